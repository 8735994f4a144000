"""One row of a scorecard: figures of a criterion, or the manager's own score with a comment."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.services.reviews.criteria import check_typed, label_of
from salesdesk.services.reviews.scorecards import Line
from salesdesk.tokens import SMALL, TIGHT
from ui.forms import reading
from ui.messages import say
from ui.tabs.reviews import words
from ui.tabs.reviews.asking import FigureAsked
from ui.tabs.reviews.meter import Meter
from ui.tabs.reviews.rule_words import beside
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label, as_typed

# Widths of the columns after the name: target, actual, attainment, weight, points, weighted.
TARGET, ACTUAL, ATTAINED, WEIGHT, SCORE, ADDS = 82, 82, 58, 48, 70, 62
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CriterionRow(QWidget):
    """`asked` carries the `FigureAsked` to be explained; `points_asked` is about the points.

    `scored` says that score or comment were typed and can be read.
    """

    asked = Signal(object)
    points_asked = Signal()
    scored = Signal(object)

    def __init__(self, line: Line, final: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._manual = line.criterion.is_typed and not final
        self.setObjectName(f"criterion{line.criterion.id}")
        self._name, self._why, self._wrong, self._beside = Label("", self), Label("", self), Label("", self), Label("", self)
        self._weight, self._adds, self._meter = right_label(self), right_label(self), Meter(self)
        self._target, self._actual, self._attained, self._points = (LinkLabel("", self) for _ in range(4))
        self.entry, self.comment = QLineEdit(self), QLineEdit(self)
        self._entry_shown = self._comment_shown = ""
        self._last: Decimal | None = None
        self._dress()
        self._lay_out()
        for link in (self._actual, self._attained):
            link.clicked.connect(self._ask)
        self._target.clicked.connect(self._ask_target)
        self._points.clicked.connect(self.points_asked)
        for field in (self.entry, self.comment):
            field.editingFinished.connect(self.settle)
        self.entry.textEdited.connect(self._check)
        self.show_line(line)

    def _dress(self) -> None:
        self._why.setProperty("role", "label")
        self._why.setWordWrap(True)
        self._beside.setProperty("role", "label")
        self._beside.setObjectName("criterionBeside")
        self._beside.setWordWrap(True)
        self._wrong.setProperty("role", "bad")
        self._wrong.setObjectName("scoreProblem")
        self._wrong.setWordWrap(True)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name.setWordWrap(True)
        self._actual.setObjectName("actual")
        self._attained.setObjectName("attained")
        self._target.setObjectName("target")
        self._points.setObjectName("points")
        for link in (self._target, self._actual, self._attained, self._points):
            link.setProperty("figure", True)
            link.setToolTip(self.tr("Show what is behind this figure"))
        self.entry.setObjectName("score")
        self.entry.setAlignment(_RIGHT)
        self.entry.setPlaceholderText("0–100")
        self.comment.setObjectName("scoreComment")
        self.comment.setPlaceholderText(self.tr("Why this score?"))
        self._wrong.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self._name, 1)
        cells: tuple[tuple[QWidget, int], ...] = ((self._target, TARGET), (self._actual, ACTUAL), (self._attained, ATTAINED))
        for widget, width in cells:
            row.addWidget(_cell(widget, width, self))
        row.addWidget(self._meter)
        row.addWidget(self._weight)
        row.addWidget(self.entry if self._manual else _cell(self._points, SCORE, self))
        row.addWidget(self._adds)
        for one, wide in ((self._weight, WEIGHT), (self.entry, SCORE), (self._adds, ADDS)):
            one.setFixedWidth(wide)
        for field in (self.entry, self.comment):
            field.setVisible(self._manual)
        self._points.setVisible(not self._manual)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SMALL - 1, 0, SMALL - 1)
        layout.setSpacing(TIGHT)
        layout.addLayout(row)
        # Below: beside the name, what self review and others gave would leave no room for it in a small window.
        layout.addWidget(self._beside)
        layout.addWidget(self._why)
        layout.addWidget(self.comment)
        layout.addWidget(self._wrong)

    def show_line(self, line: Line) -> None:
        """Show new figures of the same criterion; what is being typed stays."""
        self.line, one = line, line.criterion
        self._name.setText(say(label_of(one)))
        self._name.setToolTip(as_typed(one.about))
        self._target.setText(words.figure(one.metric, line.target))
        self._target.setEnabled(line.target is not None)
        self._target.setAccessibleName(f"{one.name} {self._target.text()}")
        self._actual.setText(words.figure(one.metric, line.actual) if one.metric else words.points(line.actual))
        self._actual.setEnabled(one.metric is not None)
        self._actual.setAccessibleName(f"{one.name} {self._actual.text()}")
        self._attained.setText(words.share(line.attainment))
        self._attained.setEnabled(line.attainment is not None)
        self._attained.setAccessibleName(f"{one.name} {self._attained.text()}")
        self._meter.show_share(line.attainment)
        self._weight.setText(words.points(one.weight) if one.weight else "")
        self._points.setText(words.total(line.points) if one.weight or line.points else "")
        self._points.setEnabled(line.points is not None)
        self._points.setAccessibleName(f"{one.name} {self._points.text()}")
        self._adds.setText(words.total(line.adds))
        self._show_why()
        said = self.tr("Score for {name}, 0 to 100") if one.is_judged else self.tr("Number for {name}")
        self.entry.setAccessibleName(said.format(name=one.name))
        self.entry.setPlaceholderText("0–100" if one.is_judged else self.tr("number"))
        self.comment.setAccessibleName(self.tr("Comment on {name}").format(name=one.name))
        if self._manual:
            self._show_typed(self._given(), line.comment)

    def show_previous(self, points: Decimal | None) -> None:
        """Show what there was in the review before."""
        self._last = points
        self._show_why()

    @Slot()
    def settle(self) -> None:
        """Hand on what was typed, if it can be read and is new."""
        if not self._manual or (self.entry.text() == self._entry_shown and self.comment.text() == self._comment_shown):
            return
        found = self._read()
        if found is not False:
            self.scored.emit((found, self.comment.text()))

    @Slot()
    def _check(self) -> None:
        self._read()

    def _read(self) -> Decimal | None | bool:
        """Return the score that was typed, None for none, False where it cannot be read: then the place says why."""
        typed, sentence, found = self.entry.text().strip(), "", None
        try:
            found = reading.number(typed) if typed else None
            if found is not None:
                check_typed(self.line.criterion, found)
        except reading.Unreadable as error:
            sentence = say(error.text)
        except SalesDeskError as error:
            sentence = say(error.text)
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.entry.setProperty("wrong", bool(sentence))
        self.entry.style().polish(self.entry)
        return False if sentence else found

    def _show_typed(self, entry: str, comment: str) -> None:
        if self.entry.text() == self._entry_shown or self._read() == self._stored():
            self._entry_shown = entry
            if not self.entry.hasFocus() or not self.entry.text():
                self.entry.setText(entry)
            else:
                self._entry_shown = self.entry.text()
        if self.comment.text() in (self._comment_shown, comment) or self.comment.text().strip() == comment:
            if not self.comment.hasFocus() and self.comment.text() != comment:
                self.comment.setText(comment)
            self._comment_shown = self.comment.text()

    def _show_why(self) -> None:
        line, said = self.line, ""
        if line.missing is not None:
            said = self.tr("{reason} Not counted; its weight is shared among the others.").format(reason=_sentence(say(line.missing)))
        elif not self._manual:
            said = line.comment
        last = self.tr("Last time: {points}").format(points=words.points(self._last)) if self._last is not None else ""
        self._beside.setText("  ·  ".join(part for part in (last, *beside(line)) if part))
        self._beside.setVisible(bool(self._beside.text()))
        self._why.setText(said)
        self._why.setVisible(bool(said))
        self._why.setProperty("role", "warn" if line.missing is not None else "label")
        self._why.style().polish(self._why)

    def _stored(self) -> Decimal | None:
        return self.line.points if self.line.criterion.is_judged else self.line.actual

    def _given(self) -> str:
        stored = self._stored()
        if stored is None:
            return ""
        return words.total(stored) if self.line.criterion.is_judged else words.points(stored, 4)

    @Slot()
    def _ask(self) -> None:
        self._ask_for(False)

    @Slot()
    def _ask_target(self) -> None:
        self._ask_for(True)

    def _ask_for(self, target: bool) -> None:
        if asked := FigureAsked.of(self.line, target):
            self.asked.emit(asked)


def right_label(parent: QWidget) -> Label:
    """Return a label for a figure."""
    label = Label("", parent)
    label.setAlignment(_RIGHT)
    return label


def _cell(widget: QWidget, width: int, parent: QWidget) -> QWidget:
    if isinstance(widget, Label):
        widget.setFixedWidth(width)
        return widget
    cell = QWidget(parent)
    cell.setFixedWidth(width)
    layout = QHBoxLayout(cell)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch()
    layout.addWidget(widget)
    return cell


def _sentence(said: str) -> str:
    """Return a reason as a sentence of its own."""
    first = said[:1].upper() + said[1:]
    return first if first.endswith((".", "。")) else first + ("。" if "\u4e00" <= first[-1:] <= "\u9fff" else ".")
