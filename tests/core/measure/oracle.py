"""What metrics must be, worked out row by row from the bare tables: slow, and without any code of the program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sqlalchemy import text

from salesdesk.db import Database

SCALE = 10_000


@dataclass(frozen=True)
class Part:
    """A line, or a member's share of it."""

    line: Any
    member: int | None
    share: Fraction


class Oracle:
    """Reads all tables once; days are compared as text, as the database writes them."""

    def __init__(self, database: Database, keep: Callable[[Oracle, Any], bool] | None = None) -> None:
        """`keep` tells which lines and receipts count."""
        with database.read() as session:
            tables = {
                name: list(session.execute(text(f"SELECT * FROM {name}")))
                for name in ("sale_line", "credit", "receipt", "membership", "team", "customer", "product")
            }
        self.every = tables["sale_line"]
        self.customers = {one.id: one for one in tables["customer"]}
        self.products = {one.id: one for one in tables["product"]}
        self.lines = [one for one in self.every if keep is None or keep(self, one)]
        self.receipts = [one for one in tables["receipt"] if keep is None or keep(self, one)]
        self._stays, self._teams = tables["membership"], tables["team"]
        self._credits = defaultdict(list)
        for one in tables["credit"]:
            self._credits[one.sale_line_id].append(one)

    def value(
        self, metric: str, kind: str, whose: int | None, start: str, end: str, by: tuple[str, object] | None = None
    ) -> Fraction | None:
        """Return a metric of everyone, a team or a member; `by` is a column of the fact and the value it must have."""
        if metric == "receipts":
            own = [one for one in self.receipts if start <= str(one.day) <= end and self._is(one.member_id, one.day, kind, whose)]
            return sum((Fraction(one.amount, SCALE) for one in own if by is None or getattr(one, by[0]) == by[1]), Fraction(0))
        parts = [one for one in self._parts(kind, whose, by) if start <= str(one.line.day) <= end]
        if metric in ("active_a_customers", "a_coverage"):
            return self._a_customers(metric, kind, whose, start, end, by)
        if metric == "new_customers":
            return Fraction(self._new(kind, whose, start, end, by))
        sales = _total(parts, _amount)
        orders = len({one.line.order_number or f"#{one.line.id}" for one in parts if (one.line.amount or 0) >= 0})
        known = [one for one in parts if one.line.cost is not None]
        profit = _total(known, _profit)
        return {
            "sales_amount": sales,
            "orders": Fraction(orders),
            "quantity": _total(parts, _quantity),
            "gross_profit": profit if any(one.line.amount is not None for one in known) else None,
            "gross_margin": _ratio(profit, _total(known, _amount)),
            "average_order": _ratio(sales, Fraction(orders)),
            "shared_sales": _total([one for one in parts if one.line.is_split], _amount),
        }[metric]

    def first_day(self, customer: int) -> str:
        """Return the day of a customer's first sale ever."""
        return min(str(one.day) for one in self.every if one.customer_id == customer)

    def _a_customers(
        self, metric: str, kind: str, whose: int | None, start: str, end: str, by: tuple[str, object] | None
    ) -> Fraction | None:
        bought = {one.customer_id for one in self.every if start <= str(one.day) <= end}
        own = [one for one in self.customers.values() if one.grade == "A" and self._is(one.owner_id, end, kind, whose)]
        if by is not None:
            own = [one for one in own if {"member_id": one.owner_id, "customer_id": one.id, "region": one.region}[by[0]] == by[1]]
        active = Fraction(sum(one.id in bought for one in own))
        return active if metric == "active_a_customers" else _ratio(active, Fraction(len(own)))

    def _parts(self, kind: str, whose: int | None, by: tuple[str, object] | None) -> Iterable[Part]:
        shared_out = kind != "everyone" or (by is not None and by[0] == "member_id")
        for line in self.lines:
            if line.is_split and shared_out:
                parts = [Part(line, one.member_id, Fraction(one.share, SCALE)) for one in self._credits[line.id]]
            else:
                parts = [Part(line, line.member_id, Fraction(1))]
            for part in parts:
                value = None if by is None else part.member if by[0] == "member_id" else self._told(line, by[0])
                if self._is(part.member, line.day, kind, whose) and (by is None or value == by[1]):
                    yield part

    def _told(self, line: Any, column: str) -> object:
        """Return what a line says of itself; the region of one that names none is its customer's."""
        own = getattr(line, column)
        return self.customers[line.customer_id].region if column == "region" and own is None and line.customer_id else own

    def _is(self, member: int | None, day: object, kind: str, whose: int | None) -> bool:
        if kind == "everyone":
            return True
        if kind == "member":
            return member == whose
        inside = {whose}
        for _ in self._teams:
            inside |= {one.id for one in self._teams if one.parent_id in inside}
        return any(
            one.member_id == member
            and one.team_id in inside
            and (one.start is None or str(one.start) <= str(day))
            and (one.end is None or str(day) <= str(one.end))
            for one in self._stays
        )

    def _new(self, kind: str, whose: int | None, start: str, end: str, by: tuple[str, object] | None) -> int:
        first: dict[int, Any] = {}
        for line in sorted(self.every, key=_when):
            if line.customer_id is not None:
                first.setdefault(line.customer_id, line)
        return sum(
            start <= str(line.day) <= end
            and line in self.lines
            and self._is(line.member_id, line.day, kind, whose)
            and (by is None or self._told(line, by[0]) == by[1])
            for line in first.values()
        )


def _when(line: Any) -> tuple[str, int]:
    return str(line.day), line.id


def _amount(line: Any) -> int | None:
    return line.amount


def _quantity(line: Any) -> int | None:
    return line.quantity


def _profit(line: Any) -> int | None:
    return None if line.amount is None else line.amount - line.cost


def _total(parts: Iterable[Part], of: Any) -> Fraction:
    return sum((Fraction(value, SCALE) * one.share for one in parts if (value := of(one.line)) is not None), Fraction(0))


def _ratio(top: Fraction, bottom: Fraction) -> Fraction | None:
    return top / bottom if bottom else None
