"""Days written in a row of headings (10/1/2025, 1-Oct, 10月1日 周三): which number is the day is told by all of them together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from salesdesk.imports.recognise.language.around import speaks_of
from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.language.spans import week_in
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import has_chinese
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import plain

FEWEST, _FEWEST_OF_THE_WEEK = 3, 5
_MONTH_FIRST, _DAY_FIRST = (0, 1), (1, 0)  # where month and day stand
_SET_ASIDE = re.compile(
    r"\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|mo|di|mi|do|fr|sa|so)(?:day|nesday|rsday|urday|sday)?\b\.?,?"
    r"|[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?|[(（][一二三四五六日天][)）]"
)
_NUMBERS = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})(?:\2((?:20)?\d\d))?\.?$")
_YEAR_FIRST = re.compile(r"(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$")
_CHINESE = re.compile(r"()(\d{1,2})月(\d{1,2})[日号]?$")
_DAY_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s\-./]*(?:of )?([^\W\d]{3,})\.?,?(?:[\s\-./]*((?:20)?\d\d))?$")
_NAMED_DAY = re.compile(r"([^\W\d]{3,})\.?[\s\-./]*(\d{1,2})(?:st|nd|rd|th)?(?:,?[\s\-./]+(20\d\d))?$")
_ONE_END = re.compile(
    r"(?:(?P<start>(?:week|wk)\.? ?(?:of|starting|beginning|commencing|from)|w/c)|(?:week|wk)\.? ?(?:ending|ended|end|to)|w/e):? *"
)
_YEAR = re.compile(r"20\d\d")
_NO_YEAR = 2000  # a leap year, in which each day is one
_MONTHS_OF_A_YEAR, _LEAST_OF_A_MONTH = 12, 28
_WEEK = 7
_DAYS_OF_A_MONTH = range(28, 32)
_OF_THE_WEEK = re.compile(
    r"[(（]?(?:(?:周|星期|礼拜)[一二三四五六日天]|[一二三四五六日天])[)）]?"
    r"|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\.?"
)
_LONGEST = 30
_DAILY = re.compile(r"每日|每天|日报|日销|逐日|按日|\b(?:daily|per day|by day)\b")
_MONTHLY = re.compile(r"每月|月度|逐月|按月|\b(?:monthly|per month|by month|months)\b")

Read = tuple[int | None, int, int]
"""Year, month and day."""


def days_across(cells: Sequence[Cell], names: Sequence[str]) -> list[date | str] | None:
    """Return the days or the months that headings are, None where they are none or can be read in two ways.

    Days of a year are dates; those that say no year are written 10/1 (month and day); months are the first of each. `names` are the title
    and the names of sheet and file, which say whether 1/1/2025, 1/2/2025 … are days or months where the headings do not.
    """
    texts = [_bare(cell) for cell in cells]
    if len(texts) < FEWEST or any(not 0 < len(text) <= _LONGEST for text in texts):
        return None
    return _ends_of_weeks(texts, names) or _days(texts, names)


def _ends_of_weeks(texts: Sequence[str], names: Sequence[str]) -> list[date | str] | None:
    """Return the last days of weeks that are told by both their ends (3.1-3.7), or by one of them (Week of 3/2/2026, w/e 3/8/2026)."""
    spans = [week_in(text) for text in texts]
    weeks = [(one.year, one.month or 1, one.day or 1) for one in spans if one is not None]
    if len(weeks) == len(texts):
        one_form = len({year is None for year, _, _ in weeks}) == 1
        return [_written(*one) for one in weeks] if one_form and _one_by_one(weeks) else None
    told = [_ONE_END.match(text) for text in texts]
    found = _days([text[one.end() :] for text, one in zip(texts, told, strict=True) if one is not None], names) if all(told) else None
    if found is None or len({bool(one and one["start"]) for one in told}) != 1:
        return None
    if told[0] is None or not told[0]["start"]:
        return found
    years = [year for name in names if (year := _YEAR.search(name))]
    return [_six_days_later(one, int(years[0][0]) if years else _NO_YEAR) for one in found]


def numbered(count: int, names: Sequence[str]) -> str | None:
    """Return what headings from 1 to `count` number, 日 or 月; None where `names` do not say it.

    As many as a month has days are days. Fewer are where the names speak of a month, day by day; 12 are months where they speak of a year,
    and fewer where they say that they go by month.
    """
    if count in _DAYS_OF_A_MONTH:
        return "日"
    said = [period for name in names if (period := period_in(name)) is not None]
    of_days, of_months = (any(one.search(plain(name)) for name in names) for one in (_DAILY, _MONTHLY))
    if any(one.month and not one.day for one in said):
        return "日" if of_days and not of_months and count <= _DAYS_OF_A_MONTH[-1] else None
    whole = any(one.year and not (one.quarter or one.half or one.week or one.day) for one in said)
    scores = speaks_of(TableKind.REVIEWS, [(name, 1.0) for name in names])  # of questions 1 to 12
    months = whole and not of_days and not scores and (count == _MONTHS_OF_A_YEAR or (of_months and count < _MONTHS_OF_A_YEAR))
    return "月" if months else None


def _six_days_later(day: date | str, year: int) -> date | str:
    if isinstance(day, date):
        return day + timedelta(days=_WEEK - 1)
    month, number = map(int, day.split("/"))
    later = date(year, month, number) + timedelta(days=_WEEK - 1)
    return _written(None, later.month, later.day)


def _written(year: int | None, month: int, day: int) -> date | str:
    return date(year, month, day) if year else f"{month}/{day}"


def _days(texts: Sequence[str], names: Sequence[str]) -> list[date | str] | None:
    ways = [found for one in (_MONTH_FIRST, _DAY_FIRST) if (found := _read(texts, one)) is not None]
    ways = [found for at, found in enumerate(ways) if found not in ways[:at]]
    days = [found for found in ways if _one_by_one(found)]
    months = [found for found in ways if _are_months(found)]
    if days and months:
        of_months, of_days = (any(said.search(plain(name)) for name in names) for said in (_MONTHLY, _DAILY))
        if of_days == of_months and len(texts) != _MONTHS_OF_A_YEAR:
            return None
        days, months = ([], months) if of_months or not of_days else (days, [])
    if len(days) + len(months) != 1:
        return None
    if months:
        return [date(year or _NO_YEAR, month, 1) for year, month, _ in months[0]]
    return [_written(*one) for one in days[0]]


def are_of_the_week(cells: Sequence[Cell]) -> bool:
    """Tell whether a row says nothing but days of the week, as below the days of a month: 周三, 周四 …, also with 星期 in front."""
    texts = [plain(cell) if isinstance(cell, str) else "" for cell in cells if cell is not None]
    days = texts if texts and _OF_THE_WEEK.fullmatch(texts[0]) else texts[1:]
    return len(days) >= _FEWEST_OF_THE_WEEK and all(map(_OF_THE_WEEK.fullmatch, days))


def _bare(cell: Cell) -> str:
    """Return a heading without the day of the week; nothing for what is no text and no day."""
    if isinstance(cell, date):
        return f"{cell.year}-{cell.month}-{cell.day}"
    return " ".join(_SET_ASIDE.sub(" ", plain(cell)).split()).strip(" ,") if isinstance(cell, str) else ""


def _read(texts: Sequence[str], order: tuple[int, int]) -> list[Read] | None:
    """Return all days in one order of month and day, None where not all are days of one form."""
    found = [_day(text, order) for text in texts]
    read = [one for one in found if one is not None and _is_day(one)]
    return read if len(read) == len(texts) and len({one[0] is None for one in read}) == 1 else None


def _day(text: str, order: tuple[int, int]) -> Read | None:
    if match := _YEAR_FIRST.match(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _CHINESE.match(text):
        return None, int(match[2]), int(match[3])
    if match := _NUMBERS.match(text):
        both = int(match[1]), int(match[3])
        return _year(match[4]), both[order[0]], both[order[1]]
    if match := _DAY_NAMED.match(text):
        month, day, year = match[2], match[1], match[3]
    elif match := _NAMED_DAY.match(text):
        month, day, year = match[1], match[2], match[3]
    else:
        return None
    number = None if has_chinese(month) else vocabulary().months.get(month)
    return (_year(year), number, int(day)) if number else None


def _year(text: str | None) -> int | None:
    return None if not text else int(text) if int(text) > _NO_YEAR else _NO_YEAR + int(text)


def _is_day(read: Read) -> bool:
    try:
        date(read[0] or _NO_YEAR, read[1], read[2])
    except ValueError:
        return False
    return True


def _one_by_one(read: Sequence[Read]) -> bool:
    """Tell whether days follow one another, day by day but for those off, or week by week."""
    days = [date(year or _NO_YEAR, month, day) for year, month, day in read]
    steps = [(after - before) for before, after in pairwise(days)]
    daily = all(timedelta(0) < step < timedelta(_WEEK) for step in steps) and 2 * sum(step == timedelta(1) for step in steps) >= len(steps)
    return daily or all(step == timedelta(_WEEK) for step in steps)


def _are_months(read: Sequence[Read]) -> bool:
    """Tell whether days are the first or the last ones of months that follow one another."""
    if any(year is None for year, _, _ in read):
        return False
    ends = all(day == 1 for _, _, day in read) or all(day >= _LEAST_OF_A_MONTH for _, _, day in read)
    numbers = [_MONTHS_OF_A_YEAR * (year or 0) + month for year, month, _ in read]
    return ends and all(after - before == 1 for before, after in pairwise(numbers))
