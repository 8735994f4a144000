"""What stands around a table: the unit of its figures and the period that titles and names speak of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.language.periods import period_in, read_day
from salesdesk.imports.recognise.language.units import unit_in
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import simplified, words_of
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.texts import plain
from salesdesk.text import Text, mark

_TITLE = mark("Recognise", "The title says “{words}”.")
_SHEET = mark("Recognise", "The name of the sheet says “{words}”.")
_FILE = mark("Recognise", "The name of the file says “{words}”.")

_UNIT = re.compile(r"(?:单位|單位|unit)s?\s*[:：]?\s*[(（]?\s*((?:[a-z]{2,3}\s+|[$€£¥￥]\s*)?[^\s,，;；、()（）]+)", re.IGNORECASE)
_SAYS_UNIT = re.compile(r"[（(]?\s*(?:金额)?(?:单位|單位|unit)\s*[:：]", re.IGNORECASE)
_BRACKET = re.compile(r"[(（]([^()（）]{1,24})[)）]")
_COMMA = re.compile(r"[,，;；]")
_OWN = re.compile(r"(?:.*[:：])?\s*[百佰千仟万萬亿億]*元\s*")
_SHORT_DAY = re.compile(r"(1[0-2]|0?[1-9])[.-](3[01]|[12]\d|0?[1-9])日?")
_IN = re.compile(r"\b(?:in|amounts? in|figures in)\s+((?:[a-z]{3}\s+|[$€£¥]\s*)?'?[a-z\u4e00-\u9fff0-9]+)", re.IGNORECASE)


class Titled(Protocol):
    """A table with the lines above it."""

    titles: list[str]


def unit_factor(titles: list[str]) -> int:
    """Return what the figures under these title lines are to be multiplied by: 10,000 for 单位：万元."""
    return unit_said(titles) or 1


def unit_said(titles: Sequence[str]) -> int | None:
    """Return the factor that these title lines name, 1 for 单位：元; None where they name none."""
    for line in titles:
        for words in _units(line):
            if (factor := unit_in(words)[0]) is not None:
                return factor
        if (named := read_heading(line).factor) is not None and named != 1:
            return named
    return None


def carry_unit(blocks: Sequence[Titled]) -> None:
    """Give the tables further down a sheet the line that says the unit above the first of them, where they have none of their own."""
    lines = [line for one in blocks[:1] for line in one.titles if _SAYS_UNIT.match(line)]
    for one in blocks[1:] if lines else ():
        if not any(_units(own)[:-1] for own in one.titles):
            one.titles.insert(0, lines[0])


def unit_currency(titles: list[str]) -> str | None:
    """Return the currency that these title lines name for the figures under them; 元 alone is that of whoever wrote it."""
    for line in titles:
        # Behind the last comma, as in Sales by rep, USD.
        for words in (*_units(line), *_BRACKET.findall(line), *_COMMA.split(line)[1:][-1:]):
            if (currency := unit_in(words)[1]) is not None and not _OWN.fullmatch(words):
                return currency
    return None


def _units(line: str) -> list[str]:
    """Return what may name a unit; behind the last comma only a unit of money does (FY27 quotas, $K), since a lone K may be anything."""
    last = [part for part in _COMMA.split(line)[1:][-1:] if None not in unit_in(part)]
    return [*(found[1] for found in (*_UNIT.finditer(line), *_IN.finditer(line))), *last, line]


def _day_of_sheet(name: str, others: Sequence[str], around: Sequence[YearMonth | None]) -> YearMonth | None:
    """Return the day that a sheet is called by: 10.1, 10-01, 10月1日, 2026-10-01.

    A 2.1 may as well be the number of a chapter or a version; it is a day beside a sheet 2.2, or where title or file say February.
    """
    if found := _SHORT_DAY.fullmatch(name.strip()):
        day = YearMonth(None, month=int(found[1]), day=int(found[2]))
        alike = [other for other in others if (one := _SHORT_DAY.fullmatch(other.strip())) and int(one[1]) == day.month]
        sure = len(alike) > 1 or name.strip().endswith("日") or any(one is not None and one.month == day.month for one in around)
        return day if sure else None
    return read_day(simplified(plain(name)).strip())


def period_around(title: str, sheet: str, file: str, sheets: Sequence[str] = ()) -> tuple[YearMonth | None, Text | None]:
    """Return the period that the names around a table speak of; a nearer name may leave the year to a farther one.

    `sheets` are all that the workbook has.
    """
    best: tuple[YearMonth | None, Text | None] = (None, None)
    beyond = (period_in(title), period_in(file))
    for words, reason in ((title, _TITLE), (sheet, _SHEET), (file, _FILE)):
        found = (_day_of_sheet(words, sheets, beyond) if reason is _SHEET else None) or period_in(words)
        if found is None:
            continue
        if best[0] is None:
            best = found, reason.fill(words=words)
        elif best[0].year is None and found.year is not None:
            best = replace(best[0], year=found.year), best[1]
    return best


def speaks_of(kind: TableKind, names: Sequence[tuple[str, float]]) -> bool:
    """Tell whether title, sheet or file are called like tables of `kind`."""
    words = [word for word, named in vocabulary().names.items() if named is kind]
    return any(word in words_of(name) for name, _ in names for word in words)
