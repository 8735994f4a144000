"""What is behind a component's line: the questions that list its facts, and these facts as they are now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.measure import EVERYONE, Who, metric
from salesdesk.measure.asked import Asked
from salesdesk.measure.deals import has_deals, keys_of, rows_of
from salesdesk.measure.evidence import Fact, facts, figure, keys
from salesdesk.measure.metric import Counts
from salesdesk.measure.only import Only
from salesdesk.model import Team
from salesdesk.period import Period
from salesdesk.rules.pay.component import Basis, Component, Whose
from salesdesk.rules.pay.given import ONE, ZERO
from salesdesk.rules.pay.only import code
from salesdesk.rules.pay.words import rate
from salesdesk.services.pay.filters import only_of
from salesdesk.services.pay.kept_facts import KeptFact, Listing
from salesdesk.services.pay.lines import window
from salesdesk.services.pay.overlays import SCOPES, Overlay, read_overlays
from salesdesk.services.pay.people import Somebody
from salesdesk.text import Text, mark

Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Question:
    """One list of facts behind a line, of which `share` counts: `whose` tells it (its `part`) from the others where there are several."""

    part: str
    whose: Text | str
    asked: Asked
    share: Decimal = ONE


def listing_code(component: Component, period: Period) -> str | None:
    """Return by what the facts behind a component in a period are kept; None where no day of it counts."""
    basis, days = component.basis, window(component, period)
    return None if days is None else f"{basis.metric} {code(basis.only)} {basis.whose} {days[0]}..{days[1]}"


class Listings:
    """Lists what is behind the lines of many people; what concerns them all is read once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._overlays: list[Overlay] | None = None
        self._teams: dict[int, str] | None = None
        self._own: dict[tuple[str, str, Span], dict[int | None, list[int]]] = {}
        self._figures: dict[tuple[str, str, Span], Mapping[object, tuple[Decimal, Decimal]]] = {}
        self._facts: dict[tuple[str, int], Fact] = {}

    def questions(self, component: Component, period: Period, who: Somebody) -> tuple[Question, ...]:
        """Return the questions that list the facts behind somebody's line: one for each credit or team that is led, else one.

        Those of the days on which they are in the plan: most have one such time in a period.
        """
        days = window(component, period)
        return () if days is None else tuple(each for span in who.within(*days) for each in self._questions(component, period, who, span))

    def _questions(self, component: Component, period: Period, who: Somebody, span: Span) -> tuple[Question, ...]:
        basis = component.basis
        only = only_of(self._session, basis.only)
        if basis.whose is Whose.OVERLAY:
            return tuple(self._of_overlays(basis, only, who.id, span, period))
        days = _days(span, period)
        if basis.whose is Whose.TEAM:
            asked = [(team, Asked(basis.metric, Who.team(team), days, only=only)) for team in who.leads]
            return tuple(Question(f"team {team}", self._team(team), one) for team, one in asked)
        return (Question("", "", Asked(basis.metric, Who.member(who.id), days, only=only)),)

    def of(self, component: Component, period: Period, who: Somebody) -> Listing:
        """Return what is behind somebody's line of a component."""
        name = component.basis.metric
        what = metric(name)
        adds = bool(what.counts) and not what.is_ratio
        found: list[KeptFact] = []
        parts: dict[str, Text | str] = {}
        value = ZERO
        for one in self.questions(component, period, who):
            parts[one.part] = one.whose
            rows = self._rows(one)
            listed = self._read(name, [key for key, _ in rows])
            counts = what.counts if adds else "amount"
            kept = [_kept(one, listed[key], whose, counts) for key, whose in rows]
            if has_deals(name):
                kept = [fact for fact in kept if fact.counted is not None]
                value += sum((fact.counted for fact in kept if fact.counted is not None), ZERO)
            else:
                value += self._figure(one.asked) * one.share
            found += kept
        return Listing(value, adds, parts, tuple(sorted(found, key=_by_day)))

    def _rows(self, one: Question) -> list[tuple[int, int | None]]:
        """Return the keys of the facts that a question lists, each with the member who is credited where that is told."""
        asked, what = one.asked, metric(one.asked.metric)
        deals, span = has_deals(asked.metric), (asked.period.start, asked.period.end)
        if asked.who.kind != "member" and deals:
            return [(row[0], row[1]) for row in rows_of(self._session, asked.metric, span, asked.who, asked.only)]
        if asked.who.kind != "member" or not (deals or what.among is not None):
            return [(key, None) for key in keys(self._session, asked)]
        # Everybody's at once: they are asked for one after the other when a period is approved.
        which = (_kind(asked.metric) if what.among is None else asked.metric, asked.only.code(), span)
        if which not in self._own:
            own = self._own[which] = defaultdict(list)
            for key, member in keys_of(self._session, asked.metric, span, asked.only):
                own[member].append(key)
        return [(key, asked.who.id if deals else None) for key in self._own[which].get(asked.who.id, ())]

    def _figure(self, asked: Asked) -> Decimal:
        if asked.who.kind != "member":
            return figure(self._session, asked).value or ZERO
        what, span = metric(asked.metric), (asked.period.start, asked.period.end)
        which = (asked.metric, asked.only.code(), span)
        if which not in self._figures:
            # One question for everybody instead of one for each of them.
            self._figures[which] = what.of(self._session, EVERYONE, span, "member", asked.only)
        return what.value(*self._figures[which].get(asked.who.id, (ZERO, ZERO))) or ZERO

    def _read(self, name: str, wanted: Sequence[int]) -> dict[int, Fact]:
        kind = _kind(name)
        missing = [key for key in wanted if (kind, key) not in self._facts]
        if missing:
            found = zip(missing, facts(self._session, name, missing), strict=True)
            self._facts.update(((kind, key), one) for key, one in found)
        return {key: self._facts[kind, key] for key in wanted}

    def _of_overlays(self, basis: Basis, only: Only, member: int, span: Span, period: Period) -> Iterator[Question]:
        if self._overlays is None:
            self._overlays = read_overlays(self._session)
        for one in self._overlays:
            days = one.within(span)
            if one.member_id == member and days is not None:
                who, which = one.asked(only)
                words = mark("Overlay", "{share} of {scope} {target}").fill(
                    share=rate(one.share), scope=SCOPES[one.scope], target=one.target
                )
                yield Question(f"overlay {one.id}", words, Asked(basis.metric, who, _days(days, period), only=which), one.share)

    def _team(self, team: int) -> str:
        if self._teams is None:
            self._teams = {row[0]: row[1] for row in self._session.execute(select(Team.id, Team.name))}
        return self._teams.get(team, "")


def _kind(name: str) -> str:
    """Return what facts are held by: the same sale lines are behind many metrics, others are shown by each metric in its own way."""
    return name if metric(name).listed is not None else metric(name).fact


def _kept(question: Question, fact: Fact, member_id: int | None, counts: Counts) -> KeptFact:
    counted = fact.adds(counts)
    return KeptFact(
        fact.record,
        fact.id,
        question.part,
        member_id,
        fact.member,
        fact.day,
        fact.number,
        None if counted is None else counted * question.share,
        fact.share * question.share,
        fact.customer,
        fact.product,
        fact.file,
        fact.sheet,
        fact.row,
    )


def _days(span: Span, period: Period) -> Period:
    return period if span == (period.start, period.end) else Period.span(*span)


def _by_day(one: KeptFact) -> tuple[date, str, int, str, int]:
    return one.day, one.number or "", one.id, one.part, one.member_id or 0
