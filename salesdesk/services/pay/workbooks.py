"""Payouts as workbooks: every line for finance, and one person's statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from salesdesk.db import Database
from salesdesk.fields import Kind
from salesdesk.measure.evidence import Fact, facts, keys
from salesdesk.progress import Progress
from salesdesk.services.pay.explain import behind, sums, title_of, told
from salesdesk.services.pay.frozen import Frozen, FrozenFact
from salesdesk.services.pay.run import PersonPay, RunView
from salesdesk.sheets.write import Column, Table, write_tables
from salesdesk.text import Language, mark

_MOST_FACTS = 5_000


def finance_workbook(view: RunView, people: Sequence[PersonPay], path: Path, speech: Language, progress: Progress | None = None) -> int:
    """Write everybody's sums and every line with its slices to `path`; return the number of rows."""
    say = speech.say
    summary = [
        Column(say(mark("Payouts", "Member"))),
        *(
            Column(say(one), Kind.MONEY)
            for one in (
                mark("Payouts", "By the plan"),
                mark("Payouts", "Limits, advances"),
                mark("Payouts", "Differences"),
                mark("Payouts", "By hand"),
                mark("Payouts", "Paid out"),
                mark("Payouts", "Carried over"),
            )
        ),
    ]
    rows = [[one.member, *sums(one).values(), one.paid, one.carried] for one in people]
    tables = [
        Table(say(mark("PaySheet", "Summary")), summary, rows),
        Table(say(mark("PaySheet", "Lines")), _line_columns(speech, everybody=True), _lines(people, speech)),
    ]
    return write_tables(path, tables, progress)


def person_workbook(db: Database, view: RunView, person: PersonPay, path: Path, speech: Language) -> int:
    """Write one person's lines and the facts behind them to `path`; return the number of rows."""
    say = speech.say
    said = told(view.plan)
    rules = [
        [name, say(one.basis), say(mark("Statement", "; ")).join(say(sentence) for sentence in one.sentences)] for name, one in said.items()
    ]
    rule_columns = [Column(say(one)) for one in (mark("PaySheet", "Component"), mark("PaySheet", "Basis"), mark("PaySheet", "Rule"))]
    tables = [
        Table(say(mark("PaySheet", "Lines")), _line_columns(speech, everybody=False), _lines([person], speech, everybody=False)),
        Table(say(mark("PaySheet", "Facts")), _fact_columns(speech), _facts(db, view, person, speech)),
        Table(say(mark("PaySheet", "Rules")), rule_columns, rules),
    ]
    return write_tables(path, tables)


def _line_columns(speech: Language, everybody: bool) -> list[Column]:
    say = speech.say
    first = [Column(say(mark("Payouts", "Member")))] if everybody else []
    return [
        *first,
        Column(say(mark("PaySheet", "Line"))),
        Column(say(mark("PaySheet", "How"))),
        Column(say(mark("PaySheet", "Basis")), Kind.MONEY),
        Column(say(mark("PaySheet", "Rate")), Kind.NUMBER),
        Column(say(mark("Statement", "Amount")), Kind.MONEY),
    ]


def _lines(people: Sequence[PersonPay], speech: Language, everybody: bool = True) -> Iterator[list[object]]:
    """Give a row for each slice; a line without slices has one that says why."""
    say = speech.say
    for person in people:
        first: list[object] = [person.member] if everybody else []
        for line in person.lines:
            title = say(title_of(line))
            for part in line.slices:
                yield [*first, title, say(part.text), part.base, part.rate, part.amount]
            if not line.slices:
                yield [*first, title, say(line.reason) if line.reason else "", line.base, None, line.amount]
            for note in line.sentences:
                yield [*first, title, say(note), None, None, None]


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
