"""How a remembered sheet is read where such sheets leave it open, and what may count twice: looked at, changed, asked again."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.imports.plan.cells.written import DATES, DECIMAL
from salesdesk.imports.plan.memory import TWICE
from salesdesk.imports.plan.twice.words import BOTH, ONCE
from salesdesk.text import Text, mark
from salesdesk.tokens import SMALL
from ui.messages import say
from ui.widgets.labels import Label

_ASK = mark("ShapeWritten", "Ask again")
_WAYS: Mapping[str, tuple[tuple[str, Text], ...]] = {
    DATES: (
        ("dmy", mark("ShapeWritten", "Day first: 31/12/2026")),
        ("mdy", mark("ShapeWritten", "Month first: 12/31/2026")),
        ("ymd", mark("ShapeWritten", "Year first: 26/12/31")),
    ),
    DECIMAL: (
        (".", mark("ShapeWritten", "Point for decimals: 1,234.50")),
        (",", mark("ShapeWritten", "Comma for decimals: 1.234,50")),
    ),
    TWICE: (
        (ONCE, mark("ShapeWritten", "The same sales: count once")),
        (BOTH, mark("ShapeWritten", "Other sales: count both")),
    ),
}


class ShapeWritten(QWidget):
    """`changed` carries what it is about and the way that was chosen; None asks again."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shapeWritten")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        row, below = QHBoxLayout(), QHBoxLayout()
        for one in (row, below):
            one.setSpacing(SMALL)
            layout.addLayout(one)
        self._labels: dict[str, Label] = {}
        self.dates = self._box(row, DATES, self.tr("Dates"), "shapeDates")
        self.decimal = self._box(row, DECIMAL, self.tr("Numbers"), "shapeDecimal")
        self.twice = self._box(below, TWICE, self.tr("What other sheets tell as well"), "shapeTwice")
        row.addStretch(1)
        below.addStretch(1)
        self.dates.activated.connect(self._tell_dates)
        self.decimal.activated.connect(self._tell_decimal)
        self.twice.activated.connect(self._tell_twice)

    def show_written(self, written: Mapping[str, str]) -> None:
        """Show what was answered; nothing where nothing was asked."""
        for about, box in ((DATES, self.dates), (DECIMAL, self.decimal), (TWICE, self.twice)):
            way = written.get(about)
            for widget in (box, self._labels[about]):
                widget.setVisible(way is not None)
            if way is not None:
                box.setCurrentIndex(box.findData(way))
        self.setVisible(bool(written))

    def _box(self, row: QHBoxLayout, about: str, words: str, name: str) -> QComboBox:
        box, label = QComboBox(self), Label(words, self)
        box.setObjectName(name)
        box.setAccessibleName(words)
        for way, described in _WAYS[about]:
            box.addItem(say(described), way)
        box.insertSeparator(box.count())
        box.addItem(say(_ASK), None)
        label.setProperty("role", "label")
        label.setBuddy(box)
        self._labels[about] = label
        row.addWidget(label)
        row.addWidget(box)
        return box

    @Slot()
    def _tell_dates(self) -> None:
        self.changed.emit(DATES, self.dates.currentData())

    @Slot()
    def _tell_decimal(self) -> None:
        self.changed.emit(DECIMAL, self.decimal.currentData())

    @Slot()
    def _tell_twice(self) -> None:
        self.changed.emit(TWICE, self.twice.currentData())
