"""Rows known by their words: totals by their label, headers that come again."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.closing import is_sum_sign, says_long_total
from salesdesk.imports.recognise.profiles import is_amount
from salesdesk.imports.recognise.tables import Block
from salesdesk.imports.recognise.vocabulary import vocabulary
from salesdesk.imports.recognise.words import words_of
from salesdesk.sheets.grid import Cell, SheetGrid

_LONGEST_LABEL = 16


def repeated_headers(grid: SheetGrid, block: Block) -> list[int]:
    """Return the rows that say again what the header says, as where several exports were put one below the other."""
    header = grid.rows[block.headers[-1]][block.left : block.right + 1]
    first = next((at for at, cell in enumerate(header, block.left) if cell is not None), block.left)
    wanted = grid.rows[block.headers[-1]][first]
    found = [row for row in range(block.first, block.last + 1) if grid.rows[row][first] == wanted]
    return [row for row in found if _same(header, grid.rows[row][block.left : block.right + 1])]


def _same(header: Sequence[Cell], row: Sequence[Cell]) -> bool:
    both = [a == b for a, b in zip(header, row, strict=True) if a is not None]
    return sum(both) > 0.7 * len(both)


def total_label(cells: Sequence[Cell]) -> str | None:
    """Return the label of a total row ("合计", "East total"), None when the row is none."""
    texts = [cell for cell in cells if isinstance(cell, str) and cell.strip() and not is_amount(cell)]
    if not texts or len(texts) > max(2, len(cells) // 3) or len(texts) == sum(cell is not None for cell in cells):
        return None
    if is_sum_sign(cells) or says_long_total(texts[0]):
        return texts[0].strip()
    return next((text.strip() for text in texts if len(text) <= _LONGEST_LABEL + 14 and _is_total(words_of(text))), None)


def _is_total(words: str) -> bool:
    known = vocabulary()
    if words in known.totals:
        return True
    if not words.isascii():
        return len(words) <= _LONGEST_LABEL and words.endswith(tuple(end for end in known.total_endings if not end.isascii()))
    parts = words.split()
    return 1 < len(parts) <= 4 and (parts[-1] in known.total_endings or parts[0] in known.total_endings or parts[:2] == ["grand", "total"])


def is_whole_total(cells: Sequence[Cell]) -> bool:
    """Tell whether a row is called a total of everything, 合计 or Total, and nothing's in particular."""
    label = total_label(cells)
    return label is not None and words_of(label) in vocabulary().totals


def is_total_line(line: str) -> bool:
    """Tell whether a line above a table says its total and nothing else: 合计 1266."""
    first, *rest = line.split()
    return bool(rest) and words_of(first) in vocabulary().totals and all(map(is_amount, rest))


def bare_of_total(label: str) -> str:
    """Return what a total is of: 销售一部 of 销售一部合计."""
    for end in sorted(vocabulary().total_endings, key=len, reverse=True):
        bare = label[: -len(end)].rstrip(" -:：—") if label.lower().endswith(end) else ""
        if bare:
            return bare
    return label
