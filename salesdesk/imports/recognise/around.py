"""What stands around a table: the unit of its figures and the period that titles and names speak of."""

from __future__ import annotations

import re

from salesdesk.imports.recognise.headings import read_heading
from salesdesk.imports.recognise.periods import period_in
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.vocabulary import vocabulary
from salesdesk.imports.recognise.words import simplified
from salesdesk.text import Text, mark

_TITLE = mark("Recognise", "The title says “{words}”.")
_SHEET = mark("Recognise", "The name of the sheet says “{words}”.")
_FILE = mark("Recognise", "The name of the file says “{words}”.")

_UNIT = re.compile(r"(?:单位|單位|unit)s?\s*[:：]?\s*[(（]?\s*(?:人民币|rmb|usd|in\s)?\s*([\w]+)", re.IGNORECASE)
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


def period_around(title: str, sheet: str, file: str) -> tuple[YearMonth | None, Text | None]:
    """Return the period that the names around a table speak of; a nearer name may leave the year to a farther one."""
    best: tuple[YearMonth | None, Text | None] = (None, None)
    for words, reason in ((title, _TITLE), (sheet, _SHEET), (file, _FILE)):
        found = period_in(words)
        if found is None:
            continue
        if best[0] is None:
            best = found, reason.fill(words=words)
        elif best[0].year is None and found.year is not None:
            best = YearMonth(found.year, best[0].quarter, best[0].month), best[1]
    return best
