"""The one evidence dialog of a window, of a figure or of a target; what it needs is imported when the first figure is asked about."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from ui.desk import Desk


class EvidenceView(QWidget):
    """Keeps the one evidence dialog of a window: what is asked next takes the place of what was asked before."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        # The dialog goes with what it tells of, not with the window.
        self._desk, self._home = desk, parent
        self.dialog: QDialog | None = None

    @Slot(object)
    def ask(self, asked: object) -> None:
        """Show the evidence of the figure of an `Asked`, of the sum of a `ListAsked`, or of the target of a `TargetAsked`."""
        self._open(asked, None)

    @Slot(object)
    def _narrow(self, pair: object) -> None:
        assert isinstance(pair, tuple)
        self._open(*pair)

    def _open(self, asked: object, whole: object) -> None:
        old = self.dialog
        self.dialog = self._made(asked, whole)
        self.dialog.finished.connect(self._forget)
        if old is not None:
            self.dialog.setGeometry(old.geometry())
            old.finished.disconnect(self._forget)
            old.close()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _made(self, asked: object, whole: object) -> QDialog:
        from salesdesk.measure.asked import Asked
        from salesdesk.services.goals.target_evidence import TargetAsked
        from salesdesk.services.list_asked import ListAsked
        from ui.evidence.dialog import EvidenceDialog
        from ui.evidence.target import TargetDialog

        if isinstance(asked, TargetAsked):
            target = TargetDialog(self._desk, asked, self._home)
            target.reached.connect(self.ask)
            return target
        assert isinstance(asked, Asked | ListAsked)
        assert whole is None or isinstance(whole, Asked | ListAsked)
        figure = EvidenceDialog(self._desk, asked, self._home, whole)
        figure.narrowed.connect(self._narrow)
        figure.target_asked.connect(self.ask)
        return figure

    @Slot()
    def _forget(self) -> None:
        self.dialog = None
