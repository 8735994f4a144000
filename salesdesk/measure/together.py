"""Several metrics that add up columns of the sale lines, read in one scan of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, case
from sqlalchemy.orm import Session

from salesdesk.measure.lines import Span, sums
from salesdesk.measure.metric import Metric
from salesdesk.measure.only import Only, lines_only
from salesdesk.measure.who import Who

Pair = tuple[Decimal, Decimal]


def places_of(columns: Iterable[Any]) -> tuple[list[Any], dict[int, int]]:
    """Return each of `columns` once, and at which place of them it is by its identity.

    Columns compared with one another are a condition, neither true nor false.
    """
    once = list({id(column): column for column in columns}.values())
    return once, {id(column): at for at, column in enumerate(once)}


def pair_of(values: Sequence[Decimal]) -> Pair:
    """Return numerator and denominator of a metric's sums; the denominator is zero where there is only one."""
    return values[0], values[1] if len(values) > 1 else Decimal(0)


def together(session: Session, asked: Sequence[tuple[Metric, Only]], who: Who, span: Span, by: str | None) -> list[dict[object, Pair]]:
    """Return what `Metric.of` returns for each of `asked`, metrics with `sums` and which lines count for them, in their order.

    A key that has lines, but none that count for a metric, comes with zeros. One scan for twelve metrics takes a third of the time of
    twelve scans; but a filter cannot be looked up by an index of its own then.
    """
    counted = []
    for one, only in asked:
        one.check(only)
        where = lines_only(only)
        counted.append([case((and_(*where), column)) for column in one.sums] if where else list(one.sums))
    columns, places = places_of(column for own in counted for column in own)
    found = sums(session, who, span, by, columns)
    return [{key: pair_of([totals[places[id(column)]] for column in own]) for key, totals in found.items()} for own in counted]
