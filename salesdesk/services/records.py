"""Opening, saving and removing one record of any kind: what forms do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import desc, func, select
from sqlalchemy.orm import Session

from salesdesk.changes import delete_with_children
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, conflict, record_gone
from salesdesk.fields import Record
from salesdesk.model import RECORDS, Alias, Base, Contact, Member, Membership, Task, Team
from salesdesk.search import search_key, spelling
from salesdesk.services.contacts import keep_one_main
from salesdesk.services.tasks.series import check_task, settle
from salesdesk.text import Text, mark

_CLASSES: dict[str, tuple[type[Base], Record]] = {record.name: (cls, record) for cls, record in RECORDS}
_APART = ("aliases", "team_id", "team_since")


@dataclass(frozen=True, slots=True)
class Opened:
    """A record as a form opened it; `version` goes back with `save`, so that nobody's change is overwritten."""

    id: int
    version: int
    values: Mapping[str, Any]


class InvalidRecord(SalesDeskError):
    """Some fields cannot be; `fields` has a sentence for each, by name."""

    def __init__(self, fields: Mapping[str, Text]) -> None:
        self.fields = dict(fields)
        super().__init__("record.invalid", mark("Errors", "Some fields need another look; nothing was saved."))


def fetch(db: Database, name: str, record_id: int) -> Opened:
    """Return the record `record_id`; raise `SalesDeskError` ("record.gone") when it is not there any more."""
    cls, record = _CLASSES[name]
    with db.read() as session:
        thing = _get(session, cls, record_id)
        values = {one.name: getattr(thing, one.name) for one in record.fields if not _is_apart(cls, one.name)}
        if any(one.name == "aliases" for one in record.fields):
            spelled = select(Alias.text).where(Alias.record == name, Alias.target_id == record_id).order_by(Alias.text)
            values["aliases"] = list(session.scalars(spelled))
        if isinstance(thing, Member):
            current = _current_membership(session, record_id)
            values["team_id"] = current.team_id if current else None
            values["team_since"] = current.start if current else None
        return Opened(thing.id, thing.version, values)


def save(
    db: Database,
    name: str,
    values: Mapping[str, Any],
    record_id: int | None = None,
    version: int | None = None,
    reason: str | None = None,
) -> int:
    """Add a record (no `record_id`) or change one; return its id.

    Raise `InvalidRecord` with a sentence by field; `SalesDeskError` "database.conflict" when it was changed since `version`.
    """
    cls, record = _CLASSES[name]
    title = str(values.get("name") or values.get("order_number") or values.get("number") or "")
    verb = mark("Action", "Change {record} {name}") if record_id else mark("Action", "Add {record} {name}")
    with db.write(verb.fill(record=record.label, name=title), reason=reason) as session:
        thing: Any = _get(session, cls, record_id) if record_id else cls()
        if version is not None and thing.version != version:
            raise conflict()
        _validate(session, record, values, record_id)
        repeated = (thing.repeat, thing.repeat_until) if isinstance(thing, Task) and record_id else (None, None)
        for one in record.fields:
            if one.name in values and not _is_apart(cls, one.name):
                setattr(thing, one.name, _clean(values[one.name]))
        if hasattr(thing, "search"):
            thing.search = search_key(*(part for part in (thing.name, getattr(thing, "code", None)) if part))
        session.add(thing)
        session.flush()
        if "aliases" in values:
            _set_aliases(session, name, thing.id, values["aliases"] or [])
        if isinstance(thing, Member) and "team_id" in values:
            _set_team(session, thing.id, values["team_id"], values.get("team_since"))
        if isinstance(thing, Contact):
            keep_one_main(session, thing)
        if isinstance(thing, Task):
            settle(session, thing, date.today(), repeated)
        return int(thing.id)


def remove(db: Database, name: str, record_id: int) -> None:
    """Delete a record; raise `SalesDeskError` ("record.used") when facts or decisions refer to it."""
    cls, record = _CLASSES[name]
    with db.read() as session:
        title = getattr(_get(session, cls, record_id), "name", "")
    with db.write(mark("Action", "Delete {record} {name}").fill(record=record.label, name=title)) as session:
        thing = _get(session, cls, record_id)
        for other, count in _uses(session, thing):
            raise SalesDeskError(
                "record.used",
                mark(
                    "Errors",
                    "{name} cannot be deleted: {n} {n:record|records} ({where}) {n:refers|refer} to it. Give a leave "
                    "date, or change {n:that|those} first.",
                ),
                name=title,
                n=count,
                where=_called(other),
            )
        delete_with_children(session, thing)


def _uses(session: Session, thing: Base) -> list[tuple[str, int]]:
    found = []
    for other in Base.metadata.tables.values():
        for key in other.foreign_keys:
            if key.column.table is thing.__table__ and key.ondelete is None:
                count = session.execute(select(func.count()).select_from(other).where(key.parent == thing.id)).scalar_one()
                if count:
                    found.append((other.name, count))
    return found


def _called(table: str) -> Text:
    """Return what people call the rows of a table."""
    others = {"credit": mark("Used", "credit shares"), "review": mark("Used", "reviews")}
    records = {cls.__tablename__: one.plural for cls, one in RECORDS}
    return records.get(table) or others.get(table) or mark("Used", "records")


def _get(session: Session, cls: type[Base], record_id: int) -> Any:
    thing = session.get(cls, record_id)
    if thing is None:
        raise record_gone()
    return thing


def _is_apart(cls: type[Base], field: str) -> bool:
    return field in _APART and field not in cls.__table__.c


def _clean(value: Any) -> Any:
    return (value.strip() or None) if isinstance(value, str) else value


def _validate(session: Session, record: Record, values: Mapping[str, Any], record_id: int | None) -> None:
    wrong: dict[str, Text] = {}
    for one in record.fields:
        value = values.get(one.name)
        empty = value is None or (isinstance(value, str) and not value.strip())
        if one.required and empty and (one.name in values or record_id is None):
            wrong[one.name] = mark("Errors", "Please fill this in.")
        elif not empty and one.check and (sentence := one.check(value)):
            wrong[one.name] = sentence
    hired, left = values.get("hired_on"), values.get("left_on")
    if hired and left and left < hired:
        wrong["left_on"] = mark("Errors", "This is before the day of hiring.")
    if record.name == "team" and record_id and _is_below(session, values.get("parent_id"), record_id):
        wrong["parent_id"] = mark("Errors", "A team cannot be part of itself or of a team below it.")
    if record.name == "task":
        wrong |= check_task(session, values)
    number = values.get("employee_number")
    if record.name == "member" and number and _taken(session, number, record_id):
        wrong["employee_number"] = mark("Errors", "Another member has this number.")
    if wrong:
        raise InvalidRecord(wrong)


def _taken(session: Session, number: str, record_id: int | None) -> bool:
    return session.scalars(select(Member.id).where(Member.employee_number == number, Member.id != (record_id or 0))).first() is not None


def _is_below(session: Session, parent: int | None, team: int) -> bool:
    seen: set[int] = set()
    while parent and parent not in seen:
        if parent == team:
            return True
        seen.add(parent)
        found = session.get(Team, parent)
        parent = found.parent_id if found else None
    return False


def _set_aliases(session: Session, name: str, target: int, wanted: list[str]) -> None:
    keys = {spelling(one): one for one in wanted if one.strip()}
    for alias in session.scalars(select(Alias).where(Alias.record == name, Alias.target_id == target)):
        if keys.pop(alias.text, None) is None:
            session.delete(alias)
    for key in keys:
        if session.scalars(select(Alias).where(Alias.record == name, Alias.text == key)).first():
            raise InvalidRecord({"aliases": mark("Errors", "“{name}” already stands for another record.").fill(name=key)})
        session.add(Alias(record=name, text=key, target_id=target))


def _current_membership(session: Session, member: int) -> Membership | None:
    query = select(Membership).where(Membership.member_id == member).order_by(desc(func.coalesce(Membership.start, date.min)))
    return session.scalars(query.limit(1)).first()


def _set_team(session: Session, member: int, team: int | None, since: date | None) -> None:
    current = _current_membership(session, member)
    if current and current.end is None and current.team_id == team:
        if since is not None:
            current.start = since
        return
    start = since if since and (current is None or since != current.start) else None
    if current and current.end is None:
        start = start or date.today()
        if current.start and current.start >= start:
            session.delete(current)
        else:
            current.end = start - timedelta(days=1)
    if team is not None:
        session.add(Membership(member_id=member, team_id=team, start=start, end=None))
