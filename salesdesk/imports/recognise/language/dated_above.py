"""The day that a line above a table says its rows are of: 日期：2026年10月12日, Date | 12 Oct 2026 above a report of a day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import simplified, words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.dates import date_reading, parse_dates
from salesdesk.sheets.texts import plain

_OF_A_DAY = frozenset(map(TableKind, "sale_lines orders receipts returns activities monthly_by_member".split()))
_OWN = meanings("day month year close_date")
_SAID = re.compile(r"\s*([^\W\d][^:：\d]{0,24}?)\s*(?:[:：]\s*|\s(?=\d))(\S.{5,40})$")
_NO_DAY_OF_ROWS = re.compile(r"week|周|制表|打印|截[止至]|填[表报]")
_DAILY = re.compile(r"日[报報]|每[日天]|[当當本]日|\b(?:daily|day report|day sheet)\b", re.IGNORECASE)
_LONGER = re.compile(
    r"[月季年周週旬][报報]|[月季年周週]度|月份?(?:销|業|业|回|汇|统|明)|累[计計]|\b(?:week|month|quarter|year|annual)(?:ly)?\b",
    re.IGNORECASE,
)
_OF_TODAY = re.compile(r"[当當本今]日|\btoday\b", re.IGNORECASE)
_WHOLE_DAY = re.compile(r"(?<!\d)(20\d\d)[年./-]?(\d{1,2})[月./-]?(\d{1,2})(?!\d)")
_MONTHS, _DAYS = 12, 31
_SURE = 0.85


def is_day_of_rows(words: str, meaning: Meaning = Meaning.DAY) -> bool:
    """Tell whether a line that begins with these words says of which day what stands below is: 日期, Date, 销售日期; no 制表日期."""
    key = words_of(words)
    uses = [use for use in vocabulary().uses(key) if use.meaning is meaning and use.score >= _SURE]
    days = any(use.kind is None or use.kind in _OF_A_DAY for use in uses)
    return days and _NO_DAY_OF_ROWS.search(simplified(key)) is None


def dated_above(kind: TableKind, columns: Sequence[RecognisedColumn], titles: Sequence[str], names: Sequence[str]) -> YearMonth | None:
    """Return the day of the rows of a table without dates, as a line above it says; None where it says none.

    `names` are those of sheet and file. The date in the head of a report of a month is that of its writing, unless they or the other
    `titles` call it a day's.
    """
    if kind not in _OF_A_DAY or any(one.meaning in _OWN or one.period is not None for one in columns):
        return None
    said = {line: day for line in titles if (day := _day(line)) is not None}
    if not said and any(_OF_TODAY.search(one.header) for one in columns) and (day := _of_names((*titles, *names))) is not None:
        return day
    if not said and len(sent := {day for line in titles if (day := _day(line, Meaning.SHIP_DATE)) is not None}) == 1:
        return sent.pop()  # of a delivery note; unlike the date of a report nobody takes it for that of its writing
    if len(set(said.values())) != 1:
        return None
    (day,) = set(said.values())
    others = [*(line for line in titles if line not in said), *names]
    if any(map(_DAILY.search, others)):
        return day
    periods = [one for one in map(period_in, others) if one is not None]
    longer = any(one != YearMonth(one.year) for one in periods) or any(map(_LONGER.search, others))
    return None if longer else day


def _of_names(names: Sequence[str]) -> YearMonth | None:
    """Return the only day that the names say, 2026年3月18日 or 20260318: it is that of 当日业绩 below."""
    found = {tuple(map(int, parts)) for name in names for parts in _WHOLE_DAY.findall(plain(name))}
    year, month, day = found.pop() if len(found) == 1 else (0, 0, 0)
    return YearMonth(year, month=month, day=day) if 1 <= month <= _MONTHS and 1 <= day <= _DAYS else None


def _day(line: str, meaning: Meaning = Meaning.DAY) -> YearMonth | None:
    """Return the day that a line says as a form does; one that can be read in two ways is none."""
    found = _SAID.match(plain(line))
    if found is None or not is_day_of_rows(found[1], meaning):
        return None
    days, problems = parse_dates([found[2]])
    if problems or days[0] is None or not date_reading([found[2]]).certain:
        return None
    return YearMonth(days[0].year, month=days[0].month, day=days[0].day)
