"""Two days in one cell of a roster, of coming and of leaving: 2020-03-01/2026-05-31, 2021.03-至今, 1 Mar 2020 to 31 May 2026."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import plain
from salesdesk.sheets.values import parse_dates

Days = tuple[date | None, date | None]
"""Of coming, and of leaving."""

_DAY = r"(?:(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}(?!\d)|月)?\s*日?|(?:19|20)\d{6}|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d)"
_STILL = r"(?:起?至今|起|入职|今|现在|在职|\bpresent|\bnow|\bcurrent|\btoday|\bdate)"
_BETWEEN = r"\s*(?:--+|-|–|—|~|/|\||,|;|、|至|到|\bto\b|\bthrough\b|\buntil\b|\s)\s*"
_FIGURES = re.compile(rf"(?P<first>{_DAY})?(?:(?:{_BETWEEN})?{_STILL}|{_BETWEEN}(?P<last>{_DAY})?)?")
_WORDS = re.compile(
    rf"(?P<first>[\w ,.]*\d[\w ,.]*?)\s*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b)\s*(?:(?P<last>[\w ,.]*\d[\w ,.]*)|{_STILL})?"
)
_MONTH = re.compile(r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*月?|[a-z]{3,9}\.? (?:19|20)\d\d")
_HALF = 0.5


def employments(cells: Sequence[Cell]) -> list[Days] | None:
    """Return the day of coming and that of leaving for each cell; None where fewer than half of them say both, or that somebody stayed.

    A cell that cannot be read has neither. A month in which somebody left ends it.
    """
    parts = [_parts(cell) for cell in cells]
    full = [one for cell, one in zip(cells, parts, strict=True) if cell not in (None, "")]
    if not full or sum(one is not None and one[2] for one in full) < _HALF * len(full):
        return None
    texts: list[Cell] = [cell for one in parts for cell in (one[:2] if one is not None else (None, None))]
    days = parse_dates(texts)[0]
    return [(days[at], month_ended(texts[at + 1], days[at + 1])) for at in range(0, len(days), 2)]


def _parts(cell: Cell) -> tuple[Cell, Cell, bool] | None:
    """Return the day of coming and that of leaving as written, and whether the cell holds two, or a span that is open; None for others."""
    if not isinstance(cell, str):
        return None if cell is None else (cell, None, False)
    text = plain(cell)
    found = _FIGURES.fullmatch(text) or _WORDS.fullmatch(text)
    if found is None or not (found["first"] or found["last"]):
        return None
    return found["first"], found["last"], found["first"] != text


def month_ended(cell: Cell, day: date | None) -> date | None:
    """Return the last day of the month that a cell names as when something ended, else `day`, which it names."""
    whole = day is not None and isinstance(cell, str) and _MONTH.fullmatch(plain(cell).strip())
    return day.replace(day=monthrange(day.year, day.month)[1]) if whole and day is not None else day
