"""Sheets all rows of which another has too, among others or in further columns: a copy that has lost a row, the won deals of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salesdesk.imports.recognise.recognised import SUMMED, RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.same_rows import Key, by_meaning, rows_by, spans
from salesdesk.imports.recognise.sums import Found
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.grid import Cell

_MOSTLY = 0.9
_FEWEST = 10  # rows of a copy; of fewer each line is asked about, or compared by its number
_FEWEST_DEALS = 3
_FEWEST_COLUMNS = 4
_TRIED = 3
_WHEN = meanings("day month order_number close_date opened_day closed_day due_date created number line_id")
_WHAT = meanings("customer customer_id opportunity opportunity_id product product_id order_number member contract_number number")
_STATE = meanings("stage status probability won closed_day loss_reason next_step next_day note")
_COUNTED = frozenset(
    map(TableKind, "sale_lines orders receipts opportunities returns contracts invoices activities receipt_plans receivables".split())
)
_DEALS = TableKind.OPPORTUNITIES


def contained(found: Sequence[Found]) -> list[tuple[int, int]]:
    """Return which tables have no row that another of their kind has not, by place, and which that is.

    Of sales a part of a sheet may be an extract, or what was sold twice: only a copy of nearly all is told here.
    """
    open_ = {at: one for at, one in enumerate(found) if _may_be(one[0])}
    columns = {at: by_meaning(*one) for at, one in open_.items()} if len(open_) > 1 else {}
    largest = sorted(columns, key=lambda at: len(open_[at][0].row_numbers()), reverse=True)
    told: list[tuple[int, int]] = []
    gone: set[int] = set()
    for place, whole in enumerate(largest):
        for part in largest[place + 1 :] if whole not in gone else ():
            one, other = open_[part], open_[whole]
            if part in gone or one[0].kind is not other[0].kind or not _is_enough(one[0], other[0]):
                continue
            if spans(columns[part]) == spans(columns[whole]) and _is_within(one, other, columns[part], columns[whole]):
                told.append((part, whole))
                gone.add(part)
    return told


def _is_within(one: Found, other: Found, ours: Mapping[Key, RecognisedColumn], theirs: Mapping[Key, RecognisedColumn]) -> bool:
    """Tell whether all rows of a table are rows of another, by what both say; where a deal stood may have been said anew in a copy."""
    common = [key for key, own in ours.items() if key in theirs and own.meaning is not Meaning.IGNORED]
    if not _is_telling([ours[key] for key in common]) or _is_numbered(one, ours):
        return False
    firm = [key for key in common if ours[key].meaning not in _STATE]
    copied = _is_copy(len(one[0].row_numbers()), len(other[0].row_numbers()))
    for keys in (common, firm) if copied and firm != common else (common,):
        own, their = [ours[key] for key in keys], [theirs[key] for key in keys]
        if _begins_alike(one, other, own, their) and rows_by(one, own) <= rows_by(other, their):
            return True
    return False


def _is_numbered(one: Found, columns: Mapping[Key, RecognisedColumn]) -> bool:
    """Tell whether each deal has a number of its own: the same number in two sheets is one deal, and the later sheet says how it stands."""
    number = columns.get(Meaning.OPPORTUNITY_ID) if one[0].kind is _DEALS else None
    if number is None:
        return False
    numbers = one[0].values(one[1], number.index)
    return None not in numbers and len(set(numbers)) == len(numbers)


def _may_be(table: RecognisedTable) -> bool:
    return table.kind in _COUNTED and not (table.duplicate_of or table.sum_of or table.is_fixed)


def _is_enough(part: RecognisedTable, whole: RecognisedTable) -> bool:
    rows, of = len(part.row_numbers()), len(whole.row_numbers())
    return rows >= _FEWEST_DEALS if part.kind is _DEALS else _is_copy(rows, of)


def _is_copy(rows: int, of: int) -> bool:
    return rows >= max(_FEWEST, _MOSTLY * of)


def _is_telling(common: Sequence[RecognisedColumn]) -> bool:
    known = {one.meaning for one in common}
    return bool(known & SUMMED and known & _WHEN and known & _WHAT) and len(known) >= _FEWEST_COLUMNS


def _begins_alike(one: Found, other: Found, ours: Sequence[RecognisedColumn], theirs: Sequence[RecognisedColumn]) -> bool:
    """Tell whether the first rows of a table have in each column what the other has somewhere: most others are settled by that."""
    for own, their in zip(ours, theirs, strict=True):
        first = one[0].values(one[1], own.index)[:_TRIED]
        values: list[Cell] = other[0].values(other[1], their.index)
        if any(cell not in values for cell in first):
            return False
    return True
