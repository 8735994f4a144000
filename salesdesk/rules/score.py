"""The weighted score of a review; what is missing is marked and its weight shared among the rest, never counted as zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.money import round_half_up
from salesdesk.text import Text, mark

PLACES = 2
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Part:
    """One criterion: its weight (any unit, as 40 of 100) and its points; None where there are none, with the reason."""

    name: str
    weight: Decimal
    points: Decimal | None
    reason: Text | None = None


@dataclass(frozen=True, slots=True)
class ScoredPart:
    """A criterion in the total: `share` (0 to 1) is its weight among what is there, `adds` what it brings; None where missing."""

    part: Part
    share: Decimal | None
    adds: Decimal | None


@dataclass(frozen=True, slots=True)
class Score:
    """The total, exact, with the parts that it is made of; None where nothing is there, and `reason` then says why.

    `missing` are the criteria without points; `covered` is the share (0 to 1) of all weights that the total rests on.
    """

    total: Decimal | None
    parts: tuple[ScoredPart, ...]
    missing: tuple[Part, ...]
    covered: Decimal
    reason: Text | None = None

    @property
    def shown(self) -> Decimal | None:
        """The total as printed; grades are given on this, so that a printed 85.00 has the grade of 85."""
        return None if self.total is None else round_half_up(self.total, PLACES)


def score(parts: Sequence[Part]) -> Score:
    """Return the weighted mean of the points that are there: Σ weight × points ÷ Σ weight."""
    if any(part.weight < 0 for part in parts):
        raise ValueError("a weight is below zero")
    missing = tuple(part for part in parts if part.points is None)
    there = sum((part.weight for part in parts if part.points is not None), _ZERO)
    every = sum((part.weight for part in parts), _ZERO)
    if not there:
        scored = tuple(ScoredPart(part, None, None) for part in parts)
        return Score(None, scored, missing, _ZERO, mark("Score", "Nothing that has a weight is scored yet."))
    total = sum((part.weight * part.points for part in parts if part.points is not None), _ZERO) / there
    return Score(total, tuple(_scored(part, there) for part in parts), missing, there / every)


def adjusted(total: Decimal, bonuses: Sequence[Decimal], limits: Sequence[Decimal], top: Decimal) -> Decimal:
    """Return the total with bonus points (or deductions, below zero) added, within 0 and `top`, and under every limit of a veto."""
    return max(min([total + sum(bonuses, _ZERO), top, *limits]), _ZERO)


def _scored(part: Part, there: Decimal) -> ScoredPart:
    if part.points is None:
        return ScoredPart(part, None, None)
    return ScoredPart(part, part.weight / there, part.weight * part.points / there)
