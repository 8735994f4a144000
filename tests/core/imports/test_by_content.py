"""Lines of one order with one product: matched by what they say, whatever their order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import SaleLine
from tests.core.imports.sheets import Sheets, apply, planned, stored

HEADINGS = [
    ("订单号", Meaning.ORDER_NUMBER),
    ("日期", Meaning.DAY),
    ("产品", Meaning.PRODUCT),
    ("数量", Meaning.QUANTITY),
    ("金额", Meaning.AMOUNT),
]


def _rows(*amounts: int, order: str = "O1") -> list[list[object]]:
    return [[order, date(2026, 10, 1), "A", float(one), float(one * 10)] for one in amounts]


@pytest.mark.parametrize(
    ("before", "after", "counts"),
    [
        ((1, 2, 3), (3, 2, 1), Counts(same=3)),
        ((1, 2, 2), (2, 1, 2), Counts(same=3)),
        ((1, 2, 3), (3, 1, 5), Counts(same=2, changed=1)),
        ((1, 2), (7, 2, 1), Counts(same=2, new=1)),
        ((1, 2), (4, 5), Counts(changed=2)),
    ],
)
def test_plan_when_lines_of_an_order_share_a_product_then_equal_ones_are_the_same(
    database: Database, sheets: Sheets, before: tuple[int, ...], after: tuple[int, ...], counts: Counts
) -> None:
    apply(database, planned(database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, _rows(*before))))

    result = apply(database, planned(database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, _rows(*after))))

    assert result.counts == counts
    assert sorted(one[0] for one in stored(database, SaleLine.quantity)) == sorted(map(Decimal, after))


def test_plan_when_one_of_several_lines_is_missing_then_the_others_are_the_same(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, _rows(1, 2, 3))))

    for left in ((2, 3), (3,)):
        again = planned(database, sheets, sheets.add("b.xlsx", TableKind.SALE_LINES, HEADINGS, _rows(*left)))

        assert again.counts == Counts(same=len(left))
