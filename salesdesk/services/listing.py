"""Lists of records for tables and exports: ids first (searched and sorted in SQL), rows by id after."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, Table, false, func, nulls_last, or_, select, type_coerce
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.fields import Field, Kind, Record
from salesdesk.measure.who import Who, condition, subtree
from salesdesk.model import RECORDS, Base, Member, Membership, Team
from salesdesk.model.order import by_name

_TABLES: dict[str, Table] = {record.name: Base.metadata.tables[cls.__tablename__] for cls, record in RECORDS}
_BY_NAME: dict[str, Record] = {record.name: record for _, record in RECORDS}
_ALL_DAYS = (date.min, date.max)
# SQLite takes 32,766 values in one statement; half of it leaves room for the rest.
_AT_ONCE = 16_000
_BEYOND = 2**62
_FEW = 500
_SEARCHED = ("search", "code", "employee_number", "order_number", "number", "mobile", "email")
# As text, ids come out of SQLite without a Python object each; read in pieces, so that no other thread waits for long.
_PIECE = 200_000


@dataclass(frozen=True, slots=True)
class Query:
    """What a list shows: `search` in names (Chinese, pinyin, initials), `where` column = value, sorted by a field.

    `between` limits the `day` of facts to a first and last day, both included; `team` (an id) lists what is that team's.
    """

    search: str = ""
    sort: str | None = None
    descending: bool = False
    where: Mapping[str, object] = field(default_factory=dict)
    between: tuple[date, date] | None = None
    team: int | None = None


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
        statement = _ordered(session, name, query)
        if not db.is_sqlite:
            return array("q", session.scalars(statement))
        compiled = statement.compile(db.engine, compile_kwargs={"render_postcompile": True})
        cursor = session.connection().connection.cursor()
        cursor.execute(f"SELECT group_concat(id) FROM ({compiled})", tuple(_bound(compiled)))
        found: tuple[str | None] = cursor.fetchone() or (None,)
        if len(found[0] or "") > _PIECE:
            # What sorting a million rows took is given back, rather than kept for the next time.
            cursor.execute("PRAGMA shrink_memory")
        return _numbers(found[0] or "")


def rows(db: Database, name: str, wanted: Sequence[int], fields: Sequence[Field] | None = None) -> list[tuple[Any, ...]]:
    """Return one row of values by field for each of `wanted`, in that order; a vanished record gives empty values."""
    chosen = tuple(fields or shown_fields(name))
    with db.read() as session:
        found: dict[int, tuple[Any, ...]] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            found.update(page(session, name, wanted[start : start + _AT_ONCE], chosen))
    nothing = (None,) * len(chosen)
    return [found.get(one, nothing) for one in wanted]


def totals(db: Database, name: str, query: Query, columns: Sequence[str]) -> dict[str, Decimal | None]:
    """Return the sums of `columns` over the records that `query` asks for."""
    own = _TABLES[name]
    with db.read() as session:
        row = session.execute(limited(session, name, query, select(*(func.sum(own.c[column]) for column in columns)))).one()
    return dict(zip(columns, row, strict=True))


def options(db: Database, name: str) -> list[tuple[int, str]]:
    """Return (id, name) of all records that a reference field can point to, by name; members who left come last."""
    own = _TABLES[name]
    with db.read() as session:
        statement = select(own.c.id, own.c.name)
        if name == "member":
            statement = statement.order_by(Member.left_on.is_not(None))
        return [(row[0], row[1]) for row in session.execute(statement.order_by(by_name(own, db.is_sqlite)))]


def page(session: Session, name: str, wanted: Sequence[int], fields: Sequence[Field]) -> dict[int, tuple[Any, ...]]:
    """Return by id what a list shows of `fields` of the records `wanted`; those that are gone are left out."""
    own = _TABLES[name]
    statement = select(own.c.id, *(_shown(own, one) for one in fields)).where(own.c.id.in_(list(wanted)))
    return {row[0]: tuple(row[1:]) for row in session.execute(statement)}


def limited(session: Session, name: str, query: Query, statement: Select[Any]) -> Select[Any]:
    """Put the conditions of `query` on `statement`."""
    own = _TABLES[name]
    for column, value in query.where.items():
        statement = statement.where(_where(own, column, value))
    if query.between:
        statement = statement.where(own.c.day.between(*query.between))
    if query.team is not None:
        statement = statement.where(_of_team(session, own, query))
    if words := query.search.strip():
        statement = statement.where(_found(session, name, words))
    return statement


def _ordered(session: Session, name: str, query: Query) -> Select[tuple[int]]:
    """Return the select of the ids; on SQLite without a last order by id, which would cost half as much again."""
    own = _TABLES[name]
    statement: Select[Any] = limited(session, name, query, select(own.c.id))
    if query.sort:
        key: Any = own.c.get(query.sort)
        one = record(name).field(query.sort)
        if one.kind is Kind.REFERENCE and one.target and key is not None:
            # Names are ranked once, instead of being looked up for each of a million rows.
            target = _TABLES[one.target]
            order = by_name(target, _is_sqlite(session))
            ranked = select(target.c.id, func.row_number().over(order_by=order).label("place")).subquery()
            statement = statement.outerjoin_from(own, ranked, ranked.c.id == own.c[query.sort])
            key = ranked.c.place
        elif query.sort == "name" and key is not None:
            key = by_name(own, _is_sqlite(session))
        apart = key is None
        if apart:
            key = _shown(own, one)
        if apart or not _is_sqlite(session):
            return statement.order_by(nulls_last(key.desc() if query.descending else key.asc()), own.c.id)
        return statement.order_by(_key(key, query.descending, one))
    if "day" not in own.c:
        return statement.order_by(by_name(own, _is_sqlite(session)) if "name" in own.c else own.c.id, own.c.id)
    if query.search.strip():
        # Few rows are found: they are sorted after (`coalesce` hides the index), rather than all read in the order of days before.
        return statement.order_by(func.coalesce(own.c.day, own.c.day).desc(), own.c.id.desc())
    return statement.order_by(*(own.c[column].desc() for column in _day_index(own)), own.c.id.desc())


def _key(column: Any, descending: bool, field: Field) -> Any:
    """Return by what SQLite sorts, unknown values last: whole numbers throughout are sorted in half the time of NULLS LAST."""
    if field.kind in (Kind.MONEY, Kind.NUMBER, Kind.INTEGER, Kind.PERCENT, Kind.REFERENCE):
        last = -_BEYOND if descending else _BEYOND
        column = func.coalesce(type_coerce(column, BigInteger), last)
    elif not descending:
        return nulls_last(column.asc())
    return column.desc() if descending else column.asc()


def _day_index(own: Table) -> list[str]:
    """Return the columns of the index by day (in its order, a million rows need no sorting); the day alone where there is none."""
    by_day = [index for index in own.indexes if index.name == f"ix_{own.name}_day"]
    return [column.name for column in by_day[0].columns] if by_day else ["day"]


def _where(own: Table, column: str, value: object) -> ColumnElement[bool]:
    if column == "team_id" and own.name == "member":
        teams = list(value) if isinstance(value, tuple | list) else [value]
        return own.c.id.in_(select(Membership.member_id).where(Membership.team_id.in_(teams), *_today()))
    if isinstance(value, tuple | list):
        return own.c[column].in_(list(value))
    return own.c[column] == value


def _of_team(session: Session, own: Table, query: Query) -> ColumnElement[bool]:
    """Return the condition that a record is the team's: facts of days when their member belonged to it, customers by their owner."""
    assert query.team is not None
    if own.name == "team":
        return own.c.id.in_(subtree(session, query.team))
    if "day" in own.c and "member_id" in own.c:
        found = condition(session, Who.team(query.team), own.c.member_id, own.c.day, query.between or _ALL_DAYS)  # type: ignore[arg-type]
        return false() if found is None else found
    inside = select(Membership.member_id).where(Membership.team_id.in_(subtree(session, query.team)), *_today())
    for column in ("owner_id", "member_id", "id"):
        if column in own.c and (column != "id" or own.name == "member"):
            return own.c[column].in_(inside)
    return own.c.id.is_not(None)


def _found(session: Session, name: str, words: str) -> ColumnElement[bool]:
    """Return the condition that `words` are found in a record, in what was written of it, or in what it refers to."""
    own = _TABLES[name]
    pattern = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    plain = _is_sqlite(session)

    def like(column: ColumnElement[Any]) -> ColumnElement[bool]:
        # SQLite's LIKE knows no case; PostgreSQL has a word of its own for that.
        return column.like(pattern, escape="\\") if plain else column.ilike(pattern, escape="\\")

    ways = [like(own.c[column]) for column in _SEARCHED if column in own.c]
    if "search" in own.c and "customer_id" not in own.c:
        return or_(*ways)
    written = [one.name for one in record(name).fields if one.kind is Kind.LONG_TEXT]
    ways += [like(own.c[column]) for column in ("name", *written) if column in own.c]
    for key in own.foreign_keys:
        target = key.column.table
        # People are found by their customer; who owns them has a list of their own.
        if "search" in target.c and ("search" not in own.c or key.parent.name == "customer_id"):
            called = select(target.c.id).where(like(target.c.search))
            some = list(session.scalars(called.limit(_FEW + 1)))
            # Where nobody is called so, a million rows need not be asked for it.
            ways += [key.parent.in_(some if len(some) <= _FEW else called)] if some else []
    return or_(false(), *ways)


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


def _is_sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def _numbers(text: str) -> array[int]:
    found: array[int] = array("q")
    start = 0
    while start < len(text):
        end = text.find(",", start + _PIECE)
        end = len(text) if end < 0 else end
        found.extend(map(int, text[start:end].split(",")))
        start = end + 1
    return found


def _bound(compiled: Any) -> list[Any]:
    processors = compiled._bind_processors
    return [
        processors[name](value) if name in processors else value
        for name, value in ((name, compiled.params[name]) for name in compiled.positiontup)
    ]
