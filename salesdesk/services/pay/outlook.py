"""The rest of a period filled by drawing from each member's own past days: a range of what will be paid, with the seed that gave it."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure.deals import credited, has_deals
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.rules.pay.component import Basis, Whose
from salesdesk.rules.pay.given import ZERO, Deal
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.services.pay.asking import Worker
from salesdesk.services.pay.compute import State, compute_period, opening
from salesdesk.services.pay.figures import Figures, Span
from salesdesk.services.pay.people import Roster, Somebody
from salesdesk.services.pay.plans import read_stored
from salesdesk.services.settings import read_settings
from salesdesk.text import mark
from salesdesk.workdays import is_working_day

DRAWS = 200
PAST = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Range:
    """What 80 of 100 draws lie between, and the middle one."""

    low: Decimal
    middle: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a period may come to. `days_left` working days are drawn; `people` by name, the highest first. The same seed gives the same."""

    total: Range
    people: tuple[tuple[str, Decimal, Range], ...]
    days_left: int
    seed: int


def outlook(db: Database, plan_id: int, day: date, until: date, seed: int = 7, progress: Progress | None = None) -> Outlook:
    """Return the outlook of the plan's period of `day`, of which everything up to `until` is known."""
    with db.read() as session:
        settings = read_settings(session)
        stored = read_stored(session, plan_id, day)
        period = stored.period_of(day, settings.fiscal_start)
        days = [one for one in _days(until + timedelta(days=1), period.end) if is_working_day(one, settings.country)]
        figures = Drawn(session, period, until, settings.country)
        worker = Worker(Roster(session, plan_id), figures, settings.country)
        start = opening(stored, period, worker)
        chance = random.Random(seed)
        sums: list[Decimal] = []
        own: dict[int, list[Decimal]] = defaultdict(list)
        names: dict[int, str] = {}
        now: dict[int, Decimal] = {}
        for number in range(DRAWS + 1):
            if progress is not None:
                progress.step(number / DRAWS, mark("PayWork", "Drawing the rest of the period"))
            figures.draw(chance, len(days) if number else 0)
            found = compute_period(stored, period, worker, State(history=start.history.copy()))
            amounts = {member: earned.amount for member, earned in found.earned.items()}
            names = {one.id: one.name for one in found.people}
            if not number:
                now = amounts
                continue
            sums.append(sum(amounts.values(), ZERO))
            for member, amount in amounts.items():
                own[member].append(amount)
    people = [(names[member], now.get(member, ZERO), _range(values)) for member, values in own.items() if member in names]
    return Outlook(_range(sums), tuple(sorted(people, key=_by_middle)), len(days), seed)


class Drawn(Figures):
    """The figures with days drawn from each member's own past year added; for what counts one by one."""

    def __init__(self, session: Session, period: Period, until: date, country: str) -> None:
        super().__init__(session)
        self._read_session, self._period, self._until, self._country = session, period, until, country
        self._past: dict[int, dict[int, list[Decimal]]] = {}
        self._drawn: dict[tuple[int, int], Decimal] = {}
        self._picked: dict[int, list[int]] = {}
        self._chance, self._count = random.Random(0), 0

    def draw(self, chance: random.Random, count: int) -> None:
        """Draw `count` days anew for everybody."""
        self._chance, self._count = chance, count
        self._drawn, self._picked = {}, {}

    def base(self, basis: Basis, person: Somebody, span: Span) -> Decimal:
        """Return the basis with what was drawn."""
        return super().base(basis, person, span) + self._more(basis, person, span)

    def deals(self, basis: Basis, person: Somebody, span: Span, ages: bool) -> tuple[Deal, ...]:
        """Return the deals with what was drawn, as one."""
        more = self._more(basis, person, span)
        return (*super().deals(basis, person, span, ages), *((Deal(0, more, self._period.end, 0),) if more else ()))

    def placed(self, basis: Basis, table: Tiers, person: Somebody, span: Span) -> None:
        """Tell them deal by deal, with the one more."""

    def _more(self, basis: Basis, person: Somebody, span: Span) -> Decimal:
        if not self._count or basis.whose is Whose.TEAM or span[1] != self._period.end or not has_deals(basis.metric):
            return ZERO
        key = (id(basis), person.id)
        if key not in self._drawn:
            days = self._days_of(basis, person.id)
            # The same days for all components: a good day is good for each of them.
            places = self._picked.setdefault(person.id, [self._chance.randrange(1_000_000) for _ in range(self._count)])
            self._drawn[key] = sum((days[one % len(days)] for one in places), ZERO) if days else ZERO
        return self._drawn[key]

    def _days_of(self, basis: Basis, member: int) -> list[Decimal]:
        if id(basis) not in self._past:
            start = self._until - PAST
            by_day: dict[int, dict[date, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
            for one in credited(self._read_session, basis.metric, (start, self._until), only=self.only(basis)):
                if one.member is not None:
                    by_day[one.member][one.day] += one.counted
            worked = [one for one in _days(start, self._until) if is_working_day(one, self._country)]
            self._past[id(basis)] = {who: [amounts.get(one, ZERO) for one in worked] for who, amounts in by_day.items()}
        return self._past[id(basis)].get(member, [])


def _days(start: date, end: date) -> list[date]:
    return [start + timedelta(days=one) for one in range((end - start).days + 1)] if end >= start else []


def _range(values: list[Decimal]) -> Range:
    ranked = sorted(values)
    if not ranked:
        return Range(ZERO, ZERO, ZERO)
    return Range(ranked[len(ranked) // 10], ranked[len(ranked) // 2], ranked[len(ranked) * 9 // 10])


def _by_middle(one: tuple[str, Decimal, Range]) -> tuple[Decimal, str]:
    return -one[2].middle, one[0]
