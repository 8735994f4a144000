"""The unit of a table's figures where no line above it names one: a note below it, the name of its sheet or its file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from salesdesk.imports.recognise.columns.meanings import MONEY
from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.language.around import unit_factor, unit_said
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.language.units import unit_in
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.sheets.cells import is_broken
from salesdesk.sheets.grid import SheetGrid
from salesdesk.text import Text, mark

_BELOW = mark("Recognise", "Amounts are multiplied by {factor}: a line below the table says “{words}”.")
_SHEET = mark("Recognise", "Amounts are multiplied by {factor}: the name of the sheet says “{words}”.")
_FILE = mark("Recognise", "Amounts are multiplied by {factor}: the name of the file says “{words}”.")

# What the unit is of must be all amounts, not the targets or the stock: 注：目标单位为万元 says nothing of the sales.
_NOTES = (
    re.compile(
        r"(?:^|[:：,，。;；(（\s])(?:\d+[.、]\s*)?(?:以上|上述|上表|表中|本表|表内|所有|全部)?的?(?:金额|数据|数字|数值|销售额|业绩|货币|计量|计价)?"
        r"(?:的)?(?:单位|單位)(?:均|都)?(?:为|為|是)?\s*[:：]?\s*[(（]?([^\s,，;；。、()（）]+)"
    ),
    re.compile(
        r"(?:^|[:：,，。;；(（\s])(?:\d+[.、]\s*)?(?:以上|上述|上表|表中|本表|表内|所有|全部)?的?(?:金额|数据|数字|数值|销售额|业绩)"
        r"(?:均|都)?(?:以|按)([^\s,，;；。、()（）]+?)(?:为单位|計|计)"
    ),
    re.compile(
        r"(?:^|[:;,.(]\s*)(?:all\s+)?(?:(?:amounts?|figures?|values?|numbers?|sales|revenues?|units?|currency)\s*)?"
        r"(?:(?:are|is|shown|stated|given|reported|expressed)\s+)*(?:in\b|:)\s*((?:[a-z]{2,3}\s+|[$€£¥￥]\s*)?'?[a-z0-9]+)\b",
        re.IGNORECASE,
    ),
)
_BRACKET = re.compile(r"[(（\[【]([^()（）\[\]【】]{1,24})[)）\]】]")
_APART = re.compile(r"[\s_\-–—,，;；]+")
_LONGEST = 80
_LAST = 10  # rows
_MOST = 2  # cells of a line


@dataclass(frozen=True, slots=True)
class UnitAround:
    """What the figures of a table are to be multiplied by, the words that name unit and currency, and where these stand."""

    factor: int = 1
    words: tuple[str, ...] = ()
    reason: Text | None = None


def unit_around(titles: list[str], below: Sequence[str], sheet: str, file: str) -> UnitAround:
    """Return the unit that is said nearest to a table: in the `titles` above it, `below` it, in the name of its sheet or file."""
    if unit_said(titles) is not None:
        return UnitAround(unit_factor(titles))
    said = [(line, unit, _BELOW) for line in below for unit in _of_note(line)]
    said += [(name, unit, reason) for name, reason in ((sheet, _SHEET), (file, _FILE)) for unit in _of_name(name)]
    for line, unit, reason in said:
        if (factor := _factor(unit)) is not None:
            return UnitAround(factor, (unit,), reason.fill(factor=factor, words=line.strip()) if factor != 1 else None)
    return UnitAround()


def lines_below(grid: SheetGrid, last: int) -> list[str]:
    """Return the lines of words at the end of a sheet, the last of them in a table that ends in row `last`; none where another follows."""
    found: list[str] = []
    for row in range(len(grid.rows) - 1, max(last - _LAST, 0), -1):
        cells = [cell for cell in grid.rows[row] if cell is not None]
        texts = [cell for cell in cells if isinstance(cell, str) and not is_broken(cell) and not is_amount(cell)]
        signs = all(":" in text or "：" in text for text in texts)  # who made the sheet, who checked it
        if len(texts) != len(cells) or (len(texts) > _MOST and not signs):
            return found if row <= last else []
        found += [text for text in texts if len(text) <= _LONGEST]
    return found


def unit_notes(around: UnitAround, columns: Sequence[RecognisedColumn]) -> list[Text]:
    """Return where the unit of a table is from, if amounts are in it and no line above says it."""
    used = any(one.meaning in MONEY and one.factor == around.factor and read_heading(one.header).factor is None for one in columns)
    return [around.reason] if around.reason is not None and used else []


def _of_note(line: str) -> list[str]:
    whole = line.strip().strip("()（）[]【】*＊ ")
    return [whole, *(found[1] for one in _NOTES for found in one.finditer(line))]


def _of_name(name: str) -> list[str]:
    """Return what may name a unit in a name: what is in brackets, the last two words or the last one."""
    words = [word for word in _APART.split(_BRACKET.sub(" ", name)) if word]
    return [*_BRACKET.findall(name), *(_of_note(name)[1:]), " ".join(words[-2:]) if len(words) > 1 else "", *words[-1:]]


def _factor(unit: str) -> int | None:
    """Return the factor that nothing but a unit of money names; a lone K or 万 may be anything."""
    factor, currency = unit_in(unit)
    bare = unit.strip().lower()
    if factor is None or (currency is None and (len(bare) < 2 or bare not in vocabulary().units)):
        return None
    return factor
