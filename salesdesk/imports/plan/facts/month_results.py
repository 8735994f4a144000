"""Results by month as facts of the last day of their period: sales, or receipts."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.cells.months import MonthCell
from salesdesk.imports.plan.facts.money_in import one_each
from salesdesk.imports.plan.facts.stored import FactSet, numbered
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.people import identities
from salesdesk.imports.plan.writes import Raw

_FIELDS = ("member_id", "customer_id", "product_id", "region", "channel")
_REFERENCES = {"member_id": "member", "customer_id": "customer", "product_id": "product"}


def sales_by_month(job: Job, cells: Sequence[MonthCell], channel: str | None = None) -> FactSet:
    """Return one sale line for each value, of whom and where its row says, and through `channel`, where its column says that."""
    data = job.columns.data
    at = [one.at for one in cells]
    lines = _lines(cells)
    lines |= {name: [values[one] for one in at] for name in _FIELDS if (values := data.get(name)) is not None}
    if (quantities := data.get("quantity")) is not None:
        lines["quantity"] = [quantities[one] for one in at]
    if channel is not None:
        lines["channel"] = [channel] * len(cells)
    compared = ["amount", *(["quantity"] if "quantity" in lines else []), *(name for name in _FIELDS if name in lines)]
    keys = [f"m:{one}" + (f":{channel}" if channel else "") for one in _keys(job, cells)]
    unique = numbered(keys, job.shared.counters.setdefault(job.table.file, {}))
    credits = [data["credit"][one] for one in at] if "credit" in data else None
    return FactSet("sale_line", [one.row for one in cells], lines, unique, compared, _REFERENCES, {"is_split": False}, credits=credits)


def receipts_by_month(job: Job, cells: Sequence[MonthCell]) -> FactSet:
    """Return one receipt for each value, of the member that its row names."""
    data = job.columns.data
    at = [one.at for one in cells]
    members = data.get("member_id") or [None] * len(job.columns)
    lines = {**_lines(cells), "member_id": [members[one] for one in at]}
    keys = [f"mr:{one}" for one in _keys(job, cells)]
    unique = numbered(keys, job.shared.counters.setdefault(job.table.file, {}))
    facts = FactSet("receipt", [one.row for one in cells], lines, unique, ["amount", "member_id"], {"member_id": "member"}, {})
    return one_each(facts, [data["credit"][one] for one in at]) if "credit" in data else facts


def _lines(cells: Sequence[MonthCell]) -> dict[str, Sequence[Raw]]:
    foreign: dict[str, Sequence[Raw]] = {}
    if any(one.original is not None for one in cells):
        foreign["currency"] = [None if one.original is None else one.currency for one in cells]
        foreign["original_amount"] = [one.original for one in cells]
    return {
        **foreign,
        "day": [one.end.isoformat() for one in cells],
        "amount": [one.value for one in cells],
        "note": [one.header or None for one in cells],
    }


def _keys(job: Job, cells: Sequence[MonthCell]) -> list[str]:
    said = [one for one in (identities(job, record) for record in ("member", "customer", "product")) if one is not None]
    if (regions := job.columns.data.get("region")) is not None and not said:
        said = [regions]
    names = [":".join(str(part or "") for part in row) for row in zip(*said, strict=True)] if said else [""] * len(job.columns)
    return [f"{one.kind}:{one.code}:{names[one.at]}" for one in cells]
