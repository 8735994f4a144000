"""The logo of the company in the settings: shown, chosen, taken away."""

from __future__ import annotations

import base64
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.reasons import unreadable
from salesdesk.tokens import SMALL
from ui.dialogs.files import FileDialog
from ui.messages import say
from ui.widgets.buttons import Button

_BYTES = 500_000
_HIGH = 40


class LogoRow(QWidget):
    """`logo` is a picture as base64, "" for none. `refused` carries why a file is none, "" once one is."""

    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.logo = ""
        self._picture = QLabel(self)
        self._picture.setFixedHeight(_HIGH)
        self._choose, self._remove = Button(self.tr("Choose…"), self), Button(self.tr("Remove"), self)
        self._choose.setObjectName("chooseLogo")
        self._remove.setObjectName("removeLogo")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        for widget in (self._picture, self._choose, self._remove):
            line.addWidget(widget)
        line.addStretch(1)
        self.setFocusProxy(self._choose)
        self._choose.clicked.connect(self._ask)
        self._remove.clicked.connect(self._take_away)
        self.show_logo("")

    def show_logo(self, logo: str) -> None:
        """Show a picture given as base64."""
        self.logo = logo
        picture = QPixmap()
        if logo and picture.loadFromData(base64.b64decode(logo)):
            self._picture.setPixmap(picture.scaledToHeight(_HIGH, Qt.TransformationMode.SmoothTransformation))
        else:
            self._picture.clear()
        for widget in (self._picture, self._remove):
            widget.setVisible(not self._picture.pixmap().isNull())

    @Slot()
    def _ask(self) -> None:
        dialog = FileDialog(self, self.tr("Choose a logo"))
        dialog.setNameFilter(self.tr("Pictures ({kinds})").format(kinds="*.png *.jpg *.jpeg *.svg"))
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    @Slot(str)
    def _chosen(self, name: str) -> None:
        path = Path(name)
        try:
            content = _read(path)
        except SalesDeskError as error:
            self.refused.emit(say(error.text))
            return
        if len(content) > _BYTES or not QPixmap().loadFromData(content):
            self.refused.emit(self.tr("“{name}” is not a picture of at most 500 KB.").format(name=path.name))
            return
        self.refused.emit("")
        self.show_logo(base64.b64encode(content).decode("ascii"))

    @Slot()
    def _take_away(self) -> None:
        self.show_logo("")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
