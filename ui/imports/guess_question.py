"""A table that was only guessed: what it was taken for, confirmed or left out by one click."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from salesdesk.imports.plan.trust import guess_words
from salesdesk.imports.preview import ShownTable
from salesdesk.tokens import MEDIUM, SMALL
from ui.imports.sign import QuestionSign
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


class GuessQuestion(QFrame):
    """`confirmed` when the manager says that the guess is right, `left_out` when not. Hidden where nothing was guessed."""

    confirmed = Signal()
    left_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guessQuestion")
        self._open = False
        self._sign, self.words = QuestionSign(self), Label("", self)
        self.words.setObjectName("guessWords")
        self.words.setWordWrap(True)
        self.yes = Button(self.tr("Yes, that is right"), self)
        self.yes.setObjectName("confirmGuess")
        self.no = Button(self.tr("No, leave it out"), self)
        self.no.setObjectName("leaveGuessOut")
        for button in (self.yes, self.no):
            button.setProperty("role", "answer")
            button.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(SMALL)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.yes, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.no, 0, Qt.AlignmentFlag.AlignTop)
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self._leave_out)
        self.hide()

    def ask(self, shown: ShownTable) -> None:
        """Ask whether `shown` is what it was taken for, or tell that it was confirmed."""
        plan = shown.plan
        asked = plan.accepted is not None and (plan.target is not None or shown.waits)
        if asked:
            self._open = not plan.accepted
            self.words.setText(say(guess_words(plan.table, not self._open)))
            self.yes.setText(self.tr("Yes, that is right") if plan.table.doubt is None else self.tr("Yes, count it"))
            self.yes.setVisible(self._open)
            self.no.setVisible(self._open)
            self._sign.show_open(self._open)
        self.setVisible(asked)

    @Slot()
    def _confirm(self) -> None:
        self.confirmed.emit()

    @Slot()
    def _leave_out(self) -> None:
        self.left_out.emit()
