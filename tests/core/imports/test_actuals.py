"""Targets and results side by side (年份, 月份, 大区, …目标, …实际): what has a home is taken in, the rest is told column by column."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from salesdesk.db import Database
from salesdesk.imports import Counts, apply_plan, plan_import
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.measure import EVERYONE, Only, Who, value
from salesdesk.model import Receipt, SaleLine, Target
from salesdesk.period import Period
from salesdesk.services import records
from tests.core.imports.sheets import stored

YEAR = Period.parse("2026")


@pytest.fixture
def team(database: Database) -> dict[str, int]:
    """A team with Ann and Bo, and a customer in the region 华东 so that it is known."""
    ids = {"一组": records.save(database, "team", {"name": "一组"})}
    for name in ("安娜", "博文"):
        ids[name] = records.save(database, "member", {"name": name, "team_id": ids["一组"]})
    return ids


def planned(db: Database, folder: Path, headings: Sequence[str], whose: Sequence[str], figures: Sequence[float]) -> ImportPlan:
    """Plan a sheet with two months for each of `whose`."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(headings))
    for month in (1, 2):
        for who in whose:
            sheet.append([2026, month, who, *(one * month for one in figures)])
    path = folder / "目标与实际.xlsx"
    book.save(path)
    return plan_import(db, [path], today=date(2026, 11, 20))


def told(plan: ImportPlan) -> list[str]:
    return [str(one) for one in plan.tables[0].notes]


def measured(db: Database, name: str, who: Who = EVERYONE, only: Only | None = None) -> Decimal | None:
    with db.read() as session:
        return value(session, name, who, YEAR, only or Only())


@pytest.mark.parametrize(
    "headings",
    [
        ("年份", "月份", "姓名", "销售目标(万元)", "销售实际(万元)", "回款目标(万元)", "回款实际(万元)"),
        ("年份", "月份", "姓名", "销售目标(万元)", "销售完成(万元)", "回款目标(万元)", "回款完成(万元)"),
        ("Year", "Month", "Salesperson", "Sales target (万元)", "Sales actual (万元)", "Receipts target (万元)", "Receipts actual (万元)"),
    ],
)
def test_results_of_members_when_beside_targets_then_are_sales_and_receipts_of_the_months(
    database: Database, team: dict[str, int], headings: Sequence[str], tmp_path: Path
) -> None:
    plan = planned(database, tmp_path, headings, ("安娜", "博文"), (100, 90, 80, 70))
    assert plan.counts == Counts(new=16)
    apply_plan(database, plan)

    ann = Who.member(team["安娜"])
    assert (measured(database, "sales_amount", ann), measured(database, "receipts", ann)) == (2_700_000, 2_100_000)
    assert measured(database, "sales_amount", Who.team(team["一组"])) == 5_400_000
    assert {row[1] for row in stored(database, Receipt.id, Receipt.day)} == {date(2026, 1, 31), date(2026, 2, 28)}
    assert {row[1:] for row in stored(database, Target.id, Target.metric, Target.value)} == {
        ("sales_amount", 1_000_000),
        ("sales_amount", 2_000_000),
        ("receipts", 800_000),
        ("receipts", 1_600_000),
    }
    assert planned(database, tmp_path, headings, ("安娜", "博文"), (100, 90, 80, 70)).counts == Counts(same=16)


def test_results_that_facts_count_when_beside_targets_then_are_told_and_never_taken_for_money(
    database: Database, team: dict[str, int], tmp_path: Path
) -> None:
    headings = ("年份", "月份", "姓名", "新客户目标", "新客户实际", "销售目标", "销售实际", "士气实际")
    plan = planned(database, tmp_path, headings, ("安娜",), (5, 3, 100, 90, 7))
    apply_plan(database, plan)

    assert [row[1] for row in stored(database, SaleLine.id, SaleLine.amount)] == [90, 180]
    assert sorted(row[1:] for row in stored(database, Target.id, Target.metric, Target.value)) == [
        ("new_customers", 5),
        ("new_customers", 10),
        ("sales_amount", 100),
        ("sales_amount", 200),
    ]
    assert any(one.startswith("“新客户实际” is left out") for one in told(plan))
    assert any(one.startswith("“士气实际” is left out") for one in told(plan))


def test_results_of_teams_when_beside_targets_then_each_column_says_why_it_stays_out(
    database: Database, team: dict[str, int], tmp_path: Path
) -> None:
    headings = ("年份", "月份", "大区", "销售目标", "销售实际", "回款目标", "回款实际")
    plan = planned(database, tmp_path, headings, ("一组",), (100, 90, 80, 70))

    assert plan.counts == Counts(new=4)
    assert [one[:6] for one in told(plan) if "sum of its members" in one] == ["“销售实际”", "“回款实际”"]


def test_results_of_regions_when_beside_targets_then_are_sales_there_but_not_twice(
    database: Database, team: dict[str, int], tmp_path: Path
) -> None:
    headings = ("年份", "月份", "大区", "销售目标", "销售实际", "回款目标", "回款实际")
    with database.write_unrecorded() as session:
        session.add(SaleLine(day=date(2026, 2, 3), member_id=team["安娜"], amount=Decimal(1), region="华东"))
        session.add(SaleLine(day=date(2025, 2, 3), member_id=team["安娜"], amount=Decimal(1), region="华南"))
    plan = planned(database, tmp_path, headings, ("华东", "华南"), (100, 90, 80, 70))
    apply_plan(database, plan)

    assert measured(database, "sales_amount", only=Only(region=("华南",))) == 90
    assert measured(database, "sales_amount", only=Only(region=("华东",))) == 91
    assert any(one.startswith("“销售实际”: months that have Sales already stay out") and one.endswith(": 1") for one in told(plan))
    assert any(one.startswith("“回款实际” is left out") for one in told(plan))
    again = planned(database, tmp_path, headings, ("华东", "华南"), (100, 90, 80, 70))
    assert again.counts == Counts(same=plan.counts.new)


def test_results_of_nobody_when_beside_targets_then_are_the_company_s(database: Database, team: dict[str, int], tmp_path: Path) -> None:
    with database.write_unrecorded() as session:
        session.add(Receipt(day=date(2026, 2, 3), member_id=team["安娜"], amount=Decimal(1)))
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("年份", "月份", "销售目标", "销售实际", "回款目标", "回款实际"),
        (2026, 1, 100, 90, 80, 70),
        (2026, 2, 200, 180, 160, 140),
    ):
        sheet.append(list(row))
    book.save(tmp_path / "公司目标.xlsx")

    plan = plan_import(database, [tmp_path / "公司目标.xlsx"], today=date(2026, 11, 20))
    apply_plan(database, plan)

    assert (measured(database, "sales_amount"), measured(database, "receipts")) == (270, 71)
    assert sorted(row[1:] for row in stored(database, Target.id, Target.metric, Target.value, Target.member_id, Target.team_id)) == [
        ("receipts", 80, None, None),
        ("receipts", 160, None, None),
        ("sales_amount", 100, None, None),
        ("sales_amount", 200, None, None),
    ]
    assert any("months that have Receipts already stay out" in one for one in told(plan))
    assert plan_import(database, [tmp_path / "公司目标.xlsx"], today=date(2026, 11, 20)).counts == Counts(same=plan.counts.new)


def test_targets_of_products_when_by_month_then_are_no_targets_of_the_company(sqlite_database: Database, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("月份", "产品", "目标", "实际"), ("2026-01", "泵", 100, 90), ("2026-01", "阀", 50, 40), ("2026-02", "泵", 80, 70)):
        sheet.append(list(row))
    book.save(tmp_path / "产品.xlsx")
    plan = plan_import(sqlite_database, [tmp_path / "产品.xlsx"], today=date(2026, 11, 20))
    assert not plan.writes.inserts


@pytest.mark.parametrize(
    ("headings", "targets", "reached"),
    [
        (("年份", "月份", "姓名", "Sales-A目标", "Sales-A实际", "Sales-B目标"), 300, 270),
        (("年份", "月份", "姓名", "Sales-B目标", "Sales-A目标", "Sales-A实际"), 270, 150),
        (("年份", "月份", "姓名", "进货目标", "进货实际", "纯销目标"), 300, 0),
        (("年份", "月份", "姓名", "销售A目标", "销售A实际", "销售B目标", "销售B实际"), 300, 270),
    ],
)
def test_targets_when_several_columns_are_of_one_person_and_month_then_one_counts_and_the_others_are_told(
    database: Database, tmp_path: Path, team: dict[str, int], headings: tuple[str, ...], targets: int, reached: int
) -> None:
    plan = planned(database, tmp_path, headings, ["安娜"], [100, 90, 50, 40][: len(headings) - 3])
    apply_plan(database, plan)

    assert sum(one for (one,) in stored(database, Target.value)) == targets
    assert measured(database, "sales_amount", Who.member(team["安娜"])) == reached
    assert any(heading in note and "left out" in note for note in told(plan) for heading in headings if "B" in heading or "纯销" in heading)


def test_targets_when_they_are_of_different_metrics_then_all_count(database: Database, tmp_path: Path, team: dict[str, int]) -> None:
    plan = planned(database, tmp_path, ("年份", "月份", "姓名", "销售目标", "回款目标", "新客户目标"), ["安娜"], [100, 90, 5])
    apply_plan(database, plan)

    assert len(stored(database, Target.value)) == 6
    assert not any("left out" in note for note in told(plan))
