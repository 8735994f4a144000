"""What comes back to the page: filled forms, chosen or dropped, read and taken in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from salesdesk.progress import Progress
from salesdesk.text import fill, mark
from ui.desk import Desk
from ui.dialogs.files import FileDialog

if TYPE_CHECKING:
    from salesdesk.db import Database
    from salesdesk.imports.plan.choices import SameAs
    from salesdesk.imports.review_forms.form_plan import FormPlan
    from ui.tabs.reviews.read_files import Read

_READING = mark("Forms", "Reading forms")


class Incoming(QObject):
    """Reads forms for the page `page`."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    @Slot()
    def ask_files(self) -> None:
        """Ask which files are the filled forms."""
        dialog = FileDialog(self._page, self.tr("Choose the filled forms"), self._desk.settings.text("folder") or str(Path.home()))
        dialog.setObjectName("formFiles")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("Filled forms and e-mails ({kinds})").format(kinds="*.xlsx *.xls *.xlsm *.et *.ods *.eml"))
        dialog.filesSelected.connect(self.read)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(list)
    def read(self, names: Sequence[str]) -> None:
        """Read the forms in the files `names`, and show what becomes of them."""
        from ui.tabs.reviews.read_files import read_files

        files, period = [Path(one) for one in names], self._desk.period

        def read(database: Database, progress: Progress) -> Read:
            return read_files(database, files, period, progress)

        self._desk.work(_READING, read, self._show, owner=self._page, writes=False)

    def _show(self, found: Read) -> None:
        from ui.tabs.reviews.forms_dialog import FormsDialog

        dialog = FormsDialog(found, self._page)
        dialog.wanted.connect(self._take)
        dialog.open()

    @Slot(object, object)
    def _take(self, plans: Sequence[FormPlan], same_as: Sequence[SameAs]) -> None:
        from salesdesk.imports.review_forms.apply import apply_forms

        def take(database: Database) -> int:
            return apply_forms(database, plans, same_as)

        self._desk.write(take, self._taken, owner=self._page)

    def _taken(self, count: int) -> None:
        self._desk.messages.done(fill(self.tr("Took in {n} {n:score|scores}."), n=count))
