"""The Incentives tab in a window of its own, and short words for what is done in it."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.services.pay import plans
from salesdesk.services.pay.run import RunView, run_of
from tests.ui.tabs.conftest import Company
from ui.desk import Desk, Place
from ui.tabs.incentives import IncentivesTab

LEFT = Qt.MouseButton.LeftButton
Kind = TypeVar("Kind", bound=QWidget)


class Paying:
    """The tab in a window of its own, and short words for what is done in it."""

    def __init__(self, desk: Desk, tab: IncentivesTab, company: Company, bot: QtBot) -> None:
        self.desk, self.tab, self.company, self.bot = desk, tab, company, bot

    def find(self, kind: type[Kind], name: str) -> Kind:
        """Return the widget that is seen; wait for it."""

        def seen() -> None:
            assert [one for one in self._all(kind, name) if one.isVisible()]

        self.bot.waitUntil(seen)
        return next(one for one in self._all(kind, name) if one.isVisible())

    def click(self, name: str) -> None:
        button = self.find(QPushButton, name)
        self.bot.waitUntil(button.isEnabled)
        self.bot.mouseClick(button, LEFT)

    def fill(self, name: str, words: str) -> None:
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

    def expect_words(self, name: str, words: str) -> None:
        def said() -> None:
            assert words in self.find(QLabel, name).text()

        self.bot.waitUntil(said)

    def state(self, day: date, wanted: str) -> RunView:
        def stands() -> None:
            assert run_of(self.company.db, self.plan, day).state == wanted

        self.bot.waitUntil(stands)
        return run_of(self.company.db, self.plan, day)

    @property
    def plan(self) -> int:
        return plans.plans(self.company.db)[0].id

    def go(self, page: str) -> None:
        self.tab.go(Place("incentives", page))

    def _all(self, kind: type[Kind], name: str) -> list[Kind]:
        return self.tab.findChildren(kind, name)


@pytest.fixture
def paying(company: Company, company_desk: Desk, qtbot: QtBot) -> Paying:
    tab = IncentivesTab(company_desk)
    qtbot.addWidget(tab)
    tab.resize(1400, 900)
    with qtbot.waitExposed(tab):
        tab.show()
    return Paying(company_desk, tab, company, qtbot)
