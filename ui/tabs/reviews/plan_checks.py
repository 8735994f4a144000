"""The checks of an improvement plan: rows of a due day and, once the plan is saved, the result and what it showed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.services.reviews.improvement import RESULTS, Check, usual_checks
from salesdesk.text import Text, mark
from salesdesk.tokens import SMALL, TIGHT
from ui.forms import reading
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

DAY = Field("day", mark("Review", "Day"), Kind.DATE)
WIDTH = 118


@dataclass(slots=True)
class _Row:
    """The fields of a check, and the check as it is stored."""

    check: Check
    due: QLineEdit
    result: QComboBox
    finding: QLineEdit
    hold: Button

    @property
    def cells(self) -> tuple[QWidget, ...]:
        return self.due, self.result, self.finding, self.hold

    @property
    def typed(self) -> tuple[str, str, str]:
        return self.due.text().strip(), self.result.currentData(), self.finding.text().strip()


class PlanChecks(QWidget):
    """`checked` carries (check id, result, finding)."""

    checked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SMALL)
        self._grid.setVerticalSpacing(TIGHT)
        for at, text in enumerate((self.tr("Due"), self.tr("Result"), self.tr("What it showed"))):
            head = Label(text, self)
            head.setProperty("role", "label")
            self._grid.addWidget(head, 0, at)
        self._grid.setColumnStretch(2, 1)

    @property
    def unsaved(self) -> bool:
        """True when something is typed that is not stored."""
        return any(row.typed != _stored(row.check) for row in self._rows)

    def show_checks(self, checks: Sequence[Check], may_hold: bool) -> None:
        """Show `checks`, which can be held where `may_hold`; what is typed in the rows of the same checks stays."""
        wanted = checks or usual_checks(date.today())
        if [row.check.id for row in self._rows] != [one.id for one in wanted] or any(one.id is None for one in wanted):
            self._build(wanted)
        for row, one in zip(self._rows, wanted, strict=True):
            self._follow(row, one, may_hold)

    def _build(self, checks: Sequence[Check]) -> None:
        for row in self._rows:
            for widget in row.cells:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for one in checks:
            self._add(one)

    def _add(self, one: Check) -> None:
        row = _Row(one, QLineEdit(self), QComboBox(self), QLineEdit(self), Button(self.tr("Held today"), self, "check"))
        row.due.setFixedWidth(WIDTH)
        for choice in RESULTS:
            row.result.addItem(say(choice.label), choice.value)
        names = ("checkDue", "checkResult", "checkFinding", "holdCheck")
        spoken = (self.tr("Due"), self.tr("Result"), self.tr("What it showed"))
        for at, (cell, name) in enumerate(zip(row.cells, names, strict=True)):
            cell.setObjectName(name)
            if at < len(spoken):
                cell.setAccessibleName(spoken[at])
            self._grid.addWidget(cell, len(self._rows) + 1, at)
        self._put(row, _stored(one))
        row.hold.clicked.connect(self._hold)
        self._rows.append(row)

    def _follow(self, row: _Row, one: Check, may_hold: bool) -> None:
        now = _stored(one)
        self._put(row, tuple(new if typed == old else typed for typed, old, new in zip(row.typed, _stored(row.check), now, strict=True)))
        row.check = one
        row.hold.setText(self.tr("Held today") if one.held_on is None else self.tr("Change"))
        row.finding.setPlaceholderText(self.tr("held on {day}").format(day=one.held_on) if one.held_on else self.tr("What was seen?"))
        for at, cell in enumerate(row.cells):
            cell.setEnabled(at == 0 or (may_hold and one.id is not None))

    @staticmethod
    def _put(row: _Row, texts: tuple[str, ...]) -> None:
        due, result, finding = texts
        typed = row.typed
        if typed[0] != due:
            row.due.setText(due)
        row.result.setCurrentIndex(max(row.result.findData(result), 0))
        if typed[2] != finding:
            row.finding.setText(finding)
            row.finding.setCursorPosition(0)

    def read(self) -> tuple[tuple[Check, ...], Text | None]:
        """Return the checks with the days that are typed, and why a day cannot be read."""
        found: list[Check] = []
        for row in self._rows:
            try:
                day = reading.read(DAY, row.due.text())
            except reading.Unreadable as error:
                return tuple(each.check for each in self._rows), error.text
            if isinstance(day, date):
                found.append(replace(row.check, day=day))
        return tuple(found), None

    @Slot()
    def _hold(self) -> None:
        for row in self._rows:
            if row.hold is self.sender() and row.check.id is not None:
                self.checked.emit((row.check.id, row.result.currentData(), row.finding.text()))


def _stored(one: Check) -> tuple[str, str, str]:
    """Return what the fields show of a check; without a result the first that can be chosen stands there."""
    return one.day.isoformat(), one.result or RESULTS[0].value, one.finding
