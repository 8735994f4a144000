"""What helps to set targets: what was reached a year before, and how a target came about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select

from salesdesk import undo
from salesdesk.changes import decode
from salesdesk.db import Database
from salesdesk.measure import ALL, EVERYONE, Only, Who, measure, metric, value
from salesdesk.measure.series import series
from salesdesk.model import Target
from salesdesk.period import Period
from salesdesk.rules.doubts import FAR
from salesdesk.services.figures import latest_period

_BACK, _LOOKED_AT = 24, 12


@dataclass(frozen=True, slots=True)
class TargetChange:
    """One change of a target: when, by whom, from what to what (None: there was none), and why."""

    at: datetime
    actor: str
    before: Decimal | None
    after: Decimal | None
    reason: str | None


def year_before(
    db: Database, name: str, whose: Iterable[Who], months: Iterable[Period], only: Only = ALL
) -> dict[tuple[Who, date], Decimal]:
    """Return what each of `whose` reached of metric `name` (limited to `only`) in the same months a year before, by the month asked for."""
    found: dict[tuple[Who, date], Decimal] = {}
    asked = list(whose)
    with db.read() as session:
        for month in months:
            before = month.year_before()
            by_member = {one.key: one.value for one in measure(session, name, EVERYONE, before, "member", only)}
            for who in asked:
                reached = by_member.get(who.id) if who.kind == "member" else value(session, name, who, before, only)
                if reached is not None:
                    found[who, month.start] = reached
    return found


@dataclass(frozen=True, slots=True)
class Far:
    """A target that is `times` the `best` month so far of the same person or team."""

    who: Who
    month: date
    times: Decimal
    best: Decimal


def farthest(db: Database, name: str, values: Mapping[tuple[Who, date], Decimal | None], only: Only = ALL) -> Far | None:
    """Return the one of `values` (targets by whose and month) that is farthest from what was ever reached; None where none is far.

    Looks at the last two years of at most `_LOOKED_AT` people or teams.
    """
    if not metric(name).additive:
        return None
    highest: dict[Who, tuple[Decimal, date]] = {}
    for (who, month), wanted in values.items():
        if wanted is not None and wanted > highest.get(who, (Decimal(0), month))[0]:
            highest[who] = (wanted, month)
    last = latest_period(db)
    months = [last.shifted(-back) for back in range(_BACK)]
    found: list[Far] = []
    with db.read() as session:
        for who, (wanted, month) in list(highest.items())[:_LOOKED_AT]:
            best = max((one.value or Decimal(0) for one in series(session, [name], who, months, only)[name].values()), default=Decimal(0))
            if best > 0 and wanted > best * FAR:
                found.append(Far(who, month, wanted / best, best))
    return max(found, key=_times, default=None)


def _times(one: Far) -> Decimal:
    return one.times


def target_history(db: Database, name: str, who: Who, month: date, only: Only = ALL) -> list[TargetChange]:
    """Return how the target of `who` for `month` came about, the latest change first."""
    member = who.id if who.kind == "member" else None
    team = who.id if who.kind == "team" else None
    with db.read() as session:
        found = session.scalar(
            select(Target.id).where(
                Target.metric == name,
                Target.only == only.code(),
                Target.period_kind == "month",
                Target.period_start == month,
                Target.member_id.is_(None) if member is None else Target.member_id == member,
                Target.team_id.is_(None) if team is None else Target.team_id == team,
            )
        )
    if found is None:
        return []
    column = Target.__table__.c.value
    changes = []
    for entry in undo.history(db, Target.__tablename__, found):
        before, after = (decode(column, (image or {}).get("value")) for image in (entry.before, entry.after))
        changes.append(TargetChange(entry.action.at, entry.action.actor, before, after, entry.action.reason))
    return changes
