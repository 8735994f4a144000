"""Figures of periods in the workspace's currency: targets and results that a sheet gives in another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.fields import Kind
from salesdesk.imports.plan.cells.months import MonthCell
from salesdesk.imports.plan.facts.money import NO_RATE
from salesdesk.imports.plan.job import Job, times
from salesdesk.measure import metric
from salesdesk.text import Text, mark

_BROUGHT = mark("Import", "Figures in {currency}, brought into {home} by the rate of the last day of their period: {n}")


def in_own_money(job: Job, cells: Sequence[MonthCell], notes: list[Text], metrics: Sequence[str] | None = None) -> list[MonthCell]:
    """Return `cells` in the workspace's currency, by the rate of the last day of each period; those without one are rejected.

    `metrics` are what the figures of each row count; None: money. What is no money stays as it is.
    """
    home = job.shared.rates.currency
    kept: list[MonthCell] = []
    brought: dict[str, int] = {}
    for one in cells:
        code = one.currency
        counts = "sales_amount" if metrics is None else metrics[one.at]
        if code in (None, home) or not counts or metric(counts).kind is not Kind.MONEY:
            kept.append(one)
            continue
        day = one.end.isoformat()
        rate = job.shared.rates.of(code, day)
        if rate is None:
            job.lacks_rate(code, day)
            job.columns.reject(one.at, None, code, NO_RATE.fill(currency=code, day=day), whole=False)
            continue
        brought[code] = brought.get(code, 0) + 1
        kept.append(replace(one, value=times(one.value, rate), original=one.value))
    notes += [_BROUGHT.fill(currency=code, home=home, n=count) for code, count in brought.items()]
    return kept
