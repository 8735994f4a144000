"""Birthdays as people write them: a month and a day, with the year where it is known."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

_FULL = re.compile(r"(\d{4})\D{0,2}(\d{1,2})\D{0,2}(\d{1,2})日?(?:[ T].*)?")
_SHORT = re.compile(r"(?:--)?(\d{1,2})(?:[-/.]|月)(\d{1,2})日?")
# Any leap year: the 29th of February is a birthday.
_LEAP = 2024
_EARLIEST = 1900


def birthday_of(said: object) -> str | None:
    """Return "1985-03-12" or "03-12" for a day or for what somebody wrote (1985/3/12, 3月12日, 3-12); None where it is no such day.

    A day to come, or before 1900 (where Excel's empty dates lie), is no birthday.
    """
    if isinstance(said, datetime):
        said = said.date()
    if isinstance(said, date):
        return said.isoformat() if said.year >= _EARLIEST and said <= date.today() else None
    text = unicodedata.normalize("NFKC", str(said)).strip() if said is not None else ""
    if found := _FULL.fullmatch(text):
        return birthday_of(day) if (day := _day(*map(int, found.groups()))) else None
    if found := _SHORT.fullmatch(text):
        day = _day(_LEAP, *map(int, found.groups()))
        return day.isoformat()[5:] if day else None
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
