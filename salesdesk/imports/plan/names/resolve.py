"""Finds members, teams, customers and products by code, name or alias, in bulk; what is unknown is planned to be created."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.plan.names.codes import code_key
from salesdesk.imports.plan.names.register import CODES, Ambiguous, Register
from salesdesk.search import spelling

# The id of a record in Zoho CRM tells nobody which product it is.
_RECORD_ID = re.compile(r"zcrm_\d+")


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
