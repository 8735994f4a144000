"""A box to choose from that shows with dots what does not fit, and opens as wide as its words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

_ROOM = 32
_MEASURED, _WIDEST = 200, 420


class Box(QComboBox):
    """A box for places in which the longest choice may find no room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is chosen with dots where it does not fit: Qt cuts it off within a letter."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, part.width())
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        """Show a list wide enough for its words."""
        words = (self.itemText(at) for at in range(min(self.count(), _MEASURED)))
        widest = max((self.fontMetrics().horizontalAdvance(one) for one in words), default=0) + _ROOM
        self.view().setMinimumWidth(max(self.width(), min(widest, _WIDEST)))
        super().showPopup()
