"""What the parts of the page ask of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.measure import ALL, Only
from salesdesk.period import Period
from salesdesk.services.reviews.scorecards import Line


@dataclass(frozen=True, slots=True)
class Scored:
    """The manager's score of one criterion, as typed and read."""

    review_id: int
    criterion_id: int
    points: Decimal | None
    comment: str


@dataclass(frozen=True, slots=True)
class Written:
    """The manager's words on a review."""

    review_id: int
    comments: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PointsAsked:
    """How the points of a line came about: `rule` in words, `counted` the sum of the weights that count."""

    line: Line
    rule: str
    counted: Decimal


@dataclass(frozen=True, slots=True)
class FigureAsked:
    """Which figure of the member looked at is to be explained: the `target` rather than what was reached, the figure of a team."""

    metric: str
    target: bool = False
    only: Only = ALL
    team_id: int | None = None

    @classmethod
    def of(cls, line: Line, target: bool) -> FigureAsked | None:
        """Return the question about a figure of a line; None where no metric measures it."""
        one = line.criterion
        return cls(one.metric, target, one.only, line.team_id) if one.metric else None


@dataclass(frozen=True, slots=True)
class Behind:
    """A figure of a period to be explained."""

    figure: FigureAsked
    period: Period
