"""A company's logo as a field: the picture, choosing another, taking it away."""

from __future__ import annotations

import base64
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.reasons import as_told, unreadable
from salesdesk.tokens import SMALL
from ui.dialogs.files import FileDialog
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_LARGEST = 500_000
_HIGH = 40


class LogoField(QWidget):
    """`logo` is the picture in base64, "" for none; `changed` when another is wanted, `refused` carries why a file cannot be one."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.logo = ""
        self._picture = Label("", self)
        self._picture.setFixedHeight(_HIGH)
        self._choose, self._remove = Button(self.tr("Choose…"), self), Button(self.tr("Remove"), self)
        self._choose.setObjectName("chooseLogo")
        self._remove.setObjectName("removeLogo")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SMALL)
        for widget in (self._picture, self._choose, self._remove):
            self.row.addWidget(widget)
        self.row.addStretch(1)
        self._choose.clicked.connect(self._ask)
        self._remove.clicked.connect(self._take_away)
        self.show_logo("")

    def show_logo(self, logo: str) -> None:
        """Show a picture in base64; "" for none."""
        self.logo = logo
        picture = QPixmap()
        if logo and picture.loadFromData(base64.b64decode(logo)):
            self._picture.setPixmap(picture.scaledToHeight(_HIGH, Qt.TransformationMode.SmoothTransformation))
        else:
            self._picture.clear()
        for widget in (self._picture, self._remove):
            widget.setVisible(not self._picture.pixmap().isNull())

    @Slot(str)
    def take(self, name: str) -> None:
        """Take the file `name`; where it cannot be a logo, `refused` says why."""
        path = Path(name)
        try:
            content = path.read_bytes() if path.stat().st_size <= _LARGEST else b""
        except OSError as error:
            self.refused.emit(say(as_told(unreadable(path, error)).text))
            return
        if not QPixmap().loadFromData(content):
            self.refused.emit(self.tr("“{name}” is not a picture of at most 500 KB.").format(name=path.name))
            return
        self.refused.emit("")
        self.show_logo(base64.b64encode(content).decode("ascii"))
        self.changed.emit()

    @Slot()
    def _ask(self) -> None:
        dialog = FileDialog(self, self.tr("Choose a logo"))
        dialog.setNameFilter(self.tr("Pictures ({kinds})").format(kinds="*.png *.jpg *.jpeg *.svg"))
        dialog.fileSelected.connect(self.take)
        dialog.open()

    @Slot()
    def _take_away(self) -> None:
        self.show_logo("")
        self.changed.emit()
