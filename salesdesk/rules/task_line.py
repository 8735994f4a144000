"""A task written as one line: what, and anywhere in it who, until when, how important, how long, how often."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class TaskLine:
    """What a line says. `owner` is a name as typed after “@”; what the line does not say is None; `effort` is in hours."""

    name: str
    owner: str | None = None
    due: date | None = None
    priority: str | None = None
    kind: str | None = None
    effort: Decimal | None = None
    repeat: str | None = None


_EDGE = r"(?:(?<=\s)|^)"
_END = r"(?=\s|$)"
_WEEKDAYS: Mapping[str, int] = {
    **{word: at for at, word in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))},
    **{word: at for at, word in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))},
}
_ZH_DAYS = "一二三四五六日"
_RELATIVE: Mapping[str, int] = {"today": 0, "tomorrow": 1, "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3}
_PRIORITIES: Mapping[str, str] = {
    "!": "high", "！": "high", "!!": "high", "！！": "high", "!high": "high", "!高": "high", "！高": "high",
    "!重要": "high", "！重要": "high",
    "!low": "low", "!低": "low", "！低": "low",
}  # fmt: skip
_KINDS: Mapping[str, str] = {
    "#market": "market", "#市场": "market", "#市场开拓": "market", "#开拓": "market", "#care": "care", "#客户": "care", "#客户维护": "care",
    "#维护": "care", "#sales": "sales", "#销售": "sales", "#销售工作": "sales", "#other": "other", "#其他": "other",
}  # fmt: skip
_REPEATS: Mapping[str, str] = {
    "every day": "workday", "daily": "workday", "each working day": "workday", "每天": "workday", "每日": "workday",
    "每个工作日": "workday", "每工作日": "workday",
    "every week": "weekly", "weekly": "weekly", "each week": "weekly", "每周": "weekly", "每星期": "weekly",
    "every month": "monthly", "monthly": "monthly", "each month": "monthly", "每月": "monthly",
}  # fmt: skip
_REPEAT = re.compile(_EDGE + "(" + "|".join(sorted(_REPEATS, key=len, reverse=True)) + ")" + _END, re.IGNORECASE)
_OWNER = re.compile(_EDGE + r"[@＠](\S+)")
_EFFORT = re.compile(_EDGE + r"(\d+(?:\.\d+)?)\s*(h|hours?|小时|个小时|min|minutes?|分钟)" + _END, re.IGNORECASE)
_ISO = re.compile(_EDGE + r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?" + _END)
# “Sort 2-3 samples” means no day: without 月 it has to be the last word.
_SHORT = re.compile(_EDGE + r"(\d{1,2})(?:[-/.](\d{1,2})$|月(\d{1,2})[日号]?" + _END + ")")
_IN_DAYS = re.compile(_EDGE + r"\+(\d{1,3})" + _END)
_WORD = re.compile(_EDGE + r"(next\s+week|下周|下星期)?\s*(?:on\s+)?([A-Za-z]+|(?:周|星期|礼拜)?[一二三四五六日天])" + _END, re.IGNORECASE)
_HOUR_MINUTES = 60


def read_line(line: str, today: date, after: Callable[[date, int], date]) -> TaskLine:
    """Return what `line` says, read on `today`; `after(day, n)` is the day n working days after `day` (for “+3”).

    Known are: @name; a day (today, tomorrow, Friday, next week Friday, 11-30, 2026-11-30, +3; 今天, 明天, 周五, 下周三, 11月30日);
    “!” or “!low”; #market, #care, #sales; 2h, 30 min; every day, weekly, monthly. A weekday is the next one, today included; a day
    without a year that has long gone by is next year's. What is not known stays in the name.
    """
    found = TaskLine(" ".join(line.split()))
    for take in (_take_owner, _take_repeat, _take_effort, _take_marks):
        found = take(found)
    found = _take_day(found, today, after)
    return replace(found, name=" ".join(found.name.split()).strip(" ,，;；"))


def _cut(found: TaskLine, match: re.Match[str]) -> str:
    return f"{found.name[: match.start()]} {found.name[match.end() :]}"


def _take_owner(found: TaskLine) -> TaskLine:
    match = _OWNER.search(found.name)
    return found if match is None else replace(found, name=_cut(found, match), owner=match[1].strip(",，;；"))


def _take_repeat(found: TaskLine) -> TaskLine:
    match = _REPEAT.search(found.name)
    return found if match is None else replace(found, name=_cut(found, match), repeat=_REPEATS[match[1].lower()])


def _take_effort(found: TaskLine) -> TaskLine:
    match = _EFFORT.search(found.name)
    if match is None:
        return found
    hours = Decimal(match[1])
    if match[2].lower().startswith("min") or match[2] == "分钟":
        hours = (hours / _HOUR_MINUTES).quantize(Decimal("0.01"))
    return replace(found, name=_cut(found, match), effort=hours)


def _take_marks(found: TaskLine) -> TaskLine:
    rest = []
    for word in found.name.split():
        if (priority := _PRIORITIES.get(word.lower())) is not None:
            found = replace(found, priority=priority)
        elif (kind := _KINDS.get(word.lower())) is not None:
            found = replace(found, kind=kind)
        else:
            rest.append(word)
    return replace(found, name=" ".join(rest))


def _take_day(found: TaskLine, today: date, after: Callable[[date, int], date]) -> TaskLine:
    for pattern, read in ((_ISO, _iso), (_IN_DAYS, None), (_SHORT, _this_or_next_year)):
        if match := pattern.search(found.name):
            day = after(today, int(match[1])) if read is None else read(today, match)
            return found if day is None else replace(found, name=_cut(found, match), due=day)
    return _take_word(found, today)


def _take_word(found: TaskLine, today: date) -> TaskLine:
    for match in reversed(list(_WORD.finditer(found.name))):
        if (day := _said(match, today)) is not None:
            return replace(found, name=_cut(found, match), due=day)
    for word, ahead in _RELATIVE.items():
        if said := re.search(_EDGE + word + _END, found.name, re.IGNORECASE):
            return replace(found, name=_cut(found, said), due=today + timedelta(days=ahead))
    return found


def _said(match: re.Match[str], today: date) -> date | None:
    word = match[2].lower()
    if word.isascii():
        weekday = _WEEKDAYS.get(word)
    elif len(word) == 1 and not match[1]:
        return None  # 一 alone is a number
    else:
        weekday = _ZH_DAYS.find(word[-1].replace("天", "日"))
    if weekday is None:
        return None
    if match[1]:
        monday = today - timedelta(days=today.weekday())
        return monday + timedelta(days=7 + weekday)
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(_today: date, match: re.Match[str]) -> date | None:
    return _date(int(match[1]), int(match[2]), int(match[3]))


def _this_or_next_year(today: date, match: re.Match[str]) -> date | None:
    month, day = int(match[1]), int(match[2] or match[3])
    found = _date(today.year, month, day)
    # Written in December, 1-15 is the January to come; written in March, 2-20 is what was forgotten.
    if found is not None and (today - found).days > 180:
        return _date(today.year + 1, month, day)
    return found
