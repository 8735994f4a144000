"""Which stored contact a row speaks of: by its number, else by customer and name; who may be the same is asked about."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.facts import FactSet, Stored
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.near import Shapes, nearest_person, shapes_of
from salesdesk.imports.plan.near_match import NearMatch
from salesdesk.imports.plan.planned import Raw
from salesdesk.imports.plan.resolve import squash
from salesdesk.model import Alias, Contact
from salesdesk.rules.person_name import bare_name
from salesdesk.search import spelling
from salesdesk.text import mark

_SAME_MAIL = mark("Near", "They have the same e-mail address.")
_SAME_MOBILE = mark("Near", "They have the same mobile number.")
_LABEL = "{name} · {customer}"
_NO_DIGIT = re.compile(r"\D+")
_MAIL, _MOBILE, _PHONE = "email", "mobile", "phone"
_TELLING = ("department", "title", "birthday")


def plain_name(name: str) -> str:
    """Return a person's name as names are compared: without forms of address, as it is spelled."""
    return spelling(bare_name(name))


@dataclass(frozen=True, slots=True)
class Person:
    """What a contact is known by; `id` is that of the stored one, or the place of the row; `reach` are addresses and numbers.

    `told` is what else tells people of one name apart: department, position, birthday.
    """

    id: int
    key: str | None
    number: str | None
    name: str
    customer: Raw
    reach: Mapping[str, str]
    told: Mapping[str, str]

    @property
    def place(self) -> tuple[Raw, str]:
        """By what somebody is known at a customer."""
        return self.customer, plain_name(self.name)


@dataclass(slots=True)
class Matches:
    """The stored contacts by the key of the row that speaks of them, and the rows of which nothing tells who is meant, with the name."""

    stored: dict[str, tuple[int, Sequence[Raw]]] = field(default_factory=dict)
    unclear: dict[int, str] = field(default_factory=dict)

    def look_up(self, _session: Session, _facts: FactSet) -> Stored:
        """Return what is stored, as `settle` asks for it."""
        return self.stored


def match(job: Job, facts: FactSet) -> Matches:
    """Find the stored contacts that `facts` speak of; new ones that look like known ones are asked about in the preview."""
    rows = {row["id"]: row for row in job.shared.session.execute(select(Contact.__table__)).mappings()}
    if not rows:
        return Matches()
    lines = [dict(zip(facts.columns, line, strict=True)) for line in zip(*facts.columns.values(), strict=True)]
    wanted = [_person(at, key, line) for at, (key, line) in enumerate(zip(facts.keys, lines, strict=True))]
    finder = _Finder(job, wanted, [_person(one, row["match_key"], dict(row)) for one, row in rows.items()])
    finder.find(_said_the_same(job))
    for at, record_id in finder.taken.items():
        row = rows[record_id]
        name = row["name"] if finder.renamed(at) else facts.columns["name"][at]
        old = tuple(name if one == "name" else row[one] for one in facts.compared)
        finder.matches.stored[facts.keys[at]] = record_id, old
    return finder.matches


def _person(at: int, key: str | None, values: Mapping[str, Any]) -> Person:
    reach = {_MAIL: str(values.get(_MAIL) or "").strip().lower()}
    reach |= {name: _NO_DIGIT.sub("", str(values.get(name) or "")) for name in (_MOBILE, _PHONE)}
    number = values.get("number")
    reach = {way: to for way, to in reach.items() if to}
    told = {name: squash(str(value)) for name in _TELLING if (value := values.get(name))}
    return Person(at, key, squash(number) if number else None, values["name"], values.get("customer_id"), reach, told)


def _said_the_same(job: Job) -> dict[str, int]:
    """Return the contacts that the manager said new ones are, now or before, by what these were called."""
    known = job.shared.session.execute(select(Alias.text, Alias.target_id).where(Alias.record == "contact"))
    found: dict[str, int] = {spelling(row[0]): row[1] for row in known}
    return found | {spelling(one.text): one.target_id for one in job.shared.choices.same_as if one.record == "contact" and one.target_id}


class _Finder:
    """Goes from the surest sign to the weakest; who is found is nobody else's any more. `taken` are ids of stored contacts by row."""

    def __init__(self, job: Job, rows: Sequence[Person], known: Sequence[Person]) -> None:
        self._job = job
        self._rows, self._free = rows, {one.id: one for one in known}
        self._known = dict(self._free)
        self.taken: dict[int, int] = {}
        self.matches = Matches()

    def find(self, said: Mapping[str, int]) -> None:
        self._take({one.key: one.id for one in self._known.values() if one.key}, _key)
        self._take({one.number: one.id for one in self._known.values() if one.number}, _number)
        self._take(said, self._called)
        self._by_name()
        self._ask()

    def renamed(self, at: int) -> bool:
        """Tell whether a row's name is taken over: its number says who it is, and it says more than that number."""
        row = self._rows[at]
        return row.number is not None and row.number == self._known[self.taken[at]].number and squash(row.name) != row.number

    def _called(self, row: Person) -> str:
        return spelling(_label(self._job, row))

    def _take(self, known: Mapping[str, int], sign: Callable[[Person], str | None]) -> None:
        for row in self._open():
            found = known.get(sign(row) or "")
            if found in self._free:
                self._give(row, found)

    def _give(self, row: Person, found: int) -> None:
        self.taken[row.id] = found
        del self._free[found]

    def _open(self) -> list[Person]:
        return [row for row in self._rows if row.id not in self.taken and row.id not in self.matches.unclear]

    def _by_name(self) -> None:
        """Take who has the same name at the same customer: first those who share an address or number, then a position and the like.

        Then those who are alone. A row that fits none of several is about somebody else.
        """
        named: dict[tuple[Raw, str], list[Person]] = {}
        for one in self._free.values():
            named.setdefault(one.place, []).append(one)
        for sign in (_share_reach, _share_told, _may_be):
            for row in self._open():
                fits = [one for one in named.get(row.place, ()) if one.id in self._free and not _is_other(row, one) and sign(row, one)]
                # Of several of whom nothing more is known than the name, any will do.
                bare = sign is _may_be and not any(one.reach or one.told for one in fits)
                if len(fits) == 1 or (fits and bare and row.told):
                    self._give(row, fits[0].id)
                elif len(fits) > 1 and sign is _may_be:
                    self.matches.unclear[row.id] = row.name

    def _ask(self) -> None:
        """Offer the known contacts that new ones may be: the same address or mobile number, or a like name at the same customer."""
        ways = {(way, to): one for one in self._free.values() for way, to in one.reach.items() if way != _PHONE}
        colleagues: dict[Raw, list[tuple[int, str]]] = {}
        for one in self._free.values():
            colleagues.setdefault(one.customer, []).append((one.id, one.name))
        shapes: dict[Raw, Shapes] = {}
        for row in self._open():
            way = next((way for way in row.reach.items() if way in ways), None)
            found = (ways[way].id, "reach", _SAME_MAIL if way[0] == _MAIL else _SAME_MOBILE) if way else None
            if found is None and row.customer is not None:
                if row.customer not in shapes:
                    shapes[row.customer] = shapes_of(colleagues.get(row.customer, ()))
                found = nearest_person(row.name, shapes[row.customer])
            if found is not None:
                match, kind, reason = found
                other = _label(self._job, self._known[match])
                near = NearMatch("contact", _label(self._job, row), other, match, reason, self._job.place, kind)
                self._job.shared.near.append(near)


def _key(row: Person) -> str | None:
    return row.key


def _number(row: Person) -> str | None:
    return row.number


def _is_other(row: Person, one: Person) -> bool:
    """Tell whether a stored contact is known by another number: somebody else."""
    return bool(row.number and one.number)


def _share_reach(row: Person, one: Person) -> bool:
    return not set(row.reach.values()).isdisjoint(one.reach.values())


def _share_told(row: Person, one: Person) -> bool:
    """Tell whether both are in the same department, have the same position or birthday, and differ in none of these."""
    both = [row.told[name] == one.told[name] for name in row.told if name in one.told]
    return bool(both) and all(both)


def _may_be(row: Person, one: Person) -> bool:
    """Tell whether nothing that is known of both says that they are two."""
    # Without a customer a name alone is anybody's.
    if row.customer is None and row.reach and one.reach:
        return False
    return all(row.told[name] == one.told[name] for name in row.told if name in one.told)


def _label(job: Job, one: Person) -> str:
    """Return what a contact is called in a question: the name and the customer."""
    if not isinstance(one.customer, int):
        return one.name
    return _LABEL.format(name=one.name, customer=job.directory["customer"].name(one.customer))
