"""A goal while it is typed: its months, its past, and advice on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, metric
from salesdesk.period import Period
from salesdesk.rules import smart
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.services.goals.edit import WantedGoal, rescale
from salesdesk.services.goals.month_split import EVENLY, split_months
from salesdesk.services.goals.outlook import Prospect, prospect

KEEP = "keep"
"""A way over the months: in the proportions that are stored."""


@dataclass(frozen=True, slots=True)
class Look:
    """Advice on what is typed, and its months with the band (None without a metric or a period)."""

    advice: tuple[smart.Advice, ...]
    prospect: Prospect | None


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
    whole = bool(wanted.start and wanted.end and wanted.end >= wanted.start)
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
    return Look(smart.advise(said, ahead.past if ahead else smart.Past()), ahead)
