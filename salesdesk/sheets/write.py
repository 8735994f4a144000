"""Writes tables as styled workbooks: bold frozen headings, a filter, widths that fit Chinese, numbers that stay numbers."""

from __future__ import annotations

import contextlib
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from salesdesk.fields import Kind
from salesdesk.progress import Progress
from salesdesk.reasons import need_folder, unwritable

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet


_FORMATS = {
    Kind.MONEY: "#,##0.00",
    Kind.PERCENT: "0.0%",
    Kind.DATE: "yyyy-mm-dd",
    Kind.INTEGER: "#,##0",
    Kind.NUMBER: "General",
}
_RIGHT = frozenset({Kind.MONEY, Kind.PERCENT, Kind.INTEGER, Kind.NUMBER})
_MOST_ROWS = 1_048_576
_LONGEST_TEXT = 32_767
_NARROWEST, _WIDEST = 8, 60
_MEASURED = 1_000
_STEP = 5_000
_A4, _UPRIGHT, _LONGEST_HEADER = 9, 4, 250


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a written table; without `width` (in characters) it fits its content."""

    label: str
    kind: Kind = Kind.TEXT
    width: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet to be written. Values are texts, numbers, Decimals, days, truths or None; a `PERCENT` of 0.85 is 85 %.

    `total` is what the row under the others is called, with the sums of the columns `summed` (counted from 0) as formulas; without it
    there is none. `about` stands on top of each printed page.
    """

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[object]]
    total: str = ""
    summed: frozenset[int] = frozenset()
    about: str = ""


def write_table(
    path: Path, title: str, columns: Sequence[Column], rows: Iterable[Sequence[object]], progress: Progress | None = None
) -> int:
    """Write one table to a workbook at `path` (replaced when it exists) and return the number of rows.

    Raises SalesDeskError when the file cannot be written; nothing is left behind then.
    """
    return write_tables(path, [Table(title, columns, rows)], progress)


def write_tables(path: Path, tables: Sequence[Table], progress: Progress | None = None) -> int:
    """Write each table to its own sheet of a workbook at `path` and return the number of rows of all of them."""
    import xlsxwriter

    unfinished = path.with_name(f".{path.name}.part")
    # A text that begins with = or http is a text: nothing that somebody typed may run in somebody else's Excel.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    need_folder(path)
    try:
        # Left to write the file itself, it prints a traceback of its own where the disk is full.
        content = io.BytesIO()
        with xlsxwriter.Workbook(content, {**options, "default_date_format": _FORMATS[Kind.DATE]}) as book:
            writer = _Writer(book, progress or Progress())
            count = sum(writer.write(one) for one in tables)
        unfinished.write_bytes(content.getbuffer())
        unfinished.replace(path)
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise unwritable(path, error, "export.unwritable") from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink()
    return count


class _Writer:
    """Writes tables into one workbook; what is longer than a sheet goes on in the next."""

    def __init__(self, book: Workbook, progress: Progress) -> None:
        self._book, self._progress = book, progress
        self._names: set[str] = set()
        # What stands beside a text of several lines stands beside its first.
        self._formats = {kind: book.add_format({"num_format": form, "valign": "top"}) for kind, form in _FORMATS.items()}
        self._sum = book.add_format({"num_format": _FORMATS[Kind.MONEY], "bold": True, "top": 1})
        self._text = book.add_format({"valign": "top"})
        self._moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self._lines = book.add_format({"text_wrap": True, "valign": "top"})
        self._left = self._heading("left")
        self._right = self._heading("right")

    def _heading(self, align: str) -> Format:
        look = {"bold": True, "align": align, "valign": "vcenter", "bottom": 1, "bg_color": "#EEF2F7", "text_wrap": False}
        return self._book.add_format(look)

    def write(self, table: Table) -> int:
        total = row = 0
        sheet = self._sheet(table)
        sums = dict.fromkeys(sorted(table.summed), Decimal(0))
        widths = [_width(one.label) + 3 for one in table.columns]
        for values in table.rows:
            if row + 1 >= _MOST_ROWS:
                self._finish(sheet, table, row, widths, {})
                sheet, row = self._sheet(table), 0
            row += 1
            total += 1
            for at, (column, value) in enumerate(zip(table.columns, values, strict=True)):
                if value is not None:
                    self._cell(sheet, row, at, column.kind, value)
                    if row <= _MEASURED:
                        widths[at] = max(widths[at], _shown_width(column.kind, value) + 2)
                    if at in sums and isinstance(value, int | Decimal):
                        sums[at] += value
            if total % _STEP == 0:
                self._progress.step(0.5)
        self._finish(sheet, table, row, widths, sums if row == total else {})
        return total

    def _sheet(self, table: Table) -> Worksheet:
        sheet = self._book.add_worksheet(self._name(table.title))
        sheet.freeze_panes(1, 0)
        sheet.set_row(0, 22)
        _set_up_print(sheet, table)
        for at, column in enumerate(table.columns):
            sheet.write_string(0, at, column.label, self._right if column.kind in _RIGHT else self._left)
        return sheet

    def _name(self, title: str) -> str:
        return sheet_name(title, self._names)

    def _cell(self, sheet: Worksheet, row: int, at: int, kind: Kind, value: object) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(row, at, value)
        elif isinstance(value, int | float | Decimal):
            sheet.write_number(row, at, float(value), self._formats.get(kind) if kind in _RIGHT else None)
        elif isinstance(value, datetime):
            sheet.write_datetime(row, at, value.replace(tzinfo=None), self._moment)
        elif isinstance(value, date):
            sheet.write_datetime(row, at, value, self._formats[Kind.DATE])
        elif text := str(value)[:_LONGEST_TEXT]:
            wrapped = kind is Kind.LONG_TEXT and ("\n" in text or _width(text) >= _WIDEST)
            sheet.write_string(row, at, text, self._lines if wrapped else self._text)

    def _finish(self, sheet: Worksheet, table: Table, rows: int, widths: Sequence[int], sums: Mapping[int, Decimal]) -> None:
        if table.total and rows and sums:
            self._add_up(sheet, table, rows + 1, sums)
        for at, column in enumerate(table.columns):
            sheet.set_column(at, at, column.width or min(_WIDEST, max(_NARROWEST, widths[at])))
        if table.columns:
            sheet.autofilter(0, 0, max(rows, 1), len(table.columns) - 1)

    def _add_up(self, sheet: Worksheet, table: Table, row: int, sums: Mapping[int, Decimal]) -> None:
        """Write the sums under a table: of what a filter leaves, so that finance can ask for a team's."""
        from xlsxwriter.utility import xl_range

        for at in range(len(table.columns)):
            if at in sums:
                sheet.write_formula(row, at, f"=SUBTOTAL(109,{xl_range(1, at, row - 1, at)})", self._sum, float(sums[at]))
            else:
                sheet.write_string(row, at, "" if at else table.total, self._sum)


def _set_up_print(sheet: Worksheet, table: Table) -> None:
    """Let a sheet be printed as it is: all columns on the width of a page, headings and page numbers on each."""
    if len(table.columns) > _UPRIGHT:
        sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    # An ampersand begins a code in them.
    about = table.about.replace("&", "&&")
    sheet.set_header(f"&L{about}&R{table.title.replace('&', '&&')}"[:_LONGEST_HEADER])
    sheet.set_footer("&C&P / &N")


def sheet_name(title: str, used: set[str]) -> str:
    """Return a name that Excel takes, and that no other sheet (lower case, in `used`) has; it is added to them."""
    name = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", title).strip().strip("'")[:31].strip() or "Sheet"
    number, unique = 1, name
    while unique.lower() in used or unique.lower() == "history":
        number += 1
        unique = f"{name[: 30 - len(str(number))]} {number}"
    used.add(unique.lower())
    return unique


def _width(text: str) -> int:
    """Return how wide `text` is in half-width characters; of several lines the longest counts."""
    longest = max(text.split("\n"), key=len)
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in longest[:_WIDEST])


def _shown_width(kind: Kind, value: object) -> int:
    if isinstance(value, date):
        return 16 if isinstance(value, datetime) else 10
    if kind is Kind.MONEY and isinstance(value, int | float | Decimal):
        return len(f"{value:,.2f}")
    return 7 if kind is Kind.PERCENT else _width(str(value))
