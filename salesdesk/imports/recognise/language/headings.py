"""A heading in the form in which it is compared, with the unit, the currency and the period that it names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from salesdesk.imports.recognise.language.bilingual import said_once
from salesdesk.imports.recognise.language.periods import read_day, read_period
from salesdesk.imports.recognise.language.units import unit_in
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import LONGEST, words_of
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import text_of, tidy

_BRACKET = re.compile(r"[(\[【<{]([^)\]】>}]*)[)\]】>}]")
_TAXED = re.compile(
    r"[(\[]((?:incl?|including|excl?|ex|excluding|before|after|with|without)\.? (?:vat|tax|gst|sales tax))[)\]]", re.IGNORECASE
)
_LETTERED = re.compile(r"(?<!\d)(\d{1,3})\(([A-Za-z])\)")  # 401(k) is a name, and no thousands
_RATE = re.compile(r"(?<=\w)\s*\d+(?:\.\d+)?\s*%")  # "Tax 5%"
_PATH = re.compile(r"(?:sales? )?(?:order|invoice|quotation|opportunity) lines?\s*/\s*", re.IGNORECASE)  # as Odoo heads the lines of orders
# 水泵 1月, 产品A_2026年1月: behind a space or a line, and no end of a span (1-3月).
_TRAILING = re.compile(
    r"(?!截)(?P<rest>.*[^\W\d_].*?)(?:\s+|\s*(?<!\d)[-_/|·]\s*)"
    r"(?P<period>(?:20\d\d年)?(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})月份?)"
)
_UNIT_END = re.compile(r"[/:_-]?((?:千|仟|百|佰|万|萬|百万|百萬|亿|億)元|元)$")
_MANAGER = "rm"  # "RM Name" is the relationship manager's, no ringgit


@dataclass(frozen=True, slots=True)
class Heading:
    """`text` as written, `words` as compared. `factor` is None when the heading names no unit.

    `rest` is what it says beside a period, `group` the heading above it in a header of two rows.
    `made`: no cell of the sheet says it, it was given to a column of words that stand elsewhere.
    """

    text: str
    words: str
    factor: int | None = None
    currency: str | None = None
    percent: bool = False
    period: YearMonth | None = None
    rest: str = ""
    group: str = ""
    made: bool = False


@lru_cache(maxsize=5000)
def read_heading(text: str) -> Heading:
    """Take a heading apart: `销售额（万元）*` is the words 销售额 with the factor 10,000."""
    words = vocabulary()
    bare = _PATH.sub("", _LETTERED.sub(r"\1\2", unicodedata.normalize("NFKC", tidy(text[:LONGEST]))))
    factor: int | None = None
    currency: str | None = None
    percent = "%" in bare
    for inside in _BRACKET.findall(bare):
        said = unit_in(inside)
        factor = factor if said[0] is None else said[0]
        currency = said[1] or currency
    named = _RATE.sub("", _BRACKET.sub("", _TAXED.sub(r" \1 ", bare)))
    key = words_of(named)
    if key not in words.columns and (once := said_once(named)) is not None:
        key = once
    if key not in words.columns and (unit := _UNIT_END.search(key)) and unit.start():
        factor, key = words.units.get(unit.group(1), factor), key[: unit.start()]
    beside, without = _money_beside(key)
    currency = beside or currency
    if key not in words.columns:
        key = without
    if currency and key.endswith(" in") and key.removesuffix(" in") in words.columns:
        key = key.removesuffix(" in")  # Amount in USD
    day = read_day(bare)
    period, rest = (day, "") if day else read_period(key)
    if period is None and key not in words.columns and (behind := _TRAILING.fullmatch(named.strip())):
        period, rest = read_period(words_of(behind["period"]))[0], words_of(behind["rest"])
    return Heading(text, key, factor, currency, percent, period, rest)


def _money_beside(words: str) -> tuple[str | None, str]:
    """Return the currency that stands before or after the words of a heading (amount usd, 美元金额), and these without it."""
    currencies = vocabulary().currencies
    first, _, after = words.partition(" ")
    before, _, last = words.rpartition(" ")
    if before and last in currencies:
        return currencies[last], before
    if after and first in currencies and first != _MANAGER:
        return currencies[first], after
    for name, code in currencies.items():
        # A word of one character, as 元, begins and ends many others.
        if len(name) > 1 and not name.isascii() and words != name and (words.startswith(name) or words.endswith(name)):
            return code, words.removeprefix(name).removesuffix(name)
    return None, words


def heading_text(cell: Cell, days: bool = False) -> str:
    """Return what stands in a heading's cell; a date that begins a month becomes "2024-03", unless the headings are `days`."""
    if isinstance(cell, date):
        return f"{cell.year}-{cell.month:02d}" if cell.day == 1 and not days else text_of(cell)[:10]
    return text_of(cell)


def are_days(row: Sequence[Cell]) -> bool:
    """Tell whether the dates in a row of headings are days, not months."""
    return any(isinstance(cell, date) and cell.day != 1 for cell in row)
