"""Statements out of the program: a preview to print or save, workbooks, texts for the chat."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesdesk.db import Database
from salesdesk.documents.files import unique_names
from salesdesk.progress import Progress
from salesdesk.services.pay.explain import chat_text
from salesdesk.services.pay.run import PersonPay, RunView
from salesdesk.services.pay.workbooks import finance_workbook, person_workbook
from salesdesk.text import fill, language
from ui import looks
from ui.desk import Desk
from ui.dialogs.files import ExportDialog, FileDialog


class Statements(QObject):
    """Gives what the menu of the payouts names: "print", "workbook", "each" or "texts"."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._view: RunView | None = None
        self._people: tuple[PersonPay, ...] = ()

    def give(self, what: str, view: RunView, people: Sequence[PersonPay]) -> None:
        """Ask where to, if need be, and give it."""
        self._view, self._people = view, tuple(people)
        if what == "print":
            self._preview()
        elif what == "texts":
            speech = language(looks.language())
            QGuiApplication.clipboard().setText("\n\n".join(chat_text(view, one, speech) for one in people))
            self._desk.messages.wrote(fill(self.tr("The payouts of {n} {n:person|people} are on the clipboard."), n=len(people)))
        elif what == "workbook":
            name = f"{view.period.code()} {view.plan.name}.xlsx"
            dialog = ExportDialog(self._window, self.tr("Workbook for finance"), Path(self._home()) / name)
            dialog.fileSelected.connect(self._save_workbook)
            dialog.open()
        else:
            folder = FileDialog(self._window, self.tr("Save one workbook per person into a folder"), self._home())
            folder.setObjectName("saveFolder")
            folder.setFileMode(FileDialog.FileMode.Directory)
            folder.fileSelected.connect(self._save_each)
            folder.finished.connect(folder.deleteLater)
            folder.open()

    def save(self, what: str, view: RunView, people: Sequence[PersonPay], place: Path) -> None:
        """Write "workbook" or "each" to `place`."""
        speech, people = language(looks.language()), tuple(people)

        def write(db: Database, progress: Progress) -> int:
            if what == "workbook":
                return finance_workbook(db, view, people, place, speech, progress)
            names = unique_names([(view.period.code(), one.member) for one in people], ".xlsx")
            for at, (one, name) in enumerate(zip(people, names, strict=True)):
                progress.step(at / len(people))
                person_workbook(db, view, one, place / name, speech)
            return len(people)

        self._desk.work(self.tr("Writing workbooks"), write, self._written, owner=self._window, writes=False)

    def _written(self, _count: int) -> None:
        self._desk.messages.wrote(self.tr("The workbooks are written."))

    def _preview(self) -> None:
        from salesdesk.documents.pay_statement import statements
        from salesdesk.documents.printout import Printout
        from ui.printing.preview import PreviewDialog

        view, people = self._view, self._people
        if view is None or not people:
            return

        def make(db: Database) -> Printout:
            return statements(db, view, people)

        PreviewDialog(self._desk, make, None, self._window).open()

    @Slot(str)
    def _save_workbook(self, file: str) -> None:
        if self._view is not None:
            self.save("workbook", self._view, self._people, Path(file))

    @Slot(str)
    def _save_each(self, folder: str) -> None:
        if self._view is not None:
            self.save("each", self._view, self._people, Path(folder))

    def _home(self) -> str:
        kept = self._desk.settings.text("folder")
        return kept or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
