"""The line in which a task is typed, and below it what the program understood."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.services.tasks.quick import Draft, add_line, draft_of
from salesdesk.tokens import SMALL, TIGHT
from ui.desk import Desk
from ui.icons import icon
from ui.messages import say
from ui.tabs.goals.plans import words
from ui.tasks import Token
from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from salesdesk.db import Database

_PAUSE_MS = 120


class QuickLine(QWidget):
    """`added` carries the id of the new task. `due` is the day for a line that names none, `goal` that of the task.

    `keys`: Ctrl+Shift+A leads there.
    """

    added = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, keys: bool = True) -> None:
        super().__init__(parent)
        self._desk = desk
        self._token, self._writing = Token(self), Token(self)
        self.due: date | None = None
        self.goal: int | None = None
        self._sending = False  # Return pressed twice adds one task
        self.line = QLineEdit(self)
        self.line.setObjectName("quickLine")
        self.line.setClearButtonEnabled(True)
        self.line.setPlaceholderText(self.tr("Add a task: Visit Globex @Ann Friday ! #care 2h"))
        self.line.setAccessibleName(self.tr("New task in one line"))
        self.line.addAction(icon("plus", tokens()), QLineEdit.ActionPosition.LeadingPosition)
        self._add = Button(self.tr("Add"), self)
        self._add.setObjectName("quickAdd")
        self._add.setEnabled(False)
        self.said = Label("", self)
        self.said.setObjectName("quickSaid")
        self.said.setProperty("role", "label")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self._submit)
        self._add.clicked.connect(self._submit)
        self._pause.timeout.connect(self._ask)
        if keys:
            there = QAction(self)
            there.setShortcut(QKeySequence("Ctrl+Shift+A"))
            there.triggered.connect(self.line.setFocus)
            self.addAction(there)
        self.line.setToolTip(
            self.tr(
                "@name is the owner. A day: today, Friday, next week Tue, 11-30, +3 (working days).\n"
                "! is high priority, !low is low. #market, #care, #sales say the kind. 2h is the effort.\n"
                "every day, weekly, monthly repeat it. A customer is linked whose name stands in the line."
            )
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.line, 1)
        row.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addLayout(row)
        layout.addWidget(self.said)
        self.said.hide()

    @Slot()
    def _typed(self) -> None:
        empty = not self.line.text().strip()
        self._add.setEnabled(not empty)
        self._wrong(False)
        if empty:
            self._pause.stop()
            self._token.renew()
            self.said.hide()
        else:
            self._pause.start()

    @Slot()
    def _ask(self) -> None:
        line = self.line.text()

        def ask(db: Database) -> Draft:
            return draft_of(db, line)

        self._token.renew()
        self._desk.read(ask, self._show, owner=self._token)

    def _show(self, draft: Draft) -> None:
        if not self.line.text().strip():
            return
        due = draft.due or self.due
        parts = [
            say(draft.problem) if draft.problem else "",
            draft.owner or words.nobody(),
            words.day_title(due) if due else words.no_day(),
            say(words.LABELS[draft.kind]),
            self.tr("priority: {how}").format(how=say(words.LABELS[draft.priority])) if draft.priority != "normal" else "",
            words.hours(draft.effort) if draft.effort else "",
            say(words.LABELS[draft.repeat]) if draft.repeat else "",
            draft.customer,
        ]
        self.said.setText("  ·  ".join(part for part in parts if part))
        self._wrong(draft.problem is not None)
        self.said.show()

    def _wrong(self, wrong: bool) -> None:
        self.said.setProperty("role", "error" if wrong else "label")
        self.line.setProperty("wrong", wrong)
        for one in (self.said, self.line):
            one.style().unpolish(one)
            one.style().polish(one)

    @Slot()
    def _submit(self) -> None:
        line, due, goal = self.line.text(), self.due, self.goal
        if not line.strip() or self._sending:
            return
        self._sending = True
        self._pause.stop()
        self._token.renew()

        def add(db: Database) -> int:
            return add_line(db, line, due=due, goal_id=goal)

        def added(task_id: int) -> None:
            self._sending = False
            if self.line.text() == line:
                self.line.clear()  # else the next one is being typed
            self._desk.messages.done(self.tr("Added. Double-click a task to see or change all of it; Ctrl+Z takes it back."))
            self.added.emit(task_id)

        def refused(error: Exception) -> None:
            self._sending = False
            text = getattr(error, "text", None)
            if text is None:
                self._desk.messages.error(error)
                return
            self.said.setText(say(text))
            self._wrong(True)
            self.said.show()

        self._desk.write(add, added, refused, self._writing)
