"""Loads in small pieces, while nobody waits, what tabs and dialogs not yet seen need: at once it would hold up the window."""

from __future__ import annotations

import gc
import importlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from PySide6.QtCore import QObject, QTimer, Slot

import salesdesk
import ui
from ui.charts.loading import PLOT, loading
from ui.tasks import Tasks, Token

_AFTER_MS = 1500
_CORE = ("salesdesk.imports", "salesdesk.imports.preview", "salesdesk.documents")  # nothing of Qt: see `ui.charts.loading`
_IMPORT = re.compile(r"^from ((?:ui|salesdesk)[\w.]*) import (?:\(([^)]*)\)|(.*))$|^import ((?:ui|salesdesk)[\w.]*)$", re.MULTILINE)


class WarmUp(QObject):
    """Starts by itself; nothing depends on its having come to an end."""

    def __init__(self, tasks: Tasks, owner: Token, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._owner = owner
        self._turn = owner.turn
        self._rest: list[str] = []
        self._is_over = False
        # Timers of our own go with us; those of `singleShot` live until they have fired.
        self._soon, self._next = QTimer(self), QTimer(self)
        for timer, slot in ((self._soon, self._begin), (self._next, self._load_next)):
            timer.setSingleShot(True)
            timer.timeout.connect(slot)
        self._soon.start(_AFTER_MS)

    @property
    def is_over(self) -> bool:
        """Tell whether all has been loaded, but for the charts: see `ui.charts.loading`."""
        return self._is_over

    @Slot()
    def _begin(self) -> None:
        if self._owner.turn == self._turn:
            self._tasks.read(_load_core, self._go_on, owner=self._owner)

    def _go_on(self, of_the_window: list[str]) -> None:
        # Classes of the window are made in its own thread, a file a turn.
        self._rest = of_the_window
        loading().begin()
        self._load_next()

    @Slot()
    def _load_next(self) -> None:
        if self._rest:
            importlib.import_module(self._rest.pop(0))
            self._next.start(0)
        elif not self._is_over:
            self._is_over = True
            # What was loaded stays: to look at all of it for rubbish, again and again, would hold up the window as well.
            gc.freeze()


def _load_core() -> list[str]:
    """Load what is no part of the window, and return the files of the window that are still to be loaded, in their order."""
    ordered = in_order(one for one in files_of(ui) if one != PLOT)
    for name in (*_CORE, *(one for one in ordered if not _is_of_the_window(one))):
        importlib.import_module(name)
    from salesdesk.imports.ready import get_ready

    get_ready()
    return [one for one in ordered if _is_of_the_window(one)]


def in_order(wanted: Iterable[str]) -> list[str]:
    """Return the files that `wanted` need, and these, each of the window after those that it needs itself, so that none loads another.

    What they need is read in their text; nothing is loaded. A file that has no text, as in a packed program, is taken to need nothing.
    """
    texts = {_name_of(file): file for package in (ui, salesdesk) for file in Path(package.__path__[0]).rglob("*.py")}
    ordered: list[str] = []
    seen: set[str] = set()

    def add(name: str) -> None:
        if name not in seen:
            seen.add(name)
            for needed in _needed_by(name, texts) if _is_of_the_window(name) else ():
                add(needed)
            ordered.append(name)

    for one in wanted:
        add(one)
    return ordered


def _needed_by(name: str, texts: Mapping[str, Path]) -> list[str]:
    parent = name.rpartition(".")[0]
    found = [parent] if parent else []
    for module, several, some, alone in _IMPORT.findall(texts[name].read_text("utf-8")) if name in texts else ():
        named = [f"{module}.{one.split()[0]}" for one in (several or some).split(",") if one.strip()]
        found += [module or alone, *(one for one in named if one in texts)]
    return found


def _name_of(file: Path) -> str:
    """Return how the file is imported."""
    parts = file.relative_to(Path(ui.__path__[0]).parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _is_of_the_window(name: str) -> bool:
    return name.partition(".")[0] == "ui"


def files_of(package: ModuleType) -> list[str]:
    """Return the names of the files within `package`, of packages before what is in them, without loading any."""
    found, folders = [], [(package.__name__, list(package.__path__))]
    while folders:
        name, paths = folders.pop(0)
        for one in iter_modules(paths, f"{name}."):
            found.append(one.name)
            if one.ispkg:
                folders.append((one.name, [str(Path(paths[0], one.name.rpartition(".")[2]))]))
    return found
