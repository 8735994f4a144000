"""The editor of grades: name, lowest score, what pay is multiplied by, a bonus, the share of people that the guideline advises."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.services.reviews.template import Band
from salesdesk.text import Text
from salesdesk.tokens import SMALL, TIGHT
from ui.forms import reading
from ui.forms.editors import put
from ui.tabs.reviews import words
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label

_WIDTH = 96


class GradeForm(QWidget):
    """Rows of grades, the best first; the last one is for all scores below."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[QLineEdit, ...]] = []
        self._buttons: list[IconButton] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SMALL)
        self._grid.setVerticalSpacing(TIGHT)
        heads = (self.tr("Grade"), self.tr("From score"), self.tr("Coefficient"), self.tr("Bonus"), self.tr("Guideline %"))
        for at, text in enumerate(heads):
            head = Label(text, self)
            head.setProperty("role", "label")
            self._grid.addWidget(head, 0, at)
        self._grid.setColumnStretch(6, 1)
        self._problem = Label("", self)
        self._problem.setProperty("role", "bad")
        self._problem.setObjectName("gradesProblem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        hint = Label(self.tr("Incentive plans can use coefficient and bonus of final reviews as figures."), self)
        hint.setProperty("role", "label")
        hint.setWordWrap(True)
        self._add = Button(self.tr("Add a grade"), self, "plus", "plain")
        self._add.setObjectName("addGrade")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addLayout(self._grid)
        layout.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(hint)
        layout.addWidget(self._problem)
        self._add.clicked.connect(self._add_empty)

    def show_grades(self, grades: tuple[Band, ...]) -> None:
        """Show `grades`; those that are shown already stay as they are."""
        if self.rows and self.read() == (grades, None):
            return
        self.make_rows(len(grades))
        for row, one in zip(self.rows, grades, strict=True):
            share = None if one.share is None else one.share * 100
            texts = (one.name, words.points(one.at), _shown(one.coefficient), _shown(one.bonus), _shown(share))
            for field, text in zip(row, texts, strict=True):
                put(field, text)

    def make_rows(self, number: int) -> None:
        """Have as many rows as `number`."""
        while len(self.rows) > number:
            self._drop(len(self.rows) - 1)
        while len(self.rows) < number:
            self._put()

    def read(self) -> tuple[tuple[Band, ...], Text | None]:
        """Return what can be read, and why a row cannot; the best grade first."""
        found: list[Band] = []
        for name, at, *others in self.rows:
            try:
                low = _number(at.text()) or Decimal(0)
                coefficient, bonus, percent = (_number(one.text()) for one in others)
                share = None if percent is None else percent / 100
                found.append(Band(low, name.text().strip(), coefficient, share, bonus))
            except reading.Unreadable as error:
                return tuple(found), error.text
        return tuple(sorted(found, key=_from, reverse=True)), None

    def tell_problem(self, sentence: str) -> None:
        """Show what is wrong, "" for nothing."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _put(self) -> None:
        spoken = (
            self.tr("Grade"),
            self.tr("From which score"),
            self.tr("Pay coefficient"),
            self.tr("Bonus of the grade"),
            self.tr("Share of people in the guideline, percent"),
        )
        place = self._grid.rowCount()
        fields = tuple(QLineEdit(self) for _ in spoken)
        for at, field in enumerate(fields):
            field.setAccessibleName(spoken[at])
            field.setFixedWidth(_WIDTH)
            if at:
                field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.textEdited.connect(self.changed)
            self._grid.addWidget(field, place, at)
            field.show()
        remove = IconButton("x", self.tr("Remove"), self, size=14)
        remove.setObjectName("removeGrade")
        remove.clicked.connect(self._remove)
        self._grid.addWidget(remove, place, len(fields))
        self.rows.append(fields)
        self._buttons.append(remove)

    def _drop(self, row: int) -> None:
        for widget in (*self.rows.pop(row), self._buttons.pop(row)):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    @Slot()
    def _add_empty(self) -> None:
        self._put()
        self.rows[-1][0].setFocus()
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        button = self.sender()
        if isinstance(button, IconButton) and button in self._buttons:
            self._drop(self._buttons.index(button))
            self.changed.emit()


def _shown(value: Decimal | None) -> str:
    return "" if value is None else words.points(value)


def _number(typed: str) -> Decimal | None:
    plain = typed.strip().rstrip("%％")
    return reading.number(plain) if plain else None


def _from(band: Band) -> Decimal:
    return band.at
