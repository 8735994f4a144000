"""Fetches pyqtgraph a file a turn: at once it would hold up the window for a third of a second."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from functools import cache
from importlib.abc import Loader
from importlib.machinery import ModuleSpec, PathFinder
from itertools import islice
from threading import Semaphore, Thread, get_ident
from types import ModuleType

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal, Slot

PLOT, _LIBRARY = "ui.charts.plot", "pyqtgraph"
_NAMES_A_TURN = 8


class Loading(QObject):
    """Says `done` once `ui.charts.plot` can be imported without waiting. Ask `loading` for the one there is.

    The import runs in a thread that stands still before each file of pyqtgraph, and the window's thread stands still while one is
    read: 146 files, 21 ms the longest. So the two never run together, for PySide enters each new class of Qt in tables that the window's
    thread reads without a lock. In between the window may import whatever it likes but pyqtgraph, the only one that is ever half read.
    """

    done = Signal()
    _may_step = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pieces = _Pieces()
        self._thread = Thread(target=self._run, name="charts", daemon=True)
        # PySide makes a class of Qt ready when it is first named, and pyqtgraph names them all in one file: 110 ms.
        self._names = ((one, name) for one in (QtCore, QtGui, QtWidgets) for name in dir(one))
        self._can_step = False
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._take_turn)
        self._may_step.connect(self._step_from_now)

    @property
    def is_done(self) -> bool:
        """Tell whether it is there, also where somebody imported it at once."""
        return self._pieces.are_read or (self._thread.ident is None and PLOT in sys.modules)

    def begin(self) -> None:
        """Begin, unless that was done before."""
        if self._thread.ident is None and not self.is_done:
            self._thread.start()
            self._turns.start(0)

    def _run(self) -> None:
        importlib.import_module("numpy")  # knows nothing of Qt: the window need not stand still for it
        self._may_step.emit()
        self._pieces.read(PLOT)

    @Slot()
    def _step_from_now(self) -> None:
        self._can_step = True
        self._turns.start(0)

    @Slot()
    def _take_turn(self) -> None:
        named = [getattr(module, name) for module, name in islice(self._names, _NAMES_A_TURN)]
        if named:
            return
        if not self._can_step:
            self._turns.stop()
        elif self._pieces.step():
            self._turns.stop()
            self.done.emit()


class _Pieces:
    """A finder that lets its thread stand still before each file of pyqtgraph until `step` is called.

    It stands still where the file is run: while a file is looked for Python holds the lock of all imports, and the window's thread, which
    may import something else just then, would wait for a step that only it can give.
    """

    def __init__(self) -> None:
        self.are_read = False
        self._reader = 0
        self._go, self._stands = Semaphore(0), Semaphore(0)

    def read(self, module: str) -> None:
        """Import `module`, a file with each step."""
        self._reader = get_ident()
        sys.meta_path.insert(0, self)
        try:
            self._go.acquire()
            importlib.import_module(module)
            self.are_read = True
        finally:
            sys.meta_path.remove(self)
            self._stands.release()

    def step(self) -> bool:
        """Let one file be read, and return whether it was the last."""
        self._go.release()
        self._stands.acquire()
        return self.are_read

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Find a file of pyqtgraph as Python does, and let it be run at the next step."""
        if get_ident() != self._reader or name.partition(".")[0] != _LIBRARY:
            return None
        found = PathFinder.find_spec(name, path, target)
        if found is not None and found.loader is not None:
            found.loader = _InTurn(found.loader, self._stand_still)
        return found

    def _stand_still(self) -> None:
        self._stands.release()
        self._go.acquire()


class _InTurn(Loader):
    """Runs a file when it is its turn, and leaves all else to the loader that it stands for."""

    def __init__(self, loader: Loader, wait: Callable[[], None]) -> None:
        self._loader, self._wait = loader, wait

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._wait()
        if module.__spec__ is not None:
            module.__spec__.loader = module.__loader__ = self._loader
        self._loader.exec_module(module)


@cache
def loading() -> Loading:
    """Return the one there is; first asked for in the window's thread."""
    return Loading()
