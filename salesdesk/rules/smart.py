"""Whether a goal is specific, measurable, achievable, relevant and time-bound: advice in sentences, which never blocks.

After Doran, G. T. (1981), There's a S.M.A.R.T. way to write management's goals and objectives, Management Review 70 (11).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from salesdesk.money import grouped
from salesdesk.text import Text, mark

NAMES = {
    "S": mark("Smart", "Specific"),
    "M": mark("Smart", "Measurable"),
    "A": mark("Smart", "Achievable"),
    "R": mark("Smart", "Relevant"),
    "T": mark("Smart", "Time-bound"),
}
_FAR = Decimal("1.2")
_EASY = Decimal("0.9")
_MANY = Decimal(5)


class Verdict(StrEnum):
    """How a goal does by one letter."""

    GOOD = "good"
    HINT = "hint"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said of a goal by one letter of SMART."""

    letter: str
    verdict: Verdict
    sentence: Text


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of the same metric of the same person, in the length of the goal; None where it is not known.

    `year_before` is the same period a year earlier, `trend` what the outlook tells, `best` the best that ever was in as many months
    in a row, `best_month` the best single month, `months` how many months have data.
    """

    months: int = 0
    year_before: Decimal | None = None
    trend: Decimal | None = None
    best: Decimal | None = None
    best_month: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What is told of a goal so far. `results` are how many key results it has, `measurable` how many of them have a figure or yes/no.

    `milestones` are days or months inside it that have figures of their own; `top` says that there is nothing above it to support.
    A ratio `is_percent` or, as an amount for each order, is not.
    """

    name: str = ""
    has_metric: bool = False
    is_ratio: bool = False
    is_percent: bool = True
    limited: bool = False
    whose: bool = True
    target: Decimal | None = None
    months: int = 1
    results: int = 0
    measurable: int = 0
    parent: str | None = None
    top: bool = False
    why: str = ""
    start: date | None = None
    end: date | None = None
    milestones: int = 0
    description: str = ""


def advise(said: Said, past: Past) -> tuple[Advice, ...]:
    """Return one piece of advice for each letter, in their order."""
    return (_specific(said), _measurable(said, past), _achievable(said, past), _relevant(said), _bound(said))


def _specific(said: Said) -> Advice:
    if not said.has_metric and not said.results:
        return Advice("S", Verdict.MISSING, mark("Smart", "Choose a metric, or add key results that say what will be different."))
    if not said.name.strip():
        return Advice("S", Verdict.HINT, mark("Smart", "Give it a name that says what will be reached."))
    if said.has_metric and not said.limited and not said.description.strip():
        return Advice("S", Verdict.GOOD, mark("Smart", "One metric of one owner. A region, product or kind of customer would narrow it."))
    return Advice("S", Verdict.GOOD, mark("Smart", "It says what, of whom and in which scope."))


def _measurable(said: Said, past: Past) -> Advice:
    if said.has_metric and said.target is None:
        return Advice("M", Verdict.MISSING, mark("Smart", "Say how much: without a target nobody can tell whether it was reached."))
    if said.has_metric and not past.months:
        return Advice("M", Verdict.HINT, mark("Smart", "This metric has no data yet: import some, or nobody will see how it goes."))
    if said.has_metric:
        return Advice(
            "M", Verdict.GOOD, mark("Smart", "It is counted from the facts; {n} {n:month has|months have} data.").fill(n=past.months)
        )
    if not said.results:
        return Advice("M", Verdict.MISSING, mark("Smart", "Nothing counts it: add key results with a number, a percentage or yes/no."))
    if said.measurable < said.results:
        sentence = mark("Smart", "{n} of {all} key {all:result|results} {n:has|have} no figure to reach.")
        return Advice("M", Verdict.HINT, sentence.fill(n=said.results - said.measurable, all=said.results))
    return Advice("M", Verdict.GOOD, mark("Smart", "Each of the {n} key {n:result|results} has a figure to reach.").fill(n=said.results))


def _achievable(said: Said, past: Past) -> Advice:
    if not said.has_metric or said.target is None:
        return Advice("A", Verdict.HINT, mark("Smart", "Whether it can be reached is your judgement: there are no figures to compare."))
    if said.is_ratio:
        return _ratio(said, said.target, past)
    top = max((one for one in (past.best, past.year_before) if one is not None and one > 0), default=None)
    if top is None:
        return Advice("A", Verdict.HINT, mark("Smart", "There is no past to compare it with."))
    beyond = said.target / top
    if beyond > _FAR:
        if past.best_month:
            sentence = mark("Smart", "That is {a} times the best {n} {n:month|months} so far, and {b} times the best month in each month.")
            monthly = said.target / max(said.months, 1) / past.best_month
            sentence = sentence.fill(a=grouped(beyond, 1), b=grouped(monthly, 1), n=said.months)
        else:
            sentence = mark("Smart", "That is {a} times the best so far.").fill(a=grouped(beyond, 1))
        return Advice("A", Verdict.HINT, sentence)
    if beyond > 1:
        return Advice("A", Verdict.GOOD, mark("Smart", "Ambitious: {p} % above the best so far.").fill(p=grouped((beyond - 1) * 100, 0)))
    if past.trend is not None and past.trend > 0 and said.target < past.trend * _EASY:
        return Advice("A", Verdict.HINT, _easy(said.target, past.trend))
    return Advice(
        "A", Verdict.GOOD, mark("Smart", "Within what was reached before: {p} % of the best so far.").fill(p=grouped(beyond * 100, 0))
    )


def _easy(target: Decimal, trend: Decimal) -> Text:
    if trend > target * _MANY:
        sentence = mark("Smart", "Easy: as things go, {n} times as much would be reached anyway.")
        return sentence.fill(n=grouped(trend / target, 0) if target else "∞")
    return mark("Smart", "Easy: as things go, {p} % more would be reached anyway.").fill(p=grouped((trend / target - 1) * 100, 0))


def _ratio(said: Said, target: Decimal, past: Past) -> Advice:
    if past.best_month is None:
        return Advice("A", Verdict.HINT, mark("Smart", "There is no past to compare it with."))
    best = f"{grouped(past.best_month * 100, 1)} %" if said.is_percent else grouped(past.best_month, 0 if past.best_month >= 100 else 1)
    if target > past.best_month:
        return Advice("A", Verdict.HINT, mark("Smart", "Higher than in the best month so far ({best}).").fill(best=best))
    return Advice("A", Verdict.GOOD, mark("Smart", "The best month so far had {best}.").fill(best=best))


def _relevant(said: Said) -> Advice:
    if said.parent:
        return Advice("R", Verdict.GOOD, mark("Smart", "It supports “{parent}”.").fill(parent=said.parent))
    if said.top:
        sentence = mark("Smart", "It is at the top.") if said.why.strip() else mark("Smart", "It is at the top: say why it matters.")
        return Advice("R", Verdict.GOOD if said.why.strip() else Verdict.HINT, sentence)
    if said.why.strip():
        return Advice("R", Verdict.GOOD, mark("Smart", "It says why it matters; a goal above it would show what it supports."))
    return Advice("R", Verdict.HINT, mark("Smart", "Choose the goal that it supports, or say why it matters."))


def _bound(said: Said) -> Advice:
    if said.start is None or said.end is None:
        return Advice("T", Verdict.MISSING, mark("Smart", "Say from when until when."))
    if said.end < said.start:
        return Advice("T", Verdict.MISSING, mark("Smart", "It ends before it begins."))
    if said.months > 1 and said.milestones < 2:
        return Advice("T", Verdict.HINT, mark("Smart", "Add milestones inside it: months, or days for the key results."))
    return Advice("T", Verdict.GOOD, mark("Smart", "It has a period, and {n} {n:milestone|milestones} inside it.").fill(n=said.milestones))
