"""Differences: what an approved period would come to by the facts of today, less what was paid for it, line by line and named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.measure.evidence import still_there
from salesdesk.model import Payout, PayRun
from salesdesk.period import Period
from salesdesk.rules.pay.component import Line
from salesdesk.rules.pay.given import ZERO, Slice
from salesdesk.rules.pay.words import money
from salesdesk.services.pay.behind import Listings, listing_code
from salesdesk.services.pay.compute import Computed
from salesdesk.services.pay.keep import thaw_line
from salesdesk.services.pay.kept_facts import NOTHING, Kept, KeptFact
from salesdesk.services.pay.plans import LOCKED
from salesdesk.text import Text, mark

# Whose amounts a period's own computation gives; all else belongs to the period that pays it.
_OWN = frozenset({"component", "cap", "floor", "pool_cap", "later", "from_earlier", "advance", "recovery"})
_NAMED = 5
_LATE, _CREDITED = mark("PayNote", "Late: {what}"), mark("PayNote", "Newly credited: {what}")
_THERE = mark("PayNote", "Was there already, counts here only now: {what}")
_GONE, _MOVED = mark("PayNote", "Cancelled: {what}"), mark("PayNote", "No longer counts here: {what}")
_CORRECTED = mark("PayNote", "Corrected: {what}, before {before}")
_OF_FACTS = frozenset(one.source for one in (_LATE, _CREDITED, _THERE, _GONE, _MOVED, _CORRECTED))

Key = tuple[str, int, str, str]
"""Of which period (its code), whose, which kind of line, and the component's name."""


def differences(session: Session, plan_id: int, chain: Sequence[Computed], period: Period) -> dict[int, list[Line]]:
    """Return the difference lines that `period` owes for the approved periods before it, by member.

    With them the months always add up to one run over the whole time by the facts of today. Each component, gate, factor, cap and
    guarantee says over what it holds: what is told for the quarter is in that run computed once for the quarter, what is told for the
    month once for each month.

    Where an earlier period is computed and not approved yet, what changed before it is its own to make up for, not that of `period` too.
    """
    if _open_before(session, plan_id, period):
        return {}
    by_code = {one.period.code(): one for one in chain}
    runs = [one for one in _locked(session, plan_id, period) if _code(one) in by_code]
    paid, bases, told = _paid(session, plan_id, period)
    due: dict[Key, Line] = {}
    for run in runs:
        for member, earned in by_code[_code(run)].earned.items():
            for line in earned.lines:
                due[_code(run), member, line.kind, line.name] = line
    found: dict[int, list[Line]] = defaultdict(list)
    behind: dict[str, _Behind] = {}
    listings = Listings(session)
    for key in sorted({*due, *(one for one in paid if one[0] in by_code)}):
        code, member, kind, name = key
        now = due[key].amount if key in due else ZERO
        if now == paid.get(key, ZERO):
            continue
        if code not in behind:
            run = next(one for one in runs if _code(one) == code)
            behind[code] = _Behind(session, Kept(run.facts), by_code[code], listings)
        changed = behind[code].changes(name, member, told[key]) if kind == "component" else []
        notes = _changes(changed, due.get(key), bases.get(key))
        found[member].append(_line(by_code[code].period, kind, name, now, paid.get(key, ZERO), notes))
    return found


def _locked(session: Session, plan_id: int, period: Period) -> list[PayRun]:
    statement = select(PayRun).where(PayRun.plan_id == plan_id, PayRun.state.in_(LOCKED), PayRun.period_start < period.start)
    return list(session.scalars(statement.order_by(PayRun.period_start)))


def _open_before(session: Session, plan_id: int, period: Period) -> bool:
    statement = select(PayRun.id).where(PayRun.plan_id == plan_id, PayRun.state.not_in(LOCKED), PayRun.period_start < period.start)
    return session.scalar(statement.limit(1)) is not None


def _code(run: PayRun) -> str:
    return Period(run.period_kind, run.period_start, run.period_end).code()


def _paid(session: Session, plan_id: int, period: Period) -> tuple[dict[Key, Decimal], dict[Key, Line], dict[Key, dict[str, Text]]]:
    """Return what was paid for each line of each approved period, with its differences since; as they were first; what differences told."""
    statement = select(PayRun, Payout).join(Payout, Payout.run_id == PayRun.id).where(PayRun.plan_id == plan_id)
    statement = statement.where(PayRun.state.in_(LOCKED), PayRun.period_start < period.start)
    paid: dict[Key, Decimal] = defaultdict(Decimal)
    first: dict[Key, Line] = {}
    told: dict[Key, dict[str, Text]] = defaultdict(dict)
    for run, payout in session.execute(statement):
        for line in map(thaw_line, payout.lines):
            if line.kind == "difference":
                key = (line.origin, payout.member_id, line.of, line.name)
                paid[key] += line.amount
                told[key].update((str(one), one) for one in line.sentences)
            elif line.kind in _OWN:
                key = (_code(run), payout.member_id, line.kind, line.name)
                paid[key] += line.amount
                first[key] = line
    return paid, first, told


def _line(period: Period, kind: str, name: str, now: Decimal, was: Decimal, notes: tuple[Text, ...]) -> Line:
    text = mark("PaySlice", "{period}: now {now}, paid {paid}").fill(period=period.label(), now=money(now), paid=money(was))
    title = mark("PayLine", "Difference for {period}").fill(period=period.label())
    line = Line(name, now - was, (Slice(text, now - was),), None, notes, "difference", title=title)
    return replace(line, origin=period.code(), of=kind)


@dataclass(slots=True)
class _Behind:
    """Names what changed behind the lines of an approved period."""

    session: Session
    kept: Kept
    computed: Computed
    listings: Listings

    def changes(self, name: str, member: int, told: Mapping[str, Text]) -> list[Text]:
        """Return what came late, is gone or was corrected behind a component's line of a member who takes part, but for what was `told`."""
        component = next((one for one in self.computed.stored.plan.components if one.name == name), None)
        who = next((one for one in self.computed.people if one.id == member), None)
        code = listing_code(component, self.computed.period) if component is not None else None
        if component is None or who is None or code is None:
            return []
        old = (self.kept.listing(member, code) or NOTHING).facts
        new = self.listings.of(component, self.computed.period, who).facts
        before, after = ({one.key: one for one in found} for found in (old, new))
        measured = component.basis.metric
        there = still_there(self.session, measured, {one.id for key, one in before.items() if key not in after})
        came = {key: self._came(fact) for key, fact in after.items() if key not in before}
        return _news(_named(before, after, came, there), told)

    def _came(self, fact: KeptFact) -> Text:
        """Return how a fact that was not behind the line came to it: late, from others, or of what was there and counted for nobody."""
        if fact.id in self.kept.ids(fact.kind):
            return _CREDITED
        if self.kept.was_there(fact):
            return _THERE
        return _LATE


def _changes(changed: list[Text], now: Line | None, was: Line | None) -> tuple[Text, ...]:
    """Return what changed since: facts, a target, who is in the plan; else that something else did."""
    notes = list(changed)
    if now is not None and was is not None and now.quota != was.quota:
        text = mark("PayNote", "The target changed from {before} to {after}.")
        notes.append(text.fill(before=_target(was.quota), after=_target(now.quota)))
    if now is None and was is not None and was.kind == "component":
        notes.append(mark("PayNote", "The plan is no longer for this person in this period."))
    if was is None and now is not None and now.kind == "component":
        notes.append(mark("PayNote", "This person was not in the plan when the period was approved."))
    return tuple(notes) or (
        mark("PayNote", "Something that this line depends on changed: another line, a parameter, or the others' figures."),
    )


def _named(old: Mapping[Any, KeptFact], new: Mapping[Any, KeptFact], came: Mapping[Any, Text], there: set[int]) -> list[Text]:
    """Name what differs: how new facts `came`; one that is still `there` is not cancelled."""
    notes = [text.fill(what=_what(new[key])) for key, text in came.items()]
    notes += [(_MOVED if old[key].id in there else _GONE).fill(what=_what(old[key])) for key in old if key not in new]
    notes += [
        _CORRECTED.fill(what=_what(new[key]), before=_target(old[key].counted))
        for key in new
        if key in old and new[key].counted != old[key].counted
    ]
    return notes


def _news(notes: list[Text], told: Mapping[str, Text]) -> list[Text]:
    """Return which of `notes` were not told with an earlier difference; where all were, which of those are so no longer."""
    found = [one for one in notes if str(one) not in told]
    if not found:
        present = {str(one) for one in notes}
        past = mark("PayNote", "No longer so: {what}")
        found = [past.fill(what=one) for words, one in told.items() if words not in present and one.source in _OF_FACTS]
    if len(found) > _NAMED:
        more = mark("PayNote", "… and {count} more {count:change|changes}").fill(count=len(found) - _NAMED)
        found = [*found[:_NAMED], more]
    return found


def _what(fact: KeptFact) -> Text:
    number = fact.number or f"#{fact.id}"
    if fact.counted is None:
        return mark("PayNote", "{number} of {day}").fill(number=number, day=fact.day.isoformat())
    text = mark("PayNote", "{number} of {day}, {amount}")
    return text.fill(number=number, day=fact.day.isoformat(), amount=money(fact.counted))


def _target(value: Decimal | None) -> str:
    return "–" if value is None else money(value)
