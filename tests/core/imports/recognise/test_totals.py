"""Totals are taken out wherever they stand, and know which rows they add up."""

from __future__ import annotations

from datetime import date

from salesdesk.imports.recognise.terms import Meaning, TableKind
from tests.core.imports.test_recognise import one

N = None
D1, D2, D3 = (date(2026, 10, day) for day in (1, 2, 3))


def test_totals_when_of_parts_and_of_all_then_each_knows_its_rows() -> None:
    table = one(
        ["部门", "姓名", "日期", "销售额"],
        ["一部", "张三", D1, 10.0],
        [N, "李四", D2, 20.0],
        ["一部小计", N, N, 30.0],
        ["二部", "王五", D3, 5.0],
        ["二部小计", N, N, 5.0],
        ["总计", N, N, 35.0],
    )

    assert [(total.label, total.first, total.last) for total in table.totals] == [("一部小计", 2, 3), ("二部小计", 5, 5), ("总计", 2, 5)]
    assert table.columns[0].fill_down


def test_total_when_it_has_no_name_and_stands_first_then_is_no_fact() -> None:
    rows = [["省份", "1月", "2月", "总额"], [N, 30.0, 33.0, 63.0], *([f"省{at}", 10.0, 11.0, 21.0] for at in range(3))]

    table = one(*rows)

    assert (table.kind, table.row_numbers(), table.columns[3].meaning) == (TableKind.SUMMARY_BY_OTHER, [3, 4, 5], Meaning.TOTAL)
    assert (table.totals[0].row, table.totals[0].first, table.totals[0].last) == (2, 3, 5)


def test_total_when_above_the_header_then_adds_up_the_rows_and_is_no_title() -> None:
    table = one(
        ["2026年10月销售明细"], ["合计", N, N, 30.0], ["日期", "业务员", "客户", "金额"], [D1, "张三", "甲", 10.0], [D2, "李四", "乙", 20.0]
    )

    (total,) = table.totals
    assert (total.row, total.label, total.values, total.first, total.last) == (2, "合计", ((3, 30.0),), 4, 5)
    assert (table.title, table.row_numbers()) == ("2026年10月销售明细", [4, 5])
