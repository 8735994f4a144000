"""A form that may be higher than its window: what is in it is as wide with a scroll bar as without."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from salesdesk.tokens import MEDIUM

# Kept free at the right of the form, for the scroll bar; what stands below the form keeps as much.
GUTTER = MEDIUM


class FormScroll(QScrollArea):
    """Scrolls a widget, to be given by `hold`, that has a layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.verticalScrollBar().rangeChanged.connect(self._keep_width)

    def hold(self, inside: QWidget) -> None:
        """Show `inside` on the ground that the area lies on."""
        inside.setObjectName("body")
        self.setWidget(inside)
        # Qt lets what is scrolled have a ground of its own, and what was styled before is not asked again.
        inside.setAutoFillBackground(False)
        self._keep_width()

    @Slot()
    def _keep_width(self) -> None:
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if layout is None:
            return
        bar = self.verticalScrollBar()
        shown = bar.maximum() > 0 and self.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        margins = layout.contentsMargins()
        margins.setRight(max(GUTTER - bar.sizeHint().width(), 0) if shown else GUTTER)
        layout.setContentsMargins(margins)
