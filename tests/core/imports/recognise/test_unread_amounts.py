"""Amounts that cannot be read: the column stays the amount, so that each of them is told at its place."""

from __future__ import annotations

import pytest

from salesdesk.imports.recognise.terms import Meaning
from tests.core.imports.test_recognise import one


@pytest.mark.parametrize(
    ("heading", "values", "meaning"),
    [
        ("金额", ["约300", "300+50", "100（退货）"], Meaning.AMOUNT),
        ("Amount", ["approx 300", "RMB 5 + freight", "USD 700 incl. tax"], Meaning.AMOUNT),
        ("金额", ["RMB700", "CNY 800.50", "US$900"], Meaning.AMOUNT),
        ("金额", ["待定", "面议", "约300"], Meaning.AMOUNT),
        ("金额", ["待定", "面议", "见合同"], Meaning.AMOUNT),
        ("Amount", ["small", "large", "large"], Meaning.IGNORED),
        ("Amount", ["$1M-$5M", "$5M-$10M", "$1M - $5M"], Meaning.IGNORED),
        ("金额", ["A1001", "B1002", "C1003"], Meaning.IGNORED),
        ("备注", ["约300", "300+50", "100（退货）"], Meaning.NOTE),
    ],
)
def test_amounts_when_they_cannot_be_read_then_are_kept_to_be_told(heading: str, values: list[str], meaning: Meaning) -> None:
    table = one(
        ["订单号", "日期", "销售员", "客户", heading],
        *([f"S{at}", f"2026-03-0{at + 1}", "张伟", "晟泰机械", v] for at, v in enumerate(values)),
    )

    assert table.columns[4].meaning is meaning
