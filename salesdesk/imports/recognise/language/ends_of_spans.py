"""The last day of a span over more than one year that a title names: 2025年11月-2026年3月, 2025-2026年, Nov 2025 - Mar 2026."""

from __future__ import annotations

import re

from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.language.spans import NO_PERIOD, TO, is_season, span_in
from salesdesk.imports.recognise.language.words import LONGEST, simplified
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.sheets.texts import plain

_YEAR = re.compile(r"(?<!\d)20\d\d")
_YEAR_FIRST = re.compile(r"(?<!\d)(20\d\d)\s*[-/.年]\s*(1[0-2]|0?[1-9])(?![\d])")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)(?!\d)")
# The signs that stand inside of days too come last.
_BETWEEN = tuple(re.compile(one) for one in (TO, r"[&和与及、]|\bvs?\b|\band\b", "/"))
_MONTHS = 12


def end_of_years(text: str) -> YearMonth | None:
    """Return the period in which a span over several years ends that `text` names, of two years the later one; None where it names none."""
    whole = simplified(plain(text[:LONGEST]))
    years = [int(one) for one in _YEAR.findall(whole)]
    if not years or span_in(whole, None) != NO_PERIOD:
        return None
    if is_season(whole):
        return YearMonth(max(years) + 1)
    last = next((part for sign in _BETWEEN if (part := _last_part(whole, sign)) is not None), None)
    if last is None or len(set(years)) == 1:
        return None
    if day := _YEAR_FIRST.search(last):
        return YearMonth(int(day[1]), month=int(day[2]))
    if day := _YEAR_LAST.search(last):
        months = {one for one in (int(day[1]), int(day[2])) if one <= _MONTHS}
        return YearMonth(int(day[3]), month=months.pop() if len(months) == 1 else None)
    period = period_in(last)
    return period if period is not None and period.year == max(years) else YearMonth(max(years))


def years_said(text: str) -> set[int]:
    """Return the years that `text` names, both of them in 2025/26."""
    whole = simplified(plain(text[:LONGEST]))
    years = {int(one) for one in _YEAR.findall(whole)}
    return years | {one + 1 for one in years} if is_season(whole) else years


def _last_part(text: str, sign: re.Pattern[str]) -> str | None:
    """Return what stands behind the last `sign` with a year behind it; None where there is none."""
    ends = [found.end() for found in sign.finditer(text) if _YEAR.search(text, found.end())]
    return text[ends[-1] :] if ends else None
