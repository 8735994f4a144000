"""Which facts are behind a figure: the same that it adds up, one by one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, false, literal, select, union_all
from sqlalchemy.orm import Session

from salesdesk.measure import metric
from salesdesk.measure.asked import Asked
from salesdesk.measure.lines import GROUPS, lines, needs_shares, shares
from salesdesk.measure.metric import Metric
from salesdesk.measure.only import receipts_only
from salesdesk.measure.sales import first_sales
from salesdesk.measure.who import EVERYONE, Who, condition, within
from salesdesk.model import Credit, Receipt, SaleLine
from salesdesk.model.base import SCALE


def facts_of(session: Session, wanted: Metric, asked: Asked) -> Select[Any]:
    """Return the select of the facts: key, id of the fact, share, member."""
    if wanted.listed is None:
        return (_receipts if wanted.fact == "receipt" else _sales)(session, asked)
    own, span = wanted.listed, (asked.period.start, asked.period.end)
    columns = (own.cls.id.label("key"), own.cls.id.label("id"), literal(SCALE).label("share"), own.member.label("member_id"))
    found = own.chosen(session, asked.who, span, *columns, only=asked.only)
    if asked.by is None:
        return found
    column = own.group(asked.by)
    return found.where(false() if column is None else column.is_(None) if asked.key is None else column == asked.key)


def _sales(session: Session, asked: Asked) -> Select[Any]:
    """Return the select of the sale lines, whole or by credited share: key, id of the line, share, member."""
    name, who, span = asked.metric, asked.who, (asked.period.start, asked.period.end)
    line, customers = SaleLine, metric(name).customers
    columns = (line.id.label("key"), line.id.label("id"), literal(SCALE).label("share"), line.member_id.label("member_id"))
    if customers is not None:
        who = Who.member(asked.key) if asked.by == "member" and isinstance(asked.key, int) else who
        bought: Select[Any] = lines(session, EVERYONE, span, *columns, only=asked.only).where(
            line.customer_id.in_(customers(session, who, span))
        )
        return bought if asked.by != "customer" else bought.where(line.customer_id == asked.key)
    whole: Select[Any] = lines(session, who, span, *columns, only=asked.only)
    whole = _limited(whole, asked, line.member_id)
    if name == "new_customers":
        # A first sale is its own salesperson's, however its revenue is shared out.
        return whole.where(line.id.in_(first_sales()))
    if metric(name).counts == "profit":
        whole = whole.where(line.cost.is_not(None))
    among = metric(name).among
    if among is not None:
        whole = whole.where(among)
    if not needs_shares(who, asked.by):
        return whole
    whole = whole.where(line.is_split.is_(False))
    shared: Select[Any] = shares(session, who, span, -Credit.id, Credit.sale_line_id, Credit.share, Credit.member_id, only=asked.only)
    shared = _limited(shared, asked, Credit.member_id)
    if metric(name).counts == "profit":
        shared = shared.where(line.cost.is_not(None))
    if among is not None:
        shared = shared.where(among)
    both = union_all(whole, shared).subquery("both")
    return select(both)


def _receipts(session: Session, asked: Asked) -> Select[Any]:
    span = (asked.period.start, asked.period.end)
    columns: tuple[Any, ...] = (
        Receipt.id.label("key"),
        Receipt.id.label("id"),
        literal(SCALE).label("share"),
        Receipt.member_id.label("member_id"),
    )
    chosen: Select[Any] = select(*columns).where(within(asked.who, Receipt.day, span), *receipts_only(asked.only))
    wanted = condition(session, asked.who, Receipt.member_id, Receipt.day, span)
    chosen = chosen if wanted is None else chosen.where(wanted)
    if asked.by in ("product", "region"):
        return chosen.where(false())
    if asked.by in ("customer", "member"):
        column: Any = Receipt.customer_id if asked.by == "customer" else Receipt.member_id
        chosen = chosen.where(column.is_(None) if asked.key is None else column == asked.key)
    return chosen


def _limited(statement: Select[Any], asked: Asked, member: Any) -> Select[Any]:
    columns: dict[str, Any] = {
        "customer": SaleLine.customer_id,
        "product": SaleLine.product_id,
        "region": GROUPS["region"],
        "member": member,
    }
    column = columns.get(asked.by or "")
    if column is None:
        return statement
    return statement.where(column.is_(None) if asked.key is None else column == asked.key)


def class_of(wanted: Metric) -> Any:
    """Return the mapped class of the facts of a metric."""
    if wanted.listed is not None:
        return wanted.listed.cls
    return Receipt if wanted.fact == "receipt" else SaleLine
