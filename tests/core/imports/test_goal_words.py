"""What cells of goals say: periods, metrics, figures, key results, as tables."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk.imports.plan.cells.spans import span_of
from salesdesk.imports.plan.goals.words import figure_of, metric_of, results_of
from salesdesk.measure import METRICS
from salesdesk.services.keys import labels
from salesdesk.sheets.grid import Cell


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("2026", 2026, 2026.0, "2026年", "2026年度", "全年", "年度", "FY2026", "1月至12月", "2026/1/1-2026/12/31"), ("01-01", "12-31")),
        (("2026年第一季度", "一季度", "Q1", "Q1 2026", "2026Q1", "2026-Q1", "1-3月", "Jan - Mar"), ("01-01", "03-31")),
        (("上半年", "2026年上半年", "H1", "1-6月", "2026年1-6月", "2026.1-2026.6", "Jan-Jun 2026", "2026.01.01-06.30"), ("01-01", "06-30")),
        (("3月", "三月", "2026年3月", "2026-03", "2026/3", "March", "Mar 2026", date(2026, 3, 1), 3, "3"), ("03-01", "03-31")),
    ],
)
def test_span_when_written_in_any_usual_form_then_is_the_same(cells: tuple[Cell, ...], expected: tuple[str, str]) -> None:
    wanted = tuple(date.fromisoformat(f"2026-{day}") for day in expected)
    assert {str(cell): span_of(cell, 2026) for cell in cells} == {str(cell): wanted for cell in cells}


@pytest.mark.parametrize("cell", ["随时", "soon", "2026-13", None, "", "13-15月"])
def test_span_when_it_is_none_then_says_so(cell: Cell) -> None:
    assert span_of(cell, 2026) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((label, (one.name, "")) for one in METRICS for label in labels(one.label)),
        ("年度销售额", ("sales_amount", "")),
        ("华东区销售额", ("sales_amount", "华东区")),
        ("East region sales", ("sales_amount", "east region")),
        ("销售收入（万元）", ("sales_amount", "")),
        ("New customers (APAC)", ("new_customers", "apac")),
        ("Number of new customers", ("new_customers", "")),
        ("新客户开发", ("new_customers", "")),
        ("毛利率", ("gross_margin", "")),
        ("拜访次数", ("visits", "")),
        ("客户满意度", (None, "")),
        ("销售人员流失率", (None, "")),
        ("销售目标完成率", (None, "")),
        ("Team building", (None, "")),
    ],
)
def test_metric_when_named_by_people_then_is_found_or_none(text: str, expected: tuple[str | None, str]) -> None:
    assert metric_of(text) == expected


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (5, 50_000),
        ("5", 50_000),
        ("5万", 50_000),
        ("50,000元", 50_000),
        ("20家", 20),
        ("≥90%", Decimal("0.9")),
        ("不低于80%", Decimal("0.8")),
        ("at least 20", 200_000),
        ("每月5家", None),
        ("很多", None),
        (None, None),
    ],
)
def test_figure_when_in_a_column_of_ten_thousands_then_only_bare_numbers_are(cell: Cell, value: Decimal | int | None) -> None:
    found = figure_of(cell, 10_000)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新增A类客户20家", [("新增A类客户20家", "number", "家", 20)]),
        ("1. 完成Q2培训\n2、毛利率到35%", [("完成Q2培训", "yes_no", "", None), ("毛利率到35%", "percent", "", Decimal("0.35"))]),
        ("6月30日前完成方案", [("6月30日前完成方案", "yes_no", "", None)]),
        ("2个区域各5家", [("2个区域各5家", "yes_no", "", None)]),
        ("KR1: win rate 30%", [("win rate 30%", "percent", "", Decimal("0.3"))]),
    ],
)
def test_key_results_when_listed_in_a_cell_then_have_the_figure_that_is_in_them(text: str, expected: list[object]) -> None:
    assert [(one.name, one.kind, one.unit, one.target) for one in results_of(text)] == expected
