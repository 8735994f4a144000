"""The one evidence dialog of a window; what it needs is imported when the first figure is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desk import Desk

if TYPE_CHECKING:
    from ui.evidence.dialog import EvidenceDialog


class EvidenceView(QWidget):
    """Keeps the one evidence dialog of a window: what is asked next takes the place of what was asked before."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._desk = desk
        self.dialog: EvidenceDialog | None = None

    @Slot(object)
    def ask(self, asked: object) -> None:
        """Show the evidence of the figure that `asked`, an `Asked`, names."""
        self._open(asked, None)

    @Slot(object)
    def _narrow(self, pair: object) -> None:
        assert isinstance(pair, tuple)
        self._open(*pair)

    def _open(self, asked: object, whole: object) -> None:
        from salesdesk.services.evidence import Asked
        from ui.evidence.dialog import EvidenceDialog

        assert isinstance(asked, Asked)
        assert whole is None or isinstance(whole, Asked)
        old = self.dialog
        self.dialog = EvidenceDialog(self._desk, asked, self.window(), whole)
        self.dialog.narrowed.connect(self._narrow)
        self.dialog.finished.connect(self._forget)
        if old is not None:
            self.dialog.setGeometry(old.geometry())
            old.finished.disconnect(self._forget)
            old.close()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    @Slot()
    def _forget(self) -> None:
        self.dialog = None
