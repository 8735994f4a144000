"""What an import of sheets made in a test would bring, as plain facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.imports.plan.workbooks import plan_workbooks
from salesdesk.progress import Progress
from salesdesk.sheets.grid import Cell, Merged, SheetGrid, Workbook

TODAY = date(2026, 11, 20)


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One fact: whose, when (ISO) and how much."""

    who: str
    day: str
    amount: Decimal


def grid(*rows: Sequence[Cell], sheet: str = "Sheet1", merged: tuple[Merged, ...] = (), hidden: bool = False) -> SheetGrid:
    """Return a sheet of these rows, filled up to the same width."""
    width = max(map(len, rows))
    return SheetGrid(sheet, hidden, [[*row, *[None] * (width - len(row))] for row in rows], merged)


def planned(db: Database, *sheets: SheetGrid, file: str = "x.xlsx", choices: Choices | None = None) -> ImportPlan:
    """Return what an import of a workbook with these sheets would do."""
    return plan_workbooks(db, [Workbook(Path(file), "xlsx", sheets)], Progress(), choices or Choices(), today=TODAY)


def facts_of(plan: ImportPlan, record: str = "sale_line") -> list[Fact]:
    """Return the facts that a plan for an empty workspace would add, in order."""
    names: dict[object, str] = {}
    for one in plan.writes.inserts:
        if one.table == "member" and one.ids:
            names |= {number: str(name) for number, name in zip(one.ids, one.columns["name"], strict=True)}
    day, value = ("period_start", "value") if record == "target" else ("day", "amount")
    found = []
    for one in plan.writes.inserts:
        if one.table == record:
            members = one.columns.get("member_id") or [None] * len(one)
            found += [
                Fact(names.get(member, ""), str(when), Decimal(int(amount or 0)) / 10_000)
                for member, when, amount in zip(members, one.columns[day], one.columns[value], strict=True)
            ]
    return sorted(found)
