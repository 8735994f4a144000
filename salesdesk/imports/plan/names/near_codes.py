"""New codes that differ from known ones in spaces, dots or dashes: offered, never assumed."""

from __future__ import annotations

from collections.abc import Iterator

from salesdesk.imports.plan.names.codes import code_key, squash
from salesdesk.imports.plan.names.near_match import SPACES, NearMatch
from salesdesk.imports.plan.names.register import CODES, Draft, Register
from salesdesk.text import mark

_LIKE = mark("Near", "Their codes differ in spaces, dots or dashes only.")
_CODE = "code"


def near_codes(register: Register) -> Iterator[NearMatch]:
    """Give the codes of new records that are nearly those of stored ones, or of earlier new ones.

    Where the names agree, or nothing has a name, they are most likely one; of one table two that have names of their own are two.
    """
    field = CODES.get(register.record)
    if field is None:
        return
    known: dict[str, int] = {}
    for record_id, values in register.stored.items():
        if values.get(field) is not None:
            known.setdefault(squash(str(values[field])), record_id)
    for draft in register.drafts.values():
        if (code := draft.values.get(field)) is None:
            continue
        other = known.setdefault(squash(str(code)), draft.id)
        its = str(register.values(other)[field])
        if code_key(its) == code_key(str(code)):
            continue
        agree = _agree(register, draft, str(code), other, its)
        if agree or other > 0 or register.drafts[other].table != draft.table:
            known_id = other if other > 0 else None
            yield NearMatch(register.record, str(code), its, known_id, _LIKE, draft.table, SPACES if agree else _CODE)


def _agree(register: Register, draft: Draft, code: str, other: int, its: str) -> bool:
    """Tell whether nothing but the codes tells two records apart."""
    name, known = register.name(draft.id), register.name(other)
    return name == code or known == its or squash(name) == squash(known)
