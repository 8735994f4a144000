"""A whole column of cells as days; whether 3/4 is in March or in April is decided by the evidence of the column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from salesdesk.sheets.cells import is_broken, is_error
from salesdesk.sheets.chinese_days import in_figures
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import NOTHING, Problem, plain
from salesdesk.text import Text, mark

_NO_DAY = mark("Value", "This is no date.")
_NOT_IN_ORDER = mark("Value", "The dates of this column are written {order}; this one is not.")
_NO_SUCH_DAY = mark("Value", "There is no such day.")
NO_YEAR = mark("Value", "The year is missing.")
_ERROR = mark("Value", "Excel shows an error here instead of a value.")
_UNCOMPUTED = mark("Value", "This is a formula that was saved without its result.")
_ORDERS = {"dmy": mark("Value", "day/month/year"), "mdy": mark("Value", "month/day/year"), "ymd": mark("Value", "year/month/day")}
_BY_FIT = mark("Value", "{order}: {fits} of {all} {all:date|dates} {fits:fits|fit} only that way.")
_BY_SPREAD = mark("Value", "{order}: every date fits either way; read so they lie closest together. Please check.")
_ONLY_WAY = mark("Value", "{order}: the only way in which they can be read.")

_EPOCH = date(1899, 12, 30)
_SERIALS = range(18_264, 73_051)  # 1950 to 2099
_YEARS = range(1900, 2101)
# Two-digit years: 41 to 99 are 1941 to 1999 (birthdays), 00 to 40 are this century.
_PIVOT = 40
_LONGEST = 60
_TEN_YEARS = 3_653  # days
_NEARLY_ALL = 0.9

_TIME = r"(?:[t ]\s*(?:上午|下午|am|pm)?\s*\d{1,2}[:时時]\d{1,2}.*)?$"
_YMD = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?\s*" + _TIME)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\d{6})?$")
_YM = re.compile(r"(\d{4})\s*(?:年度?|[-/.])\s*(\d{1,2})\s*(?:月份?)?$")
_YM_COMPACT = re.compile(r"(\d{4})(\d{2})$")
# 24.3.9 has its year in front and its day in one figure; 1.3.9 and 12-3-9 number something.
_PARTS = re.compile(r"(?!\d\D+\d{1,2}\D+\d(?!\d))(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*(?:[-/.]\s*(\d{4}|\d{2})|[/.](\d)(?!\d))\s*" + _TIME)
_MD = re.compile(r"(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$|(\d{1,2})\s*月份?$")
_MD_SHORT = re.compile(r"(1[0-2]|0?[1-9])[./](3[01]|[12]\d|0?[1-9])$")  # 10.3, of a year that the sheet says
# Taiwan counts from 1912: 民國115年3月2日, 115/03/02, 1150302.
_ROC = re.compile(r"(?:民[國国]\s*)?(10\d|1[1-3]\d)\s*[-/.年]\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2})\s*[日号號]?|月份?)\s*" + _TIME)
_ROC_COMPACT = re.compile(r"(10\d|1[1-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$")
_ROC_EPOCH = 1911
_NAMED = re.compile(r"(?:(\d{1,2})[\s.-]*)?([a-z]{3,9})\.?[\s.,-]*(?:(\d{1,2})(?:st|nd|rd|th)?[\s,-]+)?(\d{4}|\d{2})\b")
# 1-Sep and Sep 1st, of a year that the sheet says. Sep 15 is such a day where Sep 1 stands in its column, else a month.
_DAY_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s.-]*([a-z]{3,9})\.?$")
_NAMED_DAY = re.compile(r"()([a-z]{3,9})\.?[\s-]*(?:(\d)|(\d\d)(st|nd|rd|th)?)(?:st|nd|rd|th)?$")
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]*\s*(?=\S)"
)  # Fri 11/07/2025, as telephone systems write
_CHINESE_WEEKDAY = re.compile(r"(?<=[\d日号號 ]) ?\(?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\)?(?= |$)")
_OF_WEEKDAYS = frozenset("mtwfs")
_MONTHS = {
    name: number for number, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_FULL = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "sept"]


@dataclass(frozen=True, slots=True)
class DateReading:
    """In which order the parts of a column's dates are read: "dmy", "mdy", "ymd", or None when no date needs it.

    `open` are the orders between which nothing decides, the likelier one first.
    """

    order: str | None
    certain: bool
    reason: Text | None
    open: tuple[str, ...] = ()


def parse_dates(cells: Sequence[Cell], order: str | None = None, year: int | None = None) -> tuple[list[date | None], list[Problem]]:
    """Return a day (or None) per cell, and (index, value, reason) for each cell that is neither empty nor a day.

    A month stands for its first day. `order` overrules the evidence of the column; `year` is taken where a text names none.
    """
    kinds = set(map(type, cells))
    if kinds <= {date, type(None)}:
        return list(cells), []  # type: ignore[arg-type]
    texts = {cell for cell in cells if isinstance(cell, str)}
    if texts and order is None:
        order = date_reading(texts).order
    named = (_NAMED_DAY.match(plain(text)) for text in texts if text[:1].isalpha())
    days = any(found and (found[3] or found[5]) and _month_of(found[2]) for found in named)
    known: dict[Cell, date | Text | None] = {text: _read_text(text, order, year, named_days=days) for text in texts}
    read = [known[cell] if isinstance(cell, str) else _read_cell(cell) for cell in cells]
    if not any(isinstance(one, Text) for one in read):
        return read, []  # type: ignore[return-value]
    problems = [(at, cells[at], one) for at, one in enumerate(read) if isinstance(one, Text)]
    return [None if isinstance(one, Text) else one for one in read], problems


def date_reading(cells: Iterable[Cell]) -> DateReading:
    """Say in which order the parts of dates like 03/04/19 are to be read, by all of them together."""
    parts = Counter(
        _three(found)
        for cell in cells
        if isinstance(cell, str) and len(cell) <= _LONGEST and (found := _PARTS.match(_without_weekday(plain(cell))))
    )
    if not parts:
        return DateReading(None, True, None)
    fits = {order: [day for one in parts if (day := _ordered(one, order)) is not None] for order in _ORDERS}
    fits = {order: days for order, days in fits.items() if not any(_is_beyond(order, days, *other) for other in fits.items())}
    most = max(map(len, fits.values()))
    best = [order for order, days in fits.items() if len(days) == most]
    best.sort(key=lambda order: (_spread(fits[order]), order != "mdy"))
    if len(best) == 1:
        order = best[0]
        others = max((len(days) for name, days in fits.items() if name != order), default=0)
        reason = _BY_FIT.fill(fits=most - others, all=len(parts)) if others else _ONLY_WAY
        return DateReading(order, True, reason.fill(order=_ORDERS[order]))
    order = best[0]
    return DateReading(order, False, _BY_SPREAD.fill(order=_ORDERS[order]), tuple(best))


def _is_beyond(order: str, days: list[date], other: str, near: list[date]) -> bool:
    """Tell whether dates cannot be meant in an order, since they would lie years apart that in another one are near one another.

    Read the wrong way, the days of 24-03-05 and 24-03-31 are years. A day that does not exist (31/06/26) proves nothing.
    """
    if (order == "ymd") is (other == "ymd") or len(near) < _NEARLY_ALL * len(days):
        return False
    spread = _spread(near)
    return _spread(days) > min(100 * (spread + 1), max(_TEN_YEARS, 5 * spread))


def _three(found: re.Match[str]) -> tuple[str, ...]:
    first, second, third, short = found.groups()[:4]
    return first, second, third or short


def _without_weekday(text: str) -> str:
    if not text.isascii():
        return _CHINESE_WEEKDAY.sub("", text, count=1)  # 2024年3月5日 星期二
    return _WEEKDAY.sub("", text, count=1) if text[:1] in _OF_WEEKDAYS and _WEEKDAY.match(text) else text


def _spread(days: list[date]) -> int:
    """Return how far the days lie apart: a month's sheet read the wrong way reaches over the whole year."""
    return (max(days) - min(days)).days if days else 0


def _ordered(parts: tuple[str, ...], order: str) -> date | None:
    first, second, third = parts
    year, month, day = {"dmy": (third, second, first), "mdy": (third, first, second), "ymd": (first, second, third)}[order]
    if order != "ymd" and len(third) == 1:
        return None  # a day of one figure, behind the year
    if order == "ymd" and (len(third) == 4 or len(first) == 1):
        return None  # nobody writes the year 2001 as 1
    return _day(int(year), int(month), int(day))


def _day(year: int, month: int, day: int) -> date | None:
    if year < 100:
        year += 2000 if year <= _PIVOT else 1900
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def _read_cell(cell: Cell) -> date | Text | None:
    if cell is None:
        return None
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return _NO_DAY
    whole = int(cell) if abs(cell) < 1e9 else 0
    if whole in _SERIALS:
        return _EPOCH + timedelta(days=whole)
    if cell != whole:
        return _read_text(repr(cell), None, None)
    return _compact(str(whole)) or _NO_DAY


def _compact(text: str) -> date | None:
    if found := _COMPACT.match(text):
        return _day(*map(int, found.groups()))
    if found := _YM_COMPACT.match(text):
        return _day(int(found.group(1)), int(found.group(2)), 1)
    if found := _ROC_COMPACT.match(text):
        return _day(_ROC_EPOCH + int(found.group(1)), int(found.group(2)), int(found.group(3)))
    return None


def _read_text(cell: str, order: str | None, year: int | None, *, named_days: bool = False) -> date | Text | None:
    if is_broken(cell):
        return _ERROR if is_error(cell) else _UNCOMPUTED
    if len(cell) > _LONGEST:
        return _NO_DAY
    text = in_figures(_without_weekday(plain(cell)))
    if text in NOTHING:
        return None
    if found := _YMD.match(text):
        return _day(*map(int, found.groups())) or _NO_SUCH_DAY
    if found := _PARTS.match(text):
        order = order or "ymd"
        return _ordered(_three(found), order) or _NOT_IN_ORDER.fill(order=_ORDERS[order])
    if found := _YM.match(text):
        return _day(int(found.group(1)), int(found.group(2)), 1) or _NO_SUCH_DAY
    if text.endswith(".0") and text[:-2].isdigit():
        text = text[:-2]  # 20240308.0, a number that was written as a text
    if text.isdigit():
        return _compact(text) or (_EPOCH + timedelta(days=int(text)) if len(text) == 5 and int(text) in _SERIALS else _NO_DAY)
    if found := _MD.match(text):
        month, day = int(found.group(1) or found.group(3)), int(found.group(2) or 1)
        return NO_YEAR if year is None else _day(year, month, day) or _NO_SUCH_DAY
    if found := _ROC.match(text):
        return _day(_ROC_EPOCH + int(found.group(1)), int(found.group(2)), int(found.group(3) or 1)) or _NO_SUCH_DAY
    if found := _MD_SHORT.match(text):
        return NO_YEAR if year is None else _day(year, int(found.group(1)), int(found.group(2))) or _NO_SUCH_DAY
    found = _DAY_NAMED.match(text) or (_NAMED_DAY.match(text) if named_days else None)
    if found and (named := _month_of(found.group(2))):
        day = int(found.group(1) or found.group(3) or found.group(4))
        return NO_YEAR if year is None else _day(year, named, day) or _NO_SUCH_DAY
    return _named(text) or _NO_DAY


def _month_of(word: str) -> int | None:
    return _MONTHS.get(word[:3]) if word in _MONTHS or word in _FULL else None


def _named(text: str) -> date | None:
    found = _NAMED.search(text)
    month = _month_of(found.group(2)) if found is not None else None
    if found is None or month is None:
        return None
    return _day(int(found.group(4)), month, int(found.group(1) or found.group(3) or "1"))
