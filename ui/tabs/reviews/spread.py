"""How grades are spread against the guideline, as bars with a mark; advice, not force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.rules.calibration import Spread
from salesdesk.tokens import LABEL
from ui import looks
from ui.theme import body_font, tokens

_ROW = 36
_BAR = 22  # below the words, so that the mark of the guideline does not cross them


class SpreadBars(QWidget):
    """One bar a grade; the mark is what the guideline advises."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spread: tuple[Spread, ...] = ()
        self.setObjectName("spreadBars")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, _ROW * max(len(self._spread), 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def show_spread(self, found: Sequence[Spread]) -> None:
        """Show `found`."""
        self._spread = tuple(found)
        self.setAccessibleName("  ".join(looks.headed(one.grade, str(one.count)) for one in found))
        self.updateGeometry()
        self.update()

    def said(self, one: Spread) -> str:
        """Return what is said beside a bar."""
        words = f"{one.count}  ·  {round(one.share * 100)}%"
        if one.over > 0:
            words += "  ·  " + self.tr("{n} above the guideline").format(n=one.over)
        elif one.over < 0:
            words += "  ·  " + self.tr("{n} below the guideline").format(n=-one.over)
        return words

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        highest = max([0.5, *(float(one.share) for one in self._spread), *(float(one.advised or 0) for one in self._spread)])
        wide = self.width() - 34
        for at, one in enumerate(self._spread):
            top = at * _ROW
            painter.setFont(body_font(bold=True))
            painter.setPen(QColor(colours.text))
            painter.drawText(QRect(0, top, 30, _ROW), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, one.grade)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.line))
            painter.drawRoundedRect(QRectF(34, top + _BAR, wide, 7), 3.5, 3.5)
            painter.setBrush(QColor(colours.accent))
            if one.count:
                painter.drawRoundedRect(QRectF(34, top + _BAR, max(wide * float(one.share) / highest, 7), 7), 3.5, 3.5)
            if one.advised is not None:
                painter.fillRect(QRectF(34 + wide * float(one.advised) / highest - 1, top + _BAR - 3, 2, 13), QColor(colours.target))
            painter.setFont(body_font(LABEL))
            painter.setPen(QColor(colours.warn if one.over else colours.muted))
            painter.drawText(QRect(34, top, wide, 17), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.said(one))
