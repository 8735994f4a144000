"""Cards: a white ground with a title and a body, and the card of one figure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.tokens import FIGURE, LARGE, MEDIUM, SMALL, TIGHT
from ui.theme import body_font, tokens
from ui.widgets.buttons import IconButton, LinkLabel
from ui.widgets.labels import Label, as_typed


class Tone(StrEnum):
    """What a figure says: colour of words and bars; the words or a shape beside say it as well."""

    PLAIN = "plain"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Delta:
    """A few words with the colour of a tone; `shape` is "up", "down" or ""."""

    words: str
    tone: Tone = Tone.PLAIN
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Kpi:
    """What a card shows: a figure with its unit, said once, and a line of what to make of it.

    `shape` is "up", "down" or "". `trend` is drawn as it is, oldest first. `reason` says why there is no figure, `action` is the verb of
    a button that changes that. With `deltas`, a line of its own compares the figure with others.
    """

    title: str
    figure: str
    unit: str = ""
    line: str = ""
    tone: Tone = Tone.PLAIN
    shape: str = ""
    trend: tuple[float, ...] = ()
    reason: str = ""
    deltas: tuple[Delta, ...] = ()
    action: str = ""


class Card(QFrame):
    """A title, room for actions at its right, and `body`, a layout for what the card holds."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title = Label(title, self)
        self._title.setProperty("role", "title")
        self._title.setMinimumHeight(26)  # as high as an action beside it, so that titles of cards are level
        self._head = QHBoxLayout()
        self._head.setSpacing(MEDIUM)
        self._head.addWidget(self._title)
        self._head.addStretch()
        self.body = QVBoxLayout()
        self.body.setSpacing(SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE - 2, LARGE, LARGE)
        layout.setSpacing(SMALL)
        layout.addLayout(self._head)
        layout.addLayout(self.body, 1)
        self.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_action(self, widget: QWidget) -> None:
        """Put `widget` at the right of the title, after those that are there."""
        self._head.addWidget(widget)


class KpiCard(QFrame):
    """One figure. `asked` when the user wants its evidence: by the button, or by a click anywhere on the card.

    `acted` when the button is pressed that is offered where there is no figure.
    """

    asked = Signal()
    acted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kpi")
        self.name = name
        self._title, self._figure, self._unit = Label("", self), Label("–", self), Label("", self)
        self._title.setProperty("role", "label")
        self._unit.setProperty("role", "label")
        self._figure.setFont(body_font(FIGURE, bold=True))
        self._deltas, self._line = DeltaLine(self), DeltaLine(self)
        self._deltas.hide()
        self.action = LinkLabel("", self)
        self.action.setObjectName(f"{name}Action")
        self.action.hide()
        self._trend = Sparkline(self)
        self._why = IconButton("info", self.tr("What is behind this figure"), self, size=14)
        self._why.setObjectName(f"{name}Evidence")
        # Titles of cards with and without a figure stay level.
        place = self._why.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self._why.setSizePolicy(place)
        self._lay_out()
        self._why.clicked.connect(self.asked)
        self.action.clicked.connect(self.acted)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Not fixed: cards beside one another are as high as the highest.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._why)
        middle = QHBoxLayout()
        middle.setSpacing(TIGHT)
        middle.addWidget(self._figure)
        middle.addWidget(self._unit, alignment=Qt.AlignmentFlag.AlignBottom)
        middle.addStretch()
        middle.addWidget(self._trend)
        self._unit.setContentsMargins(0, 0, 0, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, SMALL + 2, MEDIUM - 2, MEDIUM)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(middle)
        layout.addSpacing(TIGHT)
        layout.addWidget(self._deltas)
        layout.addWidget(self._line)
        layout.addWidget(self.action, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()

    def show_kpi(self, kpi: Kpi) -> None:
        """Show `kpi`."""
        self._title.setText(kpi.title)
        self._figure.setText(kpi.figure or "–")
        self._unit.setText(kpi.unit if kpi.figure else "")
        words, tone = (kpi.line, kpi.tone) if kpi.figure else (kpi.reason, Tone.PLAIN)
        self._line.show_deltas((Delta(words, tone, kpi.shape if kpi.figure else ""),))
        self._deltas.show_deltas(kpi.deltas if kpi.figure else ())
        self._deltas.setVisible(bool(kpi.figure and kpi.deltas))
        self.action.setText(kpi.action)
        self.action.setVisible(bool(kpi.action and not kpi.figure))
        self._trend.show_values(kpi.trend)
        self._why.setVisible(bool(kpi.figure))
        self.setCursor(Qt.CursorShape.PointingHandCursor if kpi.figure else Qt.CursorShape.ArrowCursor)
        spoken = [self._spoken(one) for one in (*(kpi.deltas if kpi.figure else ()), Delta(words, tone, kpi.shape if kpi.figure else ""))]
        self.setAccessibleName(" ".join(part for part in (kpi.title, kpi.figure or "–", kpi.unit, *spoken) if part))

    def _spoken(self, delta: Delta) -> str:
        sign = {"up": self.tr("up"), "down": self.tr("down")}.get(delta.shape, "")
        return f"{sign} {delta.words}".strip()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._why.isHidden() and self.rect().contains(event.position().toPoint()):
            self.asked.emit()


class DeltaLine(QWidget):
    """Shapes and words in the colours of their tones; what does not fit is left out (the first is cut off), and read in the hint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deltas: tuple[Delta, ...] = ()
        self.setFixedHeight(18)
        self.setFont(body_font(12))

    def sizeHint(self) -> QSize:
        return QSize(120, 18)

    def show_deltas(self, deltas: tuple[Delta, ...]) -> None:
        """Show `deltas` one after the other, each with a triangle where its shape is "up" or "down"."""
        self._deltas = deltas
        self.setToolTip(as_typed("  ".join(one.words for one in deltas)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for one in self._deltas:
            colour = QColor(tone_colour(one.tone, "muted"))
            needed = painter.fontMetrics().horizontalAdvance(one.words) + (12 if one.shape else 0)
            if left and left + needed > self.width():
                break
            if one.shape:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                top, bottom = (5.0, 13.0) if one.shape == "up" else (13.0, 5.0)
                painter.drawPolygon(QPolygonF([QPointF(left + 0.5, bottom), QPointF(left + 9.5, bottom), QPointF(left + 5, top)]))
                left += 12
            painter.setPen(colour)
            place = self.rect().adjusted(left, 0, 0, 0)
            words = painter.fontMetrics().elidedText(one.words, Qt.TextElideMode.ElideRight, max(place.width(), 0))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            left += painter.fontMetrics().horizontalAdvance(words) + SMALL


class Sparkline(QWidget):
    """How a figure went: a line without axes, its last point marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[float, ...] = ()
        self.setFixedHeight(34)
        self.setMinimumWidth(40)
        self.setMaximumWidth(84)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(84, 34)

    def show_values(self, values: tuple[float, ...]) -> None:
        """Draw `values`, oldest first; nothing for fewer than two."""
        self._values = values
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if len(self._values) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(tokens().accent)
        low, high = min(self._values), max(self._values)
        step = (self.width() - 8) / (len(self._values) - 1)
        height = self.height() - 10
        points = [
            QPointF(4 + at * step, 5 + height * (1 - (value - low) / (high - low) if high > low else 0.5))
            for at, value in enumerate(self._values)
        ]
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(points[-1], 2.75, 2.75)


def tone_colour(tone: Tone, plain: str = "text") -> str:
    """Return the colour of `tone`; for `PLAIN` the token `plain`."""
    return str(getattr(tokens(), plain if tone is Tone.PLAIN else tone.value))
