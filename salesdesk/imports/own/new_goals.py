"""Rows that were added to our own export of goals: each becomes a draft, by the rules of the form for goals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from salesdesk.fields import Field, Kind
from salesdesk.imports.own.values import Read, field_of, read_column
from salesdesk.imports.plan.goal_line import GoalLine, Owned
from salesdesk.imports.plan.goal_rows import plan_goals
from salesdesk.imports.plan.goal_scope import Scopes
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.people import TWO, WORDS
from salesdesk.imports.plan.rejected_words import NO_METRIC, UNKNOWN
from salesdesk.imports.plan.resolve import Ambiguous
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.measure import ALL, EVERYONE, METRICS, Who
from salesdesk.model.base import SCALE
from salesdesk.model.goals import GOAL
from salesdesk.services.goals.edit import WantedGoal
from salesdesk.services.keys import labels, same_words
from salesdesk.sheets.grid import Cell
from salesdesk.text import Text, mark

_FIELDS = (
    *(one for one in GOAL.fields if one.name != "state"),
    Field("owner", mark("Goal", "Owner")),
    Field("only", mark("Goal", "Limited to")),
    Field("target", mark("Goal", "Target"), Kind.NUMBER),
)
_COMPANY = mark("Goals", "Whole company")
_AT = {"owner": ("owner", "member_id", "team_id"), "parent": ("parent_id",), "results": ("metric",)}


@dataclass(slots=True)
class _Sheet:
    """The columns of the table by field, and what their cells say."""

    job: Job
    columns: dict[str, RecognisedColumn] = field(default_factory=dict)
    read: dict[str, Read] = field(default_factory=dict)
    cells: dict[str, list[Cell]] = field(default_factory=dict)
    scopes: Scopes = field(init=False)

    def __post_init__(self) -> None:
        self.scopes = Scopes(self.job.shared.session)
        for column in self.job.table.columns:
            one = field_of(column.header, _FIELDS)
            if one is not None and one.name not in self.columns:
                self.columns[one.name] = column
                self.cells[one.name] = self.job.columns.cells(column)
                self.read[one.name] = read_column(Field(one.name, one.label, _as_text(one.kind)), self.cells[one.name])

    def said(self, name: str, at: int) -> object:
        return self.read[name].said[at] if name in self.read else None

    def text(self, name: str, at: int) -> str:
        return str(self.said(name, at) or "")

    def lines(self, name: str, at: int) -> str:
        """Return a text with its line breaks."""
        cell = self.cells[name][at] if name in self.cells else None
        return cell if isinstance(cell, str) else self.text(name, at)

    def number(self, name: str, at: int) -> Decimal | None:
        said = self.said(name, at)
        return Decimal(said) / SCALE if isinstance(said, int) else None

    def day(self, name: str, at: int) -> date | None:
        said = self.said(name, at)
        return said if isinstance(said, date) else None

    def reject(self, at: int, name: str, reason: Text) -> None:
        found = next((one for one in _AT.get(name, (name,)) if one in self.columns), None)
        self.job.columns.reject(at, self.columns[found] if found else None, self.cells[found][at] if found else None, reason)


def plan_new_goals(job: Job, places: Sequence[int]) -> Outcome:
    """Plan the rows at `places` as drafts with their targets; those that are here by name, owner and period stay as they are."""
    sheet = _Sheet(job)
    return plan_goals(job, (line for at in places if (line := _read(sheet, at)) is not None), sheet.reject)


def _as_text(kind: Kind) -> Kind:
    return kind if kind in (Kind.DATE, Kind.NUMBER, Kind.PERCENT, Kind.LONG_TEXT) else Kind.TEXT


def _read(sheet: _Sheet, at: int) -> GoalLine | None:
    """Return what a row wants; None where a cell cannot be read, which is said at the row."""
    wrong = {name: problem for name, read in sheet.read.items() if (problem := read.problems.get(at))}
    owned, problem = _owner(sheet, at)
    if problem is not None:
        wrong["owner"] = problem
    called = sheet.text("metric", at)
    name = _metric(called)
    if called and name is None:
        wrong["metric"] = NO_METRIC.fill(name=called)
    only, problem = sheet.scopes.read(sheet.text("only", at)) if sheet.text("only", at) else (ALL, None)
    if problem is not None:
        wrong["only"] = problem
    for one, reason in wrong.items():
        sheet.reject(at, one, reason)
    if wrong:
        return None
    wanted = WantedGoal(
        sheet.text("name", at),
        _who(owned),
        sheet.day("start", at),
        sheet.day("end", at),
        metric=name,
        only=only if name else ALL,
        weight=sheet.number("weight", at),
        minimum=sheet.number("minimum", at),
        stretch=sheet.number("stretch", at),
        description=sheet.lines("description", at),
        why=sheet.lines("why", at),
    )
    return GoalLine(at, wanted, owned, sheet.text("parent_id", at) or None, sheet.number("target", at))


def _metric(called: str) -> str | None:
    word = same_words(called)
    return next((one.name for one in METRICS if word in {one.name, *map(same_words, labels(one.label))}), None)


def _who(owned: Owned) -> Who:
    member, team = owned
    if member is not None and member > 0:
        return Who.member(member)
    return Who.team(team) if team is not None and team > 0 else EVERYONE


def _owner(sheet: _Sheet, at: int) -> tuple[Owned, Text | None]:
    """Return whose goal a row is, (None, None) for the company; nobody is created for a goal."""
    told: tuple[tuple[str, tuple[str, ...]], ...] = (("owner", ("member", "team")), ("member_id", ("member",)), ("team_id", ("team",)))
    name, kinds = next(((text, among) for one, among in told if (text := sheet.text(one, at))), ("", ()))
    if not name or same_words(name) in {same_words(one) for one in labels(_COMPANY)}:
        return (None, None), None
    for kind in kinds:
        try:
            found = sheet.job.directory[kind].find(name)
        except Ambiguous:
            return (None, None), TWO.fill(record=WORDS[kind], name=name)
        if found is not None:
            return ((found, None) if kind == "member" else (None, found)), None
    return (None, None), UNKNOWN.fill(name=name)
