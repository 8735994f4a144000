"""The start of the window: application, language, look, and the program that opens workspaces."""

from __future__ import annotations

import contextlib
import logging
import sys
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from salesdesk import __version__, places
from salesdesk.services.first_figures import FirstFigures
from salesdesk.settings import Settings
from ui.gc_guard import GcGuard
from ui.messages import Messages
from ui.program import Program
from ui.theme import Theme

_LOG_BYTES = 1_000_000


def run(arguments: Sequence[str], first: FirstFigures | None = None) -> int:
    """Open the window, with the workspace or the sheets that `arguments` name; return the exit code.

    `first` are the first figures of that workspace, where somebody thought of them before.
    """
    app = QApplication([sys.argv[0], *arguments])
    app.setApplicationName("SalesDesk")
    app.setApplicationVersion(__version__)
    _start_log()
    settings = Settings()
    _begin_to_speak(app, settings.language)
    guard = GcGuard(app)
    guard.start()
    messages = Messages(app)
    messages.install()
    program = Program(app, Theme(app, settings.scheme), settings, messages)
    program.language_changed.connect(_speak_anew)
    program.first_paint.over.connect(guard.settle)
    program.start(list(arguments), first)
    code = app.exec()
    program.close()
    guard.stop()
    messages.uninstall()
    return code


def speak(app: QApplication, code: str) -> None:
    """Give the application the language `code` ("zh", "en", or "" for the system's), Qt's own words included."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    _begin_to_speak(app, code)


def _begin_to_speak(app: QApplication, code: str) -> None:
    chosen = code or QLocale.system().name()
    if not chosen.lower().startswith("zh"):
        QLocale.setDefault(QLocale(QLocale.Language.English))
        return
    QLocale.setDefault(QLocale("zh_CN"))
    own = str(places.resource("i18n"))
    for name, folder in (("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), ("salesdesk_zh", own)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)


def _speak_anew(code: str) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        speak(app, code)


def _start_log() -> None:
    file = places.user_data() / "salesdesk.log"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # Not a RotatingFileHandler: with all that it can do it is a tenth of what an empty window takes to load.
        with contextlib.suppress(OSError):  # there is none yet, or another SalesDesk writes to it
            if file.stat().st_size > _LOG_BYTES:
                file.replace(file.with_name(file.name + ".1"))
        handler: logging.Handler = logging.FileHandler(file, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    logging.basicConfig(level=logging.INFO, handlers=[handler], format="%(asctime)s %(levelname)s %(name)s: %(message)s")
