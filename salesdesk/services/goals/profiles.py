"""Named profiles of the year: how much each calendar month weighs when a target is split over months."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
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
    """Keep twelve weights (January first) under `name`, in place of those that it has.

    Raise `SalesDeskError`: "profile.weights" unless there are twelve, none below zero and not all zero, "profile.name" without a name.
    """
    if len(weights) != 12 or min(weights) < 0 or not any(weights):
        raise SalesDeskError("profile.weights", mark("Errors", "A profile needs twelve weights, none below zero and not all zero."))
    name = _named(name)
    with db.write(mark("Action", "Keep profile {name}").fill(name=name)) as session:
        _store(session, {**_stored(session), name: [str(one) for one in weights]})


def rename_profile(db: Database, name: str, wanted: str) -> None:
    """Give a profile another name. Raise `SalesDeskError`: "profile.name" without one, "profile.taken" where another has it."""
    wanted = _named(wanted)
    with db.write(mark("Action", "Rename profile {name}").fill(name=name)) as session:
        kept = _stored(session)
        if name not in kept:
            raise record_gone()
        if wanted != name and wanted in kept:
            raise SalesDeskError("profile.taken", mark("Errors", "There is a profile “{name}” already."), name=wanted)
        _store(session, {wanted if one == name else one: weights for one, weights in kept.items()})


def forget_profile(db: Database, name: str) -> None:
    """Forget a profile; targets that were split by it stay as they are."""
    with db.write(mark("Action", "Forget profile {name}").fill(name=name)) as session:
        kept = _stored(session)
        if kept.pop(name, None) is None:
            raise record_gone()
        _store(session, kept)


def _named(name: str) -> str:
    if not name.strip():
        raise SalesDeskError("profile.name", mark("Errors", "Give the profile a name."))
    return name.strip()


def _stored(session: Session) -> dict[str, list[str]]:
    return {name: [str(one) for one in weights] for name, weights in read_profiles(session).items()}


def _store(session: Session, kept: dict[str, list[str]]) -> None:
    found = session.scalars(select(Setting).where(Setting.name == _NAME)).first()
    if found is None:
        session.add(Setting(name=_NAME, value=kept))
    else:
        found.value = kept
