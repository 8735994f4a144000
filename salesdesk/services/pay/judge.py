"""After an incentive, did it work? The same people before and after, against others, with an interval; or that it cannot be told."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, measure
from salesdesk.model import Member, PayRun
from salesdesk.model.people import HOUSE
from salesdesk.period import Period
from salesdesk.rules.pay.given import ZERO
from salesdesk.services.pay.people import Roster
from salesdesk.services.pay.plans import read_stored
from salesdesk.services.pay.run import view
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark
from salesdesk.workdays import working_days

DRAWS = 2_000
FEWEST, FEWEST_OUTSIDE = 5, 3
"""Below so many people in the plan, and outside of it, nothing can be told from noise."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an incentive brought, for each person and month: `effect` with the interval that holds 90 of 100 drawn samples.

    `against` says with what it was compared; `in_all` is the effect over all people and months, `cost` what was paid, `per_yuan` the cost
    of one extra yuan. `pulled` is how far the period after fell below the one before (None where it is not over). `reason` says why it
    cannot be told.
    """

    metric: str
    people: int
    outside: int
    months: int
    before: Decimal
    after: Decimal
    effect: Decimal | None
    low: Decimal | None
    high: Decimal | None
    against: Text
    in_all: Decimal | None
    cost: Decimal
    per_yuan: Decimal | None
    pulled: Decimal | None
    reason: Text | None
    seed: int

    @property
    def conclusion(self) -> Text:
        """Return what can be said."""
        if self.reason is not None:
            return self.reason
        assert self.low is not None and self.high is not None
        if self.low > 0:
            return mark("Judge", "It worked: with this much data the gain is unlikely to be chance.")
        if self.high < 0:
            return mark("Judge", "It did not work: those in the plan fell behind.")
        return mark("Judge", "It cannot be told from chance: the interval goes from a loss to a gain.")


def judge(db: Database, plan_id: int, months: int = 3, name: str = "sales_amount", seed: int = 7, until: date | None = None) -> Verdict:
    """Return whether a plan brought more of metric `name` in its first `months` months than in as many before, against those outside it.

    Only months that are over by `until`, the day to which there are facts, are looked at. With people outside it is the difference of
    differences of means by person and month; without them the same months a year earlier are taken off. The interval is the percentile
    bootstrap over people, drawn with `seed`.
    """
    with db.read() as session:
        stored = read_stored(session, plan_id)
        first = Period.of("month", stored.starts)
        full = _full_months(first, months, until or date.today(), read_settings(session).country)
        months = max(full, 1)
        after = Period.span(first.start, first.shifted(months - 1).end)
        before = Period.span(first.shifted(-months).start, first.previous().end)
        roster = Roster(session, plan_id)
        inside = {one.id for one in roster.taking_part(stored.plan.people, after)}
        changes, outside = _changes(session, name, inside, before, after, months)
        # A house account is nobody to compare with.
        house = set(session.scalars(select(Member.id).where(Member.role == HOUSE)))
        outside = [one for one in outside if one not in house]
        cost = _cost(session, plan_id, after)
        pulled = _pulled(session, name, inside, after, months, until)
    mine = [changes[one][1] - changes[one][0] for one in inside if one in changes]
    others = [changes[one][1] - changes[one][0] for one in outside]
    base = (_mean([changes[one][0] for one in inside if one in changes]), _mean([changes[one][1] for one in inside if one in changes]))
    against, reference = _reference(db, name, others, inside, before, after, months)
    reason = _too_few(len(mine)) if full else mark("Judge", "It cannot be told yet: no month of the plan is over.")
    effect = _mean(mine) - (_mean(reference) if reference else ZERO)
    low, high = _interval(mine, reference, seed)
    known = reason is None
    in_all = effect * len(mine) * months
    return Verdict(
        name,
        len(mine),
        len(others),
        months,
        *base,
        effect if known else None,
        low if known else None,
        high if known else None,
        against,
        in_all if known else None,
        cost,
        cost / in_all if known and in_all > 0 and cost else None,
        pulled,
        reason,
        seed,
    )


def _changes(
    session: Session, name: str, inside: set[int], before: Period, after: Period, months: int
) -> tuple[dict[int, tuple[Decimal, Decimal]], list[int]]:
    """Return what everybody reached a month before and after, and who is outside the plan and sold in both."""
    spans = [_by_member(session, name, one) for one in (before, after)]
    everybody = {*spans[0], *spans[1]}
    found = {one: (spans[0].get(one, ZERO) / months, spans[1].get(one, ZERO) / months) for one in everybody}
    # Who came or left in between would be taken for an effect.
    found = {one: pair for one, pair in found.items() if pair[0] and pair[1]}
    return found, [one for one in found if one not in inside]


def _by_member(session: Session, name: str, period: Period) -> dict[int, Decimal]:
    rows = measure(session, name, EVERYONE, period, "member")
    return {one.key: one.value or ZERO for one in rows if isinstance(one.key, int)}


def _reference(
    db: Database, name: str, others: list[Decimal], inside: set[int], before: Period, after: Period, months: int
) -> tuple[Text, list[Decimal]]:
    if len(others) >= FEWEST_OUTSIDE:
        return mark("Judge", "people outside the plan in the same months"), others
    with db.read() as session:
        old, _ = _changes(session, name, inside, before.year_before(), after.year_before(), months)
    same = [old[one][1] - old[one][0] for one in inside if one in old]
    if len(same) >= FEWEST:
        return mark("Judge", "the same people in the same months a year before"), same
    return mark("Judge", "nothing: nobody is outside the plan, and there is no year before"), []


def _full_months(first: Period, months: int, until: date, country: str) -> int:
    """Return how many of the first `months` months are over: facts reach to their last working day."""
    found = 0
    while found < months and not _goes_on(first.shifted(found), until, country):
        found += 1
    return found


def _goes_on(month: Period, until: date, country: str) -> bool:
    return until < month.end and working_days(max(until + timedelta(days=1), month.start), month.end, country) > 0


def _too_few(people: int) -> Text | None:
    if people < FEWEST:
        return mark(
            "Judge", "It cannot be told: only {people} {people:person|people} sold before and after; at least {least} are needed."
        ).fill(people=people, least=FEWEST)
    return None


def _pulled(session: Session, name: str, inside: set[int], after: Period, months: int, until: date | None) -> Decimal | None:
    """Return the change a person and month in the first month after the window, against the window: sales pulled forward show as a dip."""
    following = Period.of("month", after.end).next()
    if _goes_on(following, until or date.today(), read_settings(session).country):
        return None
    window, dip = (_by_member(session, name, one) for one in (after, following))
    if not any(one in dip for one in inside):
        return None
    return _mean([dip.get(one, ZERO) - window.get(one, ZERO) / months for one in inside if one in window])


def _cost(session: Session, plan_id: int, period: Period) -> Decimal:
    runs = session.scalars(select(PayRun).where(PayRun.plan_id == plan_id, PayRun.period_start.between(period.start, period.end)))
    return sum((view(session, one).total for one in runs), ZERO)


def _interval(mine: Sequence[Decimal], others: Sequence[Decimal], seed: int) -> tuple[Decimal, Decimal]:
    if not mine:
        return ZERO, ZERO
    chance = random.Random(seed)
    drawn = []
    for _ in range(DRAWS):
        one = _mean(chance.choices(mine, k=len(mine)))
        drawn.append(one - (_mean(chance.choices(others, k=len(others))) if others else ZERO))
    drawn.sort()
    return drawn[DRAWS * 5 // 100], drawn[DRAWS * 95 // 100 - 1]


def _mean(values: Sequence[Decimal]) -> Decimal:
    return sum(values, ZERO) / len(values) if values else ZERO
