"""Facts that two files of one import bring: those that agree count once; of two that differ the second row is kept out, and told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress

from salesdesk.imports.plan.facts.keys import base_of
from salesdesk.imports.plan.facts.of_another import Known, OfAnother
from salesdesk.imports.plan.facts.stored import FactSet
from salesdesk.imports.plan.job import Job, Version
from salesdesk.imports.plan.shown import shown
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.text import mark

_DIFFERS = mark(
    "Import",
    "“{file}” brings it too, in row {row}, and says {other}. That row counts, for it came first. If this one is right, import its file "
    "again by itself.",
)
# What decides how much is whose, and when; the best column first.
_DECIDE: Mapping[str, tuple[Meaning, ...]] = {
    "amount": tuple(meanings("received amount total")),
    "quantity": (Meaning.QUANTITY,),
    "day": (Meaning.DAY, Meaning.CLOSE_DATE, Meaning.MONTH),
    "member_id": (Meaning.MEMBER, Meaning.EMPLOYEE_NUMBER, Meaning.MEMBER_ID),
}
_Fact = tuple[Version, int]


def keep_out_differing(job: Job, facts: FactSet, files: Sequence[str | None]) -> int:
    """Reject the rows of `facts` that say otherwise than an earlier file (`files`, None: no other) brings them; return how many facts."""
    again = facts.keep([one is not None for one in files])
    named = list(compress(files, [one is not None for one in files]))
    earlier = _earlier(job, facts.record, {(file or "", base_of(key)) for file, key in zip(named, again.keys, strict=True)})
    places = {row: at for at, row in enumerate(job.columns.rows)}
    found = 0
    open_ones: list[tuple[int, list[_Fact]]] = []
    for at, (file, key) in enumerate(zip(named, again.keys, strict=True)):
        others = earlier.get((file or "", base_of(key)), [])
        same = next((one for one in others if _differing(again, at, one) is None), None)
        if same is not None:
            others.remove(same)
        elif others:
            open_ones.append((at, others))
    for at, others in open_ones:
        if not others:
            continue
        other = others.pop(0)
        name = _differing(again, at, other)
        if name is not None:
            _reject(job, again, at, other, name, places[again.rows[at]])
            found += 1
    return found


def of_other_files(job: Job, facts: FactSet, files: Sequence[str | None]) -> set[int]:
    """Return the places of facts that another of the `files` has the numbers of, but that are other sales."""
    of_another = OfAnother(job, facts)
    places = [at for at, file in enumerate(files) if file is not None]
    if not places or not of_another.may_be:
        return set()
    earlier = _earlier(job, facts.record, {(files[at] or "", base_of(facts.keys[at])) for at in places})
    wanted = {
        at: [Known(_row(facts.compared, one), file=files[at]) for one in earlier.get((files[at] or "", base_of(facts.keys[at])), ())]
        for at in places
    }
    rows = list(zip(*(facts.columns[name] for name in facts.compared), strict=True))
    return of_another.found(wanted, rows, 0)[0]


def _row(names: Sequence[str], fact: _Fact) -> Sequence[Raw]:
    version, at = fact
    return [version.facts.columns[name][at] if name in version.facts.compared else None for name in names]


def _earlier(job: Job, record: str, wanted: set[tuple[str, str]]) -> dict[tuple[str, str], list[_Fact]]:
    found: dict[tuple[str, str], list[_Fact]] = {}
    for one in job.shared.versions:
        if one.facts.record == record:
            for at, key in enumerate(one.facts.keys):
                if (place := (one.job.table.file, base_of(key))) in wanted:
                    found.setdefault(place, []).append((one, at))
    return found


def _differing(facts: FactSet, at: int, other: _Fact) -> str | None:
    """Return the first field in which a fact differs from another; what one of them does not say is no difference."""
    version, place = other
    for name in _DECIDE:
        if name in facts.compared and name in version.facts.compared:
            own, its = facts.columns[name][at], version.facts.columns[name][place]
            if own is not None and its is not None and own != its:
                return name
    return None


def _reject(job: Job, facts: FactSet, at: int, other: _Fact, name: str, place: int) -> None:
    version, its = other
    value: Raw = version.facts.columns[name][its]
    column = job.columns.find(*_DECIDE[name])
    told = shown(job.directory, facts.record, name, value)
    own = shown(job.directory, facts.record, name, facts.columns[name][at])
    reason = _DIFFERS.fill(file=version.job.table.file, row=version.facts.rows[its], other=told)
    job.columns.reject(place, column, job.columns.cells(column)[place] if column is not None else str(own), reason)
