"""Stored facts that a sheet told once more, corrected: they become what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salesdesk.imports.plan.facts.sales import REFERENCES
from salesdesk.imports.plan.job import Outcome, Shared
from salesdesk.imports.plan.orders.parts import Place
from salesdesk.imports.plan.planned import Counts, FieldChange, Sample
from salesdesk.imports.plan.shown import CHANGES, shown
from salesdesk.imports.plan.twice.same_sale import Pair
from salesdesk.imports.plan.writes import Raw, Update
from salesdesk.model import Base

_FIELDS = ("day", "customer_id", "member_id", "product_id", "quantity", "amount", "cost", "currency", "original_amount")


def correct_stored(shared: Shared, outcome: Outcome, record: str, pairs: Sequence[Pair]) -> None:
    """Plan in `outcome` that the stored fact of each pair says what the row beside it does; that row is none of its own then."""
    columns = Base.metadata.tables[record].c
    names = [name for name in _FIELDS if name in columns]
    stored = _stored(shared, record, names, [one.others[0].place for one in pairs])
    for one in pairs:
        was, row = stored[one.others[0].place], _row(outcome, one.sale.place, names)
        after: dict[str, Raw] = {name: value for name, value in row.items() if value is not None and value != was[name]}
        before: dict[str, Raw] = {name: was[name] for name in after}
        record_id = one.others[0].place.record_id
        assert record_id is not None
        outcome.updates.append(Update(record, record_id, None, before, after, REFERENCES))
        # What is set aside with its row is told as a change.
        outcome.counts += Counts(changed=1, set_aside=-1)
        if len(outcome.samples) < CHANGES:
            told = tuple((name, shown(shared.directory, record, name, value)) for name, value in row.items())
            changes = (FieldChange(name, *(shown(shared.directory, record, name, one[name]) for one in (before, after))) for name in after)
            outcome.samples.append(Sample(one.sale.row, "changed", told, tuple(changes)))


def _row(outcome: Outcome, place: Place, names: Sequence[str]) -> Mapping[str, Raw]:
    assert place.insert is not None
    at, n = place.insert
    insert = outcome.inserts[at]
    shared = bool(insert.constants.get("is_split"))
    return {name: insert.columns[name][n] for name in names if name in insert.columns and not (shared and name == "member_id")}


def _stored(shared: Shared, record: str, names: Sequence[str], places: Sequence[Place]) -> Mapping[Place, Mapping[str, Raw]]:
    found: dict[Place, Mapping[str, Raw]] = {}
    wanted = ", ".join(f"CAST({name} AS TEXT)" if name == "day" else name for name in names)
    connection = shared.session.connection()
    for place in places:
        row = connection.exec_driver_sql(f'SELECT {wanted} FROM "{record}" WHERE id = {int(place.record_id or 0)}').one()
        found[place] = dict(zip(names, row, strict=True))
    return found
