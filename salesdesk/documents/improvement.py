"""An improvement plan on paper: problem, goal, measures, support, checks, what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from salesdesk.db import Database
from salesdesk.documents import formats
from salesdesk.documents.document import Document, OnRequest
from salesdesk.documents.printout import Printout
from salesdesk.documents.sheet_parts import Opening, Printer, Words, printout
from salesdesk.documents.style import style_of
from salesdesk.documents.typst import Json
from salesdesk.documents.word import plan_word
from salesdesk.errors import SalesDeskError
from salesdesk.fields import Kind
from salesdesk.measure import EVERYONE, Who, metric
from salesdesk.period import Period
from salesdesk.services.figures import members_in
from salesdesk.services.reviews.improvement import OUTCOMES, RESULTS, Check, EffectMonth, Plan, effect, plans
from salesdesk.services.reviews.people import person_on
from salesdesk.services.reviews.scorecards import Person
from salesdesk.services.settings import settings_of
from salesdesk.text import Text, mark

_PHASES = {"before": mark("Plan", "Before the plan"), "during": mark("Plan", "During the plan"), "after": mark("Plan", "After the plan")}
WORDS: Words = {
    "problem": mark("Plan", "What is the problem, and what shows it"),
    "goal": mark("Plan", "What is to be reached, until when"),
    "measures": mark("Plan", "What is done"),
    "support": mark("Plan", "Support"),
    "checks": mark("Plan", "Checks"),
    "check-heads": (mark("Plan", "Due"), mark("Plan", "Held"), mark("Plan", "Result"), mark("Plan", "What it showed")),
    "effect-heads": (mark("Plan", "Phase"), mark("Plan", "Month"), mark("Plan", "Figure")),
    "outcome": mark("Plan", "Outcome"),
}


def plans_printout(db: Database, plan_ids: Sequence[int] | None = None, today: date | None = None) -> Printout:
    """Return improvement plans ready to be printed; raise `SalesDeskError` ("plan.none") when there are none."""
    chosen = [one for one in plans(db) if plan_ids is None or one.id in plan_ids]
    if not chosen:
        raise SalesDeskError("plan.none", mark("Plan", "There is no improvement plan yet."))
    printer, day = Printer(style_of(settings_of(db), DOCUMENT.name)), today or date.today()
    sheets = [plan_sheet(printer, one, person_on(db, one.member_id, one.start), effect(db, one, day)) for one in chosen]
    codes = [Period.of("month", chosen[0].start).code()] if len(chosen) == 1 else []
    return printout(DOCUMENT, printer.style, [one.id or 0 for one in chosen], sheets, printer.words(WORDS), codes)


def plan_sheet(printer: Printer, plan: Plan, person: Person, months: tuple[EffectMonth, ...]) -> dict[str, Json]:
    """Return one plan as the template reads it."""
    span = mark("Plan", "{start} to {end}").fill(start=printer.day(plan.start), end=printer.day(plan.end))
    leader = mark("Review", "Reports to {name}").fill(name=person.leader) if person.leader else ""
    state: Text | str = next((one.label for one in OUTCOMES if one.value == plan.state), "")
    head = Opening((DOCUMENT.label, span, state), person.name, (person.role_label, person.team, leader))
    closed = mark("Plan", "{state} on {day}").fill(state=state, day=printer.day(plan.closed_on)) if plan.closed_on else ""
    outcome = "\n".join(part for part in (printer.say(closed), printer.say(plan.outcome)) if part)
    return {
        **printer.opening(head),
        "draft": False,
        "problem": printer.say(plan.problem),
        "goal": printer.say(plan.goal),
        "aim": _aim(printer, plan),
        "measures": printer.say(plan.measures),
        "support": printer.say(plan.support),
        "checks": [_check(printer, one) for one in plan.checks],
        "effect": _effect(printer, plan, months),
        "outcome": outcome,
        "signers": printer.signers(((mark("Review", "Employee"), person.name), (mark("Review", "Manager"), person.leader))),
        "footer": [person.name, printer.say(span), printer.say(DOCUMENT.label)],
    }


def _aim(printer: Printer, plan: Plan) -> str:
    if plan.metric is None:
        return ""
    said = mark("Plan", "Measured by {metric}: at least {aim} a month")
    return printer.say(said.fill(metric=metric(plan.metric).label, aim=figure(plan.metric, plan.aim)))


def _check(printer: Printer, one: Check) -> dict[str, Json]:
    result = next((each.label for each in RESULTS if each.value == one.result), "")
    return {
        "day": printer.day(one.day),
        "held": printer.day(one.held_on),
        "result": printer.say(result),
        "finding": printer.say(one.finding),
    }


def _effect(printer: Printer, plan: Plan, months: tuple[EffectMonth, ...]) -> Json:
    if plan.metric is None or not months:
        return None
    title = mark("Plan", "{metric} by month").fill(metric=metric(plan.metric).label)
    rows: list[Json] = [
        {"phase": printer.say(_PHASES[one.phase]), "month": one.month.code(), "value": figure(plan.metric, one.value)} for one in months
    ]
    return {"title": printer.say(title), "months": rows}


def figure(name: str, value: Decimal | None) -> str:
    """Return a figure of a metric as it is printed."""
    return formats.percent(value) if metric(name).kind is Kind.PERCENT else formats.number(value)


def _asked(db: Database, period: Period, who: Who) -> Printout:
    """Return the plans of `who`, whenever they run: who has one is seldom in two, and an old one is asked for by its name."""
    if who == EVERYONE:
        return plans_printout(db)
    return plans_printout(db, [one.id for one in plans(db, [one for one, _ in members_in(db, who, period)]) if one.id is not None])


DOCUMENT = Document("improvement", mark("Plan", "Improvement plan"), "improvement.typ", plan_word, OnRequest("plans", _asked))
