"""How the numbers and dates of a column are written: decided over the whole column, or left to be asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.meanings import Column
from salesdesk.imports.recognise.profiles import DAYS, FIGURES
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.values import date_reading, number_reading
from salesdesk.text import Text, mark

_COMMA = mark("Recognise", "“{heading}”: {value} and its like are read with the comma as the decimal sign. Please check.")
_POINT = mark("Recognise", "“{heading}”: {value} and its like are read with the comma between thousands. Please check.")
_DAYS = mark("Recognise", "“{heading}”: {reason}")


def as_written(
    grid: SheetGrid, rows: Sequence[int], decided: Sequence[RecognisedColumn], columns: Sequence[Column]
) -> tuple[list[RecognisedColumn], list[str], list[Text]]:
    """Return the columns with how they are written, what has to be asked ("decimal", "date_order"), and a note for each doubt.

    `rows` are the rows with facts (0-based). Where there is a doubt the likelier way is taken.
    """
    with_texts = {one.index for one in columns if any(isinstance(cell, str) for cell in one.sample)}
    found: list[RecognisedColumn] = []
    asks: list[str] = []
    notes: list[Text] = []
    for one in decided:
        if one.index in with_texts and one.meaning in FIGURES:
            one, doubt = _figures(grid, rows, one)
            asks += ["decimal"] if doubt else []
        elif one.index in with_texts and one.meaning in DAYS:
            one, doubt = _days(grid, rows, one)
            asks += ["date_order"] if doubt else []
        else:
            doubt = None
        notes += [doubt] if doubt else []
        found.append(one)
    return found, list(dict.fromkeys(asks)), notes


def _texts(grid: SheetGrid, rows: Sequence[int], index: int) -> set[str]:
    cells = (grid.rows[row][index] for row in rows)
    return {cell for cell in cells if isinstance(cell, str)}


def _figures(grid: SheetGrid, rows: Sequence[int], column: RecognisedColumn) -> tuple[RecognisedColumn, Text | None]:
    texts = _texts(grid, rows, column.index)
    reading = number_reading(texts)
    if reading.certain:
        return (replace(column, decimal=reading.decimal) if reading.decimal == "," else column), None
    example = next((text for text in sorted(texts) if "," in text or "，" in text), "")
    note = _COMMA if reading.decimal == "," else _POINT
    return replace(column, decimal=reading.decimal), note.fill(heading=column.header, value=example)


def _days(grid: SheetGrid, rows: Sequence[int], column: RecognisedColumn) -> tuple[RecognisedColumn, Text | None]:
    reading = date_reading(_texts(grid, rows, column.index))
    if reading.order is None:
        return column, None
    doubt = None if reading.certain or reading.reason is None else _DAYS.fill(heading=column.header, reason=reading.reason)
    return replace(column, order=reading.order), doubt
