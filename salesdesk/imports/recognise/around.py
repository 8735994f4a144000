"""What stands around a table: the unit of its figures and the period that titles and names speak of."""

from __future__ import annotations

import re
from dataclasses import replace

from salesdesk.imports.recognise.headings import read_heading
from salesdesk.imports.recognise.periods import period_in, read_day
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.vocabulary import vocabulary
from salesdesk.imports.recognise.words import simplified
from salesdesk.sheets.texts import plain
from salesdesk.text import Text, mark

_TITLE = mark("Recognise", "The title says “{words}”.")
_SHEET = mark("Recognise", "The name of the sheet says “{words}”.")
_FILE = mark("Recognise", "The name of the file says “{words}”.")

_UNIT = re.compile(r"(?:单位|單位|unit)s?\s*[:：]?\s*[(（]?\s*(?:人民币|rmb|usd|in\s)?\s*([\w]+)", re.IGNORECASE)
_SHORT_DAY = re.compile(r"(1[0-2]|0?[1-9])[.-](3[01]|[12]\d|0?[1-9])日?")
_IN = re.compile(r"\b(?:in|amounts? in|figures in)\s+(?:[a-z]{3}\s+|[$€£¥]\s*)?([a-z\u4e00-\u9fff0-9]+)", re.IGNORECASE)


def unit_factor(titles: list[str]) -> int:
    """Return what the figures under these title lines are to be multiplied by: 10,000 for 单位：万元."""
    for line in titles:
        said = [found[1] for found in (*_UNIT.finditer(line), *_IN.finditer(line))]
        for word in [*(simplified(one.lower()) for one in said), read_heading(line).words]:
            if word in vocabulary().units:
                return vocabulary().units[word]
        if (named := read_heading(line).factor) is not None and named != 1:
            return named
    return 1


def _day_of_sheet(name: str) -> YearMonth | None:
    """Return the day that a sheet is called by: 10.1, 10-01, 10月1日, 2026-10-01."""
    if found := _SHORT_DAY.fullmatch(name.strip()):
        return YearMonth(None, month=int(found[1]), day=int(found[2]))
    return read_day(simplified(plain(name)).strip())


def period_around(title: str, sheet: str, file: str) -> tuple[YearMonth | None, Text | None]:
    """Return the period that the names around a table speak of; a nearer name may leave the year to a farther one."""
    best: tuple[YearMonth | None, Text | None] = (None, None)
    for words, reason in ((title, _TITLE), (sheet, _SHEET), (file, _FILE)):
        found = (_day_of_sheet(words) if reason is _SHEET else None) or period_in(words)
        if found is None:
            continue
        if best[0] is None:
            best = found, reason.fill(words=words)
        elif best[0].year is None and found.year is not None:
            best = replace(best[0], year=found.year), best[1]
    return best
