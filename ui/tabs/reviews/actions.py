"""What is done to reviews from the page: each asks first where something cannot be done by mistake, and then does one action."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from salesdesk.rules import review_steps
from salesdesk.services.reviews import appeals, talks
from salesdesk.services.reviews import cycles as review_cycles
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews.cycles import Cycle, CyclePlan
from salesdesk.services.reviews.scoring import FINAL, ReviewSummary
from salesdesk.text import fill
from ui import looks
from ui.desk import Desk
from ui.dialogs.confirm import ConfirmDialog
from ui.tabs.reviews.appeal import AnswerDialog, AppealDialog
from ui.tabs.reviews.dialogs import CourseDialog, ReasonDialog

if TYPE_CHECKING:
    from salesdesk.db import Database

Action = Callable[["Database"], object]


class ReviewActions(QObject):
    """`settled` asks the page to hand on what is being typed, before it is acted on."""

    settled = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._wanted: tuple[int, ...] = ()
        self._cycle: Cycle | None = None
        self._pending: Action | None = None

    def finalise(self, found: Sequence[ReviewSummary]) -> None:
        """Ask, and finalise those that can be."""
        self.settled.emit()
        ready = [one for one in found if one.state != FINAL and (one.card.total is not None or one.card.too_new)]
        if not ready:
            self._moved(0)
            return
        if len(found) == 1:
            title = self.tr("Finalise the review of {name}").format(name=ready[0].card.member)
            sentence = self.tr("It keeps its figures from then on, whatever data come later, and can be signed.")
            if ready[0].missing:
                gaps = self.tr("Criteria without points: {n}. Their weight is shared among the others.")
                sentence = looks.sentences(sentence, gaps.format(n=ready[0].missing))
        else:
            title = fill(self.tr("Finalise {n} {n:review|reviews}"), n=len(ready))
            sentence = self.tr("They keep their figures from then on, whatever data come later, and can be signed.")
            if gaps_of := sum(bool(one.missing) for one in ready):
                said = self.tr("With criteria without points: {n}. Their weight is shared among the others.")
                sentence = looks.sentences(sentence, said.format(n=gaps_of))
        self._wanted = tuple(one.id for one in ready)
        self._ask("finaliseDialog", title, sentence, self.tr("Finalise"), self._finalise)

    @Slot()
    def _finalise(self) -> None:
        wanted = self._wanted

        def freeze(database: Database) -> int:
            return reviews.finalise(database, wanted)

        self._desk.write(freeze, owner=self._page)

    def reopen(self, one: ReviewSummary) -> None:
        """Ask why, and open a final review again."""
        self._wanted = (one.id,)
        title = self.tr("Reopen the review of {name}").format(name=one.card.member)
        sentence = self.tr("From then on the review follows the data again; what it was is kept as an earlier version.")
        dialog = ReasonDialog(title, sentence, self._page, self.tr("Reopen"))
        dialog.given.connect(self._reopen)
        dialog.open()

    @Slot(str)
    def _reopen(self, reason: str) -> None:
        wanted = self._wanted[0]

        def thaw(database: Database) -> None:
            reviews.reopen(database, wanted, reason)

        self._desk.write(thaw, owner=self._page)

    def move(self, found: Sequence[ReviewSummary], to: str) -> None:
        """Bring reviews to a step; to be confirmed is asked for first."""
        if to == review_steps.CONFIRMED:
            self.finalise(found)
            return
        self.settled.emit()
        wanted = tuple(one.id for one in found)

        def move(database: Database) -> int:
            return reviews.move(database, wanted, to)

        self._desk.write(move, self._moved, owner=self._page)

    def _moved(self, count: int) -> None:
        if not count:
            self._desk.messages.news(self.tr("None of these reviews can go there now."))

    def sign(self, found: Sequence[ReviewSummary], signed: bool) -> None:
        """Note final reviews as signed today, or take that back."""
        wanted = tuple(one.id for one in found if one.state == FINAL)
        day = date.today() if signed else None

        def note(database: Database) -> None:
            reviews.sign(database, wanted, day)

        if wanted:
            self._desk.write(note, owner=self._page)

    def hold_talks(self, found: Sequence[ReviewSummary]) -> None:
        """Note the talks about open reviews as held today."""
        self.settled.emit()
        wanted = tuple(one.id for one in found if one.state != FINAL)

        def hold(database: Database) -> int:
            return talks.hold_talks(database, wanted, date.today())

        if wanted:
            self._desk.write(hold, owner=self._page)

    def take_out(self, one: ReviewSummary) -> None:
        """Ask, and review somebody no more."""
        self._wanted = (one.id,)
        title = self.tr("Take {name} out").format(name=one.card.member)
        sentence = self.tr("The review with its scores and comments is deleted. Undo brings it back.")
        self._ask("takeOutDialog", title, sentence, self.tr("Take out"), self._take_out)

    @Slot()
    def _take_out(self) -> None:
        wanted = self._wanted

        def take(database: Database) -> None:
            review_cycles.take_out(database, wanted)

        self._desk.write(take, owner=self._page)

    def remove(self, cycle: Cycle) -> None:
        """Ask, and delete a cycle."""
        self._cycle = cycle
        sentence = self.tr("All scores and comments of this period are deleted. Undo brings them back.")
        self._ask("removeDialog", self.tr("Delete the reviews"), sentence, self.tr("Delete"), self._remove)

    @Slot()
    def _remove(self) -> None:
        self.on_cycle(self._cycle, reviews.remove_cycle)

    def on_cycle(self, cycle: Cycle | None, action: Callable[[Database, int], object]) -> None:
        """Do `action` to a cycle."""
        if cycle is not None:
            wanted = cycle.id

            def do(database: Database) -> object:
                return action(database, wanted)

            self._desk.write(do, owner=self._page)

    def change_course(self, cycle: Cycle) -> None:
        """Ask how a cycle goes on."""
        self._cycle = cycle
        plan = CyclePlan(steps=cycle.steps, due=cycle.due, too_new_days=cycle.too_new_days, prorated=cycle.prorated)
        dialog = CourseDialog(plan, self._page)
        dialog.chosen.connect(self._change_course)
        dialog.open()

    @Slot(object)
    def _change_course(self, plan: CyclePlan) -> None:
        if self._cycle is not None:
            wanted = self._cycle.id

            def change(database: Database) -> None:
                review_cycles.change_cycle(database, wanted, plan)

            self._desk.write(change, owner=self._page)

    def appeal(self, one: ReviewSummary) -> None:
        """Ask what the appeal is about, and raise it."""
        self._wanted = (one.id,)
        dialog = AppealDialog(one.card.member, self._page)
        dialog.raised.connect(self._appeal)
        dialog.open()

    @Slot(str)
    def _appeal(self, text: str) -> None:
        wanted = self._wanted[0]

        def raise_it(database: Database) -> int:
            return appeals.appeal(database, wanted, text)

        self._desk.write(raise_it, owner=self._page)

    def answer(self, waiting: appeals.Appeal) -> None:
        """Ask for the answer to an appeal, and give it."""
        self._wanted = (waiting.id,)
        dialog = AnswerDialog(waiting, self._page)
        dialog.answered.connect(self._answer)
        dialog.open()

    @Slot(object)
    def _answer(self, given: tuple[str, str]) -> None:
        wanted = self._wanted[0]

        def reply(database: Database) -> None:
            appeals.answer(database, wanted, *given)

        self._desk.write(reply, owner=self._page)

    def _ask(self, name: str, title: str, sentence: str, verb: str, then: Callable[[], None]) -> None:
        dialog = ConfirmDialog(name, title, sentence, verb, self._page)
        dialog.confirmed.connect(then)
        dialog.open()
