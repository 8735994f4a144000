"""Criteria of reviews: what is looked at, and by which rule that becomes points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from salesdesk.errors import SalesDeskError
from salesdesk.fields import Choice
from salesdesk.measure import ALL, METRICS, Only, metric
from salesdesk.rules import points as rule
from salesdesk.rules.formula import NAMES, evaluate, names_in
from salesdesk.rules.points import Step, Steps
from salesdesk.text import Text, mark

ATTAINMENT, POINTS, LINE, SHARE, GROWTH, RANK = "attainment", "points", "line", "share", "growth", "rank"
GOALS = "goals"
DEDUCTION, BONUS, VETO, FORMULA = "deduction", "bonus", "veto", "formula"
MANUAL, CUSTOMER, TRAINING, FEEDBACK = "manual", "customer", "training", "feedback"
SELF, OTHERS = "self", "others"
KINDS = (
    Choice(ATTAINMENT, mark("Review", "Attainment of a target")),
    Choice(GOALS, mark("Review", "Attainment of the person's goals")),
    Choice(POINTS, mark("Review", "A figure, by steps")),
    Choice(LINE, mark("Review", "A figure, on a line")),
    Choice(SHARE, mark("Review", "A percentage as points")),
    Choice(GROWTH, mark("Review", "Growth against last year")),
    Choice(RANK, mark("Review", "Place among all")),
    Choice(DEDUCTION, mark("Review", "Points off for each case")),
    Choice(FORMULA, mark("Review", "A formula")),
    Choice(MANUAL, mark("Review", "A score given by the manager")),
    Choice(CUSTOMER, mark("Review", "Customer feedback, typed or imported")),
    Choice(TRAINING, mark("Review", "Training result, typed or imported")),
    Choice(FEEDBACK, mark("Review", "Feedback of colleagues (360°)")),
    Choice(BONUS, mark("Review", "Bonus or minus points on the total")),
    Choice(VETO, mark("Review", "Veto: limits the total")),
)
JUDGED = (MANUAL, CUSTOMER, TRAINING, FEEDBACK)
"""Scores from 0 to 100 that somebody gives."""
OUTSIDE = (BONUS, VETO)
"""Criteria without a weight: they act on the total."""
_NEEDS_METRIC = (ATTAINMENT, SHARE, GROWTH, RANK)
_ALL, _ZERO = Decimal(100), Decimal(0)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a template. Without a `metric`, a rule that needs a figure takes what is typed or imported.

    `cap` is the most points. `points` are (from figure, points), ascending. `per` is points for each percent, place, case or unit;
    `base` the points at no growth, for the first place or without a case, and the figure that a veto allows; `limit` what a veto leaves of
    the total; `least`: less is better; `team`: the figure is that of the team that somebody leads.
    `levels` are (points, what is seen at this level), best first. `only` limits the facts of the metric.
    """

    name: str
    kind: str
    weight: Decimal
    metric: str | None = None
    cap: Decimal | None = None
    points: tuple[tuple[Decimal, Decimal], ...] = ()
    id: int | None = None
    section: str = ""
    about: str = ""
    levels: tuple[tuple[Decimal, str], ...] = ()
    per: Decimal | None = None
    base: Decimal | None = None
    limit: Decimal | None = None
    least: bool = False
    formula: str = ""
    team: bool = False
    only: Only = ALL

    @property
    def is_judged(self) -> bool:
        """Whether the points themselves are given by somebody."""
        return self.kind in JUDGED

    @property
    def is_typed(self) -> bool:
        """Whether somebody gives points or a figure for it, so that it has a field to type in."""
        return self.is_judged or (self.metric is None and self.kind not in (FORMULA, GOALS, SELF, OTHERS))

    @property
    def top(self) -> Decimal:
        """The most points that it can give."""
        if self.kind in (POINTS, LINE):
            return max((given for _, given in self.points), default=_ZERO)
        if self.kind in (RANK, DEDUCTION):
            return self.base if self.base is not None else _ALL
        return self.cap if self.cap is not None else _ALL


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of somebody for one criterion; `given` is what was typed, `values` are metrics by name for a formula."""

    actual: Decimal | None = None
    target: Decimal | None = None
    ratio: Decimal | None = None
    ratio_reason: Text | None = None
    before: Decimal | None = None
    place: int | None = None
    people: int = 0
    given: Decimal | None = None
    values: Mapping[str, Decimal | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Points:
    """Points by a rule; None where there are none, and `missing` says why."""

    points: Decimal | None
    missing: Text | None = None


_NOT_SCORED = mark("Review", "not scored yet")
_NO_DATA = mark("Review", "no data in this period")
_NO_LAST_YEAR = mark("Review", "nothing to compare with a year before")
_NO_FORMULA = mark("Review", "a value of the formula is missing")


def points_of(one: Criterion, facts: Facts) -> Points:
    """Return the points of a criterion that has a weight, or of a bonus; never off its scale."""
    figure = facts.given if one.is_typed else facts.actual
    if one.kind in (*JUDGED, SELF, OTHERS):
        return Points(facts.given, None if facts.given is not None else _NOT_SCORED)
    if one.kind in (ATTAINMENT, GOALS):
        if facts.ratio is None:
            return Points(None, facts.ratio_reason)
        return Points(rule.attainment_points(facts.ratio, cap=one.top / 100))
    if one.kind == FORMULA:
        found = evaluate(one.formula, formula_values(facts))
        return Points(None, _NO_FORMULA) if found is None else Points(rule.within(found, one.top))
    if figure is None:
        if one.kind == BONUS:
            return Points(_ZERO)
        return Points(None, _NOT_SCORED if one.is_typed else _NO_DATA)
    return _by_figure(one, figure, facts)


def _by_figure(one: Criterion, figure: Decimal, facts: Facts) -> Points:
    base, per = one.base if one.base is not None else _ALL, one.per or _ZERO
    if one.kind == GROWTH:
        change = rule.growth(figure, facts.before or _ZERO)
        return Points(None, _NO_LAST_YEAR) if change is None else Points(rule.growth_points(change, base, per, one.top))
    if one.kind == RANK:
        return Points(None, _NO_DATA) if facts.place is None else Points(rule.rank_points(facts.place, base, per))
    if one.kind == SHARE:
        return Points(rule.share_points(figure, one.top))
    if one.kind == DEDUCTION:
        return Points(rule.deduction_points(figure, base, per))
    if one.kind == BONUS:
        return Points(rule.bonus_points(figure, per, one.cap if one.cap is not None else _ALL))
    found = steps(one)
    return Points(found.points(figure) if one.kind == POINTS else found.between(figure))


def check_typed(one: Criterion, given: Decimal) -> None:
    """Raise `SalesDeskError` ("points.range", "points.negative") where `given` cannot be typed for a criterion."""
    if one.is_judged:
        rule.manual_points(given)
    elif given < 0:
        raise SalesDeskError("points.negative", mark("Review", "A number cannot be below 0 here."))


def label_of(one: Criterion) -> Text | str:
    """Return what a criterion is called."""
    return {SELF: mark("Review", "Self review"), OTHERS: mark("Review", "Others' feedback")}.get(one.kind, one.name)


def limit_of(one: Criterion, facts: Facts) -> Decimal | None:
    """Return what a veto limits the total to; None where it does not."""
    figure = facts.given if one.is_typed else facts.actual
    if one.kind != VETO or figure is None:
        return None
    allowed = one.base or _ZERO
    broken = figure < allowed if one.least else figure > allowed
    return (one.limit or _ZERO) if broken else None


def formula_values(facts: Facts) -> dict[str, Decimal | None]:
    """Return all that a formula may name."""
    change = None if facts.actual is None or facts.before is None else rule.growth(facts.actual, facts.before)
    own: dict[str, Decimal | None] = {
        "actual": facts.actual,
        "target": facts.target,
        "attainment": None if facts.ratio is None else facts.ratio * 100,
        "before": facts.before,
        "growth": None if change is None else change * 100,
        "place": None if facts.place is None else Decimal(facts.place),
        "people": Decimal(facts.people),
    }
    return {**facts.values, **own}


def metrics_of(one: Criterion) -> tuple[str, ...]:
    """Return the names of the metrics that a criterion is measured by, those of its formula included."""
    named = (one.metric,) if one.metric else ()
    if one.kind != FORMULA:
        return named
    known = {each.name for each in METRICS}
    return tuple(dict.fromkeys((*named, *(name for name in names_in(one.formula) if name in known))))


def needs_target(one: Criterion) -> bool:
    """Return whether a criterion cannot be scored without a target of its metric."""
    return one.kind == ATTAINMENT or (one.kind == FORMULA and bool({"target", "attainment"} & set(names_in(one.formula))))


def needs_last_year(one: Criterion) -> bool:
    """Return whether a criterion compares with the year before."""
    return one.kind == GROWTH or (one.kind == FORMULA and bool({"before", "growth"} & set(names_in(one.formula))))


def needs_place(one: Criterion) -> bool:
    """Return whether a criterion compares with all others."""
    return one.kind == RANK or (one.kind == FORMULA and "place" in names_in(one.formula))


def steps(one: Criterion) -> Steps:
    """Return the steps of a criterion; raise `SalesDeskError` when they do not ascend."""
    return Steps(_ZERO, tuple(Step(at, given) for at, given in one.points))


def wrong_with(one: Criterion, twice: bool) -> list[tuple[str, Text]]:
    """Return what is wrong with a criterion, by its fields: "criterion", "weight", "metric", "cap", "points", "rule"."""
    found: list[tuple[str, Text]] = []
    if not one.name.strip():
        found.append(("criterion", mark("Review", "Each criterion needs a name.")))
    elif twice:
        found.append(("criterion", mark("Review", "There is another criterion “{name}”.").fill(name=one.name.strip())))
    if one.kind not in OUTSIDE and one.weight <= 0:
        found.append(("weight", mark("Review", "“{name}” needs a weight above 0.").fill(name=one.name)))
    known = {known.name for known in METRICS}
    if (one.kind in _NEEDS_METRIC and one.metric is None) or (one.metric is not None and one.metric not in known):
        found.append(("metric", mark("Review", "“{name}” needs a figure to be measured by.").fill(name=one.name)))
    elif one.metric is not None:
        try:
            metric(one.metric).check(one.only)
        except SalesDeskError as error:
            found.append(("metric", error.text))
    if one.cap is not None and one.cap <= 0:
        found.append(("cap", mark("Review", "The most points of “{name}” must be above 0.").fill(name=one.name)))
    return [*found, *_wrong_rule(one), *_wrong_levels(one)]


def _wrong_rule(one: Criterion) -> list[tuple[str, Text]]:
    if one.kind in (POINTS, LINE):
        return _wrong_steps(one)
    if one.kind in (GROWTH, RANK, DEDUCTION, BONUS) and not one.per:
        return [("rule", mark("Review", "“{name}” needs points for each one.").fill(name=one.name))]
    if one.kind in (GROWTH, RANK, DEDUCTION) and (one.per or _ZERO) < 0:
        return [("rule", mark("Review", "Points cannot be below 0."))]
    if one.kind == FORMULA:
        known = {name: Decimal(1) for name in (*NAMES, *(each.name for each in METRICS))}
        try:
            evaluate(one.formula, known)
        except SalesDeskError as error:
            return [("rule", error.text)]
    return []


def _wrong_steps(one: Criterion) -> list[tuple[str, Text]]:
    if not one.points:
        return [("points", mark("Review", "“{name}” needs at least one step of points.").fill(name=one.name))]
    found = [("points", mark("Review", "Points cannot be below 0."))] if any(given < 0 for _, given in one.points) else []
    try:
        steps(one)
    except SalesDeskError as error:
        found.append(("points", error.text))
    return found


def _wrong_levels(one: Criterion) -> list[tuple[str, Text]]:
    if any(not 0 <= given <= 100 for given, _ in one.levels):
        return [("levels", mark("Review", "The points of a level are from 0 to 100."))]
    return []
