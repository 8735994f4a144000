"""The leaderboard as it fills a screen in the morning meeting, or goes as a picture into the chat."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.measure.asked import Asked
from salesdesk.measure.who import Who
from salesdesk.services.pay.board import Board
from ui.messages import say
from ui.tabs.incentives.board_painter import BoardPainter, picture_size


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

    @property
    def board(self) -> Board | None:
        """What is shown."""
        return self._board

    def show_board(self, board: Board) -> None:
        """Show `board`."""
        self._board = board
        self.setAccessibleName(f"{say(board.metric)} {say(board.period.label())}")
        self.update()

    def picture(self) -> QImage:
        """Return the board as a picture for a phone's screen."""
        board = self._board
        if board is None:
            return QImage()
        image = QImage(picture_size(board), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        BoardPainter(board).paint(painter, QRectF(image.rect()))
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
        if self._board is not None:
            self._places = BoardPainter(self._board).paint(painter, QRectF(self.rect()))
