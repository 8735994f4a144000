"""The whole program for a journey: started with an empty home, driven by clicks, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.settings import Settings
from tests.clicks import LEFT, Clicks, is_making
from ui.app import speak
from ui.desk import Desk
from ui.messages import Message, Messages
from ui.program import Program
from ui.theme import Theme

PATIENCE = 60_000


class Driver(Clicks):
    """A manager in front of the whole program."""

    def __init__(self, program: Program, bot: QtBot) -> None:
        super().__init__(bot, program.tasks, PATIENCE)
        self.program = program
        self.told: list[Message] = []
        program.messages.told.connect(self._hear)

    @property
    def desk(self) -> Desk:
        assert self.program.desk is not None
        return self.program.desk

    def settle(self) -> None:
        """Wait until nothing is under way, nor put off until the window has been painted."""

        def idle() -> bool:
            return self.program.first_paint.is_over and not self.program.tasks.busy and not is_making()

        self.bot.waitUntil(idle, timeout=self.patience)

    def unseen(self, name: str) -> str:
        """Return that it is not seen, and what the program told instead."""
        return f"{name} is not seen; told: {[one.text for one in self.told]}"

    def tab(self, number: int) -> None:
        """Click a tab by its number, from 1."""
        shell = self.program.window.shell
        assert shell is not None
        bar = shell.row.tabs
        self.bot.mouseClick(bar, LEFT, pos=bar.tabRect(number - 1).center())
        self.bot.waitUntil(shell.tab.isVisible)
        self.settle()

    def drop(self, *files: Path) -> None:
        """Drop files on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
        at, window = QPoint(400, 400), self.program.window
        copy, plain = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        # Qt delivers a drop only where the drag has entered before.
        QApplication.sendEvent(window, QDragEnterEvent(at, copy, data, LEFT, plain))
        QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, data, LEFT, plain))

    def typing(self, within: QWidget) -> QWidget:
        """Return the field that is typed into within a grid."""
        fields = [one for one in within.findChildren(QLineEdit) if one.isVisible()]
        return fields[0] if fields else within

    def words(self) -> str:
        """Return all words that are seen in the window."""
        return "\n".join(one.text() for one in self.program.window.findChildren(QLabel) if one.isVisible())

    def _hear(self, message: Message) -> None:
        self.told.append(message)


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> str:
    """Give each language in turn."""
    code: str = request.param
    return code


@pytest.fixture
def driver(qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str) -> Iterator[Driver]:
    settings = Settings(tmp_path / "settings.json")
    settings.language = language
    settings.put("folder", str(tmp_path))
    speak(qapp, language)
    messages = Messages()
    program = Program(qapp, Theme(qapp, "light"), settings, messages)
    program.start([])
    qtbot.waitExposed(program.window)
    yield Driver(program, qtbot)
    program.close()
    # Another one than at the start, where the language was changed.
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()
    messages.deleteLater()
    speak(qapp, "en")
