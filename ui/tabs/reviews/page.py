"""The page of the reviews of a period: the people at the left, the scorecard of one at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from salesdesk.measure.evidence import Asked
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.period import Period
from salesdesk.search import search_key
from salesdesk.services import review_templates, reviews
from salesdesk.services.review_templates import Template
from salesdesk.services.reviews import FINAL, Cycle, Previous, ReviewSummary
from salesdesk.services.target_evidence import TargetAsked
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM
from ui.desk import Place
from ui.tab import Page
from ui.tabs.reviews.asking import Behind, Scored, Written
from ui.tabs.reviews.begin import BeginPanel
from ui.tabs.reviews.dialogs import ConfirmDialog, ReopenDialog
from ui.tabs.reviews.listing import Listing
from ui.tabs.reviews.scorecard import ScorecardView
from ui.tasks import Token

if TYPE_CHECKING:
    from salesdesk.db import Database
    from salesdesk.documents.printout import Printable


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader brought: the reviews of a period, or the templates to begin them with."""

    period: Period
    cycle: Cycle | None
    reviews: tuple[ReviewSummary, ...]
    keys: dict[int, str]
    templates: tuple[Template, ...]


class ReviewsPage(Page):
    """Scores, comments, finalises and prints."""

    name = "people"
    title = mark("Review", "Reviews")
    watches = frozenset(
        {"review", "review_score", "review_cycle", "review_template", "review_criterion", "sale_line", "credit", "receipt", "target"}
        | {"member", "membership", "team", "customer", "setting"}
    )

    _found: Found | None = None
    _wanted: int | None = None

    def build(self) -> None:
        self._before_token = Token(self)
        self._begin, self._listing, self._card = BeginPanel(self), Listing(self), ScorecardView(self)
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(self._listing)
        row.addWidget(self._card, 1)
        self._stack = QStackedLayout(self)
        for widget in (QWidget(self), self._begin, both):
            self._stack.addWidget(widget)
        self._begin.begun.connect(self._start)
        self._listing.picked.connect(self._pick)
        self._listing.asked.connect(self._do)
        self._card.behind.connect(self._explain)
        self._card.head.finalise_requested.connect(self._ask_finalise)
        self._card.head.reopen_requested.connect(self._ask_reopen)
        self._card.head.print_requested.connect(self._print_one)
        self._card.criteria.scored.connect(self._score)
        self._card.comments.written.connect(self._write)

    def refresh(self) -> None:
        period, who = self.desk.period, EVERYONE if self.desk.team is None else Who.team(self.desk.team)
        if self._found is not None and self._found.period != period:
            self._card.settle()

        def ask(database: Database) -> Found:
            cycle = reviews.cycle_of(database, period)
            if cycle is None:
                return Found(period, None, (), {}, review_templates.templates(database))
            found = reviews.reviews(database, cycle.id, who)
            keys = {one.id: search_key(one.card.member, one.card.person.team) for one in found}
            return Found(period, cycle, found, keys, ())

        self.read(ask, self._show)

    @property
    def printable(self) -> bool:
        return bool(getattr(self, "_found", None) and self._found and self._found.reviews)

    def print_page(self) -> None:
        self._open_preview(None)

    def go(self, place: Place) -> None:
        self._wanted = place.id
        if self._found is not None:
            self._select_wanted()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if hasattr(self, "_card"):
            self._card.settle()

    # What is shown

    def _show(self, found: Found) -> None:
        self._found = found
        if found.cycle is None:
            self._card.review = None
            self._begin.show_choices(found.period, found.templates)
            self._stack.setCurrentIndex(1)
            return
        self._listing.show_reviews(found.cycle, found.reviews, found.keys)
        self._stack.setCurrentIndex(2)
        self._select_wanted()

    def _select_wanted(self) -> None:
        """Go to the review, or to the member, that somebody asked for."""
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
        if found is None or one is None:
            return
        self._card.show_review(one, found.period)
        self._before_token.renew()
        wanted = one.id

        def ask(database: Database) -> Previous | None:
            return reviews.previous_of(database, wanted)

        self.desk.read(ask, self._card.show_previous, self._not_there, self._before_token)

    def _not_there(self, _error: Exception) -> None:
        """A review that went in the meantime is not listed after the next refresh."""

    @Slot(object)
    def _explain(self, behind: Behind) -> None:
        one = self._card.review
        if one is not None:
            whose = Who.member(one.member_id)
            wanted = TargetAsked if behind.target else Asked
            self.desk.evidence_requested.emit(wanted(behind.metric, whose, behind.period))

    # What is done

    @Slot(object)
    def _start(self, template_id: object) -> None:
        period, chosen = self.desk.period, template_id if isinstance(template_id, int) else None

        def start(database: Database) -> int:
            return reviews.start_cycle(database, period, chosen)

        self.desk.write(start, owner=self)

    @Slot(object)
    def _score(self, scored: Scored) -> None:
        def give(database: Database) -> None:
            reviews.set_score(database, scored.review_id, scored.criterion_id, scored.points, scored.comment)

        self.desk.write(give)

    @Slot(object)
    def _write(self, written: Written) -> None:
        def keep(database: Database) -> None:
            reviews.write_comments(database, written.review_id, written.comments)

        self.desk.write(keep, None, self._not_kept, self)

    def _not_kept(self, error: Exception) -> None:
        self._card.comments.retry()
        self.desk.messages.error(error)

    @Slot(str)
    def _do(self, what: str) -> None:
        if what == "finalise_all":
            self._ask_finalise_all()
        elif what == "print_all":
            self._open_preview(None)
        elif what == "add_people":
            self._on_cycle(reviews.add_people)
        elif what == "remove":
            title, verb = self.tr("Delete the reviews"), self.tr("Delete")
            sentence = self.tr("All scores and comments of this period are deleted. Undo brings them back.")
            self._confirm("removeDialog", title, sentence, verb).confirmed.connect(self._remove)

    @Slot()
    def _remove(self) -> None:
        self._on_cycle(reviews.remove_cycle)

    @Slot()
    def _ask_finalise(self) -> None:
        self._card.settle()
        one = self._card.review
        if one is None:
            return
        title = self.tr("Finalise the review of {name}").format(name=one.card.member)
        sentence = self.tr("It keeps its figures from then on, whatever data come later, and can be signed.")
        if one.missing:
            sentence += " " + self.tr("Criteria without points: {n}. Their weight is shared among the others.").format(n=one.missing)
        self._finalising: tuple[int, ...] = (one.id,)
        self._confirm("finaliseDialog", title, sentence, self.tr("Finalise")).confirmed.connect(self._finalise)

    def _ask_finalise_all(self) -> None:
        self._card.settle()
        found = self._found.reviews if self._found else ()
        ready = [one for one in found if one.state != FINAL and one.card.total is not None]
        title = self.tr("Finalise {n} reviews").format(n=len(ready))
        sentence = self.tr("They keep their figures from then on, whatever data come later, and can be signed.")
        if gaps := sum(bool(one.missing) for one in ready):
            sentence += " " + self.tr("With criteria without points: {n}. Their weight is shared among the others.").format(n=gaps)
        self._finalising = tuple(one.id for one in ready)
        self._confirm("finaliseDialog", title, sentence, self.tr("Finalise")).confirmed.connect(self._finalise)

    @Slot()
    def _finalise(self) -> None:
        wanted = self._finalising

        def freeze(database: Database) -> int:
            return reviews.finalise(database, wanted)

        self.desk.write(freeze, owner=self)

    @Slot()
    def _ask_reopen(self) -> None:
        if self._card.review is not None:
            dialog = ReopenDialog(self._card.review.card.member, self)
            dialog.reopened.connect(self._reopen)
            dialog.open()

    @Slot(str)
    def _reopen(self, reason: str) -> None:
        if self._card.review is not None:
            wanted = self._card.review.id

            def thaw(database: Database) -> None:
                reviews.reopen(database, wanted, reason)

            self.desk.write(thaw, owner=self)

    @Slot()
    def _print_one(self) -> None:
        if self._card.review is not None:
            self._open_preview(self._card.review.id)

    def _open_preview(self, review_id: int | None) -> None:
        from salesdesk.documents.printing import reviews_printout
        from ui.printing.preview import PreviewDialog

        self._card.settle()
        if self._found is not None and self._found.reviews:
            ids = tuple(one.id for one in self._found.reviews)
            period = self._found.period

            def printout(database: Database) -> Printable:
                return reviews_printout(database, period, ids)

            PreviewDialog(self.desk, printout, review_id, self).open()

    def _on_cycle(self, action: object) -> None:
        cycle = self._found.cycle if self._found else None
        if cycle is not None and callable(action):
            wanted = cycle.id

            def do(database: Database) -> object:
                return action(database, wanted)

            self.desk.write(do, owner=self)

    def _confirm(self, name: str, title: str, sentence: str, verb: str) -> ConfirmDialog:
        dialog = ConfirmDialog(name, title, sentence, verb, self)
        dialog.open()
        return dialog
