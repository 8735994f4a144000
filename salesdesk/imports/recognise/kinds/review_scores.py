"""Lists of review results: a column for each standard beside the total, or one for each month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict, as_reviews
from salesdesk.imports.recognise.language.around import speaks_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark

_CRITERION = mark("Recognise", "Figures as points are: the score of a standard, called as the heading says.")
_PART = mark("Recognise", "Another score stands to its right as the total: it is one of what that is made of.")
_NAMED = mark("Recognise", "A column of names, points for each standard, and its name or a heading speaks of reviews.")
_BY_PERIOD = mark("Recognise", "A column of names, points for each period, and the name speaks of reviews.")

_ONE = 10_000
_MOST = 150 * _ONE
_NAMED_SCORE, _SAID = 0.5, 0.8
_FEWEST = 2
_LONGEST_GRADE = 8
_ASIDE = meanings(
    "attainment margin weight coefficient month year day employee_number member_id phone mobile salary pay_part commission commission_rate "
    "discount probability share grade ignored hired_on left_on effort minutes"
)
_SCORES = meanings("score self_score")
_WEIGHT = re.compile(r"[(（\[]\s*\d{1,3}(?:\.\d+)?\s*[%％]\s*[)）\]]")
_MOST_POINTS = re.compile(r"[(（\[]\s*(\d{1,3})\s*分?\s*[)）\]]$")
_WHOLE = re.compile(r"总|最终|综合|加权|合计|final|total|overall|weighted|calibrated", re.IGNORECASE)
_MEAN = re.compile(r"^(?:.*\b)?(?:overall|average|avg|mean|total|sum|final|weighted)\b|平均|总分|合计|综合", re.IGNORECASE)
_OF_ALL = mark("Recognise", "The mean or the sum of the scores before it: the score of the person.")
_LEAST_OFF, _POINT = 600, 10_000  # as shown with one digit
_HIGHEST_STEP = 10
_TAKEN_FOR = frozenset(map(TableKind, "reviews roster contacts unknown monthly_by_member summary_by_other training feedback".split()))


def with_criteria(
    columns: Sequence[Column], verdict: Verdict, names: Sequence[tuple[str, float]]
) -> tuple[Verdict, dict[int, RecognisedColumn]]:
    """Return what a table is, and its columns of scores by standard; a list of people with such columns is one of reviews."""
    if verdict.kind not in _TAKEN_FOR or not any(one.score(Meaning.MEMBER) >= _NAMED_SCORE for one in columns):
        return verdict, {}
    if any(one.score(Meaning.COURSE) >= _NAMED_SCORE or one.score(Meaning.CRITERION) >= 0.8 for one in columns):
        return verdict, {}
    scores = [one for one in columns if _is_score(one) and one.profile.numbers >= _NAMED_SCORE]
    if verdict.kind is not TableKind.REVIEWS and not speaks_of(TableKind.REVIEWS, names) and not _is_reviewed(columns):
        return verdict, {}
    whole = next((one for one in scores if _WHOLE.search(one.heading.text)), scores[-1] if scores else None)
    own = [one for one in scores if one.score(Meaning.SELF_SCORE) >= _NAMED_SCORE]
    parts = [one for one in scores if one is not whole and one not in own]
    found = [*parts, *(one for one in columns if one not in scores and _holds_points(one))]
    found += [one for one in columns if one not in found and one is not whole and _has_weight(one) and _points(one)]
    if sum(map(_has_weight, found)) < _FEWEST:
        kept = [one for one in found if not _is_rate(one)]
        single = [one for one in kept if not _MEAN.search(one.heading.text)]
        found = [*kept, *(one for one in columns if _is_rate(one) and one is not whole and _on_scale_of(one, single))]
    found = sorted(found, key=_index)
    mean = None if whole is not None else next((one for one in columns if _is_mean(one, [part for part in found if part is not one])), None)
    found = [one for one in found if one is not mean]
    if verdict.kind is not TableKind.REVIEWS:
        if len(found) < _FEWEST:
            return verdict, {}
        verdict = as_reviews(_NAMED)
    scored = {one.index: _column(one, in_parts=one in parts) for one in found}
    if mean is not None:
        scored[mean.index] = replace(_column(mean, in_parts=False), meaning=Meaning.SCORE, reason=_OF_ALL)
    return verdict, scored


def of_periods(
    columns: Sequence[Column], periods: dict[int, RecognisedColumn], names: Sequence[tuple[str, float]]
) -> tuple[Verdict, dict[int, RecognisedColumn]] | None:
    """Return the verdict and the columns of a table whose columns of periods hold points or grades of people; None where they do not."""
    if not speaks_of(TableKind.REVIEWS, names) or not any(one.score(Meaning.MEMBER) >= _NAMED_SCORE for one in columns):
        return None
    dated = [one for one in columns if one.index in periods]
    if not dated or not all(_points(one) or one.profile.empty for one in dated):
        return None
    kept = {at: replace(one, factor=1) for at, one in periods.items() if one.meaning is Meaning.PERIOD_VALUE}
    left = {at: one for at, one in periods.items() if at not in kept}
    return as_reviews(_BY_PERIOD), {**kept, **left}


def graded_periods(columns: Sequence[Column], names: Sequence[tuple[str, float]]) -> tuple[Verdict, dict[int, RecognisedColumn]] | None:
    """Return verdict and columns of a table with a grade of each person under each period (A, 良好); None where it is none."""
    dated = [one for one in columns if one.heading.period is not None and not one.heading.rest]
    if (
        len(dated) < _FEWEST
        or not speaks_of(TableKind.REVIEWS, names)
        or not any(one.score(Meaning.MEMBER) >= _NAMED_SCORE for one in columns)
    ):
        return None
    words = [cell for one in dated for cell in one.sample if cell is not None]
    if not words or not all(isinstance(cell, str) and len(cell.strip()) <= _LONGEST_GRADE for cell in words):
        return None
    return as_reviews(_BY_PERIOD), {
        one.index: RecognisedColumn(one.index, one.heading.text, Meaning.PERIOD_VALUE, 0.85, _BY_PERIOD, period=one.heading.period)
        for one in dated
    }


def _is_reviewed(columns: Sequence[Column]) -> bool:
    """Tell whether a column names who reviewed each person."""
    return any(
        use.kind is TableKind.REVIEWS and use.meaning is Meaning.MANAGER and use.score >= _SAID for one in columns for use in one.uses
    )


def _is_score(one: Column) -> bool:
    return any(one.score(meaning) >= _NAMED_SCORE for meaning in _SCORES)


def _holds_points(one: Column) -> bool:
    """Tell whether the values of a column are points that nothing else explains."""
    if not one.heading.text or one.profile.counting or one.said is not None or one.heading.period is not None:
        return False
    if not _has_weight(one) and any(use.meaning in _ASIDE and use.score >= _NAMED_SCORE for use in one.uses):
        return False
    return _points(one)


def _has_weight(one: Column) -> bool:
    """Tell whether a heading gives its weight, Quota attainment (40%), or its most points, which no value exceeds: 回款率(20)."""
    if _WEIGHT.search(one.heading.text):
        return True
    most = _MOST_POINTS.search(one.heading.text)
    return most is not None and _points(one, int(most[1]) * _ONE)


def _is_rate(one: Column) -> bool:
    return one.score(Meaning.ATTAINMENT) >= _NAMED_SCORE


def _on_scale_of(one: Column, parts: Sequence[Column]) -> bool:
    """Tell whether a rate is no rate but points from 1 to 5 or to 10, as its neighbours are."""
    steps = [_read(part) for part in (one, *parts)]
    whole = all(step and all(number % _POINT == 0 for number in step) for step in steps)
    return len(parts) >= _FEWEST and whole and not one.heading.percent and max(map(max, steps)) <= _HIGHEST_STEP * _POINT


def _is_mean(one: Column, parts: Sequence[Column]) -> bool:
    """Tell whether a column that is called so is the mean or the sum of the scores before it, or may be it with weights of its own."""
    before = [part for part in parts if part.index < one.index]
    if len(before) < _FEWEST or not _MEAN.search(one.heading.text) or one.profile.numbers < _NAMED_SCORE:
        return False
    rows = zip(*(parse_numbers(part.sample)[0] for part in (one, *before)), strict=True)
    full = [(row[0], [part for part in row[1:] if part is not None]) for row in rows if row[0] is not None]
    full = [(whole, own) for whole, own in full if own]
    sums = all(whole == sum(own) for whole, own in full)
    return bool(full) and (sums or all(min(own) - _LEAST_OFF <= whole <= max(own) + _LEAST_OFF for whole, own in full))


def _read(one: Column) -> list[int]:
    return [number for number in parse_numbers(one.sample)[0] if number is not None]


def _index(one: Column) -> int:
    return one.index


def _points(one: Column, most: int = _MOST) -> bool:
    if one.profile.numbers < _NAMED_SCORE:
        return False
    numbers = _read(one)
    return bool(numbers) and min(numbers) >= 0 and max(numbers) <= most


def _column(one: Column, *, in_parts: bool) -> RecognisedColumn:
    return RecognisedColumn(one.index, one.heading.text, Meaning.CRITERION_SCORE, 0.8, _PART if in_parts else _CRITERION)
