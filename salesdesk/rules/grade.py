"""Grades from a score by break points."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from salesdesk.errors import SalesDeskError
from salesdesk.text import mark


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade and the lowest score that earns it."""

    name: str
    at: Decimal


@dataclass(frozen=True, slots=True)
class GradeScale:
    """Grades from the best down, and the `lowest` for every score below them; exactly at a break point earns the better grade.

    Raises `SalesDeskError("grade.order")` when the break points do not descend.
    """

    grades: tuple[Grade, ...]
    lowest: str

    def __post_init__(self) -> None:
        for better, worse in pairwise(self.grades):
            if worse.at >= better.at:
                raise SalesDeskError(
                    "grade.order",
                    mark("Score", "Grade {worse} must begin below grade {better}."),
                    worse=worse.name,
                    better=better.name,
                )

    @property
    def names(self) -> tuple[str, ...]:
        """All grades, the best first."""
        return (*(grade.name for grade in self.grades), self.lowest)

    def of(self, score: Decimal) -> str:
        """Return the grade of a score as it is shown (see `Score.shown`)."""
        return next((grade.name for grade in self.grades if score >= grade.at), self.lowest)


USUAL = GradeScale((Grade("S", Decimal(95)), Grade("A", Decimal(85)), Grade("B", Decimal(70)), Grade("C", Decimal(60))), "D")
"""The scale of a new review template, for scores up to 100."""
