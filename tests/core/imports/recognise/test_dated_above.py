"""A day that a line above a table names is that of its rows, unless they are of a longer time."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import one

N = None
DAY = YearMonth(2026, month=10, day=12)
ZH: list[list[Cell]] = [["姓名", "成交金额", "回款金额"], ["王芳", 3000.0, 1000.0], ["李雷", 1500.0, 0.0], ["合计", 4500.0, 1000.0]]
EN: list[list[Cell]] = [["Rep", "Orders", "Sales value"], ["Hal King", 3.0, 1200.0], ["Ada Stone", 2.0, 800.0], ["Total", 5.0, 2000.0]]
DATED: list[list[Cell]] = [["日期", *ZH[0]], *([date(2026, 10, 3), *row] for row in ZH[1:3])]
TODAY: list[list[Cell]] = [["姓名", "当日业绩", "当月累计"], ["王芳", 300.0, 1000.0], ["李雷", 150.0, 900.0]]
ABOVE: dict[str, tuple[list[list[Cell]], list[list[Cell]], YearMonth | None]] = {
    "beside the title": ([["销售日报", N, N, "日期：", "2026年10月12日"]], ZH, DAY),
    "in one cell": ([["日期：2026年10月12日 星期一"]], ZH, DAY),
    "in one cell beside the unit": ([["销售情况"], ["日期：2026-10-12", N, "单位：元"]], ZH, DAY),
    "a date in a cell of its own": ([["Daily sales report"], ["Date:", date(2026, 10, 12)]], EN, DAY),
    "the first of a month": ([["Daily sales report"], ["Date:", date(2026, 10, 1)]], EN, YearMonth(2026, month=10, day=1)),
    "written out": ([["Sales date: 12 October 2026"]], EN, DAY),
    "a month written out first": ([["Date: Oct 12, 2026"]], EN, DAY),
    "a day's report of a month": ([["10月销售日报"], ["日期：2026-10-12"]], ZH, DAY),
    "when it was printed": ([["销售情况"], ["制表日期：2026-10-12"]], ZH, None),
    "below the title of a month": ([["2026年9月业绩表"], ["日期：2026-10-12"]], ZH, YearMonth(2026, month=9)),
    "of a week": ([["销售周报"], ["日期：2026-10-12"]], ZH, None),
    "in either order": ([["Date: 10/12/2026"]], EN, YearMonth(2026)),
    "what was reached on the day of the title": ([["2026年10月12日"]], TODAY, DAY),
    "rows with days of their own": ([["日期：2026-10-12"]], DATED, None),
}


@pytest.mark.parametrize("case", ABOVE)
def test_table_when_a_line_above_names_a_day_then_its_rows_are_of_it(case: str) -> None:
    above, rows, period = ABOVE[case]

    assert one(*above, *rows).period == period
