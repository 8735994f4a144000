"""Rows that carry the sum of the rows below them, as in an outline or a copied pivot: 华东区 1,200, and its people under it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from statistics import median_low

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.columns.proof import NEAR
from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.language.labels import said_by
from salesdesk.imports.recognise.layout.group_sums import Figures, ends_by_sum, evidence, groups_by_sums, is_no_chance, whole_of
from salesdesk.imports.recognise.layout.parts_of import parts_of
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.layout.total_words import bare_of_total, is_whole_total, repeated_headers, total_label
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers

MOST_ROWS = 5_000
_FIGURES = 0.7
_MOSTLY, _HALF = 2 / 3, 1 / 2
_FEWEST = 3
_SEVERAL = 3
_SURELY = 3  # figures that are sums of several others

_OF_ITS_OWN = (None, Meaning.MONTH, Meaning.PRODUCT, Meaning.CUSTOMER)
_COUNT = re.compile(r"\s*[(（]\d+[)）]$")


@dataclass(frozen=True, slots=True)
class Group:
    """A row (0-based) with the sum of the rows from `first` to `last`; `label` is what it is called, `level` how deep it lies."""

    row: int
    first: int
    last: int
    label: str
    level: int
    column: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The groups of a table by row; `carried` are the columns in which only the rows of groups say something: it holds for those below.

    `whole` is a row with the sums of all groups that does not call itself a total, and what it is called.
    """

    groups: Mapping[int, Group] = field(default_factory=dict)
    carried: tuple[int, ...] = ()
    leaf: int | None = None  # the column in which the labels stand among the names of the rows below
    whole: tuple[int, str] | None = None


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
    whole = whole_of(rows.figures, len(rows.numbers))
    if whole is None:
        return _outline_of(rows, known)
    found = _outline_of(_without(rows, whole), known, summed=True)
    label = str(next(iter(rows.texts[whole].values()), "")).strip()
    return replace(found, whole=(rows.numbers[whole], label)) if found.groups else _outline_of(rows, known)


def _without(rows: _Rows, place: int) -> _Rows:
    left = [at for at in range(len(rows.numbers)) if at != place]
    figures = {column: [values[at] for at in left] for column, values in rows.figures.items()}
    return _Rows([rows.numbers[at] for at in left], [rows.texts[at] for at in left], figures)


def _outline_of(rows: _Rows, known: Known, *, summed: bool = False) -> Outline:
    """Return the groups of rows; `summed`: a row with the sum of all of them stood beside them."""
    # A row without a name among others, or called a total, is nobody's, though a figure of it may be wrong.
    ways = ((_by_shape(rows), _HALF), (_by_words(rows, known), _MOSTLY), (_by_indent(rows), _MOSTLY), (_by_bareness(rows), _HALF))
    for heads, least in ways:
        if heads and (found := _verified(rows, heads, least)).groups:
            return found
    return _by_sums(rows, known, summed=summed)


def _by_sums(rows: _Rows, known: Known, *, summed: bool) -> Outline:
    """Return the groups of rows that are known by their figures alone, above what they add up or below it."""
    count = len(rows.numbers)
    for below in (False, True):
        figures = {column: values[::-1] if below else values for column, values in rows.figures.items()}
        groups = groups_by_sums(figures, count)
        sums = evidence(figures, groups)
        spans = {count - 1 - at: (count - end, count - 2 - at) for at, end in groups.items()} if below else _spans(groups)
        kinds = {at: _kind(texts, known) for at, texts in enumerate(rows.texts)} if spans else {}
        named = {at for at, kind in kinds.items() if kind not in (None, Meaning.MONTH)}
        # What calls itself a total is known as one already, and no name of a region.
        bare = all(len(rows.texts[at]) == 1 and not _is_called_total(rows.texts[at]) for at in spans)
        # One person, month, product or customer may have what the next two have together.
        if any(kinds[at] in _OF_ITS_OWN for at in spans) and not is_no_chance(figures, groups):
            continue
        if sums and bare and (sums + summed >= _SURELY or named == set(spans)):
            return _outline(rows, spans)
    return Outline()


def _rows(grid: SheetGrid, block: Block, filled: Sequence[int]) -> _Rows:
    """Return the rows of facts, without the headers that come again, parts of the row above and the totals of everything."""
    columns = range(block.left, block.right + 1)
    again = {*repeated_headers(grid, block), *dict(parts_of(grid, range(block.first, block.last + 1), columns))}
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
        groups = _with_rows(heads, ends_by_sum(rows.figures, heads))
    if len(groups) < len(heads):
        return Outline()
    called = all(_is_called_total(rows.texts[at]) for at in heads)
    right = [at for at in rows.figures if _agree(rows, at, groups, heads) >= (_HALF if called else least) * len(groups)]
    if not right:
        return Outline()
    return _outline(rows, _spans(groups))


def _with_rows(heads: Mapping[int, int], ends: Mapping[int, int]) -> dict[int, int]:
    """Return the groups that have rows of facts; none at all where no group has two of them."""
    leaves = {at: sum(place not in heads for place in range(at + 1, end)) for at, end in ends.items()}
    return {at: end for at, end in ends.items() if leaves[at]} if max(leaves.values(), default=0) > 1 else {}


def _ends(heads: Mapping[int, int], count: int) -> dict[int, int]:
    """Return behind which row each group ends: before the next one that is no deeper."""
    places = sorted(heads)
    return {at: next((other for other in places if other > at and heads[other] <= heads[at]), count) for at in places}


def _agree(rows: _Rows, column: int, groups: Mapping[int, int], heads: Mapping[int, int]) -> int:
    """Return how many groups are the sum of their rows in a column."""
    values, count = rows.figures[column], 0
    for at, end in groups.items():
        whole = sum(values[place] or 0 for place in range(at + 1, end) if place not in heads)
        # That no freight is the sum of no freights says nothing, unless there is nothing else in the row.
        said = bool(values[at]) or not any(other[at] for other in rows.figures.values())
        count += said and values[at] is not None and abs(whole - (values[at] or 0)) <= NEAR
    return count


def _spans(groups: Mapping[int, int]) -> dict[int, tuple[int, int]]:
    """Return first and last of the rows behind each row of `groups`, whose ends they have."""
    return {at: (at + 1, end - 1) for at, end in groups.items()}


def _outline(rows: _Rows, groups: Mapping[int, tuple[int, int]]) -> Outline:
    """Return the outline of `groups`, the first and the last of the rows that each of them adds up."""
    leaves = [at for at in range(len(rows.numbers)) if at not in groups]
    told = {at for leaf in leaves for at in rows.texts[leaf]}
    carried = {at for head in groups for at in rows.texts[head]} - told
    found = {}
    for at, (first, last) in sorted(groups.items()):
        column = min(rows.texts[at], default=0)
        label = _COUNT.sub("", bare_of_total(str(rows.texts[at].get(column, "")).strip()))
        depth = sum(other != at and begin <= at <= end for other, (begin, end) in groups.items())
        found[rows.numbers[at]] = Group(rows.numbers[at], rows.numbers[first], rows.numbers[last], label, depth, column)
    same = {one.column for one in found.values()} & told
    names_only = bool(same) and (len(told) == 1 or _says_more(rows, groups, found))
    return Outline(found, tuple(sorted(carried)), next(iter(same)) if names_only else None)


def _says_more(rows: _Rows, groups: Mapping[int, tuple[int, int]], found: Mapping[int, Group]) -> bool:
    """Tell whether rows of groups are names alone, most of which no column of the rows below them says again."""
    if any(len(rows.texts[at]) != 1 for at in groups):
        return False
    again = sum(found[rows.numbers[at]].label in map(_text, rows.texts[last].values()) for at, (_, last) in groups.items())
    return again < _HALF * len(groups)


def _text(cell: Cell) -> str:
    return cell.strip() if isinstance(cell, str) else ""
