"""What is done with goals from their page: set, cascaded, agreed, checked, adjusted, printed; each one action that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from salesdesk.db import Database
from salesdesk.period import Period
from salesdesk.services.goals import edit as goal_edit
from salesdesk.services.goals.adjust import Part, followed, parts_of
from salesdesk.services.goals.branches import Whole, whole_of
from salesdesk.services.goals.cascade import Parts, cascade
from salesdesk.services.goals.choices import GoalChoices, goal_choices
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.services.goals.edit import save_goal
from salesdesk.services.goals.prorating import Proposal, apply_proposals
from salesdesk.services.goals.wanted import WantedGoal
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.tabs.goals.book.adjust import AdjustDialog
from ui.tabs.goals.book.cascade import CascadeDialog
from ui.tabs.goals.book.follow import FollowQuestion
from ui.tabs.goals.book.form import GoalForm
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

if TYPE_CHECKING:
    from salesdesk.documents.printout import Printout


class GoalDoing(QObject):
    """Does what the page asks for; `one` is the goal that is looked at. `saved` carries the id of a goal that was set."""

    saved = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self.desk, self._window = desk, window
        self.one: GoalDetail | None = None

    @Slot()
    def add(self) -> None:
        """Open a form for a new goal."""
        self._open_form(None)

    def _open_form(self, one: GoalDetail | None) -> None:
        period = self.desk.period

        def ask(db: Database) -> GoalChoices:
            return goal_choices(db, period)

        def show(choices: GoalChoices) -> None:
            form = GoalForm(self.desk, choices, one, self._window)
            form.submitted.connect(self._save)
            form.open()

        self.desk.read(ask, show, owner=self)

    @Slot(object)
    def _save(self, wanted: tuple[WantedGoal, str]) -> None:
        """Store what was typed; where other goals are parts of a figure that changes it is asked first whether they follow."""
        form = self.sender()
        assert isinstance(form, GoalForm)
        goal, reason = wanted
        if form.goal_id is None or goal.months is None or not form.fields.same_scope(goal):
            self._store(form, goal, reason, {})
            return
        goal_id = form.goal_id

        def ask(db: Database) -> tuple[Part, ...]:
            return parts_of(db, goal_id)

        def go_on(parts: tuple[Part, ...]) -> None:
            if not parts:
                self._store(form, goal, reason, {})
                return
            question = FollowQuestion(goal, parts, reason, form)
            question.answered.connect(self._follow)
            question.open()

        self.desk.read(ask, go_on, form.fail, form)

    @Slot(object)
    def _follow(self, said: tuple[bool, str]) -> None:
        question = self.sender()
        assert isinstance(question, FollowQuestion)
        form = question.parent()
        assert isinstance(form, GoalForm)
        follow, reason = said
        months = {month: value or Decimal(0) for month, value in (question.wanted.months or {}).items()}
        parts: Mapping[int, Mapping[date, Decimal | None]] = {}
        if follow and form.goal_id is not None:
            parts = {key: dict(values) for key, values in followed(form.goal_id, months, question.parts).items()}
        self._store(form, question.wanted, reason, parts)

    def _store(self, form: GoalForm, goal: WantedGoal, reason: str, parts: Mapping[int, Mapping[date, Decimal | None]]) -> None:
        goal_id, version = form.goal_id, form.version

        def store(db: Database) -> int:
            return save_goal(db, goal, goal_id, version, reason, parts)

        def stored(made: int) -> None:
            form.accept()
            self.saved.emit(made)

        self.desk.write(store, stored, form.fail, form)

    @Slot(str)
    def do(self, what: str) -> None:
        """Do with the goal that is looked at what a button of its head says."""
        one = self.one
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
            question = questions[what](one, self._window)  # type: ignore[arg-type]
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
            self.print_goals([one.goal.id])

    def print_goals(self, ids: Sequence[int]) -> None:
        """Show the agreements on goals before they are printed."""
        from salesdesk.documents.agreement import agreements
        from ui.printing.preview import PreviewDialog

        wanted = tuple(ids)

        def make(db: Database) -> Printout:
            return agreements(db, wanted)

        PreviewDialog(self.desk, make, wanted[0] if len(wanted) == 1 else None, self._window).open()

    def _open_cascade(self, goal_id: int) -> None:
        def ask(db: Database) -> Whole:
            return whole_of(db, goal_id)

        def show(whole: Whole) -> None:
            dialog = CascadeDialog(self.desk, whole, self._window)
            dialog.submitted.connect(self._cascade)
            dialog.open()

        self.desk.read(ask, show, owner=self)

    @Slot(object)
    def _cascade(self, wanted: tuple[Parts, str]) -> None:
        dialog, one = self.sender(), self.one
        if isinstance(dialog, CascadeDialog) and one is not None:
            self.desk.write(_with(cascade, one.goal.id, *wanted), _closing(dialog), dialog.fail, dialog)

    def _open_adjust(self, one: GoalDetail) -> None:
        goal_id = one.goal.id

        def ask(db: Database) -> tuple[Part, ...]:
            return parts_of(db, goal_id)

        def show(parts: tuple[Part, ...]) -> None:
            dialog = AdjustDialog(one, parts, self._window)
            dialog.submitted.connect(self._adjust)
            dialog.open()

        self.desk.read(ask, show, owner=self)

    @Slot(object)
    def _adjust(self, wanted: tuple[object, str, object]) -> None:
        dialog, one = self.sender(), self.one
        if isinstance(dialog, AdjustDialog) and one is not None:
            self.desk.write(_with(goal_edit.adjust, one.goal.id, *wanted), _closing(dialog), dialog.fail, dialog)

    def pro_rate(self, year: Period, currency: str) -> None:
        """Ask which targets of people who came, left or moved are to be pro-rated."""
        dialog = ProrateDialog(self.desk, year, currency, self._window)
        dialog.submitted.connect(self._prorate)
        dialog.open()

    @Slot(object)
    def _prorate(self, wanted: tuple[list[Proposal], str]) -> None:
        dialog = self.sender()
        if isinstance(dialog, ProrateDialog):
            self.desk.write(_with(apply_proposals, *wanted), _closing(dialog), dialog.fail, dialog)

    @Slot(object)
    def _answer(self, said: object) -> None:
        question, one = self.sender(), self.one
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
