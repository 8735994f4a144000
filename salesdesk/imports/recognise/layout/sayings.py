"""Rows that say things as a form does, "Date: 2026-10-31" beside "Unit: yuan": above a table its head, below it who signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.language.dated_above import is_day_of_rows
from salesdesk.imports.recognise.language.headings import heading_text, read_heading
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.sheets.grid import Cell, SheetGrid

_MOST = 4
_PAIR = 2
_SAYING = re.compile(r"\s*(?!\d+[:：])[^:：]{1,20}[:：]\s*\S")
_KEY = re.compile(r"\s*(?!\d+[:：])[^:：]{1,14}[:：]\s*$")


def says(grid: SheetGrid, row: int) -> list[str]:
    """Return what a row says as a form does: "Date: 2026-10-31", in one cell or in two; nothing where any cell says something else."""
    found: list[str] = []
    cells = [(at, cell) for at, cell in enumerate(grid.rows[row]) if cell is not None]
    place = 0
    while place < len(cells):
        cell = cells[place][1]
        text = heading_text(cell) if isinstance(cell, str) else ""
        if words_of(text) in vocabulary().totals:
            return []  # 合计： 37640 is a sum
        if _SAYING.match(text):
            found.append(text)
        elif _KEY.match(text):
            value = cells[place + 1] if place + 1 < len(cells) else None
            taken = value is not None and not _is_named(value[1])
            found.append(text + (heading_text(value[1], days=is_day_of_rows(text)) if taken and value is not None else ""))
            place += taken
        elif _is_known_pair(text, cells[place + 1][1] if place + 1 < len(cells) else None) and _has_key(cells):
            found.append(f"{text}: {heading_text(cells[place + 1][1], days=True)}")
            place += 1
        elif not found and _is_pair(grid, row, cells):
            found.append(f"{text}：{heading_text(cells[1][1])}")
            place += 1
        else:
            return []
        place += 1
    return found if len(found) <= _MOST else []


def says_behind_title(grid: SheetGrid, row: int) -> list[str]:
    """Return the title that a row begins with and what it says behind it as a form does: FIELD VISIT REPORT | Rep: | Carla Mendes."""
    cells = [(at, cell) for at, cell in enumerate(grid.rows[row]) if cell is not None]
    if len(cells) < _PAIR or not isinstance(title := cells[0][1], str) or _is_named(title) or any(map(str.isdigit, title[:1])):
        return []
    if cells[1][0] == cells[0][0] + 1 or not isinstance(cells[1][1], str) or not _is_named(cells[1][1]):
        return []  # beside a name there may stand anything; a title has room behind it
    behind = replace(grid, rows=[[None] * cells[1][0] + grid.rows[row][cells[1][0] :]])
    found = says(behind, 0)
    return [heading_text(title), *found] if found else []


def says_in_one(grid: SheetGrid, row: int) -> list[str]:
    """Return what a row says in one cell each; nothing where any cell says something else."""
    texts = [cell for cell in grid.rows[row] if cell is not None]
    found = [text for text in texts if isinstance(text, str) and _SAYING.match(text)]
    return found if len(found) == len(texts) <= _MOST else []


def is_key(text: str) -> bool:
    """Tell whether a text is the name of a field with a colon, and no value."""
    return _KEY.match(text) is not None


def _has_key(cells: Sequence[tuple[int, Cell]]) -> bool:
    return any(_is_named(cell) for _, cell in cells)


def _is_known_pair(text: str, value: Cell) -> bool:
    """Tell whether a word without a colon, among others that have theirs, is a known one before its value: Week ending | 10/17/2025."""
    known = vocabulary()
    heading = isinstance(value, str) and (_is_named(value) or bool(known.uses(words_of(value))))
    return bool(text) and value is not None and bool(known.uses(words_of(text))) and not heading


def _is_named(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(_KEY.match(cell) or _SAYING.match(cell))


def _is_pair(grid: SheetGrid, row: int, cells: Sequence[tuple[int, Cell]]) -> bool:
    """Tell whether a row is a word and, merged over the rest of the row, what it is: 培训主题 | 新品知识."""
    if len(cells) != _PAIR or not isinstance(cells[0][1], str):
        return False
    if all(read_heading(heading_text(cell)).period for _, cell in cells):
        return False  # 1月 and 2月, each merged over its columns
    return _is_wide(grid, row, cells[1][0]) and _width(grid, row, cells[0][0]) != _width(grid, row, cells[1][0])


def _is_wide(grid: SheetGrid, row: int, at: int) -> bool:
    """Tell whether a cell is merged over the rest of its row, as the value of a form is and no heading."""
    return at + _width(grid, row, at) >= grid.width and _width(grid, row, at) > 1


def _width(grid: SheetGrid, row: int, at: int) -> int:
    return next((one.right - at + 1 for one in grid.merged if one.top == row == one.bottom and one.left == at), 1)
