"""Facts with one key, as two lines of an order with one product: told apart by what they say first, by their order only then."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from salesdesk.imports.plan.facts.keys import LINE, OTHER, base_of, further, is_of_other
from salesdesk.imports.plan.facts.of_another import Known, OfAnother
from salesdesk.imports.plan.facts.stored import Ask, FactSet, Stored, has_keys_like
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.writes import Raw

Row = tuple[Raw, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """Facts with the keys that they have where equal ones are found first, and what is stored under these.

    `others` are the places of those that are new beside what has their numbers, `doubtful` of those that change much of it.
    """

    facts: FactSet
    stored: Stored
    others: Collection[int] = ()
    doubtful: Collection[int] = ()


def matched_by_content(job: Job, facts: FactSet, stored: Stored, ask: Ask) -> Matched:
    """Return `facts` with the keys that they have where equal ones are found first, and what is stored under these.

    Where lines were sorted anew, nothing changed; where one of several is missing, the others are what they were. What another file of
    the import brings, or what is another's, leaves its key to that. `ask` gives what is stored under the keys of facts.
    """
    of_another = OfAnother(job, facts)
    seen, file = job.shared.seen.get(facts.record, {}), job.table.file
    taken = {key for key in facts.keys if seen.get(key, file) != file} if seen else set[str]()
    shared = of_another.may_be and has_keys_like(job.shared.session, facts.record, f"%{OTHER}2")
    if not stored and not taken and not shared:
        return Matched(facts, stored)
    values: list[Row] = list(zip(*(facts.columns[name] for name in facts.compared), strict=True))
    groups = _in_doubt(facts, values, stored, taken)
    more = _others(facts, groups, stored, ask, shared=shared)
    known: Stored = {**stored, **more} if more else stored
    there = {base: [one for one in _there(known, base, len(places)) if seen.get(one, file) == file] for base, places in groups.items()}
    wanted = {at: [Known(known[key][1], known[key][0]) for key in there[base]] for base, places in groups.items() for at in places}
    sure = sum(key in stored and base_of(key) not in groups for key in facts.keys)
    others, doubtful = of_another.found(wanted, values, sure)
    keys = list(facts.keys)
    of_files = {key for key in seen if seen[key] != file} if taken else set[str]()
    for base, places in groups.items():
        pairs = _Pairs(base, there[base], known, of_files, of_another)
        for at, key in zip(places, pairs.of([(values[at], at in others) for at in places]), strict=True):
            keys[at] = key
    return Matched(facts if keys == facts.keys else replace(facts, keys=keys), known, others, doubtful)


def _in_doubt(facts: FactSet, values: Sequence[Row], stored: Stored, taken: Collection[str]) -> dict[str, list[int]]:
    """Return by key, without its number, the places of facts that are not plainly what is stored under theirs."""
    doubtful = {
        base_of(key)
        for key, own in zip(facts.keys, values, strict=True)
        if key in taken or key not in stored or (tuple(stored[key][1]) != own and not (None in own and _says_the_same(stored[key][1], own)))
    }
    groups: dict[str, list[int]] = {}
    for at, key in enumerate(facts.keys):
        if (base := base_of(key)) in doubtful:
            groups.setdefault(base, []).append(at)
    return groups


def _says_the_same(old: Sequence[Raw], own: Row) -> bool:
    return all(value is None or value == before for before, value in zip(old, own, strict=True))


def _others(facts: FactSet, groups: Mapping[str, Sequence[int]], stored: Stored, ask: Ask, *, shared: bool) -> Stored:
    """Return what is stored under the next keys of each group, beyond those that the sheet has; `shared`: some numbers are of several."""
    found: dict[str, tuple[int, Sequence[Raw]]] = {}
    lines = {base: len(places) + 1 for base, places in groups.items() if base in stored}
    for sign, first in ((LINE, lines), (OTHER, dict.fromkeys(groups, 2) if shared else {})):
        wanted = first
        while wanted:
            keys = [f"{base}{sign}{n}" for base, n in wanted.items()]
            more = ask(replace(facts, keys=keys, rows=range(len(keys))))
            found.update(more)
            wanted = {base: n + 1 for base, n in wanted.items() if f"{base}{sign}{n}" in more}
    return found


def _there(known: Stored, base: str, most: int) -> Iterator[str]:
    """Give the keys of a group under which something is stored; of lines up to `most` may be missing between them."""
    for n, key in enumerate(further(base)):
        if key in known:
            yield key
        elif n >= most:
            break
    for key in further(base, OTHER):
        if key in known and key != base:
            yield key
        elif key != base:
            break


class _Pairs:
    """The facts of one group beside what is stored of it (`there`)."""

    def __init__(self, base: str, there: Sequence[str], known: Stored, taken: Collection[str], of_another: OfAnother) -> None:
        self._base, self._there, self._known, self._of_another = base, there, known, of_another
        self._used: set[str] = set()
        self._taken = taken

    def of(self, facts: Sequence[tuple[Row, bool]]) -> list[str]:
        """Return a key for each fact: that of the stored one which says the same, else in their order; the other one's is its own."""
        free: dict[Row, list[str]] = {}
        for key in self._there:
            free.setdefault(tuple(self._known[key][1]), []).append(key)
        keys = [free[own].pop(0) if free.get(own) else None for own, _ in facts]
        self._used.update(key for key in keys if key is not None)
        return [self._key(own, other=other) if key is None else key for key, (own, other) in zip(keys, facts, strict=True)]

    def _key(self, own: Row, *, other: bool) -> str:
        kin = [key for key in self._there if not self._of_another.is_unlike(own, Known(self._known[key][1], self._known[key][0]))]
        of_other = other or self._base in self._taken or any(map(is_of_other, kin))
        found = next((key for key in (kin if kin or other else self._there) if key not in self._used), None)
        if found is None:
            found = next(key for key in further(self._base, OTHER if of_other else LINE) if self._is_free(key))
        self._used.add(found)
        return found

    def _is_free(self, key: str) -> bool:
        return key not in self._known and key not in self._used and key not in self._taken
