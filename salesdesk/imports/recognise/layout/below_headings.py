"""Rows right below the headings that belong to them: the units of the columns, and the headings again in another language."""

from __future__ import annotations

import re
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import heading_uses
from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.language.headings import heading_text, read_heading
from salesdesk.imports.recognise.language.units import unit_in
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import has_chinese, words_of
from salesdesk.imports.recognise.layout.tables import Block, is_word
from salesdesk.sheets.grid import Cell, SheetGrid

_LOOKED_AT = 20  # rows
_SHARE = re.compile(r"[%％‰]|pct|percent", re.IGNORECASE)
_EDGES = re.compile(r"[\s()（）\[\]【】]+")
_OF_ALL = re.compile(r"(?:单位|單位|units?)\s*[:：]|(?:(?:amounts?|figures|all figures)\s+)?in\s", re.IGNORECASE)
_WAY = re.compile(r"(?=.*(?:yy|年))(?:y{2,4}|m{1,2}|d{1,2}|年|月|日|[-/. ])+", re.IGNORECASE)
_FEWEST = 2
_LONGEST = 12  # characters
_HALF = 0.5


def below_headings(grid: SheetGrid, block: Block) -> Block:
    """Return a table with its data below the rows that belong to its header, and these rows for what they are."""
    if block.headless or block.first > block.last:
        return block
    block = _with_language(grid, block)
    return _with_units(grid, block) if block.first < block.last else block


def unit_below(grid: SheetGrid, block: Block, at: int) -> str:
    """Return the unit that stands below the heading of a column, nothing where there is none."""
    cell = grid.rows[block.units][at] if block.units is not None else None
    return "" if cell is None or _is_way(cell) else _bare(cell)


def _with_language(grid: SheetGrid, block: Block) -> Block:
    header = block.headers[-1]
    if len(block.headers) == 1 and header > block.top and _says_again(grid, block, header - 1, header):
        return replace(block, headers=(header - 1,), again=header)
    if block.first == header + 1 and block.first < block.last and _says_again(grid, block, header, header + 1):
        return replace(block, again=header + 1, first=header + 2)
    return block


def _says_again(grid: SheetGrid, block: Block, upper: int, lower: int) -> bool:
    """Tell whether a row of words says what the one above it says, in the other language: 日期 over Date, 金额 over Amount."""
    pairs = [(grid.rows[upper][at], grid.rows[lower][at]) for at in range(block.left, block.right + 1)]
    if not all(is_word(cell) for pair in pairs for cell in pair if cell is not None):
        return False
    both = [(str(one), str(other)) for one, other in pairs if one is not None and other is not None]
    foreign = [pair for pair in both if has_chinese(pair[0]) != has_chinese(pair[1])]
    same = sum(_mean_the_same(*pair) for pair in foreign)
    return same >= _FEWEST and same >= _HALF * len(both) and len(foreign) >= _HALF * len(both)


def _mean_the_same(one: str, other: str) -> bool:
    first, second = read_heading(one), read_heading(other)
    if first.period is not None or second.period is not None:
        return first.period == second.period
    return bool({use.meaning for use in heading_uses(first)} & {use.meaning for use in heading_uses(second)})


def _with_units(grid: SheetGrid, block: Block) -> Block:
    """Return a table whose first row holds nothing but units above figures with this row as that of its units."""
    cells = grid.rows[block.first][block.left : block.right + 1]
    said = {at: cell for at, cell in enumerate(cells, block.left) if cell is not None}
    if not said or not all(isinstance(cell, str) for cell in said.values()):
        return block
    if len(said) == 1 and _says_of_all(next(iter(said.values()))):
        return replace(block, titles=[*block.titles, *map(heading_text, said.values())], first=block.first + 1)
    told = {at: cell for at, cell in said.items() if not _is_way(cell)}
    units = sum(map(_is_unit, told.values()))
    if not units or units < _HALF * len(told) or not all(_heads_figures(grid, block, at) for at in told):
        return block
    return replace(block, units=block.first, first=block.first + 1)


def _says_of_all(cell: Cell) -> bool:
    return isinstance(cell, str) and _OF_ALL.match(_bare(cell)) is not None and unit_in(_bare(cell)) != (None, None)


def _is_way(cell: Cell) -> bool:
    """Tell whether a cell says how days are to be written: 年月日, yyyy-mm-dd."""
    return _WAY.fullmatch(_bare(cell)) is not None


def _is_unit(cell: Cell) -> bool:
    parts = [part.strip() for part in _bare(cell).split("/")]  # 元/吨
    return all(_SHARE.fullmatch(part) or words_of(part) in vocabulary().values["units"] or unit_in(part) != (None, None) for part in parts)


def _bare(cell: Cell) -> str:
    return _EDGES.sub(" ", str(cell)).strip()


def _heads_figures(grid: SheetGrid, block: Block, at: int) -> bool:
    rows = grid.rows[block.first + 1 : min(block.last, block.first + _LOOKED_AT) + 1]
    below = [row[at] for row in rows if row[at] is not None]
    short = len(_bare(grid.rows[block.first][at])) <= _LONGEST
    headed = any(grid.rows[row][at] is not None for row in block.headers)
    return headed and short and sum(map(is_amount, below)) > _HALF * len(below)
