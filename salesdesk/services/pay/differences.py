"""Differences: what an approved period would come to by the facts of today, less what was paid for it, line by line and named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.measure.deals import credited, has_deals
from salesdesk.model import Payout, PayRun
from salesdesk.period import Period
from salesdesk.rules.pay.component import Basis, Line
from salesdesk.rules.pay.given import ZERO, Slice
from salesdesk.rules.pay.only import code
from salesdesk.rules.pay.words import money
from salesdesk.services.pay.compute import Computed
from salesdesk.services.pay.filters import only_of
from salesdesk.services.pay.keep import KeptFact, KeptFacts, thaw_line, unpack_facts
from salesdesk.services.pay.plans import LOCKED
from salesdesk.services.pay.whose import Behind
from salesdesk.text import Text, mark

# Whose amounts a period's own computation gives; all else belongs to the period that pays it.
_OWN = frozenset({"component", "cap", "floor", "pool_cap", "later", "from_earlier", "advance", "recovery"})
_NAMED = 5

Key = tuple[str, int, str, str]
"""Of which period (its code), whose, which kind of line, and the component's name."""


def differences(session: Session, plan_id: int, chain: Sequence[Computed], period: Period) -> dict[int, list[Line]]:
    """Return the difference lines that `period` owes for the approved periods before it, by member.

    With them the months always add up to one run over the whole time by the facts of today. Each component, gate, factor, cap and
    guarantee says over what it holds: what is told for the quarter is in that run computed once for the quarter, what is told for the
    month once for each month.
    """
    by_code = {one.period.code(): one for one in chain}
    runs = [one for one in _locked(session, plan_id, period) if _code(one) in by_code]
    paid, bases = _paid(session, plan_id, period)
    due: dict[Key, Line] = {}
    for run in runs:
        for member, earned in by_code[_code(run)].earned.items():
            for line in earned.lines:
                due[_code(run), member, line.kind, line.name] = line
    found: dict[int, list[Line]] = defaultdict(list)
    facts: dict[str, tuple[KeptFacts, KeptFacts]] = {}
    for key in sorted({*due, *(one for one in paid if one[0] in by_code)}):
        code, member, kind, name = key
        now = due[key].amount if key in due else ZERO
        if now == paid.get(key, ZERO):
            continue
        if code not in facts:
            run = next(one for one in runs if _code(one) == code)
            facts[code] = (unpack_facts(run.facts), _present(session, by_code[code]))
        changed = _named_facts(session, by_code[code], name, member, facts[code])
        notes = _changes(changed, due.get(key), bases.get(key))
        found[member].append(_line(by_code[code].period, kind, name, now, paid.get(key, ZERO), notes))
    return found


def basis_facts(session: Session, bases: Iterable[Basis], span: tuple[date, date]) -> KeptFacts:
    """Return the facts behind `bases` as they are kept, by `basis_key`; none where they do not add up one by one."""
    found: KeptFacts = {}
    for one in bases:
        key = basis_key(one)
        if key not in found and has_deals(one.metric):
            rows = credited(session, one.metric, span, only=only_of(session, one.only))
            found[key] = [KeptFact(row.key, row.member, row.day, row.number, row.counted) for row in rows]
    return found


def basis_key(basis: Basis) -> str:
    """Return by what the facts of a basis are kept: its metric and filter."""
    return f"{basis.metric} {code(basis.only)}".strip()


def _locked(session: Session, plan_id: int, period: Period) -> list[PayRun]:
    statement = select(PayRun).where(PayRun.plan_id == plan_id, PayRun.state.in_(LOCKED), PayRun.period_start < period.start)
    return list(session.scalars(statement.order_by(PayRun.period_start)))


def _code(run: PayRun) -> str:
    return Period(run.period_kind, run.period_start, run.period_end).code()


def _paid(session: Session, plan_id: int, period: Period) -> tuple[dict[Key, Decimal], dict[Key, Line]]:
    """Return what was paid for each line of each approved period, with its differences since; and the lines as they were first."""
    statement = select(PayRun, Payout).join(Payout, Payout.run_id == PayRun.id).where(PayRun.plan_id == plan_id)
    statement = statement.where(PayRun.state.in_(LOCKED), PayRun.period_start < period.start)
    paid: dict[Key, Decimal] = defaultdict(Decimal)
    first: dict[Key, Line] = {}
    for run, payout in session.execute(statement):
        for line in map(thaw_line, payout.lines):
            if line.kind == "difference":
                paid[line.origin, payout.member_id, line.of, line.name] += line.amount
            elif line.kind in _OWN:
                key = (_code(run), payout.member_id, line.kind, line.name)
                paid[key] += line.amount
                first[key] = line
    return paid, first


def _present(session: Session, computed: Computed) -> KeptFacts:
    span = (computed.period.start, computed.period.end)
    return basis_facts(session, [one.basis for one in computed.stored.plan.components], span)


def _line(period: Period, kind: str, name: str, now: Decimal, was: Decimal, notes: tuple[Text, ...]) -> Line:
    text = mark("PaySlice", "{period}: now {now}, paid {paid}").fill(period=period.label(), now=money(now), paid=money(was))
    title = mark("PayLine", "Difference for {period}").fill(period=period.label())
    line = Line(name, now - was, (Slice(text, now - was),), None, notes, "difference", title=title)
    return replace(line, origin=period.code(), of=kind)


def _named_facts(session: Session, computed: Computed, name: str, member: int, facts: tuple[KeptFacts, KeptFacts]) -> list[Text]:
    """Return what changed of the facts behind a component's line: what came late, is gone or was corrected."""
    basis = next((one.basis for one in computed.stored.plan.components if one.name == name), None)
    if basis is None:
        return []
    leads = next((one.leads for one in computed.people if one.id == member), ())
    behind = Behind(session, basis.whose, member, leads)
    old, new = ({one.key: one for one in found.get(basis_key(basis), []) if one in behind} for found in facts)
    return _named(old, new)


def _changes(changed: list[Text], now: Line | None, was: Line | None) -> tuple[Text, ...]:
    """Return what changed since: facts, a target; else that something else did."""
    notes = list(changed)
    if now is not None and was is not None and now.quota != was.quota:
        text = mark("PayNote", "The target changed from {before} to {after}.")
        notes.append(text.fill(before=_target(was.quota), after=_target(now.quota)))
    return tuple(notes) or (
        mark("PayNote", "Something that this line depends on changed: another line, a parameter, or the others' figures."),
    )


def _named(old: Mapping[int, KeptFact], new: Mapping[int, KeptFact]) -> list[Text]:
    late, gone = mark("PayNote", "Late: {what}"), mark("PayNote", "Cancelled: {what}")
    corrected = mark("PayNote", "Corrected: {what}, before {before}")
    notes = [late.fill(what=_what(new[key])) for key in new if key not in old]
    notes += [gone.fill(what=_what(old[key])) for key in old if key not in new]
    notes += [
        corrected.fill(what=_what(new[key]), before=money(old[key].counted))
        for key in new
        if key in old and new[key].counted != old[key].counted
    ]
    if len(notes) > _NAMED:
        more = mark("PayNote", "… and {count} more changes").fill(count=len(notes) - _NAMED)
        notes = [*notes[:_NAMED], more]
    return notes


def _what(fact: KeptFact) -> Text:
    text = mark("PayNote", "{number} of {day}, {amount}")
    return text.fill(number=fact.number or f"#{abs(fact.key)}", day=fact.day.isoformat(), amount=money(fact.counted))


def _target(value: Decimal | None) -> str:
    return "–" if value is None else money(value)
