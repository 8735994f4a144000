"""Targets as facts: what each is for, and which of them are stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.cells.months import MonthCell, is_yearly
from salesdesk.imports.plan.facts.stored import FactSet, Stored
from salesdesk.imports.plan.goals.counts import counted_metric, figures_in
from salesdesk.imports.plan.goals.words import metric_of
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model import Goal, Target
from salesdesk.model.base import SCALE
from salesdesk.model.goals import AGREED, CLOSED
from salesdesk.text import mark

_METRICS = (
    ("receipts", ("回款", "收款", "receipt", "collection", "cash in")),
    ("gross_profit", ("毛利", "利润", "gross profit", "profit")),
    ("new_customers", ("新客户", "新增客户", "开发客户", "new customer", "new account")),
    ("quantity", ("销量", "数量", "quantity", "units")),
    ("sales_amount", ()),
)
_TWICE = mark("Import", "A target for the same person and month stands further up.")
_AGREED = mark("Import", "This belongs to an agreed goal. Adjust it in SalesDesk, where the reason is kept.")
_NO_NAME = mark("Import", "There is no name.")
_NO_PERIOD = mark("Import", "Targets are for months, quarters, half-years and years, not for days or weeks.")
_KINDS = ("month", "quarter", "half", "year")


def goal_facts(
    cells: Sequence[MonthCell], owners: Sequence[tuple[Raw, Raw]], metrics: Sequence[str], filters: Sequence[str] | None = None
) -> FactSet:
    """Return targets of `metrics` (by row) as facts; `owners` are (member, team) by row, both None for the company.

    `filters` are the codes of what the metric is limited to, by row.
    """
    columns: dict[str, Sequence[Raw]] = {
        "metric": [metrics[one.at] for one in cells],
        "only": [filters[one.at] if filters else "" for one in cells],
        "member_id": [owners[one.at][0] for one in cells],
        "team_id": [owners[one.at][1] for one in cells],
        "period_kind": [one.kind for one in cells],
        "period_start": [one.start.isoformat() for one in cells],
        "value": [one.value for one in cells],
    }
    keys = [":".join(map(str, row)) for row in zip(*(columns[name] for name in list(columns)[:-1]), strict=True)]
    return FactSet("target", [one.row for one in cells], columns, keys, ("value",), {"member_id": "member", "team_id": "team"}, {}, None)


def stored_goals(session: Session, facts: FactSet) -> Stored:
    """Return the stored targets by what names them."""
    if not len(facts):
        return {}
    table = Target.__table__
    names = ("metric", "only", "member_id", "team_id", "period_kind", "period_start")
    query = select(table.c.id, table.c.value, *(table.c[name] for name in names)).where(table.c.metric.in_(set(facts.columns["metric"])))
    return {":".join(map(str, row[2:])): (row[0], (int(row[1] * SCALE),)) for row in session.execute(query)}


def target_columns(job: Job) -> Sequence[RecognisedColumn | None]:
    """Return the columns of targets, for each of which there are figures; None where they are told otherwise (by months)."""
    found = [one for one in job.table.columns if one.meaning is Meaning.TARGET and one.period is None]
    if any(one.period is not None for one in job.table.columns):
        if job.table.shape != "rows" or not found:
            return (None,)
        # 2026年目标 beside 本月目标: what a month has of its own goes before its share of the year.
        return (*(one for one in found if not is_yearly(one.header)), None, *(one for one in found if is_yearly(one.header)))
    # A column with the metric of each row speaks of one column of figures.
    if len(found) < 2 or job.columns.find(Meaning.METRIC) is not None:
        return (None,)
    # Those of a month go before those of its year.
    return [one for yearly in (False, True) for one in found if is_yearly(one.header) is yearly]


def goal_metric(job: Job, column: RecognisedColumn | None = None) -> str:
    """Return the metric that the targets of a table (those of `column`) are for, by what its headings and names say.

    "" is that of figures whose unit counts something that nothing names.
    """
    if column is not None and (found := metric_of(column.header.removesuffix("目标"))[0]) is not None:
        counted = counted_metric(job, column) if found == "sales_amount" else None
        return found if counted is None else counted
    value_in = column or job.columns.find(Meaning.TARGET)
    if value_in is not None and (named := metric_of(value_in.header)[0]) not in (None, "sales_amount"):
        return str(named)
    words = " ".join((value_in.header if value_in else "", job.table.title, job.table.sheet, job.table.file)).lower()
    metric = next(metric for metric, signs in _METRICS if not signs or any(sign in words for sign in signs))
    counted = counted_metric(job, value_in or figures_in(job)) if metric == "sales_amount" else None
    return metric if counted is None else counted


def only_one_each(
    job: Job,
    cells: Sequence[MonthCell],
    owners: Sequence[tuple[Raw, Raw]],
    metrics: Sequence[str],
    *,
    named: bool,
    filters: Sequence[str] | None = None,
) -> list[MonthCell]:
    """Return the targets that are somebody's, and the first only for each period; the others are rejected (`named`: names are expected)."""
    seen: set[object] = set()
    kept: list[MonthCell] = []
    for one in cells:
        key = (owners[one.at], metrics[one.at], filters[one.at] if filters else "", one.kind, one.end)
        if one.kind not in _KINDS:
            job.columns.reject(one.at, None, one.value / SCALE, _NO_PERIOD, whole=False)
        elif named and owners[one.at] == (None, None):
            job.columns.reject(one.at, job.columns.find(Meaning.MEMBER, Meaning.TEAM), None, _NO_NAME, whole=False)
        elif key in seen:
            job.columns.reject(one.at, None, one.value / SCALE, _TWICE, whole=False)
        else:
            seen.add(key)
            kept.append(one)
    return kept


def without_agreed(
    job: Job, cells: Sequence[MonthCell], owners: Sequence[tuple[Raw, Raw]], metrics: Sequence[str], filters: Sequence[str] | None = None
) -> list[MonthCell]:
    """Return the targets that may be taken: what is agreed changes for a reason only, which a sheet does not have."""
    query = select(Goal.metric, Goal.only, Goal.member_id, Goal.team_id, Goal.start, Goal.end)
    agreed: dict[tuple[object, ...], list[tuple[date, date]]] = {}
    for row in job.shared.session.execute(query.where(Goal.state.in_((AGREED, CLOSED)), Goal.metric.in_(set(metrics)))):
        agreed.setdefault(tuple(row[:4]), []).append((row[4], row[5]))
    if not agreed:
        return list(cells)
    facts = goal_facts(cells, owners, metrics, filters)
    stored = stored_goals(job.shared.session, facts)
    kept: list[MonthCell] = []
    for one, key in zip(cells, facts.keys, strict=True):
        spans = agreed.get((metrics[one.at], filters[one.at] if filters else "", *owners[one.at]), ())
        now = stored.get(key)
        same = now is not None and tuple(now[1]) == (one.value,)
        if not same and any(start <= one.end and one.start <= end for start, end in spans):
            job.columns.reject(one.at, None, one.value / SCALE, _AGREED, whole=False)
        else:
            kept.append(one)
    return kept
