"""Targets that stand beside what else a table says of its members: their results, or who they are."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.cells.months import is_yearly, read_months
from salesdesk.imports.plan.goals.by_month import MonthTargets
from salesdesk.imports.plan.goals.facts import target_columns
from salesdesk.imports.plan.goals.row_metrics import named_metrics
from salesdesk.imports.plan.goals.taken import RowsOfTargets, take_targets
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.measure import metric as metric_called
from salesdesk.text import Text, mark

_WITH_TARGETS = mark("Import", "Targets beside the results, taken as targets for {metric}: {n}")
_OF_LISTED = mark("Import", "Targets of the people who are listed, taken as targets for {metric}: {n}")


def targets_beside(
    job: Job, notes: list[Text], months: MonthTargets, column: RecognisedColumn | None = None, told: Text = _WITH_TARGETS
) -> Outcome:
    """Plan the targets (of `column`, where there are several) of members, one row for each; `told` is what is said of them."""
    members = job.columns.data.get("member_id") or [None] * len(job.columns)
    rows = RowsOfTargets([(one, None) for one in members], named_metrics(job), [""] * len(members), named=True)
    beside = Meaning.PERIOD_VALUE if job.table.kind is TableKind.TARGETS else Meaning.TARGET
    cells, _ = read_months(job, (Meaning.TARGET,), [], beside=beside, column=column)
    more: list[Text] = []
    outcome, taken = take_targets(job, months, column, rows, cells, more)
    notes += [told.fill(n=n, metric=metric_called(name).label) for name, n in taken.items() if n or not more]
    notes += [one for one in more if one not in notes]
    return outcome


def targets_of_listed(job: Job, members: Sequence[int]) -> Outcome:
    """Plan the targets in a list of people (`members` by row), of columns that say of which year or month they are."""
    outcome, notes = Outcome(), list[Text]()
    dated = any(one.meaning is Meaning.TARGET and one.period is not None for one in job.table.columns)
    yearly = [one for one in target_columns(job) if (dated if one is None else job.table.period is not None and is_yearly(one.header))]
    if not yearly:
        return outcome
    job.columns.data = {**job.columns.data, "member_id": list(members)}
    months = MonthTargets(job)
    for column in yearly:
        outcome.add(targets_beside(job, notes, months, column, _OF_LISTED))
    outcome.notes = [*notes, *outcome.notes]
    return outcome
