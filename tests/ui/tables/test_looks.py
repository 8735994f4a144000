"""Values are shown as people read them, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt

from salesdesk.fields import Field, Kind
from salesdesk.text import mark
from ui import looks


@pytest.fixture
def chinese() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    QLocale.setDefault(before)


def field(kind: Kind) -> Field:
    return Field("x", mark("Sale", "X"), kind)


@pytest.mark.parametrize(
    ("kind", "value", "shown", "plain"),
    [
        (Kind.MONEY, Decimal("-1234.5"), "−1,234.50", "-1234.5"),
        (Kind.NUMBER, Decimal("12000.500"), "12,000.5", "12000.500"),
        (Kind.NUMBER, Decimal(1200), "1,200", "1200"),
        (Kind.INTEGER, -1234, "−1,234", "-1234"),
        (Kind.PERCENT, Decimal("0.318"), "31.8%", "31.8%"),
        (Kind.DATE, date(2026, 10, 31), "2026-10-31", "2026-10-31"),
        (Kind.YES_NO, True, "Yes", "Yes"),
        (Kind.LIST, ["a", "b"], "a, b", "a, b"),
        (Kind.LONG_TEXT, "one\n\ttwo", "one two", "one two"),
        (Kind.MONEY, None, "", ""),
    ],
)
def test_value_when_shown_and_copied_then_reads_right(kind: Kind, value: object, shown: str, plain: str) -> None:
    assert looks.show(field(kind), value) == shown
    assert looks.plain(field(kind), value) == plain.replace("31.8%", "31.800%" if kind is Kind.PERCENT else "31.8%")


def test_numbers_when_aligned_then_stand_right() -> None:
    assert looks.align(field(Kind.MONEY)) & Qt.AlignmentFlag.AlignRight
    assert looks.align(field(Kind.DATE)) & Qt.AlignmentFlag.AlignLeft


def test_days_when_short_then_follow_the_language(chinese: None) -> None:
    today = date(2026, 11, 26)
    assert looks.short_day(date(2026, 10, 31), today=today) == "10月31日"
    assert looks.short_day(date(2024, 10, 31), today=today) == "2024年10月31日"
    assert looks.short_day(date(2026, 10, 31), 2026, today) == "10月31日"
    assert looks.short_day(date(2026, 10, 31), 2025, today) == "2026年10月31日"
