"""What a metric is: a sum over facts, a count of distinct things, or a ratio of two sums."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, cast

from sqlalchemy.orm import Session

from salesdesk.errors import SalesDeskError
from salesdesk.fields import Kind
from salesdesk.measure.listed import Listed
from salesdesk.measure.only import ALL, LABELS, Only
from salesdesk.measure.who import Who
from salesdesk.model import Receipt, SaleLine
from salesdesk.rules.figure import Figure, value_of
from salesdesk.text import Text, mark

# By what `measure` can tell its figures apart.
BY = ("member", "team", "month", "customer", "product", "region")

_Filtered = Callable[[Session, Who, tuple[date, date], str | None, Only], dict[object, tuple[Decimal, Decimal]]]

Counts = Literal["amount", "profit", "quantity", ""]

# (session, who, (first day, last day), by) -> {key: (numerator, denominator)} as exact decimals; `by` is None, "member", "customer",
# "product", "region" or "day" (where days can be summed), the key None where the fact names nobody.
# Those of a metric with `dimensions` take the filter as a fifth argument.
Totals = Callable[[Session, Who, tuple[date, date], str | None], dict[object, tuple[Decimal, Decimal]]]
# (session, who, (first day, last day)) -> a select of ids of customers.
Customers = Callable[[Session, Who, tuple[date, date]], Any]


@dataclass(frozen=True, slots=True)
class Metric:
    """A named measure over facts.

    `totals` gives numerator and denominator by key; the value is their ratio when `is_ratio`, else the numerator.
    `sums` are the columns of a sale line that a plain sum (or a ratio of two) adds up, so that several metrics can share a scan.
    `fact` names the record that its evidence lists, `counts` what each of them adds to the numerator ("" where they do not
    add up). `parts` are what numerator and denominator of a ratio are called.
    `listed` says where its facts lie, for all but sale lines and receipts.
    One that is not `countless` has the number of facts it rests on as its denominator, and is unknown, not zero, where that is none.
    `additive` metrics can be summed over members and months. `dimensions` are those by which its facts can be limited
    (`only.EVERY`, or without `only.PRODUCTS`). The sale lines behind a metric with
    `customers` are those of these customers, whoever sold; only lines that meet the condition `among` are facts of a metric that has one.
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
    dimensions: frozenset[str] = frozenset()
    customers: Customers | None = None
    listed: Listed | None = None
    countless: bool = True
    among: Any = None

    def of(
        self, session: Session, who: Who, span: tuple[date, date], by: str | None, only: Only = ALL
    ) -> dict[object, tuple[Decimal, Decimal]]:
        """Return numerators and denominators by key, over the facts that `only` leaves.

        Raise `SalesDeskError` ("metric.no_filter") where the facts do not know what `only` asks for.
        """
        self.check(only)
        if not only:
            return self.totals(session, who, span, by)
        return cast(_Filtered, self.totals)(session, who, span, by, only)

    def check(self, only: Only) -> None:
        """Raise `SalesDeskError` ("metric.no_filter") where the metric cannot be limited to `only`."""
        if missing := [LABELS[name] for name in LABELS if name in only.dimensions - self.dimensions]:
            sentence = mark("Errors", "“{metric}” cannot be limited by “{dimension}”: its facts do not name it.")
            raise SalesDeskError("metric.no_filter", sentence, metric=self.label, dimension=missing[0])

    def value(self, numerator: Decimal, denominator: Decimal) -> Decimal | None:
        """Return the metric's value; None for a ratio over nothing, and where what must be known is known of no fact."""
        return value_of(numerator, denominator, is_ratio=self.is_ratio, countless=self.countless)

    @property
    def day(self) -> Any:
        """The column with the day of its facts."""
        if self.listed is not None:
            return self.listed.day
        return Receipt.day if self.fact == "receipt" else SaleLine.day

    @property
    def nothing(self) -> Decimal | None:
        """The value over no facts at all."""
        return self.value(Decimal(0), Decimal(0))


__all__ = ["BY", "Counts", "Customers", "Figure", "Metric", "Totals"]
