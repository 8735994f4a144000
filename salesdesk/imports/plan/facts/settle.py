"""Facts against what is stored: which of them are new, changed or the same, with samples for the preview."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from sqlalchemy.orm import Session

from salesdesk.imports.plan.facts.by_content import matched_by_content
from salesdesk.imports.plan.facts.compare import Comparer
from salesdesk.imports.plan.facts.credits import credit_inserts
from salesdesk.imports.plan.facts.keys import is_of_other
from salesdesk.imports.plan.facts.of_another import notes_of
from salesdesk.imports.plan.facts.places import brought_elsewhere, stored_elsewhere
from salesdesk.imports.plan.facts.stored import FactSet, Stored, pieces, stored_by_key
from salesdesk.imports.plan.facts.two_files import keep_out_differing, of_other_files
from salesdesk.imports.plan.job import Job, Outcome, Version
from salesdesk.imports.plan.planned import Counts, Sample
from salesdesk.imports.plan.shown import SAMPLES, shown_row
from salesdesk.imports.plan.writes import Insert, Raw
from salesdesk.text import mark

_DAYS = ("day", "close_on")
_AGAIN = mark("Import", "Facts that another file of this import brings already: {n}")


def settle(job: Job, facts: FactSet, look_up: Callable[[Session, FactSet], Stored] | None = None, *, versions: bool = False) -> Outcome:
    """Compare `facts` with what is stored and with what other files of this import bring.

    `versions` says that a sheet of such facts may come again corrected: rows that it lacks then are asked about.
    """
    outcome = Outcome(days=_days_of(facts))
    again = _brought_before(job, facts)
    if again and versions and (apart := of_other_files(job, facts, again)):
        again = [None if at in apart else one for at, one in enumerate(again)]
        outcome.notes += notes_of(facts.rows, apart)
    if again:
        same = sum(one is not None for one in again)
        if versions:
            same -= keep_out_differing(job, facts, again)
        if same:
            outcome.notes.append(_AGAIN.fill(n=same))
            outcome.counts += Counts(same=same)
        facts = facts.keep([one is None for one in again])
    job.go_on()
    brought = facts.keys
    stored = look_up(job.shared.session, facts) if look_up else stored_by_key(job.shared.session, facts, job.go_on)
    job.go_on()
    if look_up is None:
        ask = partial(stored_by_key, job.shared.session, go_on=job.go_on)
        matched = matched_by_content(job, facts, stored, ask)
        brought = [own if is_of_other(own) else key for own, key in zip(matched.facts.keys, facts.keys, strict=True)]
        facts, stored = matched.facts, matched.stored
        outcome.notes += notes_of(facts.rows, matched.others, matched.doubtful)
        facts, stored = stored_elsewhere(job, facts, stored, ask)
    _note_brought(job, facts.record, brought)
    if versions and len(facts):
        job.shared.versions.append(Version(job, facts, stored))
    if not stored:
        _insert(job, facts, outcome)
        return outcome
    fresh = [key not in stored for key in facts.keys]
    Comparer(job, facts.keep([not one for one in fresh]), stored).compare(outcome)
    _insert(job, facts.keep(fresh), outcome)
    return outcome


def _days_of(facts: FactSet) -> tuple[str, str] | None:
    """Return the first and the last day of `facts`; None where they have none."""
    column = next((facts.columns[name] for name in _DAYS if name in facts.columns), ())
    days = {str(one) for one in set(column) if one}
    return (min(days), max(days)) if days else None


def _brought_before(job: Job, facts: FactSet) -> list[str | None] | None:
    """Return which other file of this import brings each fact, None for a fact of which no other does; None when that is all of them."""
    seen = job.shared.seen.setdefault(facts.record, {})
    file = job.table.file
    brought: list[str | None] | None = None
    if any(one != file for one in job.shared.counters) and not seen.keys().isdisjoint(facts.keys):
        brought = [None if (one := seen.get(key, file)) == file else one for key in facts.keys]
    if (elsewhere := brought_elsewhere(job, facts, seen)) is not None and any(elsewhere):
        brought = [one or other for one, other in zip(brought or elsewhere, elsewhere, strict=True)]
    return brought


def _note_brought(job: Job, record: str, keys: Sequence[str]) -> None:
    seen = job.shared.seen.setdefault(record, {})
    for part in pieces(keys):
        seen.update(dict.fromkeys(part, job.table.file))


def _insert(job: Job, facts: FactSet, outcome: Outcome) -> None:
    if not len(facts):
        return
    shared = [one is not None for one in facts.credits or ()]
    if any(shared):
        _insert_rows(job, facts.keep([not one for one in shared]), outcome)
        _insert_shared(job, facts.keep(shared), outcome)
    else:
        _insert_rows(job, facts, outcome)
    outcome.counts += Counts(new=len(facts))
    for at in range(min(SAMPLES, len(facts))):
        outcome.samples.append(Sample(facts.rows[at], "new", shown_row(job.directory, facts, at)))


def _insert_rows(job: Job, facts: FactSet, outcome: Outcome, ids: Sequence[int] = ()) -> None:
    if not len(facts):
        return
    columns: dict[str, Sequence[Raw]] = {"source_row": facts.rows, **facts.columns}
    if facts.key_column:
        columns[facts.key_column] = facts.keys
    outcome.inserts.append(Insert(facts.record, columns, job.place, facts.references, ids, facts.constants))


def _insert_shared(job: Job, facts: FactSet, outcome: Outcome) -> None:
    ids = job.shared.temporary_ids(len(facts))
    _insert_rows(job, replace(facts, constants={**facts.constants, "is_split": True}), outcome, ids)
    outcome.inserts.append(credit_inserts(ids, [one for one in facts.credits or () if one is not None]))
