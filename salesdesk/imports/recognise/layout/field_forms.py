"""Forms: names of fields with what belongs to them beside or below, about one thing; no table, in which each row is another thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.layout.sayings import says
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.text import mark, some

_FORM = mark(
    "Recognise",
    "A form about one thing, with fields such as {fields}: no table. "
    "To import several such forms, write them in a table with one row each.",
)

_VALUE = re.compile(r"(?<=[:：]).*")
_SIGNED = re.compile(r"(?:意见|签字|签名|盖章|审批|批示|审核|会签)$")  # where somebody is to write
_LONGEST_LABEL = 24
_MOST_ROWS = 80
_FEWEST_LABELS, _FEWEST_MEANINGS = 3, 3
_MOSTLY = 0.6
_NEARLY_ALL = 0.8
_SHOWN = 3
_FEWEST_PAIRS = 2

Rows = Sequence[Sequence[Cell]]


def as_field_form(grid: SheetGrid, block: Block) -> Verdict | None:
    """Return the verdict that a block is a form of fields, filled in or not; None where it is a table."""
    if block.last - block.top > _MOST_ROWS:
        return None
    rows = [grid.rows[row][block.left : block.right + 1] for row in range(block.top, block.last + 1)]
    rows = [row for row in rows if any(cell is not None for cell in row)]
    while rows and sum(cell is not None for cell in rows[0]) == 1 and not any(map(_ends_in_colon, rows[0])):
        rows = rows[1:]  # titles
    labels = _to_be_signed(rows) or _beside(rows) or _above(rows) or _said(grid, block) or _beside(_below_lines(grid, block))
    if not labels:
        return None
    reason = _FORM.fill(fields=some([f"“{one}”" for one in labels], _SHOWN))
    return Verdict(TableKind.FORM, 0.9, reason)


def _to_be_signed(rows: Rows) -> list[str]:
    """Return the names of fields in a form that closes with room for what others say to it and sign: 部门经理意见, 财务意见."""
    signed = [at for at, row in enumerate(rows) if sum(_is_signed(cell) for cell in row) and all(map(_is_signed, _full(row)))]
    if len(signed) < _FEWEST_PAIRS or signed != list(range(len(rows) - len(signed), len(rows))) or any(map(_heads_a_list, rows)):
        return []
    labels = [str(full[0]).strip() for row in rows if (full := _full(row)) and isinstance(full[0], str)]
    return labels if len(labels) == len(rows) and len(set(labels)) == len(labels) and max(map(len, labels)) <= _LONGEST_LABEL else []


def _full(row: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in row if cell is not None]


def _is_signed(cell: Cell) -> bool:
    return isinstance(cell, str) and _SIGNED.search(cell.strip(" :：")) is not None


def _below_lines(grid: SheetGrid, block: Block) -> Rows:
    """Return the rows of a block below lines that say something of all of it, such as the number and the day of a form."""
    filled = [row for row in range(block.top, block.last + 1) if any(cell is not None for cell in grid.rows[row])]
    while filled and (says(grid, filled[0]) or sum(cell is not None for cell in grid.rows[filled[0]]) == 1):
        filled = filled[1:]
    return [grid.rows[row][block.left : block.right + 1] for row in filled]


def as_one_block(grid: SheetGrid, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a sheet, those that are parts of one form, with blank rows between them, as one.

    A sheet of nothing but names of fields and their values, which look like lines above a table, is one as well.
    """
    if not blocks and (whole := _all_of(grid)) is not None and as_field_form(grid, whole) is not None:
        return [whole]
    if len(blocks) > 1:
        first = min(blocks, key=_top)
        left, right = min(one.left for one in blocks), max(one.right for one in blocks)
        whole = replace(first, left=left, right=right, last=max(one.last for one in blocks), filled=None)
        if as_field_form(grid, whole) is not None:
            return [whole]
    return list(blocks)


def _all_of(grid: SheetGrid) -> Block | None:
    """Return all of a sheet as one block, from the first row that names a field; None where there is none."""
    filled = [row for row, cells in enumerate(grid.rows) if any(cell is not None for cell in cells)]
    header = next((row for row in filled if says(grid, row)), None)
    return None if header is None else Block(0, grid.width - 1, (header,), header + 1, filled[-1], top=filled[0])


def _top(block: Block) -> int:
    return block.top


def _said(grid: SheetGrid, block: Block) -> list[str]:
    """Return the names of fields in rows that say nothing else, name and value in one cell or in two."""
    filled = [row for row in range(block.headers[0], block.last + 1) if any(cell is not None for cell in grid.rows[row])]
    lines = [says(grid, row) for row in filled]
    found = [_VALUE.sub("", one) for line in lines for one in line]
    return found if all(lines) and len(found) >= _FEWEST_LABELS else []


def _beside(rows: Rows) -> list[str]:
    """Return the names of fields whose values stand to their right, in one column or in several; none where they are headings."""
    columns = list(zip(*rows, strict=True))
    named = [at for at, cells in enumerate(columns) if _are_labels(cells)]
    if not named or any(other - at == 1 for at, other in pairwise(named)):
        return []  # headings stand side by side, names of fields leave room
    found = [str(cell).strip() for at in named for cell in columns[at] if _is_label(cell)]
    firsts = (next((cell for cell in cells if cell is not None), None) for at, cells in enumerate(columns) if at not in named)
    if any(map(_heads_a_list, rows)) or (not _have_colons(found) and any(map(_is_heading, firsts))):
        return []
    deep = max(sum(map(_is_label, columns[at])) for at in named)
    if deep < _FEWEST_LABELS or not _say_enough(found):
        return []
    single = sum(_has_one_value_each(row, named) for row in rows)
    return found if single >= _NEARLY_ALL * len(rows) else []


def _above(rows: Rows) -> list[str]:
    """Return the names of fields whose values stand below them, one row of names and one of values after another."""
    told = [sum(map(_is_label, row)) >= max(2, sum(cell is not None for cell in row)) for row in rows]
    places = [at for at, one in enumerate(told) if one]
    if len(places) < _FEWEST_PAIRS or places[0] != 0 or len(rows) > 2 * len(places):
        return []
    if any(other - at != 2 for at, other in pairwise(places)):
        return []
    found = [str(cell).strip() for at in places for cell in rows[at] if cell is not None]
    # The same names again are a table whose header is repeated.
    return found if len(set(found)) == len(found) and _say_enough(found) else []


def _are_labels(cells: Sequence[Cell]) -> bool:
    full = [cell for cell in cells if cell is not None]
    return bool(full) and _is_label(full[0]) and sum(map(_is_label, full)) >= _MOSTLY * len(full)


def _say_enough(labels: Sequence[str]) -> bool:
    return _have_colons(labels) or len({meaning for one in labels if (meaning := _meaning(one)) is not None}) >= _FEWEST_MEANINGS


def _have_colons(labels: Sequence[str]) -> bool:
    return sum(map(_ends_in_colon, labels)) >= _FEWEST_LABELS


def _heads_a_list(row: Sequence[Cell]) -> bool:
    """Tell whether a row is the header of a list: at least three known words side by side, and nothing else."""
    full = [at for at, cell in enumerate(row) if cell is not None]
    return len(full) >= _FEWEST_MEANINGS and full[-1] - full[0] + 1 == len(full) and all(_is_label(row[at]) for at in full)


def _has_one_value_each(row: Sequence[Cell], named: Sequence[int]) -> bool:
    """Tell whether at most one value stands behind each name of a field: several would be columns of people or months."""
    ends = [*named[1:], len(row)]
    return all(sum(cell is not None for cell in row[at + 1 : end]) <= 1 for at, end in zip(named, ends, strict=True))


def _is_label(cell: Cell) -> bool:
    return (
        isinstance(cell, str)
        and len(cell.strip()) <= _LONGEST_LABEL
        and (_ends_in_colon(cell) or _SIGNED.search(cell.strip()) is not None or _meaning(cell) is not None)
    )


def _is_heading(cell: Cell) -> bool:
    """Tell whether a cell heads the values below it: by a known word, or by a period that is longer than a day."""
    if not isinstance(cell, str) or len(cell) > _LONGEST_LABEL:
        return False
    period = read_heading(cell).period
    return _is_label(cell) or (period is not None and period.day is None)


def _ends_in_colon(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) > 1 and cell.rstrip().endswith((":", "："))


def _meaning(text: str) -> Meaning | None:
    uses = vocabulary().columns.get(read_heading(text).words)
    return uses[0].meaning if uses else None
