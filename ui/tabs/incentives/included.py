"""Those whom a plan is for, as they are typed: a name, and from and until which day: Ann 2026-11-01 – 2027-03-31."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from salesdesk.text import mark
from ui.forms import reading

_DAY = r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?"
_UNTIL = r"(?:–|—|-|~|～|至|到|until|to|\.\.)"
_ENTRY = re.compile(rf"(?P<name>.*?)\s*(?:(?P<starts>{_DAY})\s*起?)?\s*(?:{_UNTIL}\s*(?P<ends>{_DAY})?\s*止?)?\s*", re.DOTALL)
_NO_DAY = mark("PlanForm", "In “{entry}” there is a day that does not exist.")


def included_shown(entries: Iterable[str | Mapping[str, Any]], name_of: Callable[[str], str]) -> list[str]:
    """Return the entries of a plan as plain data as they are typed; `name_of` says how one is called."""
    found = []
    for one in entries:
        if isinstance(one, str):
            found.append(name_of(one))
            continue
        starts, ends = one.get("starts"), one.get("ends")
        days = f" {starts or ''} – {ends or ''}".replace("  ", " ").rstrip() if starts or ends else ""
        found.append(f"{name_of(one['name'])}{days}")
    return found


def included_read(typed: Iterable[str], code_of: Callable[[str], str]) -> list[str | dict[str, str]]:
    """Undo `included_shown`; raise `reading.Unreadable` for a day that does not exist, and what `code_of` raises for a name."""
    found: list[str | dict[str, str]] = []
    for entry in typed:
        parts = _ENTRY.fullmatch(entry.strip())
        days = {name: _day(parts[name], entry) for name in ("starts", "ends") if parts is not None and parts[name]}
        name = code_of(parts["name"] if parts is not None and days else entry.strip())
        found.append({"name": name, **days} if days else name)
    return found


def _day(words: str, entry: str) -> str:
    try:
        return date(*(int(one) for one in re.findall(r"\d+", words))).isoformat()
    except ValueError as error:
        raise reading.Unreadable(_NO_DAY.fill(entry=entry)) from error
