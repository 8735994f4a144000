"""The registers of members, teams, customers and products, each loaded when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.choices import SameAs
from salesdesk.imports.plan.names.codes import code_key, squash
from salesdesk.imports.plan.names.register import CODES, Register
from salesdesk.imports.plan.writes import Raw
from salesdesk.model import Alias, Base, Customer, Member, Product, Team
from salesdesk.model.base import SCALE
from salesdesk.search import spelling

MODELS: dict[str, type[Base]] = {"member": Member, "team": Team, "customer": Customer, "product": Product}
FIELDS = {
    "member": ("name", "employee_number", "role", "region", "hired_on", "left_on", "gender", "phone", "email", "note"),
    "team": ("name", "parent_id", "leader_id"),
    "customer": ("name", "code", "grade", "industry", "region", "channel", "owner_id", "phone", "address", "note"),
    "product": ("name", "code", "category", "line", "list_price", "unit"),
}


class Names:
    """The names of one kind of record, loaded when they are first asked for."""

    def __init__(self, directory: Directory, record: str) -> None:
        self._directory = directory
        self._record = record

    def __contains__(self, key: object) -> bool:
        return key in self._directory[self._record]


class Directory:
    """The registers, each loaded when it is first asked for."""

    def __init__(self, session: Session, same_as: Iterable[SameAs] = ()) -> None:
        self._session = session
        self._same_as = tuple(same_as)
        self._registers: dict[str, Register] = {}

    def __getitem__(self, record: str) -> Register:
        if record not in self._registers:
            self._registers[record] = self._load(record)
        return self._registers[record]

    def loaded(self) -> Iterable[Register]:
        """Return the registers that were asked for."""
        return self._registers.values()

    def _load(self, record: str) -> Register:
        register = Register(record)
        table = MODELS[record].__table__
        names = FIELDS[record]
        code = CODES.get(record)
        query = select(table.c.id, *(table.c[name] for name in names)).order_by(table.c.id)
        for row in self._session.execute(query):
            values = {name: _raw(value) for name, value in zip(names, row[1:], strict=True)}
            register.stored[row[0]] = values
            register.by_name.setdefault(spelling(row[1]), []).append(row[0])
            if code and values[code] is not None:
                register.by_code.setdefault(code_key(str(values[code])), row[0])
        for text, target_id in self._session.execute(select(Alias.text, Alias.target_id).where(Alias.record == record)):
            if target_id in register.stored:
                register.aliases[spelling(text)] = target_id
        for one in self._same_as:
            if one.record != record:
                continue
            if one.told:
                register.meant[spelling(one.text)] = one.told
            elif one.target_id is None:
                register.renamed[spelling(one.text)] = one.other
            elif one.target_id in register.stored:
                register.aliases[spelling(one.text)] = one.target_id
        return register

    def member_by_region(self) -> dict[str, int]:
        """Return for each region (squashed) the one member whose unassigned sales are theirs."""
        members = self["member"]
        found: dict[str, list[int]] = {}
        for record_id in (*members.stored, *members.drafts):
            for region in split_regions(members.values(record_id).get("region")):
                found.setdefault(squash(region), []).append(record_id)
        return {region: ids[0] for region, ids in found.items() if len(ids) == 1}


def split_regions(text: Raw) -> list[str]:
    """Return the regions that a member's region text names."""
    return [one for one in re.split(r"[、,，;；/|]+", str(text or "")) if one.strip()]


def _raw(value: object) -> Raw:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        return int(value * SCALE)
    if isinstance(value, date):
        return value.isoformat()
    return value  # type: ignore[return-value]
