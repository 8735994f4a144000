"""The table of a scorecard: criterion, target, actual, attainment, weight, points, and what that adds to the total."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.services.reviews.scoring import FINAL, ReviewSummary
from salesdesk.services.reviews.template import weight_of
from salesdesk.tokens import SMALL
from ui.amounts import Amounts
from ui.tabs.reviews import words
from ui.tabs.reviews.asking import PointsAsked, Scored
from ui.tabs.reviews.criterion import ACTUAL, ADDS, ATTAINED, SCORE, TARGET, WEIGHT, CriterionRow, right_label
from ui.tabs.reviews.meter import Meter
from ui.tabs.reviews.rule_words import explained
from ui.widgets.cards import Card
from ui.widgets.frames import rule
from ui.widgets.labels import Label


class CriteriaCard(Card):
    """`asked` carries a `FigureAsked`, `points_asked` a `PointsAsked`, `scored` a `Scored`."""

    asked = Signal(object)
    points_asked = Signal(object)
    scored = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._shape: object = None
        self._review_id = 0
        self._rows: list[CriterionRow] = []
        self._rules: list[QWidget] = []
        self.body.setSpacing(0)
        self.body.addWidget(self._heads())
        self._total = _TotalRow(self)
        self.body.addWidget(self._total)

    def show_review(self, one: ReviewSummary) -> None:
        """Show the lines of `one`; rows in which somebody types are kept."""
        card, final = one.card, one.state == FINAL
        self.set_title(self.tr("Scorecard ({currency})").format(currency=Amounts(card.currency).unit))
        shape = (one.id, final, tuple((line.criterion.id, line.criterion.kind) for line in card.lines))
        if shape != self._shape:
            self._shape, self._review_id = shape, one.id
            self._build(one, final)
        else:
            for row, line in zip(self._rows, card.lines, strict=True):
                row.show_line(line)
        self._total.show_total(weight_of([line.criterion for line in card.lines]), card.total)

    def show_previous(self, points: Mapping[str, Decimal]) -> None:
        """Show beside each criterion the points of the review before, by its name."""
        for row in self._rows:
            row.show_previous(points.get(row.line.criterion.name))

    def settle(self) -> None:
        """Hand on what was typed and not yet left."""
        for row in self._rows:
            row.settle()

    def _heads(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, SMALL - 2)
        layout.setSpacing(SMALL)
        name = Label(self.tr("Criterion"), row)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout.addWidget(name, 1)
        for text, width in ((self.tr("Target"), TARGET), (self.tr("Actual"), ACTUAL), (self.tr("Reached"), ATTAINED)):
            layout.addWidget(_head(row, text, width))
        layout.addWidget(Meter(row))
        for text, width in ((self.tr("Weight"), WEIGHT), (self.tr("Points"), SCORE), (self.tr("Weighted"), ADDS)):
            layout.addWidget(_head(row, text, width))
        for label in row.findChildren(Label):
            label.setProperty("role", "label")
        return row

    def _build(self, one: ReviewSummary, final: bool) -> None:
        for old in (*self._rows, *self._rules):
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self._rules = [], []
        section = ""
        for line in one.card.lines:
            if line.criterion.section and line.criterion.section != section:
                section = line.criterion.section
                head = Label(section, self)
                head.setProperty("role", "section")
                self.body.insertWidget(self.body.count() - 1, head)
                self._rules.append(head)
            row, above = CriterionRow(line, final, self), rule(self)
            row.asked.connect(self.asked)
            row.points_asked.connect(self._ask_points)
            row.scored.connect(self._score)
            for widget in (above, row):
                self.body.insertWidget(self.body.count() - 1, widget)
            self._rows.append(row)
            self._rules.append(above)

    @Slot()
    def _ask_points(self) -> None:
        row = self.sender()
        if isinstance(row, CriterionRow):
            counted = sum((one.line.criterion.weight for one in self._rows if one.line.points is not None), Decimal(0))
            self.points_asked.emit(PointsAsked(row.line, explained(row.line), counted))

    @Slot(object)
    def _score(self, typed: tuple[Decimal | None, str]) -> None:
        row = self.sender()
        if isinstance(row, CriterionRow) and row.line.criterion.id is not None:
            self.scored.emit(Scored(self._review_id, row.line.criterion.id, *typed))


class _TotalRow(QWidget):
    """The last row: the sum of the weights, and the total."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._weight, self._total = right_label(self), right_label(self)
        self._weight.setFixedWidth(WEIGHT)
        self._total.setFixedWidth(ADDS)
        self._total.setObjectName("criteriaTotal")
        name = Label(self.tr("Total"), self)
        for label in (name, self._weight, self._total):
            label.setProperty("bold", True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, SMALL, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(name, 1)
        layout.addWidget(self._weight)
        layout.addSpacing(SCORE + SMALL)
        layout.addWidget(self._total)

    def show_total(self, weight: Decimal, total: Decimal | None) -> None:
        """Show the sums."""
        self._weight.setText(words.points(weight))
        self._total.setText(words.total(total))


def _head(parent: QWidget, text: str, width: int) -> Label:
    label = right_label(parent)
    label.setText(text)
    label.setFixedWidth(width)
    return label
