"""Two fields: for how many months somebody has been here who gets a review."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.text import mark
from salesdesk.tokens import SMALL, TIGHT
from ui.forms import reading
from ui.messages import say
from ui.widgets.labels import Label

_MONTHS = Field("months", mark("Review", "Months"), Kind.INTEGER)
_WIDTH = 56


class TenureFields(QWidget):
    """Empty means no bound."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most, self._problem = QLineEdit(self), QLineEdit(self), Label("", self)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for field, name, words in (
            (self._least, "leastMonths", self.tr("With us for at least (months)")),
            (self._most, "mostMonths", self.tr("at most (months)")),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            field.setFixedWidth(_WIDTH)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            row.addWidget(Label(words, self))
            row.addWidget(field)
        row.addStretch()
        self._problem.setObjectName("tenureProblem")
        self._problem.setProperty("role", "bad")
        self._problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addLayout(row)
        layout.addWidget(self._problem)

    def read(self) -> tuple[int | None, int | None] | None:
        """Return the least and the most months; None where they cannot be read, and then the place says why."""
        sentence, found = "", list[int | None]()
        for field in (self._least, self._most):
            try:
                value = reading.read(_MONTHS, field.text())
                found.append(None if value is None else int(str(value)))
            except reading.Unreadable as error:
                sentence = say(error.text)
        if not sentence:
            least, most = found
            if min(least or 0, most or 0) < 0 or (least is not None and most is not None and most < least):
                sentence = self.tr("The most months cannot be fewer than the least.")
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        return None if sentence else (found[0], found[1])
