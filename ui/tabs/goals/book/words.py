"""How goals are said: their figures, owners, states, and how they go."""

from __future__ import annotations

from decimal import Decimal

from salesdesk.fields import Kind
from salesdesk.measure import metric
from salesdesk.model.goals import CONFIDENCE, STATES
from salesdesk.money import grouped, percent
from salesdesk.rules.attainment import STATES as PACES
from salesdesk.rules.attainment import State
from salesdesk.services.goals.rows import GoalRow
from salesdesk.text import mark
from ui.amounts import Amounts
from ui.messages import say
from ui.widgets.cards import Tone

STATE_WORDS = {one.value: one.label for one in STATES}
CONFIDENCE_WORDS = {one.value: one.label for one in CONFIDENCE}
CONFIDENCE_TONES = {"on_track": Tone.GOOD, "at_risk": Tone.WARN, "off_track": Tone.BAD}
PACE_TONES = {
    State.REACHED: Tone.GOOD,
    State.AHEAD: Tone.GOOD,
    State.ON_COURSE: Tone.GOOD,
    State.BEHIND: Tone.WARN,
    State.MISSED: Tone.BAD,
}
_COMPANY = mark("Goals", "Whole company")
_RESULTS = mark("Goals", "Key results")
_LIMITED = mark("Goals", "{metric}: {filter}")


def figure(name: str | None, value: Decimal | None, currency: str, full: bool = False) -> str:
    """Return a value of metric `name` with its unit; in full, or in the unit in which it reads best; "–" for None."""
    if value is None:
        return "–"
    kind = metric(name).kind if name is not None else Kind.NUMBER
    if kind is Kind.PERCENT:
        return percent(value)
    if kind is Kind.MONEY:
        amounts = Amounts(currency, [value])
        return amounts.full(value) if full else f"{amounts.bare(value)} {amounts.unit}"
    return grouped(value, 0 if value == value.to_integral_value() else 1)


def bare(name: str | None, value: Decimal | None, currency: str) -> str:
    """Return a value as `figure` does, without its currency."""
    if value is None or name is None or metric(name).kind is not Kind.MONEY:
        return figure(name, value, currency)
    return Amounts(currency, [value]).own(value)


def between(low: Decimal, high: Decimal, currency: str, name: str | None) -> tuple[str, str]:
    """Return two values of metric `name` in one unit, which the second says: ("7,769.4", "8,060.1 万")."""
    if name is None or metric(name).kind is not Kind.MONEY:
        return figure(name, low, currency), figure(name, high, currency)
    both, above = Amounts(currency, [high]), bare(name, high, currency)
    unit = above.lstrip("−0123456789.,")
    return (both.bare(low), above) if both.bare(high) + unit == above else (bare(name, low, currency), above)


def whose(goal: GoalRow) -> str:
    """Return the owner's name."""
    return goal.whose or say(_COMPANY)


def measured(goal: GoalRow) -> str:
    """Return by what the goal is measured: its metric and what that is limited to."""
    if goal.metric is None:
        return say(_RESULTS)
    label = metric(goal.metric).label
    return say(_LIMITED.fill(metric=label, filter=goal.filter)) if goal.filter else say(label)


def going(goal: GoalRow) -> tuple[str, Tone]:
    """Return how the goal goes in words, and their tone."""
    if goal.metric is None:
        done = goal.progress
        return (percent(done, 0) if done is not None else "–"), (Tone.GOOD if done is not None and done >= 1 else Tone.PLAIN)
    return say(PACES[goal.pace.state]), PACE_TONES.get(goal.pace.state, Tone.PLAIN)


def share(value: Decimal | None) -> str:
    """Return a share as people read it, "–" for None."""
    return "–" if value is None else percent(value, 0 if value == value.to_integral_value() or abs(value) >= 10 else 1)
