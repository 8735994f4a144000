"""Targets (目标, 指标): by member, team or company, one per month."""

from __future__ import annotations

from salesdesk.imports.plan.goal_facts import goal_facts, goal_metric, only_one_each, stored_goals
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.months import read_months
from salesdesk.imports.plan.people import read_names, resolve_names
from salesdesk.imports.plan.planned import Raw
from salesdesk.imports.plan.resolve import resolve
from salesdesk.imports.plan.settle import settle
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.teams import join_teams
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.measure import Only
from salesdesk.measure import metric as metric_called
from salesdesk.text import Text, mark

_TAKEN = mark("Import", "Taken as targets for: {metric}")


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, list[Text]()
    metric = goal_metric(job)
    notes.append(_TAKEN.fill(metric=metric_called(metric).label))
    read_names(job)
    columns.data = {name: values for name, values in columns.data.items() if name.startswith("member.")}
    resolve_names(job, notes)
    members = columns.data.get("member_id")
    teams = columns.texts(Meaning.TEAM)
    owners: list[tuple[Raw, Raw]] = []
    team_ids = resolve(job.directory["team"], teams, None, job.place, columns.rows)[0] if members is None else [None] * len(columns)
    for at in range(len(columns)):
        owners.append((members[at] if members else None, team_ids[at]))
    cells, totals = read_months(job, (Meaning.TARGET, Meaning.AMOUNT), notes)
    named = members is not None or teams is not None
    # Who is not named is the company; a region then says what counts: 大区, 目标, 实际.
    regions = None if named else columns.texts(Meaning.REGION)
    filters = [Only(region=(str(one),)).code() if one else "" for one in regions] if regions is not None else None
    cells = only_one_each(job, cells, owners, named=named, filters=filters)
    outcome = settle(job, goal_facts(cells, owners, metric, filters), stored_goals)
    outcome.complete(columns.rejected, len(columns.rejected.problems), notes, totals)
    join_teams(job, outcome)
    return outcome


GOALS = ImportTarget("targets", "target", (TableKind.TARGETS,), _plan)
