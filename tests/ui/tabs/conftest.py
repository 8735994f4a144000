"""A desk over a small workspace: two teams, three members, sales and targets; and the Reviews tab over another one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from salesdesk.db import Database
from salesdesk.measure import Who
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.goals.targets import Cell, set_targets
from salesdesk.settings import Settings
from tests.clicks import settle
from tests.core.services.reviews.reviewed import OCTOBER as REVIEWED
from tests.core.services.reviews.reviewed import a_team
from tests.ui.tabs.reviewing import Reviewing
from ui.desk import Desk
from ui.messages import Messages
from ui.tabs.reviews.tab import ReviewsTab
from ui.tasks import Tasks
from ui.theme import Theme

OCTOBER = date(2026, 10, 1)


class Company:
    """The workspace of these tests, with the ids of what is in it."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.team = records.save(db, "team", {"name": "华东一组"})
        self.other_team = records.save(db, "team", {"name": "华南组"})
        self.zhang = self._member("张三", "E001", self.team)
        self.li = self._member("李四", "E002", self.team)
        self.wang = self._member("王五", "E003", self.other_team)
        self.customer = records.save(db, "customer", {"name": "上海金石贸易有限公司", "code": "C1", "owner_id": self.zhang})
        self.sale = records.save(db, "sale_line", self._sale("SO1", date(2026, 10, 5), "1000"))
        self.old_sale = records.save(db, "sale_line", self._sale("SO2", date(2026, 9, 5), "400"))
        cells = [Cell(Who.member(self.zhang), date(2026, month, 1), Decimal(510_000)) for month in range(1, 13)]
        cells.append(Cell(Who.team(self.team), OCTOBER, Decimal(390_000)))
        set_targets(db, "sales_amount", cells)

    def _member(self, name: str, number: str, team: int) -> int:
        return records.save(self.db, "member", {"name": name, "employee_number": number, "team_id": team, "hired_on": date(2024, 1, 1)})

    def _sale(self, order: str, day: date, amount: str) -> dict[str, object]:
        return {"day": day, "order_number": order, "member_id": self.zhang, "customer_id": self.customer, "amount": Decimal(amount)}


@pytest.fixture
def company(sqlite_database: Database) -> Company:
    return Company(sqlite_database)


@pytest.fixture
def company_desk(qtbot: QtBot, company: Company, theme: Theme, tasks: Tasks, settings: Settings) -> Iterator[Desk]:
    messages = Messages()
    made = Desk(company.db, tasks, messages, settings, Period.month(2026, 10))
    company.db.listen(made.committed)
    yield made
    settle(qtbot, tasks)
    made.deleteLater()
    messages.deleteLater()


@pytest.fixture
def reviewing(theme: Theme, tasks: Tasks, settings: Settings, sqlite_database: Database, qtbot: QtBot) -> Iterator[Reviewing]:
    ids = a_team(sqlite_database)
    messages = Messages()
    desk = Desk(sqlite_database, tasks, messages, settings, REVIEWED)
    sqlite_database.listen(desk.committed)
    tasks.error.connect(messages.error)
    tab = ReviewsTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    tab.show()
    qtbot.waitExposed(tab)
    yield Reviewing(desk, tab, ids, qtbot)
    # The tab is closed by now; what was typed last may still be on its way.
    settle(qtbot, tasks)
    desk.deleteLater()
    messages.deleteLater()
