"""Overlay credits: what somebody is credited with beyond the 100 % of a sale, and customers handed over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.measure import EVERYONE, Who
from salesdesk.measure.only import Only
from salesdesk.model import Customer, Member, PayOverlay, Product, Team
from salesdesk.text import Text, mark

SCOPES: Mapping[str, Text] = {
    "customer": mark("Overlay", "Customer"),
    "member": mark("Overlay", "Member"),
    "team": mark("Overlay", "Team"),
    "product": mark("Overlay", "Product"),
}
_CLASSES: Mapping[str, Any] = {"customer": Customer, "member": Member, "team": Team, "product": Product}


@dataclass(frozen=True, slots=True)
class Overlay:
    """One overlay: who is credited with which share of what, and when."""

    id: int
    member_id: int
    member: str
    scope: str
    target_id: int
    target: str
    share: Decimal
    starts: date
    ends: date | None
    note: str

    def within(self, span: tuple[date, date]) -> tuple[date, date] | None:
        """Return the days of `span` on which it counts."""
        start, end = max(span[0], self.starts), min(span[1], self.ends or span[1])
        return (start, end) if start <= end else None

    def asked(self, only: Only) -> tuple[Who, Only]:
        """Return whose facts, and which of them, it is a share of."""
        if self.scope == "member":
            return Who.member(self.target_id), only
        if self.scope == "team":
            return Who.team(self.target_id), only
        if self.scope == "customer":
            return EVERYONE, replace(only, customer=(self.target_id,))
        return EVERYONE, replace(only, product=(self.target_id,))


def read_overlays(session: Session) -> list[Overlay]:
    """Return all overlays, by member and day."""
    statement = select(PayOverlay, Member.name).join(Member, Member.id == PayOverlay.member_id)
    rows = session.execute(statement.order_by(PayOverlay.starts, PayOverlay.id)).all()
    names: dict[str, dict[int, str]] = {}
    for scope in {one.scope for one, _ in rows}:
        cls = _CLASSES[scope]
        names[scope] = {row[0]: row[1] for row in session.execute(select(cls.id, cls.name))}
    found = []
    for one, name in rows:
        target = names[one.scope].get(one.target_id, "?")
        found.append(Overlay(one.id, one.member_id, name, one.scope, one.target_id, target, one.share, one.starts, one.ends, one.note))
    return found


def overlays(db: Database) -> list[Overlay]:
    """Return all overlays."""
    with db.read() as session:
        return read_overlays(session)


def add_overlay(
    db: Database, member_id: int, scope: str, target: str, share: Decimal, starts: date, ends: date | None = None, note: str = ""
) -> int:
    """Credit a member with a share of what a customer, member, team or product (by its name) brings.

    Raise `SalesDeskError`: "overlay.target" where there is none of that name, "overlay.share", "overlay.days".
    """
    if not 0 < share <= 1:
        raise SalesDeskError("overlay.share", mark("Overlay", "A share is above 0% and at most 100%."))
    if ends is not None and ends < starts:
        raise SalesDeskError("overlay.days", mark("Overlay", "It ends before it begins."))
    with db.write(mark("Action", "Credit somebody beyond a sale")) as session:
        cls = _CLASSES.get(scope)
        found = None if cls is None else session.scalar(select(cls.id).where(cls.name == target.strip()))
        if found is None:
            raise SalesDeskError("overlay.target", mark("Overlay", "There is no “{name}” of that kind."), name=target)
        made = PayOverlay(member_id=member_id, scope=scope, target_id=found, share=share, starts=starts, ends=ends, note=note)
        session.add(made)
        session.flush()
        return made.id


def remove_overlay(db: Database, overlay_id: int) -> None:
    """Take an overlay away, as if it had never been: end it by its day instead where it was paid."""
    with db.write(mark("Action", "Take a credit beyond a sale away")) as session:
        found = session.get(PayOverlay, overlay_id)
        if found is None:
            raise record_gone()
        session.delete(found)
