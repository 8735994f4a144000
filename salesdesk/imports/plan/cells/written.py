"""How dates and numbers are written where a sheet leaves it open: what is to be asked, and the answer put into the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from salesdesk.imports.plan.choices import Choices, TableChoice
from salesdesk.imports.recognise.columns.writing import SIGNS, about, asked
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.model.base import SCALE
from salesdesk.sheets.values import parse_dates, parse_numbers
from salesdesk.text import Text, mark

DATES, DECIMAL = "date_order", "decimal"
_OPEN = {
    DATES: mark("Import", "Say first in which order the dates of “{column}” are written: {cell} can be read in two ways."),
    DECIMAL: mark("Import", "Say first what comma and point in “{column}” separate: {cell} can be read in two ways."),
}
_AGAINST = mark(
    "Import",
    "The dates of “{column}” contradict one another: {one} and {other} cannot be written in one order. "
    "Say first which order holds; the others are rejected, to be put right.",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to read, and what the cells of the question are then: days, or numbers without their unit."""

    way: str
    values: tuple[date | Decimal, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """How the columns with the headings `columns` are written (`about`: "date_order", "decimal").

    `against` are cells that no single way fits; `cells` are of the sheet; `said` is the way that was answered, None while it is open.
    """

    about: str
    columns: tuple[str, ...]
    cells: tuple[str, ...]
    answers: tuple[Answer, ...]
    said: str | None
    against: tuple[str, ...] = ()


def with_answers(
    table: RecognisedTable, taught: Mapping[str, str], choice: TableChoice | None, choices: Choices
) -> tuple[RecognisedTable, dict[str, str]]:
    """Return `table` read as was taught or is said now, with what is still open in its `needs`; and the answers by what they are about."""
    now = {DATES: (choice.dates if choice else None) or choices.dates, DECIMAL: (choice.decimal if choice else None) or choices.decimal}
    said = {**taught, **{name: way for name, way in now.items() if way}}
    columns = tuple(_as_said(one, said.get(about(one) or "")) for one in table.columns)
    doubtful = asked(table.columns)
    answers = {name: said[name] for name in doubtful if name in said and _fits(table, name, said[name])}
    rest = tuple(one for one in table.needs if one not in _OPEN)
    return replace(table, columns=columns, needs=(*rest, *(name for name in doubtful if name not in answers))), answers


def questions_of(table: RecognisedTable) -> tuple[Question, ...]:
    """Return what is to be asked of `table`, or was and is answered."""
    found = []
    for name in asked(table.columns):
        columns = [one for one in table.columns if about(one) == name]
        first = columns[0]
        assert first.doubt is not None
        ways, cells = first.doubt.ways, first.doubt.cells
        said = None if name in table.needs else (first.decimal if name == DECIMAL else first.order)
        answers = tuple(Answer(way, tuple(_read(cell, way, name) for cell in cells)) for way in ways)
        found.append(Question(name, tuple(one.header for one in columns), cells, answers, said, first.doubt.against))
    return tuple(found)


def open_question(table: RecognisedTable) -> Text | None:
    """Return, as a sentence, what has to be said before `table` can be imported; None when nothing has."""
    question = next((one for one in questions_of(table) if one.said is None), None)
    if question is None:
        return None
    columns = "”, “".join(question.columns[:3])
    if question.against:
        return _AGAINST.fill(column=columns, one=question.against[0], other=question.against[1])
    return _OPEN[question.about].fill(column=columns, cell=question.cells[0] if question.cells else "")


def _fits(table: RecognisedTable, name: str, way: str) -> bool:
    return any(one.doubt is not None and way in one.doubt.ways for one in table.columns if about(one) == name)


def _as_said(column: RecognisedColumn, way: str | None) -> RecognisedColumn:
    if way is None or column.doubt is None or way not in column.doubt.ways:
        return column
    return replace(column, decimal=way) if way in SIGNS else replace(column, order=way)


def _read(cell: str, way: str, name: str) -> date | Decimal:
    if name == DECIMAL:
        return Decimal(parse_numbers([cell], decimal=way)[0][0] or 0) / SCALE
    return parse_dates([cell], way)[0][0] or date.min
