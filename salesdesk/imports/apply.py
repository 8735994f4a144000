"""Carries out a planned import: one transaction, one entry in the journal, the origin of every row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from sqlalchemy import BigInteger, Table, delete, select, type_coerce
from sqlalchemy.orm import Session

from salesdesk.changes import Recorder, encode, recorder, row_image
from salesdesk.collecting import collecting_later
from salesdesk.db import Database, reserve_ids
from salesdesk.errors import SalesDeskError
from salesdesk.imports.apply_holds import note_holds
from salesdesk.imports.apply_names import learn_name
from salesdesk.imports.apply_rows import CHUNK, insert_rows
from salesdesk.imports.file_hash import hash_of
from salesdesk.imports.plan.facts.stored import mapped
from salesdesk.imports.plan.memory import learn
from salesdesk.imports.plan.planned import Counts, ImportPlan
from salesdesk.imports.plan.workbooks import workspace_stamp
from salesdesk.imports.plan.writes import Delete, Insert, Raw, Update
from salesdesk.imports.review_forms.apply import take_form
from salesdesk.imports.review_forms.read import FilledForm
from salesdesk.imports.review_lists.apply import Taking
from salesdesk.model import Base, ExchangeRate, ImportBatch, ImportSource, ReviewAnswer, ReviewScore
from salesdesk.model.base import Exact, now
from salesdesk.progress import Progress
from salesdesk.services.settings import set_currency
from salesdesk.text import mark

_LABEL = mark("Action", "Import {files}")
_WRITING = mark("Import", "Writing")


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What was done. `action_id` undoes it by `salesdesk.undo.undo`; None when there was nothing to write."""

    action_id: int | None
    batch_id: int | None
    counts: Counts
    created: Mapping[str, int]


def apply_plan(db: Database, plan: ImportPlan, progress: Progress | None = None) -> ImportResult:
    """Write what `plan` says, all of it or nothing.

    Raise `SalesDeskError` ("import.stale") when the workspace was changed since the plan was made.
    """
    progress = progress or Progress()
    created = Counter(one.record for one in plan.creates)
    if not plan.useful and not any(one.learn for one in plan.tables):
        return ImportResult(None, None, plan.counts, created)
    with collecting_later(), db.write(_LABEL.fill(files=", ".join(one.name for one in plan.files))) as session:
        if workspace_stamp(session) != plan.stamp:
            raise SalesDeskError(
                "import.stale", mark("Import", "The workspace was changed since the preview. Look at the new preview, then import.")
            )
        writer = _Writer(session, plan, progress)
        writer.write()
        action_id = recorder(session).action_id()
    return ImportResult(action_id, writer.batch_id, plan.counts, created)


def _counted(counts: Counts) -> dict[str, int]:
    return {"new": counts.new, "changed": counts.changed, "same": counts.same, "rejected": counts.rejected, "set_aside": counts.set_aside}


def _stored_id(ids: Mapping[int, int], value: Raw) -> Raw:
    return ids.get(value, value) if isinstance(value, int) else value


class _Writer:
    def __init__(self, session: Session, plan: ImportPlan, progress: Progress) -> None:
        self._session = session
        self._plan = plan
        self._progress = progress
        self._recorder: Recorder = recorder(session)
        self._ids: dict[str, dict[int, int]] = {}
        self._done = 0
        self._total = max(1, sum(map(len, plan.writes.inserts)) + len(plan.writes.updates))
        self.batch_id = self._batch()
        self._sources = self._register_sources()

    def write(self) -> None:
        for gone in self._plan.writes.deletes:
            self._delete(gone)
        for one in self._plan.writes.inserts:
            self._insert(one)
        self._update(self._plan.writes.updates)
        note_holds(self._session, self._recorder.action_id(), self._plan.writes.holds)
        for form in self._plan.forms:
            take_form(self._session, form, self._note_origin)
        for found in self._plan.results:
            Taking(self._session, found, self._sources[found.place], self._member, date.today()).take()
        for same in self._plan.choices.same_as:
            learn_name(self._session, same)
        self._keep_currencies()
        for planned in self._plan.tables:
            if planned.corrected is not None and planned.corrected.learn:
                learn(self._session, planned.corrected)

    def _member(self, planned: int) -> int:
        return self._ids["member"][planned] if planned < 0 else planned

    def _note_origin(self, score: ReviewScore | ReviewAnswer, form: FilledForm, row: int) -> None:
        tables = [(one.file, one.sheet) for one in self._plan.tables]
        score.source_id, score.source_row = self._sources[tables.index((form.file, form.sheet))], row

    def _keep_currencies(self) -> None:
        """Keep the rates that the manager entered, and the currency that was chosen for a workspace without amounts."""
        choices = self._plan.choices
        if choices.currency:
            set_currency(self._session, choices.currency)
        for one in choices.rates:
            known = select(ExchangeRate).where(ExchangeRate.currency == one.currency, ExchangeRate.day == one.day)
            stored = self._session.scalars(known).first()
            if stored is None:
                self._session.add(ExchangeRate(currency=one.currency, day=one.day, rate=one.rate))
            else:
                stored.rate = one.rate

    def _batch(self) -> int:
        batch = ImportBatch(
            at=now(),
            files=", ".join(one.name for one in self._plan.files),
            action_id=self._recorder.action_id(),
            counts=_counted(self._plan.counts),
            corrects_id=self._corrects(),
        )
        self._session.add(batch)
        self._session.flush()
        return batch.id

    def _corrects(self) -> int | None:
        """Return the import whose rejected rows this one brings."""
        for one in self._plan.returned:
            query = select(ImportSource.batch_id).where(ImportSource.file == one.was_file, ImportSource.sheet == one.was_sheet)
            if (found := self._session.scalars(query.order_by(ImportSource.id.desc())).first()) is not None:
                return found
        return None

    def _register_sources(self) -> list[int]:
        hashes = {path.name: hash_of(path) for path in self._plan.files}
        made = [
            ImportSource(
                batch_id=self.batch_id,
                file=one.table.file,
                sheet=one.table.sheet,
                kind=one.table.own_record or str(one.table.kind),
                product=one.table.product,
                file_hash=hashes.get(one.table.file),
                counts=_counted(one.counts),
                row_hashes=one.hashes or None,
                told_by=dict(one.told_by) or None,
                entered=" ".join(one.entered) or None,
                order_ids=one.order_ids or None,
            )
            for one in self._plan.tables
        ]
        self._session.add_all(made)
        self._session.flush()
        return [one.id for one in made]

    def _insert(self, one: Insert) -> None:
        table = Base.metadata.tables[one.table]
        first = reserve_ids(self._session, table, len(one))
        if one.ids:
            self._ids.setdefault(one.table, {}).update(zip(one.ids, range(first, first + len(one)), strict=True))
        columns: dict[str, Sequence[Raw]] = {"id": range(first, first + len(one))}
        constants: dict[str, int | bool] = {"version": 1, **one.constants}
        if isinstance(one.sources, int):
            constants["source_id"] = self._sources[one.sources]
        elif one.sources is not None:
            columns["source_id"] = [self._sources[at] for at in one.sources]
        for name, values in one.columns.items():
            ids = self._ids.get(one.references.get(name, ""))
            columns[name] = mapped(values, partial(_stored_id, ids)) if ids else values
        insert_rows(self._session.connection(), table, constants, columns, self._advance)
        self._recorder.inserted_in_bulk(one.table, first, first + len(one) - 1)

    def _delete(self, gone: Delete) -> None:
        table = Base.metadata.tables[gone.table]
        row = self._session.execute(select(table).where(table.c.id == gone.id)).mappings().one()
        self._recorder.changed(gone.table, gone.id, row_image(table, dict(row)), None)
        self._session.execute(delete(table).where(table.c.id == gone.id))

    def _advance(self, rows: int) -> None:
        self._done += rows
        self._progress.step(min(1.0, self._done / self._total), _WRITING)

    def _update(self, updates: Sequence[Update]) -> None:
        groups: dict[tuple[str, tuple[str, ...]], list[Update]] = {}
        for one in updates:
            sourced = () if one.source is None else ("source_id",)
            groups.setdefault((one.table, (*one.after, *sourced)), []).append(one)
        for (name, columns), group in groups.items():
            self._update_group(Base.metadata.tables[name], columns, group)

    def _update_group(self, table: Table, columns: tuple[str, ...], group: list[Update]) -> None:
        connection = self._session.connection()
        hole = "?" if connection.dialect.name == "sqlite" else "%s"
        sets = ", ".join(f'"{name}" = {hole}' for name in columns)
        statement = f'UPDATE "{table.name}" SET {sets}, version = version + 1 WHERE id = {hole}'
        for start in range(0, len(group), CHUNK):
            part = group[start : start + CHUNK]
            before = self._images(table, columns, part)
            rows = []
            for one in part:
                after = {name: self._real(one, name, value) for name, value in one.after.items()}
                if one.source is not None:
                    after["source_id"] = self._sources[one.source]
                self._recorder.changed(table.name, one.id, before[one.id], after)
                rows.append((*after.values(), one.id))
            connection.exec_driver_sql(statement, rows)
            self._advance(len(part))

    def _images(self, table: Table, columns: tuple[str, ...], part: list[Update]) -> dict[int, dict[str, Raw]]:
        # Exact numbers go to the journal as they are stored: made decimals and back they would take a third of the time of all of it.
        exact = {name for name in columns if isinstance(table.c[name].type, Exact)}
        wanted = (type_coerce(table.c[name], BigInteger) if name in exact else table.c[name] for name in columns)
        query = select(table.c.id, *wanted).where(table.c.id.in_([one.id for one in part]))
        others = {at: table.c[name] for at, name in enumerate(columns, 1) if name not in exact}
        found = {}
        for row in self._session.execute(query):
            values = list(row)
            for at, column in others.items():
                values[at] = encode(column, values[at])
            found[values[0]] = dict(zip(columns, values[1:], strict=True))
        return found

    def _real(self, one: Update, name: str, value: Raw) -> Raw:
        if isinstance(value, int) and value < 0 and name in one.references:
            return self._ids[one.references[name]][value]
        return value
