"""The Incentives tab in a window of its own, and short words for what is done in it."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from salesdesk.services.pay import plans
from salesdesk.services.pay.run import RunView, run_of
from tests.clicks import Clicks
from tests.ui.tabs.conftest import Company
from ui.desk import Desk, Place
from ui.tabs.incentives.tab import IncentivesTab


class Paying(Clicks):
    """The tab in a window of its own, and short words for what is done in it."""

    def __init__(self, desk: Desk, tab: IncentivesTab, company: Company, bot: QtBot) -> None:
        super().__init__(bot, desk.tasks)
        self.desk, self.tab, self.company = desk, tab, company

    def state(self, day: date, wanted: str) -> RunView:
        def stands() -> None:
            assert run_of(self.company.db, self.plan, day).state == wanted

        self.bot.waitUntil(stands)
        # What the page offers next is known when it shows this.
        self.settle()
        return run_of(self.company.db, self.plan, day)

    @property
    def plan(self) -> int:
        return plans.plans(self.company.db)[0].id

    def go(self, page: str) -> None:
        self.tab.go(Place("incentives", page))


@pytest.fixture
def paying(company: Company, company_desk: Desk, qtbot: QtBot) -> Paying:
    tab = IncentivesTab(company_desk)
    qtbot.addWidget(tab)
    tab.resize(1400, 900)
    with qtbot.waitExposed(tab):
        tab.show()
    return Paying(company_desk, tab, company, qtbot)
