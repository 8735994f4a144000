"""What reference cells of our own export name: members, teams, customers and products as in any import, others as they are stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Table, select

from salesdesk.fields import Field
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.directory import MODELS
from salesdesk.imports.plan.names.people import TWO, WORDS
from salesdesk.imports.plan.names.register import Ambiguous
from salesdesk.imports.plan.names.resolve import find_or_create
from salesdesk.imports.plan.rejected_words import SEVERAL, UNKNOWN
from salesdesk.search import spelling
from salesdesk.services import listing
from salesdesk.text import Text

_TITLES = ("name", "order_number", "number", "title", "subject")


@dataclass(slots=True)
class Referred:
    """Finds records by the names in cells; members, teams, customers and products that nobody knows are planned."""

    job: Job
    _known: dict[str, dict[str, list[int]]] = field(default_factory=dict)

    def id_of(self, one: Field, said: object, at: int) -> tuple[int | None, Text | None]:
        """Return the id of the record that `said` names (None for nothing), and what is wrong with it."""
        if said is None or one.target is None:
            return None, None
        name = str(said)
        if one.target in MODELS:
            return self._among_people(one.target, name, at)
        ids = self._named(one.target).get(spelling(name), [])
        if len(ids) == 1:
            return ids[0], None
        return None, (SEVERAL if ids else UNKNOWN).fill(name=name)

    def _among_people(self, record: str, name: str, at: int) -> tuple[int | None, Text | None]:
        job = self.job
        register = job.directory[record]
        try:
            return find_or_create(register, name, None, job.place, job.columns.rows[at]), None
        except Ambiguous:
            return None, TWO.fill(record=WORDS[record], name=name)

    def _named(self, record: str) -> dict[str, list[int]]:
        if record not in self._known:
            table = listing.table(record)
            found: dict[str, list[int]] = {}
            for record_id, title in self.job.shared.session.execute(select(table.c.id, table.c[_title(table)])):
                if title is not None:
                    found.setdefault(spelling(str(title)), []).append(record_id)
            self._known[record] = found
        return self._known[record]


def _title(table: Table) -> str:
    return next(name for name in _TITLES if name in table.c)


def resolve_column(
    referred: Referred, one: Field, said: Sequence[object], places: Sequence[int]
) -> tuple[list[int | None], dict[int, Text]]:
    """Return the ids that the cells at `places` name, and what is wrong with some of them."""
    ids: list[int | None] = []
    problems: dict[int, Text] = {}
    for at in places:
        found, problem = referred.id_of(one, said[at], at)
        ids.append(found)
        if problem is not None:
            problems[at] = problem
    return ids, problems
