"""Who has no target for a criterion that needs one: a line over the reviews, and the list with the way to set them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salesdesk.services.reviews.goals_set import Gap
from salesdesk.text import fill
from salesdesk.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ui.desk import Place
from ui.dialogs.base import Dialog
from ui.messages import listed, say
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


class GapsLine(QFrame):
    """Says how many lack something; `asked` when the list is wanted. Hidden while nobody does."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._words = Label("", self)
        self._words.setObjectName("gapsSaid")
        self._words.setProperty("role", "warn")
        self._words.setWordWrap(True)
        self._show = Button(self.tr("Who, and set them"), self, "target", "link")
        self._show.setObjectName("showGaps")
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, TIGHT, MEDIUM, TIGHT)
        row.addWidget(self._words, 1)
        row.addWidget(self._show)
        self._show.clicked.connect(self.asked)
        self.hide()

    def show_gaps(self, found: Sequence[Gap]) -> None:
        """Tell of `found`."""
        people = {one for gap in found for one in gap.members}
        names = listed([gap.criterion for gap in found], 3)
        said = self.tr("Without a target or goal: {n} {n:person|people} ({criteria}). These criteria cannot be scored.")
        self._words.setText(fill(said, n=len(people), criteria=names))
        self.setVisible(bool(found))


class GapsDialog(Dialog):
    """Lists who lacks what. `place_asked` carries where it is set; `gone_on` where the step is left in spite of it."""

    place_asked = Signal(object)
    gone_on = Signal()

    def __init__(self, found: Sequence[Gap], leaving: bool, parent: QWidget | None) -> None:
        super().__init__("gapsDialog", self.tr("Goals are not set for everybody"), parent, 620)
        self._gaps = tuple(found)
        self._buttons: list[Button] = []
        sentence = Label(self.tr("Without a target the criterion is not counted, and its weight is shared among the others."), self)
        sentence.setWordWrap(True)
        area = QScrollArea(self)
        body = QWidget(area.viewport())
        body.setObjectName("body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 2, 0)
        column.setSpacing(SMALL)
        for gap in self._gaps:
            column.addWidget(self._row(gap, body))
        column.addStretch()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setMinimumHeight(240)
        area.setWidget(body)
        self.body.addWidget(sentence)
        self.body.addWidget(area, 1)
        close = self.add_button("cancel", self.tr("Close"))
        close.clicked.connect(self.reject)
        if leaving:
            self.add_button("goOn", self.tr("Go on without them")).clicked.connect(self._go_on)

    def _row(self, gap: Gap, parent: QWidget) -> QWidget:
        row = QFrame(parent)
        row.setObjectName("card")
        title = Label(gap.criterion, row)
        title.setProperty("role", "title")
        names = Label(listed([name for _, name in gap.members]), row)
        names.setObjectName("gapNames")
        limit = f"  ({say(gap.limited)})" if gap.limited else ""
        said = (
            self.tr("No agreed goals in this period: {n} {n:person|people}")
            if gap.metric is None
            else self.tr("No target: {n} {n:person|people}")
        )
        count = Label(fill(said, n=len(gap.members)) + limit, row)
        count.setProperty("role", "label")
        for label in (title, names, count):
            label.setWordWrap(True)
        # A target of a part of the facts belongs to a goal; the sheet of targets holds those of all facts.
        goals = gap.metric is None or bool(gap.only)
        button = Button(self.tr("Agree on goals") if goals else self.tr("Set targets"), row, "target", "link")
        button.setObjectName("setGoals" if goals else "setTargets")
        button.clicked.connect(self._ask)
        self._buttons.append(button)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(button)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(TIGHT)
        layout.addLayout(head)
        layout.addWidget(count)
        layout.addWidget(names)
        return row

    @Slot()
    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, Button) and button in self._buttons:
            gap = self._gaps[self._buttons.index(button)]
            of_goals = gap.metric is None or bool(gap.only)
            self.accept()
            self.place_asked.emit(Place("goals", "goals") if of_goals else Place("goals", "targets", about=gap.metric or ""))

    @Slot()
    def _go_on(self) -> None:
        self.accept()
        self.gone_on.emit()
