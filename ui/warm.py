"""Loads in small pieces, while nobody waits, what tabs not yet seen and the first import need: at once it would hold up the window."""

from __future__ import annotations

import importlib
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from PySide6.QtCore import QObject, QTimer, Slot

import ui.tabs
from ui.charts.loading import loading
from ui.tasks import Tasks, Token

_AFTER_MS = 1500
_CORE = ("salesdesk.imports", "salesdesk.imports.preview", "salesdesk.documents")  # nothing of Qt: see `ui.charts.loading`
# Classes of the window are made in its own thread, a file a turn: what others need before these.
_IMPORTS = (
    "ui.dialogs.base",
    "ui.imports.words",
    "ui.imports.flow",
    "ui.imports.done_page",
    "ui.imports.source_list",
    "ui.imports.grid",
    "ui.imports.details",
    "ui.imports.table_page",
    "ui.imports.dialog",
)


class WarmUp(QObject):
    """Starts by itself; nothing depends on its having come to an end."""

    def __init__(self, tasks: Tasks, owner: Token, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._owner = owner
        self._turn = owner.turn
        self._rest = [*_IMPORTS, *_files_of(ui.tabs)]
        # Timers of our own go with us; those of `singleShot` live until they have fired.
        self._soon, self._next = QTimer(self), QTimer(self)
        for timer, slot in ((self._soon, self._begin), (self._next, self._load_next)):
            timer.setSingleShot(True)
            timer.timeout.connect(slot)
        self._soon.start(_AFTER_MS)

    @Slot()
    def _begin(self) -> None:
        if self._owner.turn == self._turn:
            self._tasks.read(_load_core, self._go_on, owner=self._owner)

    def _go_on(self, _loaded: None) -> None:
        loading().begin()
        self._load_next()

    @Slot()
    def _load_next(self) -> None:
        if self._rest:
            importlib.import_module(self._rest.pop(0))
            self._next.start(0)


def _files_of(package: ModuleType) -> list[str]:
    """Return the names of the files within `package`, of packages before what is in them, without loading any."""
    found, folders = [], [(package.__name__, list(package.__path__))]
    while folders:
        name, paths = folders.pop(0)
        for one in iter_modules(paths, f"{name}."):
            found.append(one.name)
            if one.ispkg:
                folders.append((one.name, [str(Path(paths[0], one.name.rpartition(".")[2]))]))
    return found


def _load_core() -> None:
    for name in _CORE:
        importlib.import_module(name)
    from salesdesk.imports.ready import get_ready

    get_ready()
