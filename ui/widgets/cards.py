"""Cards: a white ground with a title and a body, and the card of one figure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.tokens import FIGURE, LARGE, MEDIUM, SMALL, TIGHT
from ui.theme import body_font, tokens
from ui.widgets.buttons import IconButton


class Tone(StrEnum):
    """What a figure says: colour of words and bars; the words or a shape beside say it as well."""

    PLAIN = "plain"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Kpi:
    """What a card shows: a figure with its unit, said once, and a line of what to make of it.

    `shape` is "up", "down" or "". `trend` is drawn as it is, oldest first. `reason` says why there is no figure.
    """

    title: str
    figure: str
    unit: str = ""
    line: str = ""
    tone: Tone = Tone.PLAIN
    shape: str = ""
    trend: tuple[float, ...] = ()
    reason: str = ""


class Card(QFrame):
    """A title, room for actions at its right, and `body`, a layout for what the card holds."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title = QLabel(title, self)
        self._title.setProperty("role", "title")
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
    """One figure. `asked` when the user wants its evidence: by the button, or by a click anywhere on the card."""

    asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kpi")
        self.name = name
        self._title, self._figure, self._unit = QLabel(self), QLabel("–", self), QLabel(self)
        self._title.setProperty("role", "label")
        self._unit.setProperty("role", "label")
        self._figure.setFont(body_font(FIGURE, bold=True))
        self._line = DeltaLine(self)
        self._trend = Sparkline(self)
        self._why = IconButton("info", self.tr("What is behind this figure"), self, size=14)
        self._why.setObjectName(f"{name}Evidence")
        self._lay_out()
        self._why.clicked.connect(self.asked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

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
        layout.addWidget(self._line)

    def show_kpi(self, kpi: Kpi) -> None:
        """Show `kpi`."""
        self._title.setText(kpi.title)
        self._figure.setText(kpi.figure or "–")
        self._unit.setText(kpi.unit if kpi.figure else "")
        words, tone = (kpi.line, kpi.tone) if kpi.figure else (kpi.reason, Tone.PLAIN)
        self._line.show_line(words, tone, kpi.shape)
        self._trend.show_values(kpi.trend)
        sign = {"up": self.tr("up"), "down": self.tr("down")}.get(kpi.shape, "")
        self.setAccessibleName(" ".join(part for part in (kpi.title, kpi.figure or "–", kpi.unit, sign, words) if part))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.asked.emit()


class DeltaLine(QWidget):
    """A shape and words in the colour of a tone; what does not fit is cut off, and read in the hint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._tone, self._shape = "", Tone.PLAIN, ""
        self.setFixedHeight(18)
        self.setFont(body_font(12))

    def sizeHint(self) -> QSize:
        return QSize(120, 18)

    def show_line(self, words: str, tone: Tone, shape: str = "") -> None:
        """Show `words`, with a triangle where `shape` is "up" or "down"."""
        self._words, self._tone, self._shape = words, tone, shape
        self.setToolTip(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(tone_colour(self._tone, "muted"))
        left = 0
        if self._shape:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            top, bottom = (4.5, 13.5) if self._shape == "up" else (13.5, 4.5)
            painter.drawPolygon(QPolygonF([QPointF(0.5, bottom), QPointF(11.5, bottom), QPointF(6, top)]))
            left = 15
        painter.setPen(colour)
        place = self.rect().adjusted(left, 0, 0, 0)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


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
