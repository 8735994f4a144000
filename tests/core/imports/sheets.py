"""Sheets made by hand for the tests of planning: rows in, a workbook and what is recognised in it out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports.apply import ImportResult, apply_plan
from salesdesk.imports.plan import workbooks
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable, TotalsRow, YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.progress import Progress
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from salesdesk.text import mark

_TOLD = mark("Test", "told")
Heading = tuple[str, Meaning] | tuple[str, YearMonth]


class Sheets:
    """Keeps the workbooks of one test and stands in for the reader and the recogniser."""

    def __init__(self) -> None:
        self._books: dict[str, Workbook] = {}
        self._tables: dict[str, list[RecognisedTable]] = {}

    def add(
        self,
        file: str,
        kind: TableKind,
        headings: Sequence[Heading],
        rows: Sequence[Sequence[Cell]],
        *,
        sheet: str = "Sheet1",
        totals: Sequence[TotalsRow] = (),
        period: YearMonth | None = None,
        factor: int = 1,
    ) -> Path:
        """Add a sheet with its headings in row 1 to `file`, replacing a sheet of that name; return the file's path."""
        grid = SheetGrid(sheet, False, [[one[0] for one in headings], *(list(row) for row in rows)])
        columns = tuple(_column(index, one, factor) for index, one in enumerate(headings))
        wide = any(one.period for one in columns)
        table = RecognisedTable(
            file, sheet, False, 1, 0, len(rows) + 1, len(headings) - 1, (1,), 2, len(rows) + 1, "", kind, 1.0, _TOLD, columns,
            shape="months_wide" if wide else "rows", period=period, totals=tuple(totals),
        )  # fmt: skip
        book = self._books.get(file)
        others = tuple(one for one in book.sheets if one.name != sheet) if book else ()
        self._books[file] = Workbook(Path(file), "xlsx", (*others, grid))
        self._tables[file] = [one for one in self._tables.get(file, []) if one.sheet != sheet] + [table]
        return Path(file)

    def read(self, path: Path, progress: Progress) -> Workbook:
        """Return the workbook at `path`, as the reader would."""
        return self._books[str(path)]

    def recognise(self, workbook: Workbook, _said: object = None, _known: object = None, *_: object) -> tuple[RecognisedTable, ...]:
        """Return the tables of `workbook`, as the recogniser would."""
        return tuple(self._tables[str(workbook.path)])


def made_sheets(monkeypatch: pytest.MonkeyPatch) -> Sheets:
    """Return sheets that planning reads instead of files."""
    sheets = Sheets()
    monkeypatch.setattr(workbooks, "recognise", sheets.recognise)
    return sheets


def planned(db: Database, sheets: Sheets, *paths: Path | Choices, today: date = date(2026, 11, 20)) -> ImportPlan:
    """Plan the import of `paths` (with the `Choices` among them)."""
    files = [one for one in paths if isinstance(one, Path)]
    choices = next((one for one in paths if isinstance(one, Choices)), None)
    return workbooks.plan_import(db, files, choices=choices, today=today, reader=sheets.read)


def apply(db: Database, one: ImportPlan) -> ImportResult:
    """Carry out a plan."""
    return apply_plan(db, one)


def stored(db: Database, *columns: Any) -> list[tuple[Any, ...]]:
    """Return columns of all stored rows in the order of their ids."""
    with db.read() as session:
        return [tuple(row) for row in session.execute(select(*columns).order_by(columns[0].class_.id))]


def _column(index: int, heading: Heading, factor: int) -> RecognisedColumn:
    header, meaning = heading
    if isinstance(meaning, YearMonth):
        return RecognisedColumn(index, header, Meaning.PERIOD_VALUE, 1.0, _TOLD, factor, period=meaning)
    money = meaning in (Meaning.AMOUNT, Meaning.COST, Meaning.PROFIT, Meaning.TARGET, Meaning.TOTAL)
    return RecognisedColumn(index, header, meaning, 1.0, _TOLD, factor if money else 1)
