"""A goal while it is typed: its months, its past, and advice on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.fields import Kind
from salesdesk.measure import EVERYONE, metric
from salesdesk.model import Goal, Member
from salesdesk.period import Period
from salesdesk.rules import smart
from salesdesk.rules.doubts import MOST_YEARS, Typed, doubts
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.services.goals.edit import rescale
from salesdesk.services.goals.month_split import EVENLY, split_months
from salesdesk.services.goals.outlook import Prospect, prospect
from salesdesk.services.goals.wanted import WantedGoal
from salesdesk.text import Text

KEEP = "keep"
"""A way over the months: in the proportions that are stored."""


@dataclass(frozen=True, slots=True)
class Look:
    """Advice on what is typed, its months with the band (None without a metric or a period), and what is improbable, by field."""

    advice: tuple[smart.Advice, ...]
    prospect: Prospect | None
    doubts: Mapping[str, Text]


def months_of(db: Database, wanted: WantedGoal, total: Decimal | None, way: str, one: GoalDetail | None) -> dict[date, Decimal] | None:
    """Return the months of what is typed; None where they stay as they are or there are none."""
    if wanted.metric is None or wanted.start is None or wanted.end is None or wanted.end < wanted.start or total is None:
        return None
    if total < 0:
        return {wanted.start: total}
    period = Period.span(wanted.start, wanted.end)
    if (
        way == KEEP
        and one is not None
        and one.prospect is not None
        and (one.goal.period.start, one.goal.period.end) == (period.start, period.end)
    ):
        kept = {month.month.start: month.target or Decimal(0) for month in one.prospect.months}
        unchanged = total == one.goal.target and (wanted.metric, wanted.only, wanted.who) == (one.goal.metric, one.goal.only, one.goal.who)
        return None if unchanged else rescale(kept, total, wanted.metric)
    return split_months(db, wanted.metric, wanted.who, period, total, EVENLY if way == KEEP else way, wanted.only)


def look(db: Database, wanted: WantedGoal, total: Decimal | None, way: str, one: GoalDetail | None, parent: str | None) -> Look:
    """Return the advice on what is typed, and its months with the band."""
    months, ahead = None, None
    whole = bool(wanted.start and wanted.end and 0 <= wanted.end.year - wanted.start.year < MOST_YEARS and wanted.end >= wanted.start)
    if wanted.metric is not None and whole and wanted.start and wanted.end:
        metric(wanted.metric).check(wanted.only)
        period = Period.span(wanted.start, wanted.end)
        months = months_of(db, wanted, total, way, one)
        if months is None and one is not None and one.prospect is not None:
            months = {month.month.start: month.target for month in one.prospect.months if month.target is not None}
        ahead = prospect(db, wanted.metric, wanted.who, period, wanted.only, months or {})
    said = smart.Said(
        name=wanted.name,
        has_metric=wanted.metric is not None,
        is_ratio=wanted.metric is not None and metric(wanted.metric).is_ratio,
        is_percent=wanted.metric is not None and metric(wanted.metric).kind is Kind.PERCENT,
        limited=bool(wanted.only),
        target=total,
        months=len(Period.span(wanted.start, wanted.end).months()) if whole and wanted.start and wanted.end else 1,
        results=len(wanted.results),
        measurable=sum(result.kind == "yes_no" or result.target is not None for result in wanted.results),
        parent=parent,
        top=wanted.who == EVERYONE,
        why=wanted.why,
        start=wanted.start,
        end=wanted.end,
        milestones=sum(bool(value) for value in (months or {}).values()) or sum(result.due is not None for result in wanted.results),
        description=wanted.description,
    )
    past = ahead.past if ahead else smart.Past()
    return Look(smart.advise(said, past), ahead, _doubts(db, wanted, total, ahead, one.goal.id if one else None))


def _doubts(db: Database, wanted: WantedGoal, total: Decimal | None, ahead: Prospect | None, own: int | None) -> dict[str, Text]:
    past = ahead.past if ahead else smart.Past()
    whole = wanted.start is not None and wanted.end is not None
    with db.read() as session:
        left_on = session.scalar(select(Member.left_on).where(Member.id == wanted.who.id)) if wanted.who.kind == "member" else None
        others = Decimal(0)
        if whole and wanted.weight is not None:
            mine = (
                Goal.member_id == (wanted.who.id if wanted.who.kind == "member" else None),
                Goal.team_id == (wanted.who.id if wanted.who.kind == "team" else None),
            )
            query = select(Goal.id, Goal.weight).where(*mine, Goal.start <= wanted.end, Goal.end >= wanted.start, Goal.weight.is_not(None))
            others = sum((row[1] or Decimal(0) for row in session.execute(query) if row[0] != own), Decimal(0))
    typed = Typed(
        start=wanted.start,
        end=wanted.end,
        target=total,
        minimum=wanted.minimum,
        stretch=wanted.stretch,
        weight=wanted.weight,
        is_ratio=wanted.metric is not None and metric(wanted.metric).is_ratio,
        is_percent=wanted.metric is not None and metric(wanted.metric).kind is Kind.PERCENT,
        others=others,
        left_on=left_on,
        data=ahead is None or bool(past.months),
    )
    return doubts(typed, past, date.today())
