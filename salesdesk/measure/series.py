"""Metrics over many periods at once: what a trend needs, in as few scans of the facts as that takes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy.orm import Session

from salesdesk.measure import metric
from salesdesk.measure.lines import sums_over
from salesdesk.measure.metric import Figure, Metric
from salesdesk.measure.only import ALL, Only
from salesdesk.measure.together import Pair, pair_of, places_of
from salesdesk.measure.who import Who
from salesdesk.period import Period


def series(
    session: Session, names: Sequence[str], who: Who, periods: Sequence[Period], only: Only = ALL
) -> dict[str, dict[Period, Figure]]:
    """Return what `measure` returns for each metric of `names` and each of `periods`, which may overlap.

    Metrics that add up columns of the sale lines share one scan.
    """
    wanted = [metric(name) for name in names]
    for one in wanted:
        one.check(only)
    summed = [one for one in wanted if one.sums]
    found = {one.name: _of_days(session, one, who, periods, only) for one in wanted if not one.sums}
    if summed:
        found.update(_of_lines(session, summed, who, periods, only))
    return {one.name: {period: _figure(one, period, pair) for period, pair in found[one.name].items()} for one in wanted}


def added(name: str, parts: Sequence[Figure]) -> Figure:
    """Return the figure of an additive metric or a ratio over the periods of `parts` together; these must not overlap."""
    top = sum((one.numerator for one in parts), Decimal(0))
    bottom = sum((one.denominator for one in parts), Decimal(0))
    return Figure(metric(name).value(top, bottom), None, "", top, bottom)


def _figure(one: Metric, period: Period, pair: Pair) -> Figure:
    return Figure(one.value(*pair), period.code(), period.short_label(), *pair)


def _of_lines(
    session: Session, metrics: Sequence[Metric], who: Who, periods: Sequence[Period], only: Only
) -> dict[str, dict[Period, Pair]]:
    columns, place = places_of(column for one in metrics for column in one.sums)
    spans = [(period.start, period.end) for period in periods]
    totals = sums_over(session, who, spans, columns, only)
    found: dict[str, dict[Period, Pair]] = {}
    for one in metrics:
        places = [place[id(column)] for column in one.sums]
        of_metric = found.setdefault(one.name, {})
        for period, span in zip(periods, spans, strict=True):
            of_metric[period] = pair_of([totals[span][at] for at in places])
    return found


def _of_days(session: Session, one: Metric, who: Who, periods: Sequence[Period], only: Only) -> dict[Period, Pair]:
    if not one.additive:
        empty = {None: (Decimal(0), Decimal(0))}
        return {period: (one.of(session, who, (period.start, period.end), None, only) or empty)[None] for period in periods}
    whole = (min(period.start for period in periods), max(period.end for period in periods))
    days = one.of(session, who, whole, "day", only)
    found = {}
    for period in periods:
        inside = [pair for day, pair in days.items() if day in period]  # type: ignore[operator]
        found[period] = (sum((pair[0] for pair in inside), Decimal(0)), sum((pair[1] for pair in inside), Decimal(0)))
    return found
