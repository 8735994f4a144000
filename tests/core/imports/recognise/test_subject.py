"""What a title, a sheet, a file or the headings say that figures are of: what is no sales waits until somebody says what it is."""

from __future__ import annotations

import pytest

from salesdesk.imports.plan.trust import needs_confirmation
from salesdesk.imports.recognise.language.subjects import other_subject
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from tests.core.imports.test_recognise import one

OTHERS = (
    "拜访次数统计",
    "工资汇总",
    "2026年10月提成",
    "报销汇总",
    "各人费用",
    "Payroll 2026",
    "Visits by rep",
    "Expenses Oct 2026",
)
SALES = (
    "2026年业绩",
    "销售部10月业绩",
    "目标完成情况",
    "订单",
    "Sales by rep",
    "Q3 results",
    "Bookings 2026",
    "华东区",
    "October 2026",
    "客户明细",
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("销售提成", "提成"), ("销售费用", "费用"), ("销售部费用", "费用"), ("费用（销售部）", "费用"),
        ("提成与业绩", None), ("目标完成情况", None),
        ("Sales commission", "commission"), ("Sales reps' expenses", "expenses"), ("Commission on sales", None), ("Salesforce", None),
        ("2026年1月", None), ("", None),
    ],
)  # fmt: skip
def test_text_when_several_subjects_are_named_then_the_last_one_counts(text: str, word: str | None) -> None:
    assert other_subject(text) == word


def months(title: str, heading: str = "") -> RecognisedTable:
    return one(
        [title, None, None, None],
        ["姓名", f"2026年1月{heading}", f"2026年2月{heading}", f"2026年3月{heading}"],
        ["王芳", 10, 20, 15],
        ["李雷", 5, 5, 7],
    )


def lines(title: str) -> RecognisedTable:
    return one(
        [title, None, None, None],
        ["日期", "客户", "业务员", "金额"],
        ["2026-10-03", "甲公司", "王芳", 10],
        ["2026-10-05", "乙公司", "李雷", 5],
    )


@pytest.mark.parametrize("title", OTHERS)
def test_table_when_its_title_speaks_of_something_else_then_waits_to_be_confirmed(title: str) -> None:
    for table in (months(title), lines(title)):
        assert needs_confirmation(table)
        assert title in str(table.doubt)


@pytest.mark.parametrize("title", SALES)
def test_table_when_its_title_speaks_of_sales_or_nothing_then_does_not_wait(title: str) -> None:
    assert not needs_confirmation(months(title))
    assert not needs_confirmation(lines(title))


@pytest.mark.parametrize(
    ("heading", "waits"), [("拜访", True), ("工资", True), ("开票", True), ("业绩", False), ("销售额", False), ("实际", False)]
)
def test_months_when_their_headings_say_what_they_count_then_these_decide(heading: str, waits: bool) -> None:
    assert needs_confirmation(months("2026年各人统计", heading)) == waits
    if not waits:
        assert not needs_confirmation(months("费用与业绩", heading))


def test_lines_of_products_when_the_title_names_a_paper_then_are_sales_all_the_same() -> None:
    table = one(
        ["开票明细", None, None, None, None],
        ["日期", "客户", "产品", "数量", "金额"],
        ["2026-10-03", "甲公司", "泵", 2, 10],
        ["2026-10-05", "乙公司", "阀", 1, 5],
    )

    assert table.kind is TableKind.SALE_LINES
    assert not needs_confirmation(table)


@pytest.mark.parametrize("title", ["10月回款登记", "收款明细", "Receipts Oct 2026", "Payments received"])
def test_lines_when_the_title_speaks_of_money_received_then_are_receipts(title: str) -> None:
    table = lines(title)

    assert table.kind is TableKind.RECEIPTS
    assert not needs_confirmation(table)
    assert table.column(Meaning.AMOUNT) is not None
