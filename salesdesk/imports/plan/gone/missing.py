"""Rows of earlier imports of a sheet that are not in it any more: most likely they were corrected, so it is asked what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import compress
from typing import Any

from sqlalchemy import select

from salesdesk.imports.plan.facts.stored import CHUNK, pieces
from salesdesk.imports.plan.gone.only_corrected import only_corrected
from salesdesk.imports.plan.gone.pairs import Row, alike, pairs_of
from salesdesk.imports.plan.gone.rejected import still_there
from salesdesk.imports.plan.job import Outcome, Shared, Version
from salesdesk.imports.plan.orders.cancelled import KEY
from salesdesk.imports.plan.planned import Counts, FieldChange, Gone, Sample
from salesdesk.imports.plan.shown import CHANGES, shown, shown_row
from salesdesk.imports.plan.writes import Delete, Hold, Insert, Raw, Update
from salesdesk.model import Credit, ImportSource

REPLACE, KEEP = "replace", "keep"
_NEAR = timedelta(days=31)
_BALANCE = 5  # at most a fifth more rows than before, or fewer
_FEWEST, _SHARED = 2, 5  # at least two rows, and a fifth of them
Sheet = tuple[str, str, str]


@dataclass(slots=True)
class _Earlier:
    """What an earlier sheet brought: how many of the days of this one are the same, and which rows are missing now.

    `outside` are those of the days around: a day may have been put right, but a sheet of the last 30 days drops rows as well.
    """

    same: int = 0
    missing: list[int] = field(default_factory=list)
    outside: list[int] = field(default_factory=list)


def ask_about_gone(shared: Shared, outcomes: Mapping[int, Outcome]) -> None:
    """Find what is missing in later versions of sheets, and do with it what was said; what is open stays as it is."""
    for one in shared.versions:
        shared.go_on()
        search, outcome = _Search(one, shared), outcomes[one.job.place]
        missing = search.missing()
        if search.rejected:
            outcome.rejected = replace(outcome.rejected, stored={**outcome.rejected.stored, **search.rejected})
        if missing:
            Missing(one, missing, outcome).settle()


class _Search:
    """Looks for the stored rows that an earlier version of the sheet brought and this one lacks."""

    def __init__(self, version: Version, shared: Shared) -> None:
        self._version, self._shared = version, shared
        self._session = version.job.shared.session
        table = version.job.table
        self._sheet: Sheet = (table.file, table.sheet, str(table.kind))
        self._keys: dict[int, str] = {}
        # The keys of what is stored of rows that are kept out now, by row.
        self.rejected: dict[int, tuple[str, ...]] = {}

    def missing(self) -> dict[int, Row]:
        """Return by id what the missing rows say of the compared fields; nothing where no sheet is mostly the same as this one."""
        if found := self._of_versions():
            return found
        return stored_values(self._version, only_corrected(self._version, self._brought))

    def _of_versions(self) -> dict[int, Row]:
        days = [str(day) for day in self._version.facts.columns.get("day", ()) if day is not None]
        if not days or not (self._version.stored or self._comes_again()):
            return {}
        span = (min(days), max(days))
        if self._count(_around(*span)) <= len(self._version.stored):
            return {}
        candidates = {sheet: one for sheet, one in self._earlier(span).items() if one.same or sheet == self._sheet}
        values = stored_values(self._version, [row for one in candidates.values() for row in (*one.missing, *one.outside)])
        self._keep_rejected(candidates, values)
        fresh, names = fresh_values(self._version), self._version.facts.compared
        likely = pairs_of(names, values, fresh, self._version.job.go_on)
        self._leave_to_others(candidates, values, likely)
        chosen: list[int] = []
        same = known = 0
        for sheet, one in sorted(candidates.items(), key=lambda item: len(item[1].missing) - item[1].same):
            rows = [*one.missing, *(one.outside if all(row in likely for row in one.outside) else ())]
            agreeing = one.same + self._changed_rows(sheet, one, rows, likely, values, fresh)
            # Only where most of what it brought is still there is it the same sheet, and not one that shares some rows.
            if (same + agreeing) * 2 > known + one.same + len(rows):
                same, known = same + agreeing, known + one.same + len(rows)
                chosen += rows
        return {one: values[one] for one in chosen}

    def _keep_rejected(self, candidates: Mapping[Sheet, _Earlier], values: dict[int, Row]) -> None:
        """Take out of what is missing the rows that the sheet still has, though they are kept out of this import."""
        there = still_there(self._version.job, self._version.facts.compared, values)
        for one in candidates.values():
            one.same += sum(row in there for row in one.missing)
            one.missing = [row for row in one.missing if row not in there]
            one.outside = [row for row in one.outside if row not in there]
        for record_id, row in there.items():
            del values[record_id]
            self.rejected[row] = (*self.rejected.get(row, ()), self._keys[record_id])

    def _leave_to_others(self, candidates: Mapping[Sheet, _Earlier], values: Mapping[int, Row], likely: Mapping[int, int]) -> None:
        """Take out of what is missing the rows of other people, where all rows of this sheet are one person's.

        Her own list lacks nothing of theirs; but a row that is likely to be hers now stays, and so does what this very sheet had.
        """
        facts = self._version.facts
        people = set(facts.columns.get("member_id", ()))
        if len(people) != 1 or None in people or "member_id" not in facts.compared:
            return
        at = list(facts.compared).index("member_id")
        for sheet, one in candidates.items():
            if sheet != self._sheet:
                one.missing = [row for row in one.missing if row in likely or values[row][at] in people]
                one.outside = [row for row in one.outside if row in likely or values[row][at] in people]

    def _changed_rows(
        self,
        sheet: Sheet,
        one: _Earlier,
        rows: Sequence[int],
        likely: Mapping[int, int],
        values: Mapping[int, Row],
        fresh: Mapping[int, Row],
    ) -> int:
        """Return how many of the missing `rows` of an earlier sheet are likely to be rows of this one, changed.

        Under another name a sheet has to share more than a row or two by chance, and both have to bring about as many: the same
        template that another branch filled has other rows for the same days.
        """
        pairs = sum(row in likely for row in rows)
        if abs(len(rows) - len(fresh)) * _BALANCE > max(len(rows), len(fresh)):
            return pairs if sheet == self._sheet else 0
        if sheet != self._sheet:
            return pairs if one.same >= _FEWEST and one.same * _SHARED >= one.same + len(rows) else 0
        paired = {likely[row] for row in rows if row in likely}
        left, free = {row: values[row] for row in rows if row not in likely}, {at: row for at, row in fresh.items() if at not in paired}
        return pairs + alike(self._version.facts.compared, left, free, self._version.job.go_on)

    def _comes_again(self) -> bool:
        file, sheet, kind = self._sheet
        query = select(ImportSource.id).where(ImportSource.file == file, ImportSource.sheet == sheet, ImportSource.kind == kind)
        return self._session.scalars(query.limit(1)).first() is not None

    def _run(self, what: str, span: tuple[str, str], end: str = "") -> Sequence[Sequence[Any]]:
        connection = self._session.connection()
        hole = "?" if connection.dialect.name == "sqlite" else "CAST(%s AS DATE)"
        statement = f'SELECT {what} FROM "{self._version.facts.record}" WHERE day BETWEEN {hole} AND {hole} AND match_key IS NOT NULL'
        return connection.exec_driver_sql(f"{statement} AND source_id IS NOT NULL {end}", span).all()

    def _count(self, span: tuple[str, str]) -> int:
        return int(self._run("COUNT(*)", span)[0][0])

    def _brought(self) -> Set[str]:
        """Return the keys of all rows of this record that the import brings."""
        record = self._version.facts.record
        found: set[str] = set()
        versions = [one for one in self._shared.versions if one.facts.record == record]
        for keys in (self._shared.seen.get(record, ()), *(one.facts.keys for one in versions)):
            for part in pieces(list(keys)):
                found.update(part)
        for one in versions:
            found.update(one.job.columns.data.get(KEY, ()))
        return found

    def _earlier(self, span: tuple[str, str]) -> dict[Sheet, _Earlier]:
        session, brought = self._session, self._brought()
        sheets: dict[int, Sheet] = {
            row[0]: (row[1], row[2], row[3])
            for row in session.execute(select(ImportSource.id, ImportSource.file, ImportSource.sheet, ImportSource.kind))
        }
        found: dict[Sheet, _Earlier] = {}
        for source, key, record_id, day in self._run("source_id, match_key, id, CAST(day AS TEXT)", _around(*span)):
            one = found.setdefault(sheets.get(source, ("", "", "")), _Earlier())
            inside = span[0] <= day <= span[1]
            if key in brought or (self._version.facts.record, record_id) in self._shared.taken_out:
                one.same += inside
            else:
                self._keys[record_id] = key
                (one.missing if inside else one.outside).append(record_id)
        return found


def _around(first: str, last: str) -> tuple[str, str]:
    """Return the days `first` to `last` with a month on either side."""
    return str(date.fromisoformat(first) - _NEAR), str(date.fromisoformat(last) + _NEAR)


def stored_values(version: Version, ids: Sequence[int]) -> dict[int, Row]:
    """Return by id what stored rows say of the compared fields, as the plan holds them."""
    facts = version.facts
    connection = version.job.shared.session.connection()
    names = ", ".join(f"CAST({name} AS TEXT)" if name == "day" else name for name in facts.compared) or "id"
    found: dict[int, Row] = {}
    for start in range(0, len(ids), CHUNK):
        version.job.go_on()
        part = ", ".join(str(int(one)) for one in ids[start : start + CHUNK])
        rows = connection.exec_driver_sql(f'SELECT id, {names} FROM "{facts.record}" WHERE id IN ({part})').all()
        found.update({row[0]: tuple(row[1:]) for row in rows})
    return found


def fresh_values(version: Version) -> dict[int, Row]:
    """Return by place what the new facts say of the compared fields; those that several people share stand for themselves."""
    facts = version.facts
    wanted = zip(*(facts.columns[name] for name in facts.compared), strict=True)
    shares = facts.credits or [None] * len(facts)
    rows = zip(facts.keys, wanted, shares, strict=True)
    return {at: values for at, (key, values, shared) in enumerate(rows) if key not in version.stored and shared is None}


class Missing:
    """What is missing in one table, and what becomes of it."""

    def __init__(self, version: Version, missing: Mapping[int, Row], outcome: Outcome, pairs: Mapping[int, int] | None = None) -> None:
        self._version, self._missing, self._outcome = version, missing, outcome
        self._fresh = fresh_values(version)
        facts, job = version.facts, version.job
        self._pairs = pairs_of(facts.compared, missing, self._fresh, job.go_on) if pairs is None else pairs
        choice = job.choice.gone if job.choice else None
        self._said = choice or job.shared.choices.gone

    def settle(self) -> None:
        """Tell it in the outcome, and do what was said."""
        facts, outcome = self._version.facts, self._outcome
        pairs = [self._changed(one, at) for one, at in list(self._pairs.items())[:CHANGES]]
        alone = [one for one in self._missing if one not in self._pairs]
        gone = [self._gone(one) for one in alone[: CHANGES - len(pairs)]]
        found = Gone(
            rows=len(self._missing),
            amount=self._sum(self._missing.values()),
            new=sum(key not in self._version.stored for key in facts.keys),
            new_amount=self._sum(self._fresh.values()),
            pairs=len(self._pairs),
            samples=(*pairs, *gone),
            said=self._said,
        )
        outcome.gone = found if outcome.gone is None else outcome.gone.beside(found)
        if self._said == REPLACE:
            self._replace(alone)

    def settle_mended(self) -> None:
        """Change what is stored of rows that were kept out and come back, as nobody need be asked: each says itself what it was."""
        samples = [self._changed(one, at) for one, at in list(self._pairs.items())[:CHANGES]]
        self._replace(())
        self._outcome.samples += samples

    def _sum(self, rows: Any) -> int | None:
        names = list(self._version.facts.compared)
        if "amount" not in names:
            return None
        at = names.index("amount")
        return sum(row[at] or 0 for row in rows)

    def _changed(self, record_id: int, at: int) -> Sample:
        facts, directory = self._version.facts, self._version.job.directory
        old, new = self._missing[record_id], self._fresh[at]
        changes = tuple(
            FieldChange(name, shown(directory, facts.record, name, before), shown(directory, facts.record, name, after))
            for name, before, after in zip(facts.compared, old, new, strict=True)
            if before != after
        )
        return Sample(facts.rows[at], "changed", shown_row(directory, facts, at), changes)

    def _gone(self, record_id: int) -> Sample:
        facts, directory = self._version.facts, self._version.job.directory
        pairs = zip(facts.compared, self._missing[record_id], strict=True)
        values = tuple((name, shown(directory, facts.record, name, value)) for name, value in pairs)
        amount = next((value for name, value in values if name == "amount"), None)
        return Sample(0, "changed", values, (FieldChange("amount", amount, None),) if amount is not None else ())

    def _replace(self, alone: Sequence[int]) -> None:
        """Make the pairs changes of the stored rows, and take out what has no counterpart."""
        facts, outcome, job = self._version.facts, self._outcome, self._version.job
        for record_id, at in self._pairs.items():
            old, new = self._missing[record_id], self._fresh[at]
            before: dict[str, Raw] = {name: value for name, value, other in zip(facts.compared, old, new, strict=True) if value != other}
            after: dict[str, Raw] = {name: value for name, value, other in zip(facts.compared, new, old, strict=True) if value != other}
            after |= {str(facts.key_column): facts.keys[at], "source_row": facts.rows[at]}
            outcome.updates.append(Update(facts.record, record_id, job.place, before, after, facts.references))
        if self._pairs:
            outcome.holds.append(Hold(facts.record, list(self._pairs), tuple(facts.compared)))
        paired = {facts.keys[at] for at in self._pairs.values()}
        outcome.inserts[:] = [
            one for one in (without_facts(one, facts.record, paired, str(facts.key_column)) for one in outcome.inserts) if len(one)
        ]
        if facts.record == "sale_line":
            for start in range(0, len(alone), CHUNK):
                shares = select(Credit.id).where(Credit.sale_line_id.in_(alone[start : start + CHUNK]))
                outcome.deletes += [Delete("credit", one) for one in job.shared.session.scalars(shares)]
        outcome.deletes += [Delete(facts.record, one) for one in alone]
        outcome.counts += Counts(new=-len(paired), changed=len(paired) + len(alone))
        rows = {facts.rows[at] for at in self._pairs.values()}
        outcome.samples[:] = [one for one in outcome.samples if one.state != "new" or one.row not in rows]
        taken = outcome.gone.samples if outcome.gone else ()
        outcome.samples += taken[:CHANGES]


def without_facts(one: Insert, record: str, keys: Set[str], key_column: str = "match_key") -> Insert:
    """Return the insert without the facts of `record` that have one of `keys`."""
    own = one.columns.get(key_column)
    if one.table != record or own is None or one.ids or keys.isdisjoint(own):
        return one
    stay = [key not in keys for key in own]
    columns: dict[str, Sequence[Raw]] = {name: list(compress(values, stay)) for name, values in one.columns.items()}
    return replace(one, columns=columns)
