"""Sheets as finance and ERPs send them, with what somebody adds up by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.text import language
from tests.core.imports.planned_facts import facts_of, grid, planned

N = None


def total(amounts: list[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))


def test_sheet_of_returns_when_it_has_sales_too_then_the_signs_are_its_own(sqlite_database: Database) -> None:
    plan = planned(
        sqlite_database,
        grid(
            ["单据类型", "业务员", "客户", "日期", "数量", "金额"],
            ["销售出库", "张三", "甲", "2024-03-01", 2, 100],
            ["销售退货", "张三", "甲", "2024-03-03", -1, -50],
            ["销售出库", "李四", "乙", "2024-03-04", 1, 80],
            sheet="明细",
        ),
        file="退货.xlsx",
    )

    assert total([one.amount for one in facts_of(plan)]) == 130


def test_title_in_chinese_numerals_when_read_then_is_the_month(sqlite_database: Database) -> None:
    plan = planned(
        sqlite_database, grid(["二〇二四年三月销售业绩表"], ["姓名", "部门", "业绩"], ["张三", "一部", 100], ["李四", "二部", 200])
    )

    assert {one.day for one in facts_of(plan)} == {"2024-03-31"}
    assert total([one.amount for one in facts_of(plan)]) == 300


def test_payments_in_columns_when_they_have_no_dates_then_the_day_of_the_contract_is_offered(sqlite_database: Database) -> None:
    plan = planned(
        sqlite_database,
        grid(
            ["合同编号", "客户名称", "商务", "签约日期", "合同金额", "已回款1", "已回款2"],
            ["H1", "甲", "张三", "2024-03-01", 300, 100, 50],
            ["H2", "乙", "李四", "2024-03-05", 200, 80, N],
        ),
    )

    assert total([one.amount for one in facts_of(plan, "receipt")]) == 230
    assert any("签约日期" in language("en").say(one) for one in plan.tables[0].notes)


@pytest.mark.parametrize(
    "head",
    [
        "合同编号 签订日期 客户 销售 合同额 回款1 回款1日期 回款2 回款2日期",
        "Contract No|Signed|Client|Rep|Contract Value|Payment 1|Payment 1 Date|Payment 2|Payment 2 Date",
    ],
)
def test_payments_in_columns_when_each_has_its_date_then_is_of_that_day(sqlite_database: Database, head: str) -> None:
    plan = planned(
        sqlite_database,
        grid(
            head.split("|") if "|" in head else head.split(),
            ["H1", "2024-02-01", "甲", "张三", 1000, 300, "2024-02-20", 200, "2024-03-03"],
            ["H2", "2024-03-01", "乙", "李四", 800, 800, "2024-03-08", N, N],
        ),
    )

    assert sorted((one.day, one.amount) for one in facts_of(plan, "receipt")) == [
        ("2024-02-20", 300), ("2024-03-03", 200), ("2024-03-08", 800),
    ]  # fmt: skip


def test_tables_beside_one_another_when_each_has_its_month_above_it_then_that_dates_its_rows(sqlite_database: Database) -> None:
    plan = planned(
        sqlite_database,
        grid(
            ["2024年3月", N, N, N, "2024年4月"],
            ["业务员", "客户", "金额", N, "业务员", "客户", "金额"],
            ["张三", "甲", 100, N, "张三", "甲", 10],
            ["李四", "乙", 200, N, "李四", "乙", 20],
        ),
    )

    assert sorted((one.day, one.amount) for one in facts_of(plan)) == [
        ("2024-03-31", 100), ("2024-03-31", 200), ("2024-04-30", 10), ("2024-04-30", 20),
    ]  # fmt: skip
