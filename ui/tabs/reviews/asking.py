"""What the parts of the page ask of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.period import Period


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
class Behind:
    """Which figure of the member looked at is to be explained."""

    metric: str
    period: Period
