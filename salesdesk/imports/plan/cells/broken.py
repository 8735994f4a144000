"""Cells without a value: what is said of them, and which rows they keep out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.cells import cell_name, is_broken, is_error
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.texts import is_shortened, with_all_digits
from salesdesk.sheets.values import has_lost_digits, text_of
from salesdesk.text import Text, mark

_CELL = mark("Import", "{cell}: {error}. {why}")
_UNCOMPUTED = mark(
    "Import",
    "{cell}: the formula {formula} was saved without its result. Open the file in Excel or WPS, save it, and import it again.",
)
_WHY = {
    "#REF!": mark("Import", "The formula points to cells that were deleted."),
    "#N/A": mark("Import", "The formula found no match."),
    "#DIV/0!": mark("Import", "The formula divides by zero."),
    "#VALUE!": mark("Import", "The formula calculates with something that is no number."),
    "#NAME?": mark("Import", "The formula uses a name that does not exist."),
    "#NUM!": mark("Import", "The formula gives no possible number."),
    "#NULL!": mark("Import", "The formula looks at cells that have nothing in common."),
}
_OTHER = mark("Import", "The formula gives an error.")
_LEFT_EMPTY = mark("Import", "“{column}” is left empty where a formula gave no value: {n} {n:cell|cells}, the first is {cell} ({error}).")
_UNREAD = mark("Import", "“{column}” is left empty where it could not be read: {n} {n:cell|cells}, the first is {cell} ({value}).")
_NOT_NEEDED = mark(
    "Import",
    "“{column}” is not read where a formula gave no value: {n} {n:cell|cells}, the first is {cell} ({error}). "
    "The rows are taken, they have their dates.",
)
_LOST = mark(
    "Import",
    "“{column}”: Excel kept only the first digits of long numbers: {n} {n:cell|cells}, the first is "
    "{cell} ({value}). Export that column as text.",
)
_TOTAL = mark("Import", "“{label}” in row {row} could not be compared with what was read. {why}")
_LEFT_OUT = mark(
    "Import",
    "“{column}”: Excel kept only the first digits of long numbers: {n} {n:cell|cells}, the first is "
    "{cell} ({value}). Different ones look alike, so they are left empty. Export that column as text.",
)
_LONGEST = 40
_LOOKED_AT = 2_000

# A row about nobody knows whom is no fact; a missing address or note is no reason to leave out a sale.
_DECIDE = meanings(
    "month year order_number line_id member member_id employee_number team customer customer_id product product_id currency status stage "
    "won number contract_number opportunity opportunity_id lead_id contact contact_id"
)
# An id says again whom or what a name beside it means. A product or customer whose name was looked up in vain is known by its id just as
# well; a member is not: a number alone would make a person of its own, and somebody is paid for the row.
_NAME_OF = {
    Meaning.MEMBER_ID: Meaning.MEMBER,
    Meaning.EMPLOYEE_NUMBER: Meaning.MEMBER,
    Meaning.CUSTOMER_ID: Meaning.CUSTOMER,
    Meaning.PRODUCT_ID: Meaning.PRODUCT,
    Meaning.CONTACT_ID: Meaning.CONTACT,
    Meaning.OPPORTUNITY_ID: Meaning.OPPORTUNITY,
    Meaning.CUSTOMER: Meaning.CUSTOMER_ID,
    Meaning.PRODUCT: Meaning.PRODUCT_ID,
}
# Numbers by which rows are found again: without one a row is found by what it says, as in sheets that have none at all.
_FOUND_BY = meanings("order_number line_id number contract_number")
# Where the number names the row, two rows without it would be one, or one would count beside what it belongs to: heads of orders beside
# their lines, returns beside the sale.
_NAMED_BY = {
    TableKind.ORDERS: meanings("order_number"),
    TableKind.RETURNS: meanings("order_number number"),
    TableKind.CONTRACTS: meanings("contract_number order_number"),
    TableKind.INVOICES: meanings("number"),
    TableKind.QUOTES: meanings("number"),
}
# A cost that is not known leaves the sale out of the margin, not out of the sales; the others are shown, and nothing is computed from them.
# A quantity is counted and paid for by itself, like an amount: it is not among them.
_EXTRA_FIGURES = meanings("cost unit_cost profit probability effort")
# Somebody is a colleague whenever they came, a deal is open whenever it began.
_EXTRA_DAYS = meanings("hired_on left_on opened_day created")
EXTRA = _EXTRA_FIGURES | _EXTRA_DAYS
"""Figures and days that a row can do without: where they cannot be read the row is taken, and the cell is told to be left empty."""

_NUMBERS_OF_THINGS = meanings(
    "order_number line_id member_id employee_number customer_id product_id number contract_number opportunity_id lead_id contact_id phone "
    "mobile wechat"
)
_CALLED = meanings("phone mobile wechat")
ADDED = meanings(
    "manager role category region first_name last_name email phone mobile wechat birthday department buying_role main_contact "
    "address industry grade source unit activity note"
)
"""What a row only adds about somebody or something: a row without it is taken, and it is told."""
# Facts that are dated by day: a month or year beside their dates says nothing more.
_BY_DAY = frozenset(map(TableKind, "sale_lines orders receipts invoices contracts returns opportunities activities".split()))
_TIMELESS = frozenset(map(TableKind, "roster payroll customers contacts leads products price_lists".split()))  # list who or what there is
_OF_DAYS, _DAYS = meanings("month year"), meanings("day close_date closed_day")


def why_broken(row: int, column: int, text: str) -> Text:
    """Return what is wrong with the cell in a 0-based row and column that holds the error or formula `text`."""
    cell = cell_name(row, column)
    if is_error(text):
        return _CELL.fill(cell=cell, error=text, why=_WHY.get(text, _OTHER))
    return _UNCOMPUTED.fill(cell=cell, formula=text if len(text) <= _LONGEST else text[:_LONGEST] + "…")


def broken_cells(table: RecognisedTable, grid: SheetGrid) -> Iterator[tuple[int, RecognisedColumn, str, bool]]:
    """Yield (row as Excel shows it, column, text, needed) of the broken cells that say whom or what a row is about.

    Those that are needed keep their row out, whatever it is read for; the row can do without the others.

    Where an empty cell means the one above, the rows below an error are as broken as its own. Figures are not looked at here: which
    of them are read depends on the kind of table, and `Columns.numbers` meets their errors.
    """
    for row, column in sorted(grid.broken):
        found = _read_column(table, column)
        if found is None or found.meaning not in _DECIDE or is_spare(table, found) or not table.first_row - 1 <= row < table.last_row:
            continue
        text = str(grid.rows[row][column])
        yield row + 1, found, text, _is_needed(table, grid, row, found)
        while found.fill_down and row + 1 < table.last_row and grid.rows[row + 1][column] in (None, ""):
            row += 1
            yield row + 1, found, text, _is_needed(table, grid, row, found)


def _is_needed(table: RecognisedTable, grid: SheetGrid, row: int, column: RecognisedColumn) -> bool:
    """Tell whether a row (0-based) says nothing certain without its cell in `column`."""
    if column.meaning in _FOUND_BY:
        of_orders = column.meaning is Meaning.ORDER_NUMBER and any(one.of_order for one in table.columns)
        return of_orders or column.meaning in _NAMED_BY.get(table.kind, ())
    other = table.column(_NAME_OF[column.meaning]) if column.meaning in _NAME_OF else None
    if other is None:
        return True
    cell = grid.rows[row][other.index]
    return text_of(cell) == "" or is_broken(cell)


def left_out_cells(cells: Sequence[tuple[int, RecognisedColumn, Cell]]) -> list[Text]:
    """Return a note for each column some of whose `cells` (row as Excel shows it, column, what stands there) are left empty."""
    by_column: dict[int, list[tuple[int, RecognisedColumn, Cell]]] = {}
    for one in cells:
        by_column.setdefault(one[1].index, []).append(one)
    notes = []
    for _, found in sorted(by_column.items()):
        row, column, value = min(found, key=_row)
        told, cell = (_LEFT_EMPTY if is_error(value) else _UNREAD), cell_name(row - 1, column.index)
        notes.append(told.fill(column=column.header, n=len(found), cell=cell, error=value, value=text_of(value)))
    return notes


def _row(cell: tuple[int, RecognisedColumn, Cell]) -> int:
    return cell[0]


def left_empty(table: RecognisedTable, grid: SheetGrid) -> list[Text]:
    """Return a note for each column that adds something to its rows, or says their dates again, and has broken cells."""
    cells: dict[int, list[int]] = {}
    for row, at in sorted(grid.broken):
        if table.first_row - 1 <= row < table.last_row:
            cells.setdefault(at, []).append(row)
    notes = []
    for at, rows in sorted(cells.items()):
        column = _read_column(table, at)
        if column is not None and (column.meaning in ADDED or is_spare(table, column)):
            first = rows[0]
            told = _LEFT_EMPTY if column.meaning in ADDED else _NOT_NEEDED
            notes.append(told.fill(column=column.header, n=len(rows), cell=cell_name(first, at), error=grid.rows[first][at]))
    return notes


def uncomputed_totals(table: RecognisedTable) -> list[Text]:
    """Return a note for each total row whose sums cannot be compared, because their formulas gave no value."""
    notes = []
    for one in table.totals:
        broken = [(at, str(cell)) for at, cell in one.values if isinstance(cell, str) and is_broken(cell)]
        if broken:
            at, text = broken[0]
            notes.append(_TOTAL.fill(label=one.label, row=one.row, why=why_broken(one.row - 1, at, text)))
    return notes


def lost_digits(table: RecognisedTable, grid: SheetGrid) -> list[Text]:
    """Return a note for each column of numbers that name something and have lost digits; long tables are looked at here and there."""
    step = max(1, (table.last_row - table.first_row) // _LOOKED_AT)
    notes = []
    for column in table.columns:
        if column.meaning in _NUMBERS_OF_THINGS:
            rows = range(table.first_row - 1, table.last_row)
            if any(has_lost_digits(grid.rows[row][column.index]) for row in rows[::step]):
                cells = [grid.rows[row][column.index] for row in rows]
                lost = [
                    is_shortened(cell) or (one is None) > (cell is None) for cell, one in zip(cells, with_all_digits(cells), strict=True)
                ]
                found = list(compress(rows, lost))
                if not found:
                    continue
                value = text_of(grid.rows[found[0]][column.index])
                told = _LOST if column.meaning in _CALLED else _LEFT_OUT
                notes.append(told.fill(column=column.header, n=len(found), cell=cell_name(found[0], column.index), value=value))
    return notes


def is_spare(table: RecognisedTable, column: RecognisedColumn) -> bool:
    """Tell whether a column says once more, less exactly, what the dates of the rows say, or a period of what has none: 年资 of people."""
    if column.meaning not in _OF_DAYS:
        return False
    return table.kind in _TIMELESS or (table.kind in _BY_DAY and any(table.column(one) is not None for one in _DAYS))


def _read_column(table: RecognisedTable, index: int) -> RecognisedColumn | None:
    found = next((one for one in table.columns if one.index == index), None)
    return found if found is not None and table.column(found.meaning) is found else None
