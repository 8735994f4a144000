"""Targets (目标, 指标): by member, team or company, one per month."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.goal_facts import goal_facts, stored_goals
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.months import MonthCell, read_months
from salesdesk.imports.plan.people import read_names, resolve_names
from salesdesk.imports.plan.planned import Raw
from salesdesk.imports.plan.resolve import resolve
from salesdesk.imports.plan.settle import settle
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.measure import metric as metric_called
from salesdesk.model.base import SCALE
from salesdesk.text import Text, mark

_METRICS = (
    ("receipts", ("回款", "收款", "receipt", "collection", "cash in")),
    ("gross_profit", ("毛利", "利润", "gross profit", "profit")),
    ("new_customers", ("新客户", "新增客户", "开发客户", "new customer", "new account")),
    ("quantity", ("销量", "数量", "quantity", "units")),
    ("sales_amount", ()),
)
_TAKEN = mark("Import", "Taken as targets for: {metric}")
_TWICE = mark("Import", "A target for the same person and month stands further up.")
_NO_NAME = mark("Import", "There is no name.")


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, list[Text]()
    metric = _metric(job)
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
    cells = _only_one_each(job, cells, owners, named=members is not None or teams is not None)
    outcome = settle(job, goal_facts(cells, owners, metric), stored_goals)
    return outcome.complete(columns.rejected, len(columns.rejected.problems), notes, totals)


def _metric(job: Job) -> str:
    value_in = job.columns.find(Meaning.TARGET)
    words = " ".join((value_in.header if value_in else "", job.table.title, job.table.sheet, job.table.file)).lower()
    return next(metric for metric, signs in _METRICS if not signs or any(sign in words for sign in signs))


def _only_one_each(job: Job, cells: Sequence[MonthCell], owners: Sequence[tuple[Raw, Raw]], *, named: bool) -> list[MonthCell]:
    seen: set[object] = set()
    kept: list[MonthCell] = []
    for one in cells:
        key = (owners[one.at], one.kind, one.end)
        if named and owners[one.at] == (None, None):
            job.columns.reject(one.at, job.columns.find(Meaning.MEMBER, Meaning.TEAM), None, _NO_NAME, whole=False)
        elif key in seen:
            job.columns.reject(one.at, None, one.value / SCALE, _TWICE, whole=False)
        else:
            seen.add(key)
            kept.append(one)
    return kept


GOALS = ImportTarget("targets", "target", (TableKind.TARGETS,), _plan)
