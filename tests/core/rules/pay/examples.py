"""What the pay tests share: short ways to write tiers and what is given."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from salesdesk.rules.pay.breaks import Break
from salesdesk.rules.pay.component import AnyRule, Basis, Component, Line
from salesdesk.rules.pay.counting import component_line
from salesdesk.rules.pay.given import Deal, Given
from salesdesk.rules.pay.tiers import Tiers

D = Decimal


def breaks(*pairs: tuple[str, str]) -> tuple[Break, ...]:
    """Return break points of (at, pays)."""
    return tuple(Break(D(at), D(pays)) for at, pays in pairs)


def tiers(first: str, *pairs: tuple[str, str], **options: Any) -> Tiers:
    return Tiers(D(first), breaks(*pairs), **options)


def deals(*amounts: str) -> tuple[Deal, ...]:
    return tuple(Deal(at, D(one)) for at, one in enumerate(amounts, 1))


def line(rule: AnyRule, given: Given, **options: Any) -> Line:
    """Return the line of a component of `rule` over the sales."""
    return component_line(Component("Commission", Basis("sales_amount"), rule, **options), given, {})
