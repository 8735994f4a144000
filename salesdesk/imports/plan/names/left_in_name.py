"""What stands behind a name in a roster: 张三(离职), 赵六（2026年5月离职）, Eve Fox - terminated: who has left, and when."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from salesdesk.imports.recognise.language.words import words_of
from salesdesk.sheets.values import parse_dates

_ADDED = re.compile(
    r"(?P<name>.*?\S)\s*(?:[(\[【〔{（［]\s*(?P<inside>[^)\]】〕}）］]+)[)\]】〕}）］]|\s[-–—]\s*(?P<behind>[^-–—]+)|[-–—/](?P<close>[^\W\d]+))\s*$"
)
_DAY = re.compile(r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*日?|月)?")
_WHOLE_MONTH = re.compile(r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}月?")
_SIGNS = re.compile(r"[于在已,，:：]|\bon\b|\bsince\b|\bin\b")


@dataclass(frozen=True, slots=True)
class Named:
    """A name without what says that somebody left; `state` is that word, None where there is none, `left_on` the day that it tells."""

    name: str
    state: str | None = None
    left_on: date | None = None


def without_state(name: str, gone: frozenset[str]) -> Named:
    """Return what a name of a roster says; `gone` are the words for somebody who has left."""
    found = _ADDED.fullmatch(name)
    if found is None:
        return Named(name)
    added = (found["inside"] or found["behind"] or found["close"]).strip()
    day = _DAY.search(added)
    state = _SIGNS.sub(" ", _DAY.sub(" ", added)).strip()
    if words_of(state) not in gone and words_of(added) not in gone:
        return Named(name)
    return Named(found["name"], state, None if day is None else _end(day[0]))


def _end(text: str) -> date | None:
    day = parse_dates([text])[0][0]
    whole = day is not None and _WHOLE_MONTH.fullmatch(text.strip())
    return day.replace(day=monthrange(day.year, day.month)[1]) if whole and day is not None else day
