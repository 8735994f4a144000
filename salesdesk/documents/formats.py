"""Figures and days as they are printed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from salesdesk.money import grouped, unit_for

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NOTHING = "—"


def number(value: Decimal | None, places: int = 0) -> str:
    """Return 12,345.6 with `places` decimals, half up; a dash for nothing; a true minus sign."""
    return NOTHING if value is None else grouped(value, places)


def short(value: Decimal | None, places: int = 1) -> str:
    """Return the number with at most `places` decimals, none where they are zero: 40, 12.5."""
    text = number(value, places)
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(share: Decimal | None, places: int = 1) -> str:
    """Return 109.2% for a share of 1.092."""
    return NOTHING if share is None else number(share * 100, places) + "%"


def money_unit(amounts: Iterable[Decimal | None], language: str) -> tuple[Decimal, str]:
    """Return by what to divide these amounts so that they read well, and the unit's sign: 10,000 and 万."""
    largest = max((abs(one) for one in amounts if one is not None), default=Decimal(0))
    unit = unit_for(largest, language)
    return unit.factor, unit.name


def currency_unit(sign: str, currency: str, language: str) -> str:
    """Return the unit as written after a label: 万元, 万 USD, CNY K."""
    if language == "zh":
        return f"{sign}元" if currency == "CNY" else f"{sign} {currency}".strip()
    return f"{currency} {sign}".strip()


def day(value: date, language: str) -> str:
    """Return 2026-10-31, or 31 Oct 2026."""
    return value.isoformat() if language == "zh" else f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def month(value: date, language: str) -> str:
    """Return 10月, or Oct."""
    return f"{value.month}月" if language == "zh" else MONTHS[value.month - 1]
