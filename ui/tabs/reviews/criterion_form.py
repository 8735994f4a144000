"""The editor of one criterion: name, section, weight, how it is scored, what each level looks like."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.services.reviews.criteria import JUDGED, KINDS, OUTSIDE, Criterion
from salesdesk.services.reviews.template import Problem
from salesdesk.text import Text
from salesdesk.tokens import SMALL, TIGHT
from ui import looks
from ui.forms import reading
from ui.messages import say
from ui.tabs.reviews import words
from ui.tabs.reviews.rule_form import RuleForm, narrow
from ui.tabs.reviews.steps import LevelSteps
from ui.widgets.box import Box
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Label

_NUMBER, _SECTION = 64, 120


class CriterionForm(QFrame):
    """`moved` carries −1 or 1; `removed` when it is not wanted any more; `changed` on every edit."""

    changed = Signal()
    moved = Signal(object)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("criterionForm")
        self._id: int | None = None
        self.name, self.weight = QLineEdit(self), QLineEdit(self)
        self.section, self._about = QLineEdit(self), QLineEdit(self)
        self.kind, self.rule, self._levels = Box(self), RuleForm(self), LevelSteps(self)
        self._weight_label, self._problem = Label(self.tr("Weight"), self), Label("", self)
        self._more = IconButton("chevron-down", self.tr("Levels and description"), self, size=15)
        self._up = IconButton("arrow-up", self.tr("Move up"), self, size=15)
        self._down = IconButton("arrow-down", self.tr("Move down"), self, size=15)
        self._remove = IconButton("trash-2", self.tr("Remove"), self, size=15)
        self._dress()
        self._lay_out()
        self._connect()

    def _dress(self) -> None:
        for widget, name, spoken in (
            (self.name, "criterionName", self.tr("Criterion")),
            (self.section, "criterionSection", self.tr("Section")),
            (self._about, "criterionAbout", self.tr("What good work is here")),
            (self.weight, "criterionWeight", self.tr("Weight")),
            (self.kind, "criterionKind", self.tr("How it is scored")),
            (self._more, "criterionMore", self.tr("Levels and description")),
            (self._up, "moveUp", self.tr("Move up")),
            (self._down, "moveDown", self.tr("Move down")),
            (self._remove, "removeCriterion", self.tr("Remove")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(spoken)
        for field in (self.name, self.section, self._about):
            field.setPlaceholderText(field.accessibleName())
        self.section.setFixedWidth(_SECTION)
        self.weight.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.weight.setFixedWidth(_NUMBER)
        for one in KINDS:
            self.kind.addItem(say(one.label), one.value)
        narrow(self.kind)
        self._weight_label.setProperty("role", "label")
        self._problem.setProperty("role", "bad")
        self._problem.setObjectName("criterionProblem")
        self._problem.setWordWrap(True)
        self._problem.hide()

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(SMALL)
        upper.addWidget(self.section)
        upper.addWidget(self.name, 1)
        upper.addWidget(self._weight_label)
        upper.addWidget(self.weight)
        for button in (self._up, self._down, self._remove):
            upper.addWidget(button)
        lower = QHBoxLayout()
        lower.setSpacing(SMALL)
        lower.addWidget(self.kind, alignment=Qt.AlignmentFlag.AlignTop)
        lower.addWidget(self.rule, 1)
        lower.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SMALL, 0, SMALL)
        layout.setSpacing(TIGHT + 2)
        layout.addLayout(upper)
        layout.addLayout(lower)
        layout.addWidget(self._about)
        layout.addWidget(self._levels)
        layout.addWidget(self._problem)

    def _connect(self) -> None:
        for field in (self.name, self.weight, self.section, self._about):
            field.textEdited.connect(self.changed)
        self.kind.activated.connect(self._choose_kind)
        self.rule.changed.connect(self.changed)
        self.rule.named.connect(self._take_name)
        self._levels.changed.connect(self.changed)
        self._more.clicked.connect(self._show_more)
        self._up.clicked.connect(self._move_up)
        self._down.clicked.connect(self._move_down)
        self._remove.clicked.connect(self.removed)

    def read(self) -> tuple[Criterion, list[tuple[str, Text]]]:
        """Return the criterion as far as it can be read, and what cannot, by place."""
        kind = self.kind.currentData()
        wrong: list[tuple[str, Text]] = []
        weight: Decimal | None = None
        try:
            typed = self.weight.text().strip()
            weight = reading.number(typed) if typed and kind not in OUTSIDE else None
        except reading.Unreadable as error:
            wrong.append(("weight", error.text))
        levels, problem = self._levels.read()
        if problem:
            wrong.append(("levels", problem))
        texts = (self.section.text().strip(), self._about.text().strip())
        found = Criterion(
            self.name.text().strip(), kind, weight or Decimal(0), id=self._id, section=texts[0], about=texts[1], levels=levels
        )
        found, unread = self.rule.read(found)
        return found, [*wrong, *unread]

    def shows(self, one: Criterion) -> bool:
        """Return whether `one` is what is shown here; which number it is stored by does not matter."""
        found, wrong = self.read()
        return not wrong and replace(found, id=one.id) == one

    def take_id(self, criterion_id: int | None) -> None:
        """Know by which number the criterion is stored."""
        self._id = criterion_id

    def tell(self, problems: list[Problem]) -> None:
        """Show what is wrong here."""
        places = {one.place for one in problems}
        here = [say(one.text) for one in problems if one.place not in ("points", "levels")]
        self._problem.setText(looks.sentences(*here))
        self._problem.setVisible(bool(here))
        self.rule.tell(places, looks.sentences(*(say(one.text) for one in problems if one.place == "points")))
        self._levels.tell_problem(looks.sentences(*(say(one.text) for one in problems if one.place == "levels")))
        if "levels" in places:
            self._open(True)
        for field, place in ((self.name, "criterion"), (self.weight, "weight")):
            field.setProperty("wrong", place in places)
            field.style().polish(field)

    def may_move(self, up: bool, down: bool) -> None:
        """Say in which directions there is somewhere to go."""
        self._up.setEnabled(up)
        self._down.setEnabled(down)

    def show_criterion(self, one: Criterion) -> None:
        """Show a criterion; done once, before anything is typed."""
        self._id = one.id
        self.name.setText(one.name)
        self.section.setText(one.section)
        self._about.setText(one.about)
        self.weight.setText(words.points(one.weight) if one.weight else "")
        self.kind.setCurrentIndex(max(self.kind.findData(one.kind), 0))
        self.rule.show_rule(one)
        self._levels.show_levels(one.levels)
        self._open(False)
        self._show_kind()

    def _show_kind(self) -> None:
        kind = self.kind.currentData()
        for widget in (self.weight, self._weight_label):
            widget.setVisible(kind not in OUTSIDE)

    def _open(self, shown: bool) -> None:
        self._about.setVisible(shown)
        self._levels.setVisible(shown and self.kind.currentData() in JUDGED)

    @Slot()
    def _show_more(self) -> None:
        self._open(not self._about.isVisibleTo(self))

    @Slot()
    def _choose_kind(self) -> None:
        self.rule.choose(self.kind.currentData())
        self._show_kind()
        self._open(self._about.isVisibleTo(self))
        self.changed.emit()

    @Slot(str)
    def _take_name(self, name: str) -> None:
        if not self.name.text().strip():
            self.name.setText(name)

    @Slot()
    def _move_up(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _move_down(self) -> None:
        self.moved.emit(1)
