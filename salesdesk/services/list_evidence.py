"""What is behind the sum under a list: the records that it shows, each with the file, sheet and row that it came from."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.fields import Field
from salesdesk.measure import Figure
from salesdesk.model import Customer, ImportSource, Member, Product, Team
from salesdesk.period import Period
from salesdesk.services import listing
from salesdesk.services.evidence import Behind
from salesdesk.services.list_asked import COLUMNS, ListAsked
from salesdesk.services.listing import Query
from salesdesk.services.origin import SOURCE_FIELDS, Story, life_of
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark

_NAMED: Mapping[str, Any] = {"member": Member, "customer": Customer, "product": Product}
_NOBODY = mark("Metric", "not assigned")
_MEANING = mark("Evidence", "Sum of this column over the rows of the list, as searched and filtered; a shared sale counts whole")


class ListSubject:
    """The evidence of a `ListAsked`: a `Subject`. The largest records come first."""

    def __init__(self, asked: ListAsked) -> None:
        self.asked = asked
        self.name = asked.metric

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the columns of the list, and where each record comes from."""
        return (*self._own_fields(), *SOURCE_FIELDS)

    def _own_fields(self) -> tuple[Field, ...]:
        """Return the columns of the list, the one that is summed among the first, where it is seen without scrolling."""
        shown = listing.shown_fields(self.asked.record)
        summed = tuple(one for one in shown if one.name == self.asked.field)
        others = tuple(one for one in shown if one.name != self.asked.field)
        return (*others[:_BEFORE], *summed, *others[_BEFORE:])

    def behind(self, db: Database) -> Behind:
        """Return what the sum is, and how many records make it up."""
        one, query = self.asked, self.asked.narrowed()
        kind = listing.record(one.record).field(one.field)
        count, total = len(listing.ids(db, one.record, query)), self.totals(db)[one.field]
        with db.read() as session:
            whose: Text | str = mark("Evidence", "Everyone")
            if query.team is not None:
                whose = session.scalar(select(Team.name).where(Team.id == query.team)) or ""
            of = "" if one.by is None else self._names(session, one.by, [one.key]).get(one.key, _NOBODY)
            currency = read_settings(session).currency
        value = total or Decimal(0)
        figures = (value, value, Decimal(0), None, None)
        return Behind(one, self._title(query, kind), _MEANING, kind.kind, *figures, whose, of, currency, count, self._ways())

    def parts(self, db: Database, by: str) -> tuple[Figure, ...]:
        """Return the sum told apart, the largest first; months in their order."""
        one, own = self.asked, listing.table(self.asked.record)
        column = own.c.day if by == "month" else own.c[COLUMNS[by]]
        with db.read() as session:
            summed: Select[Any] = select(column, func.sum(own.c[one.field])).group_by(column)
            rows = session.execute(listing.limited(session, one.record, one.query, summed))
            found = [(key, Decimal(value or 0)) for key, value in rows]
            if by == "month":
                return _by_month(found)
            names = self._names(session, by, [key for key, _ in found])
        figures = [Figure(value, key, names.get(key, _NOBODY), value) for key, value in found]
        return tuple(sorted(figures, key=lambda part: (part.key is None, -(part.value or 0), str(part.label))))

    def narrow(self, by: str, key: object) -> ListAsked:
        """Return the question about one row of the break-down."""
        return replace(self.asked, by=by, key=key)

    def keys(self, db: Database, sort: str | None = None, descending: bool = False) -> array[int]:
        """Return the ids of the records."""
        one, query = self.asked, self.asked.narrowed()
        if sort not in {field.name for field in SOURCE_FIELDS}:
            by, down = (sort, descending) if sort else (one.field, True)
            return listing.ids(db, one.record, replace(query, sort=by, descending=down))
        own = listing.table(one.record)
        columns = {"file": ImportSource.file, "sheet": ImportSource.sheet, "row": own.c.source_row}
        with db.read() as session:
            statement = listing.limited(session, one.record, query, select(own.c.id))
            statement = statement.outerjoin_from(own, ImportSource, ImportSource.id == own.c.source_id)
            order = [columns[name] for name in dict.fromkeys((sort, *columns)) if name is not None]
            ordered = (key.desc() if descending else key.asc() for key in order)
            return array("q", session.scalars(statement.order_by(*(key.nulls_last() for key in ordered), own.c.id)))

    def rows(self, db: Database, wanted: Sequence[int]) -> list[tuple[Any, ...]]:
        """Return the records with the ids `wanted` as rows under `fields`."""
        own = listing.table(self.asked.record)
        shown = listing.rows(db, self.asked.record, wanted, self._own_fields())
        with db.read() as session:
            statement = (
                select(own.c.id, ImportSource.file, ImportSource.sheet, own.c.source_row)
                .outerjoin_from(own, ImportSource, ImportSource.id == own.c.source_id)
                .where(own.c.id.in_(list(wanted)))
            )
            sources = {row[0]: tuple(row[1:]) for row in session.execute(statement)}
        return [(*row, *sources.get(id_, (None, None, None))) for id_, row in zip(wanted, shown, strict=True)]

    def totals(self, db: Database) -> Mapping[str, Decimal | None]:
        """Return the sum, under its column."""
        one = self.asked
        return listing.totals(db, one.record, one.narrowed(), (one.field,))

    def story(self, db: Database, key: int) -> Story | None:
        """Return where a record comes from, and its history; None where it is no more."""
        named = [one for one in self.fields if one.name in _IN_TITLES]
        rows = listing.rows(db, self.asked.record, [key], named)
        if not any(value is not None for value in rows[0]):
            return None
        return Story(tuple(value for value in rows[0] if value is not None), *life_of(db, self.asked.record, key))

    def _title(self, query: Query, field: Field) -> Text:
        what = listing.record(self.asked.record).plural
        if words := query.search.strip():
            return mark("Evidence", "{what} with “{words}”: {field}").fill(what=what, words=words, field=field.label)
        return mark("Evidence", "{what}: {field}").fill(what=what, field=field.label)

    def _ways(self) -> tuple[str, ...]:
        if self.asked.by is not None:
            return ()
        own = listing.table(self.asked.record)
        ways = [way for way, column in COLUMNS.items() if column in own.c and column not in self.asked.query.where]
        period = self.asked.period
        return (*ways, *(("month",) if "day" in own.c and (period is None or len(period.months()) > 1) else ()))

    def _names(self, session: Session, by: str, keys: Sequence[Any]) -> dict[object, Text | str]:
        if by == "month":
            return {key: Period.parse(str(key)).label() for key in keys}
        cls, known = _NAMED[by], set(keys)
        return {id_: name for id_, name in session.execute(select(cls.id, cls.name)) if id_ in known}


_BEFORE = 2  # columns that say which record it is
_IN_TITLES = ("day", "number", "order_number", "name", "customer_id", "product_id")


def _by_month(days: Sequence[tuple[Any, Decimal]]) -> tuple[Figure, ...]:
    months: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
    for day, value in days:
        months[day.year, day.month] += value
    periods = [(Period.month(*one), value) for one, value in sorted(months.items())]
    return tuple(Figure(value, month.code(), month.short_label(), value) for month, value in periods)
