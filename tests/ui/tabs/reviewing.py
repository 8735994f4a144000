"""Short words for what is done in the Reviews tab, in a window of its own; the fixture stands in `conftest`."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews.scoring import ReviewSummary
from tests.clicks import LEFT, Clicks
from tests.core.services.reviews.reviewed import OCTOBER, TeamIds
from ui.desk import Desk
from ui.tabs.reviews.people import PeopleList
from ui.tabs.reviews.tab import ReviewsTab


class Reviewing(Clicks):
    """The tab in a window of its own, and short words for what is done in it."""

    def __init__(self, desk: Desk, tab: ReviewsTab, ids: TeamIds, bot: QtBot) -> None:
        super().__init__(bot, desk.tasks)
        self.desk, self.tab, self.ids = desk, tab, ids

    def stored(self, name: str = "Ann") -> ReviewSummary:
        cycle = reviews.cycle_of(self.desk.db, OCTOBER)
        assert cycle is not None
        return next(one for one in reviews.reviews(self.desk.db, cycle.id) if one.card.member == name)

    def look_at(self, name: str) -> None:
        people = self.find(PeopleList, "reviewPeople")
        row = next(row for row, one in enumerate(people.people.shown) if one.card.member == name)
        self.bot.mouseClick(people.viewport(), LEFT, pos=people.visualRect(people.people.index(row, 0)).center())
        self.expect_words("reviewName", name)
