"""Targets as SalesDesk exports them: a row for each member, team and the company, a column for each month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from salesdesk.errors import SalesDeskError
from salesdesk.imports.own.references import Referred
from salesdesk.imports.own.table import key_column, key_of
from salesdesk.imports.own.values import field_of
from salesdesk.imports.plan.cells.months import MonthCell
from salesdesk.imports.plan.cells.period_ends import month_end
from salesdesk.imports.plan.facts.settle import settle
from salesdesk.imports.plan.goals.facts import goal_facts, stored_goals, without_agreed
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.language.period_cells import period_cells
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.measure import METRICS, Only
from salesdesk.model.goals import TARGET
from salesdesk.services.keys import identity
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_numbers, parse_texts
from salesdesk.text import Text, mark

Owner = tuple[Raw, Raw]
_NOBODY = mark("Import", "There is no name.")
_NO_METRIC = mark("Import", "This is a target for something that SalesDesk does not know.")


def plan_targets(job: Job) -> Outcome:
    """Plan the targets by month; a month that was emptied keeps its target. A row without a key is for what the others are for."""
    key_in = job.table.columns_at(key_column(job.table))
    keys = [_read(cell, identity(job.shared.session)) for cell in job.columns.cells(key_in)]
    usual = next(((one.metric, one.only) for one in keys if one.metric), (None, ""))
    owners: list[Owner | None] = []
    metrics: list[str] = []
    filters: list[str] = []
    names, teams = _names(job, "member_id"), _names(job, "team_id")
    referred = Referred(job)
    for at, key in enumerate(keys):
        metric, only = (key.metric, key.only) if key.metric else usual
        owner = key.owner or _named(job, referred, names[at], teams[at], at)
        if owner is None or metric is None:
            job.columns.reject(at, key_in if owner else None, None, _NO_METRIC if owner else _NOBODY)
        owners.append(owner if metric else None)
        metrics.append(metric or "")
        filters.append(only)
    cells = _cells(job, [at for at, owner in enumerate(owners) if owner is not None])
    known = [owner or (None, None) for owner in owners]
    cells = without_agreed(job, cells, known, metrics, filters)
    outcome = settle(job, goal_facts(cells, known, metrics, filters), stored_goals)
    outcome.record = "target"
    outcome.read_as = _read_as(job)
    rejected = job.columns.rejected
    return outcome.complete(rejected, len(rejected.problems), (), ())


@dataclass(frozen=True, slots=True)
class _Key:
    """What a key says: a metric with what limits it, None where it is none that is known; and (member, team) in this workspace."""

    metric: str | None = None
    only: str = ""
    owner: Owner | None = None


def _read(cell: Cell, workspace: str) -> _Key:
    own, other = key_of(cell, workspace, "target")
    text = own or (other.split("-", 3)[3] if other else "")
    name, _, rest = text.partition(".")
    parts = rest.split(".", 2)
    if not any(one.name == name for one in METRICS) or len(parts) < 2 or not parts[1].isdigit():
        return _Key()
    only = parts[2] if len(parts) == 3 else ""
    try:
        Only.parse(only)
    except SalesDeskError:
        return _Key()
    found = int(parts[1])
    owners: dict[str, Owner] = {"member": (found, None), "team": (None, found), "everyone": (None, None)}
    return _Key(name, only, owners.get(parts[0]) if own else None)


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
        month = period_cells([column.header], "month")[0] if column.header[:1].isdigit() else None
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
