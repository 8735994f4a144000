"""Histories of stages are known whatever they are called, and what is none is no history."""

from __future__ import annotations

import pytest

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import one

CHANGES: dict[str, tuple[list[str], list[list[Cell]]]] = {
    "from and to": (
        ["Opportunity", "From Stage", "To Stage", "Date"],
        [["Acme", "New", "Offer", "2026-09-01"], ["Acme", "Offer", "Won", "2026-09-09"], ["Beta", "New", "Offer", "2026-09-03"]],
    ),
    "before and after, with what opportunities have": (
        ["Opportunity Name", "Owner", "Previous Stage", "New Stage", "Amount", "Probability (%)", "Close Date", "Last Modified"],
        [["A", "Ann", "New", "Offer", 10.0, 10, "2026-12-01", "2026-09-01"],
         ["B", "Ann", "New", "Offer", 20.0, 20, "2026-12-01", "2026-09-03"]],
    ),
    "in Chinese": (
        ["商机", "原阶段", "新阶段", "变更时间"],
        [["甲", "线索", "方案", "2026-09-01"], ["甲", "方案", "赢单", "2026-09-11"], ["乙", "线索", "方案", "2026-09-12"]],
    ),
    "by an operator": (
        ["商机名称", "变更前阶段", "变更后阶段", "操作人", "操作时间"],
        [["甲", "线索", "方案", "张三", "2026-09-01"], ["甲", "方案", "赢单", "张三", "2026-09-11"],
         ["乙", "线索", "方案", "李四", "2026-09-12"]],
    ),
    "the same numbers again": (
        ["Opportunity ID", "Stage", "Amount", "Last Modified Date"],
        [["6A", "New", 10.0, "2026-09-01"], ["6A", "Won", 10.0, "2026-09-09"],
         ["6B", "New", 5.0, "2026-09-03"], ["6B", "Lost", 5.0, "2026-09-04"]],
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", CHANGES)
def test_stages_when_each_row_is_a_change_then_no_name_has_to_say_so(way: str) -> None:
    headings, rows = CHANGES[way]

    assert one(headings, *rows).kind is TableKind.STAGE_HISTORY


def test_opportunities_when_they_have_several_products_or_visits_then_are_no_changes_of_stage() -> None:
    lines: list[list[Cell]] = [[f"6{at // 2}", f"D{at // 2}", "New", f"P{at % 2}", 5.0, "2026-09-01"] for at in range(6)]
    visits: list[list[Cell]] = [[f"D{at // 2}", f"2026-09-0{at + 1}", "上门", "New" if at % 2 else "Won"] for at in range(6)]

    assert one(["Opportunity ID", "Opportunity", "Stage", "Product", "Amount", "Close Date"], *lines).kind is TableKind.OPPORTUNITIES
    assert one(["商机名称", "拜访日期", "拜访方式", "阶段"], *visits).kind is TableKind.ACTIVITIES
