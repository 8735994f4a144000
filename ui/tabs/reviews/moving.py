"""Brings reviews to another step; who leaves the goals behind without any is told before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from salesdesk.rules.review_steps import DRAFT, GOALS, STEPS
from salesdesk.services.reviews.cycles import Cycle
from salesdesk.services.reviews.goals_set import Gap, gaps
from salesdesk.services.reviews.scoring import ReviewSummary
from ui.desk import Desk
from ui.tabs.reviews.actions import ReviewActions
from ui.tabs.reviews.goals_set import GapsDialog


class Moving(QObject):
    """Asks on `page`, and moves by `actions`."""

    def __init__(self, desk: Desk, actions: ReviewActions, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._actions, self._page = desk, actions, page
        self._waiting: tuple[tuple[ReviewSummary, ...], str] = ((), "")

    def move(self, cycle: Cycle, wanted: Sequence[ReviewSummary], to: str) -> None:
        """Bring reviews of `cycle` to a step."""
        leaving = [one for one in wanted if one.step in (DRAFT, GOALS) and STEPS.index(to) > STEPS.index(GOALS)]
        if GOALS in cycle.steps and (lacking := gaps(leaving)):
            self._waiting = (tuple(wanted), to)
            self._tell(lacking, True)
        else:
            self._actions.move(wanted, to)

    def tell_gaps(self, found: Sequence[ReviewSummary]) -> None:
        """List who has no target or goal."""
        self._tell(gaps(found), False)

    def _tell(self, lacking: Sequence[Gap], leaving: bool) -> None:
        dialog = GapsDialog(lacking, leaving, self._page)
        dialog.place_asked.connect(self._desk.place_requested)
        dialog.gone_on.connect(self._move_anyway)
        dialog.open()

    @Slot()
    def _move_anyway(self) -> None:
        self._actions.move(*self._waiting)
