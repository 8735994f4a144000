"""The steps of a cycle as a row: how many stand at each, until when; a click lists only those."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from salesdesk.rules.review_steps import APPEAL, ARCHIVED, CONFIRMED, LABELS
from salesdesk.services.reviews.cycles import Cycle
from salesdesk.tokens import MEDIUM, TIGHT
from ui.messages import say
from ui.widgets.labels import Label, as_typed


class StepStrip(QFrame):
    """`chosen` carries the step whose people are to be listed; "" for all."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._buttons: dict[str, QToolButton] = {}
        self._arrows: list[Label] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MEDIUM, TIGHT + 2, MEDIUM, TIGHT + 2)
        self._row.setSpacing(TIGHT)
        self._row.addStretch()

    @property
    def step(self) -> str:
        """The step that is chosen; "" for all."""
        return next((step for step, button in self._buttons.items() if button.isChecked()), "")

    def show_cycle(self, cycle: Cycle, today: date | None = None) -> None:
        """Show the steps of `cycle`."""
        today = today or date.today()
        steps = [*cycle.steps, *(one for one in (APPEAL, ARCHIVED) if cycle.at.get(one))]
        if list(self._buttons) != steps:
            self._build(steps)
        for step, button in self._buttons.items():
            due, at = cycle.due.get(step), cycle.at.get(step, 0)
            words = f"{say(LABELS[step])}  {at}"
            if due is not None and step != CONFIRMED:
                words += "  ·  " + self.tr("by {day}").format(day=f"{due:%m-%d}")
            button.setText(words)
            late = due is not None and due < today and at > 0
            button.setProperty("late", late)
            button.setToolTip(as_typed(self.tr("Late: it was to be done by {day}").format(day=due) if late else ""))
            button.style().polish(button)

    def _build(self, steps: list[str]) -> None:
        for widget in (*self._buttons.values(), *self._arrows):
            self._row.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._buttons, self._arrows = {}, []
        for at, step in enumerate(steps):
            if at:
                arrow = Label("›", self)
                arrow.setProperty("role", "label")
                self._arrows.append(arrow)
                self._row.insertWidget(self._row.count() - 1, arrow)
            button = QToolButton(self)
            button.setObjectName(f"at_{step}")
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.clicked.connect(self._tell)
            self._buttons[step] = button
            self._row.insertWidget(self._row.count() - 1, button)

    @Slot()
    def _tell(self) -> None:
        pressed = self.sender()
        for button in self._buttons.values():
            if button is not pressed:
                button.setChecked(False)
        self.chosen.emit(self.step)
