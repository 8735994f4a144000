"""How the points of one criterion came about: figures, rule, weight, and what they bring to the total."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from salesdesk.text import Text
from salesdesk.tokens import FIGURE, LARGE, SMALL
from ui.dialogs.base import Dialog
from ui.messages import say
from ui.tabs.reviews import words
from ui.tabs.reviews.asking import FigureAsked, PointsAsked
from ui.tabs.reviews.rule_words import beside
from ui.theme import body_font
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label

_LONG = 48
_MOST = 6
_ROUNDING = Decimal("0.01")


class PointsDialog(Dialog):
    """Explains the points of `asked`. Its signal `asked` carries a `FigureAsked`."""

    asked = Signal(object)

    def __init__(self, asked: PointsAsked, who: str, parent: QWidget | None = None) -> None:
        super().__init__("pointsEvidence", "", parent, 520)
        self._line = asked.line
        name = asked.line.criterion.name
        self.setWindowTitle(self.tr("Points: {criterion}").format(criterion=name))
        self._title, self._figure = Label(f"{name}  ·  {who}", self), Label(words.total(asked.line.points), self)
        self._title.setProperty("role", "title")
        self._title.setWordWrap(True)
        self._figure.setObjectName("figure")
        self._figure.setFont(body_font(FIGURE, bold=True))
        self._steps = QGridLayout()
        self._steps.setHorizontalSpacing(LARGE)
        self._steps.setVerticalSpacing(SMALL)
        self._steps.setColumnStretch(2, 1)
        self.body.addWidget(self._title)
        self.body.addWidget(self._figure)
        self.body.addLayout(self._steps)
        self._fill(asked)
        self.body.addStretch()
        self._close = self.add_button("close", self.tr("Close"))
        self._close.clicked.connect(self.accept)

    def _fill(self, asked: PointsAsked) -> None:
        line, one = asked.line, asked.line.criterion
        if line.limited:
            self._add(self.tr("Counts"), say(line.limited))
        if one.metric is not None:
            self._add(self.tr("Target"), words.figure(one.metric, line.target, exact=True), self._link("target", line.target is not None))
            self._add(self.tr("Actual"), words.figure(one.metric, line.actual, exact=True), self._link("actual", line.actual is not None))
        elif line.actual is not None:
            self._add(self.tr("Actual"), words.points(line.actual, 4))
        if line.attainment is not None:
            self._add(self.tr("Reached"), words.share(line.attainment), self._quiet(self.tr("actual ÷ target")))
        self._add(self.tr("Rule"), asked.rule or self.tr("Given by hand, 0 to 100"))
        for said in (*beside(line), line.comment):
            if said:
                self._add("", said)
        self._add(self.tr("Points"), words.total(line.points))
        self._add_share(asked)

    def show_given(self, told: Sequence[Text]) -> None:
        """Say who gave the points by hand and when, the latest first."""
        for at, one in enumerate(told[:_MOST]):
            self._add("" if at else self.tr("By whom"), say(one))
        self.make_room()

    @property
    def criterion(self) -> int | None:
        """The id of the criterion whose points are explained."""
        return self._line.criterion.id

    def _add_share(self, asked: PointsAsked) -> None:
        """Show what the points bring to the total; as a product where no group or limit stands between."""
        line, weight = asked.line, asked.line.criterion.weight
        if line.points is None or line.adds is None:
            return
        said = words.total(line.adds)
        if weight and asked.counted:
            self._add(self.tr("Weight"), self.tr("{weight} of {all}").format(weight=words.points(weight), all=words.points(asked.counted)))
            if abs(line.points * weight / asked.counted - line.adds) <= _ROUNDING:
                values = {"points": words.total(line.points), "weight": words.points(weight), "all": words.points(asked.counted)}
                said = self.tr("{points} × {weight} ÷ {all} = {adds}").format(**values, adds=said)
        self._add(self.tr("In the total"), said)

    def _add(self, label: str, value: str, beside: QWidget | None = None) -> None:
        row = self._steps.rowCount()
        head, figure = Label(label, self), Label(value, self)
        head.setProperty("role", "label")
        figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        figure.setWordWrap("\n" not in value and len(value) > _LONG)
        self._steps.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
        self._steps.addWidget(figure, row, 1, 1, 1 if beside is not None else 2)
        if beside is not None:
            self._steps.addWidget(beside, row, 2, Qt.AlignmentFlag.AlignLeft)

    def _link(self, which: str, known: bool) -> QWidget | None:
        if not known:
            return None
        link = LinkLabel(self.tr("Where it comes from") if which == "target" else self.tr("Show the facts"), self)
        link.setObjectName(f"{which}Evidence")
        link.clicked.connect(self._ask_target if which == "target" else self._ask_actual)
        return link

    def _quiet(self, sentence: str) -> Label:
        label = Label(sentence, self)
        label.setProperty("role", "label")
        return label

    @Slot()
    def _ask_target(self) -> None:
        self._ask(True)

    @Slot()
    def _ask_actual(self) -> None:
        self._ask(False)

    def _ask(self, target: bool) -> None:
        if asked := FigureAsked.of(self._line, target):
            self.accept()
            self.asked.emit(asked)
