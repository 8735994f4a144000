"""Activities (跟进记录, 销售记录, 拜访, calls): what was done with a customer on a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from salesdesk.imports.plan.cells.days import read_days
from salesdesk.imports.plan.facts.settle import settle
from salesdesk.imports.plan.facts.stored import FactSet, fingerprints, mapped, numbered
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.people import PEOPLE, identities, read_names, resolve_names
from salesdesk.imports.plan.names.related import give_related, read_related
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import Text, mark

_NO_DAY = mark("Import", "There is no date.")
_TO_COME = mark("Import", "Activities that are still to come are set aside: {n}")
_COLUMNS = ("day", "member_id", "customer_id", "kind", "minutes", "note")
_MINUTES = re.compile(r"(\d{1,5})(?:\.0*)?\s*(?:分钟|分鐘|分|minutes?|mins?|m)?", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,3}):(\d{2})(?::(\d{2}))?")
_SECONDS = re.compile(r"秒|seconds?\b|\bsecs?\b", re.IGNORECASE)
_SIXTY, _HALF = 60, 30
_REFERENCES = {"member_id": "member", "customer_id": "customer"}
# In this order: a "video meeting by phone" is a meeting.
_KINDS = (
    ("visit", re.compile(r"拜访|拜訪|上门|上門|到访|外勤|现场|走访|面谈|visit|on.?site|face.to.face|in.person", re.IGNORECASE)),
    ("meeting", re.compile(r"会议|會議|会面|例会|视频|演示|demo|meeting|webinar|conference|video", re.IGNORECASE)),
    ("call", re.compile(r"电话|電話|通话|去电|来电|致电|呼出|呼入|未接|call|phone|dial|outbound|inbound|missed", re.IGNORECASE)),
    (
        "message",
        re.compile(r"微信|短信|邮件|郵件|消息|钉钉|企业微信|qq|e.?mail|message|sms|whatsapp|wechat|line|chat|linkedin", re.IGNORECASE),
    ),
)


def kind_of(text: str | None) -> str | None:
    """Return the kind of activity that a text speaks of, None when it speaks of none."""
    return next((kind for kind, sign in _KINDS if text and sign.search(text)), None)


def minutes_of(text: str | None, heading: str = "", *, call: bool = False) -> int | None:
    """Return how many minutes a text says, half up; None where it is no plain duration: nothing hangs on it.

    05:30 are five minutes and a half of a `call`, and five hours and a half of anything else. `heading` may say that it counts seconds.
    """
    if text is None:
        return None
    if clock := _CLOCK.fullmatch(text.strip()):
        first, second, third = int(clock[1]), int(clock[2]), int(clock[3] or 0)
        if second >= _SIXTY or third >= _SIXTY:
            return None
        seconds = _SIXTY * first + second if call and not clock[3] else _SIXTY * (_SIXTY * first + second) + third
        return (seconds + _HALF) // _SIXTY
    if (found := _MINUTES.fullmatch(text.strip())) is None:
        return None
    return (int(found[1]) + _HALF) // _SIXTY if _SECONDS.search(heading) else int(found[1])


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, list[Text]()
    dated = columns.find(Meaning.DAY, Meaning.CREATED, Meaning.DUE_DATE) is not None
    if not read_days(job, Meaning.DAY, Meaning.CREATED, Meaning.DUE_DATE, Meaning.MONTH).stated:
        columns.reject_empty([None] * len(columns), None, _NO_DAY)
    columns.narrow()
    # What was done in a month that is not over yet is dated its end, and is not still to come.
    ahead = _set_aside(job, job.shared.today) if dated else 0
    if ahead:
        notes.append(_TO_COME.fill(n=ahead))
    # What the table is called tells the kind where its rows do not: a sheet of visits, of calls.
    usual = kind_of(job.table.title) or kind_of(job.table.sheet) or kind_of(job.table.file) or "other"
    said = columns.texts(Meaning.ACTIVITY)
    columns.data["kind"] = [usual] * len(columns) if said is None else mapped(said, lambda one: kind_of(one) or ("other" if one else usual))
    columns.data["note"] = _notes(job)
    if (minutes_in := columns.find(Meaning.MINUTES)) is not None and (said := columns.texts(Meaning.MINUTES)) is not None:
        short = [kind == "call" for kind in columns.data["kind"]]
        columns.data["minutes"] = [minutes_of(one, minutes_in.header, call=call) for one, call in zip(said, short, strict=True)]
    if (numbers := columns.texts(Meaning.NUMBER)) is not None:
        columns.data["number"] = numbers
    read_names(job, PEOPLE)
    read_related(job)
    resolve_names(job, notes)
    give_related(job, notes)
    outcome = settle(job, _facts(job), versions=True)
    outcome.complete(columns.rejected, len(columns.rejected.rows), notes, ())
    outcome.counts += Counts(set_aside=ahead)
    return outcome


def _set_aside(job: Job, today: date) -> int:
    """Leave out what is still to come; return how many rows that are."""
    stay = [str(day) <= today.isoformat() for day in job.columns.data["day"]]
    count = len(stay) - sum(stay)
    if count:
        job.columns.keep(stay)
    return count


def _notes(job: Job) -> list[str | None]:
    found = [job.columns.texts(one) for one in (Meaning.SUBJECT, Meaning.CONTENT, Meaning.NOTE, Meaning.RESULT, Meaning.NEXT_STEP)]
    there = [one for one in found if one is not None]
    return [" · ".join(dict.fromkeys(part for part in parts if part)) or None for parts in zip(*there, strict=True)] or [None] * len(
        job.columns
    )


def _facts(job: Job) -> FactSet:
    columns, data = job.columns, job.columns.data
    rows: dict[str, Sequence[Raw]] = {name: data[name] for name in _COLUMNS if name in data}
    parts: list[Sequence[object]] = [data["day"], data["kind"], data["note"]]
    parts += [one for one in (identities(job, "member"), identities(job, "customer")) if one is not None]
    prints = ["a" + one for one in fingerprints(parts, len(columns))]
    numbers = data.get("number")
    keys = prints if numbers is None else [own if one is None else f"a:{one}" for one, own in zip(numbers, prints, strict=True)]
    return FactSet(
        "activity", columns.rows, rows, numbered(keys, job.shared.counters.setdefault(job.table.file, {})), list(rows), _REFERENCES, {}
    )


ACTIVITIES = ImportTarget("activities", "activity", (TableKind.ACTIVITIES,), _plan)
