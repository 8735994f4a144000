"""Contacts that look like others, known or new: asked about, and what was said of their spellings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.contacts.person import MAIL, PHONE, Person, is_other, label, label_of, plain_name
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.near import FEW, Shapes, is_padded, nearest_new_person, nearest_person, note_person, shapes_of
from salesdesk.imports.plan.names.near_match import SPACES, NearMatch
from salesdesk.imports.plan.writes import Raw
from salesdesk.model import Alias, Contact, Customer
from salesdesk.rules.person_name import bare_name
from salesdesk.search import spelling
from salesdesk.text import Text, mark

_SAME_MAIL = mark("Near", "They have the same e-mail address.")
_SAME_MOBILE = mark("Near", "They have the same mobile number.")

Likeness = tuple[Person, str, Text]


@dataclass(frozen=True, slots=True)
class Said:
    """Whom labels of contacts mean, by the manager's word: the ids of stored ones, and labels of new ones of this import."""

    stored: Mapping[str, int] = field(default_factory=dict)
    fresh: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.stored or self.fresh)


def said_of(job: Job) -> Said:
    """Return what was said of contacts' spellings, now or before."""
    known = job.shared.session.execute(select(Alias.text, Alias.target_id).where(Alias.record == "contact"))
    stored: dict[str, int] = {spelling(row[0]): row[1] for row in known}
    now = [one for one in job.shared.choices.same_as if one.record == "contact"]
    stored |= {spelling(one.text): one.target_id for one in now if one.target_id}
    return Said(stored, {spelling(one.text): spelling(one.other) for one in now if one.target_id is None and one.other})


def contact_labelled(session: Session, text: str) -> int | None:
    """Return the newest contact that is called `text` in a question; None when there is none."""
    query = select(Contact.id, Contact.name, Customer.name).outerjoin(Customer, Customer.id == Contact.customer_id)
    wanted = spelling(text)
    rows = session.execute(query.order_by(Contact.id.desc()))
    return next((row[0] for row in rows if spelling(label(row[1], row[2])) == wanted), None)


def ask(job: Job, rows: Sequence[Person], free: Sequence[Person], taken: Sequence[Person]) -> Iterator[NearMatch]:
    """Give whom the new contacts `rows` may be: stored ones, `taken` by other rows or not, and new ones of this import.

    What makes them alike is the same address or mobile number, or a like name at the same customer.
    """
    ways = {(way, to): one for one in free for way, to in one.reach.items() if way != PHONE}
    at_customer = _by_customer(free)
    firm = _by_customer(taken, job.shared.contacts.fresh)
    stored = {id(one) for one in (*free, *taken)}
    sounded = len(rows) + len(stored) <= FEW
    asked: set[str] = set()
    for customer, group in _by_customer(rows).items():
        known = at_customer.get(customer, ()), firm.get(customer, ())
        colleagues = None if customer is None else _Colleagues(*known, several=len(group) > 1, sounded=sounded)
        for row in sorted(group, key=lambda one: is_padded(one.name)):
            found = colleagues.like(row) if colleagues else None
            if found is None or found[1] != SPACES:
                way = next((way for way in row.reach.items() if way in ways), None)
                found = (ways[way], "reach", _SAME_MAIL if way[0] == MAIL else _SAME_MOBILE) if way else found
            text = label_of(job.directory, row)
            if found is not None and text not in asked:
                asked.add(text)
                other, kind, reason = found
                other_id = other.id if id(other) in stored else None
                yield NearMatch("contact", text, label_of(job.directory, other), other_id, reason, job.place, kind)


def _by_customer(*people: Iterable[Person]) -> dict[Raw, list[Person]]:
    found: dict[Raw, list[Person]] = {}
    for one in chain(*people):
        found.setdefault(one.customer, []).append(one)
    return found


class _Colleagues:
    """The contacts of one customer: stored ones who are still `free` for any likeness, all others for what is plainly the same.

    `several`: new ones are compared among themselves; `sounded`: how their names sound, too.
    """

    def __init__(self, free: Sequence[Person], firm: Sequence[Person], *, several: bool, sounded: bool) -> None:
        self._free = {one.id: one for one in free}
        self._shapes = shapes_of((one.id, bare_name(one.name)) for one in free)
        self._several, self._sounded = several, sounded
        self._firm: list[Person] = []
        self._firm_shapes: Shapes = {}
        for one in firm:
            self._add(one)

    def like(self, row: Person) -> Likeness | None:
        """Return whom a new contact may be by the name, and why; who is like nobody may be what later ones are like."""
        name = bare_name(row.name)
        found: list[Likeness] = []
        if self._free and (near := nearest_person(name, self._shapes)):
            found.append((self._free[near[0]], *near[1:]))
        if self._firm and (near := nearest_new_person(name, self._firm_shapes, sounded=self._sounded)):
            found.append((self._firm[near[0]], *near[1:]))
        # Who is spelled the same, or has a number of the same system, was told apart for a reason.
        found = [one for one in found if plain_name(one[0].name) != plain_name(row.name) and not is_other(row, one[0])]
        if not found and self._several:
            self._add(row)
        return next((one for one in found if one[1] == SPACES), found[0] if found else None)

    def _add(self, one: Person) -> None:
        note_person(self._firm_shapes, bare_name(one.name), len(self._firm), sounded=self._sounded)
        self._firm.append(one)
