"""Finds members, teams, customers and products by code, name or alias, in bulk; what is unknown is planned to be created."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.choices import SameAs
from salesdesk.imports.plan.names.titled import bare_name
from salesdesk.imports.plan.writes import Raw
from salesdesk.model import Alias, Base, Customer, Member, Product, Team
from salesdesk.model.base import SCALE
from salesdesk.search import spelling

# A sign between two digits is part of the name (1.5 is not 15); so are brackets, and what tells C++ from C#.
_NOISE = re.compile(r"[\s_]+|(?<!\d)[^\w\s()\[\]{}【】〔〕+#&*]+|[^\w\s()\[\]{}【】〔〕+#&*]+(?!\d)")
MODELS: dict[str, type[Base]] = {"member": Member, "team": Team, "customer": Customer, "product": Product}
CODES = {"member": "employee_number", "customer": "code", "product": "code"}
FIELDS = {
    "member": ("name", "employee_number", "role", "region", "hired_on", "left_on", "gender", "phone", "email", "note"),
    "team": ("name", "parent_id", "leader_id"),
    "customer": ("name", "code", "grade", "industry", "region", "channel", "owner_id", "phone", "address", "note"),
    "product": ("name", "code", "category", "line", "list_price", "unit"),
}


# The id of a record in Zoho CRM tells nobody which product it is.
_RECORD_ID = re.compile(r"zcrm_\d+")
_OF_SYSTEMS = frozenset({"member", "customer"})
_LONG_CODE = 12
# Ids of Salesforce in their short form are told apart by case.
_CASED = re.compile(r"(?=.*\d)[A-Za-z0-9]{15}", re.ASCII)


def sort_of_code(code: str) -> tuple[bool, bool]:
    """Return what tells the codes of one system from those of another: whether they have letters, whether they are long."""
    return any(map(str.isalpha, code)), len(code.strip()) >= _LONG_CODE


@lru_cache(maxsize=200_000)
def squash(text: str) -> str:
    """Return `text` without what words are written with or without: width, case, spaces, dots and dashes (GTX Pro, GTXPro).

    For words of a sheet, and to see that names or codes look alike; whether these are one is asked (see `near`, `near_codes`).
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _NOISE.sub("", plain) or plain.strip()


@lru_cache(maxsize=200_000)
def code_key(code: str) -> str:
    """Return what spellings of one code share: width, case, white space around, and 1001 that a program made a figure of (1001.0).

    A dash or a space more is another code (A-12, A12): whether it is the same one only a person can say.
    """
    key = spelling(code)
    if _CASED.fullmatch(plain := unicodedata.normalize("NFKC", code).strip()) and plain not in (plain.upper(), plain.lower()):
        return plain
    return key[:-2] if key.endswith(".0") and key[:-2].isdecimal() else key


def lost_zeros(code: Raw, full: Raw) -> bool:
    """Tell whether `code` is what a program makes of `full` that takes it for a figure: 7 of 007."""
    if not isinstance(code, str) or not isinstance(full, str):
        return False
    short, whole = code_key(code), code_key(full)
    return short.isdecimal() and len(short) < len(whole) and whole.lstrip("0") == short


@dataclass(slots=True)
class Draft:
    """A record that is not stored yet; `id` is below zero until then."""

    id: int
    values: dict[str, Raw]
    table: int
    row: int
    team: str | None = None

    @property
    def told(self) -> tuple[str, ...]:
        """What tells it from others of its name."""
        named = (self.values.get(name) for name in ("employee_number", "code", "phone", "email", "hired_on"))
        return tuple(str(one) for one in (self.team, *named) if one is not None)


@dataclass(slots=True)
class Edit:
    """What a table says of a stored record that differs from what is stored."""

    id: int
    table: int
    row: int
    before: dict[str, Raw]
    after: dict[str, Raw]


class Ambiguous(Exception):
    """More than one record goes by this name, and nothing tells which is meant."""


@dataclass(slots=True)
class Register:
    """All records of one kind, stored or planned, by code and by name; `renamed` are new names that stand for other new ones.

    Names are found by their `spelling`. `unclear` are names that several records have: as written, and the place of the table that
    names them first; `meant` says of such names which of the new ones it is, by what tells it from the others. `held` are stored ones
    of which a table has a row or says something, `said` the fields that it speaks of. `bared` are names with an addition, and whom
    they are taken for.
    """

    record: str
    stored: dict[int, dict[str, Raw]] = field(default_factory=dict)
    drafts: dict[int, Draft] = field(default_factory=dict)
    edits: dict[int, Edit] = field(default_factory=dict)
    by_code: dict[str, int] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=dict)
    aliases: dict[str, int] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    unclear: dict[str, tuple[str, int]] = field(default_factory=dict)
    meant: dict[str, str] = field(default_factory=dict)
    held: set[int] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    bared: dict[str, str] = field(default_factory=dict)
    _sorts: set[tuple[bool, bool]] = field(default_factory=set)
    _elsewhere: dict[int, str] = field(default_factory=dict)
    _looks: set[str] | None = None

    def __contains__(self, key: object) -> bool:
        """Tell whether the squashed name `key` looks like that of a stored record."""
        if self._looks is None:
            self._looks = {squash(one) for one in self.aliases} | {squash(self.name(one)) for one in self.stored}
        return key in self._looks

    def values(self, record_id: int) -> dict[str, Raw]:
        """Return the fields of a record as they will be after the import."""
        return self.drafts[record_id].values if record_id < 0 else self.stored[record_id]

    def name(self, record_id: int) -> str:
        """Return what the record is called."""
        return str(self.values(record_id)["name"])

    def find(self, name: str | None, code: str | None = None) -> int | None:
        """Return the id of the record meant by `code` and `name`, None when there is none; raise `Ambiguous`."""
        if code is not None:
            found = self.by_code.get(code_key(code)) or self.aliases.get(spelling(code))
            if found is not None:
                return found
        if name is None:
            return None
        name = self.renamed.get(spelling(name), name)
        key = spelling(name)
        alias = self.aliases.get(key)
        if alias is not None and code is None:
            return alias
        fits = self.by_name.get(key) or ([] if alias is None else [alias])
        if code is not None:
            # Of the same name, but known by another code: somebody else, unless that is the code of another system.
            zeros = [one for one in fits if lost_zeros(code, self._code(one)) or lost_zeros(self._code(one), code)]
            fits = zeros or self._of_another_system(fits, code) or [one for one in fits if self._code(one) is None]
        if len(fits) > 1:
            exact = [one for one in fits if self.name(one) == name]
            if alias in fits:
                return alias
            if len(exact) != 1:
                told = [one for one in fits if one < 0 and " · ".join(self.drafts[one].told) == self.meant.get(key)]
                if len(told) == 1:
                    return told[0]
                raise Ambiguous(name)
            return exact[0]
        return fits[0] if fits else self._without_addition(name) if code is None else None

    def _without_addition(self, name: str) -> int | None:
        """Return the stored person whom `name` means with an addition that is none of a name: 张三(离职), Mr John Smith."""
        bare = bare_name(name) if self.record == "member" else None
        if bare is None:
            return None
        fits = [one for one in self.by_name.get(bare, ()) if one > 0]
        if len(fits) != 1:
            return None
        self.bared[name] = self.name(fits[0])
        return fits[0]

    def called(self, name: str) -> Sequence[int]:
        """Return whom `name` may mean: those who are called so, or the one whose other spelling it is."""
        key = spelling(self.renamed.get(spelling(name), name))
        alias = self.aliases.get(key)
        return self.by_name.get(key, ()) if alias is None else (alias,)

    def create(self, name: str, code: str | None, table: int, row: int) -> int:
        """Plan a new record and return its temporary id."""
        name = self.renamed.get(spelling(name), name)
        draft = Draft(-1 - len(self.drafts), {"name": name}, table, row)
        self.drafts[draft.id] = draft
        self.by_name.setdefault(spelling(name), []).append(draft.id)
        if code is not None:
            self.set(draft.id, self._code_field(), code, table, row)
        return draft.id

    def set(self, record_id: int, name: str, value: Raw, table: int, row: int) -> bool:
        """Plan the value of one field; an empty value never overwrites. Tell whether that changes something."""
        if value is None:
            return False
        self.hold(record_id, name)
        values = self.values(record_id)
        old = values.get(name)
        if old == value or (name == CODES.get(self.record) and lost_zeros(value, old)):
            return False
        if record_id > 0:
            edit = self.edits.setdefault(record_id, Edit(record_id, table, row, {}, {}))
            edit.before.setdefault(name, old)
            edit.after[name] = value
        values[name] = value
        if name == CODES.get(self.record):
            self.by_code.setdefault(code_key(str(value)), record_id)
        return True

    def hold(self, record_id: int, *said: str) -> None:
        """Note that a table has a row of a record, or says something of it, whether that is new or not."""
        if record_id > 0:
            self.held.add(record_id)
            self.said.update(said)

    def _of_another_system(self, fits: Sequence[int], code: str) -> list[int]:
        """Return the one of `fits` that has a code of its own, where `code` is of another sort than all that are stored here.

        A CRM's zcrm_4523000000123456 beside an employee number 1001 tells of the same person; two such codes of one name are two people.
        """
        if self.record not in _OF_SYSTEMS or len(fits) != 1 or self._code(fits[0]) is None:
            return []
        if not self._sorts:
            self._sorts = {sort_of_code(str(found)) for one in self.stored.values() if (found := one.get(self._code_field())) is not None}
        if not self._sorts or sort_of_code(code) in self._sorts:
            return []
        return list(fits) if self._elsewhere.setdefault(fits[0], code) == code else []

    def _code_field(self) -> str:
        return CODES[self.record]

    def _code(self, record_id: int) -> Raw:
        return self.values(record_id).get(CODES.get(self.record, ""))


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


def resolve(
    register: Register, names: Sequence[str | None] | None, codes: Sequence[str | None] | None, table: int, rows: Sequence[int]
) -> tuple[list[int | None], dict[int, str]]:
    """Return the record's id for each row (unknown ones are planned), and the name for each row where it is ambiguous."""
    if names is None and codes is None:
        return [None] * len(rows), {}
    if codes is None or names is None:
        single = names if names is not None else codes
        assert single is not None
        pairs: Sequence[object] = single
    else:
        pairs = list(zip(names, codes, strict=True))
    known: dict[object, int | None] = {}
    unclear: set[object] = set()
    at = 0
    for pair in dict.fromkeys(pairs):
        at = pairs.index(pair, at)  # they come in the order of their first rows
        name = names[at] if names is not None else None
        code = codes[at] if codes is not None else None
        try:
            known[pair] = find_or_create(register, name, code, table, rows[at])
        except Ambiguous:
            known[pair] = None
            unclear.add(pair)
    bad = {at: str(pair[0] if isinstance(pair, tuple) else pair) for at, pair in enumerate(pairs) if pair in unclear} if unclear else {}
    return list(map(known.__getitem__, pairs)), bad


def find_or_create(register: Register, name: str | None, code: str | None, table: int, row: int) -> int | None:
    """Return the id of the record, planning it when it is unknown; None when neither name nor code is given."""
    if name is None and code is None:
        return None
    if code is not None:
        code = register.renamed.get(spelling(code), code)
    try:
        found = register.find(name, code)
    except Ambiguous:
        register.unclear.setdefault(spelling(name or ""), (name or "", table))
        raise
    if found is None and name is None and register.record == "product" and _RECORD_ID.fullmatch(str(code)):
        return None
    if found is None:
        return register.create(name or str(code), code, table, row)
    if code is not None and register.values(found).get(CODES[register.record]) is None:
        register.set(found, CODES[register.record], code, table, row)
    if code is not None and name is not None:
        _call(register, found, name, code, table, row)
    return found


def _call(register: Register, found: int, name: str, code: str, table: int, row: int) -> None:
    """Give a record its name that a sheet without names brought first, so that it is called by its code; no second one of a name."""
    if code_key(register.name(found)) == code_key(code) != code_key(name) and not register.called(name):
        register.set(found, "name", name, table, row)
        register.by_name.setdefault(spelling(name), []).append(found)


def _raw(value: object) -> Raw:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        return int(value * SCALE)
    if isinstance(value, date):
        return value.isoformat()
    return value  # type: ignore[return-value]
