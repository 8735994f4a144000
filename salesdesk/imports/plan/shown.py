"""Planned values as people see them in the preview."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salesdesk.fields import Kind
from salesdesk.imports.plan.facts.stored import FactSet
from salesdesk.imports.plan.names.directory import Directory
from salesdesk.imports.plan.writes import Raw
from salesdesk.model import RECORDS
from salesdesk.model.base import SCALE

SAMPLES = 50
CHANGES = 500  # what would change is looked at more closely than what is new

_KINDS = {record.name: {field.name: field.kind for field in record.fields} for _, record in RECORDS}


def shown_row(directory: Directory, facts: FactSet, at: int) -> tuple[tuple[str, object], ...]:
    """Return the values of one fact by field."""
    kinds = _KINDS[facts.record]
    return tuple((name, shown(directory, facts.record, name, column[at])) for name, column in facts.columns.items() if name in kinds)


def shown(directory: Directory, record: str, name: str, value: Raw) -> object:
    """Return a raw value as people see it: references by name, numbers as `Decimal`, days as `date`."""
    if value is None:
        return None
    if name.endswith("_id") and isinstance(value, int):
        # What else is referred to is known by its number alone, which says nothing to people.
        return directory[_TARGETS[name]].name(value) if name in _TARGETS else None
    kind = _KINDS.get(record, {}).get(name)
    if kind in (Kind.MONEY, Kind.NUMBER, Kind.PERCENT) and isinstance(value, int):
        return Decimal(value) / SCALE
    if kind is Kind.DATE:
        return date.fromisoformat(str(value))
    return value


_TARGETS = {
    "member_id": "member",
    "owner_id": "member",
    "leader_id": "member",
    "customer_id": "customer",
    "product_id": "product",
    "team_id": "team",
    "parent_id": "team",
}
