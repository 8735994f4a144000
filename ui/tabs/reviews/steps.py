"""Editors of pairs that go up or down by steps: points by a figure, grades by a score."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.fields import Kind
from salesdesk.text import Text
from salesdesk.tokens import SMALL, TIGHT
from ui.forms import reading
from ui.tabs.reviews import words
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label

_NUMBER, _NAME, _POINTS, _LONG = 96, 84, 56, 460


class StepRow(QWidget):
    """One step: two fields with `words` before, between and after them; `removed` when it is not wanted any more."""

    changed = Signal()
    removed = Signal()

    def __init__(self, words: tuple[str, str, str], widths: tuple[int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self.first, self.second = QLineEdit(self), QLineEdit(self)
        self.unit = Label(words[1], self)
        remove = IconButton("x", self.tr("Remove"), self, size=14)
        remove.setObjectName("removeStep")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        lead, tail = Label(words[0], self), Label(words[2], self)
        for label in (lead, self.unit, tail):
            label.setProperty("role", "label")
        layout.addWidget(lead)
        layout.addWidget(self.first)
        layout.addWidget(self.unit)
        layout.addWidget(self.second)
        layout.addWidget(tail)
        layout.addWidget(remove)
        layout.addStretch()
        self.first.setFixedWidth(widths[0])
        self.second.setFixedWidth(widths[1])
        for field in (self.first, self.second):
            field.textEdited.connect(self.changed)
        remove.clicked.connect(self.removed)


class Steps(QWidget):
    """Rows of two fields that can be added and removed; `problem` shows what is wrong with them."""

    changed = Signal()

    def __init__(self, title: str, add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[StepRow] = []
        self._title = Label(title, self)
        self._title.setProperty("role", "label")
        self._title.setVisible(bool(title))
        self._problem = Label("", self)
        self._problem.setProperty("role", "bad")
        self._problem.setObjectName("stepsProblem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._add = Button(add, self, "plus", "plain")
        self._add.setObjectName("addStep")
        self._column = QVBoxLayout()
        self._column.setSpacing(TIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self._title)
        layout.addLayout(self._column)
        layout.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._problem)
        self._add.clicked.connect(self._add_empty)

    def tell_problem(self, sentence: str) -> None:
        """Show what is wrong, "" for nothing."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def new_row(self) -> StepRow:
        """Return a new row."""
        raise NotImplementedError

    def add_row(self, first: str, second: str) -> StepRow:
        """Add a row with what it shows."""
        row = self.new_row()
        row.first.setText(first)
        row.second.setText(second)
        row.changed.connect(self.changed)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def clear(self) -> None:
        """Take all rows away."""
        for row in self.rows:
            self._drop(row)
        self.rows = []

    def _drop(self, row: StepRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot()
    def _add_empty(self) -> None:
        row = self.add_row("", "")
        row.first.setFocus()
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, StepRow) and row in self.rows:
            self.rows.remove(row)
            self._drop(row)
            self.changed.emit()


class PointSteps(Steps):
    """From which figure on there are how many points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._add.setText(self.tr("Add a step"))
        self._kind = Kind.NUMBER

    def set_kind(self, kind: Kind) -> None:
        """Read the figures as percentages, or as plain numbers."""
        self._kind = kind
        for row in self.rows:
            row.unit.setText(self._between())

    def show_points(self, points: tuple[tuple[Decimal, Decimal], ...]) -> None:
        """Show `points`, pairs of a figure and the points from it on."""
        self.clear()
        for at, given in points:
            self.add_row(words.points(at * 100 if self._kind is Kind.PERCENT else at, 4), words.points(given, 4))

    def read(self) -> tuple[tuple[tuple[Decimal, Decimal], ...], Text | None]:
        """Return what can be read, and why a row cannot."""
        read: Callable[[str], Decimal] = reading.percent if self._kind is Kind.PERCENT else reading.number
        return _pairs([(row.first.text(), row.second.text()) for row in self.rows], read)

    def new_row(self) -> StepRow:
        row = StepRow((self.tr("From"), self._between(), self.tr("points")), (_NUMBER, _NAME), self)
        row.first.setAccessibleName(self.tr("From which figure"))
        row.second.setAccessibleName(self.tr("Points"))
        for field in (row.first, row.second):
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
        return row

    def _between(self) -> str:
        return self.tr("% on") if self._kind is Kind.PERCENT else self.tr("on")


class LevelSteps(Steps):
    """What each level of a judged criterion looks like, with its points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._add.setText(self.tr("Add a level"))

    def show_levels(self, levels: tuple[tuple[Decimal, str], ...]) -> None:
        """Show `levels`, pairs of points and what is seen."""
        self.clear()
        for given, said in levels:
            self.add_row(words.points(given), said)

    def read(self) -> tuple[tuple[tuple[Decimal, str], ...], Text | None]:
        """Return what can be read, and why a row cannot; the best level first."""
        found: list[tuple[Decimal, str]] = []
        for row in self.rows:
            try:
                if row.first.text().strip() or row.second.text().strip():
                    found.append((reading.number(row.first.text() or "0"), row.second.text().strip()))
            except reading.Unreadable as error:
                return tuple(found), error.text
        return tuple(sorted(found, key=_from, reverse=True)), None

    def new_row(self) -> StepRow:
        row = StepRow(("", self.tr("points:"), ""), (_POINTS, _LONG), self)
        row.first.setAccessibleName(self.tr("Points"))
        row.second.setAccessibleName(self.tr("What is seen at this level"))
        row.second.setPlaceholderText(row.second.accessibleName())
        row.first.setAlignment(Qt.AlignmentFlag.AlignRight)
        return row


def _from(pair: tuple[Decimal, str]) -> Decimal:
    return pair[0]


def _pairs(typed: list[tuple[str, str]], read: Callable[[str], Decimal]) -> tuple[tuple[tuple[Decimal, Decimal], ...], Text | None]:
    found: list[tuple[Decimal, Decimal]] = []
    for first, second in typed:
        try:
            found.append((read(first), reading.number(second)))
        except reading.Unreadable as error:
            return tuple(found), error.text
    return tuple(found), None
