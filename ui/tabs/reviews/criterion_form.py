"""The editor of one criterion: name, how it is scored, by which figure, weight, cap or steps."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from salesdesk.fields import Kind
from salesdesk.measure import METRICS, metric
from salesdesk.services.review_templates import ATTAINMENT, KINDS, MANUAL, POINTS, Criterion, Problem
from salesdesk.text import Text
from salesdesk.tokens import SMALL, TIGHT
from ui.forms import reading
from ui.messages import say
from ui.tabs.reviews import words
from ui.tabs.reviews.steps import PointSteps
from ui.widgets.buttons import IconButton

_NUMBER = 64


class CriterionForm(QFrame):
    """`moved` carries −1 or 1; `removed` when it is not wanted any more; `changed` on every edit."""

    changed = Signal()
    moved = Signal(object)
    removed = Signal()

    def __init__(self, criterion: Criterion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("criterionForm")
        self._id = criterion.id
        self.name, self.weight, self._cap = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.kind, self._metric = QComboBox(self), QComboBox(self)
        self._steps, self._problem, self._cap_label = PointSteps(self), QLabel(self), QLabel(self.tr("at most"), self)
        self._up = IconButton("arrow-up", self.tr("Move up"), self, size=15)
        self._down = IconButton("arrow-down", self.tr("Move down"), self, size=15)
        self._remove = IconButton("trash-2", self.tr("Remove"), self, size=15)
        self._dress()
        self._lay_out()
        self._connect()
        self._show(criterion)

    def _dress(self) -> None:
        for widget, name, spoken in (
            (self.name, "criterionName", self.tr("Criterion")),
            (self.weight, "criterionWeight", self.tr("Weight")),
            (self._cap, "criterionCap", self.tr("Most points")),
            (self.kind, "criterionKind", self.tr("How it is scored")),
            (self._metric, "criterionMetric", self.tr("Figure")),
            (self._up, "moveUp", self.tr("Move up")),
            (self._down, "moveDown", self.tr("Move down")),
            (self._remove, "removeCriterion", self.tr("Remove")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(spoken)
        self.name.setPlaceholderText(self.tr("Criterion"))
        self._cap.setToolTip(self.tr("The most points that the attainment can give: 120 lets 120 % count in full"))
        for field in (self.weight, self._cap):
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setFixedWidth(_NUMBER)
        for one in KINDS:
            self.kind.addItem(say(one.label), one.value)
        for known in METRICS:
            self._metric.addItem(say(known.label), known.name)
            self._metric.setItemData(self._metric.count() - 1, say(known.description), Qt.ItemDataRole.ToolTipRole)
        self._cap_label.setProperty("role", "label")
        self._problem.setProperty("role", "bad")
        self._problem.setObjectName("criterionProblem")
        self._problem.setWordWrap(True)
        self._problem.hide()

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(SMALL)
        upper.addWidget(self.name, 1)
        weight = QLabel(self.tr("Weight"), self)
        weight.setProperty("role", "label")
        upper.addWidget(weight)
        upper.addWidget(self.weight)
        for button in (self._up, self._down, self._remove):
            upper.addWidget(button)
        lower = QHBoxLayout()
        lower.setSpacing(SMALL)
        lower.addWidget(self.kind)
        lower.addWidget(self._metric)
        lower.addWidget(self._cap_label)
        lower.addWidget(self._cap)
        lower.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SMALL, 0, SMALL)
        layout.setSpacing(TIGHT + 2)
        layout.addLayout(upper)
        layout.addLayout(lower)
        layout.addWidget(self._steps)
        layout.addWidget(self._problem)

    def _connect(self) -> None:
        for field in (self.name, self.weight, self._cap):
            field.textEdited.connect(self.changed)
        self.kind.activated.connect(self._choose_kind)
        self._metric.activated.connect(self._choose_metric)
        self._steps.changed.connect(self.changed)
        self._up.clicked.connect(self._move_up)
        self._down.clicked.connect(self._move_down)
        self._remove.clicked.connect(self.removed)

    def read(self) -> tuple[Criterion, list[tuple[str, Text]]]:
        """Return the criterion as far as it can be read, and what cannot, by place."""
        wrong: list[tuple[str, Text]] = []
        kind = self.kind.currentData()
        found = Criterion(self.name.text().strip(), kind, Decimal(0), id=self._id)
        weight, problem = _number(self.weight.text())
        if problem:
            wrong.append(("weight", problem))
        found = replace(found, weight=weight or Decimal(0))
        if kind != MANUAL:
            found = replace(found, metric=self._metric.currentData())
        if kind == ATTAINMENT:
            cap, problem = _number(self._cap.text())
            found = replace(found, cap=cap)
            if problem:
                wrong.append(("cap", problem))
        if kind == POINTS:
            points, problem = self._steps.read()
            found = replace(found, points=points)
            if problem:
                wrong.append(("points", problem))
        return found, wrong

    def tell(self, problems: list[Problem]) -> None:
        """Show what is wrong here."""
        places = {one.place for one in problems}
        here = [say(one.text) for one in problems if one.place != "points"]
        self._problem.setText(" ".join(here))
        self._problem.setVisible(bool(here))
        self._steps.tell_problem(" ".join(say(one.text) for one in problems if one.place == "points"))
        for field, place in ((self.name, "criterion"), (self.weight, "weight"), (self._cap, "cap"), (self._metric, "metric")):
            field.setProperty("wrong", place in places)
            field.style().polish(field)

    def may_move(self, up: bool, down: bool) -> None:
        """Say in which directions there is somewhere to go."""
        self._up.setEnabled(up)
        self._down.setEnabled(down)

    def _show(self, one: Criterion) -> None:
        self.name.setText(one.name)
        self.weight.setText(words.points(one.weight) if one.weight else "")
        self._cap.setText("" if one.cap is None else words.points(one.cap))
        self.kind.setCurrentIndex(max(self.kind.findData(one.kind), 0))
        self._metric.setCurrentIndex(max(self._metric.findData(one.metric), 0))
        self._show_kind()
        self._steps.show_points(one.points)

    def _show_kind(self) -> None:
        kind = self.kind.currentData()
        self._metric.setVisible(kind != MANUAL)
        for widget in (self._cap, self._cap_label):
            widget.setVisible(kind == ATTAINMENT)
        self._steps.setVisible(kind == POINTS)
        self._steps.set_kind(metric(self._metric.currentData()).kind if kind != MANUAL else Kind.NUMBER)

    @Slot()
    def _choose_kind(self) -> None:
        self._show_kind()
        if self.kind.currentData() == POINTS and not self._steps.rows:
            self._steps.add_row("0", "0")
        if self.kind.currentData() == ATTAINMENT and not self._cap.text():
            self._cap.setText("100")
        self.changed.emit()

    @Slot()
    def _choose_metric(self) -> None:
        self._show_kind()
        if not self.name.text().strip():
            self.name.setText(self._metric.currentText())
        self.changed.emit()

    @Slot()
    def _move_up(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _move_down(self) -> None:
        self.moved.emit(1)


def _number(typed: str) -> tuple[Decimal | None, Text | None]:
    try:
        return (reading.number(typed.strip()) if typed.strip() else None), None
    except reading.Unreadable as error:
        return None, error.text
