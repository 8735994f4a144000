"""Targets that a sheet gives for each customer become the company's, limited to what the customer buys."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
from sqlalchemy import func, select

from salesdesk.db import Database
from salesdesk.imports import apply_plan, plan_import
from salesdesk.model import Customer, Target

TODAY = date(2025, 11, 20)


def write(path: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_targets_when_each_customer_has_its_own_then_limit_the_company_s_and_unknown_customers_are_told(
    database: Database, tmp_path: Path
) -> None:
    customers = write(tmp_path / "客户.xlsx", [["客户名称", "地址", "行业"], ["甲公司", "苏州", "机械"], ["乙公司", "宁波", "电子"]])
    apply_plan(database, plan_import(database, [customers], today=TODAY))
    targets = write(
        tmp_path / "指标.xlsx",
        [
            ["客户", "月度指标", "月份", "往年同期"],
            ["甲公司", 300, "2025-01", 0],
            ["甲公司", 400, "2025-02", 0],
            ["乙公司", 500, "2025-01", 0],
            ["丙公司", 900, "2025-01", 0],
        ],
    )

    plan = plan_import(database, [targets], today=TODAY)
    apply_plan(database, plan)

    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(Customer)) == 2
        assert session.scalar(select(func.sum(Target.value))) == Decimal(1200)
    assert "丙公司" in " ".join(str(problem) for problem in plan.tables[0].rejected.problems)
