"""Cells of SalesDesk's own export against what is stored: a cell that says what would be exported now has not been edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from salesdesk.fields import Field, Kind
from salesdesk.imports.plan.writes import Raw
from salesdesk.model.base import SCALE
from salesdesk.services.crm_formats import FormatColumn
from salesdesk.services.keys import labels, same_words
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import NOTHING, parse_dates, parse_numbers, parse_texts, tidy, truth_of
from salesdesk.text import Text, mark

_NUMBERS = (Kind.MONEY, Kind.NUMBER, Kind.INTEGER, Kind.PERCENT)
_NO_CHOICE = mark("Import", "This is none of: {choices}")
_NO_YES = mark("Import", "This is neither yes nor no.")


@dataclass(frozen=True, slots=True)
class Read:
    """A column of cells: what each says, in the form that `said_of` brings stored values into; and cells that cannot be."""

    said: Sequence[object]
    problems: dict[int, Text]


def field_of(header: str, fields: Sequence[Field]) -> Field | None:
    """Return the field that a heading names, in any language of the program."""
    return next((one for one in fields if same_words(header) in _words(one)), None)


@lru_cache(maxsize=500)
def _words(field: Field) -> frozenset[str]:
    return frozenset(same_words(one) for one in labels(field.label))


def read_formatted(field: Field, column: FormatColumn, cells: Sequence[Cell]) -> Read:
    """Return what the cells of a column of another program's format say."""
    if column.words:
        ours = {same_words(word): value for value, word in column.words.items()}
        cells = [ours.get(same_words(cell), cell) if isinstance(cell, str) else cell for cell in cells]
    read = read_column(field, cells)
    if column.times == 1:
        return read
    return Read([one // column.times if isinstance(one, int) else one for one in read.said], read.problems)


def read_column(field: Field, cells: Sequence[Cell]) -> Read:
    """Return what the cells of a column say."""
    if field.kind is Kind.DATE:
        days, bad = parse_dates(cells)
        return Read(days, {at: reason for at, _, reason in bad})
    if field.kind in _NUMBERS:
        numbers, bad = parse_numbers(cells)
        return Read(numbers, {at: reason for at, _, reason in bad})
    if field.kind is Kind.CHOICE:
        return _choices(field, cells)
    if field.kind is Kind.YES_NO:
        return _truths(cells)
    return Read(parse_texts(cells), {})


def said_of(field: Field, value: Any) -> object:
    """Return a stored value (as lists show it) in the form in which cells are read."""
    if value is None:
        return None
    if field.kind in _NUMBERS:
        return int(Decimal(value) * SCALE)
    if field.kind is Kind.DATE:
        return value.date() if isinstance(value, datetime) else value
    if field.kind in (Kind.YES_NO, Kind.CHOICE):
        return value
    text = tidy(str(value))
    return None if text.lower() in NOTHING else text


def value_of(field: Field, said: object) -> object:
    """Return what a cell says as a form would have it."""
    if field.kind in _NUMBERS and isinstance(said, int):
        return said // SCALE if field.kind is Kind.INTEGER else Decimal(said) / SCALE
    return said


def raw_of(field: Field, said: object, cell: Cell) -> Raw:
    """Return what a cell says as the database holds it; references are resolved elsewhere."""
    if said is None:
        return None
    if isinstance(said, date):
        return said.isoformat()
    if field.kind is Kind.INTEGER and isinstance(said, int):
        return said // SCALE
    if field.kind is Kind.LONG_TEXT and isinstance(cell, str):
        return cell.strip()
    return said  # type: ignore[return-value]


def _choices(field: Field, cells: Sequence[Cell]) -> Read:
    known = {same_words(word): one.value for one in field.choices for word in (one.value, *labels(one.label))}
    said: list[object] = []
    problems: dict[int, Text] = {}
    for at, text in enumerate(parse_texts(cells)):
        value = None if text is None else known.get(same_words(text), text)
        if value is not None and known and value not in known.values():
            shown = " · ".join(labels(one.label)[0] for one in field.choices)
            problems[at] = _NO_CHOICE.fill(choices=shown)
        said.append(value)
    return Read(said, problems)


def _truths(cells: Sequence[Cell]) -> Read:
    said: list[object] = []
    problems: dict[int, Text] = {}
    for at, text in enumerate(parse_texts(cells)):
        truth = truth_of(text)
        said.append(bool(truth))  # a tick that is not there is none
        if text is not None and truth is None:
            problems[at] = _NO_YES
    return Read(said, problems)
