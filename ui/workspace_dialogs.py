"""Asks which workspace is meant: a file, one on a server, or a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from salesdesk.places import SUFFIX, Server, is_address
from salesdesk.settings import Settings
from ui import opening
from ui.tasks import Tasks

if TYPE_CHECKING:
    from ui.window import Window


class WorkspaceDialogs(QObject):
    """Brings up the dialogs before `window`. `place_given` carries where a workspace is, `create_requested` a `NewWorkspace`."""

    place_given = Signal(str)
    create_requested = Signal(object)

    def __init__(self, settings: Settings, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._tasks = settings, tasks
        self._window: Window | None = None

    def serve(self, window: Window) -> None:
        """Answer what `window` is asked for from now on."""
        self._window = window
        window.new_requested.connect(self._ask_for_new)
        window.shared_requested.connect(self._ask_for_shared)

    def ask_for_file(self) -> None:
        """Ask for the file of a workspace."""
        from ui.dialogs.files import FileDialog

        dialog = FileDialog(self._window, self.tr("Open workspace"), opening.home(self._settings))
        dialog.setNameFilter(self.tr("SalesDesk workspaces (*{suffix})").format(suffix=SUFFIX))
        dialog.fileSelected.connect(self.place_given)
        dialog.open()

    def ask_for_server(self, known: Server, problem: str) -> None:
        """Ask for a workspace on a server, beginning with what is `known` of it and what went wrong there."""
        from ui.dialogs.shared import SharedDialog

        dialog = SharedDialog(self._tasks, known, self._window, problem=problem)
        dialog.open_requested.connect(self.place_given)
        dialog.open()

    def ask_to_set_up(self, address: str) -> None:
        """Ask what the new workspace in the empty database at `address` is to be."""
        from ui.dialogs.new_workspace import NewWorkspaceDialog

        dialog = NewWorkspaceDialog("", self._window, address)
        dialog.create_requested.connect(self.create_requested)
        dialog.open()

    @Slot()
    def _ask_for_new(self) -> None:
        from ui.dialogs.new_workspace import NewWorkspaceDialog

        dialog = NewWorkspaceDialog(opening.home(self._settings), self._window)
        dialog.create_requested.connect(self.create_requested)
        dialog.open()

    @Slot()
    def _ask_for_shared(self) -> None:
        known = next((one for one in self._settings.recent if is_address(one)), "")
        self.ask_for_server(Server.at(known) if known else Server("", ""), "")
