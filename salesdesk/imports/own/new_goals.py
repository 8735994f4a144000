"""Rows that were added to our own export of goals: each becomes a draft, by the rules of the form for goals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from salesdesk.fields import Field, Kind
from salesdesk.imports.own.references import SEVERAL, UNKNOWN
from salesdesk.imports.own.values import Read, field_of, read_column
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.people import TWO, WORDS
from salesdesk.imports.plan.planned import Counts, Insert, Raw, Sample
from salesdesk.imports.plan.resolve import Ambiguous, squash
from salesdesk.imports.plan.shown import SAMPLES
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.measure import EVERYONE, METRICS, Who, metric
from salesdesk.model import Goal, Target
from salesdesk.model.base import SCALE
from salesdesk.model.goals import DRAFT, GOAL
from salesdesk.period import Period
from salesdesk.services.goals.edit import CYCLE, WantedGoal, rescale, wrong_goal
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
_HERE = mark("Import", "Goals that are here already, by name, owner and period, and stay as they are: {n}")
_LIMITED = mark("Import", "A goal that is limited to a part of the facts cannot be added here. Add it in SalesDesk.")
_NO_METRIC = mark("Import", "SalesDesk has no metric called “{name}”.")
_OTHER_TARGETS = mark("Import", "Other targets stand in these months already. Leave the target empty to keep them.")
_TWICE = mark("Import", "A target for the same person and month stands further up.")
_AT = {"owner": ("owner", "member_id", "team_id"), "parent": ("parent_id",), "results": ("metric",)}

Owned = tuple[int | None, int | None]
Same = tuple[str, Owned, date | None, date | None]


@dataclass(frozen=True, slots=True)
class _New:
    """A goal to be added: its place in the table, what is wanted, whose it is (ids below zero are planned), target in ten-thousandths."""

    at: int
    wanted: WantedGoal
    owned: Owned
    parent: str | None
    target: int | None

    @property
    def same(self) -> Same:
        return squash(self.wanted.name), self.owned, self.wanted.start, self.wanted.end


@dataclass(slots=True)
class _Sheet:
    """The columns of the table by field, and what their cells say."""

    job: Job
    columns: dict[str, RecognisedColumn] = field(default_factory=dict)
    read: dict[str, Read] = field(default_factory=dict)
    cells: dict[str, list[Cell]] = field(default_factory=dict)

    def __post_init__(self) -> None:
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
    stored = list(job.shared.session.scalars(select(Goal)))
    known: set[Same] = {(squash(one.name), (one.member_id, one.team_id), one.start, one.end) for one in stored}
    taken: set[tuple[str, Owned, date]] = set()
    fresh: list[_New] = []
    here = 0
    for at in places:
        job.go_on()
        new = _read(sheet, at)
        if new is None:
            continue
        if new.same in known:
            here += 1
        elif _is_sound(sheet, new, taken):
            known.add(new.same)
            fresh.append(new)
    outcome = Outcome(counts=Counts(same=here), notes=[_HERE.fill(n=here)] if here else [])
    added = _add_by_level(sheet, fresh, stored, outcome)
    _add_targets(job, added, outcome)
    outcome.counts += Counts(new=len(added))
    outcome.samples = [_sample(job, one) for one in added[:SAMPLES]]
    return outcome


def _as_text(kind: Kind) -> Kind:
    return kind if kind in (Kind.DATE, Kind.NUMBER, Kind.PERCENT, Kind.LONG_TEXT) else Kind.TEXT


def _read(sheet: _Sheet, at: int) -> _New | None:
    """Return what a row wants; None where a cell cannot be read, which is said at the row."""
    wrong = {name: problem for name, read in sheet.read.items() if (problem := read.problems.get(at))}
    owned, problem = _owner(sheet, at)
    if problem is not None:
        wrong["owner"] = problem
    called = sheet.text("metric", at)
    name = _metric(called)
    if called and name is None:
        wrong["metric"] = _NO_METRIC.fill(name=called)
    if sheet.said("only", at) is not None:
        wrong["only"] = _LIMITED
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
        weight=sheet.number("weight", at),
        minimum=sheet.number("minimum", at),
        stretch=sheet.number("stretch", at),
        description=sheet.lines("description", at),
        why=sheet.lines("why", at),
    )
    target = sheet.said("target", at)
    return _New(at, wanted, owned, sheet.text("parent_id", at) or None, target if isinstance(target, int) else None)


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


def _is_sound(sheet: _Sheet, new: _New, taken: set[tuple[str, Owned, date]]) -> bool:
    wanted = new.wanted
    if new.target is not None and wanted.start is not None:
        wanted = replace(wanted, months={wanted.start: Decimal(new.target) / SCALE})
    wrong = wrong_goal(sheet.job.shared.session, wanted, None)
    if not wrong and new.target is not None and wanted.metric is not None:
        months = {(wanted.metric, new.owned, month) for month in _months(new)}
        if months & taken:
            wrong = {"target": _TWICE}
        elif _stored_targets(sheet.job, new) not in ([], None):
            wrong = {"target": _OTHER_TARGETS}
        else:
            taken |= months
    for name, reason in wrong.items():
        sheet.reject(new.at, name, reason)
    return not wrong


def _months(new: _New) -> list[date]:
    assert new.wanted.start is not None
    assert new.wanted.end is not None
    return [one.start for one in Period.span(new.wanted.start, new.wanted.end).months()]


def _stored_targets(job: Job, new: _New) -> list[Decimal] | None:
    """Return the targets that stand in the months of `new`; None where they are just what the sheet says."""
    name, whole = new.wanted.metric, Decimal(new.target or 0) / SCALE
    member, team = new.owned
    query = select(Target.value).where(Target.metric == name, Target.only == "", Target.member_id == member, Target.team_id == team)
    found = list(job.shared.session.scalars(query.where(Target.period_start.between(new.wanted.start, new.wanted.end))))
    if not found or name is None:
        return []
    said = sum(found, Decimal(0)) == whole if metric(name).additive else set(found) == {whole}
    return None if said else found


def _add_by_level(sheet: _Sheet, fresh: Sequence[_New], stored: Sequence[Goal], outcome: Outcome) -> list[_New]:
    """Add `fresh` from the top down, so that every parent is there before its parts; return those that are added."""
    ids = dict(zip((one.at for one in fresh), sheet.job.shared.temporary_ids(len(fresh)), strict=True))
    parents: dict[int, int | None] = {}
    for one in fresh:
        found = _parents(one, fresh, stored, ids)
        if one.parent is not None and len(found) != 1:
            sheet.reject(one.at, "parent", (SEVERAL if found else UNKNOWN).fill(name=one.parent))
        else:
            parents[one.at] = found[0] if found else None
    waiting = [one for one in fresh if one.at in parents]
    there: set[int] = set()
    added: list[_New] = []
    while level := [one for one in waiting if (up := parents[one.at]) is None or up > 0 or up in there]:
        outcome.inserts.append(_insert(sheet.job, level, ids, parents))
        there |= {ids[one.at] for one in level}
        added += level
        waiting = [one for one in waiting if ids[one.at] not in there]
    for one in waiting:
        reason = CYCLE if _is_circular(ids[one.at], {ids[at]: up for at, up in parents.items()}) else UNKNOWN.fill(name=one.parent)
        sheet.reject(one.at, "parent", reason)
    return added


def _parents(new: _New, fresh: Sequence[_New], stored: Sequence[Goal], ids: Mapping[int, int]) -> list[int]:
    """Return the goals that `new` may be part of: of several with one name those whose period holds its own."""
    if new.parent is None or new.wanted.start is None or new.wanted.end is None:
        return []
    key = squash(new.parent)
    found = [(one.id, one.start, one.end) for one in stored if squash(one.name) == key]
    found += [(ids[one.at], one.wanted.start, one.wanted.end) for one in fresh if squash(one.wanted.name) == key]  # type: ignore[misc]
    if len(found) > 1:
        found = [one for one in found if one[1] <= new.wanted.start and new.wanted.end <= one[2]]
    return [one[0] for one in found]


def _is_circular(first: int, parents: Mapping[int, int | None]) -> bool:
    seen: set[int] = set()
    at: int | None = first
    while at is not None and at not in seen:
        seen.add(at)
        at = parents.get(at)
    return at is not None


def _insert(job: Job, level: Sequence[_New], ids: Mapping[int, int], parents: Mapping[int, int | None]) -> Insert:
    columns: dict[str, Sequence[Raw]] = {
        "source_row": [job.columns.rows[one.at] for one in level],
        "name": [one.wanted.name.strip() for one in level],
        "parent_id": [parents[one.at] for one in level],
        "metric": [one.wanted.metric for one in level],
        "only": [""] * len(level),
        "member_id": [one.owned[0] for one in level],
        "team_id": [one.owned[1] for one in level],
        "start": [str(one.wanted.start) for one in level],
        "end": [str(one.wanted.end) for one in level],
        "weight": [_scaled(one.wanted.weight) for one in level],
        "minimum": [_scaled(one.wanted.minimum) for one in level],
        "stretch": [_scaled(one.wanted.stretch) for one in level],
        "description": [one.wanted.description.strip() or None for one in level],
        "why": [one.wanted.why.strip() or None for one in level],
        "state": [DRAFT] * len(level),
    }
    references = {"parent_id": "goal", "member_id": "member", "team_id": "team"}
    return Insert("goal", columns, job.place, references, [ids[one.at] for one in level])


def _scaled(value: Decimal | None) -> int | None:
    return None if value is None else int(value * SCALE)


def _add_targets(job: Job, added: Sequence[_New], outcome: Outcome) -> None:
    """Spread each target evenly over its months, where none stands yet."""
    rows: list[tuple[Raw, ...]] = []
    for one in added:
        name = one.wanted.metric
        if one.target is None or name is None or _stored_targets(job, one) is None:
            continue
        parts = rescale(dict.fromkeys(_months(one), Decimal(0)), Decimal(one.target) / SCALE, name)
        row = job.columns.rows[one.at]
        rows += [(row, name, "", *one.owned, "month", month.isoformat(), _scaled(value)) for month, value in parts.items()]
    if rows:
        names = ("source_row", "metric", "only", "member_id", "team_id", "period_kind", "period_start", "value")
        columns = dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))
        outcome.inserts.append(Insert("target", columns, job.place, {"member_id": "member", "team_id": "team"}))


def _sample(job: Job, new: _New) -> Sample:
    member, team = new.owned
    values: list[tuple[str, object]] = [("name", new.wanted.name)]
    if member is not None:
        values.append(("member_id", job.directory["member"].name(member)))
    if team is not None:
        values.append(("team_id", job.directory["team"].name(team)))
    values += [("start", new.wanted.start), ("end", new.wanted.end), ("weight", new.wanted.weight)]
    return Sample(job.columns.rows[new.at], "new", tuple(one for one in values if one[1] is not None))
