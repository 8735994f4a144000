"""What is asked before a goal is agreed, checked, closed, taken back or deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.model.goals import CONFIDENCE
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.text import mark
from ui.dialogs.base import Dialog
from ui.forms import reading
from ui.forms.editors import DayEditor, Editor, LineEditor, TickEditor
from ui.messages import say
from ui.tabs.goals.book import words
from ui.widgets.box import Box
from ui.widgets.labels import Label

_DAY = Field("day", mark("Goal", "Day"), Kind.DATE, required=True)


class GoalQuestion(Dialog):
    """A sentence and fields; `answered` carries what was said. Whoever does it calls `accept` or `fail`."""

    answered = Signal(object)

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(name, "", parent, 460)
        self.say = Label("", self)
        self.say.setWordWrap(True)
        self.say.hide()
        self.body.addWidget(self.say)
        self.day = DayEditor(_DAY, self)
        self.day.show_value(date.today())
        self.day.hide()
        self._cancel = self.add_button("cancel", self.tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self.do = self.add_button("confirm", "", "primary")
        self.do.clicked.connect(self._answer)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at what changes nothing, where nothing is filled in."""
        self._cancel.setFocus()
        super().showEvent(event)

    def line(self, name: str, label: str, hint: str = "") -> QLineEdit:
        """Add a line to type in."""
        made = QLineEdit(self)
        made.setObjectName(name)
        self.add_field(label, made, hint)
        return made

    def text(self, name: str, label: str) -> QPlainTextEdit:
        """Add room for several lines."""
        made = QPlainTextEdit(self)
        made.setObjectName(name)
        made.setTabChangesFocus(True)
        made.setFixedHeight(70)
        self.add_field(label, made)
        return made

    def ask_day(self, label: str) -> None:
        """Add the field of the day."""
        self.add_field(label, self.day)
        self.day.show()

    def chosen_day(self) -> date:
        """Return the day; raise `reading.Unreadable`."""
        found = self.day.value()
        if not isinstance(found, date):
            raise reading.Unreadable(mark("Goal", "Please say which day."))
        return found

    def answer(self) -> object:
        """Return what was said; raise `reading.Unreadable`."""
        raise NotImplementedError

    @Slot()
    def _answer(self) -> None:
        try:
            found = self.answer()
        except reading.Unreadable as error:
            self.tell_problem(say(error.text))
            return
        self.answered.emit(found)

    @Slot(object)
    def fail(self, error: Exception) -> None:
        """Say why it was not done."""
        self.tell_failure(error)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who agreed, when, and what they remarked."""

    by: str
    day: date
    remark: str


class AgreeQuestion(GoalQuestion):
    """`answered` carries an `Agreement`."""

    def __init__(self, one: GoalDetail, parent: QWidget | None) -> None:
        super().__init__("agreeGoal", parent)
        self.setWindowTitle(self.tr("Agree on “{name}”").format(name=one.goal.name))
        self.say.setText(self.tr("From then on a change of its figures asks for a reason, which is kept with it."))
        self.say.show()
        self._by = self.line("agreedBy", self.tr("Agreed by"))
        self._by.setText(one.goal.whose)
        self.ask_day(self.tr("On"))
        self._remark = self.text("agreedRemark", self.tr("Remark of the owner (may stay empty)"))
        self.do.setText(self.tr("Agree"))

    def answer(self) -> Agreement:
        if not self._by.text().strip():
            raise reading.Unreadable(mark("Goal", "Please say who agreed."))
        return Agreement(self._by.text().strip(), self.chosen_day(), self._remark.toPlainText().strip())


@dataclass(frozen=True, slots=True)
class Checked:
    """What is said in a check-in; `reached` is where key results (by id) stand."""

    day: date
    confidence: str
    note: str
    next_step: str
    by: str
    reached: dict[int, Decimal | None]


class CheckInQuestion(GoalQuestion):
    """`answered` carries a `Checked`."""

    def __init__(self, one: GoalDetail, parent: QWidget | None) -> None:
        super().__init__("checkInGoal", parent)
        self.setWindowTitle(self.tr("Check in on “{name}”").format(name=one.goal.name))
        pace, _tone = words.going(one.goal)
        told = self.tr("Computed: {pace}, {share} reached. What do you say?")
        self.say.setText(told.format(pace=pace, share=words.share(one.goal.progress)))
        self.say.show()
        self._confidence = Box(self)
        self._confidence.setObjectName("confidence")
        for choice in CONFIDENCE:
            self._confidence.addItem(say(choice.label), choice.value)
        self.add_field(self.tr("Confidence"), self._confidence)
        self._results: dict[int, Editor] = {}
        for result in one.goal.results:
            kind = {"percent": Kind.PERCENT, "yes_no": Kind.YES_NO}.get(result.kind, Kind.NUMBER)
            field = Field(f"reached{result.id}", mark("Goal", "Done"), kind)
            editor: Editor = TickEditor(field, self) if kind is Kind.YES_NO else LineEditor(field, self)
            editor.show_value(bool(result.reached) if kind is Kind.YES_NO else result.reached)
            self.add_field(result.name, editor)
            self._results[result.id] = editor
        self._note = self.text("note", self.tr("What happened?"))
        self._next = self.line("nextStep", self.tr("Next step"))
        self._by = self.line("checkedBy", self.tr("Said by"))
        self._by.setText(one.goal.whose)
        self.ask_day(self.tr("On"))
        self.do.setText(self.tr("Keep"))

    def answer(self) -> Checked:
        reached: dict[int, Decimal | None] = {}
        for key, editor in self._results.items():
            value = editor.value()
            reached[key] = Decimal(int(value)) if isinstance(value, bool) else value if isinstance(value, Decimal) else None
        return Checked(
            self.chosen_day(),
            str(self._confidence.currentData()),
            self._note.toPlainText().strip(),
            self._next.text().strip(),
            self._by.text().strip(),
            reached,
        )


class CloseQuestion(GoalQuestion):
    """`answered` carries (day, what came of it)."""

    def __init__(self, one: GoalDetail, parent: QWidget | None) -> None:
        super().__init__("closeGoal", parent)
        self.setWindowTitle(self.tr("Close “{name}”").format(name=one.goal.name))
        self.ask_day(self.tr("On"))
        self._outcome = self.text("outcome", self.tr("What came of it, what did we learn?"))
        self.do.setText(self.tr("Close the goal"))

    def answer(self) -> tuple[date, str]:
        return self.chosen_day(), self._outcome.toPlainText().strip()


class ReopenQuestion(GoalQuestion):
    """`answered` carries the reason."""

    def __init__(self, one: GoalDetail, parent: QWidget | None) -> None:
        super().__init__("reopenGoal", parent)
        self.setWindowTitle(self.tr("Take “{name}” back to a draft").format(name=one.goal.name))
        self._reason = self.line("reason", self.tr("Why?"), self.tr("The history keeps the reason."))
        self.do.setText(self.tr("Back to draft"))

    def answer(self) -> str:
        if not self._reason.text().strip():
            raise reading.Unreadable(mark("Goal", "Please say why; the history keeps it."))
        return self._reason.text().strip()


class DeleteQuestion(GoalQuestion):
    """`answered` carries True."""

    def __init__(self, one: GoalDetail, parent: QWidget | None) -> None:
        super().__init__("deleteGoal", parent)
        self.setWindowTitle(self.tr("Delete “{name}”").format(name=one.goal.name))
        self.say.setText(
            self.tr("Its key results and check-ins go with it; its targets stay, and goals below it move up. Undo brings it back.")
        )
        self.say.show()
        self.do.setText(self.tr("Delete"))

    def answer(self) -> bool:
        return True
