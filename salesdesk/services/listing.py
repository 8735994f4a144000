"""Lists of records for tables and exports: ids first (searched and sorted in SQL), rows by id after."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, func, nulls_last, or_, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.fields import Field, Kind, Record
from salesdesk.model import RECORDS, Base, Member, Membership, Team

_TABLES: dict[str, Table] = {record.name: Base.metadata.tables[cls.__tablename__] for cls, record in RECORDS}
_BY_NAME: dict[str, Record] = {record.name: record for _, record in RECORDS}
# SQLite takes 32,766 values in one statement; half of it leaves room for the rest.
_AT_ONCE = 16_000


@dataclass(frozen=True, slots=True)
class Query:
    """What a list shows: `search` in names (Chinese, pinyin, initials), `where` column = value, sorted by a field.

    `between` limits the `day` of facts to a first and last day, both included.
    """

    search: str = ""
    sort: str | None = None
    descending: bool = False
    where: Mapping[str, object] = field(default_factory=dict)
    between: tuple[date, date] | None = None


def record(name: str) -> Record:
    """Return the description of the record called `name`; KeyError when there is none."""
    return _BY_NAME[name]


def table(name: str) -> Table:
    """Return the table behind the record called `name`."""
    return _TABLES[name]


def shown_fields(name: str, *, all_fields: bool = False) -> tuple[Field, ...]:
    """Return the fields that are columns of the record's table, or all that an export has."""
    skipped = ("aliases", "team_since")
    return tuple(one for one in record(name).fields if (one.in_table or all_fields) and one.name not in skipped)


def ids(db: Database, name: str, query: Query) -> array[int]:
    """Return the ids of the records that `query` asks for, in its order."""
    with db.read() as session:
        statement = _statement(name, query)
        if db.is_sqlite:
            # Past the result rows of SQLAlchemy, which cost more than the query when there are a million.
            compiled = statement.compile(db.engine, compile_kwargs={"render_postcompile": True})
            cursor = session.connection().connection.cursor()
            cursor.execute(str(compiled), tuple(_bound(compiled)))
            return array("q", (row[0] for row in cursor.fetchall()))
        return array("q", list(session.scalars(statement)))


def rows(db: Database, name: str, wanted: Sequence[int], fields: Sequence[Field] | None = None) -> list[tuple[Any, ...]]:
    """Return one row of values by field for each of `wanted`, in that order; a vanished record gives empty values."""
    chosen = tuple(fields or shown_fields(name))
    with db.read() as session:
        found: dict[int, tuple[Any, ...]] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            found.update(_page(session, name, wanted[start : start + _AT_ONCE], chosen))
    nothing = (None,) * len(chosen)
    return [found.get(one, nothing) for one in wanted]


def _page(session: Session, name: str, wanted: Sequence[int], fields: Sequence[Field]) -> dict[int, tuple[Any, ...]]:
    own = _TABLES[name]
    statement = select(own.c.id, *(_shown(own, one) for one in fields)).where(own.c.id.in_(list(wanted)))
    return {row[0]: tuple(row[1:]) for row in session.execute(statement)}


def _statement(name: str, query: Query) -> Select[tuple[int]]:
    own = _TABLES[name]
    statement = select(own.c.id)
    for column, value in query.where.items():
        statement = statement.where(_where(own, column, value))
    if query.between:
        statement = statement.where(own.c.day.between(*query.between))
    if query.search.strip():
        statement = statement.where(_search(own, query.search.strip().lower()))
    if query.sort:
        shown = _shown(own, record(name).field(query.sort))
        return statement.order_by(nulls_last(shown.desc() if query.descending else shown.asc()), own.c.id)
    if "day" in own.c:
        return statement.order_by(own.c.day.desc(), own.c.id.desc())
    return statement.order_by(own.c.name if "name" in own.c else own.c.id)


def _where(own: Table, column: str, value: object) -> ColumnElement[bool]:
    if column == "team_id" and own.name == "member":
        teams = list(value) if isinstance(value, tuple | list) else [value]
        return own.c.id.in_(select(Membership.member_id).where(Membership.team_id.in_(teams), *_today()))
    if isinstance(value, tuple | list):
        return own.c[column].in_(list(value))
    return own.c[column] == value


def _search(own: Table, words: str) -> ColumnElement[bool]:
    pattern = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"

    def like(column: ColumnElement[Any]) -> ColumnElement[bool]:
        return func.lower(column).like(pattern, escape="\\")

    ways = [like(own.c[column]) for column in ("search", "code", "employee_number", "order_number", "number") if column in own.c]
    if "search" not in own.c:
        for column in ("name", "region"):
            if column in own.c:
                ways.append(like(own.c[column]))
        for key in own.foreign_keys:
            if "search" in key.column.table.c:
                target = key.column.table
                ways.append(key.parent.in_(select(target.c.id).where(like(target.c.search))))
    return or_(*ways)


def _shown(own: Table, one: Field) -> ColumnElement[Any]:
    """Return what a table shows of a field: the value, or the name of what it refers to."""
    if own.name == "member" and one.name == "team_id":
        team = select(Team.name).join(Membership, Membership.team_id == Team.id).where(Membership.member_id == own.c.id, *_today())
        return team.limit(1).scalar_subquery()
    if one.kind is Kind.REFERENCE and one.target:
        target = _TABLES[one.target].alias()
        return select(target.c.name).where(target.c.id == own.c[one.name]).scalar_subquery()
    return own.c[one.name]


def _today() -> tuple[ColumnElement[bool], ...]:
    today = date.today()
    return (
        or_(Membership.start.is_(None), Membership.start <= today),
        or_(Membership.end.is_(None), Membership.end >= today),
    )


def _bound(compiled: Any) -> list[Any]:
    processors = compiled._bind_processors
    return [
        processors[name](value) if name in processors else value
        for name, value in ((name, compiled.params[name]) for name in compiled.positiontup)
    ]


def options(db: Database, name: str) -> list[tuple[int, str]]:
    """Return (id, name) of all records that a reference field can point to, by name; members who left come last."""
    own = _TABLES[name]
    with db.read() as session:
        statement = select(own.c.id, own.c.name)
        if name == "member":
            statement = statement.order_by(Member.left_on.is_not(None))
        return [(row[0], row[1]) for row in session.execute(statement.order_by(own.c.name))]
