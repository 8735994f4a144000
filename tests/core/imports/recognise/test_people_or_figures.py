"""Headings of two capitalised words: people, or figures that are called so."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.imports.recognise.language.known import looks_like_a_person
from salesdesk.imports.recognise.terms import Meaning, TableKind
from tests.core.imports.test_recognise import meanings, one

D = date(2026, 10, 1)


@pytest.mark.parametrize(
    "heading",
    [
        "Buying Price", "Total Buying Price", "Extended Cost", "Qty Received", "Qty Ordered", "Gross Amount", "Freight Charge",
        "Landed Cost", "Handling Fee", "Trade Discount", "Emails Sent", "Demos Booked", "Deals Closed", "Pipeline Generated", "Win Rate",
        "Calls Answered",        "Opening Balance", "Purchase Price", "Tickets Sold", "Premium Paid", "Tgt Achvd",
    ],
)  # fmt: skip
def test_heading_when_of_figures_then_is_nobody(heading: str) -> None:
    assert not looks_like_a_person(heading)


@pytest.mark.parametrize("heading", ["Katie Price", "Will Long", "Dana Whitfield", "Ann Day", "Mark Best", "April May Lee"])
def test_heading_when_of_somebody_then_is_a_person(heading: str) -> None:
    assert looks_like_a_person(heading)


def test_sheet_when_each_row_has_its_price_then_no_heading_is_a_person() -> None:
    rows = [[D, "P1", at + 1.0, 5.0, 4.0 + at, 9.0, 0.1] for at in range(4)]

    table = one(["Date", "Product ID", "Quantity", "Unit Price", "Alpha Beta", "Gamma Delta", "Discount"], *rows)

    assert table.kind is TableKind.SALE_LINES
    assert Meaning.MEMBER_VALUE.value not in meanings(table)
