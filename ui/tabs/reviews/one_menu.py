"""The menu of the review that is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.rules.review_steps import CONFIRMED, LABELS
from salesdesk.services.reviews.scoring import FINAL, ReviewSummary
from ui.messages import say


class OneReviewMenu(QMenu):
    """Offers what can be done to `one`, whose cycle goes through `steps`; `asked` carries the name of what is wanted."""

    asked = Signal(str)

    def __init__(self, one: ReviewSummary, steps: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("oneReviewMenu")
        final = one.state == FINAL
        moves = self.addMenu(self.tr("Bring to step"))
        for step in steps:
            moves.addAction(say(LABELS[step])).setObjectName(f"move_{step}")
        moves.setEnabled(not final)
        for name, words, enabled in (
            ("sign", self.tr("Not signed after all") if one.signed_on else self.tr("Signed today"), final),
            ("appeal", self.tr("Raise an appeal…"), final and one.step == CONFIRMED),
            ("improve", self.tr("Draft an improvement plan"), True),
            ("print_talk", self.tr("Print the interview sheet"), True),
            ("raters", self.tr("Choose who gives feedback…"), not final),
            ("mail_forms", self.tr("Prepare e-mails with the forms…"), not final),
            ("save_word", self.tr("Save as Word file…"), True),
            ("old_versions", self.tr("Print an earlier version"), True),
            ("take_out", self.tr("Take out of the reviews"), not final),
        ):
            action = self.addAction(words)
            action.setObjectName(name)
            action.setEnabled(enabled)
        self.triggered.connect(self._choose)
        self.aboutToHide.connect(self.deleteLater)

    def offer(self, at: QPoint) -> None:
        """Open it at a point of the screen."""
        self.popup(at)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.asked.emit(action.objectName())
