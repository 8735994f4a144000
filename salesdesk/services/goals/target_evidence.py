"""What is behind a target: whose targets of which months make it up, and where each of them comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.fields import Field, Kind
from salesdesk.measure import ALL, Only, metric
from salesdesk.measure.row_hashes import hashes_of
from salesdesk.measure.who import Who
from salesdesk.model import ImportBatch, ImportSource, JournalAction, JournalChange, Member, Target, Team
from salesdesk.period import Period
from salesdesk.rules.targets import share_of
from salesdesk.services.goals.targets import made_of, target_of
from salesdesk.services.origin import Change, entered, imported, life_of
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark

_EVERYONE = mark("Goals", "Whole company")
_NONE = mark("Evidence", "No target is set here.")
_OWN = mark("Evidence", "The target that was set for this month.")
_MONTHS = mark("Evidence", "The sum of the targets of {n} {n:month|months}.")
_SAME = mark("Evidence", "The same target holds in all {n} {n:month|months}.")
_DIFFER = mark("Evidence", "The months have different targets, and a ratio cannot be summed: there is none for the whole period.")
_BELOW = mark("Evidence", "No target of its own is set: this is the sum of the {n} {n:target|targets} of those below.")
_SAMPLE = mark("Evidence", "Part of the sample team.")
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class TargetAsked:
    """Which target is asked about."""

    metric: str
    who: Who
    period: Period
    only: Only = ALL


@dataclass(frozen=True, slots=True)
class TargetPart:
    """One target as it is kept, of one month; `counts` is what it brings: less than all where the period covers the month in part."""

    id: int
    month: Period
    whose: Text | str
    value: Decimal
    counts: Decimal | None
    origin: Text


@dataclass(frozen=True, slots=True)
class TargetBehind:
    """A target, how it is made up in words, and the parts."""

    asked: TargetAsked
    title: Text
    whose: Text | str
    kind: Kind
    currency: str
    value: Decimal | None
    made: Text
    parts: tuple[TargetPart, ...]


def target_fields(name: str) -> tuple[Field, ...]:
    """Return the columns of the parts of a target of metric `name`."""
    kind = metric(name).kind
    return (
        Field("month", mark("Evidence", "Month"), width=15),
        Field("whose", mark("Evidence", "Whose target"), width=14),
        Field("value", mark("Evidence", "Target"), kind, width=12),
        Field("counts", mark("Evidence", "Counts as"), kind, width=12),
        Field("origin", mark("Evidence", "Where it comes from"), width=44),
    )


def target_behind(db: Database, asked: TargetAsked) -> TargetBehind:
    """Return what is behind a target."""
    wanted = metric(asked.metric)
    with db.read() as session:
        value = target_of(session, asked.metric, asked.who, asked.period, asked.only)
        leaves = made_of(session, asked.metric, asked.who, asked.period, asked.only)
        parts = _parts(session, asked, leaves, wanted.additive)
        whose = _names(session, [asked.who])[asked.who]
        currency = read_settings(session).currency
    return TargetBehind(asked, wanted.label, whose, wanted.kind, currency, value, _made(asked, leaves, value, wanted.additive), parts)


def target_story(db: Database, id_: int) -> tuple[Text, tuple[Change, ...]]:
    """Return where a target comes from and what happened to it, the newest first."""
    return life_of(db, "target", id_)


def _made(asked: TargetAsked, leaves: Sequence[tuple[Who, Period]], value: Decimal | None, additive: bool) -> Text:
    if not leaves:
        return _NONE
    if value is None:
        return _DIFFER
    if any(who != asked.who for who, _ in leaves):
        return _BELOW.fill(n=len(leaves))
    if len(leaves) == 1:
        return _OWN
    return (_MONTHS if additive else _SAME).fill(n=len(leaves))


def _parts(session: Session, asked: TargetAsked, leaves: Sequence[tuple[Who, Period]], additive: bool) -> tuple[TargetPart, ...]:
    months = {month.start: month for _, month in leaves}
    if not months:
        return ()
    statement = (
        select(Target.id, Target.member_id, Target.team_id, Target.period_start, Target.value, Target.source_id, Target.source_row)
        .add_columns(ImportSource.file, ImportSource.sheet, ImportBatch.at)
        .outerjoin(ImportSource, ImportSource.id == Target.source_id)
        .outerjoin(ImportBatch, ImportBatch.id == ImportSource.batch_id)
        .where(Target.metric == asked.metric, Target.only == asked.only.code())
        .where(Target.period_kind == "month", Target.period_start.in_(months))
    )
    found: dict[tuple[Who, Any], Any] = {(_who(row), row.period_start): row for row in session.execute(statement)}
    rows = [(who, month, found[who, month.start]) for who, month in leaves]
    hashes = hashes_of(session, [(row.source_id, row.source_row) for _, _, row in rows])
    typed = _typed(session, [row.id for _, _, row in rows if row.file is None])
    names = _names(session, [who for who, _, _ in rows])
    return tuple(
        TargetPart(
            row.id,
            month,
            names[who],
            row.value,
            row.value * share_of(month, asked.period) if additive else None,
            typed.get(row.id, _SAMPLE)
            if row.file is None
            else imported(row.file, row.sheet, row.source_row, row.at, hashes.get((row.source_id, row.source_row))),
        )
        for who, month, row in rows
    )


def _typed(session: Session, ids: Sequence[int]) -> dict[int, Text]:
    """Return by whom and when each of these targets was set."""
    found: dict[int, tuple[str, datetime]] = {}
    for start in range(0, len(ids), _AT_ONCE):
        statement = (
            select(JournalChange.row_id, JournalAction.actor, JournalAction.at)
            .join(JournalAction, JournalAction.id == JournalChange.action_id)
            .where(JournalChange.table_name == "target", JournalChange.row_id.in_(ids[start : start + _AT_ONCE]))
            .where(JournalAction.state == "done")
            .order_by(JournalChange.id)
        )
        found.update({row[0]: (row[1], row[2]) for row in session.execute(statement)})
    return {id_: entered(*last) for id_, last in found.items()}


def _who(row: Any) -> Who:
    if row.member_id is not None:
        return Who.member(row.member_id)
    return Who.team(row.team_id) if row.team_id is not None else Who()


def _names(session: Session, whose: Sequence[Who]) -> dict[Who, Text | str]:
    found: dict[Who, Text | str] = {}
    for kind, cls in (("member", Member), ("team", Team)):
        ids = {one.id for one in whose if one.kind == kind}
        named: Any = session.execute(select(cls.id, cls.name)).all() if ids else []
        found |= {Who(kind, id_): name for id_, name in named if id_ in ids}
    return {who: found.get(who, _EVERYONE) for who in whose}
