"""Targets as SalesDesk exports them: a row for each member, team and the company, a column for each month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from salesdesk.imports.own.references import Referred
from salesdesk.imports.own.table import key_column, key_of
from salesdesk.imports.own.values import field_of
from salesdesk.imports.plan.days import month_end
from salesdesk.imports.plan.goal_facts import goal_facts, stored_goals
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.months import MonthCell, month_of
from salesdesk.imports.plan.planned import Raw
from salesdesk.imports.plan.settle import settle
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.measure import METRICS
from salesdesk.model.goals import TARGET
from salesdesk.services.keys import identity
from salesdesk.sheets.values import parse_numbers, parse_texts
from salesdesk.text import Text, mark

Owner = tuple[Raw, Raw]
_NOBODY = mark("Import", "There is no name.")
_NO_METRIC = mark("Import", "This is a target for something that SalesDesk does not know.")


def plan_targets(job: Job) -> Outcome:
    """Plan the targets by month; a month that was emptied keeps its target."""
    key_in = job.table.columns_at(key_column(job.table))
    keys = job.columns.cells(key_in)
    workspace = identity(job.shared.session)
    owners: list[Owner | None] = []
    metric = next((name for cell in keys if (name := _metric(cell, workspace))), None)
    names, teams = _names(job, "member_id"), _names(job, "team_id")
    referred = Referred(job)
    for at, cell in enumerate(keys):
        owner = _owner(key_of(cell, workspace, "target")[0])
        if owner is None:
            owner = _named(job, referred, names[at], teams[at], at)
        if owner is None or metric is None:
            job.columns.reject(at, key_in if owner else None, None, _NO_METRIC if owner else _NOBODY)
        owners.append(owner if metric else None)
    cells = _cells(job, [at for at, owner in enumerate(owners) if owner is not None])
    known = [owner or (None, None) for owner in owners]
    outcome = settle(job, goal_facts(cells, known, [metric or ""] * len(known)), stored_goals)
    outcome.record = "target"
    outcome.read_as = _read_as(job)
    rejected = job.columns.rejected
    return outcome.complete(rejected, len(rejected.problems), (), ())


def _metric(cell: object, workspace: str) -> str | None:
    own, other = key_of(cell, workspace, "target")  # type: ignore[arg-type]
    text = own or (other.split("-", 3)[3] if other else "")
    name = text.split(".")[0]
    return name if any(one.name == name for one in METRICS) else None


def _owner(own: str | None) -> Owner | None:
    """Return (member, team) that a key names; both None for the company."""
    parts = (own or "").split(".")
    if len(parts) != 3 or not parts[2].isdigit():
        return None
    found = int(parts[2])
    return {"member": (found, None), "team": (None, found), "everyone": (None, None)}.get(parts[1])


def _named(job: Job, referred: Referred, name: str | None, team: str | None, at: int) -> Owner | None:
    record, text = ("member", name) if name else ("team", team)
    found, problem = referred.id_of(TARGET.field(f"{record}_id"), text, at)
    if problem is not None:
        job.columns.reject(at, None, text, problem)
    if found is None:
        return None
    return (found, None) if record == "member" else (None, found)


def _names(job: Job, field: str) -> list[str | None]:
    column = next((one for one in job.table.columns if field_of(one.header, (TARGET.field(field),))), None)
    return [None] * len(job.columns) if column is None else parse_texts(job.columns.cells(column))


def _months(job: Job) -> list[tuple[RecognisedColumn, date]]:
    found = []
    for column in job.table.columns:
        month = month_of(column.header) if column.header[:1].isdigit() else None
        if month and month.year and month.month:
            found.append((column, month_end(month.year, month.month)))
    return found


def _cells(job: Job, places: Sequence[int]) -> list[MonthCell]:
    found: list[MonthCell] = []
    for column, end in _months(job):
        values, problems = parse_numbers(job.columns.cells(column))
        for at, cell, reason in problems:
            job.columns.reject(at, column, cell, reason, whole=False)
        for at in places:
            if (value := values[at]) is not None:
                found.append(MonthCell(at, job.columns.rows[at], "month", end, value, column.header))
    return found


def _read_as(job: Job) -> dict[int, Text]:
    found = {column.index: TARGET.field("value").label for column, _ in _months(job)}
    for field in (TARGET.field("member_id"), TARGET.field("team_id")):
        found |= {one.index: field.label for one in job.table.columns if field_of(one.header, (field,))}
    return found
