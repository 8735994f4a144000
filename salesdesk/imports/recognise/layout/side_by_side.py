"""Tables side by side, with an empty column between them; and the one table that an empty column cuts in two."""

from __future__ import annotations

from salesdesk.imports.recognise.language.headings import heading_text, read_heading
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.layout.cut_in_two import are_one
from salesdesk.imports.recognise.layout.tables import Block, is_word, joined
from salesdesk.imports.recognise.terms import meanings
from salesdesk.sheets.grid import SheetGrid

_GAP_SAMPLE = 200
_WIDE_GAP = 2  # empty columns
_NARROWEST = 2  # columns
# With one of these in front a table can stand alone.
_KEYS = meanings(
    "day month member employee_number team customer customer_id product product_id category region order_number contact number"
)


def side_by_side(grid: SheetGrid, block: Block) -> list[Block]:
    """Divide a block at columns that are empty from top to bottom, where a table of its own begins; leave remarks beside a table out."""
    rows = [*block.headers, *range(block.first, block.last + 1, max(1, (block.last - block.first) // _GAP_SAMPLE))]
    used = [any(grid.rows[row][at] is not None for row in rows) for at in range(block.left, block.right + 1)]
    parts = [part for start, end in _spans(used) for part in _repeated(grid, block, block.left + start, block.left + end)]
    if len(parts) < 2:
        return [block]
    # A heading without anything below it, beside the table, is a remark.
    parts = [part for part in parts if part[1] > part[0] or _has_values(grid, block, part[0])] or parts[:1]
    groups = [[parts[0]]]
    for part in parts[1:]:
        if _begins_a_table(grid, block, part, groups[0][0]) and not are_one(grid, block, (groups[-1][0][0], groups[-1][-1][1]), part):
            groups.append([part])
        else:
            groups[-1].append(part)
    spans = [(group[0][0], group[-1][1]) for group in groups]
    if len(spans) == 1:
        block.left, block.right = spans[0]
        return [block]
    return [_part(grid, block, left, right) for left, right in spans]


def _repeated(grid: SheetGrid, block: Block, left: int, right: int) -> list[tuple[int, int]]:
    """Return the columns from `left` to `right` in parts with the same headings each, all of them, that begin with a name or a day."""
    header = grid.rows[block.headers[-1]][left : right + 1]
    width = next((at for at, cell in enumerate(header) if at and cell == header[0]), 0)
    if width < _NARROWEST or header[0] is None or len(header) % width or header != header[:width] * (len(header) // width):
        return [(left, right)]
    uses = vocabulary().uses(read_heading(heading_text(header[0])).words)
    if not any(use.meaning in _KEYS for use in uses):
        return [(left, right)]
    return [(at, at + width - 1) for at in range(left, right + 1, width)]


def _spans(used: list[bool]) -> list[tuple[int, int]]:
    """Return first and last place of each run of True."""
    spans: list[tuple[int, int]] = []
    for at, one in enumerate(used):
        if one and spans and spans[-1][1] == at - 1:
            spans[-1] = (spans[-1][0], at)
        elif one:
            spans.append((at, at))
    return spans


def _has_values(grid: SheetGrid, block: Block, at: int) -> bool:
    return any(grid.rows[row][at] is not None for row in range(block.first, block.last + 1))


def _begins_a_table(grid: SheetGrid, block: Block, part: tuple[int, int], first: tuple[int, int]) -> bool:
    """Tell whether columns behind a gap are a table of their own: with names or days in front, or with the headings of the first again."""
    header = grid.rows[block.headers[-1]]
    left, right = part
    apart = left - max((at for at in range(left) if header[at] is not None), default=left) > _WIDE_GAP
    names = header[left] is None and apart  # a summary beside the table, whose names have no heading
    if right == left or not all(map(is_word, header[left + names : right + 1])):
        return False
    if header[left] == header[first[0]]:
        return True
    cells = [grid.rows[row][left] for row in range(block.first, min(block.last, block.first + 50) + 1)]
    figures = sum(isinstance(cell, int | float) and not isinstance(cell, bool) for cell in cells)
    full = sum(cell is not None for cell in cells)
    if not full or figures > 0.5 * full:
        return False
    if names:
        return True
    uses = vocabulary().uses(read_heading(heading_text(header[left])).words)
    return any(use.meaning in _KEYS for use in uses) or not uses


def _part(grid: SheetGrid, block: Block, left: int, right: int) -> Block:
    """Return the columns from `left` to `right` of a block as a table of its own, with the titles above them."""
    above = range(block.top, block.headers[0])
    titles = [joined(grid.rows[row][left : right + 1]) for row in above]
    titles = [title for title in titles if title] or list(block.titles)
    filled = [right + 1 - left - row[left : right + 1].count(None) for row in grid.rows]
    last = max((row for row in range(block.first, block.last + 1) if filled[row]), default=block.first - 1)
    return Block(left, right, block.headers, block.first, last, titles, block.top, filled)
