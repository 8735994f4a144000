"""Rows of data that are called like totals, Total Energies or Total Wine & More: what a total says is the sum of rows above it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.columns.proof import NEAR
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.layout.total_words import is_of_everything, total_label
from salesdesk.imports.recognise.recognised import SUMMED, RecognisedColumn
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers

_FEWEST = 2


def total_said(
    grid: SheetGrid, block: Block, row: int, typical: int, columns: Sequence[RecognisedColumn], skipped: Container[int]
) -> str | None:
    """Return the label of a total that `row` is by its words, None where it is none or is data that is called like one.

    `typical` is how many cells are filled in most rows; `skipped` are rows above that hold no fact.
    """
    label = total_label(grid.rows[row][block.left : block.right + 1])
    if label is None or not words_of(label).isascii() or is_of_everything(label):
        return label
    above = [one for one in range(block.first, row) if one not in skipped]
    return None if _is_called_so(grid, row, label, above, typical, columns) else label


def _is_called_so(grid: SheetGrid, row: int, label: str, above: Sequence[int], typical: int, columns: Sequence[RecognisedColumn]) -> bool:
    """Tell whether `row`, which its `label` calls a total, has a day and names of its own, and a figure that is no sum of rows `above`.

    A total leaves some cells empty that are filled in most rows.
    """
    places = [one.index for one in columns]
    cells = [grid.rows[row][at] for at in places]
    names = [words_of(cell) for cell in cells if isinstance(cell, str) and not is_amount(cell)]
    words = words_of(label)
    day = any(isinstance(cell, date) for cell in cells)
    full = sum(cell is not None for cell in cells) >= typical
    if len(names) < _FEWEST or not (day and full):
        return False
    of = " ".join(one for one in words.split() if one not in vocabulary().total_endings)
    if any(of == words_of(cell) for at in (row, *above) for cell in (grid.rows[at][place] for place in places) if _is_text(cell)):
        return False
    figures = [one.index for one in columns if one.meaning in SUMMED and is_amount(grid.rows[row][one.index])]
    return not any(_ends_a_sum(grid, row, above, at) for at in figures)


def _is_text(cell: Cell) -> bool:
    return isinstance(cell, str) and not is_amount(cell)


def _ends_a_sum(grid: SheetGrid, row: int, above: Sequence[int], at: int) -> bool:
    """Tell whether the figure of `row` is what the rows right above it add up to, two at least."""
    own, *others = parse_numbers([grid.rows[one][at] for one in (row, *reversed(above))])[0]
    whole = 0 if own is None else -own
    for count, number in enumerate(others, 1):
        whole += number or 0
        if own is not None and count >= _FEWEST and abs(whole) <= NEAR:
            return True
    return False
