"""Columns of telephone numbers: those that headings call no more than numbers, and of two the one in the pocket."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.texts import text_of
from salesdesk.text import mark

_MOBILE = mark("Recognise", "The heading says so, and “{other}” is the telephone.")
_LOOKS = mark("Recognise", "Its values are telephone numbers.")
_SAYS = re.compile(r"手机|移动电话|行动电话|\b(?:mobile|cell|cellphone|handy)\b")
_IN_POCKET = re.compile(r"(?:\+?86[- ]?)?1[3-9][\d*]{9}$")
_PRESENT, _LIKELY, _SURE = 0.5, 0.8, 0.96
_MOSTLY, _ALL = 0.6, 0.9
_FEWEST = 3
_NUMBERS = re.compile(r".*(?:号码|号)$")


def with_mobiles(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns: what is called a number and has those of telephones as one, of two the one that is a mobile's as that."""
    columns = tuple(_called(one) for one in columns)
    phones = [one for one in columns if one.score(Meaning.PHONE) >= _PRESENT and one.uses[0].meaning is Meaning.PHONE and not one.said]
    if len(phones) < 2 or any(one.score(Meaning.MOBILE) >= _PRESENT for one in columns):
        return tuple(columns)
    said = [one for one in phones if _SAYS.search(one.heading.words)] or [one for one in phones if _are_mobiles(one)]
    other = next((one for one in phones if one not in said), None)
    if len(said) != 1 or other is None:
        return tuple(columns)
    uses = (Use(Meaning.MOBILE, _SURE, None), Use(Meaning.PHONE, _LIKELY, None))  # where only one is kept it is the telephone
    told = replace(said[0], uses=uses, said=_MOBILE.fill(other=other.heading.text))
    return tuple(told if one is said[0] else one for one in columns)


def _called(column: Column) -> Column:
    """Return a column called 客户号码 as one of telephones where its values are such numbers, as a telephone."""
    if column.said or column.score(Meaning.PHONE) or column.score(Meaning.MOBILE) or not _NUMBERS.match(column.heading.words):
        return column
    if len(column.sample) < _FEWEST or not _are_mobiles(column, _ALL):
        return column
    return replace(column, uses=(Use(Meaning.PHONE, _LIKELY, None),), suffix=None, said=_LOOKS)


def _are_mobiles(column: Column, least: float = _MOSTLY) -> bool:
    texts = [text.replace(" ", "") for cell in column.sample if (text := text_of(cell))]
    return bool(texts) and sum(bool(_IN_POCKET.match(text)) for text in texts) >= least * len(texts)
