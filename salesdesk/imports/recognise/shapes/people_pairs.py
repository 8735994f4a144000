"""Tables with the target and the result of each person side by side, one person after another: 张三 目标, 张三 实际, 李四 目标 …"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.given_names import GIVEN
from salesdesk.imports.recognise.language.known import NO_NAMES, Known, looks_like_a_person
from salesdesk.imports.recognise.language.labels import said_by
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.shapes.measures import measure_of
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import mark

_PAIRS = mark("Recognise", "One column for each person: {heading}.")
_OF_PERSON = mark("Recognise", "The heading is a person's name.")
_OF_ALL = mark("Recognise", "It belongs to the totals, which are not counted again.")
_SHARE = mark("Recognise", "It compares the figures beside it, and is none of its own.")
_FEWEST, _NUMBERS, _NAMED = 2, 0.5, 0.5
_BETWEEN = " -_/:："
_MEASURES = meanings("target amount attainment")
_WHEN = meanings("month year metric")


@dataclass(frozen=True, slots=True)
class OfPerson:
    """A heading taken apart: whose, what its figures are, and the words that say so."""

    name: str
    measure: Meaning
    words: str


def of_person(heading: str) -> OfPerson | None:
    """Take apart a heading that ends with what its figures are: 张三目标, Ann Lee Actual (k); None where it does not or is nothing else."""
    bare, bracket, unit = heading.partition("（") if "（" in heading else heading.partition("(")
    bare = bare.strip()
    for at in range(1, len(bare)):
        name, words = bare[:at].strip(_BETWEEN), bare[at:].strip(f"{_BETWEEN}的")
        whole = bare[at - 1] in _BETWEEN or not bare[at - 1 : at + 1].isascii()
        # 三目标 ends like a comparison too: what is left has to be a measure by itself.
        known = vocabulary().in_full(words_of(words)) if whole and name else ""
        said = known and any(use.meaning in _MEASURES for use in vocabulary().uses(known))
        if said and (measure := measure_of(words)) is not None:
            return OfPerson(name, measure, f"{words}{bracket}{unit}")
    return None


def pair_columns(columns: Sequence[Column], known: Known, factor: int) -> dict[int, RecognisedColumn]:
    """Return the columns of people with what each is of theirs, by index; none when the table is not of that shape."""
    figures = [one for one in columns if one.heading.period is None and (one.profile.numbers >= _NUMBERS or one.profile.empty)]
    parts = {one.index: found for one in figures if (found := of_person(one.heading.text)) is not None}
    planned = dict.fromkeys(one.name for one in parts.values() if one.measure is Meaning.TARGET)
    people = [one for one in planned if not _is_total(one)]
    others = [one for one in columns if one.index not in parts]
    if len(people) < _FEWEST or not all(_is_person(one, known) for one in people):
        return {}
    if any(one.score(Meaning.MEMBER) >= _NAMED or one.score(Meaning.DAY) > one.score(Meaning.MONTH) for one in others):
        return {}
    if not any(one.score(meaning) >= _NAMED for one in others for meaning in _WHEN):
        return {}
    return {one.index: _column(one, parts[one.index], people, factor) for one in columns if one.index in parts}


def _column(column: Column, part: OfPerson, people: Sequence[str], factor: int) -> RecognisedColumn:
    heading = column.heading
    if part.name not in people or part.measure is Meaning.ATTAINMENT:
        share = part.measure is Meaning.ATTAINMENT
        meaning, reason = (Meaning.IGNORED, _SHARE) if share else (Meaning.TOTAL, _OF_ALL)
        return RecognisedColumn(column.index, heading.text, meaning, 0.9, reason)
    own = heading.factor if heading.factor is not None else factor
    meaning = Meaning.TARGET if part.measure is Meaning.TARGET else Meaning.MEMBER_VALUE
    group = people.index(part.name)
    return RecognisedColumn(column.index, heading.text, meaning, 0.9, _OF_PERSON, own, heading.currency, group=group)


def kind_of_pairs(pairs: dict[int, RecognisedColumn]) -> Verdict:
    """Return what such a table is: results with targets, or targets alone."""
    reached = any(one.meaning is Meaning.MEMBER_VALUE for one in pairs.values())
    kind = TableKind.MONTHLY_BY_MEMBER if reached else TableKind.TARGETS
    heading = tuple(one.header for one in list(pairs.values())[:4])
    return Verdict(kind, 0.85, _PAIRS.fill(heading=heading), meanings("month year metric unit"), meanings("amount member quantity contact"))


def _is_total(name: str) -> bool:
    words = words_of(name)
    return words in vocabulary().totals or words in vocabulary().everybody


def _is_person(name: str, known: Known) -> bool:
    """Tell whether a name is somebody's: 毛利 and 华东 begin like one."""
    if known.is_member(name):
        return True
    if vocabulary().uses(words_of(name)) or said_by(name, known):
        return False
    given = name.lower().split()[0] in GIVEN and name.lower() not in NO_NAMES
    return looks_like_a_person(name, known) or given
