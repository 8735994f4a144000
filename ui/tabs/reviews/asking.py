"""What the parts of the page ask of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

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
class Behind:
    """Which figure of the member looked at is to be explained."""

    metric: str
    period: Period
    target: bool = False
    """The target rather than what was reached."""
