"""Rows that were added to our own export of goals: each becomes a draft, by the rules of the form for goals."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.own.goal_cells import OwnGoals
from salesdesk.imports.plan.goals.line import GoalLine, Owned
from salesdesk.imports.plan.goals.rows import plan_goals
from salesdesk.imports.plan.goals.words import results_of
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.people import TWO, WORDS
from salesdesk.imports.plan.names.register import Ambiguous
from salesdesk.imports.plan.rejected_words import NO_METRIC, UNKNOWN
from salesdesk.measure import ALL, EVERYONE, METRICS, Who
from salesdesk.services.goals.wanted import WantedGoal
from salesdesk.services.keys import labels, same_words
from salesdesk.text import Text, mark

_COMPANY = mark("Goals", "Whole company")


def plan_new_goals(job: Job, sheet: OwnGoals, places: Sequence[int]) -> Outcome:
    """Plan the rows at `places` as drafts with their targets; those that are here by name, owner and period stay as they are."""
    return plan_goals(job, (line for at in places if (line := _read(sheet, at)) is not None), sheet.reject)


def _read(sheet: OwnGoals, at: int) -> GoalLine | None:
    """Return what a row wants; None where a cell cannot be read, which is said at the row."""
    wrong = {name: problem for name, read in sheet.read.items() if (problem := read.problems.get(at))}
    owned, problem = _owner(sheet, at)
    if problem is not None:
        wrong["owner"] = problem
    called = sheet.text("metric", at)
    name = metric_named(called)
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
        results=tuple(results_of(sheet.lines("results", at))),
    )
    return GoalLine(at, wanted, owned, sheet.text("parent_id", at) or None, sheet.number("target", at))


def metric_named(called: str) -> str | None:
    """Return the metric that our export calls so, in any language; None for no such."""
    word = same_words(called)
    return next((one.name for one in METRICS if word in {one.name, *map(same_words, labels(one.label))}), None)


def _who(owned: Owned) -> Who:
    member, team = owned
    if member is not None and member > 0:
        return Who.member(member)
    return Who.team(team) if team is not None and team > 0 else EVERYONE


def is_company(name: str) -> bool:
    """Tell whether an owner is the whole company, in any language."""
    return not name or same_words(name) in {same_words(one) for one in labels(_COMPANY)}


def _owner(sheet: OwnGoals, at: int) -> tuple[Owned, Text | None]:
    """Return whose goal a row is, (None, None) for the company; nobody is created for a goal."""
    told: tuple[tuple[str, tuple[str, ...]], ...] = (("owner", ("member", "team")), ("member_id", ("member",)), ("team_id", ("team",)))
    name, kinds = next(((text, among) for one, among in told if (text := sheet.text(one, at))), ("", ()))
    if is_company(name):
        return (None, None), None
    for kind in kinds:
        try:
            found = sheet.job.directory[kind].find(name)
        except Ambiguous:
            return (None, None), TWO.fill(record=WORDS[kind], name=name)
        if found is not None:
            return ((found, None) if kind == "member" else (None, found)), None
    return (None, None), UNKNOWN.fill(name=name)
