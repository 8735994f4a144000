"""The page of the reviews of a period: the steps above, the people at the left, the scorecard of one at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from salesdesk.measure.evidence import Asked
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.period import Period
from salesdesk.rules.review_steps import ARCHIVED, CONFIRMED
from salesdesk.search import search_key
from salesdesk.services.goals.target_evidence import TargetAsked
from salesdesk.services.reviews import agreements, appeals, notes, talks
from salesdesk.services.reviews import cycles as review_cycles
from salesdesk.services.reviews import history as review_history
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.appeals import Appeal
from salesdesk.services.reviews.cycles import Cycle, CyclePlan
from salesdesk.services.reviews.goals_set import gaps
from salesdesk.services.reviews.scoring import FINAL, ReviewSummary
from salesdesk.text import Text, mark
from salesdesk.tokens import MEDIUM
from ui.desk import Place
from ui.dialogs.documents import DocumentsDialog
from ui.tab import Page
from ui.tabs.reviews.actions import ReviewActions
from ui.tabs.reviews.asking import Behind
from ui.tabs.reviews.begin import BeginPanel, Choices
from ui.tabs.reviews.goals_set import GapsLine
from ui.tabs.reviews.incoming import Incoming
from ui.tabs.reviews.keeping import Keeping
from ui.tabs.reviews.listing import Listing
from ui.tabs.reviews.moving import Moving
from ui.tabs.reviews.one_menu import OneReviewMenu
from ui.tabs.reviews.outgoing import Outgoing
from ui.tabs.reviews.points import PointsDialog
from ui.tabs.reviews.scorecard import Beside, ScorecardView
from ui.tabs.reviews.strip import StepStrip
from ui.tasks import Token

if TYPE_CHECKING:
    from salesdesk.db import Database


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader brought: the reviews of a period, or what to begin them with."""

    period: Period
    cycle: Cycle | None
    reviews: tuple[ReviewSummary, ...]
    keys: dict[int, str]
    choices: Choices | None = None


class ReviewsPage(Page):
    """Scores, comments, talks, finalises and prints."""

    name = "people"
    title = mark("Review", "Reviews")
    watches = frozenset(
        {"review", "review_score", "review_answer", "review_appeal", "review_talk", "review_cycle", "review_template", "review_criterion"}
        | {"sale_line", "credit", "receipt", "target", "member", "membership", "team", "customer", "setting", "note", "task"}
    )
    _found: Found | None = None
    _wanted: int | None = None

    def build(self) -> None:
        self._beside_token = Token(self)
        self._actions, self._out, self._in = ReviewActions(self.desk, self), Outgoing(self.desk, self), Incoming(self.desk, self)
        self.setAcceptDrops(True)
        self._begin, self._listing, self._card, self._strip = BeginPanel(self), Listing(self), ScorecardView(self), StepStrip()
        self._gaps, self._keeping = GapsLine(self), Keeping(self.desk, self._card, self)
        self._moving = Moving(self.desk, self._actions, self)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(self._listing)
        row.addWidget(self._card, 1)
        whole = QWidget(self)
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
        self._begin.forms_requested.connect(self._in.ask_files)
        self._strip.chosen.connect(self._listing.show_step)
        self._gaps.asked.connect(self._show_gaps)
        self._listing.picked.connect(self._pick)
        self._listing.asked.connect(self._do)
        self._actions.settled.connect(self._card.settle)
        self._connect_card()

    def _connect_card(self) -> None:
        card = self._card
        card.behind.connect(self._explain)
        card.points_shown.connect(self._tell_who_gave)
        card.head.finalise_requested.connect(self._finalise_one)
        card.head.reopen_requested.connect(self._reopen_one)
        card.head.print_requested.connect(self._print_one)
        card.head.next_requested.connect(self._go_on)
        card.head.more_requested.connect(self._offer)
        card.talk.print_requested.connect(self._print_talk)
        card.appeal.answer_requested.connect(self._answer)

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
        self._card.settle()
        if self._found is not None and self._found.reviews:
            self._out.preview(self._found.period, self._found.reviews, None)

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
            self._in.read(files)

    # What is shown

    def _show(self, found: Found) -> None:
        self._found = found
        if found.cycle is None:
            self._card.review = None
            if found.choices is not None:
                self._begin.show_choices(found.choices)
            self._stack.setCurrentIndex(1)
            return
        self._strip.show_cycle(found.cycle)
        self._gaps.show_gaps(gaps(found.reviews))
        self._listing.show_reviews(found.cycle, found.reviews, found.keys)
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
                reviews.previous_of(database, wanted),
                notes.notes_about(database, member, period),
                notes.words_said(database, wanted),
                talks.talk_of(database, wanted),
                appeals.appeals(database, wanted),
                agreements.agreed(database, [wanted]).get(wanted, ()),
                past,
                review_history.beside_past(database, member, past[-12:][0].period.start) if past else (),
                review_history.origin_of(database, wanted),
            )

        self.desk.read(ask, self._card.show_beside, self._not_there, self._beside_token)

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

    @Slot(object)
    def _answer(self, waiting: Appeal) -> None:
        self._actions.answer(waiting)

    @Slot(str)
    def _do(self, what: str) -> None:
        """Do what was asked of all that are listed."""
        found = self._found
        if found is None or found.cycle is None:
            return
        shown: Sequence[ReviewSummary] = self._listing.list.people.shown
        open_ones = [one for one in shown if one.state != FINAL]
        if what.startswith("move_"):
            self._moving.move(found.cycle, open_ones, what.removeprefix("move_"))
        elif what == "print_all":
            self.print_page()
        elif what == "finalise_all":
            self._actions.finalise(open_ones)
        elif what == "hold_talks":
            self._actions.hold_talks(open_ones)
        elif what == "sign":
            self._actions.sign([one for one in shown if one.signed_on is None], True)
        elif what == "archive":
            self._actions.move([one for one in shown if one.step == CONFIRMED], ARCHIVED)
        elif what == "course":
            self._actions.change_course(found.cycle)
        elif what == "remove":
            self._actions.remove(found.cycle)
        elif what == "design":
            DocumentsDialog(self.desk, self).open()
        elif what == "read_forms":
            self._in.ask_files()
        elif what in ("add_people", "newest"):
            self._actions.on_cycle(found.cycle, reviews.add_people if what == "add_people" else review_cycles.follow_newest)
        else:
            self._card.settle()
            self._out.do(what, found.period, shown)

    @Slot()
    def _finalise_one(self) -> None:
        if self._card.review is not None:
            self._actions.finalise([self._card.review])

    @Slot()
    def _reopen_one(self) -> None:
        if self._card.review is not None:
            self._actions.reopen(self._card.review)

    @Slot(str)
    def _go_on(self, step: str) -> None:
        if self._card.review is not None and self._found is not None and self._found.cycle is not None:
            self._moving.move(self._found.cycle, [self._card.review], step)

    @Slot()
    def _print_one(self) -> None:
        self._card.settle()
        if self._found is not None and self._card.review is not None:
            self._out.preview(self._found.period, self._found.reviews, self._card.review.id)

    @Slot()
    def _print_talk(self) -> None:
        self._card.settle()
        if self._found is not None and self._card.review is not None:
            self._out.do("print_talk", self._found.period, [self._card.review])

    @Slot(object)
    def _offer(self, at: QPoint) -> None:
        """Offer what can be done to the review that is looked at."""
        one, cycle = self._card.review, self._found.cycle if self._found else None
        if one is not None and cycle is not None:
            menu = OneReviewMenu(one, cycle.steps, self)
            menu.asked.connect(self._do_to_one)
            menu.offer(at)

    @Slot(str)
    def _do_to_one(self, what: str) -> None:
        one = self._card.review
        if one is None or self._found is None or self._found.cycle is None:
            return
        if what.startswith("move_"):
            self._moving.move(self._found.cycle, [one], what.removeprefix("move_"))
        elif what == "sign":
            self._actions.sign([one], one.signed_on is None)
        elif what == "appeal":
            self._actions.appeal(one)
        elif what == "take_out":
            self._actions.take_out(one)
        elif what == "improve":
            self.desk.place_requested.emit(Place("reviews", "plans", one.member_id))
        else:
            self._card.settle()
            self._out.do(what, self._found.period, [one])

    @Slot()
    def _show_gaps(self) -> None:
        if self._found is not None:
            self._moving.tell_gaps(self._found.reviews)
