"""Columns that are something else than the words of their headings say: by how their cells are written, and by where they stand."""

from __future__ import annotations

from salesdesk.imports.recognise.beside.people.shares import shares_of
from salesdesk.imports.recognise.terms import Meaning, TableKind
from tests.core.imports.test_recognise import meanings, one

N = None
SHOP = [
    "Name", "Subtotal", "Total", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price",
    "Billing Company", "Vendor", "Employee",
]  # fmt: skip


def test_order_of_a_shop_when_its_sum_stands_on_the_first_line_then_the_lines_count_and_all_are_its_seller_s() -> None:
    table = one(
        SHOP,
        ["#1000", 70.0, 75.0, "2026-09-01", 2, "Mug", 20.0, "Calder Ltd", "ACME", "Ann Lee"],
        ["#1000", N, N, "2026-09-01", 1, "Cup", 30.0, N, "ACME", N],
        ["#1001", 15.0, 15.0, "2026-09-02", 1, "Mug", 15.0, "Brook plc", "ACME", "Ben Ray"],
        ["#1002", 40.0, 45.0, "2026-09-03", 1, "Mug", 20.0, "Aldwych Ltd", "ACME", "Ann Lee"],
        ["#1002", N, N, "2026-09-03", 2, "Cup", 10.0, N, "ACME", N],
    )

    assert table.kind is TableKind.SALE_LINES
    assert meanings(table)[0] == Meaning.ORDER_NUMBER
    assert not {Meaning.AMOUNT, Meaning.TOTAL} & set(meanings(table))
    seller = table.column(Meaning.MEMBER)
    assert seller is not None
    assert seller.fill_down


def test_way_to_a_target_when_beside_the_target_then_is_none() -> None:
    table = one(
        ["Salesperson", "Target Revenue", "Target Revenue +/-", "% above or below target"],
        ["Harriet Boyle", 500.0, -20.0, -0.04],
        ["Dominic Faulkner", 600.0, 60.0, 0.1],
    )

    assert [meaning for meaning in meanings(table) if meaning == Meaning.TARGET] == [Meaning.TARGET]


def test_names_when_beside_months_and_amounts_alone_then_are_the_team_s() -> None:
    table = one(
        ["月份", "姓名", "产品", "销售额(元)"],
        ["2026年7月", "沈佳怡", "电源", 10.5],
        [N, N, "网关", 20.0],
        [N, "顾明远", "电源", 30.0],
        ["2026年8月", "沈佳怡", "电源", 40.0],
    )

    assert table.kind is TableKind.MONTHLY_BY_MEMBER
    assert meanings(table)[:2] == [Meaning.MONTH, Meaning.MEMBER]


def test_shares_when_in_full_width_signs_then_are_those_written() -> None:
    found = shares_of("沈佳怡70％，顾明远30％")

    assert found is not None
    assert [(name, share * 10) for name, share in found] == [("沈佳怡", 7), ("顾明远", 3)]
