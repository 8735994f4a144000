"""Rejected rows as a workbook: as they were, with a reason behind each, to be corrected and imported again."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from salesdesk.errors import SalesDeskError
from salesdesk.imports.plan.planned import ImportPlan, TablePlan
from salesdesk.sheets.grid import Cell
from salesdesk.text import Language, language, mark

_REASON = mark("Import", "Reason for rejection")
_WHY = mark("Import", "{column}: {reason}")


def write_rejected(plan: ImportPlan, path: Path, words: Language | None = None) -> int:
    """Write the rejected rows of all tables to the .xlsx file `path`, one sheet per table; return how many.

    Raise `SalesDeskError` ("file.unwritable") when the file cannot be written.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    words = words or language("en")
    tables = [one for one in plan.tables if one.rejected.rows]
    book = xlsxwriter.Workbook(str(path), {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False})
    dates: dict[type, Any] = {
        date: book.add_format({"num_format": "yyyy-mm-dd"}),
        datetime: book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
    }
    marked = book.add_format({"bg_color": "#FCE4D6", "text_wrap": True})
    used: set[str] = set()
    for one in tables or plan.tables[:1]:
        _write_table(book.add_worksheet(_sheet_name(one.sheet, used)), one, dates, marked, words)
    try:
        book.close()
    except (FileCreateError, OSError) as error:
        raise SalesDeskError(
            "file.unwritable", mark("Errors", "“{name}” cannot be written: {reason}."), name=path.name, reason=str(error)
        ) from error
    return sum(len(one.rejected.rows) for one in tables)


def _write_table(sheet: Any, one: TablePlan, dates: dict[type, Any], marked: Any, words: Language) -> None:
    reasons: dict[int, list[str]] = {}
    for bad in one.rejected.problems:
        text = bad.reason if bad.column is None else _WHY.fill(column=bad.column, reason=bad.reason)
        reasons.setdefault(bad.row, []).append(words.say(text))
    last = one.table.right - one.table.left + 1
    at = 0
    for line in one.rejected.headers:
        _write_row(sheet, at, line, dates)
        at += 1
    sheet.write_string(max(0, at - 1), last, words.say(_REASON), marked)
    for number, line in one.rejected.rows:
        _write_row(sheet, at, line, dates)
        sheet.write_string(at, last, " ".join(reasons.get(number, ())), marked)
        at += 1
    sheet.set_column(0, max(0, last - 1), 14)
    sheet.set_column(last, last, 50)


def _write_row(sheet: Any, at: int, line: tuple[Cell, ...], dates: dict[type, Any]) -> None:
    for column, cell in enumerate(line):
        if cell is None:
            continue
        if isinstance(cell, datetime):
            sheet.write_datetime(at, column, cell, dates[datetime])
        elif isinstance(cell, date):
            sheet.write_datetime(at, column, datetime.combine(cell, time()), dates[date])
        elif isinstance(cell, time | timedelta):
            sheet.write_string(at, column, str(cell))
        else:
            sheet.write(at, column, cell)


def _sheet_name(name: str, used: set[str]) -> str:
    plain = re.sub(r"[\[\]:*?/\\']", " ", name).strip()[:28] or "Sheet"
    found = plain
    number = 1
    while found.lower() in used:
        number += 1
        found = f"{plain} {number}"
    used.add(found.lower())
    return found
