"""What became of a deal: the day on which it was closed beside the one expected, and whether it was won, by yes or no."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.states import says
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.values import parse_texts, truth_of
from salesdesk.text import mark

_CLOSED = mark("Recognise", "Beside “{heading}”, when it was expected: the day on which it was closed.")

_EXPECTED = re.compile(r"\b(?:expected|estimated|est|exp|forecast|forecasted|projected|planned|target|anticipated)\b|预计|计划|预期|预估")
_ACTUAL = re.compile(r"\bactual\b|\bwon\b|实际|赢单")
_ENDED = re.compile(r"\b(?:close|closed|closing|signed|won)\b|成交|签约|签单|成单|赢单|中标|结单")
_PRESENT, _MOSTLY, _SURE = 0.5, 0.8, 0.9


def with_outcomes(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with what they say of how deals ended."""
    columns = [_if_yes_or_no(one) for one in columns]
    ends = [one for one in columns if one.score(Meaning.CLOSE_DATE) >= _PRESENT or _is_day_of_end(one)]
    actual = [one for one in ends if not _EXPECTED.search(one.heading.words)]
    plain_ends = [one for one in actual if not _ACTUAL.search(one.heading.words)]
    expected = [one for one in ends if one not in actual] or (plain_ends if len(plain_ends) < len(actual) else [])
    closed = next(iter([one for one in actual if one not in plain_ends] or plain_ends), None)
    if closed is None or not any(one.score(Meaning.CLOSE_DATE) >= _PRESENT for one in expected):
        return tuple(columns)
    use = Use(Meaning.CLOSED_DAY, _SURE, TableKind.OPPORTUNITIES)
    found = replace(closed, uses=(use, *closed.uses), suffix=None, said=_CLOSED.fill(heading=expected[0].heading.text))
    return tuple(found if one is closed else one for one in columns)


def _is_day_of_end(column: Column) -> bool:
    return column.score(Meaning.DAY) >= _PRESENT and _ENDED.search(column.heading.words) is not None


def _if_yes_or_no(column: Column) -> Column:
    """Take a column called 是否赢单 or Won for that only where it says yes and no: of a month, Won may be how much."""
    if not column.score(Meaning.WON):
        return column
    said = [one for one in parse_texts(column.sample) if one is not None]
    if said and sum(map(_is_answer, said)) >= _MOSTLY * len(said):
        return column
    return replace(column, uses=tuple(use for use in column.uses if use.meaning is not Meaning.WON))


def _is_answer(text: str) -> bool:
    return truth_of(text) is not None or says(text, "won", "lost")
