"""The leaderboard as it fills a screen in the morning meeting, or goes as a picture into the chat."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.measure.evidence import Asked
from salesdesk.measure.who import Who
from salesdesk.money import percent
from salesdesk.services.pay.board import Board, Place
from ui.amounts import Amounts
from ui.messages import say
from ui.theme import body_font, tokens

_MOST = 12
_PICTURE = QSize(1080, 1350)
_MEDALS = ("#D4A017", "#8A94A5", "#B87333")


class BoardView(QWidget):
    """Paints a `Board` in whatever room there is; as a window of its own it fills the screen and goes on Esc or a click.

    `asked` carries the `Asked` of a figure that was clicked: a member's, or the total.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("board")
        self._board: Board | None = None
        self._places: list[tuple[QRectF, Who]] = []
        self.setMouseTracking(True)
        self.setMinimumHeight(260)

    def show_board(self, board: Board) -> None:
        """Show `board`."""
        self._board = board
        self.setAccessibleName(f"{say(board.metric)} {say(board.period.label())}")
        self.update()

    def picture(self) -> QImage:
        """Return the board as a picture for a phone's screen."""
        image = QImage(_PICTURE, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self._paint(painter, QRectF(0, 0, _PICTURE.width(), _PICTURE.height()))
        painter.end()
        return image

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isWindow():
            self.close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.isWindow():
            self.close()
        elif (asked := self._asked_at(event)) is not None:
            self.asked.emit(asked)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        asks = not self.isWindow() and self._asked_at(event) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if asks else Qt.CursorShape.ArrowCursor)

    def _asked_at(self, event: QMouseEvent) -> Asked | None:
        board = self._board
        if board is None:
            return None
        found = next((who for place, who in self._places if place.contains(event.position())), None)
        return None if found is None else Asked(board.name, found, board.period)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._places = self._paint(painter, QRectF(self.rect()))

    def _paint(self, painter: QPainter, room: QRectF) -> list[tuple[QRectF, Who]]:
        """Paint the board; return whose figure stands where."""
        colours, board = tokens(), self._board
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(room, QColor(colours.surface))
        if board is None:
            return []
        unit = min(room.width() / 54, room.height() / 40)
        edge = unit * 2
        inner = room.adjusted(edge, edge, -edge, -edge)
        amounts = Amounts(board.currency, [one.value for one in board.places])
        found = [] if board.who is None else [(QRectF(inner.left(), inner.top(), inner.width(), unit * 7), board.who)]
        self._head(painter, inner, unit, board, amounts)
        places = board.places[:_MOST]
        top = inner.top() + unit * 7
        tall = min((inner.bottom() - top) / max(len(places), 1), unit * 3.4)
        largest = max((one.value for one in places), default=None)
        for at, one in enumerate(places):
            row = QRectF(inner.left(), top + at * tall, inner.width(), tall)
            found.append((row, Who.member(one.member_id)))
            share = float(one.value / largest) if largest else 0.0
            self._row(painter, row, tall, one, share, self._figure(one, board, amounts))
        return found

    def _head(self, painter: QPainter, inner: QRectF, unit: float, board: Board, amounts: Amounts) -> None:
        colours = tokens()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.muted))
        painter.setFont(body_font(max(10, round(unit * 1.2))))
        painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), unit * 2), left, board.company)
        painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), unit * 2), right, say(board.period.label()))
        painter.setPen(QColor(colours.text))
        painter.setFont(body_font(max(14, round(unit * 2.6)), bold=True))
        painter.drawText(QRectF(inner.left(), inner.top() + unit * 2, inner.width() * 0.6, unit * 4), left, say(board.metric))
        painter.setPen(QColor(colours.accent_text))
        total = f"{amounts.bare(board.total)} {amounts.unit}" if board.money else f"{board.total:,.0f}"
        painter.drawText(QRectF(inner.left(), inner.top() + unit * 2, inner.width(), unit * 4), right, total)

    def _figure(self, one: Place, board: Board, amounts: Amounts) -> str:
        return amounts.bare(one.value) if board.money else f"{one.value:,.0f}"

    def _row(self, painter: QPainter, row: QRectF, tall: float, one: Place, share: float, figure: str) -> None:
        colours, size = tokens(), max(10, round(tall * 0.4))
        left, middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        round_at = QRectF(row.left(), row.top() + tall * 0.16, tall * 0.68, tall * 0.68)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_MEDALS[one.rank - 1] if one.rank <= len(_MEDALS) else colours.sunken))
        painter.drawEllipse(round_at)
        painter.setPen(QColor("#FFFFFF" if one.rank <= len(_MEDALS) else colours.muted))
        painter.setFont(body_font(size, bold=True))
        painter.drawText(round_at, middle, str(one.rank))
        names = QRectF(row.left() + tall, row.top(), row.width() * 0.26 - tall * 0.4, tall)
        painter.setPen(QColor(colours.text))
        metrics = painter.fontMetrics()
        painter.drawText(names, left, metrics.elidedText(one.name, Qt.TextElideMode.ElideRight, int(names.width())))
        bar = QRectF(names.right() + tall * 0.2, row.top() + tall * 0.28, row.width() * 0.44, tall * 0.44)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(bar, 4, 4)
        painter.setBrush(QColor(colours.accent if one.rank <= len(_MEDALS) else colours.last_year))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * max(share, 0.0), bar.height()), 4, 4)
        rest = QRectF(bar.right() + tall * 0.2, row.top(), row.right() - bar.right() - tall * 0.2, tall)
        painter.setPen(QColor(colours.text))
        painter.drawText(QRectF(rest.left(), rest.top(), rest.width() * 0.44, tall), right, figure)
        painter.setFont(body_font(max(9, round(size * 0.8))))
        painter.setPen(QColor(colours.good if one.attainment is not None and one.attainment >= 1 else colours.muted))
        reached = percent(one.attainment, 0) if one.attainment is not None else ""
        painter.drawText(QRectF(rest.left(), rest.top(), rest.width() * 0.74, tall), right, reached)
        self._climb(painter, QRectF(rest.left(), rest.top(), rest.width(), tall), one, right)

    def _climb(self, painter: QPainter, place: QRectF, one: Place, align: Qt.AlignmentFlag) -> None:
        if not one.climbed:
            return
        colours = tokens()
        painter.setPen(QColor(colours.good if one.climbed > 0 else colours.bad))
        painter.drawText(place, align, f"{'▲' if one.climbed > 0 else '▼'} {abs(one.climbed)}")
