"""The one road by which the program speaks to its user outside of pages: news, questions of fact, errors."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from salesdesk import text as core
from salesdesk.errors import Cancelled
from salesdesk.reasons import as_told
from salesdesk.text import Text

log = logging.getLogger(__name__)

_NAMES = Text("Text", "{names}")  # nothing to translate but the comma


class Level(StrEnum):
    """How much a message matters; the banner shows it by colour, icon and duration."""

    NEWS = "news"
    DONE = "done"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Message:
    """What the user is told: one sentence, or two, and perhaps what can be done about it at once.

    `of_change` says that it tells of the last change of the workspace: the next change makes it stale.
    """

    level: Level
    text: str
    action: str = ""
    asked: object = None
    of_change: bool = False


def say(text: Text | str) -> str:
    """Return a text of the core in the language of the window."""
    return core.say(text, QCoreApplication.translate)


def listed(names: Sequence[str], most: int | None = None) -> str:
    """Return `names` with the comma of the window's language; of more than `most` the first, and a sign that there are more."""
    return say(_NAMES.fill(names=core.some(names, most or len(names))))


class Messages(QObject):
    """Collects what is to be told; the window shows it. `told` carries a `Message`, `acted` the `asked` of one whose action was chosen."""

    told = Signal(object)
    acted = Signal(object)
    _faulted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faulted.connect(self.error, Qt.ConnectionType.QueuedConnection)

    def news(self, text: Text | str, level: Level = Level.NEWS, action: str = "", asked: object = None) -> None:
        """Tell `text`; with `action`, a button that sends `asked` back by `acted`."""
        self.told.emit(Message(level, say(text), action, asked))

    def done(self, text: Text | str, action: str = "", asked: object = None) -> None:
        """Tell that something was done in the workspace; told until something else is."""
        self.told.emit(Message(Level.DONE, say(text), action, asked, of_change=True))

    def wrote(self, text: Text | str) -> None:
        """Tell what was written to files or copied; what is done in the workspace meanwhile leaves that as it is."""
        self.news(text, Level.DONE)

    @Slot(object)
    def error(self, error: object) -> None:
        """Tell that something failed: what the user can act on in its own words, a fault of ours as such."""
        if isinstance(error, Exception) and not isinstance(error, Cancelled):
            self.told.emit(Message(Level.ERROR, say(as_told(error).text)))

    def install(self) -> None:
        """Log and tell what nobody caught, in any thread."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread

    @staticmethod
    def uninstall() -> None:
        """Give the hooks back to Python."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("uncaught", exc_info=(kind, error, trace))
        self._faulted.emit(error)

    def _uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        log.critical("uncaught in a thread", exc_info=args.exc_value)
        self._faulted.emit(args.exc_value)
