"""Rows without a number of two shops, each in a file that is called by its shop: equal ones are two, and the same again is the same."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import PurePath
from typing import NamedTuple

from sqlalchemy import select

from salesdesk.imports.plan.facts.keys import base_of
from salesdesk.imports.plan.facts.stored import CHUNK, Ask, FactSet, Stored
from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.layout.called import place_said
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model import ImportSource

_SIGN = "@"  # stands before the place in a key
_ALL = re.compile(
    r"(?:各|所有|全部?|全体|总|门|网|商|线上|线下|多|销售|营销|业务|市场)?(?:家|个)?(?:门店|店铺?|部门?|分公司|办事处|大?区域?|地区|片区|组|团队|中心)"
    r"|总.+|(?:all|sales|the|every|our) (?:teams?|groups?|dept|departments?|divisions?|branch(?:es)?|regions?)",
    re.IGNORECASE,
)
_OF_REGION = re.compile("(?<=..)(?:大区|地区|片区|区域|区)$")
_LARGE = re.compile("(?:华[东南北中西]|东北|西北|西南|东南)(?:部|大?区)?$")


class Place(NamedTuple):
    """What the name of a file says of all its rows. Only places of one `sort` are apart: a shop is part of a region."""

    sort: str
    name: str

    @property
    def mark(self) -> str:
        """What stands at the end of the keys of its rows."""
        return _SIGN + hashlib.blake2b(self.name.encode(), digest_size=4).hexdigest()


@cache
def place_of(file: str) -> Place | None:
    """Return the shop, team or region that a file is called by; None where it is called otherwise, or by all of them."""
    said = place_said(PurePath(file).stem)
    if said is None or _ALL.fullmatch(said[1]):
        return None
    meaning, name = said
    name = _OF_REGION.sub("", name) if meaning is Meaning.REGION else name
    last = name.split()[-1] if name.isascii() else name[-1]
    sort = ("large" if _LARGE.match(name) else "region") if meaning is Meaning.REGION else last
    return Place(f"{meaning} {sort}", name)


def of_place(keys: Sequence[str], file: str) -> list[str]:
    """Return the keys of rows without a number as those of the place that their file is called by."""
    place = place_of(file)
    return list(keys) if place is None else [key + place.mark for key in keys]


def brought_elsewhere(job: Job, facts: FactSet, seen: dict[str, str]) -> list[str | None] | None:
    """Return which other file of this import brings each fact under the key of no place, or of one that may be its own; None for none."""
    file = job.table.file
    marks = _marks(file, [one for one in job.shared.counters if one != file])
    if not marks:
        return None
    claimed = job.shared.claimed
    found: list[str | None] = [None] * len(facts)
    for at, key in enumerate(facts.keys):
        if key not in seen and (root := _root(key)) is not None:
            keys = (one for mark in marks for one in _there(root + mark, seen))
            other = next((one for one in keys if seen[one] != file and (facts.record, one) not in claimed), None)
            if other is not None:
                found[at] = seen[other]
                claimed |= {(facts.record, other), (facts.record, key)}
                seen[key] = file
    return found


def stored_elsewhere(job: Job, facts: FactSet, stored: Stored, ask: Ask) -> tuple[FactSet, Stored]:
    """Return `facts` with the keys under which they are stored where that is another than their own, and what is stored then.

    What came from a file that names no place, or before places counted, has the key of none.
    """
    open_ = [at for at, key in enumerate(facts.keys) if key not in stored and _root(key) is not None]
    if not open_:
        return facts, stored
    marks = _marks(job.table.file, job.shared.session.scalars(select(ImportSource.file).distinct()).all())
    roots = dict.fromkeys(root + mark for mark in marks for at in open_ if (root := _root(facts.keys[at])) is not None)
    there = _numbered(facts, list(roots), ask)
    apart = of_other_places(job, facts.record, [one[0] for one in there.values()])
    known = {key: one for key, one in there.items() if one[0] not in apart and key not in stored}
    if not known:
        return facts, stored
    keys, claimed = list(facts.keys), job.shared.claimed
    for at in open_:
        root = _root(keys[at]) or ""
        free = (
            one for mark in marks for one in _there(root + mark, there) if one in known and (facts.record, f"stored {one}") not in claimed
        )
        if (own := next(free, None)) is not None:
            keys[at] = own
            claimed.add((facts.record, f"stored {own}"))
    return replace(facts, keys=keys), {**stored, **known}


def _root(key: str) -> str | None:
    """Return what a row without a number says, whatever its place and however often; None for a row with one."""
    return base_of(key).partition(_SIGN)[0] if key.startswith(("f:", "tf:")) else None


def _marks(file: str, others: Collection[str]) -> list[str]:
    """Return the marks under which a row of `file` may be known from `others`, but for its own."""
    own = place_of(file)
    found = [None, *map(place_of, others)] if own is not None else [one for one in map(place_of, others) if one is not None]
    marks = dict.fromkeys("" if one is None else one.mark for one in found if not are_apart(own, one) and one != own)
    return list(marks)


def are_apart(one: Place | None, other: Place | None) -> bool:
    """Tell whether two files are called by two places of one sort."""
    return one is not None and other is not None and one.sort == other.sort and one.name != other.name


def _there(base: str, known: Collection[str]) -> Iterator[str]:
    """Give the keys of equal rows that are known, one after another."""
    for n in count(1):
        key = base if n == 1 else f"{base}#{n}"
        if key not in known:
            return
        yield key


def _numbered(facts: FactSet, bases: list[str], ask: Callable[[FactSet], Stored]) -> Stored:
    """Return what is stored under `bases` and the numbers behind them."""
    found: dict[str, tuple[int, Sequence[object]]] = {}
    n = 1
    while bases:
        keys = bases if n == 1 else [f"{one}#{n}" for one in bases]
        more = ask(replace(facts, keys=keys, rows=range(len(keys))))
        found.update(more)
        bases = [base for base, key in zip(bases, keys, strict=True) if key in more]
        n += 1
    return found  # type: ignore[return-value]


def of_other_places(job: Job, record: str, ids: Sequence[int]) -> set[int]:
    """Return which stored facts came from a file that is called by another place."""
    own = place_of(job.table.file)
    connection = job.shared.session.connection()
    found: set[int] = set()
    for start in range(0, len(ids), CHUNK):
        part = ", ".join(str(int(one)) for one in ids[start : start + CHUNK])
        query = f'SELECT f.id, s.file FROM "{record}" f JOIN import_source s ON s.id = f.source_id WHERE f.id IN ({part})'
        found |= {row[0] for row in connection.exec_driver_sql(query).all() if are_apart(own, place_of(row[1]))}
    return found
