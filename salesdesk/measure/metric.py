"""What a metric is: a sum over facts, a count of distinct things, or a ratio of two sums."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy.orm import Session

from salesdesk.fields import Kind
from salesdesk.measure.listed import Listed
from salesdesk.measure.who import Who
from salesdesk.text import Text

# By what `measure` can tell its figures apart.
BY = ("member", "team", "month", "customer", "product", "region")

Counts = Literal["amount", "profit", "quantity", ""]

# (session, who, (first day, last day), by) -> {key: (numerator, denominator)} as exact decimals; `by` is None, "member", "customer",
# "product", "region" or "day" (where days can be summed), the key None where the fact names nobody.
Totals = Callable[[Session, Who, tuple[date, date], str | None], dict[object, tuple[Decimal, Decimal]]]


@dataclass(frozen=True, slots=True)
class Metric:
    """A named measure over facts.

    `totals` gives numerator and denominator by key; the value is their ratio when `is_ratio`, else the numerator.
    `sums` are the columns of a sale line that a plain sum (or a ratio of two) adds up, so that several metrics can share a scan.
    `fact` names the record that its evidence lists, `counts` what each of them adds to the numerator ("" where they do not
    add up). `parts` are what numerator and denominator of a ratio are called.
    `listed` says where its facts lie, for all but sale lines and receipts.
    `additive` metrics can be summed over members and months.
    """

    name: str
    label: Text
    description: Text
    kind: Kind
    fact: str
    totals: Totals
    sums: tuple[Any, ...] = ()
    is_ratio: bool = False
    additive: bool = True
    counts: Counts = ""
    parts: tuple[Text, Text] | None = None
    listed: Listed | None = None

    def value(self, numerator: Decimal, denominator: Decimal) -> Decimal | None:
        """Return the metric's value; None for a ratio over nothing."""
        if not self.is_ratio:
            return numerator
        return numerator / denominator if denominator else None


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of a metric. `key` is a member's, team's, customer's, product's id, a region, or a month's code."""

    value: Decimal | None
    key: object = None
    label: Text | str = ""
    numerator: Decimal = Decimal(0)
    denominator: Decimal = Decimal(0)
