"""Columns that their headings surely call amounts, and where nothing is one: 待定 in all rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.profiles import Profile
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell

_SURE, _UNREAD = 0.85, 0.6
_OPEN = re.compile(
    r"待[定议核补]|待确[认定]|未[定知]|面议|另议|见(?:合同|附件|备注)|不详|保密|x+"
    r"|tb[acd]|to be (?:agreed|confirmed|determined|advised)|unknown|see contract",
    re.IGNORECASE,
)
_MAY_HEAD_WORDS = frozenset({"value", "sales", "sale", "sold"})  # of fields and their values; who sells; whether it is sold


def unread_amount(uses: Sequence[Use], words: str, profile: Profile, sample: Sequence[Cell]) -> list[Use]:
    """Return that a column of words for what is not known yet is the amount its heading says: it is told, and must not look like none.

    Sizes, ranges and codes below such a heading are no amounts that were lost.
    """
    use = next((one for one in uses if one.meaning is Meaning.AMOUNT and one.score >= _SURE), None)
    if use is None or profile.texts < 1.0 or words in _MAY_HEAD_WORDS:
        return []
    if not all(_OPEN.fullmatch(cell.strip()) for cell in sample if isinstance(cell, str) and cell.strip()):
        return []
    return [replace(use, score=use.score * _UNREAD)]
