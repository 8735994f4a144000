"""Key results as they are typed: a name, what counts it, how much, until when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.model.goals import RESULT_KINDS
from salesdesk.services.goals.rows import Result
from salesdesk.services.goals.wanted import WantedResult
from salesdesk.text import mark
from salesdesk.tokens import SMALL, TIGHT
from ui.forms.editors import DayEditor, LineEditor
from ui.messages import say
from ui.widgets.box import Box
from ui.widgets.buttons import Button, IconButton

_FIGURE = {
    "number": Field("target", mark("Goal", "Figure"), Kind.NUMBER),
    "percent": Field("target", mark("Goal", "Figure"), Kind.PERCENT),
    "yes_no": Field("target", mark("Goal", "Figure"), Kind.NUMBER),
}
_DUE = Field("due", mark("Goal", "Due"), Kind.DATE)


class ResultRow(QWidget):
    """One key result. `edited` at each change, `left` when it is taken away."""

    edited = Signal()
    left = Signal(object)

    def __init__(self, one: Result | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one = one
        self.name = QLineEdit(one.name if one else "", self)
        self.name.setObjectName("resultName")
        self.name.setPlaceholderText(self.tr("What will be different?"))
        self.name.setAccessibleName(self.tr("Key result"))
        self._kind = Box(self)
        self._kind.setObjectName("resultKind")
        for choice in RESULT_KINDS:
            self._kind.addItem(say(choice.label), choice.value)
        self._kind.setCurrentIndex(max(self._kind.findData(one.kind if one else "number"), 0))
        self.figure = LineEditor(_FIGURE["number"], self)
        self.figure.line.setPlaceholderText(self.tr("figure"))
        self.figure.setFixedWidth(92)
        self.due = DayEditor(_DUE, self)
        self.due.setFixedWidth(128)
        drop = IconButton("x", self.tr("Take away"), self, size=14)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self.name, 1)
        for widget in (self._kind, self.figure, self.due, drop):
            row.addWidget(widget)
        self._choose_kind()
        if one is not None:
            self.figure.show_value(one.target)
            self.due.show_value(one.due)
        self.name.textEdited.connect(self.edited)
        self._kind.activated.connect(self._choose_kind)
        self.figure.edited.connect(self.edited)
        self.due.edited.connect(self.edited)
        drop.clicked.connect(self._leave)

    def wanted(self) -> WantedResult:
        """Return what is typed; raise `reading.Unreadable`."""
        one = self._one
        kind = str(self._kind.currentData())
        target = None if kind == "yes_no" else self.figure.value()
        return WantedResult(
            self.name.text().strip(),
            kind,
            one.unit if one else "",
            one.begin if one else None,
            target,  # type: ignore[arg-type]
            one.reached if one else None,
            self.due.value(),  # type: ignore[arg-type]
            one.id if one else None,
        )

    @Slot()
    def _choose_kind(self) -> None:
        kind = str(self._kind.currentData())
        self.figure.field = _FIGURE[kind]
        self.figure.setVisible(kind != "yes_no")
        self.edited.emit()

    @Slot()
    def _leave(self) -> None:
        self.left.emit(self)


class ResultsEditor(QWidget):
    """Any number of key results. `edited` at each change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self._rows: list[ResultRow] = []
        self._add = Button(self.tr("Add a key result"), self, "plus", "plain")
        self._add.setObjectName("resultAdd")
        self._column.addWidget(self._add)
        self._add.clicked.connect(self._append)

    def show_results(self, results: Sequence[Result]) -> None:
        """Show stored key results."""
        for one in results:
            self._put(one)

    def wanted(self) -> tuple[WantedResult, ...]:
        """Return what is typed; raise `reading.Unreadable`."""
        return tuple(row.wanted() for row in self._rows)

    @Slot()
    def _append(self) -> None:
        self._put(None).name.setFocus()
        self.edited.emit()

    def _put(self, one: Result | None) -> ResultRow:
        row = ResultRow(one, self)
        self._rows.append(row)
        self._column.insertWidget(len(self._rows) - 1, row)
        row.edited.connect(self.edited)
        row.left.connect(self._drop)
        row.show()
        return row

    @Slot(object)
    def _drop(self, row: ResultRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.deleteLater()
        self.edited.emit()
