"""Rows that say again a part of the row above them: 其中：老客户, of which new."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from datetime import date

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.columns.proof import NEAR
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.recognised import SkippedRow
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark

PART = mark("Recognise", "“{label}” is a part of the row above: no data of its own")


_MOST = 5_000  # rows; results with their parts are fewer


def parts_left_out(grid: SheetGrid, block: Block, skipped: Container[int]) -> dict[int, SkippedRow]:
    """Return the rows (0-based) of `block` that are parts of a row above, with the reason; `skipped` hold no fact anyhow."""
    rows = [row for row in range(block.first, block.last + 1) if row not in skipped]
    found = parts_of(grid, rows, range(block.left, block.right + 1))
    return {row: SkippedRow(row + 1, PART.fill(label=label), "note") for row, label in found}


def parts_of(grid: SheetGrid, rows: Sequence[int], places: range) -> Iterator[tuple[int, str]]:
    """Give the rows (0-based, of `rows`) that say what part of a row above is of something, and what they are called.

    `places` are the columns (0-based) of the table. After one that says so, others are parts as well until all together are the whole.
    """
    whole: int | None = None
    taken: set[int] = set()
    for at, row in enumerate(rows) if len(rows) <= _MOST else ():
        if row in taken:
            continue
        if (label := _said(grid, row, places)) is None:
            whole = row
            continue
        if whole is None:
            continue
        taken.add(row)
        yield row, label
        for more in _rest(grid, whole, rows[at:], places):
            taken.add(more)
            yield more, _first(grid, more, places)


def _said(grid: SheetGrid, row: int, places: range) -> str | None:
    """Return what a row is called that says of which it is; a row with a day of its own is a fact, whatever it says."""
    cells = [grid.rows[row][at] for at in places]
    words = words_of(label := _first(grid, row, places))
    if not label or any(isinstance(cell, date) for cell in cells) or not any(map(is_amount, cells)):
        return None
    return label if any(_begins(words, start) for start in vocabulary().part_starts) else None


def _begins(words: str, start: str) -> bool:
    return words == start or words.startswith(f"{start} " if start.isascii() else start)


def _first(grid: SheetGrid, row: int, places: range) -> str:
    """Return the first name of a row; a number in front of it is that of the row."""
    texts = (cell for at in places if isinstance(cell := grid.rows[row][at], str) and not is_amount(cell))
    return next((text.strip() for text in texts if text.strip()), "")


def _rest(grid: SheetGrid, whole: int, rows: Sequence[int], places: range) -> list[int]:
    """Return which of `rows` behind the first are parts of `whole` as well: they add up to it with the first, in every figure."""
    figures = [at for at in places if is_amount(grid.rows[whole][at]) and is_amount(grid.rows[rows[0]][at])]
    left = [_number(grid.rows[whole][at]) for at in figures]
    for count, row in enumerate(rows):
        left = [one - _number(grid.rows[row][at]) for one, at in zip(left, figures, strict=True)]
        if figures and all(abs(one) <= NEAR for one in left):
            return list(rows[1 : count + 1])
        if any(one < -NEAR for one in left):
            return []
    return []


def _number(cell: Cell) -> int:
    return parse_numbers([cell])[0][0] or 0
