"""Dialogs of an appeal: what it is about, and what is answered; and the card that shows it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from salesdesk.services.reviews.appeals import OPEN, STATES, WITHDRAWN, Appeal
from ui.dialogs.base import Dialog
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Label


class AppealDialog(Dialog):
    """Asks what the reviewed does not agree with; `raised` carries it."""

    raised = Signal(str)

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__("appealDialog", self.tr("Appeal of {name}").format(name=name), parent, 480)
        self._text = QPlainTextEdit(self)
        self._text.setObjectName("appealText")
        self._text.setFixedHeight(110)
        self.add_field(self.tr("What is the appeal about, and what shows it?"), self._text)
        cancel = self.add_button("cancel", self.tr("Cancel"))
        confirm = self.add_button("confirm", self.tr("Raise the appeal"), "primary")
        cancel.clicked.connect(self.reject)
        confirm.clicked.connect(self._confirm)

    @Slot()
    def _confirm(self) -> None:
        text = self._text.toPlainText().strip()
        if not text:
            self.tell_problem(self.tr("Please write what the appeal is about."))
            return
        self.raised.emit(text)
        self.accept()


class AnswerDialog(Dialog):
    """Asks for the answer; `answered` carries the state and the words."""

    answered = Signal(object)

    def __init__(self, waiting: Appeal, parent: QWidget | None) -> None:
        super().__init__("answerDialog", self.tr("Answer the appeal of {name}").format(name=waiting.name), parent, 480)
        about = Label(waiting.text, self)
        about.setWordWrap(True)
        self._state, self._words = QComboBox(self), QPlainTextEdit(self)
        self._state.setObjectName("answerState")
        self._words.setObjectName("answerText")
        self._words.setFixedHeight(96)
        for one in STATES:
            if one.value != OPEN:
                self._state.addItem(say(one.label), one.value)
        self.body.addWidget(about)
        self.add_field(self.tr("Decision"), self._state)
        self.add_field(self.tr("Answer, which the appellant reads"), self._words)
        cancel = self.add_button("cancel", self.tr("Cancel"))
        confirm = self.add_button("confirm", self.tr("Answer"), "primary")
        cancel.clicked.connect(self.reject)
        confirm.clicked.connect(self._confirm)

    @Slot()
    def _confirm(self) -> None:
        words, state = self._words.toPlainText().strip(), self._state.currentData()
        if not words and state != WITHDRAWN:
            self.tell_problem(self.tr("Please write the answer."))
            return
        self.answered.emit((state, words))
        self.accept()


class AppealCard(Card):
    """The appeals against a review; `answer_requested` carries the one that waits."""

    answer_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Appeal"))
        self._waiting: Appeal | None = None
        self._words = Label("", self)
        self._words.setObjectName("appealWords")
        self._words.setWordWrap(True)
        self._answer = Button(self.tr("Answer"), self, "message-square", "link")
        self._answer.setObjectName("answerAppeal")
        self.add_action(self._answer)
        self.body.addWidget(self._words)
        self._answer.clicked.connect(self._ask)
        self.hide()

    def show_appeals(self, found: Sequence[Appeal]) -> None:
        """Show `found`, the latest first; nothing where there is none."""
        self._waiting = next((one for one in found if one.state == OPEN), None)
        states = {one.value: say(one.label) for one in STATES}
        parts = []
        for one in found:
            head = f"{one.raised_on}  ·  {states[one.state]}"
            said = self.tr("Answer of {day}: {words}").format(day=one.answered_on, words=one.answer) if one.answered_on else ""
            parts.append("\n".join(part for part in (head, one.text, said) if part))
        self._words.setText("\n\n".join(parts))
        self._answer.setVisible(self._waiting is not None)
        self.setVisible(bool(found))

    @Slot()
    def _ask(self) -> None:
        if self._waiting is not None:
            self.answer_requested.emit(self._waiting)
