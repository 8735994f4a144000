"""Targets of a table, from its figures by period to what is stored: by what their headings, rows and units say that they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from salesdesk.imports.plan.cells.months import MonthCell
from salesdesk.imports.plan.facts.settle import settle
from salesdesk.imports.plan.goals.actuals import through
from salesdesk.imports.plan.goals.by_month import MonthTargets
from salesdesk.imports.plan.goals.by_period import by_metric
from salesdesk.imports.plan.goals.facts import goal_facts, goal_metric, only_one_each, stored_goals, without_agreed
from salesdesk.imports.plan.goals.row_units import as_counted, metrics_by_unit, row_units
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class RowsOfTargets:
    """Whose the targets of each row are (member, team), the metric that it names (None for none) and the code of what limits it.

    `named`: names are expected, and a row without one is nobody's.
    """

    owners: Sequence[tuple[Raw, Raw]]
    metrics: Sequence[str | None]
    filters: Sequence[str]
    named: bool


def take_targets(
    job: Job, months: MonthTargets, column: RecognisedColumn | None, of: RowsOfTargets, cells: Sequence[MonthCell], notes: list[Text]
) -> tuple[Outcome, dict[str, int]]:
    """Plan the targets `cells` (of `column`, None for those with a column for each period); return also how many are taken by metric."""
    outcome, taken, told = Outcome(), Counter[str](), list[Text]()
    units, filters = row_units(job), through(column, of.filters)
    for usual, own in _by_heading(job, column, cells):
        metrics = metrics_by_unit(units, [one or usual for one in of.metrics], of.metrics)
        known = as_counted(job, own, units, metrics, told)
        known = only_one_each(job, known, of.owners, metrics, named=of.named, filters=filters)
        known = without_agreed(job, months.of(known, of.owners, metrics, filters, told), of.owners, metrics, filters)
        outcome.add(settle(job, goal_facts(known, of.owners, metrics, filters), stored_goals))
        taken.update(dict.fromkeys(filter(None, metrics), 0))
        taken.update(metrics[one.at] for one in known)
    notes += _together(told)
    return outcome, dict(taken)


def _by_heading(job: Job, column: RecognisedColumn | None, cells: Sequence[MonthCell]) -> Iterator[tuple[str, Sequence[MonthCell]]]:
    """Give the figures by the metric that their headings name: 1月销售目标 and 1月回款目标 are of one month, and two targets of it."""
    dated = [one for one in job.table.columns if one.meaning is Meaning.TARGET and one.period is not None] if column is None else []
    named = by_metric(dated)
    if len(named) <= 1:
        yield goal_metric(job, column), cells
        return
    for group in named.values():
        headings = {one.header for one in group}
        yield goal_metric(job, group[0]), [one for one in cells if one.header in headings]


def _together(notes: Sequence[Text]) -> list[Text]:
    """Return notes that are the same but for their count `n` as one, of all that they count."""
    counts: dict[Text, int | None] = {}
    for one in notes:
        bare = replace(one, values=tuple(pair for pair in one.values if pair[0] != "n"))
        n = dict(one.values).get("n")
        counts[bare] = (counts.get(bare) or 0) + n if isinstance(n, int) else None
    return [one if n is None else one.fill(n=n) for one, n in counts.items()]
