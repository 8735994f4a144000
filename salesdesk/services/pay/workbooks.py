"""Payouts as workbooks: every line for finance, and one person's statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from salesdesk.db import Database
from salesdesk.fields import Kind
from salesdesk.measure.evidence import Fact, facts, keys
from salesdesk.money import round_half_up
from salesdesk.progress import Progress
from salesdesk.services.pay.explain import about, behind, employee_numbers, sums, title_of, told, whom
from salesdesk.services.pay.frozen import Frozen, FrozenFact
from salesdesk.services.pay.run import STATES, PersonPay, RunView
from salesdesk.sheets.write import Column, Table, write_tables
from salesdesk.text import Language, mark

_MOST_FACTS = 5_000


def finance_workbook(
    db: Database, view: RunView, people: Sequence[PersonPay], path: Path, speech: Language, progress: Progress | None = None
) -> int:
    """Write everybody's sums with their total, every line with its slices, and the plan to `path`; return the number of rows."""
    say = speech.say
    words = [mark("Payouts", "Member"), mark("Member", "Employee number"), mark("Member", "Team")]
    summary = [*(Column(say(one)) for one in words), *(Column(say(one), Kind.MONEY) for one in _FIGURES)]
    about_it, total = _about_run(view, speech), say(mark("PaySheet", "Total"))
    numbers = employee_numbers(db, [one.member_id for one in people])
    columns = _line_columns(speech, everybody=True)
    lines = _lines(people, speech, numbers)
    figures = frozenset(range(len(words), len(summary)))
    tables = [
        Table(say(mark("PaySheet", "Summary")), summary, _summary(db, view, people, numbers, speech), total, figures, about_it),
        Table(say(mark("PaySheet", "Lines")), columns, lines, total, _amount_of(columns, speech), about_it),
        Table(say(mark("PaySheet", "Plan")), _plan_columns(view, speech), _plan(view, speech), about=about_it),
    ]
    return write_tables(path, tables, progress)


_FIGURES = (
    mark("Payouts", "By the plan"),
    mark("Payouts", "Limits, advances"),
    mark("Payouts", "Differences"),
    mark("Payouts", "By hand"),
    mark("Payouts", "Paid out"),
    mark("Payouts", "Carried over"),
)


def _about_run(view: RunView, speech: Language, member: str = "") -> str:
    """Return what stands on top of each printed page: whose pay it is, by which plan, of which period."""
    return "  ·  ".join(part for part in (member, view.plan.name, speech.say(view.period.label()), speech.say(STATES[view.state])) if part)


def _figures(one: PersonPay) -> list[Decimal]:
    return [*sums(one).values(), one.paid, one.carried]


def _summary(
    db: Database, view: RunView, people: Sequence[PersonPay], numbers: Mapping[int, str], speech: Language
) -> Iterator[list[object]]:
    """Give everybody's sums."""
    abouts = about(db, view, [one.member_id for one in people])
    for one in people:
        team = abouts[one.member_id][1] if one.member_id in abouts else ""
        yield [one.member, numbers.get(one.member_id, ""), speech.say(team), *_figures(one)]


def _plan_columns(view: RunView, speech: Language) -> list[Column]:
    return [Column(speech.say(mark("PaySheet", "Plan"))), Column(view.plan.name, Kind.LONG_TEXT, 100)]


def _plan(view: RunView, speech: Language) -> Iterator[list[object]]:
    """Give what was paid by: the period and its state, the plan's version, and each component in a sentence."""
    say = speech.say
    yield [say(mark("PaySheet", "Period")), say(view.period.label())]
    yield [say(mark("PaySheet", "State")), say(STATES[view.state])]
    yield [say(mark("PaySheet", "Version of the plan")), view.version]
    yield [say(mark("PaySheet", "Currency")), view.plan.currency]
    if view.hash:
        yield [say(mark("PaySheet", "Seal")), view.hash]
    yield [say(mark("PaySheet", "For whom")), say(whom(view.plan))]
    for name, basis, rule in _rules(view, speech):
        yield [name, say(mark("Statement", "{basis} — {rule}").fill(basis=basis, rule=rule))]
    for one in view.plan.limits.sentences():
        yield [say(mark("PaySheet", "Of the whole plan")), say(one)]


def _rules(view: RunView, speech: Language) -> list[list[str]]:
    say, joint = speech.say, speech.say(mark("Statement", "; "))
    return [[name, say(one.basis), joint.join(say(sentence) for sentence in one.sentences)] for name, one in told(view.plan).items()]


def person_workbook(db: Database, view: RunView, person: PersonPay, path: Path, speech: Language) -> int:
    """Write one person's sums, lines and the facts behind them, with the rules, to `path`; return the number of rows."""
    say, about_it = speech.say, _about_run(view, speech, person.member)
    rule_columns = [
        Column(say(mark("PaySheet", "Component"))),
        Column(say(mark("PaySheet", "Basis"))),
        Column(say(mark("PaySheet", "Rule")), Kind.LONG_TEXT, 90),
    ]
    columns, total = _line_columns(speech, everybody=False), say(mark("PaySheet", "Total"))
    own = [Column(say(mark("Payouts", "Member"))), Column(person.member, Kind.MONEY)]
    tables = [
        Table(say(mark("PaySheet", "Summary")), own, _own_sums(db, view, person, speech), about=about_it),
        Table(say(mark("PaySheet", "Lines")), columns, _lines([person], speech), total, _amount_of(columns, speech), about_it),
        Table(say(mark("PaySheet", "Facts")), _fact_columns(speech), _facts(db, view, person, speech), about=about_it),
        Table(say(mark("PaySheet", "Rules")), rule_columns, _rules(view, speech), about=about_it),
    ]
    return write_tables(path, tables)


def _own_sums(db: Database, view: RunView, person: PersonPay, speech: Language) -> Iterator[list[object]]:
    """Give what a person's payout is of, and comes to."""
    say = speech.say
    number, team = employee_numbers(db, [person.member_id]).get(person.member_id, ""), about(db, view, [person.member_id])
    yield [say(mark("Member", "Employee number")), number]
    yield [say(mark("Member", "Team")), say(team[person.member_id][1]) if person.member_id in team else ""]
    yield [say(mark("PaySheet", "Plan")), view.plan.name]
    yield [say(mark("PaySheet", "Period")), say(view.period.label())]
    yield [say(mark("PaySheet", "State")), say(STATES[view.state])]
    yield [say(mark("PaySheet", "Currency")), view.plan.currency]
    for name, figure in zip(_FIGURES, _figures(person), strict=True):
        yield [say(name), figure]


def _line_columns(speech: Language, everybody: bool) -> list[Column]:
    say = speech.say
    first = [Column(say(mark("Payouts", "Member"))), Column(say(mark("Member", "Employee number")))] if everybody else []
    return [
        *first,
        Column(say(mark("PaySheet", "Line"))),
        Column(say(mark("PaySheet", "How")), Kind.LONG_TEXT),
        Column(say(mark("PaySheet", "Basis")), Kind.MONEY),
        Column(say(mark("PaySheet", "Rate")), Kind.NUMBER),
        Column(say(mark("Statement", "Amount")), Kind.MONEY),
        Column(say(mark("PaySheet", "Notes")), Kind.LONG_TEXT),
    ]


def _amount_of(columns: Sequence[Column], speech: Language) -> frozenset[int]:
    """Return which of `columns` adds up: the sums that lines are founded on do not."""
    return frozenset(at for at, one in enumerate(columns) if one.label == speech.say(mark("Statement", "Amount")))


def _lines(people: Sequence[PersonPay], speech: Language, numbers: Mapping[int, str] | None = None) -> Iterator[list[object]]:
    """Give a row for each slice, a line's notes with its first; a line without slices has one that says why.

    With `numbers` the rows say whose they are.
    """
    say = speech.say
    for person in people:
        first: list[object] = [person.member, numbers.get(person.member_id, "")] if numbers is not None else []
        for line in person.lines:
            title, notes = say(title_of(line)), "\n".join(say(one) for one in line.sentences)
            for at, part in enumerate(line.slices):
                yield [*first, title, say(part.text), part.base, _rate(part.rate), part.amount, "" if at else notes]
            if not line.slices:
                yield [*first, title, say(line.reason) if line.reason else "", line.base, None, line.amount, notes]


def _frozen_row(one: FrozenFact, speech: Language) -> list[object]:
    fact, now = one.shown, one.now.counted if one.change is not None and one.now is not None else None
    then = one.then.counted if one.then is not None else None
    change = speech.say(one.change) if one.change is not None else None
    return [fact.day, fact.number, fact.customer, fact.product, fact.share, then, now, change, fact.file, fact.row]


def _fact_columns(speech: Language) -> list[Column]:
    say = speech.say
    return [
        Column(say(mark("PaySheet", "Line"))),
        Column(say(mark("Evidence", "Date")), Kind.DATE),
        Column(say(mark("Evidence", "Number"))),
        Column(say(mark("Evidence", "Customer"))),
        Column(say(mark("Evidence", "Product"))),
        Column(say(mark("Evidence", "Share")), Kind.PERCENT),
        Column(say(mark("Evidence", "Counts as")), Kind.MONEY),
        Column(say(mark("PayFact", "Now")), Kind.MONEY),
        Column(say(mark("PayFact", "What changed"))),
        Column(say(mark("Evidence", "File"))),
        Column(say(mark("Evidence", "Row")), Kind.INTEGER),
    ]


def _facts(db: Database, view: RunView, person: PersonPay, speech: Language) -> Iterator[list[object]]:
    """Give the facts behind each line: as they were frozen where the period is approved, with what changed since."""
    with db.read() as session:
        frozen = Frozen(session, view)
        for line in person.lines:
            if line.kind != "component" or not line.amount:
                continue
            kept = frozen.behind(line, person.member_id)
            if kept is not None:
                for one in kept.rows[:_MOST_FACTS]:
                    yield [line.name, *_frozen_row(one, speech)]
                continue
            for question in (one.asked for one in behind(db, view, line, person.member_id)):
                for fact in facts(session, question.metric, keys(session, question)[:_MOST_FACTS]):
                    yield [line.name, *_fact_row(fact, question.metric)]


def _fact_row(one: Fact, name: str) -> list[object]:
    return [one.day, one.number, one.customer, one.product, one.share, one.counts(name), None, None, one.file, one.row]


def _rate(rate: Decimal | None) -> Decimal | None:
    return None if rate is None else round_half_up(rate, 6)
