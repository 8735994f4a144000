"""Named profiles of the year: how much each calendar month weighs when a target is split over months."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Setting
from salesdesk.text import mark

_NAME = "target_profiles"


def read_profiles(session: Session) -> dict[str, tuple[Decimal, ...]]:
    """Return the workspace's profiles by name: twelve weights, January first."""
    found = session.scalars(select(Setting).where(Setting.name == _NAME)).first()
    stored = found.value if found is not None and isinstance(found.value, dict) else {}
    return {name: tuple(Decimal(one) for one in weights) for name, weights in stored.items()}


def profiles(db: Database) -> dict[str, tuple[Decimal, ...]]:
    """Return the workspace's profiles by name."""
    with db.read() as session:
        return read_profiles(session)


def keep_profile(db: Database, name: str, weights: Sequence[Decimal]) -> None:
    """Keep twelve weights (January first) under `name`; no weights forget it.

    Raise `SalesDeskError` ("profile.weights") unless there are twelve, none below zero and not all zero.
    """
    if weights and (len(weights) != 12 or min(weights) < 0 or not any(weights)):
        raise SalesDeskError("profile.weights", mark("Errors", "A profile needs twelve weights, none below zero and not all zero."))
    with db.write(mark("Action", "Keep profile {name}").fill(name=name)) as session:
        found = session.scalars(select(Setting).where(Setting.name == _NAME)).first()
        kept = {**(found.value if found is not None and isinstance(found.value, dict) else {})}
        kept.pop(name, None)
        if weights:
            kept[name] = [str(one) for one in weights]
        if found is None:
            session.add(Setting(name=_NAME, value=kept))
        else:
            found.value = kept
