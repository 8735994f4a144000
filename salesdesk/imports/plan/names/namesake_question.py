"""Names that several stored records have: who they are, so that the manager can say which one a sheet means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.names.directory import Directory
from salesdesk.imports.plan.names.register import CODES, Register
from salesdesk.imports.plan.planned import Candidate, Unclear
from salesdesk.model import Base, Membership, Team

_MOST = 100
_TELLING = {"member": ("region",), "customer": ("owner_id", "region", "industry"), "product": ("category", "line", "unit")}
"""What tells records of one name apart, beside code, team and last sale."""


def unclear_names(session: Session, directory: Directory, today: date) -> tuple[Unclear, ...]:
    """Return the names of this import that several records have, stored ones or new ones, each with these records."""
    found: list[Unclear] = []
    for register in list(directory.loaded()):
        found += _of(session, directory, register, today)
    return tuple(found[:_MOST])


def _of(session: Session, directory: Directory, register: Register, today: date) -> Iterator[Unclear]:
    names = {key: register.by_name.get(key, []) for key in register.unclear}
    ids = [one for own in names.values() for one in own if one > 0]
    teams = _teams(session, ids, today) if register.record == "member" else {}
    sales = _last_sales(session, register.record, ids)
    for key, own in names.items():
        if len(own) > 1:
            name, table = register.unclear[key]
            yield Unclear(register.record, name, table, tuple(_candidate(directory, register, one, teams, sales) for one in own))


def _candidate(directory: Directory, register: Register, record_id: int, teams: Mapping[int, str], sales: Mapping[int, date]) -> Candidate:
    if record_id < 0:
        return Candidate(record_id, register.name(record_id), register.drafts[record_id].told, None)
    values = register.values(record_id)
    code = values.get(CODES.get(register.record, ""))
    parts = [str(code)] if code else []
    parts += [teams[record_id]] if record_id in teams else []
    for name in _TELLING.get(register.record, ()):
        value = values.get(name)
        if value is not None:
            parts.append(directory["member"].name(value) if name == "owner_id" and isinstance(value, int) else str(value))
    return Candidate(record_id, register.name(record_id), tuple(parts), sales.get(record_id))


def _teams(session: Session, members: Sequence[int], today: date) -> dict[int, str]:
    """Return the names of the teams in which members are now."""
    query = select(Membership.member_id, Team.name).join(Team, Team.id == Membership.team_id).where(Membership.member_id.in_(members))
    query = query.where(or_(Membership.end.is_(None), Membership.end >= today)).order_by(Membership.start)
    return {row[0]: row[1] for row in session.execute(query)}


def _last_sales(session: Session, record: str, ids: Sequence[int]) -> dict[int, date]:
    column: Any = Base.metadata.tables["sale_line"].c.get(f"{record}_id")
    if column is None:
        return {}
    day = Base.metadata.tables["sale_line"].c.day
    return {row[0]: row[1] for row in session.execute(select(column, func.max(day)).where(column.in_(ids)).group_by(column))}
