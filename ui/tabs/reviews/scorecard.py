"""All of one review: head, criteria, the last months, comments."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from salesdesk.period import Period
from salesdesk.services.reviews import Previous, ReviewSummary
from salesdesk.tokens import MEDIUM
from ui.messages import say
from ui.tabs.reviews.asking import Behind, PointsAsked
from ui.tabs.reviews.comments import CommentsCard
from ui.tabs.reviews.criteria import CriteriaCard
from ui.tabs.reviews.head import Head
from ui.tabs.reviews.months import MonthBars
from ui.tabs.reviews.points import PointsDialog
from ui.widgets.cards import Card


class ScorecardView(QScrollArea):
    """`behind` carries a `Behind`: which figure is to be explained."""

    behind = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scorecard")
        self.review: ReviewSummary | None = None
        self._period: Period | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        body = QWidget(self)
        body.setObjectName("body")
        self.head, self.criteria, self.comments = Head(body), CriteriaCard(body), CommentsCard(body)
        self._months = MonthBars(body)
        months = Card(self.tr("Attainment of the sales target, last 12 months (%)"), body)
        months.body.addWidget(self._months)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 2, 0)
        layout.setSpacing(MEDIUM)
        for card in (self.head, self.criteria, self.comments, months):
            layout.addWidget(card)
        layout.addStretch()
        self.setWidget(body)
        self.criteria.asked.connect(self._ask_metric)
        self.criteria.points_asked.connect(self._ask_points)
        self._months.picked.connect(self._ask_month)

    def show_review(self, one: ReviewSummary, period: Period) -> None:
        """Show `one`, the review of `period`."""
        other = self.review is None or self.review.id != one.id
        if other:
            self.settle()
            self.verticalScrollBar().setValue(0)
            self.head.show_previous(None, one)
        self.review, self._period = one, period
        self.head.show_review(one)
        self.criteria.show_review(one)
        self.comments.show_review(one)
        self._months.show_months(one.card.months)

    def show_previous(self, before: Previous | None) -> None:
        """Show beside it the review of the period before."""
        if self.review is not None:
            self.head.show_previous(before, self.review)

    def settle(self) -> None:
        """Hand on what was typed and is not kept yet."""
        self.criteria.settle()
        self.comments.settle()

    @Slot(str, bool)
    def _ask_metric(self, name: str, target: bool) -> None:
        if self._period is not None:
            self.behind.emit(Behind(name, self._period, target))

    @Slot(object)
    def _ask_points(self, asked: PointsAsked) -> None:
        if self.review is not None and self._period is not None:
            who = "  ·  ".join((self.review.card.person.name, say(self._period.label())))
            dialog = PointsDialog(asked, who, self)
            dialog.asked.connect(self._ask_metric)
            dialog.open()

    @Slot(object)
    def _ask_month(self, month: Period) -> None:
        self.behind.emit(Behind("sales_amount", month))
