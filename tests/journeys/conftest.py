"""The whole program for a journey: started with an empty home, driven by clicks, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.settings import Settings
from ui.app import speak
from ui.desk import Desk
from ui.messages import Message, Messages
from ui.program import Program
from ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 60_000
Kind = TypeVar("Kind", bound=QWidget)


class Driver:
    """A manager in front of the program: finds what is seen, clicks it, types into it, and reads."""

    def __init__(self, program: Program, bot: QtBot) -> None:
        self.program, self.bot = program, bot
        self.told: list[Message] = []
        program.messages.told.connect(self._hear)

    @property
    def desk(self) -> Desk:
        assert self.program.desk is not None
        return self.program.desk

    def find(self, kind: type[Kind], name: str) -> Kind:
        """Return the widget called `name`, once it is seen."""

        def seen() -> None:
            assert self._visible(kind, name), f"{name} is not seen; told: {[one.text for one in self.told]}"

        self.bot.waitUntil(seen, timeout=PATIENCE)
        return self._visible(kind, name)[0]

    def click(self, name: str) -> None:
        """Click the button called `name`, once it can be."""
        button = self.find(QAbstractButton, name)
        self.bot.waitUntil(button.isEnabled, timeout=PATIENCE)
        self.bot.mouseClick(button, LEFT)

    def settle(self) -> None:
        """Wait until nothing is under way."""

        def idle() -> bool:
            return not self.program.tasks.busy

        self.bot.waitUntil(idle, timeout=PATIENCE)

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

    def _visible(self, kind: type[Kind], name: str) -> list[Kind]:
        tops = QApplication.topLevelWidgets()
        return [one for top in tops for one in top.findChildren(kind, name) if one.isVisible()]

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
    qtbot.addWidget(program.window)
    program.start([])
    qtbot.waitExposed(program.window)
    yield Driver(program, qtbot)
    program.close()
    program.window.close()
    program.deleteLater()
    messages.deleteLater()
    speak(qapp, "en")
