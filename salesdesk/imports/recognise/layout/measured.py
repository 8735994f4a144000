"""Tables with a row for each measure of a person (目标, 实际, 完成率): their words are no names, and totals have such rows too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.shapes.measures import are_measures, measure_of
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell, SheetGrid

_LOOKED_AT = 60


def measure_columns(grid: SheetGrid, block: Block) -> frozenset[int]:
    """Return the columns all words of which are measures, those of targets and of results among them."""
    rows = grid.rows[block.first : min(block.last + 1, block.first + _LOOKED_AT)]
    return frozenset(at for at in range(block.left, block.right + 1) if are_measures(row[at] for row in rows))


def measures_of_totals(
    grid: SheetGrid, block: Block, measured: frozenset[int], labels: Mapping[int, str]
) -> Iterator[tuple[int, str, bool]]:
    """Give each row (0-based) of the totals in `labels`, what it is called, and whether results are what it sums.

    A total goes on below its label, where nobody is named.
    """
    for row, label in labels.items() if measured else ():
        following = row
        while following <= block.last:
            cells = grid.rows[following]
            meaning = _measure(cells, measured)
            if meaning is None or (following != row and (following in labels or not _goes_on(cells, block, measured))):
                break
            yield following, label, meaning is Meaning.AMOUNT
            following += 1


def _goes_on(cells: Sequence[Cell], block: Block, measured: frozenset[int]) -> bool:
    """Tell whether a row names a measure and nobody."""
    return not any(_is_text(cells[at]) for at in range(block.left, block.right + 1) if at not in measured)


def _measure(cells: Sequence[Cell], measured: frozenset[int]) -> Meaning | None:
    return next((found for at in measured if (found := measure_of(cells[at])) is not None), None)


def _is_text(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(cell.strip()) and not is_amount(cell)
