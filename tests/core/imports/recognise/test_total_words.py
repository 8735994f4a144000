"""Rows that add up say so in many ways; rows of data that look like them stay data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.layout.total_words import bare_of_total, sums_otherwise, total_label
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import one

N = None
D = date(2026, 10, 1)

TOTALS: tuple[Sequence[Cell], ...] = (
    ["合计", N, N, 30.0],
    ["合  计：", N, N, 30.0],
    ["(小计)陈志远", N, N, 30.0],
    ["（小计）华东区", N, N, 30.0],
    ["[合计]", N, N, 30.0],
    ["【总计】", N, N, 30.0],
    ["小计：陈志远", N, N, 30.0],
    ["小计-销售一部", N, N, 30.0],
    ["陈志远小计", N, N, 30.0],
    ["陈志远 小计：", N, N, 30.0],
    ["陈志远小计（3单）", N, N, 30.0],
    ["陈志远（小计）", N, N, 30.0],
    ["合计（大写）：叁万柒仟陆佰肆拾元整", N, "小写", 37640.0],
    ["合计人民币（大写）：壹拾贰万叁仟肆佰伍拾陆元柒角捌分整", N, "小写：", 123456.78],
    ["合计（大写）", "叁万柒仟陆佰肆拾元整", N, N],
    ["合计金额：", N, N, 30.0],
    ["本页小计", N, N, 30.0],
    ["本页合计：", N, N, 30.0],
    ["累计", N, N, 30.0],
    ["本年累计", N, N, 30.0],
    ["10月合计", N, N, 30.0],
    ["共12单", N, N, 30.0],
    ["总共 8 条", N, N, 30.0],
    ["共计：3笔", N, N, 30.0],
    ["销售二部", "(小计)陈志远", N, 30.0],
    ["小計：東區", N, N, 30.0],
    ["總業績", N, N, 30.0],
    ["总销售额", N, N, 30.0],
)


@pytest.mark.parametrize("row", TOTALS, ids=str)
def test_row_when_it_adds_up_then_is_a_total(row: Sequence[Cell]) -> None:
    assert total_label(row) is not None


DATA: tuple[Sequence[Cell], ...] = (
    ["小计算器", N, 2.0, 30.0],
    ["总计划部", N, 2.0, 30.0],
    ["共享充电宝", N, 2.0, 30.0],
    ["合众汽车", N, 2.0, 30.0],
    [D, "张三", "合计3台", 30.0],
    ["累计科技", N, 2.0, 30.0],
    ["ALL-100", N, 2.0, 30.0],
)


@pytest.mark.parametrize("row", DATA, ids=str)
def test_row_when_its_words_only_begin_like_a_total_then_is_data(row: Sequence[Cell]) -> None:
    assert total_label(row) is None


@pytest.mark.parametrize(
    ("label", "of"),
    [("(小计)陈志远", "陈志远"), ("小计：华东", "华东"), ("华东（小计）", "华东"), ("销售一部合计", "销售一部"), ("East total", "East")],
)
def test_total_when_of_a_part_then_says_of_which(label: str, of: str) -> None:
    assert bare_of_total(label) == of


@pytest.mark.parametrize(("row", "label"), [(["平均", 3.0, 4.0], "平均"), (["占比", 0.3, 0.4], "占比"), (["张三", 3.0, 4.0], None)])
def test_row_when_it_is_an_average_or_a_share_of_all_then_is_no_data(row: Sequence[Cell], label: str | None) -> None:
    assert sums_otherwise(row) == label


@pytest.mark.parametrize(
    ("rows", "totals"),
    [
        ([[D, "Ann Lee", "Total Energies", 1000.0]], []),
        ([[D, "Ann Lee", "Acme", 400.0], [D, "Bob Ray", "Total Wine & More", 500.0], ["Total", N, N, 900.0]], [4]),
        ([[D, "Ann Lee", "Acme", 400.0], [D, "Ann Lee", "Bolt", 500.0], [D, "Ann Lee", "Total sales", 900.0]], [4]),
        ([[D, "Ann Lee", "Acme", 400.0], [D, "Ann Lee", "Total Ann Lee", 400.0], [D, "Bob Ray", "Bolt", 70.0]], [3]),
    ],
)
def test_customer_called_like_a_total_when_its_row_is_no_sum_then_is_data(rows: list[list[Cell]], totals: list[int]) -> None:
    table = one(["Date", "Rep", "Customer", "Amount"], *rows)

    assert [skipped.row for skipped in table.skipped] == totals
