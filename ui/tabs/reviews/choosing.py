"""Chooses who gives feedback: on the review that is looked at, or proposes somebody for all that have nobody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from salesdesk.services.reviews import raters as service
from salesdesk.services.reviews.raters import Candidate, Rater
from salesdesk.text import fill
from ui.desk import Desk
from ui.tabs.reviews.raters_dialog import RatersDialog
from ui.tabs.reviews.scorecard import ScorecardView

if TYPE_CHECKING:
    from salesdesk.db import Database


class Choosing(QObject):
    """Asks in a dialog above `page`."""

    def __init__(self, desk: Desk, card: ScorecardView, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._card, self._page = desk, card, page
        self._review: tuple[int, str] | None = None
        card.raters.choose_requested.connect(self.choose)

    @Slot()
    def choose(self) -> None:
        """Ask who gives feedback on the review that is looked at."""
        one = self._card.review
        if one is None:
            return
        self._review = wanted = (one.id, one.card.member)

        def ask(database: Database) -> tuple[tuple[Candidate, ...], tuple[Rater, ...]]:
            return service.candidates(database, wanted[0]), service.raters_of(database, [wanted[0]]).get(wanted[0], ())

        self._desk.read(ask, self._open, None, self._page)

    def _open(self, found: tuple[tuple[Candidate, ...], tuple[Rater, ...]]) -> None:
        if self._review is not None:
            dialog = RatersDialog(self._review[1], *found, self._page)
            dialog.chosen.connect(self._keep)
            dialog.open()

    @Slot(object)
    def _keep(self, chosen: Sequence[Candidate]) -> None:
        if self._review is not None:
            wanted = self._review[0]

            def keep(database: Database) -> None:
                service.choose_raters(database, wanted, chosen)

            self._desk.write(keep, owner=self._page)

    def propose(self, review_ids: Sequence[int]) -> None:
        """Choose colleagues and customers for those of these reviews that have nobody yet."""

        def propose(database: Database) -> int:
            return service.propose_raters(database, review_ids)

        self._desk.write(propose, self._proposed, owner=self._page)

    def _proposed(self, count: int) -> None:
        said = self.tr("Chose {n} {n:person|people} in all: see under Feedback of others, and change what does not fit.")
        nobody = self.tr("Nobody was chosen: all have somebody, or there is no colleague and no customer with an address.")
        self._desk.messages.done(fill(said, n=count) if count else nobody)
