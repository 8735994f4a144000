"""Improvement plans: what is to become better, how, with whose help, checked after 30, 60 and 90 days, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.changes import delete_with_children
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.fields import Choice
from salesdesk.measure import METRICS, Who, value
from salesdesk.model import ImprovementCheck, ImprovementPlan, Member, Note
from salesdesk.money import percent, round_half_up
from salesdesk.period import Period
from salesdesk.services.reviews.criteria import label_of
from salesdesk.services.reviews.scorecards import Line
from salesdesk.services.reviews.scoring import ReviewSummary
from salesdesk.services.settings import settings_of
from salesdesk.text import Text, language, mark

OPEN = "open"
OUTCOMES = (
    Choice("met", mark("Plan", "Met")),
    Choice("extended", mark("Plan", "Extended")),
    Choice("moved", mark("Plan", "Changed role")),
    Choice("ended", mark("Plan", "Ended without success")),
)
RESULTS = (
    Choice("on_course", mark("Plan", "On course")),
    Choice("behind", mark("Plan", "Behind")),
    Choice("met", mark("Plan", "Reached")),
)
_DAYS = (30, 60, 90)
_WEAK = Decimal(75)


@dataclass(frozen=True, slots=True)
class Check:
    """A check: due on `day`; held or not, with result and finding."""

    day: date
    held_on: date | None = None
    result: str = ""
    finding: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A member's plan. `metric` with `aim` makes the goal measurable; `state` "open" or one of OUTCOMES."""

    member_id: int
    start: date
    end: date
    problem: str = ""
    goal: str = ""
    measures: str = ""
    support: str = ""
    metric: str | None = None
    aim: Decimal | None = None
    review_id: int | None = None
    state: str = OPEN
    outcome: str = ""
    closed_on: date | None = None
    checks: tuple[Check, ...] = ()
    name: str = field(default="", compare=False)
    id: int | None = None

    @property
    def next_check(self) -> Check | None:
        """Return the check that is due next; None when all were held."""
        return next((one for one in self.checks if one.held_on is None), None)


@dataclass(frozen=True, slots=True)
class EffectMonth:
    """A metric in one month: before, during or after the plan."""

    month: Period
    value: Decimal | None
    phase: str


def plans(db: Database, member_ids: Sequence[int] | None = None) -> tuple[Plan, ...]:
    """Return all plans, or those of some members: open ones first, the next check first."""
    statement = select(ImprovementPlan, Member.name).join(Member, Member.id == ImprovementPlan.member_id)
    if member_ids is not None:
        statement = statement.where(ImprovementPlan.member_id.in_(member_ids))
    with db.read() as session:
        found = [_plan(session, one, name) for one, name in session.execute(statement)]
    return tuple(sorted(found, key=_order))


def plan_of(db: Database, plan_id: int) -> Plan:
    """Return one plan; raise `SalesDeskError` ("record.gone") when it is not there."""
    with db.read() as session:
        stored = _stored(session, plan_id)
        return _plan(session, stored, session.get_one(Member, stored.member_id).name)


def usual_checks(start: date) -> tuple[Check, ...]:
    """Return checks after 30, 60 and 90 days."""
    return tuple(Check(start + timedelta(days=days)) for days in _DAYS)


def drafted(db: Database, one: ReviewSummary, start: date) -> Plan:
    """Return a plan drafted from a review: the weak criteria as the problem, with their figures, the weakest as the goal."""
    say = language(settings_of(db).language).say
    weak = [line for line in one.card.lines if line.criterion.weight and line.points is not None and line.points < _WEAK]
    weak.sort(key=_points)
    told = []
    for line in weak:
        if line.attainment is not None:
            said = mark("Plan", "{name}: {share} of the target, {points} {points:point|points}")
            told.append(said.fill(name=label_of(line.criterion), share=percent(line.attainment, 0), points=_plain(line.points)))
        else:
            told.append(
                mark("Plan", "{name}: {points} {points:point|points}").fill(name=label_of(line.criterion), points=_plain(line.points))
            )
    problem = "\n".join([*map(say, told), one.comments["to_improve"]]).strip()
    measured = next((line for line in weak if line.criterion.metric and line.target), None)
    aim, metric = (measured.target, measured.criterion.metric) if measured else (None, None)
    return Plan(
        one.member_id,
        start,
        start + timedelta(days=_DAYS[-1]),
        problem=problem,
        metric=metric,
        aim=aim,
        review_id=one.id,
        checks=usual_checks(start),
        name=one.card.member,
    )


def problems(plan: Plan) -> dict[str, Text]:
    """Return what a plan lacks to be one, by field: a problem, a goal that can be measured and dated, measures."""
    found: dict[str, Text] = {}
    if not plan.problem.strip():
        found["problem"] = mark("Plan", "Say what the problem is, with what shows it.")
    if not plan.goal.strip():
        found["goal"] = mark("Plan", "Say what is to be reached: specific, measurable, by a day.")
    if not plan.measures.strip():
        found["measures"] = mark("Plan", "Say what is done, one measure a line.")
    if plan.end <= plan.start:
        found["end"] = mark("Plan", "The plan must end after it begins.")
    if any(not plan.start <= one.day <= plan.end + timedelta(days=31) for one in plan.checks):
        found["checks"] = mark("Plan", "The checks lie within the plan.")
    if (plan.metric is None) != (plan.aim is None):
        found["aim"] = mark("Plan", "A figure needs an aim, and an aim a figure.")
    if plan.metric is not None and plan.metric not in {one.name for one in METRICS}:
        found["aim"] = mark("Plan", "A figure needs an aim, and an aim a figure.")
    return found


def save_plan(db: Database, plan: Plan) -> int:
    """Add or change a plan with its checks; return its id. Raise `SalesDeskError` ("plan.…") with what it lacks first."""
    for place, text in problems(plan).items():
        raise SalesDeskError(f"plan.{place}", text)
    with db.write(mark("Action", "Improvement plan of {name}").fill(name=plan.name)) as session:
        stored = _stored(session, plan.id) if plan.id else ImprovementPlan()
        for name in ("member_id", "start", "end", "metric", "aim", "review_id", "state", "closed_on"):
            setattr(stored, name, getattr(plan, name))
        for name in ("problem", "goal", "measures", "support", "outcome"):
            setattr(stored, name, getattr(plan, name).strip())
        session.add(stored)
        session.flush()
        _keep_checks(session, stored.id, plan.checks)
        return stored.id


def hold_check(db: Database, check_id: int, day: date, result: str, finding: str) -> None:
    """Note what a check showed: `result` one of RESULTS. Held for the first time, it is noted among the member's one-on-ones as well."""
    say = language(settings_of(db).language).say
    with db.write(mark("Action", "Check an improvement plan")) as session:
        stored = session.get(ImprovementCheck, check_id)
        if stored is None:
            raise record_gone()
        if stored.held_on is None:
            label = next((one.label for one in RESULTS if one.value == result), "")
            said = mark("Plan", "Check of the improvement plan: {result}").fill(result=label)
            words = "\n".join(part for part in (say(said), finding.strip()) if part)
            member = session.get_one(ImprovementPlan, stored.plan_id).member_id
            session.add(Note(member_id=member, day=day, kind="one_on_one", text=words))
        stored.held_on, stored.result, stored.finding = day, result, finding.strip()


def close_plan(db: Database, plan_id: int, outcome: str, words: str, day: date) -> None:
    """End a plan with an outcome, one of OUTCOMES; an extended one goes on for 30 days with a check at their end.

    Raise "plan.outcome" without words: the next reader needs to know why.
    """
    if not words.strip():
        raise SalesDeskError("plan.outcome", mark("Plan", "Please say in a sentence what became of it."))
    with db.write(mark("Action", "Close an improvement plan")) as session:
        stored = _stored(session, plan_id)
        stored.outcome = words.strip()
        if outcome == "extended":
            stored.end = max(stored.end, day) + timedelta(days=30)
            session.add(ImprovementCheck(plan_id=plan_id, day=stored.end))
        else:
            stored.state, stored.closed_on = outcome, day


def reopen_plan(db: Database, plan_id: int) -> None:
    """Let a closed plan go on."""
    with db.write(mark("Action", "Reopen an improvement plan")) as session:
        stored = _stored(session, plan_id)
        stored.state, stored.closed_on = OPEN, None


def remove_plan(db: Database, plan_id: int) -> None:
    """Delete a plan with its checks."""
    with db.write(mark("Action", "Delete an improvement plan")) as session:
        delete_with_children(session, _stored(session, plan_id))


def effect(db: Database, plan: Plan, until: date) -> tuple[EffectMonth, ...]:
    """Return the plan's metric by month: three before it, those of the plan, up to three after it; none without a metric."""
    if plan.metric is None:
        return ()
    first, last = Period.of("month", plan.start).shifted(-3), Period.of("month", plan.end).shifted(3)
    months = Period.span(first.start, min(last.end, Period.of("month", max(until, plan.start)).end)).months()
    with db.read() as session:
        who = Who.member(plan.member_id)
        return tuple(EffectMonth(one, value(session, plan.metric, who, one), _phase(one, plan)) for one in months)


def _phase(month: Period, plan: Plan) -> str:
    if month.end < plan.start:
        return "before"
    return "after" if month.start > plan.end else "during"


def _keep_checks(session: Session, plan_id: int, checks: Sequence[Check]) -> None:
    kept = {one.id for one in checks if one.id}
    for old in session.scalars(select(ImprovementCheck).where(ImprovementCheck.plan_id == plan_id)):
        if old.id not in kept:
            session.delete(old)
    for one in checks:
        stored = session.get_one(ImprovementCheck, one.id) if one.id else ImprovementCheck(plan_id=plan_id)
        stored.day, stored.held_on, stored.result, stored.finding = one.day, one.held_on, one.result, one.finding.strip()
        session.add(stored)


def _plan(session: Session, one: ImprovementPlan, name: str) -> Plan:
    checks = session.scalars(select(ImprovementCheck).where(ImprovementCheck.plan_id == one.id).order_by(ImprovementCheck.day))
    return Plan(
        one.member_id,
        one.start,
        one.end,
        one.problem,
        one.goal,
        one.measures,
        one.support,
        one.metric,
        one.aim,
        one.review_id,
        one.state,
        one.outcome,
        one.closed_on,
        tuple(Check(each.day, each.held_on, each.result, each.finding, each.id) for each in checks),
        name,
        one.id,
    )


def _stored(session: Session, plan_id: int | None) -> ImprovementPlan:
    found = session.get(ImprovementPlan, plan_id)
    if found is None:
        raise record_gone()
    return found


def _order(one: Plan) -> tuple[bool, date, str]:
    due = one.next_check
    return one.state != OPEN, due.day if due else one.end, one.name


def _points(line: Line) -> Decimal:
    return line.points or Decimal(0)


def _plain(number: Decimal | None) -> str:
    words = f"{round_half_up(number or Decimal(0), 1):f}"
    return words.rstrip("0").rstrip(".") if "." in words else words
