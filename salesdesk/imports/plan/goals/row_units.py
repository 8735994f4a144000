"""The unit that each row of targets or results names: in a column of units, or beside its metric (销售额（万元）)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.fields import Kind
from salesdesk.imports.plan.cells.months import MonthCell
from salesdesk.imports.plan.facts.month_money import in_own_money
from salesdesk.imports.plan.goals.counts import UNSAID
from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.language.counted import counted_by
from salesdesk.imports.recognise.language.units import unit_in
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.measure import metric
from salesdesk.model.base import SCALE
from salesdesk.text import Text

_BRACKET = re.compile(r"[(（]([^()（）]{1,16})[)）]\s*$")


def row_units(job: Job) -> list[str]:
    """Return the unit that each row names, "" for none."""
    units = job.columns.texts(Meaning.UNIT) or [None] * len(job.columns)
    metrics = job.columns.texts(Meaning.METRIC) or [None] * len(job.columns)
    beside = [_BRACKET.search(one) if one else None for one in metrics]
    return [unit or (found[1] if found else "") for unit, found in zip(units, beside, strict=True)]


def metrics_by_unit(units: Sequence[str], metrics: Sequence[str], named: Sequence[str | None]) -> list[str]:
    """Return the metric of each row, what its unit counts (盒: the quantity) where the row itself is not `named` after one."""
    found: list[str] = []
    for unit, usual, own in zip(units, metrics, named, strict=True):
        counted = counted_by(unit) if unit and own is None and usual == "sales_amount" else None
        found.append(usual if counted is None else counted)
    return found


def as_counted(job: Job, cells: Sequence[MonthCell], units: Sequence[str], metrics: Sequence[str], notes: list[Text]) -> list[MonthCell]:
    """Return the figures of which it is known what they count, in the unit of their rows and the workspace's currency.

    Which those are that count nobody knows what is said.
    """
    unsaid = dict.fromkeys(one.header for one in cells if not metrics[one.at])
    notes += [UNSAID.fill(heading=heading) for heading in unsaid]
    known = [one for one in cells if metrics[one.at]]
    return in_own_money(job, in_row_units(job, known, units, metrics), notes, metrics)


def in_row_units(job: Job, cells: Sequence[MonthCell], units: Sequence[str], metrics: Sequence[str]) -> list[MonthCell]:
    """Return `cells` by the unit of their rows: money in full and in its currency, percentages as shares."""
    if not any(units):
        return list(cells)
    scaled = any(one.factor != 1 for one in job.table.columns if one.meaning in (Meaning.TARGET, Meaning.AMOUNT, Meaning.PERIOD_VALUE))
    found: list[MonthCell] = []
    for one in cells:
        kind = metric(metrics[one.at]).kind if metrics[one.at] else None
        factor, currency = unit_in(units[one.at])
        if kind is Kind.MONEY:
            one = replace(one, value=one.value * (1 if scaled else factor or 1), currency=currency or one.currency)
        elif kind is Kind.PERCENT and abs(one.value) > SCALE:
            one = replace(one, value=one.value // 100)
        elif factor is not None and not scaled:
            one = replace(one, value=one.value * factor)
        found.append(one)
    return found
