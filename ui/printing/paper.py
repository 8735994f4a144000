"""One page as it will lie on the desk: white paper with a thin edge, sharp on any screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import tokens

INCHES = {"a4": QSizeF(210 / 25.4, 297 / 25.4), "us-letter": QSizeF(8.5, 11.0)}
EDGE = 12
_NEAR = 3


class PaperView(QWidget):
    """Shows a page at `scale` (1 is its true size at 96 pixels an inch); what was shown stays until a sharper one comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._inches, self._scale = INCHES["a4"], 1.0
        self._page = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def page(self) -> QImage:
        """The page that is shown; null while it is being made."""
        return self._page

    def set_paper(self, paper: str) -> None:
        """Take paper of another size."""
        self._inches = INCHES[paper]
        self._fit()

    def set_scale(self, scale: float) -> None:
        """Show the page at another size."""
        self._scale = scale
        self._fit()

    def show_page(self, page: QImage) -> None:
        """Show `page`, whatever its resolution."""
        self._page = page
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._inches.width() * 96 * self._scale) + 2 * EDGE, round(self._inches.height() * 96 * self._scale) + 2 * EDGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        painter.fillRect(paper, Qt.GlobalColor.white)
        if not self._page.isNull():
            # A page made for this size is drawn pixel by pixel: half a pixel of scaling would blur it.
            own = QSizeF(self._page.size()) / self.devicePixelRatioF()
            sharp = abs(own.width() - paper.width()) < _NEAR and abs(own.height() - paper.height()) < _NEAR
            painter.drawImage(QRectF(paper.topLeft(), own) if sharp else paper, self._page)
        painter.setPen(QPen(QColor(colours.strong), 1))
        painter.drawRect(paper)

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
