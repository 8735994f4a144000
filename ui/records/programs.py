"""The button that exports what a page lists for another program."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from salesdesk.services.crm_formats import NAMES
from ui.widgets.buttons import IconButton


class ProgramsButton(IconButton):
    """`chosen` carries the program (one of NAMES)."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("ellipsis", self.tr("Export for another program"), parent)
        self.setObjectName("exportFor")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setProperty("role", "menu")
        menu = QMenu(self)
        menu.setObjectName("programs")
        for program, name in NAMES.items():
            action = QAction(self.tr("For {program}…").format(program=name), menu)
            action.setObjectName(program)
            menu.addAction(action)
        menu.triggered.connect(self._tell)
        self.setMenu(menu)

    @Slot(QAction)
    def _tell(self, action: QAction) -> None:
        self.chosen.emit(action.objectName())
