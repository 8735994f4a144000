"""The page of the reviews of a period: the steps above, the people at the left, the scorecard of one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from salesdesk.measure.asked import Asked
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.period import Period
from salesdesk.search import search_key
from salesdesk.services.goals.target_evidence import TargetAsked
from salesdesk.services.reviews import agreements, appeals, before, notes, raters, talks
from salesdesk.services.reviews import cycles as review_cycles
from salesdesk.services.reviews import history as review_history
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.cycles import CyclePlan
from salesdesk.services.reviews.goals_set import gaps
from salesdesk.text import Text, mark
from salesdesk.tokens import MEDIUM
from ui.building import Steps
from ui.desk import Place
from ui.tab import Page
from ui.tabs.reviews.asking import Behind
from ui.tabs.reviews.begin import BeginPanel, Choices
from ui.tabs.reviews.doing import Doing
from ui.tabs.reviews.found import Found
from ui.tabs.reviews.goals_set import GapsLine
from ui.tabs.reviews.keeping import Keeping
from ui.tabs.reviews.listing import Listing
from ui.tabs.reviews.points import PointsDialog
from ui.tabs.reviews.scorecard import Beside, ScorecardView
from ui.tabs.reviews.strip import StepStrip
from ui.tasks import Token

if TYPE_CHECKING:
    from salesdesk.db import Database


class ReviewsPage(Page):
    """Scores, comments, talks, finalises and prints."""

    name = "people"
    title = mark("Review", "Reviews")
    watches = frozenset(
        {"review", "review_score", "review_answer", "review_appeal", "review_talk", "review_rater"}
        | {"review_cycle", "review_template", "review_criterion", "target", "note", "task", "setting"}
        | {"sale_line", "credit", "receipt", "member", "membership", "team", "customer"}
    )
    _found: Found | None = None
    _wanted: int | None = None

    def build(self) -> Steps:
        self._beside_token = Token(self)
        self.setAcceptDrops(True)
        whole = QWidget(self)
        self._begin = BeginPanel(self)
        yield
        self._listing, self._strip, self._gaps = Listing(whole), StepStrip(whole), GapsLine(whole)
        yield
        card = ScorecardView(whole)
        yield from card.build()
        self._card = card
        yield
        self._keeping = Keeping(self.desk, self._card, self)
        self._doing = Doing(self.desk, self._listing, self._card, self)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(self._listing)
        row.addWidget(self._card, 1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._strip)
        column.addWidget(self._gaps)
        column.addLayout(row, 1)
        self._stack = QStackedLayout(self)
        for widget in (QWidget(self), self._begin, whole):
            self._stack.addWidget(widget)
        self._begin.begun.connect(self._start)
        self._begin.forms_requested.connect(self._doing.incoming.ask_files)
        self._strip.chosen.connect(self._listing.show_step)
        self._gaps.asked.connect(self._doing.show_gaps)
        self._listing.picked.connect(self._pick)
        self._card.behind.connect(self._explain)
        self._card.points_shown.connect(self._tell_who_gave)
        self._card.past_picked.connect(self._go_to_past)

    def refresh(self) -> None:
        period, who = self.desk.period, EVERYONE if self.desk.team is None else Who.team(self.desk.team)
        if self._found is not None and self._found.period != period:
            self._card.settle()
        team = next(((one.id, one.name) for one in self.desk.teams if one.id == self.desk.team), None)

        def ask(database: Database) -> Found:
            cycle = reviews.cycle_of(database, period)
            if cycle is None:
                known = review_templates.templates(database)
                shared, alone = review_cycles.overlapping(database, period), review_cycles.leaderless(database, period)
                return Found(period, None, (), {}, Choices(period, known, team, shared, alone))
            found = reviews.reviews(database, cycle.id, who)
            keys = {one.id: search_key(one.card.member, one.card.person.team) for one in found}
            return Found(period, cycle, found, keys)

        self.read(ask, self._show)

    @property
    def printable(self) -> bool:
        return bool(self._found and self._found.reviews)

    def print_page(self) -> None:
        self._doing.print_all()

    def go(self, place: Place) -> None:
        self._wanted = place.id
        if self._found is not None:
            self._select_wanted()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if hasattr(self, "_card"):
            self._card.settle()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files that are dropped on this page as filled forms."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self._doing.incoming.read(files)

    # What is shown

    def _show(self, found: Found) -> Steps:
        self._found = self._doing.found = found
        if found.cycle is None:
            self._card.review = None
            if found.choices is not None:
                self._begin.show_choices(found.choices)
            self._stack.setCurrentIndex(1)
            return
        self._strip.show_cycle(found.cycle)
        self._gaps.show_gaps(gaps(found.reviews))
        self._listing.show_reviews(found.cycle, found.reviews, found.keys)
        if self._stack.currentIndex() != 2:
            yield
            self._stack.setCurrentIndex(2)
        self._select_wanted()

    def _select_wanted(self) -> None:
        """Go to the review of the member that somebody asked for."""
        found = self._found
        if self._wanted is None or found is None:
            return
        one = next((one for one in found.reviews if one.member_id == self._wanted), None)
        if one is not None:
            self._wanted = None
            self._listing.list.look_at(one.id)

    @Slot(object)
    def _pick(self, review_id: int | None) -> None:
        found = self._found
        one = next((one for one in found.reviews if one.id == review_id), None) if found else None
        self._card.setVisible(one is not None)
        if found is None or found.cycle is None or one is None:
            return
        self._card.show_review(one, found.period, found.cycle.steps)
        self._beside_token.renew()
        wanted, member, period = one.id, one.member_id, found.period

        def ask(database: Database) -> Beside:
            past = review_history.past_of(database, member)
            return Beside(
                wanted,
                before.previous_of(database, wanted),
                notes.notes_about(database, member, period),
                notes.words_said(database, wanted),
                talks.talk_of(database, wanted),
                appeals.appeals(database, wanted),
                agreements.agreed(database, [wanted]).get(wanted, ()),
                past,
                review_history.beside_past(database, member, past[-12:][0].period.start) if past else (),
                review_history.origin_of(database, wanted),
                raters.raters_of(database, [wanted]).get(wanted, ()),
            )

        self.desk.read(ask, self._card.show_beside, self._not_there, self._beside_token)

    @Slot(object)
    def _go_to_past(self, period: Period) -> None:
        """Look at the review of the same person in another period."""
        one = self._card.review
        if one is not None:
            self._wanted = one.member_id
            self.desk.choose_period(period)

    def _not_there(self, _error: Exception) -> None:
        """A review that went in the meantime is not listed after the next refresh."""

    @Slot(object)
    def _explain(self, behind: Behind) -> None:
        one = self._card.review
        if one is not None:
            asked = behind.figure
            whose = Who.member(one.member_id) if asked.team_id is None else Who.team(asked.team_id)
            wanted = TargetAsked if asked.target else Asked
            self.desk.evidence_requested.emit(wanted(asked.metric, whose, behind.period, only=asked.only))

    @Slot(object)
    def _tell_who_gave(self, dialog: PointsDialog) -> None:
        one, criterion = self._card.review, dialog.criterion
        if one is None or criterion is None:
            return

        def ask(database: Database) -> tuple[Text, ...]:
            return review_history.points_given(database, one.id, criterion)

        self.desk.read(ask, dialog.show_given, self._not_there, dialog)

    # What is done

    @Slot(object)
    def _start(self, plan: CyclePlan) -> None:
        period = self.desk.period

        def start(database: Database) -> int:
            return reviews.start_cycle(database, period, plan=plan)

        self.desk.write(start, owner=self)
