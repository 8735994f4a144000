"""Targets by month: reading, setting many at once, and what a period's target is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import ALL, Only, metric
from salesdesk.measure.who import Stay, Who, parents, stays
from salesdesk.model import Base, Goal, Member, Target, Team
from salesdesk.model.goals import AGREED, CLOSED
from salesdesk.model.order import by_name
from salesdesk.period import Period
from salesdesk.rules.targets import Targets
from salesdesk.text import mark

REASON = mark("Errors", "This was agreed: say why it changes. The reason is kept with it.")

_TeamRow = tuple[int, str, int | None]


@dataclass(frozen=True, slots=True)
class Cell:
    """One target to set: whose, of which month; None takes the target away."""

    who: Who
    month: date
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of the goals grid: a team's own targets, or a member's; values by first day of month. `left_on` is a member's last day."""

    who: Who
    name: str
    level: int
    values: Mapping[date, Decimal]
    role: str | None = None
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """The targets of a metric for the twelve months of a year, teams with their members below them; `company` are those of the whole.

    `agreed` are whose months belong to a goal that is agreed: a change of them asks for a reason.
    """

    metric: str
    months: tuple[Period, ...]
    rows: tuple[GridRow, ...]
    company: Mapping[date, Decimal] = field(default_factory=dict)
    only: Only = ALL
    agreed: frozenset[tuple[Who, date]] = frozenset()


def set_targets(db: Database, name: str, cells: Iterable[Cell], reason: str | None = None, only: Only = ALL) -> int:
    """Set many monthly targets of a metric (limited to `only`) in one action; return how many changed.

    Raise `SalesDeskError` before anything is written: "target.negative", "goal.reason" where one belongs to an agreed goal and no
    reason is given.
    """
    with db.write(mark("Action", "Set targets for {metric}").fill(metric=metric(name).label), reason=reason) as session:
        wanted = list(cells)
        months = [cell.month for cell in wanted]
        if not (reason or "").strip() and months:
            agreed, stored = _agreed(session, name, only, months), _records(session, name, only, months)
            for cell in wanted:
                found = stored.get((cell.who, cell.month))
                if (cell.who, cell.month) in agreed and (found.value if found else None) != cell.value:
                    raise SalesDeskError("goal.reason", REASON)
        return put_targets(session, name, wanted, only)


def put_targets(session: Session, name: str, cells: Sequence[Cell], only: Only = ALL) -> int:
    """Set targets as part of an action; return how many changed. Raise `SalesDeskError` ("target.negative")."""
    metric(name).check(only)
    for cell in cells:
        if cell.value is not None and cell.value < 0:
            raise SalesDeskError("target.negative", mark("Errors", "A target cannot be negative ({value})."), value=cell.value)
    changed = 0
    stored = _records(session, name, only, [cell.month for cell in cells])
    for cell in cells:
        found = stored.get((cell.who, cell.month))
        if cell.value is None:
            if found:
                del stored[cell.who, cell.month]
                session.delete(found)
                changed += 1
        elif found is None:
            stored[cell.who, cell.month] = made = _new(name, cell, only)
            session.add(made)
            changed += 1
        elif found.value != cell.value:
            found.value = cell.value
            changed += 1
    return changed


def grid(db: Database, name: str, year: Period, team: int | None = None, only: Only = ALL) -> Grid:
    """Return the targets of metric `name` for the months of `year`: of all, or of the team `team` with those below it."""
    months = year.months()
    with db.read() as session:
        stored = stored_targets(session, name, (months[0].start, months[-1].start), only)
        agreed = _agreed(session, name, only, [month.start for month in months])
        known = stays(session)
        teams: list[_TeamRow] = [
            (row[0], row[1], row[2]) for row in session.execute(select(Team.id, Team.name, Team.parent_id).order_by(Team.name))
        ]
        by_sound = by_name(Base.metadata.tables["member"], db.is_sqlite)
        members = session.execute(select(Member.id, Member.name, Member.role, Member.left_on).order_by(by_sound)).all()
        homes = {row[0]: _home(known, row[0], months) for row in members}
        shown = [row for row in members if row[3] is None or row[3] >= year.start]
        rows: list[GridRow] = []

        def add_teams(found: list[_TeamRow], level: int) -> None:
            for row in found:
                who = Who.team(row[0])
                rows.append(GridRow(who, row[1], level, _values(stored, who, months)))
                for one in [one for one in shown if homes[one[0]] == row[0]]:
                    rows.append(GridRow(Who.member(one[0]), one[1], level + 1, _values(stored, Who.member(one[0]), months), *one[2:]))
                add_teams([one for one in teams if one[2] == row[0]], level + 1)

        add_teams([one for one in teams if (one[2] is None if team is None else one[0] == team)], 0)
        for one in shown if team is None else ():
            if homes[one[0]] is None:
                rows.append(GridRow(Who.member(one[0]), one[1], 0, _values(stored, Who.member(one[0]), months), *one[2:]))
    return Grid(name, months, tuple(rows), _values(stored, Who(), months), only, agreed)


def target_of(session: Session, name: str, who: Who, period: Period, only: Only = ALL) -> Decimal | None:
    """Return the target of metric `name` for `who` over `period`; None when none was set. What makes it up: `rules.targets`."""
    return targets_of(session, name, [who], period, only)[who]


def targets_of(session: Session, name: str, whose: Iterable[Who], period: Period, only: Only = ALL) -> dict[Who, Decimal | None]:
    """Return `target_of` for many at once."""
    return {who: value for (who, _), value in targets_over(session, name, whose, [period], only).items()}


def targets_over(
    session: Session, name: str, whose: Iterable[Who], periods: Sequence[Period], only: Only = ALL
) -> dict[tuple[Who, Period], Decimal | None]:
    """Return `target_of` for many and over several periods at once."""
    wanted = list(whose)
    return _told_from(session, name, only, [month for period in periods for month in period.months()], wanted).over(wanted, periods)


def made_of(session: Session, name: str, who: Who, period: Period, only: Only = ALL) -> list[tuple[Who, Period]]:
    """Return whose targets of which months make up `target_of`, the months in their order."""
    months = period.months()
    known = _told_from(session, name, only, months, [who])
    return [(one, month) for month in months for one in known.leaves(who, month)]


def _told_from(session: Session, name: str, only: Only, months: Sequence[Period], whose: Sequence[Who]) -> Targets:
    span = min(month.start for month in months), max(month.start for month in months)
    members = [one.id for one in whose if one.kind == "member" and one.id is not None]
    if len(members) == len(whose):
        # A member's target is their own, wherever they belong: the others' need not be read (4 ms of 300 members in a quarter).
        return Targets(stored_targets(session, name, span, only, members), (), {}, metric(name).additive)
    return Targets(stored_targets(session, name, span, only), stays(session), parents(session), metric(name).additive)


def stored_targets(
    session: Session, name: str, span: tuple[date, date], only: Only = ALL, members: Sequence[int] | None = None
) -> dict[tuple[Who, date], Decimal]:
    """Return the targets that were set for months which start within `span`: all, or those of `members` (by id)."""
    statement = select(Target.member_id, Target.team_id, Target.period_start, Target.value).where(
        Target.metric == name, Target.only == only.code(), Target.period_kind == "month", Target.period_start.between(*span)
    )
    if members is not None:
        statement = statement.where(Target.member_id.in_(members))
    return {(Who.of(member, team), start): value for member, team, start, value in session.execute(statement)}


def _values(stored: Mapping[tuple[Who, date], Decimal], who: Who, months: tuple[Period, ...]) -> dict[date, Decimal]:
    return {month.start: stored[who, month.start] for month in months if (who, month.start) in stored}


def _home(known: list[Stay], member_id: int, months: tuple[Period, ...]) -> int | None:
    """Return the team under which a member is listed for a year: the last one of the year."""
    own = [one for one in known if one.member_id == member_id and one.start <= months[-1].end and one.end >= months[0].start]
    return max(own, key=lambda one: one.end).team_id if own else None


def _records(session: Session, name: str, only: Only, months: list[date]) -> dict[tuple[Who, date], Target]:
    if not months:
        return {}
    query = select(Target).where(
        Target.metric == name,
        Target.only == only.code(),
        Target.period_kind == "month",
        Target.period_start.between(min(months), max(months)),
    )
    return {(Who.of(one.member_id, one.team_id), one.period_start): one for one in session.scalars(query)}


def _agreed(session: Session, name: str, only: Only, months: Sequence[date]) -> frozenset[tuple[Who, date]]:
    """Return which of `months` belong to an agreed or closed goal of whom."""
    query = select(Goal.member_id, Goal.team_id, Goal.start, Goal.end).where(
        Goal.metric == name, Goal.only == only.code(), Goal.state.in_((AGREED, CLOSED)), Goal.start <= max(months), Goal.end >= min(months)
    )
    rows = session.execute(query).all()
    return frozenset((Who.of(row[0], row[1]), month) for row in rows for month in months if row[2] <= month <= row[3])


def _new(name: str, cell: Cell, only: Only) -> Target:
    assert cell.value is not None
    return Target(
        metric=name,
        only=only.code(),
        member_id=cell.who.id if cell.who.kind == "member" else None,
        team_id=cell.who.id if cell.who.kind == "team" else None,
        period_kind="month",
        period_start=cell.month,
        value=cell.value,
    )
