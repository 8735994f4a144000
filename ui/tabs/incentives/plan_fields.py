"""What a component's form asks, by the kind of its rule: the fields of the plan file, with the words of a manager."""

from __future__ import annotations

from collections.abc import Mapping

from salesdesk.fields import Choice, Field, Kind
from salesdesk.measure import METRICS
from salesdesk.measure.only import LABELS
from salesdesk.rules.pay.time import PRORATES
from salesdesk.services.pay.figures import OF
from salesdesk.text import Text, mark

M, P, N = Kind.MONEY, Kind.PERCENT, Kind.NUMBER

KINDS: Mapping[str, Text] = {
    "tiers": mark("PlanForm", "Tiers"),
    "flat": mark("PlanForm", "Flat rate"),
    "each": mark("PlanForm", "A sum for each"),
    "fixed": mark("PlanForm", "Fixed sum"),
    "curve": mark("PlanForm", "Line through points"),
    "milestones": mark("PlanForm", "Milestones"),
    "rank": mark("PlanForm", "Prizes by rank"),
    "pool": mark("PlanForm", "Shared pool"),
    "matrix": mark("PlanForm", "Matrix of two figures"),
    "kicker": mark("PlanForm", "Extra on another component"),
}
"""The kinds of rules, in the order in which they are offered."""

AXIS = (Choice("base", mark("PlanForm", "the amount itself")), Choice("attainment", mark("PlanForm", "attainment")))
WHOSE = (
    Choice("own", mark("PlanForm", "own")),
    Choice("team", mark("PlanForm", "of the team led")),
    Choice("overlay", mark("PlanForm", "credits beyond")),
)
OVER = (
    Choice("period", mark("PlanForm", "the period alone")),
    Choice("quarter", mark("PlanForm", "quarter to date")),
    Choice("half", mark("PlanForm", "half-year to date")),
    Choice("year", mark("PlanForm", "year to date")),
)
HOLDS = (
    Choice("period", mark("PlanForm", "each period by itself")),
    Choice("quarter", mark("PlanForm", "the whole quarter")),
    Choice("half", mark("PlanForm", "the whole half-year")),
    Choice("year", mark("PlanForm", "the whole year")),
)
"""Over what a cap or a guarantee holds."""
MODES = (
    Choice("marginal", mark("PlanForm", "each on its part")),
    Choice("whole", mark("PlanForm", "the whole amount")),
)
PAYS = (
    Choice("rate", mark("PlanForm", "a rate")),
    Choice("amount", mark("PlanForm", "a fixed sum")),
    Choice("each", mark("PlanForm", "a sum for each")),
)
AT_BREAK = (Choice("upper", mark("PlanForm", "to the upper tier")), Choice("lower", mark("PlanForm", "to the lower tier")))
PER = (Choice("period", mark("PlanForm", "the period's sum")), Choice("deal", mark("PlanForm", "each deal alone")))
TIES = (Choice("share", mark("PlanForm", "share the prizes")), Choice("each", mark("PlanForm", "have the same prize")))
BY = (
    Choice("equal", mark("PlanForm", "equally")),
    Choice("base", mark("PlanForm", "by what each contributes")),
    Choice("attainment", mark("PlanForm", "by attainment")),
    Choice("points", mark("PlanForm", "by points")),
)
PERIODS = (Choice("month", mark("PlanForm", "by month")), Choice("quarter", mark("PlanForm", "by quarter")))
SCOPES = (
    Choice("everyone", mark("PlanForm", "everyone")),
    Choice("named", mark("PlanForm", "roles, teams or people")),
)
DRAWS = (
    Choice("recoverable", mark("PlanForm", "recovered later")),
    Choice("non_recoverable", mark("PlanForm", "not recovered")),
    Choice("forgiven", mark("PlanForm", "recovered, then dropped")),
)


def _choice(name: str, label: Text, choices: tuple[Choice, ...]) -> Field:
    return Field(name, label, Kind.CHOICE, choices=choices)


METRIC = _choice("metric", mark("PlanForm", "Founded on"), tuple(Choice(one.name, one.label) for one in METRICS))
BASIS = (METRIC, _choice("whose", mark("PlanForm", "Whose"), WHOSE), _choice("over", mark("PlanForm", "Counted over"), OVER))
FIGURES = (
    Choice("attainment", mark("PlanForm", "Attainment")),
    *(Choice(one.name, one.label) for one in METRICS),
    *(Choice(f"attainment:{one.name}", OF.fill(metric=one.label)) for one in METRICS if not one.is_ratio),
)
"""What conditions, factors and matrices read: attainment of the component's own target, metrics, attainment of theirs."""
ONLY = (
    _choice("only", mark("PlanForm", "Counts only"), tuple(Choice(name, text) for name, text in LABELS.items())),
    Field("only_values", mark("PlanForm", "with one of these"), Kind.LIST),
)
GATE = (
    _choice("figure", mark("PlanForm", "Only when"), FIGURES),
    Field("at_least", mark("PlanForm", "is at least")),
    *ONLY,
    Field("otherwise", mark("PlanForm", "otherwise pay"), P),
)
EVERY = _choice(
    "every_gate",
    mark("PlanForm", "Of the conditions"),
    (Choice("every", mark("PlanForm", "all are needed")), Choice("any", mark("PlanForm", "one is enough"))),
)
FACTOR = (
    _choice("factor_figure", mark("PlanForm", "What it pays is multiplied by"), FIGURES),
    Field("factor_itself", mark("PlanForm", "the figure itself, not a table"), Kind.YES_NO),
)
RULES: Mapping[str, tuple[Field, ...]] = {
    "tiers": (
        _choice("mode", mark("PlanForm", "Tiers"), MODES),
        _choice("axis", mark("PlanForm", "Told on"), AXIS),
        _choice("pays", mark("PlanForm", "A tier pays"), PAYS),
        _choice("at_break", mark("PlanForm", "Exactly on a break"), AT_BREAK),
        _choice("per", mark("PlanForm", "Looks at"), PER),
    ),
    "flat": (Field("rate", mark("PlanForm", "Rate"), P),),
    "each": (Field("amount", mark("PlanForm", "For each"), M), Field("at_most", mark("PlanForm", "At most"), N)),
    "fixed": (Field("amount", mark("PlanForm", "Sum"), M), Field("needs", mark("PlanForm", "From this on"), N)),
    "curve": (_choice("axis", mark("PlanForm", "Told on"), AXIS), Field("bonus", mark("PlanForm", "Bonus at 100%"), M)),
    "milestones": (_choice("axis", mark("PlanForm", "Told on"), AXIS),),
    "rank": (
        Field("prizes", mark("PlanForm", "Prizes, the first place first"), Kind.LIST),
        _choice("ties", mark("PlanForm", "Who is level"), TIES),
        Field("at_least", mark("PlanForm", "Ranked from"), N),
    ),
    "pool": (
        Field("amount", mark("PlanForm", "Fixed sum"), M),
        Field("rate", mark("PlanForm", "Share of what all reach"), P),
        _choice("by", mark("PlanForm", "Shared"), BY),
        Field("cap", mark("PlanForm", "At most"), M),
    ),
    "kicker": (_choice("on", mark("PlanForm", "On the component"), ()), Field("rate", mark("PlanForm", "Rate"), P)),
    "matrix": (
        _choice("row_figure", mark("PlanForm", "Rows by"), FIGURES),
        _choice("column_figure", mark("PlanForm", "Columns by"), FIGURES),
        _choice("pays", mark("PlanForm", "A cell pays"), PAYS[:2]),
        _choice("at_break", mark("PlanForm", "Exactly on a break"), AT_BREAK),
    ),
}
TABLES: Mapping[str, tuple[str, bool]] = {"tiers": ("breaks", True), "curve": ("points", False), "milestones": ("steps", False)}
"""Where a rule has break points: their name, and whether there is a first tier below them."""

BOUNDS = (
    Field("cap", mark("PlanForm", "Cap of the component"), M),
    _choice("cap_over", mark("PlanForm", "The cap is for"), HOLDS),
    Field("cap_then", mark("PlanForm", "Above the cap still pay"), P),
    Field("starts", mark("PlanForm", "Counts from"), Kind.DATE),
    Field("ends", mark("PlanForm", "until"), Kind.DATE),
)
BOUNDS_NEED: Mapping[str, str] = {"cap_over": "cap", "cap_then": "cap"}
LIMITS: tuple[Field | None, ...] = (
    Field("floor", mark("PlanForm", "Guaranteed at least"), M),
    _choice("floor_over", mark("PlanForm", "The guarantee is for"), HOLDS),
    None,
    Field("cap", mark("PlanForm", "At most per person"), M),
    _choice("cap_over", mark("PlanForm", "The cap is for"), HOLDS),
    Field("cap_then", mark("PlanForm", "Above it still pay"), P),
    Field("draw", mark("PlanForm", "Advance in each period, up to"), M),
    _choice("draw_kind", mark("PlanForm", "The advance is"), DRAWS),
    Field("draw_after", mark("PlanForm", "Dropped after so many periods"), Kind.INTEGER),
    Field("pool_cap", mark("PlanForm", "At most for all together"), M),
    _choice("pool_cap_over", mark("PlanForm", "That is for"), HOLDS),
    None,
    _choice("prorate", mark("PlanForm", "A period only in part"), tuple(Choice(one.value, text) for one, text in PRORATES.items())),
)
LIMITS_NEED: Mapping[str, str] = {
    "floor_over": "floor",
    "cap_over": "cap",
    "cap_then": "cap",
    "draw_kind": "draw",
    "draw_after": "draw",
    "pool_cap_over": "pool_cap",
}
"""What is asked only where another limit is set."""
ONLY_NEEDS: Mapping[str, str] = {"only_values": "only"}
