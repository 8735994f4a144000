"""The talk about a review: prepared questions, what was said, the day; kept by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.services.reviews.talks import Talk
from salesdesk.text import mark
from salesdesk.tokens import LARGE, SMALL
from ui.dialogs.base import labelled
from ui.forms import reading
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Label, as_typed

PAUSE_MS = 1200
_DAY = Field("day", mark("Review", "Day"), Kind.DATE)
_WIDE = 130


@dataclass(frozen=True, slots=True)
class Talked:
    """What is to be kept of the talk about a review."""

    review_id: int
    talk: Talk


class TalkCard(Card):
    """`talked` carries a `Talked` when typing pauses and on `settle`; `print_requested` asks for the interview sheet."""

    talked = Signal(object)
    print_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Talk"))
        self._review_id = 0
        self._shown = Talk()
        self._told: Talk | None = None
        self._rows: list[tuple[QLineEdit, QPlainTextEdit]] = []
        self._planned, self._held = QLineEdit(self), QLineEdit(self)
        self._view, self._problem = QPlainTextEdit(self), Label("", self)
        self._today = Button(self.tr("Held today"), self, "check")
        self._print = Button(self.tr("Interview sheet"), self, "printer")
        self._more = Button(self.tr("Add a question"), self, "plus", "plain")
        self._questions = QVBoxLayout()
        self._questions.setSpacing(SMALL)
        self._dress()
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.settle)
        for field in (self._planned, self._held):
            field.textEdited.connect(self._typed)
        self._view.textChanged.connect(self._typed)
        self._today.clicked.connect(self._hold)
        self._more.clicked.connect(self._add_question)
        self._print.clicked.connect(self.print_requested)

    def _dress(self) -> None:
        for field, name in ((self._planned, "talkPlanned"), (self._held, "talkHeld")):
            field.setObjectName(name)
            field.setPlaceholderText("2026-11-05")
            field.setFixedWidth(_WIDE)
        self._view.setObjectName("talkView")
        self._view.setFixedHeight(72)
        self._view.setTabChangesFocus(True)
        self._problem.setProperty("role", "bad")
        self._problem.setObjectName("talkProblem")
        self._problem.hide()
        self._today.setObjectName("heldToday")
        self._print.setObjectName("printTalk")
        self._more.setObjectName("addQuestion")
        self.add_action(self._print)

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(LARGE)
        days.addLayout(labelled(self, self.tr("Planned for"), self._planned))
        days.addLayout(labelled(self, self.tr("Held on"), self._held))
        held = QVBoxLayout()
        held.addStretch()
        held.addWidget(self._today)
        days.addLayout(held)
        days.addStretch()
        self.body.addLayout(days)
        self.body.addWidget(self._problem)
        self.body.addLayout(self._questions)
        row = QHBoxLayout()
        row.addWidget(self._more)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addLayout(labelled(self, self.tr("The view of the reviewed"), self._view))

    def show_talk(self, review_id: int, talk: Talk, final: bool) -> None:
        """Show the talk about a review; what is being typed stays."""
        if review_id != self._review_id:
            self.settle()
        else:
            found = self._read()
            if found is not None and _stripped(found) == talk:
                # What was typed is kept; without the blanks at its ends, which are left where somebody types.
                self._shown, self._told = found, None
            if found != self._shown or (found is not None and _stripped(found) == talk):
                return
        self._review_id, self._shown, self._told = review_id, talk, None
        self._put(self._planned, talk.planned_on)
        self._put(self._held, talk.held_on)
        self._view.blockSignals(True)
        self._view.setPlainText(talk.view)
        self._view.blockSignals(False)
        texts = [(question.text(), answer.toPlainText()) for question, answer in self._rows]
        if texts != list(talk.questions):
            self._build(talk)
        self._today.setEnabled(talk.held_on is None)
        self._more.setEnabled(not final)

    @Slot()
    def settle(self) -> None:
        """Hand on what was typed since."""
        self._pause.stop()
        found = self._read()
        if self._review_id and found is not None and found not in (self._shown, self._told):
            self._told = found
            self.talked.emit(Talked(self._review_id, found))

    def retry(self) -> None:
        """Hand the same on again the next time: it could not be kept."""
        self._told = None

    def _build(self, talk: Talk) -> None:
        for question, answer in self._rows:
            for widget in (question, answer):
                self._questions.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for question_words, answer_words in talk.questions:
            self._add_row(question_words, answer_words)

    def _add_row(self, asked: str, said: str) -> QLineEdit:
        question, answer = QLineEdit(asked, self), QPlainTextEdit(said, self)
        question.setObjectName("talkQuestion")
        question.setAccessibleName(self.tr("Question"))
        question.setCursorPosition(0)
        question.setToolTip(as_typed(asked))
        answer.setObjectName("talkAnswer")
        answer.setAccessibleName(self.tr("What was said"))
        answer.setPlaceholderText(answer.accessibleName())
        answer.setFixedHeight(52)
        answer.setTabChangesFocus(True)
        question.textEdited.connect(self._typed)
        answer.textChanged.connect(self._typed)
        self._questions.addWidget(question)
        self._questions.addWidget(answer)
        self._rows.append((question, answer))
        return question

    def _read(self) -> Talk | None:
        """Return what is typed; None where a day cannot be read, and then the place says why."""
        days: list[date | None] = []
        sentence = ""
        for field in (self._planned, self._held):
            try:
                found = reading.read(_DAY, field.text())
                days.append(found if isinstance(found, date) else None)
            except reading.Unreadable as error:
                sentence = say(error.text)
        if not sentence and days[1] is not None and days[1] > date.today():
            sentence = self.tr("A talk that was held cannot be later than today.")
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        if sentence:
            return None
        asked = tuple((question.text(), answer.toPlainText()) for question, answer in self._rows)
        return Talk(days[0], days[1], asked, self._view.toPlainText())

    def _put(self, field: QLineEdit, day: date | None) -> None:
        field.setText(day.isoformat() if day else "")

    @Slot()
    def _typed(self) -> None:
        self._pause.start()

    @Slot()
    def _hold(self) -> None:
        self._held.setText(date.today().isoformat())
        self.settle()

    @Slot()
    def _add_question(self) -> None:
        self._add_row("", "").setFocus()


def _stripped(talk: Talk) -> Talk:
    asked = tuple((one.strip(), said.strip()) for one, said in talk.questions if one.strip() or said.strip())
    return Talk(talk.planned_on, talk.held_on, asked, talk.view.strip())
