"""What was and what may be: the months of a goal with last year, the achievable band, the outlook, and advice on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.fields import Kind
from salesdesk.measure import ALL, Figure, Only, Who, metric
from salesdesk.measure import value as value_of
from salesdesk.measure.only import PRODUCTS, customers_only
from salesdesk.measure.series import added, series
from salesdesk.measure.who import condition
from salesdesk.model import Goal, Opportunity
from salesdesk.period import Period
from salesdesk.rules import smart
from salesdesk.rules.goal_months import MonthLook, best_in_a_row, comes_to, month_looks, part_by_shape, part_over, sum_of
from salesdesk.rules.outlook import Outlook, outlook
from salesdesk.services.figures import days_of
from salesdesk.services.goals.targets import targets_over
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark

_NOTHING, _ONE = Decimal(0), Decimal(1)
_BACK = 60
"""So many months back a past is looked at."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Open opportunities: how many, their amounts, and these times their probabilities (one without counts as a half); their ids."""

    count: int
    amount: Decimal
    weighted: Decimal
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Prospect:
    """What the past says of a metric of somebody in a period; `over` is its share of working days that is over.

    `value`, `low` and `high` are what the period comes to; `run_rate` what it comes to at the rate so far, by working days.
    `pipeline` are the open opportunities expected to close in the rest of it, where there are any.
    `expected_days` and `expected_shape` are what should be reached by now, by working days and by last year's shape. `reason` says why
    there is no outlook.
    """

    period: Period
    months: tuple[MonthLook, ...]
    past: smart.Past
    actual: Decimal | None
    target: Decimal | None
    over: Decimal
    days_left: int
    until: date
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    run_rate: Decimal | None
    expected_days: Decimal | None
    expected_shape: Decimal | None
    per_day: Decimal | None
    outlook: Outlook
    currency: str
    reason: Text | None = None
    pipeline: Pipeline | None = None


def prospect(
    db: Database,
    name: str,
    who: Who,
    period: Period,
    only: Only = ALL,
    months: Mapping[date, Decimal | None] | None = None,
    today: date | None = None,
) -> Prospect:
    """Return what the past says of metric `name` (limited to `only`) of `who` in `period`, as of `today`.

    `months` are targets by first day of month that are not stored yet; without them the stored ones hold.
    """
    with db.read() as session:
        return prospect_of(session, name, who, period, only, months, today)


def said_of(session: Session, goal: Goal, months: Sequence[MonthLook], target: Decimal | None, results: Sequence[bool]) -> smart.Said:
    """Return what a stored goal tells of itself; `results` say of each key result whether it has a figure."""
    parent = session.get(Goal, goal.parent_id) if goal.parent_id else None
    dated = sum(one.target is not None for one in months) or len(results)
    return smart.Said(
        name=goal.name,
        has_metric=goal.metric is not None,
        is_ratio=goal.metric is not None and metric(goal.metric).is_ratio,
        is_percent=goal.metric is not None and metric(goal.metric).kind is Kind.PERCENT,
        limited=bool(goal.only),
        target=target,
        months=len(Period.span(goal.start, goal.end).months()),
        results=len(results),
        measurable=sum(results),
        parent=parent.name if parent else None,
        top=goal.member_id is None and goal.team_id is None,
        why=goal.why or "",
        start=goal.start,
        end=goal.end,
        milestones=dated,
        description=goal.description or "",
    )


def prospect_of(
    session: Session, name: str, who: Who, period: Period, only: Only, given: Mapping[date, Decimal | None] | None, today: date | None
) -> Prospect:
    """Return the same as `prospect` within a session."""
    settings = read_settings(session)
    days = days_of(session, period, settings.country, today)
    own = period.months()
    known = _history(session, name, who, only, period)
    additive = metric(name).additive
    values = {month: known[month].value for month in known}
    # A month whose working days are over is over, though its last day is a Sunday without sales.
    last = [month for month in known if part_over(month, days.until, settings.country) == 1]
    past = [values[month] or _NOTHING for month in last]
    ahead = [month for month in known if month not in last]
    found = outlook(past, len(ahead)) if additive else Outlook(None, reason=_NO_SUM)
    told = dict(zip(ahead, found.by_month, strict=False))
    stored = targets_over(session, name, [who], [*own, period], only)
    targets = {one: stored[who, one] if given is None else given.get(one.start) for one in own}
    target = stored[who, period] if given is None else _whole(name, list(targets.values()))
    now = [known[one] for one in own if one.start <= days.until]
    actual = added(name, now).value if now and (additive or metric(name).is_ratio) else None
    over = Decimal(days.over) / days.total if days.total else _ONE
    looks = month_looks(own, values, targets, told, days.until, best_in_a_row(past, len(own)) if additive else None)
    value, low, high = comes_to(own, values, told, found, days.until, settings.country) if additive else (None, None, None)
    shape = part_by_shape(own, values, days.until, settings.country) if additive else None
    left = days.total - days.over
    return Prospect(
        period=period,
        months=looks,
        past=smart.Past(
            months=sum(1 for one in past if one),
            year_before=_year_before(session, name, who, period, only, values),
            trend=value,
            best=best_in_a_row(past, len(own)) if additive else None,
            best_month=max([one for one in (values[month] for month in last) if one is not None], default=None),
        ),
        actual=actual,
        target=target,
        over=over,
        days_left=left,
        until=days.until,
        value=value,
        low=low,
        high=high,
        run_rate=actual / over if additive and actual is not None and over else None,
        expected_days=target * over if target is not None and additive else target,
        expected_shape=target * shape if target is not None and shape is not None else None,
        per_day=max(target - actual, _NOTHING) / left if additive and target is not None and actual is not None and left else None,
        outlook=found,
        currency=settings.currency,
        reason=found.reason,
        pipeline=_pipeline(session, who, only, days.until, period) if name == "sales_amount" else None,
    )


_NO_SUM = mark("Outlook", "A percentage or a count of distinct things has no outlook: months of it do not add up.")


def _pipeline(session: Session, who: Who, only: Only, until: date, period: Period) -> Pipeline | None:
    if only.dimensions & PRODUCTS or until >= period.end:
        return None
    span = (max(until, period.start), period.end)
    query = select(Opportunity.amount, Opportunity.probability, Opportunity.id).where(
        Opportunity.state == "open", Opportunity.amount.is_not(None), Opportunity.close_on.between(*span)
    )
    query = query.where(*customers_only(only, Opportunity.customer_id, Opportunity.close_on))
    wanted = condition(session, who, Opportunity.member_id, Opportunity.close_on, span)  # type: ignore[arg-type]
    rows = session.execute(query if wanted is None else query.where(wanted)).all()
    if not rows:
        return None
    amounts = [(row[0] or _NOTHING, row[1] if row[1] is not None else Decimal("0.5")) for row in rows]
    whole = sum((amount for amount, _ in amounts), _NOTHING)
    weighted = sum((amount * chance for amount, chance in amounts), _NOTHING)
    return Pipeline(len(rows), whole, weighted, tuple(row[2] for row in rows))


def _history(session: Session, name: str, who: Who, only: Only, period: Period) -> dict[Period, Figure]:
    """Return the figures of the months from where there are data (at most five years back) to the end of the period, in order."""
    first = session.execute(select(func.min(metric(name).day))).scalar() or period.start
    end = Period.of("month", period.end)
    begin = max(min(Period.of("month", first).start, period.year_before().start), end.shifted(-_BACK).start)
    months = Period.span(begin, period.end).months()
    return series(session, [name], who, months, only)[name]


def _whole(name: str, values: Sequence[Decimal | None]) -> Decimal | None:
    known = [one for one in values if one is not None]
    if not known:
        return None
    if metric(name).additive:
        return sum(known, _NOTHING)
    return known[0] if len(set(known)) == 1 else None


def _year_before(
    session: Session, name: str, who: Who, period: Period, only: Only, values: Mapping[Period, Decimal | None]
) -> Decimal | None:
    """Return the figure of the same period a year earlier; None for a ratio, which is compared with its best month."""
    if metric(name).additive:
        return sum_of([values.get(one.year_before()) for one in period.months()])
    return None if metric(name).is_ratio else value_of(session, name, who, period.year_before(), only)
