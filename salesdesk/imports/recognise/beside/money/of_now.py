"""Sums by person headed by no more than their time: 本月 beside 上月, This week, or 累计销售额 alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import ADDED_UP, Column
from salesdesk.imports.recognise.language.known import Known, looks_like_a_person
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.text import Text, mark

_NOW = mark("Recognise", "What each person sold in the month or week of the table: its heading says no more than that.")
_SO_FAR = mark("Recognise", "What each person sold up to now, for no figures of single months stand beside it.")
_TWICE = mark(
    "Recognise",
    "“{heading}” is what was sold up to the end of the period, months before it included: where these are imported as well, it would count "
    "twice.",
)
_PERSON = mark("Recognise", "Each row is somebody, with figures of a time and of nothing else.")

_HAS_TARGET = mark("Recognise", "Each row is somebody with a target: who sells.")

_FIGURES = meanings("amount quantity target attainment received outstanding unit_price cost profit salary pay_part commission score")
_OF_OTHERS = meanings(
    "day month order_number number customer_id contact_id contract_number product product_id email phone mobile address opportunity "
    "course subject content stage hired_on first_name last_name"
)
_OF_STAFF = meanings("day month phone email mobile address hired_on first_name last_name")
_SURELY, _PRESENT, _NUMBERS = 0.85, 0.5, 0.9
_SAID, _LIKELY = 0.9, 0.6
_NEARLY = 0.8

Numbers = list[int | None]


def with_sums_of_now(columns: Sequence[Column], read: Mapping[int, Numbers], known: Known) -> tuple[Column, ...]:
    """Return the columns of people with figures of which each says its time alone: those of now as amounts, else those up to now."""
    person = next((one for one in columns if one.score(Meaning.MEMBER) >= _PRESENT and _names_people(one, known)), None)
    if person is None or any(_speaks_of_others(one) for one in columns if one is not person):
        return tuple(columns)
    figures = [one for one in columns if one.index in read and one.profile.numbers >= _NUMBERS and one.heading.period is None]
    now = next((one for words in (vocabulary().now, vocabulary().now_weeks) for one in figures if one.heading.words in words), None)
    so_far = next((one for one in figures if one.said is not None and one.said.source == ADDED_UP.source), None)
    found = now or so_far or _only_sum(figures, read)
    if found is None:
        return tuple(columns)
    score, why = (_SAID, _NOW) if now is not None else (_LIKELY, _SO_FAR)
    told = {
        found.index: replace(found, uses=(Use(Meaning.AMOUNT, score, None),), suffix=None, said=why),
        person.index: replace(person, uses=(Use(Meaning.MEMBER, _SURELY, None),), suffix=None, said=_PERSON),
    }
    return tuple(told.get(one.index, one) for one in columns)


def with_people_of_targets(columns: Sequence[Column], known: Known) -> tuple[Column, ...]:
    """Return the columns, names of people with targets beside them as members: 姓名 may be anybody's, and only they have targets."""
    people = [one for one in columns if max(one.score(Meaning.MEMBER), one.score(Meaning.MANAGER)) >= _PRESENT]
    person = people[0] if len(people) == 1 and people[0].score(Meaning.MANAGER) < _PRESENT and _names_people(people[0], known) else None
    others = [one for one in columns if one is not person]
    if person is None or not any(one.score(Meaning.TARGET) >= _PRESENT for one in others) or any(map(_is_of_others, others)):
        return tuple(columns)
    member = replace(person, uses=(Use(Meaning.MEMBER, _SURELY, None),), suffix=None, said=_HAS_TARGET)
    return tuple(member if one is person else one for one in columns)


def _only_sum(figures: Sequence[Column], read: Mapping[int, Numbers]) -> Column | None:
    """Return the only column of figures, where its heading says that it is a sum and not of what: 累计（万元） beside the names."""
    sums = [one for one in figures if one.score(Meaning.TOTAL) >= _PRESENT]
    return sums[0] if len(read) == len(sums) == 1 else None


def is_of_now(column: Column) -> bool:
    """Tell whether a column was taken for sums of the month of the table."""
    return column.said is not None and column.said.source == _NOW.source


def is_of_week(column: Column) -> bool:
    """Tell whether a column was taken for sums of the week of the table."""
    return is_of_now(column) and column.heading.words in vocabulary().now_weeks


def is_so_far(column: Column) -> bool:
    """Tell whether a column was taken for sums up to now."""
    return column.said is not None and column.said.source == _SO_FAR.source


def so_far_note(table: RecognisedTable) -> list[Text]:
    """Tell which figures of `table` are of more than one month."""
    return [_TWICE.fill(heading=one.header) for one in table.columns if one.reason.source == _SO_FAR.source]


def _is_of_others(column: Column) -> bool:
    """Tell whether a column says of which customer, product, paper or deal a row is; how to reach somebody is no such thing."""
    if column.score(Meaning.CUSTOMER) >= _SURELY:
        return True
    use = column.uses[0] if column.uses else None
    return use is not None and use.score >= _PRESENT and use.meaning in _OF_OTHERS - _OF_STAFF


def _names_people(column: Column, known: Known) -> bool:
    """Tell whether a column names people: its heading says so, or most of what stands there looks like it."""
    texts = [cell for cell in column.sample if isinstance(cell, str) and cell.strip()]
    like = sum(looks_like_a_person(cell, known) for cell in texts)
    return bool(texts) and (column.score(Meaning.MEMBER) >= _SURELY or like >= _NEARLY * len(texts))


def _speaks_of_others(column: Column) -> bool:
    """Tell whether a column has a figure that is known, or says of which customer, product, paper or day a row is."""
    known = max(column.score(meaning) for meaning in _FIGURES)
    if known >= max(_PRESENT, column.score(Meaning.TOTAL)) or column.score(Meaning.CUSTOMER) >= _SURELY:
        return True
    return bool(column.uses) and column.uses[0].meaning in _OF_OTHERS and column.uses[0].score >= _PRESENT
