"""The leaderboard on the whole screen, and as a picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.dialogs.files import FileDialog
from ui.tabs.incentives.board_view import BoardView


class BoardShowing(QObject):
    """Shows the leaderboard that `view` shows to more people than the one before the screen."""

    def __init__(self, view: BoardView, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._view, self._desk, self._parent = view, desk, parent
        self._window: BoardView | None = None

    @Slot()
    def show_full(self) -> None:
        """Show it on the whole screen."""
        if self._view.board is None:
            return
        full = self._window = BoardView()
        full.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        full.setWindowTitle(self.tr("Leaderboard"))
        full.show_board(self._view.board)
        full.showFullScreen()

    @Slot()
    def ask_picture(self) -> None:
        """Ask where a picture of it is to be saved."""
        dialog = FileDialog(self._parent, self.tr("Save the leaderboard as a picture"), self._desk.settings.text("folder"))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Pictures (*.png)"))
        dialog.setDefaultSuffix("png")
        dialog.fileSelected.connect(self.save_picture)
        dialog.open()

    @Slot(str)
    def save_picture(self, file: str) -> None:
        """Write it as a picture to `file`."""
        if self._view.picture().save(file):
            self._desk.messages.wrote(self.tr("The picture is saved as {file}.").format(file=Path(file).name))
        else:
            words = self.tr("The picture could not be saved as {file}: choose another folder, or close what has it open.")
            self._desk.messages.news(words.format(file=Path(file).name))
