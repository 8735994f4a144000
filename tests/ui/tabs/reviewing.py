"""Short words for what is done in the Reviews tab, in a window of its own; the fixture stands in `conftest`."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews.scoring import ReviewSummary
from tests.core.services.reviews.reviewed import OCTOBER, TeamIds
from ui.desk import Desk
from ui.tabs.reviews import ReviewsTab
from ui.tabs.reviews.people import PeopleList
from ui.tasks import Tasks

LEFT = Qt.MouseButton.LeftButton
Kind = TypeVar("Kind", bound=QWidget)


class Reviewing:
    """The tab in a window of its own, and short words for what is done in it."""

    def __init__(self, desk: Desk, tab: ReviewsTab, ids: TeamIds, bot: QtBot) -> None:
        self.desk, self.tab, self.ids, self.bot = desk, tab, ids, bot

    def find(self, kind: type[Kind], name: str) -> Kind:
        """Return the widget that is seen; wait for it."""

        def seen() -> None:
            assert [one for one in self._all(kind, name) if one.isVisible()]

        self.bot.waitUntil(seen)
        return next(one for one in self._all(kind, name) if one.isVisible())

    def click(self, name: str) -> None:
        button = self.find(QAbstractButton, name)
        self.bot.waitUntil(button.isEnabled)
        # What was shown a moment ago is put in its place first: nobody can click it before.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.bot.mouseClick(button, LEFT)

    def text(self, name: str) -> str:
        return self.find(QLabel, name).text()

    def stored(self, name: str = "Ann") -> ReviewSummary:
        cycle = reviews.cycle_of(self.desk.db, OCTOBER)
        assert cycle is not None
        return next(one for one in reviews.reviews(self.desk.db, cycle.id) if one.card.member == name)

    def look_at(self, name: str) -> None:
        people = self.find(PeopleList, "reviewPeople")
        row = next(row for row, one in enumerate(people.people.shown) if one.card.member == name)
        self.bot.mouseClick(people.viewport(), LEFT, pos=people.visualRect(people.people.index(row, 0)).center())
        self.until("reviewName", name)

    def until(self, name: str, words: str) -> None:
        def shown() -> None:
            assert words in self.text(name)

        self.bot.waitUntil(shown)

    def _all(self, kind: type[Kind], name: str) -> list[Kind]:
        return [one for top in QApplication.topLevelWidgets() for one in top.findChildren(kind, name)]


def idle(tasks: Tasks):  # type: ignore[no-untyped-def]
    def done() -> bool:
        return not tasks.busy

    return done
