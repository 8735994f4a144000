"""Reports of what is owed by how long it is overdue: a column for each span of days (Current, 1 - 30, 31 - 60, over 90)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.money.list_prices import OTHER_PRICE
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.texts import tidy
from salesdesk.text import mark

_SPAN = mark("Recognise", "What is owed for so long: a part of what is owed in all.")
_WHOLE = mark("Recognise", "What is owed in all, beside the spans of days of which it is made.")
_OWING = mark("Recognise", "The names beside what is owed, and no other column says whose it is.")

_DAYS = re.compile(
    r"(?:<|<=|under|up to|less than)?\s*\d{1,3}\s*(?:-|–|—|to|~)\s*\d{1,3}\s*(?:days?)?(?: (?:past due|overdue|late))?$"
    r"|(?:>|>=|over|more than|older than)\s*\d{2,3}\s*(?:days?)?(?: (?:past due|overdue|late))?$"
    r"|\d{2,3}\s*(?:\+|and over|and above|or more|plus|and older)\s*(?:days?)?(?: (?:past due|overdue|late))?$"
    r"|\d{2,3}\s*days?\+?$"
    r"|\d{1,3}\s*[-–—~至到]\s*\d{1,3}\s*[天日](?:以?内)?$|\d{1,3}\s*[天日](?:以[内上下]|内|外)$|[≤≥<>＜＞]\s*\d{1,3}\s*[天日]?$"
    r"|\d\s*[-–—~至到]\s*\d\s*个?[年月](?:以?内)?$|\d\s*个?[年月]以[内上]$|(?:一|二|两|三|半)年以[内上]$",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"(?:current|not (?:yet )?due|older|< ?1 month|[1-6] months?|[1-6]\+ months?|未到期|未逾期|信用期内|账期内|更早)$", re.IGNORECASE
)
_FEWEST, _SEVERAL = 2, 4
_SURE, _PRESENT = 0.95, 0.5


def with_spans(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, in a table with spans of days these as parts of what is owed, its total as that, and the names as customers."""
    if any(one.said is not None and one.said.source == OTHER_PRICE.source for one in columns):
        return tuple(columns)  # spans of pieces
    spans = [one for one in columns if _DAYS.match(_text(one)) and (one.profile.empty or one.profile.numbers >= _PRESENT)]
    months = [one for one in columns if one not in spans and _NOT_YET.match(_text(one)) and one.profile.texts < _PRESENT]
    if len(spans) < _FEWEST and len(months) < _SEVERAL:
        return tuple(columns)
    spans += months
    found = {one.index: replace(one, uses=(Use(Meaning.IGNORED, _SURE, TableKind.RECEIVABLES),), suffix=None, said=_SPAN) for one in spans}
    owed = [one for one in columns if one.index not in found and one.score(Meaning.OUTSTANDING) >= _PRESENT]
    if not owed and (whole := next((one for one in columns if _is_whole(one) and one.index not in found), None)):
        found[whole.index] = replace(whole, uses=(Use(Meaning.OUTSTANDING, _SURE, TableKind.RECEIVABLES),), suffix=None, said=_WHOLE)
    whose = (Meaning.CUSTOMER, Meaning.CUSTOMER_ID)
    if not any(one.score(meaning) >= _PRESENT for one in columns for meaning in whose):
        names = next((one for one in columns if one.index not in found and one.profile.texts >= _PRESENT and not _is_surely(one)), None)
        if names is not None:
            found[names.index] = replace(names, uses=(Use(Meaning.CUSTOMER, 0.9, None),), suffix=None, said=_OWING)
    return tuple(found.get(one.index, one) for one in columns)


def is_of_spans(columns: Sequence[Column]) -> bool:
    """Tell whether the columns say how long something is owed."""
    return any(one.said is not None and one.said.source == _SPAN.source for one in columns)


def _is_whole(column: Column) -> bool:
    words = column.heading.words
    summed = column.score(Meaning.TOTAL) >= _PRESENT  # so headed, or found to be what the spans make together
    return summed or words in vocabulary().totals or words.endswith(("余额", "balance"))


def _text(column: Column) -> str:
    text = tidy(column.heading.text).strip()
    return text.removeprefix(column.heading.group).strip() if column.heading.group else text


def _is_surely(column: Column) -> bool:
    return any(use.score >= 0.8 and use.meaning is not Meaning.CONTACT for use in column.uses)
