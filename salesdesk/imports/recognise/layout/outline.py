"""Rows that carry the sum of the rows below them, as in an outline or a copied pivot: 华东区 1,200, and its people under it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import median_low

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.language.labels import said_by
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.layout.total_words import bare_of_total, is_whole_total, repeated_headers, total_label
from salesdesk.imports.recognise.recognised import Meaning
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers

MOST_ROWS = 5_000
_NEAR = 100  # one hundredth
_FIGURES = 0.7
_MOSTLY, _HALF = 2 / 3, 1 / 2
_FEWEST = 3
_SEVERAL = 3
_DEEPEST = 12  # levels; no outline has so many, but a list of companies looks like one group in another

_COUNT = re.compile(r"\s*[(（]\d+[)）]$")

Figures = Mapping[int, list[int | None]]


@dataclass(frozen=True, slots=True)
class Group:
    """A row (0-based) with the sum of the rows after it up to `last`; `label` is what it is called, `level` how deep it lies."""

    row: int
    last: int
    label: str
    level: int
    column: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The groups of a table by row; `carried` are the columns in which only the rows of groups say something: it holds for those below."""

    groups: Mapping[int, Group] = field(default_factory=dict)
    carried: tuple[int, ...] = ()
    leaf: int | None = None  # the column in which the labels stand among the names of the rows below


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows with figures, what they are called, and their figures by column; all as long as `numbers`."""

    numbers: list[int]
    texts: list[dict[int, Cell]]
    figures: Figures


def find_outline(grid: SheetGrid, block: Block, filled: Sequence[int], known: Known) -> Outline:
    """Return the rows of `block` that say the sum of rows below them; none where these are no sums."""
    if not _FEWEST <= block.last - block.first + 1 <= MOST_ROWS:
        return Outline()
    rows = _rows(grid, block, filled)
    if len(rows.numbers) < _FEWEST or not rows.figures:
        return Outline()
    # A row without a name among others, or called a total, is nobody's, though a figure of it may be wrong.
    ways = ((_by_shape(rows), _HALF), (_by_words(rows, known), _MOSTLY), (_by_indent(rows), _MOSTLY), (_by_bareness(rows), _HALF))
    for heads, least in ways:
        if heads and (found := _verified(rows, heads, least)).groups:
            return found
    return Outline()


def _rows(grid: SheetGrid, block: Block, filled: Sequence[int]) -> _Rows:
    """Return the rows of facts, without the headers that come again and the totals of everything."""
    again = set(repeated_headers(grid, block))
    columns = range(block.left, block.right + 1)
    numbers = []
    for row in range(block.first, block.last + 1):
        cells = grid.rows[row][block.left : block.right + 1]
        if filled[row] > 1 and row not in again and any(map(is_amount, cells)) and not is_whole_total(cells):
            numbers.append(row)
    figures: dict[int, list[int | None]] = {}
    for at in columns:
        cells = [grid.rows[row][at] for row in numbers]
        if _holds_figures(cells):
            figures[at] = parse_numbers(cells)[0]
    texts: list[dict[int, Cell]] = [
        {at: cell for at in columns if at not in figures and (cell := grid.rows[row][at]) not in (None, "")} for row in numbers
    ]
    return _Rows(numbers, texts, figures)


def _holds_figures(cells: Sequence[Cell]) -> bool:
    full = [cell for cell in cells if cell is not None and not isinstance(cell, date)]
    if len(full) < _FIGURES * len(cells) or not full or not all(map(is_amount, full)):
        return False
    read = [number for number in parse_numbers(full)[0] if number is not None]
    counting = all(after - before == 10_000 for before, after in itertools.pairwise(read))
    return bool(read) and not counting


def _by_shape(rows: _Rows) -> dict[int, int]:
    """Return the rows that leave open, further right, what the rows of facts name; by place, with their level: the first column filled."""
    last = rows.texts[-1]
    if not last:
        return {}
    columns = sorted({at for one in rows.texts for at in one})
    heads = {at: columns.index(min(one)) for at, one in enumerate(rows.texts) if one and max(set(last) - set(one), default=-1) > min(one)}
    return heads if 0 in heads else {}


def _by_words(rows: _Rows, known: Known) -> dict[int, int]:
    """Return the rows whose name is a region's, a team's, a customer's, or called a total, among rows that are no such thing."""
    # The first row has to be one, the last none: in most sheets that is all that needs to be looked at.
    if _kind(rows.texts[0], known) is None or _kind(rows.texts[-1], known) is not None:
        return {}
    # They have to stand where the others have their names.
    if len({min(one, default=-1) for one in rows.texts}) > 1:
        return {}
    return {at: 0 for at, one in enumerate(rows.texts) if _kind(one, known) is not None}


def _kind(texts: Mapping[int, Cell], known: Known) -> Meaning | None:
    first = next(iter(texts.values()), None)
    if not isinstance(first, str):
        return None
    if _is_called_total(texts):
        return Meaning.TOTAL
    told = said_by(first, known)
    meaning = next(iter(told), None) if told else None
    return None if meaning is Meaning.MEMBER else meaning


def _is_called_total(texts: Mapping[int, Cell]) -> bool:
    first = next(iter(texts.values()), None)
    return isinstance(first, str) and total_label([first, 0]) is not None


def _by_indent(rows: _Rows) -> dict[int, int]:
    """Return the rows whose names begin further left than those of other rows."""
    names = [next((cell for cell in one.values() if isinstance(cell, str)), "") for one in rows.texts]
    depths = [_depth(name) for name in names]
    deepest = max(depths)
    heads = {at: depth for at, depth in enumerate(depths) if depth < deepest}
    return heads if deepest and 0 in heads else {}


def _by_bareness(rows: _Rows) -> dict[int, int]:
    """Return the rows with one name where the others have several things to say, though not each of them all: New (6), above six deals."""
    said = median_low([len(one) for one in rows.texts])
    bare = {at: next(iter(one.items())) for at, one in enumerate(rows.texts) if len(one) == 1}
    if said < _SEVERAL or 0 not in bare or any(not isinstance(cell, str) for _, cell in bare.values()):
        return {}
    depths = {at: (column, _depth(str(cell))) for at, (column, cell) in bare.items()}
    levels = sorted(set(depths.values()))
    return {at: levels.index(depth) for at, depth in depths.items()}


def _depth(name: str) -> int:
    return len(name) - len(name.lstrip(" \u3000\xa0"))


def _verified(rows: _Rows, heads: Mapping[int, int], least: float) -> Outline:
    """Return the outline of `heads` where at least that part of them is the sum of what is below, in one column of figures."""
    groups = _with_rows(heads, _ends(heads, len(rows.numbers)))
    if len(groups) < len(heads):
        groups = _with_rows(heads, _ends_by_sum(rows, heads))
    if len(groups) < len(heads):
        return Outline()
    called = all(_is_called_total(rows.texts[at]) for at in heads)
    right = [at for at in rows.figures if _agree(rows, at, groups, heads) >= (_HALF if called else least) * len(groups)]
    if not right:
        return Outline()
    return _outline(rows, heads, groups)


def _with_rows(heads: Mapping[int, int], ends: Mapping[int, int]) -> dict[int, int]:
    """Return the groups that have rows of facts; none at all where no group has two of them."""
    leaves = {at: sum(place not in heads for place in range(at + 1, end)) for at, end in ends.items()}
    return {at: end for at, end in ends.items() if leaves[at]} if max(leaves.values(), default=0) > 1 else {}


def _ends(heads: Mapping[int, int], count: int) -> dict[int, int]:
    """Return behind which row each group ends: before the next one that is no deeper."""
    places = sorted(heads)
    return {at: next((other for other in places if other > at and heads[other] <= heads[at]), count) for at in places}


def _ends_by_sum(rows: _Rows, heads: Mapping[int, int]) -> dict[int, int]:
    """Return the ends of groups whose level nothing tells: a group ends where its sum is reached."""
    for values in rows.figures.values():
        found: dict[int, int] = {}
        if _close(values, heads, 0, found) and set(found) == set(heads):
            return found
    return {}


def _close(values: Sequence[int | None], heads: Mapping[int, int], start: int, found: dict[int, int]) -> bool:
    """Note in `found` where the groups from `start` on end; tell whether all rows are in one."""
    at = start
    while at < len(values):
        if at not in heads:
            return False
        end = _end_of(values, heads, at, found)
        if end is None:
            return False
        at = end
    return True


def _end_of(values: Sequence[int | None], heads: Mapping[int, int], at: int, found: dict[int, int], depth: int = 1) -> int | None:
    if depth > _DEEPEST:
        return None
    wanted, whole, place = values[at] or 0, 0, at + 1
    while place < len(values):
        end: int | None = place + 1
        if place in heads:
            end = _end_of(values, heads, place, found, depth + 1)
        if end is None:
            return None
        whole += values[place] or 0
        place = end
        if abs(whole - wanted) <= _NEAR and (place == len(values) or place in heads):
            found[at] = place
            return place
    return None


def _agree(rows: _Rows, column: int, groups: Mapping[int, int], heads: Mapping[int, int]) -> int:
    """Return how many groups are the sum of their rows in a column."""
    values, count = rows.figures[column], 0
    for at, end in groups.items():
        whole = sum(values[place] or 0 for place in range(at + 1, end) if place not in heads)
        # That no freight is the sum of no freights says nothing, unless there is nothing else in the row.
        said = bool(values[at]) or not any(other[at] for other in rows.figures.values())
        count += said and values[at] is not None and abs(whole - (values[at] or 0)) <= _NEAR
    return count


def _outline(rows: _Rows, heads: Mapping[int, int], groups: Mapping[int, int]) -> Outline:
    leaves = [at for at in range(len(rows.numbers)) if at not in heads]
    told = {at for leaf in leaves for at in rows.texts[leaf]}
    carried = {at for head in heads for at in rows.texts[head]} - told
    depths = _depths(groups)
    found = {}
    for at, end in groups.items():
        column = min(rows.texts[at], default=0)
        label = _COUNT.sub("", bare_of_total(str(rows.texts[at].get(column, "")).strip()))
        found[rows.numbers[at]] = Group(rows.numbers[at], rows.numbers[end - 1], label, depths[at], column)
    same = {one.column for one in found.values()} & told
    names_only = bool(same) and (len(told) == 1 or _says_more(rows, heads, groups, found))
    return Outline(found, tuple(sorted(carried)), next(iter(same)) if names_only else None)


def _says_more(rows: _Rows, heads: Mapping[int, int], groups: Mapping[int, int], found: Mapping[int, Group]) -> bool:
    """Tell whether rows of groups are names alone, most of which no column of the rows below them says again."""
    if any(len(rows.texts[at]) != 1 for at in heads):
        return False
    again = sum(found[rows.numbers[at]].label in map(_text, rows.texts[end - 1].values()) for at, end in groups.items())
    return again < _HALF * len(groups)


def _text(cell: Cell) -> str:
    return cell.strip() if isinstance(cell, str) else ""


def _depths(groups: Mapping[int, int]) -> dict[int, int]:
    return {at: sum(other < at < end for other, end in groups.items()) for at in groups}
