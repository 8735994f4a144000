"""What tests of the window share: a look, a desk without a database, a source of rows."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.fields import Choice, Field, Kind, Record
from salesdesk.period import Period
from salesdesk.settings import Settings
from salesdesk.text import mark
from ui.desk import Desk
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme

SALE = Record(
    "sale",
    mark("Sale", "Sale"),
    mark("Sale", "Sales"),
    (
        Field("customer", mark("Sale", "Customer"), required=True, width=20),
        Field("day", mark("Sale", "Day"), Kind.DATE, width=12),
        Field("amount", mark("Sale", "Amount"), Kind.MONEY),
        Field("share", mark("Sale", "Share"), Kind.PERCENT),
        Field("grade", mark("Sale", "Grade"), Kind.CHOICE, choices=(Choice("a", mark("Sale", "Best")), Choice("b", mark("Sale", "Good")))),
        Field("member", mark("Sale", "Member"), Kind.REFERENCE, target="member"),
        Field("note", mark("Sale", "Note"), Kind.LONG_TEXT),
    ),
)


class Rows:
    """Made-up sales with the ids 1 to `count`."""

    def __init__(self, count: int) -> None:
        self.fields = SALE.fields
        self.count = count
        self.asked: list[int] = []

    def ids(self, search: str, _sort: str | None, descending: bool) -> array[int]:
        found = array("q", range(1, self.count + 1))
        if search:
            found = array("q", [one for one in found if search in f"Customer {one}"])
        return found[::-1] if descending else found

    def rows(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        self.asked.append(len(ids))
        first = date(2026, 1, 1)
        return [(f"Customer {one}", first + timedelta(one % 300), Decimal(one) / 4, Decimal("0.25"), "a", "Ann", None) for one in ids]

    def totals(self, ids: Sequence[int]) -> Mapping[str, object]:
        return {"amount": Decimal(len(ids))}


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """Give the application its look, once: it stays for all tests."""
    return Theme(qapp, "light")


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def desk(theme: Theme, tasks: Tasks, settings: Settings) -> Iterator[Desk]:
    """Return a desk for October 2026; its database is only what questions are given."""
    messages = Messages()
    made = Desk(cast(Any, object()), tasks, messages, settings, Period.month(2026, 10))
    yield made
    made.deleteLater()
    messages.deleteLater()
