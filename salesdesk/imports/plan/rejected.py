"""Rejected rows as a workbook: as they were, the reason in front of each, to be corrected and imported again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from salesdesk.imports.plan.planned import ImportPlan, TablePlan
from salesdesk.imports.plan.rejected_words import ADDED, HINT, REASON, RETURNED, SHEET, STORED
from salesdesk.reasons import unwritable
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.write import sheet_name
from salesdesk.text import Language, language, mark

_WHY = mark("Import", "{column}: {reason}")
_OPTIONS = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
_MARK = "#FCE4D6"


def write_rejected(plan: ImportPlan, path: Path, words: Language | None = None) -> int:
    """Write the rejected rows of all tables to the .xlsx file `path`, one sheet per table; return how many.

    Raise `SalesDeskError` ("file.unwritable") when the file cannot be written.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    words = words or language("en")
    tables = [one for one in plan.tables if one.rejected.rows]
    book = xlsxwriter.Workbook(str(path), _OPTIONS)
    writer = _Writer(book, words)
    used: set[str] = set()
    for one in tables:
        title = words.say(SHEET) if len(tables) == 1 else f"{words.say(SHEET)} {one.sheet}"
        writer.write(book.add_worksheet(sheet_name(title, used)), one)
    if not tables:
        book.add_worksheet(words.say(SHEET))
    try:
        book.close()
    except (FileCreateError, OSError) as error:
        raise unwritable(path, error) from error
    return sum(len(one.rejected.rows) for one in tables)


class _Writer:
    def __init__(self, book: Any, words: Language) -> None:
        self._words = words
        self._plain = _formats(book, {})
        self._marked = _formats(book, {"bg_color": _MARK})
        self._title = book.add_format({"bold": True, "font_size": 13})
        self._hint = book.add_format({"font_color": "#667085"})
        self._head = book.add_format({"bold": True, "bg_color": "#EEF2F7", "bottom": 1, "text_wrap": True, "valign": "vcenter"})
        self._reason = book.add_format({"font_color": "#C4320A", "text_wrap": True, "valign": "top"})

    def write(self, sheet: Any, one: TablePlan) -> None:
        """Write one table: where it is from, what to do, its headings, its rejected rows."""
        bad, say = one.rejected, self._words.say
        reasons: dict[int, list[str]] = {}
        cells: set[tuple[int, int]] = set()
        for problem in bad.problems:
            text = problem.reason if problem.column is None else _WHY.fill(column=problem.column, reason=problem.reason)
            reasons.setdefault(problem.row, []).append(say(text))
            if problem.index is not None:
                cells.add((problem.row, problem.index - bad.left + 1))
        sheet.write_string(0, 0, say(RETURNED.fill(file=one.file, sheet=one.sheet)), self._title)
        sheet.write_string(1, 0, say(HINT), self._hint)
        top = ADDED + len(bad.headers)
        for at, line in enumerate(bad.headers, ADDED):
            self._row(sheet, at, line, self._head if at == top - 1 else None, frozenset())
        for block in bad.merged:
            words = bad.headers[block.top][block.left]
            place = (ADDED + block.top, block.left + 1, ADDED + block.bottom, block.right + 1)
            sheet.merge_range(*place, "" if words is None else str(words), self._head)
        sheet.write_string(max(ADDED, top - 1), 0, say(REASON), self._head)
        for at, (number, line) in enumerate(bad.rows, max(ADDED + 1, top)):
            sheet.write_string(at, 0, "\n".join(dict.fromkeys(reasons.get(number, ()))), self._reason)
            self._row(sheet, at, line, None, {column for row, column in cells if row == number})
        width = max(1, *(len(line) for _, line in bad.rows))
        sheet.freeze_panes(top, 1)
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, width, 15)
        if bad.stored:
            sheet.set_column(width + 1, width + 1, None, None, {"hidden": True})
            sheet.write_string(max(ADDED, top - 1), width + 1, STORED)
            for at, (number, _) in enumerate(bad.rows, max(ADDED + 1, top)):
                if number in bad.stored:
                    sheet.write_string(at, width + 1, "\n".join(bad.stored[number]))

    def _row(self, sheet: Any, at: int, line: Sequence[Cell], look: Any, marked: frozenset[int] | set[int]) -> None:
        for column, cell in enumerate(line, 1):
            formats = self._marked if column in marked else self._plain
            if cell is None or cell == "":
                if column in marked:
                    sheet.write_blank(at, column, None, formats[str])
            elif isinstance(cell, datetime):
                sheet.write_datetime(at, column, cell, formats[datetime])
            elif isinstance(cell, date):
                sheet.write_datetime(at, column, datetime.combine(cell, time()), formats[date])
            elif isinstance(cell, time | timedelta):
                sheet.write_string(at, column, str(cell), look or formats[str])
            else:
                sheet.write(at, column, cell, look or formats[str])


def _formats(book: Any, look: dict[str, object]) -> dict[type, Any]:
    return {
        str: book.add_format(look),
        date: book.add_format({**look, "num_format": "yyyy-mm-dd"}),
        datetime: book.add_format({**look, "num_format": "yyyy-mm-dd hh:mm"}),
    }
