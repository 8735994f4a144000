"""Key results as lines of a cell: how our export writes them, and how such a line is read again, in any language of the program."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from salesdesk.services.goals.rows import Result
from salesdesk.services.goals.wanted import WantedResult
from salesdesk.services.keys import labels
from salesdesk.text import Language, mark

RESULTS = mark("Goals", "Key results")
"""The heading of the column."""

_DONE, _OPEN = mark("Goal", "done"), mark("Goal", "not done")
_COLON = mark("Goal", "{name}: {what}")
_NUMBER = r"-?\d[\d,]*(?:\.\d+)?%?"
_FIGURES = re.compile(rf"(?:(?P<reached>{_NUMBER})\s*/\s*)?(?P<target>{_NUMBER}|[-–])\s*(?P<unit>[^\s\d%/][^\d]*)?")
_NAMED = re.compile(r"(?P<name>.+?)\s*[:：]\s*(?P<what>[^:：]+)")
_DUE = re.compile(
    r"[\s·,，、(（]*(?:截止|截至|due|by|before)?\s*[:：]?\s*(?P<year>20\d\d)[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?(?:之?前)?[)）]?$"
)


def results_written(results: Sequence[Result], language: Language) -> str:
    """Return key results as the lines of a cell."""
    return "\n".join(written(one, language) for one in results)


def written(one: Result, language: Language) -> str:
    """Return a key result as a line: "Dealers: 3 / 5 · 2026-06-30", "Rate: 82% / 90%", "Show room: not done"."""
    say = language.say
    if one.kind == "yes_no":
        what = say(_DONE if one.reached else _OPEN)
    else:
        sign = "%" if one.kind == "percent" else ""
        reached = [] if one.reached is None else [_plain(one.reached, sign)]
        what = " ".join(filter(None, (" / ".join([*reached, _plain(one.target, sign)]), one.unit)))
    line = say(_COLON.fill(name=one.name, what=what))
    return f"{line} · {one.due.isoformat()}" if one.due else line


def own_line(text: str) -> WantedResult | None:
    """Return the key result of a line in our own form, without its day; None for other words."""
    found = _NAMED.fullmatch(text.strip())
    if found is None:
        return None
    name, what = found["name"].strip(), found["what"].strip()
    for word, reached in ((_DONE, Decimal(1)), (_OPEN, None)):
        if what.lower() in {one.lower() for one in labels(word)}:
            return WantedResult(name, "yes_no", reached=reached)
    figures = _FIGURES.fullmatch(what)
    if figures is None:
        return None
    percent = any((figures[one] or "").endswith("%") for one in ("reached", "target"))
    reached, target = (_value(figures[one], percent) for one in ("reached", "target"))
    return WantedResult(name, "percent" if percent else "number", (figures["unit"] or "").strip(), target=target, reached=reached)


def without_day(text: str) -> tuple[str, date | None]:
    """Return a line without the day until when it is to be reached, and that day; None where it ends with none."""
    found = _DUE.search(text)
    if found is None:
        return text, None
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return text, None
    return text[: found.start()].strip(), day


def _plain(value: Decimal | None, sign: str) -> str:
    if value is None:
        return "–"
    words = f"{value * 100 if sign else value:f}"
    return (words.rstrip("0").rstrip(".") if "." in words else words) + sign


def _value(words: str | None, percent: bool) -> Decimal | None:
    if not words or words in "-–":
        return None
    number = Decimal(words.rstrip("%").replace(",", ""))
    return number / 100 if percent else number
