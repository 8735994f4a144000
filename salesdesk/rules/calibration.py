"""Calibration: how grades are spread against a guideline, who stands out, how severe teams are scored, and the boxes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.rules.grade import GradeScale

_ZERO, _CENT = Decimal(0), Decimal("0.01")
# How far total and attainment of the main target may lie apart, and two periods, before somebody is worth a second look.
APART = Decimal(20)
JUMP = Decimal(15)
SEVERE = Decimal(8)
_HIGH, _MIDDLE = Decimal("0.3"), Decimal("0.6")
LOW, MID, HIGH = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Spread:
    """One grade: how many of `people` have it, what share that is, and what the guideline advises (None without one)."""

    grade: str
    count: int
    share: Decimal
    advised: Decimal | None
    people: int

    @property
    def over(self) -> int:
        """How many people more (or fewer, below zero) than the guideline advises, in whole people."""
        if self.advised is None:
            return 0
        return int((self.count - self.advised * self.people).to_integral_value())


def distribution(grades: Sequence[str], scale: Sequence[str], guideline: Mapping[str, Decimal]) -> tuple[Spread, ...]:
    """Return the spread of `grades` over `scale` (best first) beside the guideline's shares (0 to 1)."""
    known = [one for one in grades if one in scale]
    whole = len(known)
    counts = {one: known.count(one) for one in scale}
    return tuple(Spread(one, count, Decimal(count) / whole if whole else _ZERO, guideline.get(one), whole) for one, count in counts.items())


@dataclass(frozen=True, slots=True)
class Judged:
    """What a second look compares: the total, the attainment (1 is all) of the main target, the total before, by whom it was judged."""

    total: Decimal | None
    attainment: Decimal | None
    before: Decimal | None
    judged: Decimal | None
    rater: str


def is_apart(one: Judged) -> bool:
    """Whether total and attainment tell different stories."""
    return one.total is not None and one.attainment is not None and abs(one.total - min(one.attainment, Decimal("1.3")) * 100) >= APART


def has_jumped(one: Judged) -> bool:
    """Whether the total is far from that of the period before."""
    return one.total is not None and one.before is not None and abs(one.total - one.before) >= JUMP


@dataclass(frozen=True, slots=True)
class Severity:
    """How a rater judges: the mean of the scores given by hand, how many people, and how far above (milder) or below all others' mean."""

    rater: str
    people: int
    mean: Decimal
    apart: Decimal

    @property
    def stands_out(self) -> bool:
        """Whether the rater is far milder or stricter than the others; told only of two people or more."""
        return self.people >= 2 and abs(self.apart) >= SEVERE


def severities(judged: Sequence[Judged]) -> tuple[Severity, ...]:
    """Return how each rater judges, against the mean of what all others gave; one rater alone cannot be compared."""
    by_rater: dict[str, list[Decimal]] = {}
    for one in judged:
        if one.judged is not None:
            by_rater.setdefault(one.rater, []).append(one.judged)
    found = []
    for rater, own in by_rater.items():
        others = [value for other, values in by_rater.items() if other != rater for value in values]
        if others:
            mean = sum(own, _ZERO) / len(own)
            found.append(Severity(rater, len(own), mean, mean - sum(others, _ZERO) / len(others)))
    return tuple(sorted(found, key=_apart))


def box_of(grade: str, scale: GradeScale) -> int | None:
    """Return the performance box of a grade: 3 for the best third of the scale, 2, 1; None for no grade."""
    if grade not in scale.names:
        return None
    last = len(scale.names) - 1
    place = Decimal(scale.names.index(grade)) / last if last else _MIDDLE
    return HIGH if place <= _HIGH else MID if place <= _MIDDLE else LOW


def total_for(box: int, total: Decimal, scale: GradeScale, top: Decimal) -> Decimal:
    """Return the total nearest to `total` whose grade is in `box`: at its lower edge from below, a hundredth under its upper from above."""
    inside = [name for name in scale.names if box_of(name, scale) == box]
    if not inside or scale.of(total) in inside:
        return total
    floors = {grade.name: grade.at for grade in scale.grades}
    lowest = floors.get(inside[-1], _ZERO)
    if total < lowest:
        return lowest
    better = scale.names.index(inside[0]) - 1
    upper = floors[scale.names[better]] - _CENT if better >= 0 else top
    return min(total, upper)


def _apart(one: Severity) -> Decimal:
    return one.apart
