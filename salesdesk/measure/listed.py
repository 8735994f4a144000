"""Facts that are counted one by one: tasks, activities, opportunities. One description gives their sums and their evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Integer, Select, func, literal, null, select, type_coerce
from sqlalchemy import cast as sql_cast
from sqlalchemy.orm import Session

from salesdesk.measure.exact import stored
from salesdesk.measure.only import ALL, Only, customers_only
from salesdesk.measure.who import Who, condition
from salesdesk.model.base import SCALE, Exact

Span = tuple[date, date]


def one_each() -> Any:
    """Return what each fact adds where facts are only counted."""
    return literal(1, Integer)


def nothing_more() -> tuple[Any, ...]:
    """Return no further condition."""
    return ()


@dataclass(frozen=True, slots=True)
class Listed:
    """Where facts of a kind lie: their class, and its columns for the day, whose they are, with whom, and what they are called.

    `where` gives further conditions, `adds` what a fact adds to the numerator (a whole number); both are asked each time, because they
    may depend on today. `exact` is a column of exact decimals that the facts add instead. `amount` is a column of money that is shown
    beside. `within` says which facts a span has, where their day alone does not say it; they are then those of who belongs to a team on
    its last day. `customer` is None for facts without one.
    """

    cls: Any
    day: Any
    member: Any
    customer: Any
    title: Any
    where: Callable[[], tuple[Any, ...]] = nothing_more
    adds: Callable[[], Any] = one_each
    amount: Any = None
    exact: Any = None
    within: Callable[[Session, Span], Any] | None = None

    def group(self, by: str | None) -> Any:
        """Return the column by which facts are told apart, None where these facts do not know it."""
        return {"member": self.member, "customer": self.customer, "day": self.day}.get(by or "")

    def chosen(self, session: Session, who: Who, span: Span, *columns: Any, only: Only = ALL) -> Select[Any]:
        """Return a select of `columns` over the facts of `who` in `span`."""
        inside = self.day.between(*span) if self.within is None else self.within(session, span)
        statement: Select[Any] = (
            select(*columns).select_from(self.cls).where(inside, *self.where(), *customers_only(only, self.customer, self.day))
        )
        # On a single day nobody changes teams, so the day of a fact is never asked for.
        wanted = condition(session, who, self.member, self.day, span if self.within is None else (span[1], span[1]))
        return statement if wanted is None else statement.where(wanted)

    def counts(self, session: Session, who: Who, span: Span, by: str | None, only: Only = ALL) -> dict[object, tuple[Decimal, Decimal]]:
        """Return by key what the facts add up to: the `Totals` of a number."""
        return {key: (top, Decimal(0)) for key, (top, _) in self.shares(session, who, span, by, only).items()}

    def shares(self, session: Session, who: Who, span: Span, by: str | None, only: Only = ALL) -> dict[object, tuple[Decimal, Decimal]]:
        """Return by key what the facts add up to, and how many there are: the `Totals` of a ratio."""
        group = self.group(by)
        if group is None and by is not None:
            return {}
        key = literal(None) if group is None else group
        added = self.adds() if self.exact is None else stored(self.exact)
        statement = self.chosen(session, who, span, key, func.sum(added), func.count(), only=only)
        rows = session.execute(statement if group is None else statement.group_by(group))
        unit = 1 if self.exact is None else SCALE
        return {row[0]: (Decimal(int(row[1] or 0)) / unit, Decimal(row[2])) for row in rows}

    def shown(self, member: Any, customer: Any) -> tuple[Any, ...]:
        """Return the columns of a `Fact` between its day and its share: `member` and `customer` are the columns of names."""
        money = type_coerce(null(), Exact).label("amount") if self.amount is None else self.amount
        quantity = self.exact if self.exact is not None else type_coerce(sql_cast(self.adds(), Integer) * SCALE, Exact)
        return (self.title, member, customer, null().label("product"), quantity, money, type_coerce(null(), Exact).label("cost"))

    def order(self, sort: str) -> tuple[Any, ...]:
        """Return by what facts are sorted under `sort`: by their day where that is not their own."""
        ways: dict[str, tuple[Any, ...]] = {
            "number": (self.title,),
            "counted": (self.adds() if self.exact is None else stored(self.exact),),
        }
        if sort == "amount" and self.amount is not None:
            return (stored(self.amount),)
        return ways.get(sort, (self.day,))
