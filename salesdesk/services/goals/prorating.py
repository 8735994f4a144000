"""Who came, left or changed teams within a month: what their targets, or their teams', would be for the days they were there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure import Only, Who, metric
from salesdesk.measure.who import Stay, stays
from salesdesk.model import Goal, Member, Target
from salesdesk.model.goals import AGREED, CLOSED
from salesdesk.period import Period
from salesdesk.rules.cascade import Basis, decimals, prorated, stints
from salesdesk.services.goals.targets import Cell, put_targets
from salesdesk.services.goals.transfers import Change, Key, Stored, Transfers, came_from, done_before, noted
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark
from salesdesk.workdays import working_days

JOINED, LEFT, MOVED = "joined", "left", "moved"
BASES: Mapping[Basis, Text] = {
    Basis.WORKING: mark("Prorate", "By working days"),
    Basis.CALENDAR: mark("Prorate", "By calendar days"),
    Basis.MONTHS: mark("Prorate", "Whole months"),
}
_NOTHING = Decimal(0)
# A month whose target is still this share of a full month's was not pro-rated yet.
_STILL_FULL = Decimal("0.95")

Count = Callable[[date, date], int]
_ACTION = mark("Action", "Pro-rate targets")


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for one person and metric. `kind`: "joined", "left" or "moved", on `day`; `agreed` where that needs a reason."""

    kind: str
    member_id: int
    member: str
    day: date
    metric: str
    only: Only
    changes: tuple[Change, ...]
    agreed: bool


def proposals(db: Database, year: Period, basis: Basis = Basis.WORKING) -> tuple[Proposal, ...]:
    """Return what is proposed for the months of `year`, by person.

    Who came within a month gets the part of it from that day on, who left the part until that day, and nothing outside; who changed
    teams takes their target with them (see `Transfers.changes`); once that is set it is not proposed again.
    """
    with db.read() as session:
        country = read_settings(session).country

        def count(start: date, end: date) -> int:
            return working_days(start, end, country)

        stored = _stored(session, year)
        members = session.execute(select(Member.id, Member.name, Member.hired_on, Member.left_on).order_by(Member.name)).all()
        known = stays(session)
        agreed = _agreed(session, year)
        transfers, done = Transfers(session, stored), done_before(session, _ACTION.source)
        found: list[Proposal] = []
        for key in sorted({one[0] for one in stored}):
            if not metric(key[0]).additive:
                continue
            for member, name, hired, left in members:
                who = Who.member(member)
                values = {month: stored[key, who, month.start] for month in year.months() if (key, who, month.start) in stored}
                own = [one for one in known if one.member_id == member]
                for kind, day, changes in (
                    (JOINED, hired, _joined(who, name, hired, values, basis, count)),
                    (LEFT, left, _left(who, name, left, values, basis, count)),
                    *((MOVED, one.start, _moved(transfers, key, own, one, values, basis, count)) for one in own),
                ):
                    if changes and day is not None and not (kind == MOVED and noted(member, day, key) in done):
                        needs = any((key, change.who, change.month.start) in agreed for change in changes)
                        found.append(
                            Proposal(kind, member, name, day, key[0], Only.parse(key[1]), tuple(sorted(changes, key=_month)), needs)
                        )
        return tuple(found)


def count_of(db: Database, year: Period) -> int:
    """Return how many people came, left or changed teams with targets that do not say so."""
    return len({one.member_id for one in proposals(db, year)})


def apply_proposals(db: Database, chosen: Sequence[Proposal], reason: str) -> int:
    """Set what is proposed; return how many targets changed."""
    said = reason.strip() or None
    moved = [noted(one.member_id, one.day, (one.metric, one.only.code())) for one in chosen if one.kind == MOVED]
    with db.write(_ACTION.fill(moved="\n".join(moved)), reason=said) as session:
        changed = 0
        for one in chosen:
            changed += put_targets(session, one.metric, [Cell(each.who, each.month.start, each.after) for each in one.changes], one.only)
        return changed


def _joined(who: Who, name: str, day: date | None, values: Mapping[Period, Decimal], basis: Basis, count: Count) -> list[Change]:
    if day is None:
        return []
    changes = [Change(who, name, month, value, _NOTHING) for month, value in values.items() if month.end < day and value]
    month = next((one for one in values if one.start < day <= one.end), None)
    if month is not None and _is_full(values, month, month.next()):
        parts = prorated(values[month], stints(month.start, month.end, [day]), basis, count, decimals([values[month]]))
        changes.append(Change(who, name, month, values[month], parts[-1]))
    return [one for one in changes if one.before != one.after]


def _left(who: Who, name: str, day: date | None, values: Mapping[Period, Decimal], basis: Basis, count: Count) -> list[Change]:
    if day is None:
        return []
    changes = [Change(who, name, month, value, _NOTHING) for month, value in values.items() if month.start > day and value]
    month = next((one for one in values if one.start <= day < one.end), None)
    if month is not None and _is_full(values, month, month.previous()):
        cut = stints(month.start, month.end, [day + timedelta(days=1)])
        parts = prorated(values[month], cut, basis, count, decimals([values[month]]))
        changes.append(Change(who, name, month, values[month], parts[0]))
    return [one for one in changes if one.before != one.after]


def _moved(
    transfers: Transfers, key: Key, own: Sequence[Stay], stay: Stay, values: Mapping[Period, Decimal], basis: Basis, count: Count
) -> list[Change]:
    before = came_from(own, stay)
    month = next((one for one in values if stay.start in one), None)
    if before is None or month is None:
        return []
    until, since = prorated(values[month], stints(month.start, month.end, [stay.start]), basis, count, decimals([values[month]]))
    return transfers.changes(key, (before, stay.team_id), month, (until, since))


def _month(change: Change) -> date:
    return change.month.start


def _is_full(values: Mapping[Period, Decimal], month: Period, beside: Period) -> bool:
    full = values.get(beside)
    return values[month] > 0 and (full is None or values[month] >= full * _STILL_FULL)


def _stored(session: Session, year: Period) -> Stored:
    query = select(Target).where(Target.period_kind == "month", Target.period_start.between(year.start, year.end))
    return {((one.metric, one.only), _who(one.member_id, one.team_id), one.period_start): one.value for one in session.scalars(query)}


def _agreed(session: Session, year: Period) -> set[tuple[Key, Who, date]]:
    """Return which targets belong to a goal that is agreed."""
    query = select(Goal).where(Goal.state.in_((AGREED, CLOSED)), Goal.start <= year.end, Goal.end >= year.start, Goal.metric.is_not(None))
    found: set[tuple[Key, Who, date]] = set()
    for one in session.scalars(query):
        months: Iterable[Period] = Period.span(one.start, one.end).months()
        found |= {((str(one.metric), one.only), _who(one.member_id, one.team_id), month.start) for month in months}
    return found


def _who(member: int | None, team: int | None) -> Who:
    if member is not None:
        return Who.member(member)
    return Who.team(team) if team is not None else Who()
