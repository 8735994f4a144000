"""Facts with one key, as two lines of an order with one product: told apart by what they say first, by their order only then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count, islice, takewhile

from salesdesk.imports.plan.facts.stored import FactSet, Stored
from salesdesk.imports.plan.planned import Raw

Row = tuple[Raw, ...]
Ask = Callable[[FactSet], Stored]


def matched_by_content(facts: FactSet, stored: Stored, ask: Ask) -> tuple[FactSet, Stored]:
    """Return `facts` with the keys that they have where equal ones are found first, and what is stored under these.

    Where lines were sorted anew, nothing changed; where one of several is missing, the others are what they were. `ask` gives what is
    stored under the keys of facts.
    """
    values: list[Row] = list(zip(*(facts.columns[name] for name in facts.compared), strict=True))
    doubtful = {
        base_of(key)
        for key, own in zip(facts.keys, values, strict=True)
        if key not in stored or (tuple(stored[key][1]) != own and not (None in own and _says_the_same(stored[key][1], own)))
    }
    groups: dict[str, list[int]] = {}
    for at, key in enumerate(facts.keys):
        if (base := base_of(key)) in doubtful:
            groups.setdefault(base, []).append(at)
    more = _others(facts, groups, stored, ask)
    known: Stored = {**stored, **more} if more else stored
    keys = list(facts.keys)
    for base, places in groups.items():
        if len(places) == 1 and f"{base}#2" not in known:
            continue
        for at, key in zip(places, _pair([values[at] for at in places], known, base), strict=True):
            keys[at] = key
    return (facts, stored) if keys == facts.keys else (replace(facts, keys=keys), known)


def base_of(key: str) -> str:
    """Return the key without the number that tells equal ones apart."""
    base, sign, number = key.rpartition("#")
    return base if sign and number.isdigit() else key


def _says_the_same(old: Sequence[Raw], own: Row) -> bool:
    return all(value is None or value == before for before, value in zip(old, own, strict=True))


def _numbers(base: str) -> Iterator[str]:
    """Give the keys of facts with one key, one after another."""
    yield base
    yield from (f"{base}#{n}" for n in count(2))


def _others(facts: FactSet, groups: dict[str, list[int]], stored: Stored, ask: Ask) -> dict[str, tuple[int, Sequence[Raw]]]:
    """Return what is stored under the next keys of each group, beyond those that the sheet has."""
    found: dict[str, tuple[int, Sequence[Raw]]] = {}
    wanted = {base: len(places) + 1 for base, places in groups.items() if base in stored}
    while wanted:
        keys = [f"{base}#{n}" for base, n in wanted.items()]
        more = ask(replace(facts, keys=keys, rows=range(len(keys))))
        found.update(more)
        wanted = {base: n + 1 for base, n in wanted.items() if f"{base}#{n}" in more}
    return found


def _pair(values: Sequence[Row], known: Stored, base: str) -> list[str]:
    """Return a key for each of `values`: that of the stored fact which says the same, else in their order."""
    there = [*takewhile(known.__contains__, _numbers(base)), *(key for key in islice(_numbers(base), len(values)) if key in known)]
    there = list(dict.fromkeys(there))
    free: dict[Row, list[str]] = {}
    for key in there:
        free.setdefault(tuple(known[key][1]), []).append(key)
    keys: list[str | None] = [free[own].pop(0) if free.get(own) else None for own in values]
    taken = {key for key in keys if key is not None}
    rest = (
        key for key in (*there, *(key for key in islice(_numbers(base), len(there) + len(values)) if key not in known)) if key not in taken
    )
    return [next(rest) if key is None else key for key in keys]
