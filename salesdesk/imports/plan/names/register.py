"""All records of one kind, stored or planned, by code, name and alias: who or what a name of a sheet means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from salesdesk.imports.plan.names.codes import code_key, lost_zeros, sort_of_code, squash
from salesdesk.imports.plan.names.titled import bare_name
from salesdesk.imports.plan.writes import Raw
from salesdesk.search import spelling

CODES = {"member": "employee_number", "customer": "code", "product": "code"}
_OF_SYSTEMS = frozenset({"member", "customer"})


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
