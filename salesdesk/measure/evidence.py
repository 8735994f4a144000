"""The facts behind a figure, each with the file, sheet and row that it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, select, type_coerce, union_all
from sqlalchemy.orm import Session

from salesdesk.measure import Figure, metric
from salesdesk.measure.sales import first_sales
from salesdesk.measure.who import Who, condition
from salesdesk.model import Credit, Customer, ImportSource, Member, Product, Receipt, SaleLine
from salesdesk.model.base import Exact
from salesdesk.period import Period


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact behind a figure. `share` is the credited part (1 is all); `counted` is what it adds to a sum of amounts."""

    record: str
    id: int
    day: date
    number: str | None
    member: str | None
    customer: str | None
    product: str | None
    quantity: Decimal | None
    amount: Decimal | None
    cost: Decimal | None
    share: Decimal
    file: str | None
    sheet: str | None
    row: int | None

    @property
    def counted(self) -> Decimal | None:
        """Return the amount times the share."""
        return None if self.amount is None else self.amount * self.share


@dataclass(frozen=True, slots=True)
class Evidence:
    """A figure and facts behind it: `facts` is one page, `count` says how many there are in all."""

    figure: Figure
    facts: tuple[Fact, ...]
    count: int


def evidence(
    session: Session,
    name: str,
    who: Who,
    period: Period,
    *,
    by: str | None = None,
    key: object = None,
    limit: int = 200,
    offset: int = 0,
) -> Evidence:
    """Return the facts behind metric `name` of `who` in `period`; `by` and `key` narrow it to one row of a break-down.

    The largest amounts come first. `limit` and `offset` count facts.
    """
    wanted = metric(name)
    if by == "member" and isinstance(key, int):
        who, by = Who.member(key), None
    if by == "team" and isinstance(key, int):
        who, by = Who.team(key), None
    span = (period.start, period.end)
    totals = wanted.totals(session, who, span, by)
    top, bottom = totals.get(key if by else None, (Decimal(0), Decimal(0)))
    facts = _receipts(session, who, span, by, key) if wanted.fact == "receipt" else _sales(session, name, who, span, by, key)
    listed = facts.subquery()
    count = session.execute(select(func.count()).select_from(listed)).scalar_one()
    rows = session.execute(facts.limit(limit).offset(offset)).all()
    return Evidence(Figure(wanted.value(top, bottom), key, "", top, bottom), tuple(_fact(wanted.fact, row) for row in rows), count)


def _fact(record: str, row: Any) -> Fact:
    return Fact(record, *row)


def _sales(session: Session, name: str, who: Who, span: tuple[date, date], by: str | None, key: object) -> Select[Any]:
    """Return the select of the sale lines, whole or by credited share, largest first."""
    line = SaleLine
    if name == "new_customers" or (who.kind == "everyone" and by != "member"):
        parts: list[Select[Any]] = [_limited(_own(session, who, span, literal(10_000)), by, key)]
    else:
        whole: Select[Any] = _own(session, who, span, literal(10_000)).where(~line.is_split)
        columns: tuple[Any, ...] = (line.id, Credit.share.label("share"))
        shared: Select[Any] = select(*columns).join(Credit, Credit.sale_line_id == line.id).where(line.day.between(*span))
        limit = condition(session, who, Credit.member_id, line.day, span)
        shared = shared if limit is None else shared.where(limit)
        parts = [_limited(whole, by, key), _limited(shared, by, key)]
    if name == "new_customers":
        parts = [part.where(line.id.in_(first_sales())) for part in parts]
    if name in ("gross_profit", "gross_margin"):
        parts = [part.where(line.cost.is_not(None)) for part in parts]
    chosen = (union_all(*parts) if len(parts) > 1 else parts[0]).subquery("chosen")
    share = func.coalesce(chosen.c.share, 10_000)
    shown = (line.id, line.day, line.order_number, Member.name, Customer.name, Product.name, line.quantity, line.amount, line.cost)
    return _sourced(select(*shown, _exact(share), ImportSource.file, ImportSource.sheet, line.source_row), chosen, line)


def _own(session: Session, who: Who, span: tuple[date, date], share: Any) -> Select[Any]:
    statement: Select[Any] = select(SaleLine.id, share.label("share")).where(SaleLine.day.between(*span))
    limit = condition(session, who, SaleLine.member_id, SaleLine.day, span)
    return statement if limit is None else statement.where(limit)


def _exact(column: Any) -> ColumnElement[Decimal]:
    return type_coerce(column, Exact)


def _sourced(statement: Any, chosen: Any, line: Any) -> Select[Any]:
    joined = (
        statement.select_from(chosen)
        .join(line, line.id == chosen.c.id)
        .outerjoin(Member, Member.id == line.member_id)
        .outerjoin(Customer, Customer.id == line.customer_id)
        .outerjoin(ImportSource, ImportSource.id == line.source_id)
    )
    if line is SaleLine:
        joined = joined.outerjoin(Product, Product.id == line.product_id)
    ordered: Select[Any] = joined.order_by(func.coalesce(line.amount, 0).desc(), line.id)
    return ordered


def _limited(statement: Select[Any], by: str | None, key: object) -> Select[Any]:
    columns: dict[str, Any] = {
        "customer": SaleLine.customer_id,
        "product": SaleLine.product_id,
        "region": SaleLine.region,
        "member": SaleLine.member_id,
    }
    if by not in columns:
        return statement
    return statement.where(columns[by].is_(None) if key is None else columns[by] == key)


def _receipts(session: Session, who: Who, span: tuple[date, date], by: str | None, key: object) -> Select[Any]:
    receipt = Receipt
    chosen = select(receipt.id).where(receipt.day.between(*span))
    limit = condition(session, who, receipt.member_id, receipt.day, span)
    chosen = chosen if limit is None else chosen.where(limit)
    if by in ("customer", "member"):
        column: Any = receipt.customer_id if by == "customer" else receipt.member_id
        chosen = chosen.where(column.is_(None) if key is None else column == key)
    number = func.coalesce(receipt.number, receipt.order_number)
    columns = (receipt.id, receipt.day, number, Member.name, Customer.name, literal(None), _exact(literal(None)), receipt.amount)
    rest = (_exact(literal(None)), _exact(literal(10_000)), ImportSource.file, ImportSource.sheet, receipt.source_row)
    return _sourced(select(*columns, *rest), chosen.subquery("chosen"), receipt)
