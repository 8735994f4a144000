"""Asks for the password of a protected workbook."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.imports.reading import ReadFile
from salesdesk.tokens import MEDIUM, SMALL, TIGHT
from ui.icons import picture
from ui.messages import say
from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_WIDTH = 360
_SIGN = 40


class PasswordPage(QWidget):
    """`given` carries the password, `left_out` the path of the file that is to be left out."""

    given = Signal(str)
    left_out = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importPassword")
        self._path = Path()
        self._asked: Path | None = None
        self._sign = Label("", self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = Label("", self)
        self.words.setObjectName("passwordWords")
        self.words.setProperty("role", "title")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        self._label = Label(self.tr("Password"), self)
        self._label.setProperty("role", "label")
        self.field = QLineEdit(self)
        self.field.setObjectName("password")
        self.field.setAccessibleName(self.tr("Password"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setFixedWidth(_WIDTH)
        self._label.setBuddy(self.field)
        self.problem = Label("", self)
        self.problem.setObjectName("passwordProblem")
        self.problem.setProperty("role", "bad")
        self.problem.setWordWrap(True)
        self.problem.setFixedWidth(_WIDTH)
        self.open_button = Button(self.tr("Open"), self, "", "primary")
        self.open_button.setObjectName("unlock")
        self.skip_button = Button(self.tr("Leave this file out"), self)
        self.skip_button.setObjectName("leaveLocked")
        self._lay_out()
        self.open_button.clicked.connect(self._give)
        self.skip_button.clicked.connect(self._leave_out)
        self.field.textChanged.connect(self._type)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.skip_button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(TIGHT)
        for widget in (self._label, self.field, self.problem):
            column.addWidget(widget)
        column.addSpacing(SMALL)
        column.addLayout(buttons)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(column)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(MEDIUM)
        layout.addStretch(2)
        layout.addWidget(self._sign)
        layout.addWidget(self.words)
        layout.addLayout(middle)
        layout.addStretch(3)

    def ask(self, file: ReadFile) -> None:
        """Ask for the password of `file`; when it was asked before, say that the one given does not fit."""
        again = file.path == self._asked
        self._path = self._asked = file.path
        self.words.setText(self.tr("{name} is protected with a password.").format(name=file.path.name))
        self.field.clear()
        self.problem.setText(say(file.problem) if again and file.problem else "")
        self.open_button.setEnabled(False)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        self._sign.setPixmap(picture("lock", tokens().strong, _SIGN, self.devicePixelRatioF()))

    @Slot(str)
    def _type(self, typed: str) -> None:
        self.open_button.setEnabled(bool(typed))
        if typed:
            self.problem.clear()

    @Slot()
    def _give(self) -> None:
        password = self.field.text()
        self.field.clear()
        self.given.emit(password)

    @Slot()
    def _leave_out(self) -> None:
        self.left_out.emit(self._path)
