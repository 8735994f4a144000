"""What tables and columns are called, and why some of them do not count, is told in plain words."""

from __future__ import annotations

import pytest

from salesdesk.imports.recognise.names import kind_label
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one


def test_project_name_when_the_sheet_is_of_deals_then_is_the_deal_s_else_the_product_s() -> None:
    deals: list[list[Cell]] = [["2026-09-01", f"改造{at}", f"客户{at}", 10.0 * at, "张三"] for at in range(1, 5)]
    sold: list[list[Cell]] = [["2026-09-01", "染发", f"客户{at}", 1.0, 10.0 * at, "张三"] for at in range(1, 5)]

    assert meanings(one(["日期", "项目名称", "客户名称", "金额", "业务员"], *deals, sheet="合作签单"))[1] == Meaning.CONTRACT
    open_ones = one(["预计成交日期", "项目名称", "客户名称", "预计金额", "负责人"], *deals, sheet="商机")
    assert meanings(open_ones)[1] == Meaning.OPPORTUNITY
    assert meanings(one(["日期", "项目名称", "客户名称", "数量", "金额", "业务员"], *sold, sheet="签单"))[1] == Meaning.PRODUCT


@pytest.mark.parametrize(
    ("headings", "label"),
    [
        (["W1", "W2"], "Sales by person and week"),
        (["第1周", "第2周"], "Sales by person and week"),
        (["2026-W40", "2026-W41"], "Sales by person and week"),
        (["1月", "2月"], "Sales by person and month"),
        (["10月1日", "10月2日"], "Sales by person and day"),
    ],
)
def test_periods_when_they_are_columns_then_the_kind_is_called_by_them(headings: list[str], label: str) -> None:
    assert str(kind_label(one(["销售员", *headings], ["张三", 1.0, 2.0], ["李四", 2.0, 3.0]))) == label


@pytest.mark.parametrize(
    ("heading", "why"), [("本年累计 实际", "runs up"), ("YTD Sales", "runs up"), ("去年同期", "earlier period"), ("缺口", "How far")]
)
def test_figures_when_left_aside_then_the_reason_says_what_they_are(heading: str, why: str) -> None:
    table = one(["姓名", "本月 目标", "本月 实际", heading], ["张三", 10.0, 12.0, 90.0], ["李四", 20.0, 22.0, 190.0])

    assert (table.columns[3].meaning, why in str(table.columns[3].reason)) == (Meaning.IGNORED, True)
