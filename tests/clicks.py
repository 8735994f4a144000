"""A manager in front of the window: finds what is seen, clicks it, types into it, and reads."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from ui.building import Soon
from ui.tasks import Tasks

LEFT = Qt.MouseButton.LeftButton
Kind = TypeVar("Kind", bound=QWidget)


class Clicks:
    """Short words for what is done in a window; each waits, at most `patience` ms, for what it needs."""

    def __init__(self, bot: QtBot, tasks: Tasks, patience: int = 20_000) -> None:
        self.bot, self.tasks, self.patience = bot, tasks, patience

    def find(self, kind: type[Kind], name: str) -> Kind:
        """Return the widget called `name`, once it is seen."""

        def seen() -> None:
            assert self._visible(kind, name), self.unseen(name)

        self.bot.waitUntil(seen, timeout=self.patience)
        return self._visible(kind, name)[0]

    def unseen(self, name: str) -> str:
        """Return what is to be said of a widget that is not seen."""
        return f"{name} is not seen"

    def click(self, name: str) -> None:
        """Click the button called `name`, once it can be."""
        button = self.find(QAbstractButton, name)
        self.bot.waitUntil(button.isEnabled, timeout=self.patience)
        # What was shown a moment ago is put in its place first: nobody can click it before.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.bot.mouseClick(button, LEFT)

    def fill(self, name: str, words: str) -> None:
        """Type `words` over what a line holds."""
        line = self.find(QLineEdit, name)
        line.selectAll()
        self.bot.keyClicks(line, words)

    def pick(self, name: str, value: str) -> None:
        """Choose what has `value`, or is called so."""
        box = self.find(QComboBox, name)
        at = max(box.findData(value), box.findText(value))
        assert at >= 0, [box.itemText(one) for one in range(box.count())]
        box.setCurrentIndex(at)
        box.activated.emit(box.currentIndex())

    def type_cells(self, name: str, cells: dict[tuple[int, int], str]) -> None:
        """Type into the cells of a table, one after the other."""
        table = self.find(QTableWidget, name)
        for (row, column), words in cells.items():
            item = table.item(row, column)
            assert item is not None
            item.setText(words)

    def text(self, name: str) -> str:
        """Return what a label says."""
        return self.find(QLabel, name).text()

    def expect_words(self, name: str, words: str) -> None:
        """Wait until a label says `words`."""

        def said() -> None:
            assert words in self.text(name)

        self.bot.waitUntil(said, timeout=self.patience)

    def settle(self) -> None:
        """Wait until nothing is under way."""
        settle(self.bot, self.tasks, self.patience)

    @staticmethod
    def _visible(kind: type[Kind], name: str) -> list[Kind]:
        return [one for top in QApplication.topLevelWidgets() for one in top.findChildren(kind, name) if one.isVisible()]


def is_making() -> bool:
    """Tell whether something is still being made, a part a turn of the event loop."""
    return any(not one.is_done for top in QApplication.topLevelWidgets() for one in top.findChildren(Soon))


def settle(bot: QtBot, tasks: Tasks, patience: int = 20_000) -> None:
    """Wait, at most `patience` ms, until nothing is under way, nor being made."""

    def idle() -> bool:
        return not tasks.busy and not is_making()

    bot.waitUntil(idle, timeout=patience)
