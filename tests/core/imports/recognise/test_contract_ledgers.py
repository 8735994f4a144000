"""Ledgers of contracts with products are contracts, and each counts once, however its sum stands on its lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

N = None
D1, D2 = date(2026, 3, 1), date(2026, 3, 9)
ZH = ("合同编号", "签订日期", "客户名称", "产品名称", "数量", "单价", "合同金额", "业务员")
EN = ("Contract No", "Signed Date", "Customer", "Product", "Qty", "Unit Price", "Contract Value", "Sales Rep")
BODY = (("HT1", D1, "明达", "电机", 10.0, 100.0, 1000.0, "李建国"), ("HT2", D2, "博远", "线缆", 20.0, 30.0, 600.0, "王芳"))


def headed(*changes: tuple[str, str]) -> tuple[str, ...]:
    return tuple(dict(changes).get(heading, heading) for heading in ZH)


KINDS: list[tuple[str, Sequence[str], TableKind]] = [
    ("signed", ZH, TableKind.CONTRACTS),
    ("English", EN, TableKind.CONTRACTS),
    ("by its amount", headed(("签订日期", "日期")), TableKind.CONTRACTS),
    ("number of an order", headed(("合同编号", "订单编号")), TableKind.SALE_LINES),
    ("a reference", headed(("签订日期", "发货日期"), ("合同金额", "金额")), TableKind.SALE_LINES),
]


@pytest.mark.parametrize(("header", "kind"), [case[1:] for case in KINDS], ids=[case[0] for case in KINDS])
def test_lines_when_each_has_a_contract_that_was_signed_then_are_contracts(header: Sequence[str], kind: TableKind) -> None:
    table = one(header, *BODY)

    assert table.kind is kind
    assert meanings(table)[3:7] == ["product", "quantity", "unit_price", "amount"]


DAYS: list[tuple[str, Sequence[date], TableKind]] = [
    ("each its own", (D1, D2, date(2026, 4, 9)), TableKind.SALE_LINES),
    ("those of the contracts", (D1, D1, D2), TableKind.CONTRACTS),
]


@pytest.mark.parametrize(("days", "kind"), [case[1:] for case in DAYS], ids=[case[0] for case in DAYS])
def test_lines_of_a_contract_when_sold_on_days_of_their_own_then_are_sales(days: Sequence[date], kind: TableKind) -> None:
    numbers, customers = ("HT1", "HT1", "HT2"), ("明达", "明达", "博远")
    body = zip(days, numbers, [date(2026, 1, 2)] * 3, customers, ("电机", "线缆", "电机"), (200.0, 50.0, 300.0), strict=True)

    table = one(("日期", "合同编号", "签订日期", "客户名称", "产品名称", "金额"), *body)

    assert table.kind is kind


def test_sum_of_a_contract_when_it_stands_on_each_line_then_the_lines_count_by_price() -> None:
    rows: list[Sequence[Cell]] = [
        ("HT1", D1, "明达", "电机", 10.0, 100.0, 1600.0, "李建国"),
        ("HT1", D1, "明达", "线缆", 20.0, 30.0, 1600.0, "李建国"),
        ("HT2", D2, "长信", "电机", 5.0, 100.0, 500.0, "王芳"),
    ]

    table = one(ZH, *rows)

    assert meanings(table)[4:7] == ["quantity", "unit_price", "ignored"]


def test_head_of_a_contract_when_on_its_first_line_only_then_each_counts_once() -> None:
    table = one(
        (*ZH[:6], "金额", *ZH[6:]),
        ("HT1", D1, "明达", "电机", 10.0, 100.0, 1000.0, 1600.0, "李建国"),
        (N, N, N, "线缆", 20.0, 30.0, 600.0, N, N),
        ("HT2", D2, "长信", "电机", 5.0, 100.0, 500.0, 500.0, "王芳"),
        ("HT3", D2, "博远", "电机", 5.0, 100.0, 500.0, 800.0, "王芳"),
        (N, N, N, "线缆", 10.0, 30.0, 300.0, N, N),
    )

    assert table.kind is TableKind.CONTRACTS
    assert table.row_numbers() == [2, 4, 5]
    assert meanings(table)[7] == "amount"
