"""Writing a workbook of what there is of a kind: asks for its name, writes it beside the window's work, and says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from salesdesk.db import Database
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.export import export
from salesdesk.text import fill
from ui import looks
from ui.desk import Desk
from ui.dialogs.files import ExportDialog


class Exporting(QObject):
    """Exports `what` (one of `EXPORTS`), of the fiscal year or days of the period where `dated`, of the chosen team alone where `of_team`.

    `called` gives a name for the file.
    """

    def __init__(
        self, desk: Desk, what: str, called: Callable[[], str], parent: QWidget, *, dated: bool = True, of_team: bool = False
    ) -> None:
        super().__init__(parent)
        self._desk, self._what, self._called, self._window = desk, what, called, parent
        self._dated, self._of_team = dated, of_team

    @Slot()
    def ask(self) -> None:
        """Ask where to, and write."""
        folder = Path(self._desk.settings.text("folder") or Path.home())
        dialog = ExportDialog(self._window, self.tr("Export to Excel"), folder / f"{self._called()}.xlsx")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    @Slot(str)
    def export_to(self, file: str) -> None:
        """Write the workbook `file`."""
        path, what, language = Path(file), self._what, looks.language()
        period: Period | None = self._desk.period if self._dated else None
        team = self._desk.team if self._of_team else None

        def write(db: Database, progress: Progress) -> int:
            return export(db, what, path, period, language=language, progress=progress, team=team)

        def written(count: int) -> None:
            self._desk.messages.wrote(fill(self.tr("Wrote {n} {n:row|rows} to {file}."), n=f"{count:,}", file=path.name))

        self._desk.work(self.tr("Exporting"), write, written, owner=self, writes=False)
