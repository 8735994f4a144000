"""How a cycle goes: which steps, until when, who is too new, whether targets count for the days of presence."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.rules.review_steps import CHOOSABLE, LABELS, NEEDED, USUAL
from salesdesk.services.reviews.cycles import CyclePlan
from salesdesk.text import mark
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui import looks
from ui.forms import reading
from ui.messages import say
from ui.widgets.labels import Label

_DAY = Field("day", mark("Review", "Day"), Kind.DATE)
_NUMBER = Field("days", mark("Review", "Days"), Kind.INTEGER)
_WIDE, _NARROW = 112, 64


class CourseForm(QWidget):
    """Shows a `CyclePlan` and reads it again; `changed` on every edit."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {step: QCheckBox(say(LABELS[step]), self) for step in CHOOSABLE}
        self._days = {step: QLineEdit(self) for step in CHOOSABLE}
        self._too_new, self._prorated = QLineEdit(self), QCheckBox(self.tr("Targets count for the days that somebody was here"), self)
        self._problem = Label("", self)
        self._dress()
        self._lay_out()
        for box in (*self._boxes.values(), self._prorated):
            box.clicked.connect(self._tell)
        for field in (*self._days.values(), self._too_new):
            field.textEdited.connect(self._tell)

    def _dress(self) -> None:
        for step, box in self._boxes.items():
            box.setObjectName(f"step_{step}")
            box.setToolTip(self.tr("This step is always there.") if step in NEEDED else "")
            field = self._days[step]
            field.setObjectName(f"due_{step}")
            field.setPlaceholderText("2026-11-05")
            field.setAccessibleName(self.tr("Last day of “{step}”").format(step=say(LABELS[step])))
            field.setFixedWidth(_WIDE)
        self._too_new.setObjectName("tooNewDays")
        self._too_new.setFixedWidth(_NARROW)
        self._too_new.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._prorated.setObjectName("prorated")
        self._problem.setProperty("role", "bad")
        self._problem.setObjectName("courseProblem")
        self._problem.setWordWrap(True)
        self._problem.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        half = (len(CHOOSABLE) + 1) // 2
        for at, step in enumerate(CHOOSABLE):
            row, column = at % half, at // half * 3
            grid.addWidget(self._boxes[step], row + 1, column)
            grid.addWidget(self._days[step], row + 1, column + 1)
        for column in (0, 3):
            for at, text in enumerate((self.tr("Step"), self.tr("To be done by"))):
                head = Label(text, self)
                head.setProperty("role", "label")
                grid.addWidget(head, 0, column + at)
        grid.setColumnMinimumWidth(2, LARGE)
        grid.setColumnStretch(5, 1)
        label = Label(self.tr("Too new to rate: here for fewer days than"), self)
        label.setBuddy(self._too_new)
        self._too_new.setAccessibleName(label.text())
        rules = QGridLayout()
        rules.setHorizontalSpacing(SMALL)
        rules.setVerticalSpacing(SMALL)
        rules.addWidget(label, 0, 0)
        rules.addWidget(self._too_new, 0, 1)
        rules.addWidget(self._prorated, 1, 0, 1, 3)
        rules.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(LARGE)
        layout.addLayout(grid)
        layout.addLayout(rules)
        layout.addWidget(self._problem)

    def show_plan(self, plan: CyclePlan) -> None:
        """Show how a cycle goes."""
        for step, box in self._boxes.items():
            box.setChecked(step in plan.steps or step in NEEDED)
            day = plan.due.get(step)
            self._days[step].setText(day.isoformat() if day else "")
        self._too_new.setText("" if plan.too_new_days is None else str(plan.too_new_days))
        self._prorated.setChecked(plan.prorated)
        self._arrange()

    def read(self) -> CyclePlan | None:
        """Return the plan; None where something cannot be read, and then its place says why."""
        steps = tuple(step for step, box in self._boxes.items() if box.isChecked()) or USUAL
        due: dict[str, date] = {}
        wrong: list[str] = []
        for step in steps:
            found = self._value(_DAY, self._days[step], wrong)
            if isinstance(found, date):
                due[step] = found
        days = self._value(_NUMBER, self._too_new, wrong)
        if not wrong and any(due[one] > due[other] for one, other in _pairs([step for step in steps if step in due])):
            wrong.append(self.tr("A later step cannot be due before an earlier one."))
        self._problem.setText(looks.sentences(*dict.fromkeys(wrong)))
        self._problem.setVisible(bool(wrong))
        too_new = int(str(days)) if days is not None else None
        return None if wrong else CyclePlan(steps=steps, due=due, too_new_days=too_new, prorated=self._prorated.isChecked())

    def _value(self, field: Field, typed: QLineEdit, wrong: list[str]) -> object:
        found: object = None
        bad = False
        try:
            found = reading.read(field, typed.text())
        except reading.Unreadable as error:
            wrong.append(say(error.text))
            bad = True
        typed.setProperty("wrong", bad)
        typed.style().polish(typed)
        return found

    def _arrange(self) -> None:
        for step, box in self._boxes.items():
            self._days[step].setEnabled(box.isChecked())

    @Slot()
    def _tell(self) -> None:
        for step in NEEDED:
            self._boxes[step].setChecked(True)
        self._arrange()
        self.changed.emit()


def _pairs(steps: list[str]) -> list[tuple[str, str]]:
    return list(pairwise(steps))
