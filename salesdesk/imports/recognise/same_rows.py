"""Sheets that have the rows of others though their columns are not quite the same: a sheet per person, and one with a column of people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import SUMMED, RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.sums import Found
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.grid import Cell, SheetGrid

Rows = Counter[tuple[Cell, ...]]
Key = Meaning | str

_FEWEST = 2
_FEWEST_COLUMNS = {TableKind.SALE_LINES: 3, TableKind.ORDERS: 3}  # by name and figure alone two lines are soon the same
_BY_HEADING = meanings("ignored period_value member_value total number")
_SPANS = meanings("period_value member_value")
_WHEN = meanings("day month order_number period_value")
_TELLING = meanings("member member_id day month order_number customer product")


def same_rows(found: Sequence[Found]) -> list[tuple[list[int], list[int]]]:
    """Return which tables say again what which others say, by place: those to leave out, and those that have the same rows.

    What only one side has is no difference. Left out is the sheet of all rows, unless it says what the others do not: who sold.
    """
    open_ = {at: one for at, one in enumerate(found) if not one[0].duplicate_of and not one[0].sum_of and not one[0].is_fixed}
    keyed = {at: by_meaning(*one) for at, one in open_.items()}
    groups: dict[tuple[str, TableKind], list[int]] = defaultdict(list)
    for at, (table, _) in open_.items():
        groups[table.signature, table.kind].append(at)
    told: list[tuple[list[int], list[int]]] = []
    gone: set[int] = set()
    for whole in sorted(open_, key=lambda at: len(open_[at][0].row_numbers()), reverse=True):
        for (signature, kind), group in groups.items():
            table = open_[whole][0]
            parts = [at for at in group if at not in gone]
            if whole in gone or signature == table.signature or kind is not table.kind or not parts:
                continue
            parts = _parts(open_, keyed, whole, parts)
            if parts:
                less = _tells_more(table, open_[parts[0]][0])
                out, kept = (parts, [whole]) if less else ([whole], parts)
                told.append((out, kept))
                gone.update(out)
    return told


def by_meaning(table: RecognisedTable, grid: SheetGrid) -> Mapping[Key, RecognisedColumn]:
    """Return the columns by what they mean; those of which there are several, by their heading. Made columns are not compared."""
    often = Counter(one.meaning for one in table.columns)
    made = {one.index for one in table.sections}
    return {
        words_of(one.header) if one.meaning in _BY_HEADING or often[one.meaning] > 1 else one.meaning: one
        for one in table.columns
        if one.index not in made
    }


def _tells_more(whole: RecognisedTable, part: RecognisedTable) -> bool:
    """Tell whether a table has who, when or what where another has not, not even by the name of its sheet."""
    return bool(({one.meaning for one in whole.columns} - {one.meaning for one in part.columns}) & _TELLING)


def _parts(open_: Mapping[int, Found], keyed: Mapping[int, Mapping[Key, RecognisedColumn]], whole: int, group: Sequence[int]) -> list[int]:
    """Return which tables of `group`, all of the same headings, have all rows of `whole` together and no others; none where none have."""
    table = open_[whole][0]
    wanted = len(table.row_numbers())
    sizes = {at: len(open_[at][0].row_numbers()) for at in group}
    common = [key for key in keyed[whole] if key in keyed[group[0]]]
    if spans(keyed[whole]) != spans(keyed[group[0]]):
        return []  # the first quarter and the second
    if wanted < _FEWEST or sum(sizes.values()) < wanted or not _is_telling(table.kind, [keyed[whole][key] for key in common]):
        return []
    own = rows_by(open_[whole], [keyed[whole][key] for key in common])
    parts = {at: rows_by(open_[at], [keyed[at][key] for key in common]) for at in group if sizes[at] <= wanted}
    parts = {at: rows for at, rows in parts.items() if rows <= own}
    return sorted(parts) if _together(parts.values()) == own else []


def spans(keyed: Mapping[Key, RecognisedColumn]) -> set[Key]:
    """Return which months or people stand across a table."""
    return {key for key, one in keyed.items() if one.meaning in _SPANS}


def _is_telling(kind: TableKind, common: Sequence[RecognisedColumn]) -> bool:
    """Tell whether the columns that both have tell a row from another: a figure, when it was, and what it is of."""
    known = {one.meaning for one in common} - {Meaning.IGNORED}
    figures = known & SUMMED - {Meaning.TOTAL}
    return bool(figures and known & _WHEN and known - SUMMED) and len(known) >= _FEWEST_COLUMNS.get(kind, _FEWEST)


def rows_by(one: Found, columns: Iterable[RecognisedColumn]) -> Rows:
    """Return how often a table has each row, by what it says in `columns`."""
    table, grid = one
    return Counter(zip(*(map(_bare, table.values(grid, column.index)) for column in columns), strict=True))


def _bare(cell: Cell) -> Cell:
    return cell.strip() if isinstance(cell, str) else cell


def _together(parts: Iterable[Rows]) -> Rows:
    whole: Rows = Counter()
    for part in parts:
        whole.update(part)
    return whole
