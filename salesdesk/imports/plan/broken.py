"""Cells without a value: what is said of them, and which rows they keep out."""

from __future__ import annotations

from collections.abc import Iterator

from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable, TableKind, meanings
from salesdesk.sheets.cells import cell_name, is_broken, is_error
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.texts import is_shortened
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
    "number contract_number opportunity opportunity_id lead_id contact contact_id"
)
_NUMBERS_OF_THINGS = meanings(
    "order_number line_id member_id employee_number customer_id product_id number contract_number opportunity_id lead_id contact_id phone "
    "mobile wechat"
)
_CALLED = meanings("phone mobile wechat")
_ADD = meanings(
    "manager role category region first_name last_name email phone mobile wechat birthday department buying_role main_contact "
    "address industry grade source unit activity note"
)
# Facts that are dated by day: a month or year beside their dates says nothing more.
_BY_DAY = frozenset(map(TableKind, "sale_lines orders receipts invoices contracts returns opportunities activities".split()))
_OF_DAYS, _DAYS = meanings("month year"), meanings("day close_date")


def why_broken(row: int, column: int, text: str) -> Text:
    """Return what is wrong with the cell in a 0-based row and column that holds the error or formula `text`."""
    cell = cell_name(row, column)
    if is_error(text):
        return _CELL.fill(cell=cell, error=text, why=_WHY.get(text, _OTHER))
    return _UNCOMPUTED.fill(cell=cell, formula=text if len(text) <= _LONGEST else text[:_LONGEST] + "…")


def broken_cells(table: RecognisedTable, grid: SheetGrid) -> Iterator[tuple[int, RecognisedColumn, str]]:
    """Yield (row as Excel shows it, column, text) of the broken cells that keep their row out, whatever it is read for.

    Where an empty cell means the one above, the rows below an error are as broken as its own. Figures are not looked at here: which
    of them are read depends on the kind of table, and `Columns.numbers` meets their errors.
    """
    for row, column in sorted(grid.broken):
        found = _read_column(table, column)
        if found is None or found.meaning not in _DECIDE or _is_spare(table, found) or not table.first_row - 1 <= row < table.last_row:
            continue
        text = str(grid.rows[row][column])
        yield row + 1, found, text
        while found.fill_down and row + 1 < table.last_row and grid.rows[row + 1][column] in (None, ""):
            row += 1
            yield row + 1, found, text


def left_empty(table: RecognisedTable, grid: SheetGrid) -> list[Text]:
    """Return a note for each column that adds something to its rows, or says their dates again, and has broken cells."""
    cells: dict[int, list[int]] = {}
    for row, at in sorted(grid.broken):
        if table.first_row - 1 <= row < table.last_row:
            cells.setdefault(at, []).append(row)
    notes = []
    for at, rows in sorted(cells.items()):
        column = _read_column(table, at)
        if column is not None and (column.meaning in _ADD or _is_spare(table, column)):
            first = rows[0]
            told = _LEFT_EMPTY if column.meaning in _ADD else _NOT_NEEDED
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
                found = [row for row in rows if has_lost_digits(grid.rows[row][column.index])]
                value = text_of(grid.rows[found[0]][column.index])
                told = _LEFT_OUT if column.meaning not in _CALLED and is_shortened(value) else _LOST
                notes.append(told.fill(column=column.header, n=len(found), cell=cell_name(found[0], column.index), value=value))
    return notes


def _is_spare(table: RecognisedTable, column: RecognisedColumn) -> bool:
    """Tell whether a column says once more, less exactly, what the dates of the rows say."""
    return column.meaning in _OF_DAYS and table.kind in _BY_DAY and any(table.column(one) is not None for one in _DAYS)


def _read_column(table: RecognisedTable, index: int) -> RecognisedColumn | None:
    found = next((one for one in table.columns if one.index == index), None)
    return found if found is not None and table.column(found.meaning) is found else None
