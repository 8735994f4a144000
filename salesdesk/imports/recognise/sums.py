"""Tables that say in other words what others of the workbook say: all rows together, figure by figure the sum, sums by person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from salesdesk.imports.recognise.language.known import name_key
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import SUMMED, RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers

Found = tuple[RecognisedTable, SheetGrid]
Figures = Mapping[tuple[Cell, ...], tuple[int, ...]]

MOST_ROWS = 1_000
_LARGE, _ODD = 1_000 * 10_000, 1_000 * 10_000
_NEAR = 100  # one hundredth
_NEARLY_ALL = 0.9
_FEWEST = 2
_LINES = frozenset({TableKind.SALE_LINES, TableKind.ORDERS})
_RESULTS = frozenset({TableKind.MONTHLY_BY_MEMBER, TableKind.QUARTERLY_BY_MEMBER})
_SUMMED_UP = _RESULTS | {TableKind.SUMMARY_BY_OTHER}
_BY = (Meaning.MEMBER, Meaning.TEAM, Meaning.REGION, Meaning.CUSTOMER, Meaning.PRODUCT)
_OF_ONE = meanings("day order_number line_id contract_number number")  # what only a line of its own has, and no sum


def rows_of(one: Found) -> list[tuple[Cell, ...]]:
    """Return the rows of a table that hold facts."""
    table, grid = one
    return [tuple(grid.rows[number - 1][table.left : table.right + 1]) for number in table.row_numbers()]


def all_together(group: Mapping[int, Found]) -> tuple[int, list[int]] | None:
    """Return which table has all the rows of at least two others together and no more, and which those are; None where none has.

    Others of the same shape may stand beside them: a sheet of last year, or one that is hidden.
    """
    rows = {at: Counter(rows_of(one)) for at, one in group.items()}
    for whole, counted in sorted(rows.items(), key=_size, reverse=True):
        parts = [at for at, part in rows.items() if part and part.total() < counted.total() and part <= counted]
        if len(parts) >= _FEWEST and sum(rows[at].total() for at in parts) == counted.total() and _sum(rows[at] for at in parts) == counted:
            return whole, parts
    return None


def _size(one: tuple[int, Counter[tuple[Cell, ...]]]) -> int:
    return one[1].total()


def _sum(parts: Iterable[Counter[tuple[Cell, ...]]]) -> Counter[tuple[Cell, ...]]:
    whole: Counter[tuple[Cell, ...]] = Counter()
    for part in parts:
        whole += part
    return whole


def figure_by_figure(group: Mapping[int, Found]) -> int | None:
    """Return which table has for each name the sum of the figures that the others have for it, None when none has."""
    if any(len(one.row_numbers()) > MOST_ROWS for one, _ in group.values()) or len(group) <= _FEWEST:
        return None
    figures = {at: _figures(one) for at, one in group.items()}
    for at, own in figures.items():
        whole: dict[tuple[Cell, ...], list[int]] = {}
        for other, theirs in figures.items():
            for key, numbers in theirs.items() if other != at else ():
                sums = whole.setdefault(key, [0] * len(numbers))
                for place, number in enumerate(numbers):
                    sums[place] += number
        if any(map(any, own.values())) and own.keys() == whole.keys() and all(_same(own[key], whole[key]) for key in own):
            return at
    return None


def _figures(one: Found) -> Figures:
    table, grid = one
    # What all rows have in common, by the name of their sheet, tells none of them from another.
    common = {one.index for one in table.sections if len(one.starts) == 1}
    names = [column.index for column in table.columns if column.meaning not in SUMMED and column.meaning is not Meaning.IGNORED]
    names = [index for index in names if index not in common]
    values = [column.index for column in table.columns if column.meaning in SUMMED]
    if not values:
        return {}
    lines = [grid.rows[number - 1] for number in table.row_numbers()]
    read = [parse_numbers([line[at] for line in lines])[0] for at in values]
    keys = [tuple(line[at] for at in names) for line in lines]
    return {key: tuple(number or 0 for number in numbers) for key, numbers in zip(keys, zip(*read, strict=True), strict=True)}


def _same(own: Sequence[int], whole: Sequence[int]) -> bool:
    return len(own) == len(whole) and all(abs(a - b) <= _NEAR for a, b in zip(own, whole, strict=True))


def by_name(found: Sequence[Found]) -> dict[int, tuple[Meaning, list[int]]]:
    """Return which tables of results are the sums by person, team, region, customer or product of which others, by place.

    The others are one table, or several of the same shape together: a sheet for each wholesaler, and one by salesperson.
    """
    results = [at for at, (table, _) in enumerate(found) if _may_sum_up(table) and not table.duplicate_of and _values(table)]
    results = [at for at in results if _FEWEST <= len(found[at][0].row_numbers()) <= MOST_ROWS]
    sources = [at for at, (table, _) in enumerate(found) if table.kind in _LINES | _RESULTS and not table.duplicate_of and not table.sum_of]
    sums: dict[tuple[int, Meaning], Mapping[str, int]] = {}
    told: dict[int, tuple[Meaning, list[int]]] = {}
    for at in results:
        for meaning in _BY:
            own = _by(found[at], meaning)
            if len(own) < _FEWEST:
                continue
            others = [other for other in sources if other != at and found[other][0].column(meaning) is not None]
            sums |= {(other, meaning): _by(found[other], meaning) for other in others if (other, meaning) not in sums}
            parts = next((group for group in _groups(found, others) if _are_summed(found, at, own, meaning, group, sums)), None)
            if parts:
                told[at] = meaning, parts
                break
    return told


def _may_sum_up(table: RecognisedTable) -> bool:
    """Tell whether a table has results, or what is taken for lines though no row says which line it is: 产品 and 销售额."""
    return table.kind in _SUMMED_UP or (table.kind in _LINES and not any(one.meaning in _OF_ONE for one in table.columns))


def _are_summed(
    found: Sequence[Found],
    at: int,
    own: Mapping[str, int],
    meaning: Meaning,
    parts: Sequence[int],
    sums: Mapping[tuple[int, Meaning], Mapping[str, int]],
) -> bool:
    """Tell whether a table has the sums of `parts`: of lines those of some of the names, of results those of every name."""
    whole = _merged([sums[one, meaning] for one in parts])
    if len(found[at][0].row_numbers()) >= sum(len(found[one][0].row_numbers()) for one in parts):
        return False
    if found[at][0].kind in _LINES and any(name not in whole or abs(own[name] - whole[name]) > _NEAR for name in own):
        return False  # what may be lines as well has to agree altogether
    lines = all(found[one][0].kind in _LINES for one in parts)
    return _agree(own, whole) and (lines or own.keys() == whole.keys())


def _groups(found: Sequence[Found], places: Sequence[int]) -> list[list[int]]:
    """Return each table by itself, then those of the same headings together."""
    alike: dict[str, list[int]] = defaultdict(list)
    for at in places:
        alike[found[at][0].signature].append(at)
    return [*([at] for at in places), *(group for group in alike.values() if len(group) > 1)]


def _merged(sums: Sequence[Mapping[str, int]]) -> Mapping[str, int]:
    whole: dict[str, int] = defaultdict(int)
    for one in sums:
        for name, number in one.items():
            whole[name] += number
    return whole


def by_table(found: Sequence[Found]) -> dict[int, list[int]]:
    """Return which tables have a row for each of others, with the sums of all rows of that one, by place; and which these are.

    So is a head office's sheet of its regions, each of which has a sheet of its own.
    """
    own = {at: one for at, one in enumerate(found) if not one[0].duplicate_of}
    headed = {at: {_heading(column) for column in _figure_columns(table)} for at, (table, _) in own.items()}
    sums: dict[int, Mapping[str, int]] = {}
    told: dict[int, list[int]] = {}
    for at, one in own.items():
        # Large sheets are added up for a short one of the same headings only.
        others = [other for other in own if other != at and headed[at] & headed[other]]
        if not _FEWEST <= len(one[0].row_numbers()) <= len(others):
            continue
        sums |= {other: _column_sums(own[other]) for other in others if other not in sums}
        parts = [next((other for other in others if _are_those(row, sums[other])), None) for row in _rows_by_heading(one)]
        whose = list(dict.fromkeys(part for part in parts if part is not None))
        if len(whose) == len(parts):
            told[at] = whose
    return told


def _are_those(row: Mapping[str, int], whole: Mapping[str, int]) -> bool:
    """Tell whether figures of a row are the sums that another table has under the same headings: several, or a large odd one."""
    both = [heading for heading, number in row.items() if number and heading in whole]
    odd = any(abs(row[one]) >= _LARGE and row[one] % _ODD for one in both)
    return len(both) == sum(map(bool, row.values())) > (0 if odd else 1) and all(abs(row[one] - whole[one]) <= _NEAR for one in both)


def _figure_columns(table: RecognisedTable) -> list[RecognisedColumn]:
    return [one for one in table.columns if one.meaning in SUMMED]


def _heading(column: RecognisedColumn) -> str:
    return "amount" if column.meaning is Meaning.AMOUNT else words_of(column.header)


def _column_sums(one: Found) -> dict[str, int]:
    """Return the sum of each column of figures, by its heading."""
    table, grid = one
    figures = _figure_columns(table)
    return {_heading(own): sum(number or 0 for number in _read(table, grid, own)) for own in figures}


def _rows_by_heading(one: Found) -> list[dict[str, int]]:
    """Return the figures of each row, by their headings."""
    table, grid = one
    read = {_heading(own): _read(table, grid, own) for own in _figure_columns(table)}
    return [{heading: numbers[at] or 0 for heading, numbers in read.items()} for at in range(len(table.row_numbers()))]


def _read(table: RecognisedTable, grid: SheetGrid, column: RecognisedColumn) -> list[int | None]:
    return parse_numbers(table.values(grid, column.index), column.factor, column.decimal)[0]


def _agree(own: Mapping[str, int], sums: Mapping[str, int]) -> bool:
    both = [name for name in own if name in sums]
    agreeing = sum(abs(own[name] - sums[name]) <= _NEAR for name in both)
    return len(both) >= _FEWEST and agreeing >= _NEARLY_ALL * max(len(own), 1) and any(own.values())


def _by(one: Found, meaning: Meaning) -> dict[str, int]:
    """Return what each person, team or the like has in a table, in ten-thousandths."""
    table, grid = one
    member = table.column(meaning)
    values = _values(table)
    if member is None or not values:
        return {}
    names = table.values(grid, member.index)
    sums: dict[str, int] = defaultdict(int)
    for column in values:
        for name, number in zip(names, parse_numbers(table.values(grid, column.index), column.factor, column.decimal)[0], strict=True):
            if isinstance(name, str) and number:
                sums[name_key(name)] += number
    return sums


def _values(table: RecognisedTable) -> list[RecognisedColumn]:
    periods = [one for one in table.columns if one.meaning is Meaning.PERIOD_VALUE]
    amount = table.column(Meaning.AMOUNT)
    return periods or ([amount] if amount else [])
