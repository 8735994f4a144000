"""The line under the grid: what was not taken or not saved, which parts do not add up, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from salesdesk.tokens import MEDIUM, SMALL
from ui import looks
from ui.messages import listed
from ui.tables.grid_model import Refusal
from ui.tabs.goals.sheet import GoalsSheet
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_NAMED = 3


class Notice(QFrame):
    """A sentence at the place where something went wrong, with what can be done about it."""

    again = Signal()
    dropped = Signal()
    follow = Signal()
    leave = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.words = Label("", self)
        self.words.setWordWrap(True)
        self._again = Button(self.tr("Try again"), self, role="plain")
        self._drop = Button(self.tr("Discard"), self, role="plain")
        self._follow = Button(self.tr("Let the parts follow"), self, role="plain")
        self._leave = Button(self.tr("Leave them"), self, role="plain")
        self._follow.setObjectName("partsFollow")
        self._leave.setObjectName("leaveParts")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL // 2, SMALL, SMALL // 2)
        layout.addWidget(self.words, 1)
        for button, signal in (
            (self._again, self.again),
            (self._drop, self.dropped),
            (self._follow, self.follow),
            (self._leave, self.leave),
        ):
            layout.addWidget(button)
            button.clicked.connect(signal)
        self.hide()

    def tell(self, sentence: str, again: bool) -> None:
        """Show `sentence`, with a button to try again where that can help; nothing hides the line."""
        self.words.setText(sentence)
        self._again.setVisible(again)
        self._drop.setVisible(True)
        self._follow.setVisible(False)
        self._leave.setVisible(False)
        self._look("")
        self.setVisible(bool(sentence))

    def tell_parts(self, sentence: str) -> None:
        """Say that parts do not add up to what was typed above them, and offer to let them follow."""
        self.tell(sentence, False)
        self._drop.setVisible(False)
        self._follow.setVisible(True)
        self._leave.setVisible(True)
        self._look("warn")

    def _look(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def tell_refused(self, sheet: GoalsSheet, refusals: Sequence[Refusal]) -> None:
        """Say which cells of what was typed or pasted were not taken, and why."""
        places = [f"{self._place_of(sheet, one)} “{one.words}”" for one in refusals[:_NAMED]]
        sentence = (
            self.tr("Not taken: {places}. {reason}") if len(refusals) <= _NAMED else self.tr("Not taken: {places} and {n} more. {reason}")
        )
        reasons = looks.sentences(*dict.fromkeys(str(one.reason) for one in refusals))
        self.tell(sentence.format(places=listed(places), n=len(refusals) - _NAMED, reason=reasons), False)

    def _place_of(self, sheet: GoalsSheet, one: Refusal) -> str:
        if one.row < 0:
            return self.tr("below the last row")
        name = sheet.shown(one.row, 0)
        if one.column < 0:
            return self.tr("{name}, beyond the last month").format(name=name)
        return f"{name} · {sheet.columns[one.column].heading}"
