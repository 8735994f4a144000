"""Facts against what is stored: their keys, which of them are new, changed or the same, and samples for the preview."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import compress
from typing import TypeVar

from sqlalchemy.orm import Session

from salesdesk.fields import Kind
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.planned import Counts, FieldChange, Insert, Raw, Sample, Update
from salesdesk.imports.plan.resolve import Directory
from salesdesk.model import RECORDS, Base
from salesdesk.model.base import SCALE
from salesdesk.text import mark

SAMPLES = 50
CHANGES = 500  # what would change is looked at more closely than what is new
CHUNK = 500  # keys a look-up: few enough for every driver, and for a window that wants the interpreter back
_AGAIN = mark("Import", "Facts that another file of this import brings already: {n}")

_KINDS = {record.name: {field.name: field.kind for field in record.fields} for _, record in RECORDS}
V = TypeVar("V")
W = TypeVar("W")


@dataclass(slots=True)
class FactSet:
    """Facts of one table, by column and all equally long. `compared` are the columns that the sheet speaks of."""

    record: str
    rows: Sequence[int]
    columns: dict[str, Sequence[Raw]]
    keys: list[str]
    compared: Sequence[str]
    references: Mapping[str, str]
    constants: Mapping[str, int | bool]
    key_column: str | None = "match_key"

    def __len__(self) -> int:
        return len(self.rows)

    def keep(self, stay: Sequence[bool]) -> FactSet:
        """Return the facts that stay."""
        columns: dict[str, Sequence[Raw]] = {name: list(compress(column, stay)) for name, column in self.columns.items()}
        keys, rows = list(compress(self.keys, stay)), list(compress(self.rows, stay))
        return FactSet(self.record, rows, columns, keys, self.compared, self.references, self.constants, self.key_column)


Stored = Mapping[str, tuple[int, Sequence[Raw]]]


def mapped(values: Sequence[V], change: Callable[[V], W]) -> list[W]:
    """Return `change` of each value, computed once per distinct value."""
    known = {value: change(value) for value in set(values)}
    return [known[value] for value in values]


def fingerprints(parts: Sequence[Sequence[object]], count: int) -> list[str]:
    """Return a short stable key for each row of the columns `parts`."""
    if not parts:
        return ["f:"] * count
    blake = hashlib.blake2b
    return ["f:" + blake(repr(row).encode(), digest_size=12).hexdigest() for row in zip(*parts, strict=True)]


def numbered(keys: list[str], counter: dict[str, int]) -> list[str]:
    """Return `keys` made unique: the second of two equal ones gets a 2 behind it, and so on."""
    if not counter and len(set(keys)) == len(keys):
        counter.update(dict.fromkeys(keys, 1))
        return keys
    unique = []
    for key in keys:
        count = counter.get(key, 0) + 1
        counter[key] = count
        unique.append(key if count == 1 else f"{key}#{count}")
    return unique


def settle(job: Job, facts: FactSet, look_up: Callable[[Session, FactSet], Stored] | None = None) -> Outcome:
    """Compare `facts` with what is stored and with what other files of this import bring."""
    outcome = Outcome()
    again = _brought_before(job, facts)
    if again:
        outcome.notes.append(_AGAIN.fill(n=len(facts) - sum(again)))
        outcome.counts += Counts(same=len(facts) - sum(again))
        facts = facts.keep(again)
    stored = (look_up or stored_by_key)(job.shared.session, facts)
    job.go_on()
    if not stored:
        _insert(job, facts, outcome)
        return outcome
    fresh = [key not in stored for key in facts.keys]
    _compare(job, facts.keep([not one for one in fresh]), stored, outcome)
    _insert(job, facts.keep(fresh), outcome)
    return outcome


def _brought_before(job: Job, facts: FactSet) -> list[bool] | None:
    """Tell which facts no other file of this import brings; None when that is all of them."""
    seen = job.shared.seen.setdefault(facts.record, {})
    file = job.table.file
    stay = None
    if any(one != file for one in job.shared.counters) and not seen.keys().isdisjoint(facts.keys):
        stay = [seen.get(key, file) == file for key in facts.keys]
    seen.update(dict.fromkeys(facts.keys if stay is None else compress(facts.keys, stay), file))
    return stay


def _insert(job: Job, facts: FactSet, outcome: Outcome) -> None:
    if not len(facts):
        return
    columns: dict[str, Sequence[Raw]] = {"source_row": facts.rows, **facts.columns}
    if facts.key_column:
        columns[facts.key_column] = facts.keys
    outcome.inserts.append(Insert(facts.record, columns, job.place, facts.references, constants=facts.constants))
    outcome.counts += Counts(new=len(facts))
    for at in range(min(SAMPLES, len(facts))):
        outcome.samples.append(Sample(facts.rows[at], "new", _shown_row(job.directory, facts, at)))


def _compare(job: Job, facts: FactSet, stored: Stored, outcome: Outcome) -> None:
    same = 0
    changed: list[Sample] = []
    kept: list[Sample] = []
    wanted = list(zip(*(facts.columns[name] for name in facts.compared), strict=True))
    for at, (key, values) in enumerate(zip(facts.keys, wanted, strict=True)):
        record_id, old = stored[key]
        if tuple(old) == values:
            same += 1
            if len(kept) < SAMPLES:
                kept.append(Sample(facts.rows[at], "same", _shown_row(job.directory, facts, at)))
            continue
        differing = [n for n, (before, after) in enumerate(zip(old, values, strict=True)) if before != after]
        before = {facts.compared[n]: old[n] for n in differing}
        after = {facts.compared[n]: values[n] for n in differing}
        after["source_row"] = facts.rows[at]
        outcome.updates.append(Update(facts.record, record_id, job.place, before, after, facts.references))
        if len(changed) < CHANGES:
            changes = tuple(
                FieldChange(
                    name, shown(job.directory, facts.record, name, before[name]), shown(job.directory, facts.record, name, after[name])
                )
                for name in before
            )
            changed.append(Sample(facts.rows[at], "changed", _shown_row(job.directory, facts, at), changes))
    outcome.counts += Counts(same=same, changed=len(facts) - same)
    outcome.samples += changed + kept


def stored_by_key(session: Session, facts: FactSet) -> Stored:
    """Return by match key the id and the compared columns of stored facts."""
    connection = session.connection()
    if connection.exec_driver_sql(f'SELECT 1 FROM "{facts.record}" WHERE match_key IS NOT NULL LIMIT 1').first() is None:
        return {}
    # Days as text: that is how the plan holds them, whatever the driver makes of a day.
    columns = Base.metadata.tables[facts.record].c
    days = {name for name in facts.compared if columns[name].type.python_type is date}
    names = ", ".join(f"CAST({name} AS TEXT)" if name in days else name for name in facts.compared) or "1"
    begin = f'SELECT match_key, id, {names} FROM "{facts.record}" WHERE match_key '
    found: dict[str, tuple[int, Sequence[Raw]]] = {}
    for start in range(0, len(facts), CHUNK):
        keys = facts.keys[start : start + CHUNK]
        if connection.dialect.name == "sqlite":
            rows: Iterable[Sequence[Raw]] = connection.exec_driver_sql(f"{begin}IN ({','.join('?' * len(keys))})", tuple(keys)).all()
        else:
            rows = connection.exec_driver_sql(f"{begin}= ANY(%s)", (keys,)).all()
        for row in rows:
            found[str(row[0])] = (int(row[1] or 0), tuple(row[2 : 2 + len(facts.compared)]))
    return found


def _shown_row(directory: Directory, facts: FactSet, at: int) -> tuple[tuple[str, object], ...]:
    kinds = _KINDS[facts.record]
    return tuple((name, shown(directory, facts.record, name, column[at])) for name, column in facts.columns.items() if name in kinds)


def shown(directory: Directory, record: str, name: str, value: Raw) -> object:
    """Return a raw value as people see it: references by name, numbers as `Decimal`, days as `date`."""
    if value is None:
        return None
    if name.endswith("_id") and isinstance(value, int):
        return directory[_TARGETS[name]].name(value)
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
