"""Finds SalesDesk's own export in a sheet: by the heading of its keys, wherever somebody moved that column."""

from __future__ import annotations

from collections.abc import Iterable

from salesdesk.imports.own.values import field_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable, SkippedRow
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.services import listing
from salesdesk.services.crm_formats import FormatSheet, sheet_like
from salesdesk.services.keys import Key, is_key_heading, read_key
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from salesdesk.text import mark

_LOOKED_AT = 30
_REASON = mark("Import", "SalesDesk wrote this table: it carries the SalesDesk ID of each row.")
_COLUMN = mark("Import", "A column of SalesDesk's own table.")
_BLANK = mark("Import", "The row is empty.")

WORKED_OUT = ("figures", "evidence", "order")
"""Exports of what was computed from facts (orders from their lines): to import them would count the facts twice."""


def own_tables(book: Workbook, said: dict[tuple[str, int], TableKind], workspace: str) -> tuple[RecognisedTable, ...]:
    """Return the tables of `book` that SalesDesk exported, but for those that the manager takes for something else.

    What another workspace than `workspace` exported for another program is read as that program's: half of our fields have no column
    there, and only the rows of this workspace have them already.
    """
    found = [_own_table(book.path.name, sheet, workspace) for sheet in book.sheets]
    return tuple(one for one in found if one and said.get((one.sheet, one.header_rows[0])) in (None, TableKind.OWN))


def key_column(table: RecognisedTable) -> int:
    """Return the index of the column of keys."""
    return next(one.index for one in table.columns if one.meaning is Meaning.LINE_ID)


def _own_table(file: str, grid: SheetGrid, workspace: str) -> RecognisedTable | None:
    place = _key_heading(grid)
    if place is None:
        return None
    top, key_in = place
    keys = [key for row in grid.rows[top + 1 :] if (key := read_key(row[key_in]))]
    if not keys:
        return None
    record, heads = keys[0].record, grid.rows[top]
    if made_for_others(record, heads) and all(key.workspace != workspace for key in keys):
        return None
    columns = tuple(_column(at, str(head), at == key_in) for at, head in enumerate(heads) if head not in (None, ""))
    last = max(row for row in range(top, len(grid.rows)) if any(cell not in (None, "") for cell in grid.rows[row]))
    blank = (row for row in range(top + 1, last) if all(cell in (None, "") for cell in grid.rows[row]))
    return RecognisedTable(
        file=file,
        sheet=grid.name,
        hidden=grid.hidden,
        top=top + 1,
        left=columns[0].index,
        bottom=last + 1,
        right=columns[-1].index,
        header_rows=(top + 1,),
        first_row=top + 2,
        last_row=last + 1,
        title="",
        kind=TableKind.OWN,
        confidence=1.0,
        reason=_REASON,
        columns=columns,
        product="salesdesk",
        signature=f"own:{record}",
        skipped=tuple(SkippedRow(row + 1, _BLANK, "blank") for row in blank),
        own_record=record,
    )


def _column(at: int, head: str, is_key: bool) -> RecognisedColumn:
    return RecognisedColumn(at, head, Meaning.LINE_ID if is_key else Meaning.IGNORED, 1.0, _COLUMN)


def _key_heading(grid: SheetGrid) -> tuple[int, int] | None:
    for row, cells in enumerate(grid.rows[:_LOOKED_AT]):
        for at, cell in enumerate(cells):
            if is_key_heading(cell):
                return row, at
    return None


def made_for_others(record: str, headings: Iterable[Cell]) -> FormatSheet | None:
    """Return the format of another program's in which these headings stand, None where they are rather our own."""
    heads = frozenset(str(one) for one in headings if one not in (None, ""))
    sheet = sheet_like(record, heads)
    if sheet is None or record in WORKED_OUT:
        return sheet
    fields = [one for one in listing.shown_fields(record, all_fields=True) if not one.read_only]
    ours = sum(field_of(one, fields) is not None for one in heads)
    return sheet if len(heads & {one.heading for one in sheet.columns}) > ours else None


def key_of(cell: Cell, workspace: str, record: str) -> tuple[str | None, str | None]:
    """Return what a key says: (what names the row in this workspace, None) or (None, the key of another workspace's row)."""
    key: Key | None = read_key(cell)
    if key is None or key.record != record:
        return None, None
    return (key.own, None) if key.workspace == workspace else (None, str(key))
