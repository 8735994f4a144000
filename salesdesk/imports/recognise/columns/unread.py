"""Columns that their headings surely call amounts, and where nothing is one: 待定 in all rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.profiles import Profile
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning

_SURE, _UNREAD = 0.85, 0.6
_MAY_HEAD_WORDS = frozenset({"value", "sales", "sale", "sold"})  # of fields and their values; who sells; whether it is sold


def unread_amount(uses: Sequence[Use], words: str, profile: Profile) -> list[Use]:
    """Return that a column of words alone is the amount its heading says: it is told at its places, and must not look like none."""
    use = next((one for one in uses if one.meaning is Meaning.AMOUNT and one.score >= _SURE), None)
    if use is None or profile.texts < 1.0 or words in _MAY_HEAD_WORDS:
        return []
    return [replace(use, score=use.score * _UNREAD)]
