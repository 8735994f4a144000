"""The page of goals of a year: the tree at the left, the goal that is looked at at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from salesdesk.db import Database
from salesdesk.measure.evidence import Asked
from salesdesk.period import Period
from salesdesk.services import listing
from salesdesk.services.goals import edit as goal_edit
from salesdesk.services.goals.adjust import Part, parts_of
from salesdesk.services.goals.book import Book, goals
from salesdesk.services.goals.cascade import Parts, Whole, cascade, whole_of
from salesdesk.services.goals.choices import GoalChoices, goal_choices
from salesdesk.services.goals.detail import GoalDetail, goal_detail
from salesdesk.services.goals.edit import WantedGoal, save_goal
from salesdesk.services.goals.prorating import Proposal, apply_proposals, count_of
from salesdesk.services.goals.target_evidence import TargetAsked
from salesdesk.services.list_evidence import ListAsked
from salesdesk.services.listing import Query
from salesdesk.services.settings import settings_of
from salesdesk.services.tasks.todo import NEW_TASK
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM
from ui.desk import Place
from ui.dialogs.base import Dialog
from ui.records.panel import RecordPanel
from ui.tab import Page
from ui.tabs.goals.book.adjust import AdjustDialog
from ui.tabs.goals.book.cascade import CascadeDialog
from ui.tabs.goals.book.form import GoalForm
from ui.tabs.goals.book.listing import GoalListing
from ui.tabs.goals.book.prorate import ProrateDialog
from ui.tabs.goals.book.questions import (
    Agreement,
    AgreeQuestion,
    Checked,
    CheckInQuestion,
    CloseQuestion,
    DeleteQuestion,
    GoalQuestion,
    ReopenQuestion,
)
from ui.tabs.goals.book.view import GoalView
from ui.tabs.goals.making import year_name
from ui.tasks import Token
from ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from salesdesk.documents.printout import Printable


# So wide has a window room for list, goal and task beside one another.
_WIDE = 1300


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader brought: the goals of a year, and how many came or left with targets that do not say so."""

    year: Period
    book: Book
    moved: int


class GoalsPage(Page):
    """Sets, cascades, agrees, checks and adjusts goals."""

    name = "goals"
    title = mark("Page", "Goals")
    watches = frozenset(
        {"goal", "key_result", "check_in", "target", "team", "member", "membership", "setting", "sale_line", "credit", "receipt"}
        | {"customer", "product", "review", "award", "task"}
    )

    def build(self) -> None:
        self._found: Found | None = None
        self._wanted: int | None = None
        self._choices: GoalChoices | None = None
        self._one = Token(self)
        self._listing, self._view = GoalListing(self), GoalView(self.desk, self)
        self._view.hide()
        self.panel = RecordPanel(listing.record("task"), self.desk, self)
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(self._listing)
        row.addWidget(self._view, 1)
        row.addStretch()
        row.addWidget(self.panel)
        self._empty = EmptyState(
            "flag",
            self.tr("A goal says what somebody means to reach, until when and why. Begin with the company's, then cascade it."),
            self.tr("New goal"),
            self,
        )
        self._empty.button.setObjectName("goalFirst")
        self._stack = QStackedLayout(self)
        for widget in (QWidget(self), self._empty, both):
            self._stack.addWidget(widget)
        self._listing.picked.connect(self._pick)
        self._listing.wanted.connect(self._add)
        self._empty.chosen.connect(self._add)
        self._listing.pro_rated.connect(self._ask_prorate)
        self._view.asked.connect(self._do)
        self._view.explained.connect(self._explain)
        self._view.honour_chosen.connect(self._go_to_honour)
        self._view.tasks.opened.connect(self._open_task)
        self.panel.closed.connect(self._make_room)
        self._view.target_asked.connect(self._explain_target)
        self._view.open_asked.connect(self._explain_opportunities)

    def refresh(self) -> None:
        period, team = self.desk.period, self.desk.team

        def ask(db: Database) -> Found:
            year = Period.of("year", period.start, settings_of(db).fiscal_start)
            return Found(year, goals(db, period, team), count_of(db, year))

        self.read(ask, self._show)

    @property
    def printable(self) -> bool:
        found = getattr(self, "_found", None)
        return bool(found and found.book.goals)

    def print_page(self) -> None:
        if self._found is not None:
            self._open_preview([one.id for one in self._found.book.goals])

    def go(self, place: Place) -> None:
        self._wanted = place.id
        if self._built and self._found is not None:
            self._look_at_wanted()

    # What is shown

    def _show(self, found: Found) -> None:
        self._found = found
        self._stack.setCurrentIndex(2 if found.book.goals else 1)
        self._listing.show_book(found.book, year_name(found.year), found.moved)
        self._look_at_wanted()

    def _look_at_wanted(self) -> None:
        if self._wanted is not None and self._found is not None and self._found.book.goal(self._wanted) is not None:
            wanted, self._wanted = self._wanted, None
            self._listing.tree.look_at(wanted)

    @Slot(object)
    def _pick(self, goal_id: int | None) -> None:
        self._one.renew()
        if goal_id is None:
            self._view.hide()
            return

        def ask(db: Database) -> GoalDetail:
            return goal_detail(db, goal_id)

        self.desk.read(ask, self._show_one, self._not_there, self._one)

    def _show_one(self, one: GoalDetail) -> None:
        self._view.show_goal(one)
        self._view.show()

    def _not_there(self, _error: Exception) -> None:
        """A goal that went in the meantime is not listed after the next refresh."""

    @Slot(object)
    def _explain(self, period: Period) -> None:
        one = self._view.one
        if one is not None and one.goal.metric is not None:
            self.desk.evidence_requested.emit(Asked(one.goal.metric, one.goal.who, period, only=one.goal.only))

    @Slot(object)
    def _go_to_honour(self, award_id: int) -> None:
        self.desk.place_requested.emit(Place("incentives", "rewards", award_id))

    @Slot(object)
    def _open_task(self, task: int | None) -> None:
        """Open a task beside its goal, or a form for a new one of this goal; in a small window the list of goals makes room."""
        one = self._view.one
        self._listing.setVisible(self.width() >= _WIDE)
        if task is not None:
            self.panel.open_record(task)
        elif one is not None:
            owner = one.goal.who.id if one.goal.who.kind == "member" else None
            self.panel.add_record({**NEW_TASK, "goal_id": one.goal.id, "owner_id": owner})

    @Slot()
    def _make_room(self) -> None:
        self._listing.show()

    @Slot()
    def _explain_target(self) -> None:
        one = self._view.one
        if one is not None and one.goal.metric is not None:
            self.desk.evidence_requested.emit(TargetAsked(one.goal.metric, one.goal.who, one.goal.period, one.goal.only))

    @Slot()
    def _explain_opportunities(self) -> None:
        one = self._view.one
        if one is not None and one.prospect is not None and one.prospect.pipeline is not None:
            where = {"id": one.prospect.pipeline.ids}
            self.desk.evidence_requested.emit(ListAsked("opportunity", "amount", Query(where=where), one.goal.period))

    # What is done

    @Slot()
    def _add(self) -> None:
        self._open_form(None)

    def _open_form(self, one: GoalDetail | None) -> None:
        period = self.desk.period

        def ask(db: Database) -> GoalChoices:
            return goal_choices(db, period)

        def show(choices: GoalChoices) -> None:
            form = GoalForm(self.desk, choices, one, self)
            form.submitted.connect(self._save)
            form.open()

        self.desk.read(ask, show, owner=self)

    @Slot(object)
    def _save(self, wanted: tuple[WantedGoal, str]) -> None:
        form = self.sender()
        assert isinstance(form, GoalForm)
        goal, reason = wanted
        goal_id, version = form.goal_id, form.version

        def store(db: Database) -> int:
            return save_goal(db, goal, goal_id, version, reason)

        def stored(made: int) -> None:
            self._wanted = made
            form.accept()
            self._look_at_wanted()

        self.desk.write(store, stored, form.fail, form)

    @Slot(str)
    def _do(self, what: str) -> None:
        one = self._view.one
        if one is None:
            return
        questions: dict[str, type[GoalQuestion]] = {
            "agree": AgreeQuestion,
            "check_in": CheckInQuestion,
            "close": CloseQuestion,
            "reopen": ReopenQuestion,
            "delete": DeleteQuestion,
        }
        if what in questions:
            question = questions[what](one, self)  # type: ignore[arg-type]
            question.answered.connect(self._answer)
            question.open()
        elif what == "propose":
            self._write(_with(goal_edit.propose, one.goal.id), None)
        elif what == "edit":
            self._open_form(one)
        elif what == "cascade":
            self._open_cascade(one.goal.id)
        elif what == "adjust":
            self._open_adjust(one)
        elif what == "print":
            self._open_preview([one.goal.id])

    def _open_preview(self, ids: Sequence[int]) -> None:
        from salesdesk.documents.agreement import agreements
        from ui.printing.preview import PreviewDialog

        wanted = tuple(ids)

        def make(db: Database) -> Printable:
            return agreements(db, wanted)

        PreviewDialog(self.desk, make, wanted[0] if len(wanted) == 1 else None, self).open()

    def _open_cascade(self, goal_id: int) -> None:
        def ask(db: Database) -> Whole:
            return whole_of(db, goal_id)

        def show(whole: Whole) -> None:
            dialog = CascadeDialog(self.desk, whole, self)
            dialog.submitted.connect(self._cascade)
            dialog.open()

        self.desk.read(ask, show, owner=self)

    @Slot(object)
    def _cascade(self, wanted: tuple[Parts, str]) -> None:
        dialog, one = self.sender(), self._view.one
        if isinstance(dialog, CascadeDialog) and one is not None:
            self.desk.write(_with(cascade, one.goal.id, *wanted), _closing(dialog), dialog.fail, dialog)

    def _open_adjust(self, one: GoalDetail) -> None:
        goal_id = one.goal.id

        def ask(db: Database) -> tuple[Part, ...]:
            return parts_of(db, goal_id)

        def show(parts: tuple[Part, ...]) -> None:
            dialog = AdjustDialog(one, parts, self)
            dialog.submitted.connect(self._adjust)
            dialog.open()

        self.desk.read(ask, show, owner=self)

    @Slot(object)
    def _adjust(self, wanted: tuple[object, str, object]) -> None:
        dialog, one = self.sender(), self._view.one
        if isinstance(dialog, AdjustDialog) and one is not None:
            self.desk.write(_with(goal_edit.adjust, one.goal.id, *wanted), _closing(dialog), dialog.fail, dialog)

    @Slot()
    def _ask_prorate(self) -> None:
        if self._found is not None:
            dialog = ProrateDialog(self.desk, self._found.year, self._found.book.currency, self)
            dialog.submitted.connect(self._prorate)
            dialog.open()

    @Slot(object)
    def _prorate(self, wanted: tuple[list[Proposal], str]) -> None:
        dialog = self.sender()
        if isinstance(dialog, ProrateDialog):
            self.desk.write(_with(apply_proposals, *wanted), _closing(dialog), dialog.fail, dialog)

    @Slot(object)
    def _answer(self, said: object) -> None:
        question, one = self.sender(), self._view.one
        if one is None or not isinstance(question, GoalQuestion):
            return
        wanted = one.goal.id
        if isinstance(said, Agreement):
            self._write(_with(goal_edit.agree, wanted, said.by, said.day, said.remark), question)
        elif isinstance(said, Checked):
            self._write(
                _with(goal_edit.check_in, wanted, said.day, said.confidence, said.note, said.next_step, said.by, said.reached), question
            )
        elif isinstance(said, tuple):
            day, outcome = said
            assert isinstance(day, date)
            self._write(_with(goal_edit.close, wanted, day, outcome), question)
        elif isinstance(said, str):
            self._write(_with(goal_edit.reopen, wanted, said), question)
        else:
            self._write(_with(goal_edit.remove_goal, wanted), question)

    def _write(self, action: Callable[[Database], object], question: GoalQuestion | None) -> None:
        if question is None:
            self.desk.write(action, owner=self)
        else:
            self.desk.write(action, _closing(question), question.fail, question)


def _with(action: Callable[..., object], *values: object) -> Callable[[Database], object]:
    """Return what does `action` with `values` on a database."""

    def do(db: Database) -> object:
        return action(db, *values)

    return do


def _closing(dialog: Dialog) -> Callable[[object], None]:
    """Return what closes `dialog` when its work is done."""

    def close(_made: object) -> None:
        dialog.accept()

    return close
