"""Targets (目标, 指标): by member, team or company, one per month; a column may name the metric of each row, others what limits it."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.cells.months import read_months
from salesdesk.imports.plan.goals.actuals import Actual, actuals, leave_out, take_by_member, take_by_region, with_results_first
from salesdesk.imports.plan.goals.by_month import MonthTargets
from salesdesk.imports.plan.goals.by_period import take_results_of_parts
from salesdesk.imports.plan.goals.cells import GoalCells
from salesdesk.imports.plan.goals.facts import target_columns
from salesdesk.imports.plan.goals.row_metrics import METRIC, named_metrics, read_row_metrics
from salesdesk.imports.plan.goals.taken import RowsOfTargets, take_targets
from salesdesk.imports.plan.goals.words import metric_of
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.people import read_names, resolve_names
from salesdesk.imports.plan.names.register import Ambiguous
from salesdesk.imports.plan.names.resolve import resolve
from salesdesk.imports.plan.names.teams import join_teams
from salesdesk.imports.plan.planned import TotalsCheck
from salesdesk.imports.plan.rejected_words import NO_METRIC
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.measure import metric as metric_called
from salesdesk.text import Text, mark

_TAKEN = mark("Import", "Taken as targets for: {metric}")
_TEAMS = mark("Import", "“{heading}” names teams: the targets are theirs.")
_LIMITED = mark("Import", "“{heading}” limits what counts: targets of the whole company for what is sold there.")


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, list[Text]()
    read_names(job, ("member",))
    resolve_names(job, notes)
    named = columns.data.get("member_id") is not None or columns.find(Meaning.TEAM) is not None
    _whose(job, notes, named=named)
    _what(job, named=named)
    outcome, totals = Outcome(), list[TotalsCheck]()
    months = MonthTargets(job)
    data = columns.data
    owners: list[tuple[Raw, Raw]] = list(zip(data["goal.member"], data["goal.team"], strict=True))
    rows = RowsOfTargets(owners, data["goal.metric"], data["goal.only"], named=named)
    planned = any(one.period is not None and one.meaning is Meaning.TARGET for one in job.table.columns)
    beside = Meaning.TARGET if planned else Meaning.PERIOD_VALUE  # 1月目标, beside 1月实际
    for column in with_results_first(job, target_columns(job)):
        cells, checked = read_months(job, (Meaning.TARGET, Meaning.AMOUNT), notes, beside=beside, column=column)
        found, taken = take_targets(job, months, column, rows, cells, notes)
        notes += [_TAKEN.fill(metric=metric_called(name).label) for name, n in taken.items() if n]
        totals += checked
        outcome.add(found)
    for one in actuals(job):
        found = _reached(job, one, notes)
        totals += found.totals
        outcome.add(found)
    of_parts = take_results_of_parts(job, list(data["goal.only"]), notes, of_teams=any(team is not None for team in data["goal.team"]))
    totals += of_parts.totals
    outcome.add(of_parts)
    outcome.complete(columns.rejected, len(columns.rejected.problems), notes, totals)
    outcome.assume(job.assumed)
    join_teams(job, outcome)
    return outcome


def _reached(job: Job, one: Actual, notes: list[Text]) -> Outcome:
    """Plan a column of results beside the targets where they have a home, and say why where they have none."""
    data = job.columns.data
    of_teams = any(team is not None for team in data["goal.team"])
    by_row = job.columns.find(Meaning.METRIC) is not None or (METRIC in data and data.get("member_id") is None)
    if of_teams or by_row:
        notes.append(leave_out(one, of_teams=of_teams))
        return Outcome()
    if data.get("member_id") is not None:
        return take_by_member(job, one, notes)
    return take_by_region(job, one, list(data["goal.only"]), notes)


def _whose(job: Job, notes: list[Text], *, named: bool) -> None:
    """Put whose targets they are into the data: of members, teams, or the company where the rows name neither."""
    columns = job.columns
    members, teams, regions = columns.data.get("member_id"), columns.texts(Meaning.TEAM), columns.texts(Meaning.REGION)
    nobody: list[int | None] = [None] * len(columns)
    ids = resolve(job.directory["team"], teams, None, job.place, columns.rows)[0] if members is None else nobody
    region_in = columns.find(Meaning.REGION)
    if not named and regions is not None and region_in is not None:
        called = _teams_called(job, regions)
        ids = called or ids
        notes.append((_LIMITED if called is None else _TEAMS).fill(heading=region_in.header))
    columns.data["goal.member"] = nobody if members is None else members
    columns.data["goal.team"] = ids


def _teams_called(job: Job, regions: Sequence[str | None]) -> list[int | None] | None:
    """Return the teams that are called like regions; None unless all of them are."""
    known: dict[str, int | None] = {}
    for name in {one for one in regions if one}:
        try:
            known[name] = job.directory["team"].find(name)
        except Ambiguous:
            return None
    if not known or None in known.values():
        return None
    return [known[one] if one else None for one in regions]


def _what(job: Job, *, named: bool) -> None:
    """Put the metric of each row (None: as the headings say) and what limits it into the data; reject what is not clear."""
    columns, cells = job.columns, GoalCells(job)
    metrics: list[str | None] = []
    filters: list[str] = []
    metric_in, scope_in = columns.find(Meaning.METRIC), columns.find(Meaning.SCOPE)
    if metric_in is None:
        read_row_metrics(job)  # 目标名称 may say no more than what is counted
    by_row = named_metrics(job)
    for at in range(len(columns)):
        called = cells.text(at, Meaning.METRIC) or by_row[at]
        name, beside = metric_of(called) if called else (None, "")
        owned = named or columns.data["goal.team"][at] is not None
        only, problem = cells.scope(at, beside, owned=owned)
        if called and name is None:
            columns.reject(at, metric_in, called, NO_METRIC.fill(name=called))
        elif problem is not None:
            columns.reject(at, metric_in if beside else scope_in, called if beside else cells.text(at, Meaning.SCOPE), problem)
        metrics.append(name)
        filters.append(only.code())
    columns.data |= {"goal.metric": metrics, "goal.only": filters}
    columns.narrow()


GOALS = ImportTarget("targets", "target", (TableKind.TARGETS,), _plan)
