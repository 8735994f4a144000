"""The line under the grid of targets: where the cursor is, where that target comes from, and what the selection comes to."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.measure import Metric
from salesdesk.period import Period
from salesdesk.services.goals.target_evidence import TargetAsked
from salesdesk.text import fill
from ui import looks
from ui.tables.grid import GridView
from ui.tabs.goals.head import GoalsHead
from ui.tabs.goals.sheet import FIRST, GoalsSheet
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label


class PlaceLine(QWidget):
    """`asked` carries a `TargetAsked` when it is asked where the target under the cursor comes from."""

    asked = Signal(object)

    def __init__(self, view: GridView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._where, self._sum = Label("", self), Label("", self)
        self._why = LinkLabel(self.tr("Where it comes from"), self)
        self._why.setObjectName("whyTarget")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._where)
        row.addWidget(self._why)
        row.addStretch()
        row.addWidget(self._sum)
        for label in (self._where, self._sum):
            label.setProperty("role", "label")
        self._why.clicked.connect(self._explain)

    def show_place(self, sheet: GoalsSheet, metric: Metric, currency: str) -> None:
        """Say where the cursor is in `sheet`, and the sum of what is selected."""
        index, area = self._view.currentIndex(), self._view.area
        words = ""
        self._why.setVisible(self._wanted() is not None)
        if index.isValid() and index.row() < len(sheet) and sheet.columns[index.column()].value:
            value = sheet.value(index.row(), index.column() - FIRST)
            words = f"{sheet.shown(index.row(), 0)} · {sheet.columns[index.column()].heading}"
            if value is not None:
                words = looks.headed(words, GoalsHead.exact(metric, value, currency))
        self._where.setText(words)
        cells = [(row, column) for row in area.rows for column in area.columns if row < len(sheet)]
        values = [one for row, column in cells if (one := sheet.value(row, column - FIRST)) is not None]
        many = len(cells) > 1 and metric.additive
        total = f"{sheet.measure.shown(sum(values, Decimal(0)))} {sheet.measure.name}".strip()
        self._sum.setText(fill(self.tr("Sum of {n} {n:cell|cells}: {sum}"), n=len(values), sum=total) if many else self._hint(sheet))

    def _hint(self, sheet: GoalsSheet) -> str:
        """Return how to begin, as long as there is no target at all."""
        if any(sheet.value(row, at) is not None for row in range(len(sheet)) for at in range(len(sheet.months))):
            return ""
        return self.tr("No targets yet: type them, paste them from a spreadsheet, or let “Fill” spread a year's total.")

    def _wanted(self) -> TargetAsked | None:
        """Return which target is looked at: of a month, or of the year; None where there is none."""
        index, sheet = self._view.currentIndex(), self._view.sheet
        assert isinstance(sheet, GoalsSheet)
        at = index.column() - FIRST
        if not index.isValid() or index.row() >= len(sheet) or not 0 <= at <= len(sheet.months):
            return None
        first, who, only = sheet.grid.months[0], sheet.key(index.row()), sheet.grid.only
        if at == len(sheet.months):
            return TargetAsked(sheet.grid.metric, who, Period.of("year", first.start, first.fiscal_start), only)
        return TargetAsked(sheet.grid.metric, who, sheet.grid.months[at], only) if sheet.value(index.row(), at) is not None else None

    @Slot()
    def _explain(self) -> None:
        wanted = self._wanted()
        if wanted is not None:
            self.asked.emit(wanted)
