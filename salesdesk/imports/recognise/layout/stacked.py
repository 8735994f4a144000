"""Tables of one form, one above the other, each below a title of its own: sales, then what was received."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salesdesk.imports.recognise.language.headings import heading_text
from salesdesk.imports.recognise.language.subjects import said_to_be
from salesdesk.imports.recognise.layout.tables import Block, is_word
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import SheetGrid


def apart(grid: SheetGrid, block: Block) -> Iterator[Block]:
    """Give the tables of `block`: another one begins where its header stands again below a title of another kind.

    Below 华东, or a title of the same kind, the header is only repeated.
    """
    if block.headless:
        yield block
        return
    height = block.headers[-1] - block.headers[0]
    header = grid.rows[block.headers[0] : block.headers[-1] + 1]
    kind = _kind(block.titles)
    for row in range(block.first + 1, block.last - height + 1):
        if grid.rows[row] != header[0] or grid.rows[row : row + height + 1] != header:
            continue
        top, titles = _titles_above(grid, block.first, row)
        own = _kind(titles)
        if own is None or own is kind or (kind is None and own is TableKind.SALE_LINES):
            continue
        yield replace(block, last=_last_filled(grid, block.first, top - 1))
        moved = tuple(one + row - block.headers[0] for one in block.headers)
        block, kind = replace(block, titles=titles, top=top, headers=moved, first=row + height + 1), own
    yield block


def _titles_above(grid: SheetGrid, first: int, row: int) -> tuple[int, list[str]]:
    """Return the first of the lines right above `row` that are a word alone, and what they say."""
    top, titles = row, list[str]()
    while top > first and (words := [cell for cell in grid.rows[top - 1] if cell is not None]) and len(words) == 1 and is_word(words[0]):
        top -= 1
        titles.insert(0, heading_text(words[0]))
    return top, titles


def _kind(titles: list[str]) -> TableKind | None:
    return next((kind for title in reversed(titles) if (kind := said_to_be(title)) is not None), None)


def _last_filled(grid: SheetGrid, first: int, last: int) -> int:
    while last > first and not any(cell is not None for cell in grid.rows[last]):
        last -= 1
    return last
