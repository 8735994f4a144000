"""What can be asked for its evidence: a figure, or the sum under a list. Both answer to the same questions."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from salesdesk.db import Database
from salesdesk.fields import Field
from salesdesk.measure import Figure
from salesdesk.measure.asked import Asked
from salesdesk.services import evidence
from salesdesk.services.evidence import Behind
from salesdesk.services.list_asked import ListAsked
from salesdesk.services.list_evidence import ListSubject
from salesdesk.services.origin import Story


class Subject(Protocol):
    """`name` is under which its facts are known, `fields` are their columns."""

    name: str

    @property
    def fields(self) -> tuple[Field, ...]: ...

    def behind(self, db: Database) -> Behind: ...

    def parts(self, db: Database, by: str) -> tuple[Figure, ...]: ...

    def narrow(self, by: str, key: object) -> Asked | ListAsked: ...

    def keys(self, db: Database, sort: str | None = None, descending: bool = False) -> array[int]: ...

    def rows(self, db: Database, wanted: Sequence[int]) -> list[tuple[Any, ...]]: ...

    def totals(self, db: Database) -> Mapping[str, object]: ...

    def story(self, db: Database, key: int) -> Story | None: ...


class FigureSubject:
    """The evidence of a figure of a metric: a `Subject`."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.name = asked.metric

    @property
    def fields(self) -> tuple[Field, ...]:
        return evidence.fact_fields(self.name)

    def behind(self, db: Database) -> Behind:
        return evidence.behind(db, self.asked)

    def parts(self, db: Database, by: str) -> tuple[Figure, ...]:
        return evidence.break_down(db, self.asked, by)

    def narrow(self, by: str, key: object) -> Asked:
        return evidence.narrow(self.asked, by, key)

    def keys(self, db: Database, sort: str | None = None, descending: bool = False) -> array[int]:
        return evidence.fact_keys(db, self.asked, sort, descending)

    def rows(self, db: Database, wanted: Sequence[int]) -> list[tuple[Any, ...]]:
        return evidence.fact_rows(db, self.name, wanted)

    def totals(self, db: Database) -> Mapping[str, object]:
        return evidence.fact_totals(db, self.asked)

    def story(self, db: Database, key: int) -> Story | None:
        return evidence.story(db, self.name, key)


def subject_of(asked: Asked | ListAsked) -> Subject:
    """Return what answers for `asked`."""
    return ListSubject(asked) if isinstance(asked, ListAsked) else FigureSubject(asked)
