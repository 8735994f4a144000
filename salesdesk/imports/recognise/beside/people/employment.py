"""Rosters that say who still works here: the days beside such a state, or beside the word 入职, are those of the employment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.employments import employments
from salesdesk.imports.recognise.language.said import says
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import Text, mark

_STATE = mark("Recognise", "Its values say who still works here: {values}.")
_DAYS = mark("Recognise", "Beside “{heading}”: when somebody came, or left.")
_BOTH = mark("Recognise", "It holds two days in one cell, of coming and of leaving: kept as a note.")
_SPANS = mark("Recognise", "It holds the day of coming and, of those who left, the day of leaving: both are taken.")
_PERSON = mark("Recognise", "Beside “{heading}”: who works here.")

_HIRED = re.compile(r"(?:start|begin|from|join|hire)(?:s|ed|ing)?(?: on)?(?: date| day)?|(?:入职|到岗|入司|开始)(?:日期|时间|日)?|since")
_LEFT = re.compile(r"(?:end|until|to|leave|exit|left)(?:s|ed)?(?: on)?(?: date| day)?|(?:离职|离司|离岗|结束|截止)(?:日期|时间|日)?")
_TWO = re.compile(r"(?:入职|到岗|入司|hire|hired|start|join).*(?:离职|离司|离岗|termination|end|exit|left).*")
_JOINED = re.compile(r"[/、,，~～—-]|(?:\b|[^a-z])(?:and|to|至|到)(?:\b|[^a-z])", re.IGNORECASE)
_CALLED = re.compile(r"(?:.* )?(?:state|status|active|employed)|.*(?:状态|情况|在职|离职)|是否在职|是否离职")
_OF_OTHERS = meanings(
    "customer product quantity amount unit_price target order_number stage lead_id opportunity contract_number subject content"
)
_NAMED = frozenset({"name", "full name"})
_OF_PEOPLE = meanings("member team role email phone mobile employee_number member_id manager gender region note first_name last_name")
_PLACED = meanings("team role email employee_number manager gender")
_PRESENT, _SURE, _NEARLY, _SHOWN = 0.5, 0.92, 0.9, 4


def with_employment(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, those of a roster with what a state of employment, or a day of coming beside one of leaving, makes of them."""
    two = next((one for one in columns if _is_of_both(one)), None)
    sign = next((one for one in columns if _says_state(one)), None) or _pair(columns)
    if two is None and sign is None:
        return tuple(columns)
    told: dict[int, Column] = {}
    named = [one for one in columns if one.heading.words in _NAMED]
    if two is not None:
        noted = replace(two, uses=(Use(Meaning.NOTE, _SURE, None),), suffix=None, said=_BOTH)
        told[two.index] = noted if employments(two.sample) is None else _as(two, Meaning.HIRED_ON, _SPANS)
    if sign is not None and not any(
        one.score(meaning) >= _SURE - 0.1 for one in columns for meaning in _OF_OTHERS if one not in (sign, *named)
    ):
        heading = sign.heading.text
        shown = tuple(dict.fromkeys(cell for cell in sign.sample if isinstance(cell, str)))[:_SHOWN]
        if _says_state(sign):
            told[sign.index] = _as(sign, Meaning.STATUS, _STATE.fill(values=shown))
        dated = [one for one in columns if one is not two and (one.profile.dates >= _PRESENT or one.profile.empty)]
        for pattern, meaning in ((_HIRED, Meaning.HIRED_ON), (_LEFT, Meaning.LEFT_ON)):
            found = [one for one in dated if pattern.fullmatch(one.heading.words)]
            if len(found) == 1:
                told[found[0].index] = _as(found[0], meaning, _DAYS.fill(heading=heading))
        if len(told) > 1 and not any(one.score(Meaning.MEMBER) >= _NEARLY for one in columns):
            told |= {one.index: _as(one, Meaning.MEMBER, _PERSON.fill(heading=heading)) for one in named[:1]}
    return tuple(told.get(one.index, one) for one in columns)


def _is_of_both(column: Column) -> bool:
    """Tell whether a column holds the days of coming and of leaving, by its heading, or by its cells where it is of an employment."""
    words = column.heading.words
    if _TWO.fullmatch(words) and _JOINED.search(column.heading.text):
        return True
    of_employment = says([words], "employment") or any(use.meaning is Meaning.HIRED_ON for use in vocabulary().uses(words))
    return of_employment and employments(column.sample) is not None


def _says_state(column: Column) -> bool:
    """Tell whether a column has states of employment alone, and one that nothing else than an employment has."""
    texts = {words_of(cell) for cell in column.sample if isinstance(cell, str) and cell.strip()}
    values = vocabulary().values
    called = _CALLED.fullmatch(column.heading.words) is not None and column.said is None
    return called and bool(texts & values["employed"]) and texts <= values["employed"] | values["employed_too"]


def _pair(columns: Sequence[Column]) -> Column | None:
    """Return the column of the days of leaving beside those of coming, where their headings say that they are of an employment."""
    words = {one.heading.words: one for one in columns}
    first, last = (next((one for one in columns if pattern.fullmatch(one.heading.words)), None) for pattern in (_HIRED, _LEFT))
    if first and last and all(one in (first, last) or any(one.score(meaning) >= _PRESENT for meaning in _OF_PEOPLE) for one in columns):
        placed = any(one.score(meaning) >= _PRESENT for one in columns for meaning in _PLACED)
        if placed and last.profile.filled < first.profile.filled and first.profile.dates >= _NEARLY:
            return last  # some are here still
    pairs = (("入职", "离职"), ("到岗", "离岗"), ("入司", "离司"), ("入职日期", "离职"), ("入职", "离职日期"))
    return next((words[last] for first, last in pairs if first in words and last in words), None)


def _as(column: Column, meaning: Meaning, reason: Text) -> Column:
    return replace(column, uses=(Use(meaning, _SURE, TableKind.ROSTER),), suffix=None, said=reason)
