"""Results by member and month (业绩表): each figure becomes one sale line on the last day of its period."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.facts import FactSet, numbered
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.months import MonthCell, read_months
from salesdesk.imports.plan.people import identities, read_names, resolve_names
from salesdesk.imports.plan.planned import Raw
from salesdesk.imports.plan.settle import settle
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.text import mark

_TOTALS = mark("Import", "Sums of a period, not single sales: one line per member and period, dated its last day.")
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
    return settle(job, _facts(job, cells)).complete(columns.rejected, len(columns.rejected.problems), notes, totals)


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
    return [f"m:{one.kind}:{one.end:%Y-%m}:{names[one.at]}" for one in cells]


MONTHLY = ImportTarget("monthly", "sale_line", (TableKind.MONTHLY_BY_MEMBER, TableKind.QUARTERLY_BY_MEMBER), _plan)
