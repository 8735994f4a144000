"""Tables with a column for each person: which columns those are, and what their figures are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.columns.profiles import FIGURES
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.around import speaks_of
from salesdesk.imports.recognise.language.given_names import GIVEN
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.language.known import NO_NAMES, Known, looks_like_a_person
from salesdesk.imports.recognise.language.place_names import is_place
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import mark

_PERSON = mark("Recognise", "The heading is a person's name.")
_RESULTS = mark("Recognise", "One column for each person: {heading}.")
_TURNED = mark(
    "Recognise",
    "Each row is a figure and each column a person: copy it in Excel and paste it transposed, so that each person has a row; import that.",
)
_TARGETS = mark("Recognise", "One column for each person, and the sheet speaks of targets.")

_SINGLE = re.compile(r"[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?(?: [A-Za-z]\.?)?$")
_FEWEST, _SINGLE_FEWEST = 2, 3
_NEARLY_ALL = 0.8
_SURELY = 0.8
_DATES = meanings("day month")
_OF_ONE_SALE = meanings("unit_price unit_cost discount tax")
_MOST_NAMED = 0.6
_MANY = 0.5


def people_columns(columns: Sequence[Column], known: Known, factor: int) -> dict[int, RecognisedColumn]:
    """Return the columns that hold one person's figures each, by index; none when the table is not of that shape."""
    figures = [one for one in columns if one.profile.numbers >= 0.5 or (one.profile.empty and one.heading.text)]
    open_ones = [one for one in figures if not any(use.score >= 0.5 for use in one.uses) and one.heading.period is None and not one.said]
    given = _by_given_names(open_ones, dated=any(one.score(meaning) >= _SURELY for one in columns for meaning in _DATES))
    people = [one for one in open_ones if looks_like_a_person(one.heading.text, known) or one in given]
    if len(people) < _FEWEST or len(people) < _NEARLY_ALL * len(open_ones):
        return {}
    if sum(is_place(one.heading.text) and not known.is_member(one.heading.text) for one in people) >= _MANY * len(people):
        return {}  # 江苏 and 安徽 begin as names do
    if any(one.score(Meaning.MEMBER) >= 0.9 for one in columns if one.profile.texts >= 0.5):
        return {}  # a column names the people already
    if any(one.score(meaning) >= _SURELY for one in columns for meaning in _OF_ONE_SALE if one.profile.numbers >= 0.5):
        return {}  # a row is one sale, with its price
    totalled = any(one.score(Meaning.TOTAL) >= 0.7 for one in columns)
    return {one.index: _column(one, factor, sure=totalled or known.is_member(one.heading.text)) for one in people}


def _by_given_names(columns: Sequence[Column], *, dated: bool) -> list[Column]:
    """Return the columns headed by a single name each, where most are given names: Ann, Ben and whoever Dev is.

    Two are enough beside a day or a month, where both are given names and no words of figures, as Max is.
    """
    single = [one for one in columns if _SINGLE.match(one.heading.text.strip()) and not vocabulary().uses(one.heading.words)]
    common = sum(not GIVEN.isdisjoint(re.split(r"[- ]", one.heading.text.strip().lower())) for one in single)
    if dated and len(single) == len(columns) == common == _FEWEST and not any(one.heading.words in NO_NAMES for one in single):
        return single
    return single if len(single) >= _SINGLE_FEWEST and common >= _MOST_NAMED * len(single) else []


def _column(column: Column, factor: int, *, sure: bool) -> RecognisedColumn:
    """Return a person's column; `sure`: a total stands beside it, or the person is known, so that it is none itself."""
    own = column.heading.factor if column.heading.factor is not None else factor
    doubt = None if sure else column.boosted
    confidence, reason = (0.6, doubt) if doubt else (0.9, _PERSON)
    return RecognisedColumn(column.index, column.heading.text, Meaning.MEMBER_VALUE, confidence, reason, own, column.heading.currency)


def _names_figures(column: Column) -> bool:
    """Tell whether a column says in each row what the figures beside it are: 销售额, 回款, 新客户."""
    names = [cell for cell in column.sample if isinstance(cell, str)]
    known = [any(use.meaning in FIGURES for use in vocabulary().uses(read_heading(name).words)) for name in names]
    return len(set(names)) > 1 and len(set(names)) == len(names) and sum(known) >= _MOST_NAMED * len(names)


def kind_of_people(columns: Sequence[Column], people: dict[int, RecognisedColumn], names: Sequence[tuple[str, float]]) -> Verdict:
    """Return what a table with a column for each person is."""
    others = [one for one in columns if one.index not in people]
    if any(_names_figures(one) for one in others):
        return Verdict(TableKind.UNKNOWN, 0.9, _TURNED)
    wanted = meanings("day month year product product_id category region customer team")
    unwanted = meanings("amount member quantity contact")
    if speaks_of(TableKind.TARGETS, names):
        return Verdict(TableKind.TARGETS, 0.9, _TARGETS, wanted, unwanted)
    by_day = any(one.score(Meaning.DAY) >= 0.5 and one.score(Meaning.DAY) > one.score(Meaning.MONTH) for one in others)
    kind = TableKind.SALE_LINES if by_day else TableKind.MONTHLY_BY_MEMBER
    heading = tuple(one.header for one in list(people.values())[:4])
    return Verdict(kind, 0.85, _RESULTS.fill(heading=heading), wanted, unwanted)
