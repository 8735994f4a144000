"""Targets and results of channels side by side (线上目标, 线上实际): each is of its own channel, and none takes another's place."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports import apply_plan, plan_import
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.measure import Only
from salesdesk.model import SaleLine, Target

TODAY = date(2025, 11, 20)
PAIRS = ["线上目标", "线上实际", "线下目标", "线下实际"]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (["月份", *PAIRS], [["2025-09", 100, 90, 200, 210], ["2025-10", 110, 95, 220, 230]]),
        (["月份", "业务员", *PAIRS], [["2025-10", "张伟", 100, 90, 200, 210], ["2025-10", "李娜", 110, 95, 220, 230]]),
    ],
)
def test_targets_and_results_when_of_two_channels_then_none_takes_the_place_of_another(
    database: Database, tmp_path: Path, header: list[object], rows: list[list[object]]
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (header, *rows):
        sheet.append(row)
    book.save(tmp_path / "目标.xlsx")

    plan = plan_import(database, [tmp_path / "目标.xlsx"], today=TODAY)
    apply_plan(database, plan)
    apply_plan(database, plan_import(database, [tmp_path / "目标.xlsx"], today=TODAY))  # again: nothing new

    amounts = [one for one in plan.tables[0].table.columns if one.meaning is Meaning.AMOUNT]
    assert [one.header for one in amounts] == ["线上实际", "线下实际"]
    with database.read() as session:
        targets = sorted((Only.parse(one.only).channel, one.value) for one in session.scalars(select(Target)))
        sales = sorted((str(one.channel), one.amount) for one in session.scalars(select(SaleLine)))
    assert targets == [(("线上",), Decimal(100)), (("线上",), Decimal(110)), (("线下",), Decimal(200)), (("线下",), Decimal(220))]
    assert sales == [("线上", Decimal(90)), ("线上", Decimal(95)), ("线下", Decimal(210)), ("线下", Decimal(230))]
