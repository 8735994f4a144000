"""Sheets on their way into the open workspace: chosen, dropped, pasted, or named where the program was started."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTemporaryDir, Signal, Slot

from salesdesk.places import SUFFIX
from salesdesk.settings import Settings
from salesdesk.text import mark
from ui import opening
from ui.messages import Messages

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.window import Window


class Intake(QObject):
    """Brings sheets to the import dialog; those that come before a workspace is open wait for it."""

    workspace_given = Signal(str)

    def __init__(self, settings: Settings, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self.desk: Desk | None = None
        self._window: Window | None = None
        self._settings = settings
        self._messages = messages
        self._waiting: tuple[Path, ...] = ()
        self._copied: QTemporaryDir | None = None

    def serve(self, window: Window) -> None:
        """Take what `window` is given from now on."""
        self._window = window
        window.import_requested.connect(self._ask_for_sheets)
        window.folder_requested.connect(self._ask_for_folder)
        window.files_dropped.connect(self._take_files)
        window.table_offered.connect(self._take_table)

    def keep(self, sheets: tuple[Path, ...]) -> None:
        """Keep `sheets` for the workspace that is opened next."""
        self._waiting = sheets

    def go_on(self) -> None:
        """Import what waited for the workspace that is open now."""
        if self._waiting:
            sheets, self._waiting = self._waiting, ()
            self._import(sheets)

    @Slot()
    def _ask_for_sheets(self) -> None:
        from salesdesk.sheets.folders import SUFFIXES
        from ui.dialogs.files import FileDialog

        if self.desk is None:
            return
        dialog = FileDialog(self._window, self.tr("Choose sheets to import"), opening.home(self._settings))
        dialog.setFileMode(FileDialog.FileMode.ExistingFiles)
        sheets = self.tr("Sheets ({kinds})").format(kinds=" ".join(f"*{one}" for one in SUFFIXES))
        dialog.setNameFilters([sheets, self.tr("All files (*)")])
        dialog.filesSelected.connect(self._import_chosen)
        dialog.open()

    @Slot()
    def _ask_for_folder(self) -> None:
        from ui.dialogs.files import FileDialog

        if self.desk is None:
            return
        dialog = FileDialog(self._window, self.tr("Choose a folder of sheets"), opening.home(self._settings))
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.filesSelected.connect(self._import_chosen)
        dialog.open()

    @Slot(object)
    def _import_chosen(self, chosen: object) -> None:
        if isinstance(chosen, list) and chosen:
            self._import(tuple(Path(one) for one in chosen))

    @Slot(object)
    def _take_files(self, files: object) -> None:
        assert isinstance(files, tuple)
        found = next((one for one in files if one.suffix == SUFFIX), None)
        if found is not None:
            self.workspace_given.emit(str(found))
        elif self.desk is not None:
            self._import(files)
        else:
            self._waiting = files
            self._messages.news(mark("Program", "Open or create a workspace; the sheets are then imported into it."))

    @Slot(object)
    def _take_table(self, data: object) -> None:
        from ui.imports.copied import saved

        assert isinstance(data, QMimeData)
        if files := saved(data, self._room, self.tr("Copied")):
            self._take_files(files)
        else:
            self._messages.news(mark("Program", "Nothing that looks like a table was copied. Copy its cells with their headings first."))

    def _room(self) -> Path:
        """Return the folder of what was copied; it is made with its first table."""
        if self._copied is None:
            self._copied = QTemporaryDir()
        return Path(self._copied.path())

    def _import(self, files: tuple[Path, ...]) -> None:
        from ui.imports.dialog import ImportDialog

        if self.desk is not None:
            if self._copied is None or files[0].parent != self._room():
                self._settings.put("folder", str(files[0].parent))
            dialog = ImportDialog(self.desk, files, self._window, Path(opening.home(self._settings)))
            dialog.finished.connect(self._forget_copied)
            dialog.open()

    @Slot()
    def _forget_copied(self) -> None:
        # The folder goes with its last table, not with the program: one that ends hard would leave it there.
        self._copied = None
