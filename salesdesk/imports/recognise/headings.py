"""A heading in the form in which it is compared, with the unit, the currency and the period that it names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.vocabulary import vocabulary
from salesdesk.imports.recognise.words import LONGEST, simplified, words_of
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import plain, text_of, tidy

_BRACKET = re.compile(r"[(\[【<{]([^)\]】>}]*)[)\]】>}]")
_UNIT_END = re.compile(r"[/:_-]?((?:千|百|万|萬|百万|百萬|亿|億)元|元)$")
_YEAR = r"((?:19|20)\d\d)"
_MONTH = r"(1[0-2]|0?[1-9])"
_PERIODS = (
    re.compile(rf"{_YEAR}[-/. ]?年?[-/. ]?{_MONTH}(?:月份?)?$"),
    re.compile(rf"{_MONTH}月份?$"),
)
_LEADING_MONTH = re.compile(rf"(?:{_YEAR}年?度?[-/. ]?)?{_MONTH}月份?(?=\D)")
_QUARTER_DIGIT = re.compile(rf"(?:{_YEAR}\s*年?度?[-/. ]?)?(?:q([1-4])|第?([1-4一二三四])季度?)")
_QUARTER_OF_YEAR = re.compile(_YEAR + r"\s*[-/.年]?\s*(?:第?\s*(?=[1-4一二三四]\s*季)|q(?=[1-4]))([1-4一二三四])")
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4}
_LONE_YEAR = re.compile(rf"{_YEAR}\s*年?度?$|fy\s*{_YEAR}$")
_STAMP = re.compile(r"20\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Heading:
    """`text` as written, `words` as compared. `factor` is None when the heading names no unit."""

    text: str
    words: str
    factor: int | None = None
    currency: str | None = None
    percent: bool = False
    period: YearMonth | None = None
    rest: str = ""


@lru_cache(maxsize=5000)
def read_heading(text: str) -> Heading:
    """Take a heading apart: `销售额（万元）*` is the words 销售额 with the factor 10,000."""
    words = vocabulary()
    bare = unicodedata.normalize("NFKC", tidy(text[:LONGEST]))
    factor: int | None = None
    currency: str | None = None
    percent = "%" in bare
    for inside in _BRACKET.findall(bare):
        named = simplified(plain(inside)).removeprefix("单位").removeprefix("in ").strip(" :'")
        factor = words.units.get(named, factor)
        currency = words.currencies.get(named, currency)
    key = words_of(_BRACKET.sub("", bare))
    if key not in words.columns and (unit := _UNIT_END.search(key)) and unit.start():
        factor, key = words.units.get(unit.group(1), factor), key[: unit.start()]
    head, _, last = key.rpartition(" ")
    if key not in words.columns and head and last in words.currencies:
        currency, key = words.currencies[last], head
    period, rest = read_period(key)
    return Heading(text, key, factor, currency, percent, period, rest)


def heading_text(cell: Cell) -> str:
    """Return what stands in a heading's cell; a date that begins a month becomes "2024-03"."""
    if isinstance(cell, date):
        return f"{cell.year}-{cell.month:02d}" if cell.day == 1 else text_of(cell)[:10]
    return text_of(cell)


def read_period(key: str) -> tuple[YearMonth | None, str]:
    """Return the month, quarter or year that the words of a heading begin with or are, and the words that are left."""
    words = vocabulary()
    if key in words.months:
        return YearMonth(None, month=words.months[key]), ""
    if key in words.quarters:
        return YearMonth(None, quarter=words.quarters[key]), ""
    if found := _PERIODS[0].match(key):
        return YearMonth(int(found[1]), month=int(found[2])), ""
    if found := _LEADING_MONTH.match(key):
        return YearMonth(int(found[1]) if found[1] else None, month=int(found[2])), key[found.end() :]
    if (found := _QUARTER_DIGIT.match(key)) and (found[2] or found[3]):
        digit = found[2] or found[3]
        return YearMonth(int(found[1]) if found[1] else None, quarter=_DIGITS.get(digit) or int(digit)), key[found.end() :].strip()
    if found := _LONE_YEAR.match(key):
        return YearMonth(int(found[1] or found[2])), ""
    return _named_month(key)


def _named_month(key: str) -> tuple[YearMonth | None, str]:
    """Read "jan 2024", "jan 24", "2024 jan", "jan sales", "一月目标"."""
    words = vocabulary()
    parts = key.split()
    months = [part for part in parts if part in words.months and part != "may"] or [part for part in parts if part in words.months]
    if len(parts) in (2, 3) and len(months) == 1:
        rest = [part for part in parts if part != months[0]]
        years = [part for part in rest if re.fullmatch(_YEAR + r"|\d\d", part)]
        year = int(years[0]) + (2000 if len(years[0]) == 2 else 0) if years else None
        return YearMonth(year, month=words.months[months[0]]), " ".join(part for part in rest if part not in years)
    for name in sorted(words.months, key=len, reverse=True):
        if name.endswith("月") and key.startswith(name) and len(key) > len(name):
            return YearMonth(None, month=words.months[name]), key[len(name) :].removeprefix("份")
    return None, key


def period_in(text: str) -> YearMonth | None:
    """Return the period that a title, the name of a sheet or of a file speaks of; the date of an export is none."""
    key = _STAMP.sub(" ", plain(text[:LONGEST]).replace("_", " "))
    year = re.search(_YEAR + r"(?!\d)", key) or re.search(_YEAR, key)
    number = int(year[1]) if year else None
    if found := _QUARTER_OF_YEAR.search(key):
        return YearMonth(int(found[1]), quarter=_DIGITS.get(found[2]) or int(found[2]))
    if found := re.search(r"\bq([1-4])\b", key):
        return YearMonth(number, quarter=int(found[1]))
    if found := re.search(_YEAR + rf"\s*(?:[-/.年 ]\s*)?{_MONTH}(?:月|(?![\d.]))", key):
        return YearMonth(int(found[1]), month=int(found[2]))
    if found := re.search(rf"(?<!\d){_MONTH}月", key):
        return YearMonth(number, month=int(found[1]))
    for word in re.findall(r"[a-z]{3,}|[一二三四五六七八九十]+月", key):
        if word in vocabulary().months and (number or word != "may"):
            return YearMonth(number, month=vocabulary().months[word])
    return YearMonth(number) if number else None
