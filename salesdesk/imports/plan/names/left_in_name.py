"""Who has left by what stands behind a name, in a note or above a roster: 张三(离职), Eve Fox - terminated, 2026年5月离职, 离职人员名单."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.left import LEFT
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.language.employments import month_ended
from salesdesk.imports.recognise.language.words import simplified, words_of
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.values import parse_dates

_ADDED = re.compile(
    r"(?P<name>.*?\S)\s*(?:[(\[【〔{（［]\s*(?P<inside>[^)\]】〕}）］]+)[)\]】〕}）］]|\s[-–—]\s*(?P<behind>[^-–—]+)|[-–—/](?P<close>[^\W\d]+))\s*$"
)
_DAY = re.compile(r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*日?|月)?")
_ALL_LEFT = re.compile(
    r"^(?!.*[在入]职).*离职(?:人员|员工|名单|名册)|\b(?:former (?:employees|staff)|leavers)\b",
    re.IGNORECASE,
)
_GONE = "离职"
_SIGNS = re.compile(r"[于在已,，:：]|\bon\b|\bsince\b|\bin\b")


@dataclass(frozen=True, slots=True)
class Named:
    """A name without what says that somebody left; `state` is that word, None where there is none, `left_on` the day that it tells."""

    name: str
    state: str | None = None
    left_on: date | None = None


def without_state(name: str) -> Named:
    """Return what a name of a roster says."""
    found = _ADDED.fullmatch(name)
    said = _said((found["inside"] or found["behind"] or found["close"]).strip()) if found is not None else None
    return Named(name) if found is None or said is None else Named(found["name"], *said)


def _said(text: str) -> tuple[str, date | None] | None:
    """Return the word for somebody who has left that a text is, and the day that stands beside it; None for any other text."""
    day = _DAY.search(text)
    state = _SIGNS.sub(" ", _DAY.sub(" ", text)).strip()
    if words_of(state) not in LEFT and words_of(text) not in LEFT:
        return None
    return state, None if day is None else month_ended(day[0], parse_dates([day[0]])[0][0])


def take_left(job: Job, names: Sequence[str | None] | None, fields: dict[str, Sequence[Raw]]) -> tuple[list[str | None] | None, str | None]:
    """Put into the data of a roster who has left, and when, as names, notes or the title say it.

    Return the names without that (None where the column has them as they are), and what says it: a heading, or the title.
    """
    columns, data = job.columns, job.columns.data
    written = names if names is not None else columns.texts(Meaning.MEMBER)
    if written is None:
        return None, None
    found = [Named("") if one is None else without_state(one) for one in written]
    name_in, note_in = columns.find(Meaning.MEMBER, Meaning.LAST_NAME, Meaning.FIRST_NAME), columns.find(Meaning.NOTE)
    told_by = name_in.header if name_in is not None and any(one.state for one in found) else None
    noted = [_said(one) if isinstance(one, str) else None for one in fields.get("note", ())]
    if note_in is not None and any(noted):
        both = zip(found, noted, strict=True)
        found = [replace(one, state=said[0], left_on=said[1]) if said is not None and not one.state else one for one, said in both]
        told_by = told_by or note_in.header
    if not any(data["state"]) and (title := _title_of_left(job.table)) is not None:
        found = [one if one.state else replace(one, state=_GONE) for one in found]
        told_by = told_by or title
    data["state"] = [one.state or state for one, state in zip(found, data["state"], strict=True)]
    days: list[Raw] = [said or (one.left_on.isoformat() if one.left_on else None) for one, said in zip(found, data["left_on"], strict=True)]
    data["left_on"] = days
    if any(days):
        fields["left_on"] = days
    changed = any(one.name != name for one, name in zip(found, written, strict=True) if name is not None)
    bare: list[str | None] = [None if name is None else one.name for one, name in zip(found, written, strict=True)]
    return (bare if changed or names is not None else None), told_by


def _title_of_left(table: RecognisedTable) -> str | None:
    """Return what calls all people of a table those who have left: 离职人员名单, a sheet 离职."""
    names = (table.title, table.sheet, Path(table.file).stem)
    return next((one for one in names if _ALL_LEFT.search(simplified(one)) or (one == table.sheet and words_of(one) in LEFT)), None)
