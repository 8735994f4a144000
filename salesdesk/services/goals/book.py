"""Goals as they stand: each with its target, what was reached, its pace, its key results, and how its parts add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import record_gone
from salesdesk.measure import EVERYONE, Only, Who, measure, metric, value
from salesdesk.measure.only import described
from salesdesk.measure.who import stays, subtree
from salesdesk.model import CheckIn, Goal, KeyResult, Member, Team
from salesdesk.model.goals import AGREED, CLOSED
from salesdesk.period import Period
from salesdesk.rules.attainment import Attainment, Pace, State, attainment, pace
from salesdesk.rules.cascade import allocation
from salesdesk.rules.headline import Days
from salesdesk.services.figures import days_of
from salesdesk.services.goals.rows import Book, GoalRow, Result, Said
from salesdesk.services.goals.targets import targets_of
from salesdesk.services.settings import read_settings

_NOTHING = Decimal(0)


def goals(db: Database, period: Period, team: int | None = None, today: date | None = None) -> Book:
    """Return the goals that fall into the fiscal year of `period`: all of them, or those of a team, the teams below and their members."""
    with db.read() as session:
        settings = read_settings(session)
        year = Period.of("year", period.start, settings.fiscal_start)
        query = select(Goal).where(Goal.start <= year.end, Goal.end >= year.start)
        if team is not None:
            teams = subtree(session, team)
            inside = {one.member_id for one in stays(session) if one.team_id in teams and one.start <= year.end and one.end >= year.start}
            query = query.where(or_(Goal.team_id.in_(teams), Goal.member_id.in_(inside)))
        found = list(session.scalars(query.order_by(Goal.start, Goal.id)))
        return Book(_rows(session, found, today), settings.currency, _weights(found))


def goal_row(session: Session, goal_id: int, today: date | None = None) -> GoalRow:
    """Return one goal with what its parts add up to; raise `SalesDeskError` ("record.gone")."""
    found = session.get(Goal, goal_id)
    if found is None:
        raise record_gone()
    below = list(session.scalars(select(Goal).where(Goal.parent_id == goal_id)))
    return next(one for one in _rows(session, [found, *below], today) if one.id == goal_id)


def goals_of_members(
    session: Session, member_ids: Iterable[int], period: Period, today: date | None = None, *, in_part: bool = False
) -> tuple[GoalRow, ...]:
    """Return the goals of these members that were agreed and lie wholly, or at least `in_part`, in `period`, within a session."""
    wanted = set(member_ids)
    inside = (Goal.end >= period.start, Goal.start <= period.end) if in_part else (Goal.start >= period.start, Goal.end <= period.end)
    query = select(Goal).where(*inside, Goal.member_id.is_not(None), Goal.state.in_((AGREED, CLOSED)))
    return _rows(session, [one for one in session.scalars(query) if one.member_id in wanted], today)


def who_of(goal: Goal) -> Who:
    """Return whose goal it is."""
    if goal.member_id is not None:
        return Who.member(goal.member_id)
    return Who.team(goal.team_id) if goal.team_id is not None else EVERYONE


def span_of(start: date, end: date, fiscal_start: int = 1) -> Period:
    """Return the days as the month, quarter, half or year that they are, else as a span."""
    for kind in ("year", "half", "quarter", "month"):
        whole = Period.of(kind, start, fiscal_start)
        if (whole.start, whole.end) == (start, end):
            return whole
    return Period.span(start, end, fiscal_start)


def names_of(session: Session, whose: Iterable[Who]) -> dict[Who, str]:
    """Return the names of members and teams; the company has none."""
    found: dict[Who, str] = {EVERYONE: ""}
    wanted = set(whose)
    for kind, cls in (("member", Member), ("team", Team)):
        ids = [one.id for one in wanted if one.kind == kind]
        if ids:
            found.update({Who(kind, row[0]): row[1] for row in session.execute(select(cls.id, cls.name).where(cls.id.in_(ids)))})
    return found


def _rows(session: Session, found: Sequence[Goal], today: date | None) -> tuple[GoalRow, ...]:
    settings = read_settings(session)
    names = names_of(session, [who_of(one) for one in found])
    figures = _figures(session, found, settings.country, today)
    results, said = _results(session, found), _said(session, found)
    filters = {code: described(session, Only.parse(code)) for code in {one.only for one in found}}
    order = _tree(found, names)
    kept = {one.id: one for one in found}
    parts: dict[int, list[Goal]] = defaultdict(list)
    for one in found:
        if one.parent_id in kept:
            parts[one.parent_id].append(one)
    rows = []
    for one, depth in order:
        reached, going, days = figures[one.id]
        below, over = _parts(one, parts[one.id], figures)
        who = who_of(one)
        rows.append(
            GoalRow(
                one.id, one.version, one.name, who, names.get(who, ""), one.metric, Only.parse(one.only), filters[one.only],
                span_of(one.start, one.end, settings.fiscal_start), one.parent_id, depth, one.weight, one.minimum, one.stretch,
                one.description or "", one.why or "", one.state, one.agreed_by or "", one.agreed_on, one.remark or "",
                one.closed_on, one.outcome or "", reached, going, days, results.get(one.id, ()), said.get(one.id), below, over,
            )
        )  # fmt: skip
    return tuple(rows)


def _figures(session: Session, found: Sequence[Goal], country: str, today: date | None) -> dict[int, tuple[Attainment, Pace, Days]]:
    """Return attainment and pace of each goal; those on the same metric and days are measured together."""
    groups: dict[tuple[str | None, str, date, date], list[Goal]] = defaultdict(list)
    for one in found:
        groups[one.metric, one.only, one.start, one.end].append(one)
    answer: dict[int, tuple[Attainment, Pace, Days]] = {}
    for (name, code, start, end), group in groups.items():
        period, only = Period.span(start, end), Only.parse(code)
        days = days_of(session, period, country, today)
        if name is None:
            nothing = attainment(None, None), pace(None, None, days.over, days.total)
            answer.update({one.id: (*nothing, days) for one in group})
            continue
        targets = targets_of(session, name, [who_of(one) for one in group], period, only)
        several = sum(one.member_id is not None for one in group) > 1
        known = {one.key: one.value for one in measure(session, name, EVERYONE, period, "member", only)} if several else {}
        empty = None if metric(name).is_ratio else _NOTHING
        for one in group:
            who = who_of(one)
            actual = known.get(who.id, empty) if several and who.kind == "member" else value(session, name, who, period, only)
            target = targets[who]
            answer[one.id] = attainment(actual, target), _pace(name, actual, target, days), days
    return answer


def _pace(name: str, actual: Decimal | None, target: Decimal | None, days: Days) -> Pace:
    """Return the pace; a ratio does not grow with the days: all of its target is expected at any time."""
    if not metric(name).is_ratio:
        return pace(actual, target, days.over, days.total)
    found = pace(actual, target, 1, 1)
    left = days.total - days.over
    state = State.BEHIND if found.state is State.MISSED and left else found.state
    share = Decimal(days.over) / days.total if days.total else Decimal(1)
    return replace(found, state=state, share=share, days_left=left)


def _parts(
    goal: Goal, parts: Sequence[Goal], figures: Mapping[int, tuple[Attainment, Pace, Days]]
) -> tuple[Decimal | None, Decimal | None]:
    if goal.metric is None or not metric(goal.metric).additive:
        return None, None
    same = [one for one in parts if (one.metric, one.start, one.end) == (goal.metric, goal.start, goal.end)]
    known = [target for one in same if (target := figures[one.id][0].target) is not None]
    return (sum(known, _NOTHING) if known else None), allocation(figures[goal.id][0].target, known)


def _tree(found: Sequence[Goal], names: Mapping[Who, str]) -> list[tuple[Goal, int]]:
    """Return the goals with their depth, parents first; who has no parent among them stands at the top."""
    rank = {"everyone": 0, "team": 1, "member": 2}
    ordered = sorted(found, key=lambda one: (rank[who_of(one).kind], names.get(who_of(one), ""), one.start, one.id))
    ids = {one.id for one in found}
    answer: list[tuple[Goal, int]] = []
    placed: set[int] = set()

    def add(goal: Goal, depth: int) -> None:
        if goal.id in placed:
            return
        placed.add(goal.id)
        answer.append((goal, depth))
        for one in ordered:
            if one.parent_id == goal.id:
                add(one, depth + 1)

    for one in ordered:
        if one.parent_id not in ids:
            add(one, 0)
    for one in ordered:
        # A circle cannot be made here, but may come from elsewhere: its goals are shown all the same.
        add(one, 0)
    return answer


def _results(session: Session, found: Sequence[Goal]) -> dict[int, tuple[Result, ...]]:
    answer: dict[int, list[Result]] = defaultdict(list)
    query = select(KeyResult).where(KeyResult.goal_id.in_([one.id for one in found])).order_by(KeyResult.position, KeyResult.id)
    for one in session.scalars(query):
        answer[one.goal_id].append(Result(one.id, one.name, one.kind, one.unit or "", one.begin, one.target, one.reached, one.due))
    return {key: tuple(value) for key, value in answer.items()}


def _said(session: Session, found: Sequence[Goal]) -> dict[int, Said]:
    query = select(CheckIn).where(CheckIn.goal_id.in_([one.id for one in found])).order_by(CheckIn.day, CheckIn.id)
    return {one.goal_id: said(one) for one in session.scalars(query)}


def said(one: CheckIn) -> Said:
    """Return a check-in as a value."""
    return Said(one.id, one.day, one.by or "", one.confidence, one.note or "", one.next_step or "")


def _weights(found: Sequence[Goal]) -> dict[Who, Decimal]:
    answer: dict[Who, Decimal] = defaultdict(Decimal)
    for one in found:
        if one.weight is not None:
            answer[who_of(one)] += one.weight
    return dict(answer)
