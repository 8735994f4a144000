"""Sums over sale lines and over the credit shares of those that are shared out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, func, literal, select
from sqlalchemy.orm import Session

from salesdesk.measure.exact import stored
from salesdesk.measure.only import ALL, Only, lines_only, region_of_line
from salesdesk.measure.who import Who, condition, within
from salesdesk.model import Credit, SaleLine
from salesdesk.model.base import SCALE

Span = tuple[date, date]
Sums = dict[object, tuple[Decimal, ...]]

# By what lines are told apart; a credit share is its own member's, whoever the line names.
GROUPS: dict[str, Any] = {
    "member": SaleLine.member_id,
    "customer": SaleLine.customer_id,
    "product": SaleLine.product_id,
    "region": region_of_line(),
    "day": SaleLine.day,
}


def lines(session: Session, who: Who, span: Span, *columns: Any, only: Only = ALL) -> Any:
    """Return a select over the sale lines of `who`, by the member that the line names."""
    mine = condition(session, who, SaleLine.member_id, SaleLine.day, span)
    return _dated(_inside(who, span, mine), only, *columns)


def shares(session: Session, who: Who, span: Span, *columns: Any, only: Only = ALL) -> Any:
    """Return a select over the credit shares of `who`."""
    statement = select(*columns).select_from(Credit).join(SaleLine, SaleLine.id == Credit.sale_line_id).where(SaleLine.day.between(*span))
    statement = statement.where(*lines_only(only))
    wanted = condition(session, who, Credit.member_id, SaleLine.day, span)
    return statement if wanted is None else statement.where(wanted)


def needs_shares(who: Who, by: str | None) -> bool:
    """Tell whether it makes a difference that lines are shared out: for everyone together it does not."""
    return by == "member" or who.kind != "everyone"


def sums(session: Session, who: Who, span: Span, by: str | None, columns: Sequence[Any], only: Only = ALL) -> Sums:
    """Return the sums of `columns` (stored integers of a sale line) by key; by credited share where lines are shared out."""
    found: dict[object, list[int]] = {}
    mine = condition(session, who, SaleLine.member_id, SaleLine.day, span)
    _add(found, session.execute(_line_sums(_inside(who, span, mine), needs_shares(who, by), by, columns, only)), SCALE)
    # Looking for shares of filtered lines reads as many lines as there are, even where nothing was ever shared.
    if needs_shares(who, by) and session.scalar(select(Credit.id).limit(1)) is not None:
        _add(found, session.execute(_share_sums(session, who, span, by, columns, only)), 1)
    return {key: tuple(Decimal(total) / (SCALE * SCALE) for total in totals) for key, totals in found.items()}


def sums_over(
    session: Session, who: Who, spans: Sequence[Span], columns: Sequence[Any], only: Only = ALL
) -> dict[Span, tuple[Decimal, ...]]:
    """Return the sums of `columns` over each of `spans`, which may overlap.

    Lines are read by one scan of the index for each span, the few shares by one question for all.
    """
    if not spans:
        return {}
    found: dict[Any, list[int]] = {span: [0] * len(columns) for span in spans}
    whole = (min(span[0] for span in spans), max(span[1] for span in spans))
    mine = condition(session, who, SaleLine.member_id, SaleLine.day, whole)
    for span in dict.fromkeys(spans):
        statement = _line_sums(_inside(who, span, mine), needs_shares(who, None), None, columns, only)
        _add(found, [(span, *row[1:]) for row in session.execute(statement)], SCALE)
    if needs_shares(who, None):
        for day, *totals in session.execute(_share_sums(session, who, whole, "day", columns, only)):
            _add(found, [(span, *totals) for span in found if span[0] <= day <= span[1]], 1)
    return {span: tuple(Decimal(total) / (SCALE * SCALE) for total in found[span]) for span in spans}


def _inside(who: Who, span: Span, mine: ColumnElement[bool] | None) -> list[ColumnElement[bool]]:
    dated = within(who, SaleLine.day, span)
    return [dated] if mine is None else [dated, mine]


def _dated(inside: Sequence[ColumnElement[bool]], only: Only, *columns: Any) -> Any:
    return select(*columns).select_from(SaleLine).where(*inside, *lines_only(only))


def _line_sums(inside: Sequence[ColumnElement[bool]], unshared: bool, by: str | None, columns: Sequence[Any], only: Only = ALL) -> Any:
    group = GROUPS.get(by or "")
    # The covering index holds days, and members within a day: to add up by day and member first needs no sorting.
    inner = (SaleLine.day, SaleLine.member_id) if by == "member" else () if group is None else (group,)
    key = literal(None) if group is None else group
    added_up = [func.sum(one).label(f"sum_{at}") for at, one in enumerate(columns)]
    statement = _dated(inside, only, key.label("key"), *added_up).group_by(*inner)
    if unshared:
        statement = statement.where(SaleLine.is_split.is_(False))
    if by != "member":
        return statement
    days = statement.subquery()
    return select(days.c.key, *(func.sum(days.c[f"sum_{at}"]) for at in range(len(columns)))).group_by(days.c.key)


def _share_sums(session: Session, who: Who, span: Span, by: str | None, columns: Sequence[Any], only: Only = ALL) -> Any:
    group = Credit.member_id if by == "member" else GROUPS.get(by or "")
    share = stored(Credit.share)
    added_up = [func.sum(one * share) for one in columns]
    statement = shares(session, who, span, literal(None) if group is None else group, *added_up, only=only)
    return statement if group is None else statement.group_by(group)


def _add(found: dict[Any, list[int]], rows: Iterable[Sequence[Any]], unit: int) -> None:
    for key, *totals in rows:
        sofar = found.setdefault(key, [0] * len(totals))
        for at, total in enumerate(totals):
            sofar[at] += int(total or 0) * unit
