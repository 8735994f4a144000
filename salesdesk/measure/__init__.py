"""Metrics over facts: `measure` gives figures, `evidence` the facts behind them. METRICS is the one list."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.errors import SalesDeskError
from salesdesk.measure import activities, coverage, invoices, receipts, reviews, sales, tasks
from salesdesk.measure.metric import BY, Figure, Metric
from salesdesk.measure.only import ALL, Only
from salesdesk.measure.who import EVERYONE, TEAMLESS, Who, subtree
from salesdesk.model import Customer, Member, Product, Team
from salesdesk.period import Period
from salesdesk.text import Text, mark

METRICS: tuple[Metric, ...] = (
    *sales.METRICS,
    *receipts.METRICS,
    *invoices.METRICS,
    *coverage.METRICS,
    *activities.METRICS,
    *tasks.METRICS,
    *reviews.METRICS,
)

_BY_NAME = {one.name: one for one in METRICS}
_NAMES: dict[str, type[Member] | type[Customer] | type[Product]] = {"member": Member, "customer": Customer, "product": Product}


def metric(name: str) -> Metric:
    """Return the metric called `name`; raise `SalesDeskError` ("metric.unknown") when there is none."""
    if (found := _BY_NAME.get(name)) is not None:
        return found
    known = ", ".join(one.name for one in METRICS)
    raise SalesDeskError("metric.unknown", mark("Errors", "There is no metric “{name}”. Known are: {known}."), name=name, known=known)


def measure(session: Session, name: str, who: Who, period: Period, by: str | None = None, only: Only = ALL) -> list[Figure]:
    """Return the value of metric `name` for `who` in `period`: one figure, or one for each member, team, month, … `by`.

    Only the facts that `only` leaves count; raise `SalesDeskError` ("metric.no_filter") where the metric cannot be limited so.
    Money is in the workspace's currency, a ratio is a fraction (0.318) and always the ratio of sums.
    """
    wanted = metric(name)
    if by not in (None, *BY):
        raise SalesDeskError("measure.by", mark("Errors", "“{by}” is not one of: {known}."), by=by, known=", ".join(BY))
    if by in ("product", "region") and wanted.fact != "sale_line":
        sentence = mark("Errors", "“{metric}” is not known by product or region: choose another way to tell its figures apart.")
        raise SalesDeskError("measure.by", sentence, metric=wanted.label)
    if by == "month":
        months = [(month, _clipped(month, period)) for month in period.months()]
        return [_one(wanted, session, who, part, only, month.code(), month.short_label()) for month, part in months]
    if by == "team":
        return _by_team(wanted, session, who, period, only)
    if by is None:
        return [_one(wanted, session, who, period, only)]
    found = wanted.of(session, who, (period.start, period.end), by, only)
    names = _labels(session, by, found)
    figures = [Figure(wanted.value(top, bottom), key, names[key], top, bottom) for key, (top, bottom) in found.items()]
    return sorted(figures, key=lambda one: (one.key is None, -(one.value or Decimal(0)), str(one.label)))


def value(session: Session, name: str, who: Who, period: Period, only: Only = ALL) -> Decimal | None:
    """Return the one value of metric `name` for `who` in `period`, over the facts that `only` leaves."""
    return measure(session, name, who, period, None, only)[0].value


def _one(wanted: Metric, session: Session, who: Who, period: Period, only: Only, key: object = None, label: Text | str = "") -> Figure:
    found = wanted.of(session, who, (period.start, period.end), None, only)
    top, bottom = found.get(None, (Decimal(0), Decimal(0)))
    return Figure(wanted.value(top, bottom), key, label, top, bottom)


def _by_team(wanted: Metric, session: Session, who: Who, period: Period, only: Only) -> list[Figure]:
    """Return a figure for each team (with the teams below it), and what no team has."""
    if who.kind == "member":
        raise SalesDeskError(
            "measure.by", mark("Errors", "The figures of one person cannot be told by team. Leave out the person or the team.")
        )
    teams = session.execute(select(Team.id, Team.name, Team.parent_id).order_by(Team.name)).all()
    inside = subtree(session, who.id) if who.id is not None else {row[0] for row in teams}
    found = [_one(wanted, session, Who.team(row[0]), period, only, row[0], row[1]) for row in teams if row[0] in inside]
    if who.kind == "everyone":
        rest = _one(wanted, session, TEAMLESS, period, only, None, mark("Metric", "not assigned"))
        if rest.numerator or rest.denominator:
            found.append(rest)
    return found


def _clipped(month: Period, period: Period) -> Period:
    return Period.span(max(month.start, period.start), min(month.end, period.end))


def _labels(session: Session, by: str, found: dict[object, tuple[Decimal, Decimal]]) -> dict[object, Text | str]:
    nobody: Text | str = mark("Metric", "not assigned")
    names: dict[object, Text | str] = defaultdict(lambda: nobody)
    if by == "region":
        names.update({key: str(key) for key in found if key})
    elif by in _NAMES:
        cls = _NAMES[by]
        names.update({row[0]: row[1] for row in session.execute(select(cls.id, cls.name)) if row[0] in found})
    return names


__all__ = ["ALL", "BY", "EVERYONE", "METRICS", "Figure", "Metric", "Only", "Who", "measure", "metric", "value"]
