"""Results by member and month (业绩表): each figure becomes one sale line on the last day of its period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.plan.columns import Columns
from salesdesk.imports.plan.facts import FactSet, numbered
from salesdesk.imports.plan.goal_facts import goal_facts, goal_metric, only_one_each, stored_goals, without_agreed
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.months import MonthCell, read_months
from salesdesk.imports.plan.people import identities, read_names, resolve_names
from salesdesk.imports.plan.planned import Raw
from salesdesk.imports.plan.settle import settle
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.teams import join_teams
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.measure import metric as metric_called
from salesdesk.text import Text, mark

_TOTALS = mark("Import", "Sums of a period, not single sales: one line per member and period, dated its last day.")
_WITH_TARGETS = mark("Import", "Targets beside the results, taken as targets for {metric}: {n}")
_NO_NAME = mark("Import", "There is no name.")
_FIELDS = ("member_id", "customer_id", "product_id", "region")


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, [_TOTALS]
    read_names(job)
    name_in = columns.find(Meaning.MEMBER, Meaning.EMPLOYEE_NUMBER)
    who = identities(job, "member")
    if who is not None:
        columns.reject_empty(who, name_in, _NO_NAME)
        columns.narrow()
    if (regions := columns.texts(Meaning.REGION)) is not None:
        columns.data["region"] = regions
    resolve_names(job, notes)
    cells, totals = read_months(job, (Meaning.AMOUNT,), notes)
    outcome = settle(job, _facts(job, cells))
    if columns.find(Meaning.TARGET) is not None:
        outcome.add(_targets(job, notes))
    elif columns.find(Meaning.MEASURE) is not None:
        outcome.add(_targets(_other_rows(job), notes))
    outcome.complete(columns.rejected, len(columns.rejected.problems), notes, totals)
    join_teams(job, outcome)
    return outcome


def _other_rows(job: Job) -> Job:
    """Return the same table read for its rows of targets."""
    table = replace(job.table, kind=TableKind.TARGETS)
    other = replace(job, table=table, columns=Columns(table, job.columns.grid))
    read_names(other)
    resolve_names(other, [])
    return other


def _targets(job: Job, notes: list[Text]) -> Outcome:
    """Plan the targets that stand beside the results of the same people and periods."""
    metric = goal_metric(job)
    members = job.columns.data.get("member_id") or [None] * len(job.columns)
    owners: list[tuple[Raw, Raw]] = [(one, None) for one in members]
    metrics = [metric] * len(owners)
    beside = Meaning.PERIOD_VALUE if job.table.kind is TableKind.TARGETS else Meaning.TARGET
    cells, _ = read_months(job, (Meaning.TARGET,), [], beside=beside)
    cells = only_one_each(job, cells, owners, metrics, named=True)
    cells = without_agreed(job, cells, owners, metrics)
    notes.append(_WITH_TARGETS.fill(n=len(cells), metric=metric_called(metric).label))
    return settle(job, goal_facts(cells, owners, metrics), stored_goals)


def _facts(job: Job, cells: Sequence[MonthCell]) -> FactSet:
    data = job.columns.data
    at = [one.at for one in cells]
    lines: dict[str, Sequence[Raw]] = {
        "day": [one.end.isoformat() for one in cells],
        "amount": [one.value for one in cells],
        "note": [one.header for one in cells],
    }
    for name in _FIELDS:
        if (values := data.get(name)) is not None:
            lines[name] = [values[one] for one in at]
    compared = ["amount", *(name for name in _FIELDS if name in data)]
    keys = _keys(job, cells)
    references = {"member_id": "member", "customer_id": "customer", "product_id": "product"}
    unique = numbered(keys, job.shared.counters.setdefault(job.table.file, {}))
    credits = [data["credit"][one] for one in at] if "credit" in data else None
    return FactSet("sale_line", [one.row for one in cells], lines, unique, compared, references, {"is_split": False}, credits=credits)


def _keys(job: Job, cells: Sequence[MonthCell]) -> list[str]:
    said = [one for one in (identities(job, record) for record in ("member", "customer", "product")) if one is not None]
    if (regions := job.columns.data.get("region")) is not None and not said:
        said = [regions]
    names = [":".join(str(part or "") for part in row) for row in zip(*said, strict=True)] if said else [""] * len(job.columns)
    return [f"m:{one.kind}:{one.code}:{names[one.at]}" for one in cells]


MONTHLY = ImportTarget("monthly", "sale_line", (TableKind.MONTHLY_BY_MEMBER, TableKind.QUARTERLY_BY_MEMBER), _plan)
