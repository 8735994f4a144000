"""Sheets before they are recognised: cells put right, headings where the manager says, reasons of rejected rows taken out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.planned import Returned
from salesdesk.imports.plan.rejected_words import ADDED, REASON, RETURNED, STORED
from salesdesk.model import ImportMemory
from salesdesk.services.keys import labels, same_words
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from salesdesk.sheets.values import text_of

_LOOKED_AT = 30


def prepared(book: Workbook, choices: Choices, memories: Iterable[ImportMemory]) -> tuple[Workbook, tuple[Returned, ...]]:
    """Return `book` as it is to be recognised, and which of its sheets are rejected rows that come back."""
    known = [one for one in memories if one.header_row and one.headers]
    sheets: list[SheetGrid] = []
    returned: list[Returned] = []
    for grid in book.sheets:
        rows = _fixed(grid, book.path.name, choices)
        origin = _returned(rows, grid.name)
        if origin is not None:
            rows, stored = _without_stored(rows)
            returned.append(replace(origin, stored=stored))
            rows = _without_reasons(rows)
        top = choices.heading_row(book.path.name, grid.name) or _taught_row(rows, known)
        if top is not None:
            rows = _headed(rows, top)
        sheets.append(grid if rows is grid.rows else replace(grid, rows=rows))
    if all(one is other for one, other in zip(sheets, book.sheets, strict=True)):
        return book, ()
    return replace(book, sheets=tuple(sheets)), tuple(returned)


def _fixed(grid: SheetGrid, file: str, choices: Choices) -> list[list[Cell]]:
    fixes = [fix for one in choices.tables if (one.file, one.sheet) == (file, grid.name) for fix in one.fixes]
    if not fixes:
        return grid.rows
    rows = list(grid.rows)
    for fix in fixes:
        row = list(rows[fix.row - 1])
        row[fix.column] = fix.value
        rows[fix.row - 1] = row
    return rows


def _returned(rows: Sequence[Sequence[Cell]], sheet: str) -> Returned | None:
    """Return where the rows of a sheet of rejected rows were from."""
    if not rows or not rows[0] or not isinstance(rows[0][0], str):
        return None
    for begin in (words.split("{file}")[0] for words in labels(RETURNED)):
        if rows[0][0].startswith(begin):
            file, _, was = rows[0][0].removeprefix(begin).partition(" › ")
            return Returned(sheet, file.strip(), was.strip())
    return None


def _without_stored(rows: list[list[Cell]]) -> tuple[list[list[Cell]], dict[int, tuple[str, ...]]]:
    """Return the rows without the hidden column that says what is stored of them, and what it says, by row (1-based)."""
    head = next((row for row in rows[:_LOOKED_AT] if any(cell == STORED for cell in row[1:])), None)
    if head is None:
        return rows, {}
    place = max(at for at, cell in enumerate(head) if cell == STORED)
    stored = {number: tuple(str(row[place]).split("\n")) for number, row in enumerate(rows, 1) if row[place] and row is not head}
    return [[*row[:place], None, *row[place + 1 :]] for row in rows], stored


def _without_reasons(rows: Sequence[list[Cell]]) -> list[list[Cell]]:
    """Return the rows of a sheet of rejected rows without the lines and the column that were added to it."""
    reasons = {same_words(one) for one in labels(REASON)}
    top = next((at for at, row in enumerate(rows[:_LOOKED_AT]) if isinstance(row[0], str) and same_words(row[0]) in reasons), 0)
    nothing: list[Cell] = [None]
    return [nothing * len(row) if at < ADDED else nothing + row[1:] if at >= top else row for at, row in enumerate(rows)]


def _taught_row(rows: Sequence[Sequence[Cell]], memories: Sequence[ImportMemory]) -> int | None:
    """Return the row whose cells are the headings of a shape for which the manager once said where they stand."""
    for number, row in enumerate(rows[:_LOOKED_AT] if memories else (), 1):
        texts = [text_of(cell) for cell in row if text_of(cell)]
        if any(texts == [one for one in memory.headers if one] for memory in memories):
            return number
    return None


def _headed(rows: Sequence[Sequence[Cell]], top: int) -> list[list[Cell]]:
    """Return the rows without what looks like headings above the row `top` (1-based); titles and units stay."""
    nothing: list[Cell] = [None]
    above = [list(row) if sum(cell not in (None, "") for cell in row) <= 1 else nothing * len(row) for row in rows[: top - 1]]
    return [*above, *(list(row) for row in rows[top - 1 :])]
