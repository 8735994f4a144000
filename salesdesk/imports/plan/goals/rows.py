"""Goals that a sheet brings: each becomes a draft with its targets and key results, by the rules of the form for goals."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, select

from salesdesk.imports.plan.facts.settle import settle
from salesdesk.imports.plan.facts.stored import FactSet
from salesdesk.imports.plan.goals.facts import stored_goals
from salesdesk.imports.plan.goals.line import GoalLine, Owned, Reject, Same
from salesdesk.imports.plan.goals.tree import by_level
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.plan.planned import Counts, FieldChange, Sample
from salesdesk.imports.plan.policies import allows
from salesdesk.imports.plan.shown import SAMPLES
from salesdesk.imports.plan.writes import Hold, Insert, Raw
from salesdesk.measure import metric
from salesdesk.measure.only import described
from salesdesk.model import Goal, KeyResult, Target
from salesdesk.model.base import SCALE
from salesdesk.model.goals import AGREED, CLOSED, DRAFT
from salesdesk.services.goals.edit import rescale
from salesdesk.services.goals.wanted import WantedResult, wrong_goal
from salesdesk.text import mark

_HERE = mark("Import", "Goals that are here already, by name, owner and period, and stay as they are: {n}")
_OTHER_TARGETS = mark("Import", "Other targets stand in these months already. Leave the target empty to keep them.")
_TWICE = mark("Import", "A target for the same person and month stands further up.")
_SAME_GOAL = mark("Import", "The same goal stands further up.")
_AGREED = mark("Import", "This goal was agreed with another target. Adjust it in SalesDesk, where the reason is kept.")


def plan_goals(job: Job, lines: Iterable[GoalLine], reject: Reject, named: Collection[str] = ()) -> Outcome:
    """Plan new goals as drafts with their targets; a draft that is here, by name, owner and period, gets the sheet's target.

    `named` are the names (squashed) of all goals of the sheet.
    """
    stored = list(job.shared.session.scalars(select(Goal)))
    known: dict[Same, Goal | None] = {(squash(one.name), (one.member_id, one.team_id), one.start, one.end): one for one in stored}
    taken: set[tuple[str, str, Owned, date]] = set()
    fresh: list[GoalLine] = []
    changed: list[GoalLine] = []
    here: list[tuple[Goal, GoalLine]] = []
    for line in lines:
        job.go_on()
        found = known.get(line.same)
        if line.same in known and found is None:
            reject(line.at, "name", _SAME_GOAL)
        elif found is not None and not _differs(job, found, line):
            here.append((found, line))
        elif found is not None and found.state in (AGREED, CLOSED):
            reject(line.at, "target", _AGREED)
        elif _is_sound(job, line, taken, reject, known=found is not None):
            known[line.same] = found
            (changed if found is not None else fresh).append(line)
    outcome = Outcome(counts=Counts(same=len(here), changed=len(changed)), notes=[_HERE.fill(n=len(here))] if here else [])
    outcome.holds += _holds(job, [*here, *((goal, one) for one in changed if (goal := known[one.same]) is not None)])
    ids = dict(zip((one.at for one in fresh), job.shared.temporary_ids(len(fresh)), strict=True))
    added: list[GoalLine] = []
    for level, parents in by_level(fresh, stored, ids, reject, named):
        outcome.inserts.append(_insert(job, level, ids, parents))
        added += level
    _add_results(job, added, ids, outcome)
    put_targets(job, [*added, *changed], outcome)
    outcome.counts += Counts(new=len(added))
    shown = [*((one, "new") for one in added), *((one, "changed") for one in changed)]
    outcome.samples = [_sample(job, one, state) for one, state in shown[:SAMPLES]]
    return outcome


def _holds(job: Job, here: Sequence[tuple[Goal, GoalLine]]) -> Iterator[Hold]:
    """Give what the sheet holds of goals that are here: the goals, their key results and targets."""
    if not here:
        return
    session, ids = job.shared.session, [goal.id for goal, _ in here]
    yield Hold("goal", ids, ())
    yield Hold("key_result", session.scalars(select(KeyResult.id).where(KeyResult.goal_id.in_(ids))).all(), ())
    targets = [one for _, line in here if line.whole is not None for one in session.scalars(_targets(line, Target.id))]
    yield Hold("target", targets, ("value",))


def _differs(job: Job, goal: Goal, line: GoalLine) -> bool:
    """Tell whether the sheet gives a goal that is stored another target, and may do so."""
    if line.whole is None or goal.metric != line.wanted.metric:
        return False
    others = _others(job, line)
    return others is not None and allows(job.policy("value"), others or None)


def _is_sound(job: Job, line: GoalLine, taken: set[tuple[str, str, Owned, date]], reject: Reject, *, known: bool) -> bool:
    wanted = line.wanted
    if line.whole is not None and wanted.start is not None:
        wanted = replace(wanted, months={wanted.start: line.whole})
    wrong = wrong_goal(job.shared.session, wanted, None)
    if not wrong and line.whole is not None and wanted.metric is not None:
        months = {(wanted.metric, wanted.only.code(), line.owned, month) for month in line.month_starts()}
        if months & taken:
            wrong = {"target": _TWICE}
        elif not known and _others(job, line):
            wrong = {"target": _OTHER_TARGETS}
        else:
            taken |= months
    for name, reason in wrong.items():
        reject(line.at, name, reason)
    return not wrong


def _others(job: Job, line: GoalLine) -> list[Decimal] | None:
    """Return the targets that stand in the months of a goal; None where they are just what the sheet says."""
    name, whole = line.wanted.metric, line.whole
    if name is None or whole is None:
        return []
    found = {row[0]: row[1] for row in job.shared.session.execute(_targets(line, Target.period_start, Target.value))}
    if not found:
        return []
    if line.months is not None:
        return None if found == dict(line.months) else list(found.values())
    said = sum(found.values(), Decimal(0)) == whole if metric(name).additive else set(found.values()) == {whole}
    return None if said else list(found.values())


def _targets(line: GoalLine, *what: Any) -> Select[Any]:
    """Return the query for `what` of the targets that stand in the months of a goal."""
    member, team = line.owned
    query = select(*what).where(Target.metric == line.wanted.metric, Target.only == line.wanted.only.code())
    query = query.where(Target.member_id == member, Target.team_id == team)
    return query.where(Target.period_start.between(line.wanted.start, line.wanted.end))


def _insert(job: Job, level: Sequence[GoalLine], ids: Mapping[int, int], parents: Mapping[int, int | None]) -> Insert:
    columns: dict[str, Sequence[Raw]] = {
        "source_row": [job.columns.rows[one.at] for one in level],
        "name": [one.wanted.name.strip() for one in level],
        "parent_id": [parents[one.at] for one in level],
        "metric": [one.wanted.metric for one in level],
        "only": [one.wanted.only.code() for one in level],
        "member_id": [one.owned[0] for one in level],
        "team_id": [one.owned[1] for one in level],
        "start": [str(one.wanted.start) for one in level],
        "end": [str(one.wanted.end) for one in level],
        "weight": [scaled(one.wanted.weight) for one in level],
        "minimum": [scaled(one.wanted.minimum) for one in level],
        "stretch": [scaled(one.wanted.stretch) for one in level],
        "description": [one.wanted.description.strip() or None for one in level],
        "why": [one.wanted.why.strip() or None for one in level],
        "state": [DRAFT] * len(level),
    }
    references = {"parent_id": "goal", "member_id": "member", "team_id": "team"}
    return Insert("goal", columns, job.place, references, [ids[one.at] for one in level])


def _add_results(job: Job, added: Sequence[GoalLine], ids: Mapping[int, int], outcome: Outcome) -> None:
    insert_results(outcome, [(ids[one.at], place, result) for one in added for place, result in enumerate(one.wanted.results)])


def insert_results(outcome: Outcome, found: Sequence[tuple[int, int, WantedResult]]) -> None:
    """Plan new key results: (id of the goal, place among its results, the result)."""
    if not found:
        return
    columns: dict[str, Sequence[Raw]] = {
        "goal_id": [goal for goal, _, _ in found],
        "position": [place for _, place, _ in found],
        "name": [one.name for _, _, one in found],
        "kind": [one.kind for _, _, one in found],
        "unit": [one.unit or None for _, _, one in found],
        "target": [scaled(one.target) for _, _, one in found],
        "reached": [scaled(one.reached) for _, _, one in found],
        "due": [None if one.due is None else one.due.isoformat() for _, _, one in found],
    }
    outcome.inserts.append(Insert("key_result", columns, None, {"goal_id": "goal"}))


def put_targets(job: Job, lines: Sequence[GoalLine], outcome: Outcome) -> None:
    """Plan the targets of the months: those that the sheet has, else its total in the proportions that are stored, else evenly."""
    rows: list[tuple[int, tuple[Raw, ...]]] = []
    for one in lines:
        name, whole = one.wanted.metric, one.whole
        if name is None or whole is None or _others(job, one) is None:
            continue
        months = one.months if one.months is not None else rescale(_now(job, one, name), whole, name)
        row = job.columns.rows[one.at]
        key = (name, one.wanted.only.code(), *one.owned, "month")
        rows += [(row, (*key, month.isoformat(), scaled(value))) for month, value in months.items()]
    if rows:
        names = ("metric", "only", "member_id", "team_id", "period_kind", "period_start", "value")
        columns: dict[str, Sequence[Raw]] = dict(zip(names, zip(*(row for _, row in rows), strict=True), strict=True))
        keys = [":".join(map(str, row[:-1])) for _, row in rows]
        references = {"member_id": "member", "team_id": "team"}
        settled = settle(job, FactSet("target", [row for row, _ in rows], columns, keys, ("value",), references, {}, None), stored_goals)
        outcome.inserts += settled.inserts
        outcome.updates += settled.updates
        outcome.holds += settled.holds


def _now(job: Job, line: GoalLine, name: str) -> dict[date, Decimal]:
    months = dict.fromkeys(line.month_starts(), Decimal(0))
    member, team = line.owned
    query = select(Target.period_start, Target.value).where(
        Target.metric == name, Target.only == line.wanted.only.code(), Target.member_id == member, Target.team_id == team
    )
    return months | {row[0]: row[1] for row in job.shared.session.execute(query) if row[0] in months}


def scaled(value: Decimal | None) -> int | None:
    """Return a figure as the database holds it."""
    return None if value is None else int(value * SCALE)


def _sample(job: Job, line: GoalLine, state: str) -> Sample:
    member, team = line.owned
    wanted = line.wanted
    values: list[tuple[str, object]] = [("name", wanted.name)]
    if member is not None:
        values.append(("member_id", job.directory["member"].name(member)))
    if team is not None:
        values.append(("team_id", job.directory["team"].name(team)))
    if wanted.metric is not None:
        values.append(("metric", metric(wanted.metric).label))
    values += [("start", wanted.start), ("end", wanted.end), ("target", line.whole), ("weight", wanted.weight)]
    if wanted.only:
        values.append(("only", described(job.shared.session, wanted.only)))
    changes: tuple[FieldChange, ...] = ()
    if state == "changed" and wanted.metric is not None:
        before = _others(job, line) or [Decimal(0)]
        now = sum(before, Decimal(0)) if metric(wanted.metric).additive else before[0]
        changes = (FieldChange("target", now, line.whole),)
    return Sample(job.columns.rows[line.at], state, tuple(one for one in values if one[1] is not None), changes)
