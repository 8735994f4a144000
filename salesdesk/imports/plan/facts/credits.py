"""Sales that are several people's: read from names (`甲9/乙1`), and compared with the shares that are stored."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from sqlalchemy import select

from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.plan.names.register import Ambiguous, Register
from salesdesk.imports.plan.names.resolve import find_or_create
from salesdesk.imports.plan.planned import Shares
from salesdesk.imports.plan.writes import Delete, Insert, Raw, Update
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model import Credit
from salesdesk.model.base import SCALE
from salesdesk.rules.shared_by import SharedBy, shared_by
from salesdesk.rules.split import split
from salesdesk.text import Text, mark

_TWO = mark("Import", "More than one member is called “{name}”, and the sheet does not tell which is meant.")
_SHARED = mark("Import", "Rows that several people share, by the names in the cell: {n}")
_HANDED = mark("Import", "Rows that were handed over count for whom they were handed to: {n}")
_SIGNS = re.compile(r"[+＋、;；&/／|,，→⇒>=＝各]|\d\D*[^\W\d_]\D*\d")  # the last of them: 张三6李四4
_CHUNK = 500


def read_shared_names(job: Job, notes: list[Text]) -> None:
    """Where a cell names several people, keep the first of them as the name and put who shares into `credit`."""
    columns = job.columns
    names: Sequence[str | None] | None = columns.data.get("member.name")
    if names is None:
        return
    found = _several(job.directory["member"], set(names))
    if not found:
        return
    for at, name in enumerate(names):
        if name in found and (problem := found[name].problem) is not None:
            columns.reject(at, columns.find(Meaning.MEMBER), name, problem)
    columns.data["member.name"] = [found[name].names[0] if name in found else name for name in names]
    if (codes := columns.data.get("member.code")) is not None:
        columns.data["member.code"] = [None if name in found else code for name, code in zip(names, codes, strict=True)]
    before = columns.data.get("shared") or [None] * len(columns)
    columns.data["shared"] = [one or found.get(name or "") for one, name in zip(before, names, strict=True)]
    columns.narrow()
    shared = [one for one in columns.data["shared"] if one is not None]
    for note, n in ((_SHARED, sum(len(one.names) > 1 for one in shared)), (_HANDED, sum(one.handed_over for one in shared))):
        if n:
            notes.append(note.fill(n=n))


def resolve_shares(job: Job) -> None:
    """Put the members and shares of rows that are shared into `credit`; reject rows whose name could mean two."""
    columns = job.columns
    shared: Sequence[SharedBy | None] | None = columns.data.pop("shared", None)
    if shared is None:
        return
    known: dict[SharedBy, Shares] = {}
    register = job.directory["member"]
    rows: list[Shares | None] = []
    for at, one in enumerate(shared):
        if one is None or len(one.names) < 2:
            rows.append(None)
            continue
        if one not in known:
            try:
                ids = [find_or_create(register, name, None, job.place, columns.rows[at]) for name in one.names]
            except Ambiguous as error:
                columns.reject(at, columns.find(Meaning.MEMBER), str(error), _TWO.fill(name=str(error)))
                rows.append(None)
                continue
            known[one] = _merged(
                [(member, int(share * SCALE)) for member, share in zip(ids, one.shares, strict=True) if member is not None]
            )
        rows.append(known[one])
    columns.data["credit"] = rows


def _merged(shares: Sequence[tuple[int, int]]) -> Shares:
    """Return the shares with one for each member: two spellings may be one person."""
    found: dict[int, int] = {}
    for member, share in shares:
        found[member] = found.get(member, 0) + share
    return tuple(found.items())


def _several(register: Register, names: set[str | None]) -> dict[str, SharedBy]:
    candidates = [name for name in names if name is not None and _SIGNS.search(name)]
    if not candidates:
        return {}
    known = {squash(one) for one in names if one is not None and one not in candidates}
    found = {name: one for name in candidates if not _is_known(register, name) and (one := shared_by(name)) is not None}
    for one in found.values():
        if one.certain:
            known.update(map(squash, one.names))
    return {name: one for name, one in found.items() if one.certain or any(_known(register, known, part) for part in one.names)}


def _known(register: Register, known: set[str], name: str) -> bool:
    return squash(name) in known or _is_known(register, name)


def _is_known(register: Register, name: str) -> bool:
    try:
        return register.find(name) is not None
    except Ambiguous:
        return True


def parts_of(amount: int | None, shares: Shares) -> list[int | None]:
    """Return `amount` (ten-thousandths) by shares, adding up to it again."""
    if amount is None:
        return [None] * len(shares)
    whole = split(Decimal(amount), [Decimal(share) for _, share in shares], 0)
    return [int(one) for one in whole]


def credit_inserts(lines: Sequence[Raw], shares: Sequence[Shares]) -> Insert:
    """Return the credit rows of the sale lines with the ids `lines`, which may be below zero."""
    rows = [(line, member, share) for line, own in zip(lines, shares, strict=True) for member, share in own]
    columns: dict[str, Sequence[Raw]] = {
        "sale_line_id": [one[0] for one in rows],
        "member_id": [one[1] for one in rows],
        "share": [one[2] for one in rows],
    }
    return Insert("credit", columns, None, {"sale_line_id": "sale_line", "member_id": "member"})


class StoredShares:
    """The shares of stored sale lines, and what has to be written where a sheet says others."""

    def __init__(self, job: Job, lines: Sequence[int]) -> None:
        table = Credit.__table__
        self._rows: dict[int, list[tuple[int, int, int]]] = {}
        self.deletes: list[Delete] = []
        self.updates: list[Update] = []
        self._new: tuple[list[Raw], list[Shares]] = ([], [])
        for start in range(0, len(lines), _CHUNK):
            query = select(table.c.sale_line_id, table.c.id, table.c.member_id, table.c.share)
            query = query.where(table.c.sale_line_id.in_(lines[start : start + _CHUNK])).order_by(table.c.id)
            for line, row, member, share in job.shared.session.execute(query):
                self._rows.setdefault(line, []).append((row, member, int(share * SCALE)))

    def __bool__(self) -> bool:
        """True when one of the lines is shared."""
        return bool(self._rows)

    def of(self, line: int) -> Mapping[int, int]:
        """Return the stored shares of a line by member."""
        return {member: share for _, member, share in self._rows.get(line, ())}

    def put(self, line: int, wanted: Shares) -> None:
        """Plan that a line has the shares `wanted`; none takes the split away."""
        rest = dict(wanted)
        for row, member, share in self._rows.get(line, ()):
            new = rest.pop(member, None)
            if new is None:
                self.deletes.append(Delete("credit", row))
            elif new != share:
                self.updates.append(Update("credit", row, None, {"share": share}, {"share": new}, {}))
        if rest:
            self._new[0].append(line)
            self._new[1].append(tuple(rest.items()))

    def staying(self) -> list[int]:
        """Return the credit rows that stay."""
        gone = {one.id for one in self.deletes}
        return [row for rows in self._rows.values() for row, _, _ in rows if row not in gone]

    def inserts(self) -> list[Insert]:
        """Return the new credit rows."""
        return [credit_inserts(*self._new)] if self._new[0] else []
