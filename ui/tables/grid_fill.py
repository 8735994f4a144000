"""What paste, fill and delete mean for the cells of a grid, as edits that can be looked at before they are done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.text import mark
from ui.messages import say
from ui.tables.grid_model import Edit, Refusal, Sheet
from ui.tables.grid_values import NotANumber

OUTSIDE = mark("Grid", "The sheet has no cell here.")


@dataclass(frozen=True, slots=True)
class Area:
    """Selected cells: rows that are seen and columns with values, each from the first to the last."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """What a block comes to: cells to be set, and cells that cannot be taken."""

    edits: tuple[Edit, ...]
    refusals: tuple[Refusal, ...]


def pasted(sheet: Sheet, block: Sequence[Sequence[str]], area: Area, seen: Sequence[int]) -> Laid:
    """Lay `block` on the sheet from the first cell of `area` on; where it fits into the area several times, it is repeated.

    `seen` are the rows that are not folded away: others are left alone.
    """
    high, wide = len(block), max((len(row) for row in block), default=0)
    if not high or not area.rows or not area.columns:
        return Laid((), ())
    down = len(area.rows) if len(area.rows) % high == 0 else high
    right = len(area.columns) if len(area.columns) % wide == 0 else wide
    rows = list(seen[seen.index(area.rows[0]) :][:down])
    columns = [at for at, one in enumerate(sheet.columns) if one.value and at >= area.columns[0]][:right]
    edits: list[Edit] = []
    refusals: list[Refusal] = []
    for y in range(down):
        line = block[y % high]
        for x in range(right):
            words = line[x % wide] if x % wide < len(line) else ""
            if y >= len(rows) or x >= len(columns):
                if words.strip():
                    refusals.append(Refusal(rows[y] if y < len(rows) else -1, -1, words, say(OUTSIDE)))
                continue
            taken = read(sheet, rows[y], columns[x], words)
            (edits if isinstance(taken, Edit) else refusals).append(taken)  # type: ignore[arg-type]
    return Laid(tuple(edits), tuple(refusals))


def read(sheet: Sheet, row: int, column: int, words: str) -> Edit | Refusal:
    """Return the edit that `words` mean for a cell, or why they mean none."""
    try:
        return Edit(row, column, sheet.read(row, column, words))
    except NotANumber as error:
        return Refusal(row, column, words, say(error.reason))


def filled_right(sheet: Sheet, area: Area) -> tuple[Edit, ...]:
    """Give every row of `area` the value of its first cell."""
    return tuple(Edit(row, column, _seen(sheet, row, area.columns[0])) for row in area.rows for column in area.columns[1:])


def filled_down(sheet: Sheet, area: Area) -> tuple[Edit, ...]:
    """Give every column of `area` the value of its first cell."""
    return tuple(Edit(row, column, _seen(sheet, area.rows[0], column)) for column in area.columns for row in area.rows[1:])


def emptied(area: Area) -> tuple[Edit, ...]:
    """Empty all cells of `area`."""
    return tuple(Edit(row, column, None) for row in area.rows for column in area.columns)


def _seen(sheet: Sheet, row: int, column: int) -> Decimal | None:
    """Return what a cell shows, exactly: a team's sum too."""
    return sheet.read(row, column, sheet.plain(row, column))
