"""Loads, in small pieces while nobody waits, what the first import of a sheet and its charts need: at once it would hold up the window."""

from __future__ import annotations

import importlib

from PySide6.QtCore import QObject, QTimer, Slot

from ui.charts.loading import loading
from ui.tasks import Tasks, Token

_AFTER_MS = 1500
_CORE = ("salesdesk.imports", "salesdesk.imports.preview")  # nothing of Qt: see `ui.charts.loading`
# Classes of the window are made in its own thread, a file a turn.
_WINDOW = (
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
        self._rest = list(_WINDOW)
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


def _load_core() -> None:
    for name in _CORE:
        importlib.import_module(name)
    from salesdesk.imports.ready import get_ready

    get_ready()
