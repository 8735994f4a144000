"""Which contact a row speaks of: by its number, else by customer and name, else by what was said of its spelling."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.contacts.person import Person, is_other, label_of, may_be, person_of, share_reach, share_told
from salesdesk.imports.plan.contacts.spellings import Said, ask, said_of
from salesdesk.imports.plan.facts.stored import FactSet, Stored
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.codes import code_key
from salesdesk.imports.plan.writes import Raw
from salesdesk.model import Contact
from salesdesk.search import spelling


@dataclass(slots=True)
class Matches:
    """The stored contacts by the key of the row that speaks of them, and the rows of which nothing tells who is meant, with the name.

    `again` are rows that are another spelling of somebody in this import: with the row of the same table that is meant, or None where
    another table has that row.
    """

    stored: dict[str, tuple[int, Sequence[Raw]]] = field(default_factory=dict)
    unclear: dict[int, str] = field(default_factory=dict)
    again: dict[int, int | None] = field(default_factory=dict)

    def look_up(self, _session: Session, _facts: FactSet) -> Stored:
        """Return what is stored, as `settle` asks for it."""
        return self.stored


def match(job: Job, facts: FactSet) -> Matches:
    """Find the contacts that `facts` speak of; new ones that look like known ones, or like other new ones, are asked about."""
    rows = {row["id"]: row for row in job.shared.session.execute(select(Contact.__table__)).mappings()}
    lines = [dict(zip(facts.columns, line, strict=True)) for line in zip(*facts.columns.values(), strict=True)]
    wanted = [person_of(at, key, line) for at, (key, line) in enumerate(zip(facts.keys, lines, strict=True))]
    finder = _Finder(job, wanted, [person_of(one, row["match_key"], dict(row)) for one, row in rows.items()])
    finder.find(said_of(job))
    for at, record_id in finder.taken.items():
        row = rows[record_id]
        name = row["name"] if finder.renamed(at) else facts.columns["name"][at]
        old = tuple(name if one == "name" else row[one] for one in facts.compared)
        finder.matches.stored[facts.keys[at]] = record_id, old
    return finder.matches


class _Finder:
    """Goes from the surest sign to the weakest; who is found is nobody else's any more. `taken` are ids of stored contacts by row."""

    def __init__(self, job: Job, rows: Sequence[Person], known: Sequence[Person]) -> None:
        self._job = job
        self._rows, self._free = rows, {one.id: one for one in known}
        self._known = dict(self._free)
        self.taken: dict[int, int] = {}
        self.matches = Matches()

    def find(self, said: Said) -> None:
        self._take({one.key: one.id for one in self._known.values() if one.key}, _key)
        self._take({one.number: one.id for one in self._known.values() if one.number}, _number)
        self._by_name()
        self._by_spelling(said)
        open_ = self._open()
        taken = [one for one in self._known.values() if one.id not in self._free]
        self._job.shared.near += ask(self._job, open_, list(self._free.values()), taken)
        self._job.shared.contacts.taken |= set(self.taken.values())
        self._job.shared.contacts.fresh += open_

    def renamed(self, at: int) -> bool:
        """Tell whether a row's name is taken over: its number says who it is, and it says more than that number."""
        row = self._rows[at]
        return row.number is not None and row.number == self._known[self.taken[at]].number and code_key(row.name) != row.number

    def _take(self, known: Mapping[str, int], sign: Callable[[Person], str | None]) -> None:
        for row in self._open():
            found = known.get(sign(row) or "")
            if found in self._free:
                self._give(row, found)

    def _give(self, row: Person, found: int) -> None:
        self.taken[row.id] = found
        del self._free[found]

    def _open(self) -> list[Person]:
        gone = self.matches
        return [row for row in self._rows if not (row.id in self.taken or row.id in gone.unclear or row.id in gone.again)]

    def _by_name(self) -> None:
        """Take who has the same name at the same customer: first those who share an address or number, then a position and the like.

        Then those who are alone. A row that fits none of several is about somebody else.
        """
        named: dict[tuple[Raw, str], list[Person]] = {}
        for one in self._free.values():
            named.setdefault(one.place, []).append(one)
        for sign in (share_reach, share_told, may_be):
            for row in self._open() if named else ():
                fits = [one for one in named.get(row.place, ()) if one.id in self._free and not is_other(row, one) and sign(row, one)]
                # Of several of whom nothing more is known than the name, any will do.
                bare = sign is may_be and not any(one.reach or one.told for one in fits)
                if len(fits) == 1 or (fits and bare and row.told):
                    self._give(row, fits[0].id)
                elif len(fits) > 1 and sign is may_be:
                    self.matches.unclear[row.id] = row.name

    def _by_spelling(self, said: Said) -> None:
        """Take those of whom the manager said, now or before, that they are others by another spelling."""
        if not said:
            return
        by_stored = {found: row for row, found in self.taken.items()}
        labels = {row.id: spelling(label_of(self._job.directory, row)) for row in self._open()}
        for row in self._open():
            found = said.stored.get(labels[row.id])
            if found in self._free:
                self._give(row, found)
                by_stored[found] = row.id
            elif found in by_stored or found in self._job.shared.contacts.taken:
                self.matches.again[row.id] = by_stored.get(found)
        self._among_new(said, {row.id: labels[row.id] for row in self._open()})

    def _among_new(self, said: Said, labels: Mapping[int, str]) -> None:
        named: dict[str, list[Person]] = {}
        for row in self._open():
            named.setdefault(labels[row.id], []).append(row)
        earlier = {spelling(label_of(self._job.directory, one)) for one in self._job.shared.contacts.fresh}
        for at, text in labels.items():
            other = said.fresh.get(text)
            fits = named.get(other or "", [])
            if fits:
                row = self._rows[at]
                self.matches.again[at] = max(fits, key=lambda one: (share_reach(row, one), share_told(row, one), may_be(row, one))).id
            elif other in earlier:
                self.matches.again[at] = None


def _key(row: Person) -> str | None:
    return row.key


def _number(row: Person) -> str | None:
    return row.number
