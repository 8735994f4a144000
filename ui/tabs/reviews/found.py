"""What a reader brought for the page of reviews."""

from __future__ import annotations

from dataclasses import dataclass

from salesdesk.period import Period
from salesdesk.services.reviews.cycles import Cycle
from salesdesk.services.reviews.scoring import ReviewSummary
from ui.tabs.reviews.begin import Choices


@dataclass(frozen=True, slots=True)
class Found:
    """The reviews of a period, or what to begin them with."""

    period: Period
    cycle: Cycle | None
    reviews: tuple[ReviewSummary, ...]
    keys: dict[int, str]
    choices: Choices | None = None
