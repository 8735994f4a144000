"""The single facts behind a metric add up to it, member by member, whole or by order."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, Who, measure
from salesdesk.measure.deals import UNIT, credited, has_deals, orders_of, rows_of, sale_days, sizes_of
from salesdesk.measure.only import Only
from salesdesk.period import Period
from salesdesk.rules.pay.breaks import AtBreak, place

SPAN = (date(2025, 2, 10), date(2026, 1, 20))
ONLYS = (Only(), Only(region=("east",)), Only(category=("A",)), Only(customers="new"))


@pytest.mark.parametrize("name", ["sales_amount", "gross_profit", "quantity", "receipts", "shared_sales"])
@pytest.mark.parametrize("only", ONLYS)
@pytest.mark.parametrize("who", [EVERYONE, Who.team(1), Who.member(2)])
def test_deals_when_added_up_then_are_the_metric_by_member(company: Database, name: str, only: Only, who: Who) -> None:
    if name == "receipts" and only.category:
        only = Only()
    with company.read() as session:
        told = measure(session, name, who, Period.span(*SPAN), "member", only=only)
        single = credited(session, name, SPAN, who, only)
        orders = orders_of(session, name, SPAN, who, only) if name != "receipts" else []
    wanted = {one.key: one.value for one in told if one.value}
    by_fact: dict[int | None, Decimal] = defaultdict(Decimal)
    for one in single:
        by_fact[one.member] += one.counted
    by_order: dict[int, Decimal] = defaultdict(Decimal)
    for member, _, counted in orders:
        by_order[member] += Decimal(counted) / UNIT
    assert {key: value for key, value in by_fact.items() if value} == wanted
    if orders:
        assert {key: value for key, value in by_order.items() if value} == {key: value for key, value in wanted.items() if key is not None}


def test_deals_when_told_by_order_then_an_order_is_one_for_each_member(company: Database) -> None:
    with company.read() as session:
        rows = rows_of(session, "sales_amount", SPAN)
        orders = orders_of(session, "sales_amount", SPAN)
        days = sale_days(session, {"SO3", "SO4"}, SPAN)
    numbers = {(member, number or f"#{key}") for key, member, _, number, _ in rows if member is not None}
    assert len(orders) <= len(numbers) and len({(member, key) for member, key, _ in orders}) == len(orders)
    assert set(days) <= {"SO3", "SO4"}
    assert not has_deals("orders") and not has_deals("gross_margin") and has_deals("receipts")


@pytest.mark.parametrize("upper", [True, False])
@pytest.mark.parametrize("only", ONLYS)
def test_deals_when_placed_by_the_database_then_lie_where_each_alone_does(company: Database, only: Only, upper: bool) -> None:
    with company.read() as session:
        orders = [(member, Decimal(counted) / UNIT) for member, _, counted in orders_of(session, "sales_amount", SPAN, only=only)]
        ats = sorted({abs(amount) for _, amount in orders if amount})[::3]
        sizes, shared = sizes_of(session, "sales_amount", SPAN, ats, upper, only)
    at_break = AtBreak.UPPER if upper else AtBreak.LOWER
    wanted: dict[tuple[int, int, bool], list[Decimal]] = defaultdict(lambda: [Decimal(0)] * 3)
    found: dict[tuple[int, int, bool], list[Decimal]] = defaultdict(lambda: [Decimal(0)] * 3)
    for member, amount in orders:
        if amount:
            _count(wanted, ats, member, amount, at_break)
    for one in sizes:
        parts = (one.count, one.on_break, Decimal(one.counted) / 10_000)
        key = one.member, one.tier, one.negative
        found[key] = [was + Decimal(more) for was, more in zip(found[key], parts, strict=True)]
    for member, _, counted in shared:
        if counted:
            _count(found, ats, member, Decimal(counted) / UNIT, at_break)
    assert found == wanted and (only or (sizes and shared))


def _count(sums: dict[tuple[int, int, bool], list[Decimal]], ats: list[Decimal], member: int, amount: Decimal, at_break: AtBreak) -> None:
    key = member, place(ats, abs(amount), at_break), amount < 0
    sums[key] = [
        was + more for was, more in zip(sums[key], (1, int(at_break is AtBreak.UPPER and abs(amount) in ats), amount), strict=True)
    ]
