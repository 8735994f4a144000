"""How the numbers and dates of a column are written: decided over the whole column, or left to be asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.columns.profiles import DAYS, FIGURES
from salesdesk.imports.recognise.recognised import Doubt, RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.values import date_reading, number_reading, parse_dates, parse_numbers

ORDERS = ("dmy", "mdy", "ymd")
SIGNS = (",", ".")
_CELLS = 2


def as_written(
    grid: SheetGrid, rows: Sequence[int], decided: Sequence[RecognisedColumn], columns: Sequence[Column]
) -> tuple[list[RecognisedColumn], list[str]]:
    """Return the columns with how they are written, and what has to be asked ("decimal", "date_order").

    `rows` are the rows with facts (0-based). Where there is a doubt the likelier way is taken until somebody says.
    """
    samples = {one.index: [cell for cell in one.sample if isinstance(cell, str)] for one in columns}
    found = [_written(grid, rows, one, samples.get(one.index, [])) for one in decided]
    # The dates of a table are written in one way: a column that decides does so for the others.
    orders = {one.order for one in found if one.order is not None and one.doubt is None and one.meaning in DAYS}
    if len(orders) == 1:
        (order,) = orders
        found = [replace(one, order=order, doubt=None) if one.doubt and order in one.doubt.ways else one for one in found]
    return found, asked(found)


def asked(columns: Sequence[RecognisedColumn]) -> list[str]:
    """Return what has to be asked of `columns` as they are read now: "date_order", "decimal"."""
    open_ = {about(one) for one in columns if one.doubt is not None}
    return [one for one in ("date_order", "decimal") if one in open_]


def about(column: RecognisedColumn) -> str | None:
    """Return of what sort the doubt about `column` is; None where it is read as something that knows no such doubt."""
    if column.doubt is None:
        return None
    if column.doubt.ways[0] in SIGNS:
        return "decimal" if column.meaning in FIGURES and column.meaning is not Meaning.TOTAL else None
    return "date_order" if column.meaning in DAYS else None


def _written(grid: SheetGrid, rows: Sequence[int], column: RecognisedColumn, sample: list[str]) -> RecognisedColumn:
    if not sample:
        return column
    # What is taken for something else may be put right by the manager: it is looked at where a few cells look like it.
    if column.meaning in FIGURES or (column.meaning not in DAYS and not number_reading(sample).certain):
        return _figures(_texts(grid, rows, column.index), column)
    if column.meaning in DAYS or date_reading(sample).order is not None:
        return _days(_texts(grid, rows, column.index), column)
    return column


def _texts(grid: SheetGrid, rows: Sequence[int], index: int) -> dict[str, None]:
    cells = (grid.rows[row][index] for row in rows)
    return {cell: None for cell in cells if isinstance(cell, str)}


def _figures(texts: dict[str, None], column: RecognisedColumn) -> RecognisedColumn:
    reading = number_reading(texts)
    if reading.certain:
        # A cell that does not fit the others is told at its place.
        return replace(column, decimal=",") if reading.decimal == "," else column
    ways = tuple(sorted(SIGNS, key=reading.decimal.__ne__))
    cells = _differing(texts, ways, _number)
    return replace(column, decimal=reading.decimal, doubt=Doubt(ways, cells)) if cells else column


def _days(texts: dict[str, None], column: RecognisedColumn) -> RecognisedColumn:
    reading = date_reading(texts)
    if reading.order is None:
        return column
    ways = reading.open
    doubt = Doubt(ways, _differing(texts, ways, _day), _against(texts, ways)) if ways else None
    return replace(column, order=reading.order, doubt=doubt if doubt and doubt.cells else None)


def _differing(texts: dict[str, None], ways: Sequence[str], read: Callable[[str, str], object]) -> tuple[str, ...]:
    """Return the first cells that are something else in each way."""
    found: list[str] = []
    for text in texts:
        values = {read(text, way) for way in ways}
        if len(values) == len(ways) and None not in values:
            found.append(text)
            if len(found) == _CELLS:
                break
    return tuple(found)


def _against(texts: dict[str, None], ways: Sequence[str]) -> tuple[str, ...]:
    """Return for each of two ways a day that fits it alone; nothing where all days fit one of them."""
    if len(ways) != 2:
        return ()
    alone = {
        way: next((text for text in texts if [other for other in ways if _day(text, other) is not None] == [way]), None) for way in ways
    }
    found = tuple(text for text in alone.values() if text is not None)
    return found if len(found) == len(ways) else ()


def _number(text: str, way: str) -> object:
    return parse_numbers([text], decimal=way)[0][0]


def _day(text: str, way: str) -> object:
    return parse_dates([text], way)[0][0]
