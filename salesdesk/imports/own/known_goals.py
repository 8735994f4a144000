"""Rows of our own export of goals that are still stored: new targets and key results, and what a sheet cannot change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from sqlalchemy import select

from salesdesk.imports.own.goal_cells import OwnGoals
from salesdesk.imports.own.new_goals import is_company, metric_named
from salesdesk.imports.plan.goals.line import GoalLine
from salesdesk.imports.plan.goals.rows import insert_results, put_targets, scaled
from salesdesk.imports.plan.goals.words import results_of
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.plan.planned import FieldChange
from salesdesk.imports.plan.writes import Raw, Update
from salesdesk.measure import Only
from salesdesk.model import Goal, KeyResult
from salesdesk.model.goals import AGREED, CLOSED, STATES
from salesdesk.period import Period
from salesdesk.services.goals.book import names_of, who_of
from salesdesk.services.goals.result_lines import written
from salesdesk.services.goals.rows import Result
from salesdesk.services.goals.targets import targets_of
from salesdesk.services.goals.wanted import WantedGoal, WantedResult
from salesdesk.services.keys import labels, same_words
from salesdesk.services.settings import read_settings
from salesdesk.text import LANGUAGES, Text, language, mark

_AGREED = mark("Import", "This goal was agreed: change its figures and key results in SalesDesk, where the reason is kept.")
_NEGATIVE = mark("Import", "A target cannot be negative.")
_HERE_ONLY = mark("Import", "“{heading}” of a goal that is here changes in SalesDesk only. Edited cells that stay out: {n}")
_STAYS = mark("Import", "Key results that the sheet does not list any more, and that stay: {n}")
_BOUNDS = ("weight", "minimum", "stretch")
_FIXED = ("owner", "metric", "only", "start", "end", "state", "parent_id", "agreed_by", "agreed_on")


@dataclass(slots=True)
class KnownGoals:
    """What rows bring to goals that are stored (place in the table: id), beside the columns of the goal itself.

    `changes` tells it by place; the rows of `kept_out` are rejected; `outcome` has what is to be written, and notes.
    """

    job: Job
    sheet: OwnGoals
    changes: dict[int, tuple[FieldChange, ...]] = field(default_factory=dict)
    kept_out: set[int] = field(default_factory=set)
    outcome: Outcome = field(default_factory=Outcome)
    _results: dict[int, list[KeyResult]] = field(default_factory=lambda: defaultdict(list))
    _gone: int = 0

    def compare(self, rows: Mapping[int, int]) -> None:
        """Compare the rows with what is stored."""
        session = self.job.shared.session
        goals = {one.id: one for one in session.scalars(select(Goal).where(Goal.id.in_(rows.values())))}
        for one in session.scalars(select(KeyResult).where(KeyResult.goal_id.in_(goals)).order_by(KeyResult.position, KeyResult.id)):
            self._results[one.goal_id].append(one)
        lines: list[GoalLine] = []
        for at, goal_id in rows.items():
            if (goal := goals.get(goal_id)) is not None:
                self.job.go_on()
                self._compare(at, goal, lines)
        put_targets(self.job, lines, self.outcome)
        if self._gone:
            self.outcome.notes.append(_STAYS.fill(n=self._gone))
        self._tell_fixed({at: goals[goal_id] for at, goal_id in rows.items() if goal_id in goals})

    def _compare(self, at: int, goal: Goal, lines: list[GoalLine]) -> None:
        target, found = self._target(at, goal), self._result_lines(at, goal)
        agreed = goal.state in (AGREED, CLOSED)
        other = [name for name in _BOUNDS if name in self.sheet.columns and self.sheet.number(name, at) != getattr(goal, name)]
        other += [name for name, one in (("target", target), ("results", found)) if one]
        if agreed and other:
            self._keep_out(at, other[0], _AGREED)
            return
        told: list[FieldChange] = []
        if target is not None:
            before, after = target
            if after < 0:
                self._keep_out(at, "target", _NEGATIVE)
                return
            owned = (goal.member_id, goal.team_id)
            wanted = WantedGoal(goal.name, who_of(goal), goal.start, goal.end, goal.metric, Only.parse(goal.only))
            lines.append(GoalLine(at, wanted, owned, None, after))
            told.append(FieldChange("target", before, after))
        if found:
            told.append(self._put_results(goal, found))
        if told:
            self.changes[at] = tuple(told)

    def _keep_out(self, at: int, name: str, reason: Text) -> None:
        self.sheet.reject(at, name, reason)
        self.kept_out.add(at)

    def _target(self, at: int, goal: Goal) -> tuple[Decimal | None, Decimal] | None:
        """Return the target before and after; None where the sheet has the one that is stored, or none."""
        after = self.sheet.number("target", at)
        if after is None or goal.metric is None:
            return None
        who, period = who_of(goal), Period.span(goal.start, goal.end)
        before = targets_of(self.job.shared.session, goal.metric, [who], period, Only.parse(goal.only))[who]
        return None if scaled(before) == scaled(after) else (before, after)

    def _result_lines(self, at: int, goal: Goal) -> list[tuple[KeyResult | None, WantedResult]]:
        """Return the key results that are new or changed, with those that they change."""
        stored = {squash(one.name): one for one in self._results[goal.id]}
        text = self.sheet.lines("results", at)
        same = {line for one in stored.values() for line in _lines(one)}
        found: list[tuple[KeyResult | None, WantedResult]] = []
        met: set[str] = set()
        for line in text.splitlines():
            for wanted in results_of(line):
                key = squash(wanted.name)
                met.add(key)
                if line.strip() not in same:
                    found.append((stored.get(key), wanted))
        self._gone += sum(key not in met for key in stored) if text else 0
        return found

    def _put_results(self, goal: Goal, found: list[tuple[KeyResult | None, WantedResult]]) -> FieldChange:
        place = len(self._results[goal.id])
        fresh = [wanted for known, wanted in found if known is None]
        insert_results(self.outcome, [(goal.id, place + n, wanted) for n, wanted in enumerate(fresh)])
        for known, wanted in found:
            if known is not None:
                after: dict[str, Raw] = {
                    "kind": wanted.kind,
                    "unit": wanted.unit or None,
                    "target": scaled(wanted.target),
                    "reached": scaled(wanted.reached),
                    "due": wanted.due.isoformat() if wanted.due else None,
                }
                self.outcome.updates.append(Update("key_result", known.id, None, {}, after, {}))
        ours = language(read_settings(self.job.shared.session).language)
        before = [written(_result(known), ours) for known, _ in found if known is not None]
        return FieldChange("results", "; ".join(before) or None, "; ".join(written(_as_result(one), ours) for _, one in found))

    def _tell_fixed(self, goals: Mapping[int, Goal]) -> None:
        """Say where columns were edited that change in SalesDesk only."""
        session = self.job.shared.session
        names = names_of(session, [who_of(one) for one in goals.values()])
        parents = {row[0]: row[1] for row in session.execute(select(Goal.id, Goal.name))}
        for name in _FIXED:
            if name not in self.sheet.columns:
                continue
            edited = sum(not self._is_so(name, at, one, names[who_of(one)], parents) for at, one in goals.items())
            if edited:
                self.outcome.notes.append(_HERE_ONLY.fill(heading=self.sheet.columns[name].header, n=edited))

    def _is_so(self, name: str, at: int, goal: Goal, whose: str, parents: Mapping[int, str]) -> bool:
        said = self.sheet.text(name, at)
        if name in ("start", "end", "agreed_on"):
            return bool(self.sheet.said(name, at) == getattr(goal, name))
        if name == "owner":
            return is_company(said) if not whose else same_words(said) == same_words(whose)
        if name == "metric":
            return (metric_named(said) if said else None) == goal.metric
        if name == "only":
            return self.sheet.scopes.read(said)[0].code() == goal.only
        if name == "state":
            return same_words(said) in {same_words(word) for one in STATES if one.value == goal.state for word in labels(one.label)}
        stored = parents.get(goal.parent_id or 0) if name == "parent_id" else goal.agreed_by
        return same_words(said) == same_words(stored or "")


def _lines(one: KeyResult) -> set[str]:
    """Return how a key result that is stored is written, in any language."""
    return {written(_result(one), language(code)) for code in LANGUAGES}


def _result(one: KeyResult) -> Result:
    return Result(one.id, one.name, one.kind, one.unit or "", one.begin, one.target, one.reached, one.due)


def _as_result(one: WantedResult) -> Result:
    return Result(0, one.name, one.kind, one.unit, one.begin, one.target, one.reached, one.due)
