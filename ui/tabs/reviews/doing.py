"""What is asked for on the page of reviews, by buttons and menus, of one review or of all that are listed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Slot

from salesdesk.rules.review_steps import ARCHIVED, CONFIRMED
from salesdesk.services.reviews import cycles as review_cycles
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews.cycles import Cycle
from salesdesk.services.reviews.scoring import FINAL, ReviewSummary
from ui.desk import Desk, Place
from ui.dialogs.documents import DocumentsDialog
from ui.tab import Page
from ui.tabs.reviews.actions import ReviewActions
from ui.tabs.reviews.choosing import Choosing
from ui.tabs.reviews.found import Found
from ui.tabs.reviews.incoming import Incoming
from ui.tabs.reviews.listing import Listing
from ui.tabs.reviews.moving import Moving
from ui.tabs.reviews.one_menu import OneReviewMenu
from ui.tabs.reviews.outgoing import Outgoing
from ui.tabs.reviews.scorecard import ScorecardView


class Doing(QObject):
    """Hands each wish to whoever fulfils it; `found` is what the page shows now."""

    def __init__(self, desk: Desk, listing: Listing, card: ScorecardView, page: Page) -> None:
        super().__init__(page)
        self.found: Found | None = None
        self._desk, self._listing, self._card, self._page = desk, listing, card, page
        self._actions, self._out, self.incoming = ReviewActions(desk, page), Outgoing(desk, page), Incoming(desk, page)
        self._moving, self._choosing = Moving(desk, self._actions, page), Choosing(desk, card, page)
        self._actions.settled.connect(card.settle)
        listing.asked.connect(self.do)
        card.head.finalise_requested.connect(self._finalise_one)
        card.head.reopen_requested.connect(self._reopen_one)
        card.head.print_requested.connect(self._print_one)
        card.head.next_requested.connect(self._go_on)
        card.head.more_requested.connect(self._offer)
        card.talk.print_requested.connect(self._print_talk)
        card.appeal.answer_requested.connect(self._actions.answer)
        card.raters.mail_requested.connect(self._ask_raters)

    @property
    def _cycle(self) -> Cycle | None:
        return self.found.cycle if self.found is not None else None

    def print_all(self) -> None:
        """Preview all reviews of the page."""
        self._card.settle()
        if self.found is not None and self.found.reviews:
            self._out.preview(self.found.period, self.found.reviews, None)

    @Slot()
    def show_gaps(self) -> None:
        """List who has no target or goal."""
        if self.found is not None:
            self._moving.tell_gaps(self.found.reviews)

    @Slot(str)
    def do(self, what: str) -> None:
        """Do what was asked of all that are listed."""
        found, cycle = self.found, self._cycle
        if found is None or cycle is None:
            return
        shown: Sequence[ReviewSummary] = self._listing.list.people.shown
        open_ones = [one for one in shown if one.state != FINAL]
        if what.startswith("move_"):
            self._moving.move(cycle, open_ones, what.removeprefix("move_"))
        elif what == "print_all":
            self.print_all()
        elif what == "finalise_all":
            self._actions.finalise(open_ones)
        elif what == "hold_talks":
            self._actions.hold_talks(open_ones)
        elif what == "sign":
            self._actions.sign([one for one in shown if one.signed_on is None], True)
        elif what == "archive":
            self._actions.move([one for one in shown if one.step == CONFIRMED], ARCHIVED)
        elif what == "propose_raters":
            self._choosing.propose([one.id for one in open_ones])
        elif what == "design":
            DocumentsDialog(self._desk, self._page).open()
        elif what == "read_forms":
            self.incoming.ask_files()
        elif not self._do_to_cycle(what, cycle):
            self._card.settle()
            self._out.do(what, found.period, shown)

    def _do_to_cycle(self, what: str, cycle: Cycle) -> bool:
        if what == "course":
            self._actions.change_course(cycle)
        elif what == "remove":
            self._actions.remove(cycle)
        elif what in ("add_people", "newest"):
            self._actions.on_cycle(cycle, reviews.add_people if what == "add_people" else review_cycles.follow_newest)
        else:
            return False
        return True

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
        if self._card.review is not None and self._cycle is not None:
            self._moving.move(self._cycle, [self._card.review], step)

    @Slot()
    def _print_one(self) -> None:
        self._card.settle()
        if self.found is not None and self._card.review is not None:
            self._out.preview(self.found.period, self.found.reviews, self._card.review.id)

    @Slot()
    def _print_talk(self) -> None:
        self._do_to_one("print_talk")

    @Slot()
    def _ask_raters(self) -> None:
        self._do_to_one("mail_forms")

    @Slot(object)
    def _offer(self, at: QPoint) -> None:
        """Offer what can be done to the review that is looked at."""
        one, cycle = self._card.review, self._cycle
        if one is not None and cycle is not None:
            menu = OneReviewMenu(one, cycle.steps, self._page)
            menu.asked.connect(self._do_to_one)
            menu.offer(at)

    @Slot(str)
    def _do_to_one(self, what: str) -> None:
        one, cycle = self._card.review, self._cycle
        if one is None or self.found is None or cycle is None:
            return
        if what.startswith("move_"):
            self._moving.move(cycle, [one], what.removeprefix("move_"))
        elif what == "sign":
            self._actions.sign([one], one.signed_on is None)
        elif what == "appeal":
            self._actions.appeal(one)
        elif what == "take_out":
            self._actions.take_out(one)
        elif what == "raters":
            self._choosing.choose()
        elif what == "improve":
            self._desk.place_requested.emit(Place("reviews", "plans", one.member_id))
        else:
            self._card.settle()
            self._out.do(what, self.found.period, [one])
