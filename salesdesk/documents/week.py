"""A member's week on paper: what is to be done on which day, to be ticked and written on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.documents import formats
from salesdesk.documents.document import Document, OnRequest
from salesdesk.documents.printout import Printout
from salesdesk.documents.sheet_parts import printout
from salesdesk.documents.style import style_of
from salesdesk.documents.typst import Json
from salesdesk.errors import SalesDeskError
from salesdesk.measure import Who
from salesdesk.model import Member, Team
from salesdesk.model.plans import KINDS
from salesdesk.period import Period
from salesdesk.services.figures import members_in
from salesdesk.services.settings import settings_of
from salesdesk.services.tasks.listed import TaskQuery, TaskRow, tasks, team_of_today
from salesdesk.text import Language, mark
from salesdesk.text import language as language_called
from salesdesk.workdays import is_working_day

TITLE = mark("Week plan", "Week plan")
_WORDS = {
    "overline": TITLE,
    "carried": mark("Week plan", "Carried over"),
    "undated": mark("Week plan", "Without a date"),
    "off": mark("Week plan", "day off"),
    "tasks": mark("Week plan", "tasks"),
    "hours": mark("Week plan", "hours"),
    "open": mark("Week plan", "still open"),
    "task": mark("Week plan", "Task"),
    "effort": mark("Week plan", "Effort"),
    "result": mark("Week plan", "Result"),
    "high": mark("Week plan", "High priority"),
    "since": mark("Week plan", "due {day}"),
    "notes": mark("Week plan", "Notes for the next talk"),
    "numbers": mark("Review", "Page {page} of {pages}"),
    "printed": mark("Week plan", "printed {day}"),
}
_KINDS = {one.value: one.label for one in KINDS}
_ZH = "一二三四五六日"
_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WeekSheet:
    """One member's week: `carried` are open tasks from before it, `undated` open ones without a date."""

    member_id: int
    name: str
    team: str
    manager: str
    week: Period
    days: tuple[tuple[TaskRow, ...], ...]
    carried: tuple[TaskRow, ...]
    undated: tuple[TaskRow, ...]

    @property
    def all(self) -> list[TaskRow]:
        return [*self.carried, *(one for day in self.days for one in day), *self.undated]


def week_sheet(db: Database, member_id: int, week: Period) -> WeekSheet:
    """Return the week of a member; raise `SalesDeskError` ("record.gone") when there is no such member."""
    found = tasks(db, TaskQuery(first=week.start, last=week.end, open=True, owner=member_id))
    with db.read() as session:
        name = session.scalar(select(Member.name).where(Member.id == member_id))
        if name is None:
            raise SalesDeskError("record.gone", mark("Errors", "This record is not there any more; somebody deleted it."))
        team_id = team_of_today(session, member_id)
        team = session.get(Team, team_id) if team_id else None
        leader = session.get(Member, team.leader_id) if team and team.leader_id and team.leader_id != member_id else None
        return WeekSheet(
            member_id,
            name,
            team.name if team else "",
            leader.name if leader else "",
            week,
            tuple(tuple(one for one in found if one.due == week.start + at * _DAY) for at in range(7)),
            tuple(one for one in found if one.due is not None and one.due < week.start),
            tuple(one for one in found if one.due is None),
        )


def week_printout(db: Database, week: Period, members: Sequence[int]) -> Printout:
    """Return the weeks of `members` ready to be printed; raise `SalesDeskError` ("week.nobody") for none."""
    if not members:
        raise SalesDeskError("week.nobody", mark("Errors", "There is nobody whose week could be printed. Add members first."))
    settings = settings_of(db)
    style, speech = style_of(settings), language_called(style_of(settings).language)
    sheets = [week_sheet(db, one, week) for one in members]
    spoken = [_sheet(one, speech, settings.country) for one in sheets]
    words: dict[str, Json] = {name: speech.say(one) for name, one in _WORDS.items()}
    return printout(DOCUMENT, style, [one.member_id for one in sheets], spoken, words, [week.code()] * len(sheets))


def _sheet(sheet: WeekSheet, speech: Language, country: str) -> dict[str, Json]:
    code, say = speech.code, speech.say
    whole = sheet.all
    hours = sum((one.effort for one in whole if one.effort), Decimal(0))
    days: list[Json] = []
    for at, mine in enumerate(sheet.days):
        day = sheet.week.start + at * _DAY
        off = not is_working_day(day, country)
        if off and not mine:
            continue
        lines: list[Json] = [_task(one, speech) for one in mine]
        days.append({"weekday": f"周{_ZH[at]}" if code == "zh" else _EN[at], "day": _short(day, code), "off": off, "tasks": lines})
    last = sheet.week.end
    return {
        "name": sheet.name,
        "team": sheet.team,
        "manager": sheet.manager,
        "week": say(sheet.week.label()),
        "span": f"{_short(sheet.week.start, code)} – {_short(last, code)}",
        "count": str(len(whole)),
        "hours": formats.short(hours),
        "open": str(sum(one.is_open for one in whole)),
        "carried": [_task(one, speech, told=True) for one in sheet.carried],
        "undated": [_task(one, speech) for one in sheet.undated],
        "days": days,
        "footer": [sheet.name, say(sheet.week.label()), say(_WORDS["printed"]).replace("{day}", formats.day(date.today(), code))],
    }


def _task(one: TaskRow, speech: Language, told: bool = False) -> dict[str, Json]:
    say = speech.say
    about = [
        say(_WORDS["since"]).replace("{day}", _short(one.due, speech.code)) if told and one.due else "",
        "" if one.customer and one.customer in one.name else one.customer,
        one.plan,
        say(_KINDS[one.kind]) if one.kind in _KINDS else "",
        one.note,
    ]
    return {
        "name": one.name,
        "about": [part for part in about if part],
        "high": one.priority == "high" and one.is_open,
        "done": one.state == "done",
        "effort": formats.short(one.effort) + (" h" if speech.code == "en" else " 小时") if one.effort else "",
        "result": one.result,
    }


def _short(day: date, code: str) -> str:
    return f"{day.month}月{day.day}日" if code == "zh" else f"{day.day} {formats.MONTHS[day.month - 1]}"


def _asked(db: Database, week: Period, who: Who) -> Printout:
    return week_printout(db, week, [one for one, _ in members_in(db, who, week)])


DOCUMENT = Document("week", TITLE, "week.typ", on_request=OnRequest("week", _asked, "week"))
