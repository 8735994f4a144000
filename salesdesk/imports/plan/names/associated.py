"""Names in columns of associations: HubSpot writes “Acme (acme.com);Globex (globex.com)” for the companies of a deal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning

_ASSOCIATED = re.compile(r"(?:primary )?associated .*|primary (?:company|contact)|关联的?(?:公司|联系人|客户|交易)|(?:公司|联系人)关联")
_NAMES = frozenset({Meaning.CUSTOMER, Meaning.CONTACT, Meaning.OPPORTUNITY})
# Only what is a domain or an address is left out: other brackets are part of the name.
_FIRST = re.compile(r"(?P<name>[^;]*?\S)\s*\((?:[\w.+-]+@)?(?:[\w-]+\.)+[A-Za-z]{2,}\)(?:\s*;.*)?", re.DOTALL)


def is_associated(column: RecognisedColumn) -> bool:
    """Tell whether a column of names says what a record is associated with."""
    return column.meaning in _NAMES and _ASSOCIATED.fullmatch(words_of(column.header)) is not None


def mapped_names(texts: Sequence[str | None]) -> list[str | None]:
    """Return the first name of each cell, without the domain or address in brackets behind it."""
    known = {one: _name(one) for one in set(texts) if one is not None}
    return [None if one is None else known[one] for one in texts]


def _name(text: str) -> str:
    found = _FIRST.fullmatch(text.strip())
    return found["name"] if found else text
