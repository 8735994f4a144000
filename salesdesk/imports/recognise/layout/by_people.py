"""Reports by person: whose the rows are, where a column of names or the words above the rows do not say so."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.given_names import GIVEN
from salesdesk.imports.recognise.language.known import Known, looks_like_a_person
from salesdesk.imports.recognise.language.labels import said_by
from salesdesk.imports.recognise.language.titles import is_a_person, is_given
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.layout.sections import Sections
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.texts import text_of
from salesdesk.text import mark

_BY = mark("Recognise", "People's names, in a sheet that is called “{name}”.")
_BY_MONTH = mark("Recognise", "People's names beside months and amounts, and no other column says whose the rows are.")
_BESIDE = mark("Recognise", "There is no heading, but people's names stand here beside the figures of each period.")
_BY_PEOPLE = re.compile(r"by (?:sales ?)?(?:rep|reps|salesperson|sales person|person|agent|employee|owner|salesman|representative)\b")
_DATES, _WHOSE = meanings("day month"), meanings("member customer product team region category channel")
_FEWEST = 2
_UNSAID = frozenset({"", "name", "row labels", "sales"})
_SURE, _NAMED = 0.7, 0.9
_MOSTLY = 0.6
_FULL = 0.8
_HALF = 0.5

Names = Sequence[tuple[str, float]]


def with_people(columns: Sequence[Column], names: Names, known: Known) -> tuple[Column, ...]:
    """Return the columns, the first one of people's names for what it is where the sheet is "by rep" and no column says whose rows are."""
    by = _called(names)
    first = next((one for one in columns if one.profile.texts >= _FULL and one.profile.filled >= _FULL), None)
    if by is None or first is None or any(one.score(Meaning.MEMBER) >= _SURE for one in columns) or first.heading.words not in _UNSAID:
        return tuple(columns)
    if not _are_people([cell for cell in first.sample if isinstance(cell, str)], known):
        return tuple(columns)
    told = replace(first, uses=(Use(Meaning.MEMBER, _NAMED, None),), suffix=None, said=_BY.fill(name=by))
    return tuple(told if one is first else one for one in columns)


def people_of_months(columns: Sequence[Column], known: Known) -> tuple[Column, ...]:
    """Return the columns, one that is headed 姓名 or "name" as the team's where rows are of months and say of nobody else.

    Single sales have days, and the names beside them may be customers'.
    """
    by_month = any(one.score(Meaning.MONTH) >= _SURE for one in columns) and not any(one.score(Meaning.DAY) >= _HALF for one in columns)
    unsaid = [one for one in columns if one.score(Meaning.MEMBER) >= _HALF and one.score(Meaning.CUSTOMER) >= _HALF]
    others = [one for one in columns if one not in unsaid and max(one.score(Meaning.MEMBER), one.score(Meaning.CUSTOMER)) >= _HALF]
    paid = any(one.score(Meaning.AMOUNT) >= _HALF for one in columns)
    if not by_month or not paid or others or len(unsaid) != 1:
        return tuple(columns)
    (found,) = unsaid
    if not _are_people([cell for cell in found.sample if isinstance(cell, str)], known):
        return tuple(columns)
    told = replace(found, uses=(Use(Meaning.MEMBER, _NAMED, None),), suffix=None, said=_BY_MONTH)
    return tuple(told if one is found else one for one in columns)


def people_beside_periods(columns: Sequence[Column], known: Known) -> tuple[Column, ...]:
    """Return the columns, the first one of people's names as the team's where it has no heading and the others have periods.

    In the corner may stand what the others are, 日期 or Month. People come once each there; towns, regions and things are none.
    """
    first = next((one for one in columns if not one.profile.empty), None)
    dated = [one for one in columns if one.heading.period is not None and one.profile.numbers >= _HALF]
    if first is None or len(dated) < _FEWEST or first.heading.period is not None or first.profile.texts < _FULL:
        return tuple(columns)
    corner = not first.heading.words or (first.uses and first.uses[0].meaning in _DATES and not first.profile.dates)
    named = any(max(one.score(meaning) for meaning in _WHOSE) >= _HALF for one in columns if one is not first)
    names = [cell.strip() for cell in first.sample if isinstance(cell, str) and cell.strip()]
    if not corner or named or len(set(names)) < len(names) or not _all_people(names, known):
        return tuple(columns)
    told = replace(first, uses=(Use(Meaning.MEMBER, _NAMED, None),), suffix=None, said=_BESIDE)
    return tuple(told if one is first else one for one in columns)


def _all_people(names: Sequence[str], known: Known) -> bool:
    strangers = [one for one in names if not known.is_member(one)]
    people = [one for one in strangers if is_given(one, known) and (is_a_person(one) or one.lower() in GIVEN)]
    return bool(names) and len(strangers) - len(people) <= (1 - _MOSTLY) * len(names) and not any(said_by(one, known) for one in strangers)


def sections_of_people(sections: Sections, names: Names, known: Known) -> Sections:
    """Return the columns that words above rows make, those of people's names for what they are where the sheet is "by rep"."""
    if None not in sections.meanings or _called(names) is None:
        return sections
    found = [
        Meaning.MEMBER if meaning is None and _are_people([words for _, words in one.starts if words], known) else meaning
        for one, meaning in zip(sections.columns, sections.meanings, strict=True)
    ]
    return replace(sections, meanings=tuple(found))


def without_empty(columns: Sequence[Column], sections: Sections) -> tuple[Column, ...]:
    """Return the columns, those without a value that words above the rows say instead (Owner: Ann Lee) as columns of no use."""
    said = {meaning for meaning in sections.meanings if meaning is not None}
    labels = {text_of(one) for one in sections.labels.values()}
    return tuple(replace(one, uses=()) if one.uses and one.uses[0].meaning in said and _of_labels(one, labels) else one for one in columns)


def _of_labels(column: Column, labels: Collection[str]) -> bool:
    """Tell whether a column holds little more than the words above the rows."""
    cells = [text for cell in column.sample if (text := text_of(cell))]
    return len(cells) <= _HALF * len(column.sample) and sum(cell in labels for cell in cells) >= _MOSTLY * len(cells)


def _called(names: Names) -> str | None:
    return next((found[0] for name, _ in names if (found := _BY_PEOPLE.search(words_of(name)))), None)


def _are_people(texts: Sequence[str], known: Known) -> bool:
    return bool(texts) and sum(looks_like_a_person(one, known) for one in texts) >= _MOSTLY * len(texts)
