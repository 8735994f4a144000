"""All of one review: head, criteria, the last months, comments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from salesdesk.period import Period
from salesdesk.rules import review_steps
from salesdesk.services.reviews import criteria
from salesdesk.services.reviews.agreements import Agreed
from salesdesk.services.reviews.appeals import Appeal
from salesdesk.services.reviews.before import Previous
from salesdesk.services.reviews.history import Beside as PastBeside
from salesdesk.services.reviews.history import Past
from salesdesk.services.reviews.notes import NoteSeen, WordsSaid
from salesdesk.services.reviews.raters import Rater
from salesdesk.services.reviews.scoring import FINAL, ReviewSummary
from salesdesk.services.reviews.talks import Talk
from salesdesk.text import Text
from salesdesk.tokens import MEDIUM
from ui.building import Steps
from ui.messages import say
from ui.tabs.reviews.agreements_card import AgreementsCard
from ui.tabs.reviews.appeal import AppealCard
from ui.tabs.reviews.asking import Behind, FigureAsked, PointsAsked
from ui.tabs.reviews.comments import CommentsCard
from ui.tabs.reviews.criteria import CriteriaCard
from ui.tabs.reviews.head import Head
from ui.tabs.reviews.months import MonthBars
from ui.tabs.reviews.notes_card import NotesCard
from ui.tabs.reviews.past_card import PastCard
from ui.tabs.reviews.points import PointsDialog
from ui.tabs.reviews.raters_card import RatersCard
from ui.tabs.reviews.talk_card import TalkCard
from ui.widgets.cards import Card


@dataclass(frozen=True, slots=True)
class Beside:
    """What is at hand beside a review: the one before, notes, the talk, appeals, all final ones so far, the sheet that it is from."""

    review_id: int
    before: Previous | None
    notes: tuple[NoteSeen, ...]
    said: tuple[WordsSaid, ...]
    talk: Talk
    appeals: tuple[Appeal, ...]
    agreed: tuple[Agreed, ...]
    past: tuple[Past, ...]
    else_then: tuple[PastBeside, ...]
    origin: Text | None
    raters: tuple[Rater, ...] = ()


_FEEDBACK = (criteria.FEEDBACK, criteria.OTHERS)


class ScorecardView(QScrollArea):
    """`behind` carries a `Behind`: which figure is to be explained; `points_shown` the `PointsDialog` that explains points,
    `past_picked` the period of an earlier review. To be built by `build` before anything is shown.
    """

    behind = Signal(object)
    points_shown = Signal(object)
    past_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scorecard")
        self.review: ReviewSummary | None = None
        self._period: Period | None = None
        self._steps: tuple[str, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def build(self) -> Steps:
        """Make the cards, some at a time."""
        body = QWidget(self.viewport())
        body.setObjectName("body")
        self.head, self.criteria, self.comments = Head(body), CriteriaCard(body), CommentsCard(body)
        yield
        self.agreements, self.raters = AgreementsCard(body), RatersCard(body)
        self.appeal, self.notes, self.talk, self._past = AppealCard(body), NotesCard(body), TalkCard(body), PastCard(body)
        self._months = MonthBars(body)
        months = Card(self.tr("Attainment of the sales target, last 12 months (%)"), body)
        months.body.addWidget(self._months)
        yield
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 2, 0)
        layout.setSpacing(MEDIUM)
        talked = (self.comments, self.agreements, self.talk, months, self._past)
        for card in (self.head, self.appeal, self.criteria, self.raters, self.notes, *talked):
            layout.addWidget(card)
        layout.addStretch()
        self.setWidget(body)
        self.criteria.asked.connect(self._ask_figure)
        self.criteria.points_asked.connect(self._ask_points)
        self._months.picked.connect(self._ask_month)
        self._past.picked.connect(self.past_picked)

    def show_review(self, one: ReviewSummary, period: Period, steps: Sequence[str] = ()) -> None:
        """Show `one`, the review of `period` in a cycle of `steps`."""
        other = self.review is None or self.review.id != one.id
        if other:
            self.settle()
            self.verticalScrollBar().setValue(0)
            self.head.show_previous(None, one)
            self.head.show_origin(None)
            self.criteria.show_previous({})
            self.appeal.hide()
            self.agreements.show_agreed(())
            self.agreements.forget()
            self.raters.hide()
        self.review, self._period, self._steps = one, period, tuple(steps)
        self.head.show_review(one, steps)
        self.criteria.show_review(one)
        self.comments.show_review(one)
        self._months.show_months(one.card.months)

    def show_beside(self, found: Beside) -> None:
        """Show what is at hand beside the review."""
        if self.review is not None and self.review.id == found.review_id:
            self.head.show_previous(found.before, self.review)
            self.head.show_origin(found.origin)
            self.criteria.show_previous(found.before.points if found.before else {})
            self.appeal.show_appeals(found.appeals)
            self.agreements.show_agreed(found.agreed)
            self.raters.show_raters(found.raters, self.review.state == FINAL)
            self.raters.setVisible(bool(found.raters) or self._counts_others(self.review))
            self.notes.show_notes(found.notes, found.said)
            self.talk.show_talk(found.review_id, found.talk, self.review.state == FINAL)
            self._past.show_past(found.past, found.else_then)

    def _counts_others(self, one: ReviewSummary) -> bool:
        """Whether others are asked in this cycle, or what they say counts."""
        return review_steps.OTHERS in self._steps or any(line.criterion.kind in _FEEDBACK for line in one.card.lines)

    def settle(self) -> None:
        """Hand on what was typed and is not kept yet."""
        self.criteria.settle()
        self.comments.settle()
        self.talk.settle()

    @Slot(object)
    def _ask_figure(self, asked: FigureAsked) -> None:
        if self._period is not None:
            self.behind.emit(Behind(asked, self._period))

    @Slot(object)
    def _ask_points(self, asked: PointsAsked) -> None:
        if self.review is not None and self._period is not None:
            who = "  ·  ".join((self.review.card.person.name, say(self._period.label())))
            dialog = PointsDialog(asked, who, self)
            dialog.asked.connect(self._ask_figure)
            dialog.open()
            self.points_shown.emit(dialog)

    @Slot(object)
    def _ask_month(self, month: Period) -> None:
        self.behind.emit(Behind(FigureAsked("sales_amount"), month))
