"""Whether columns on both sides of an empty one are one table: their rows stand beside each other, and one side needs the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from salesdesk.imports.recognise.columns.meanings import Column, column_of
from salesdesk.imports.recognise.columns.profiles import profile_of
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.layout.heading_rows import heading_at
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.layout.total_words import is_total_row
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.grid import Cell, SheetGrid

_SAMPLE = 200  # rows
_LOOKED_AT = 50  # rows
_MOST_EMPTY = 2  # columns between the sides
_PAIRED = 0.95
_LEAST = 0.5
# Of each sale, visit or order by itself: such rows are no sums by name.
_SINGLE = meanings("day month order_number line_id contract_number number opportunity opportunity_id lead_id")
_MONEY = meanings("amount received target outstanding period_value member_value total commission salary pay_part cost profit")
_OWN, _COUNT, _CONTACT = meanings("unit_price unit_cost ignored"), meanings("quantity"), meanings("contact")

Side = tuple[int, int]  # first and last column


@dataclass(frozen=True, slots=True)
class _Half:
    """What stands on one side: its columns, and whether it is a list of names, each once, that needs nothing beside it."""

    columns: tuple[Column, ...]
    names_once: bool

    @property
    def single(self) -> bool:
        return any(_means(one, _SINGLE) for one in self.columns)

    @property
    def money(self) -> bool:
        return any(one.heading.period is not None or _means(one, _MONEY) for one in self.columns)

    def has_own_figures(self, other: _Half) -> bool:
        """Tell whether each name stands here once with a figure of its own, a price or a stock, and nothing says how many were sold."""
        figures = any(one.profile.numbers >= _LEAST and (not one.uses or _means(one, _OWN)) for one in self.columns[1:])
        counted = any(_means(one, _COUNT) for half in (self, other) for one in half.columns)
        return self.names_once and figures and not self.single and not self.money and not counted


def are_one(grid: SheetGrid, block: Block, left: Side, right: Side) -> bool:
    """Tell whether the columns of `left` and `right`, with empty ones between them, are one table that was cut in two.

    Each of their rows must stand beside another one, no heading may come twice, and one side must lack what makes it a table: the money
    that the other has, or days and numbers where its names come again and again.
    """
    if right[0] - left[1] - 1 > _MOST_EMPTY or _have_titles(grid, block, left, right) or not _are_paired(grid, block, left, right):
        return False
    one, other = (_half(grid, block, side) for side in (left, right))
    if _comes_twice(one, other) or one.has_own_figures(other) or other.has_own_figures(one):
        return False
    if one.money and other.money:
        return one.single != other.single and not (one if other.single else other).names_once
    lists = one.names_once and other.names_once
    return not lists or (one.money != other.money and (one.single or other.single))


def _have_titles(grid: SheetGrid, block: Block, left: Side, right: Side) -> bool:
    """Tell whether each side has a title of its own above its headings; what is said of all, 单位：元, is none."""
    above = [grid.rows[row] for row in range(block.top, block.headers[0])]
    return all(any(_is_title(cell) for row in above for cell in row[start : end + 1]) for start, end in (left, right))


def _is_title(cell: Cell) -> bool:
    return isinstance(cell, str) and ":" not in cell and "：" not in cell


def _are_paired(grid: SheetGrid, block: Block, left: Side, right: Side) -> bool:
    """Tell whether rows are filled on both sides or on none, but for totals and remarks."""
    rows = [*range(block.first, block.last + 1, max(1, (block.last - block.first) // _SAMPLE)), block.last]
    whole = [grid.rows[row][left[0] : right[1] + 1] for row in dict.fromkeys(rows)]
    whole = [row for row in whole if len(row) - row.count(None) > 1 and not is_total_row(row)]
    apart = right[0] - left[0]
    paired = [any(cell is not None for cell in row[:apart]) and any(cell is not None for cell in row[apart:]) for row in whole]
    return bool(paired) and sum(paired) >= _PAIRED * len(paired)


def _half(grid: SheetGrid, block: Block, side: Side) -> _Half:
    rows = [grid.rows[row] for row in range(block.first, min(block.last, block.first + _LOOKED_AT) + 1)]
    rows = [row for row in rows if not is_total_row(row[side[0] : side[1] + 1])]
    columns = []
    for at in range(side[0], side[1] + 1):
        cells = [row[at] for row in rows]
        columns.append(column_of(at, heading_at(grid, block, at), profile_of(cells), cells))
    names = [words_of(cell) for cell in columns[0].sample if isinstance(cell, str)]
    # Contacts belong to customers, who have to stand beside them.
    contacts = _means(columns[0], _CONTACT) and not columns[0].score(Meaning.MEMBER)
    once = side[1] > side[0] and bool(names) and len(set(names)) == len(names) and not contacts
    return _Half(tuple(columns), once)


def _means(column: Column, wanted: frozenset[object]) -> bool:
    return bool(column.uses) and column.uses[0].score >= _LEAST and column.uses[0].meaning in wanted


def _comes_twice(left: _Half, right: _Half) -> bool:
    """Tell whether a heading comes on both sides, or the right one begins with another name or day of a sort that the left has."""
    words = [{one.heading.words for one in side.columns if one.heading.words} for side in (left, right)]
    first: Sequence[Column] = [one for one in right.columns if one.uses][:1]
    again = any(_means(one, frozenset({first[0].uses[0].meaning})) for one in left.columns) if first else False
    return bool(words[0] & words[1]) or again
