"""Settings are saved together, taken back together, and not lost on the way to another language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.period import Period
from salesdesk.services.rates import Rate, rates
from salesdesk.services.settings import settings_of
from salesdesk.settings import Settings
from tests.clicks import settle
from ui.desk import Desk
from ui.dialogs.settings import SettingsDialog
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, tasks: Tasks, settings: Settings, sqlite_database: Database) -> Iterator[SettingsDialog]:
    settings.language = "en"
    desk = Desk(sqlite_database, tasks, Messages(tasks), settings, Period.month(2026, 10), tasks)
    window = QWidget()
    qtbot.addWidget(window)
    made = SettingsDialog(settings, theme, desk, window)
    made.open()
    settle(qtbot, tasks)
    yield made
    window.close()


def press(qtbot: QtBot, dialog: SettingsDialog, name: str) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def type_rate(dialog: SettingsDialog, currency: str, rate: str) -> None:
    dialog.rates._add()
    row = dialog.rates.table.rowCount() - 1
    for column, words in ((0, currency), (1, "2026-10-01"), (2, rate)):
        dialog.rates.table.item(row, column).setText(words)


def test_settings_when_saved_with_a_rate_then_one_undo_takes_both_back(
    qtbot: QtBot, dialog: SettingsDialog, tasks: Tasks, sqlite_database: Database
) -> None:
    before = settings_of(sqlite_database)
    dialog.findChild(QLineEdit, "company").setText("Acme")
    type_rate(dialog, "usd", "7.1234")
    press(qtbot, dialog, "save")
    settle(qtbot, tasks)
    assert settings_of(sqlite_database).company == "Acme"
    assert rates(sqlite_database) == (Rate("USD", date(2026, 10, 1), Decimal("7.1234")),)

    undo.undo(sqlite_database)
    assert (settings_of(sqlite_database), rates(sqlite_database)) == (before, ())


@pytest.mark.parametrize(("currency", "rate"), [("USD", "nan"), ("", "7.1"), ("USD", "")])
def test_rate_when_it_cannot_be_read_then_its_row_is_named_and_nothing_is_saved(
    qtbot: QtBot, dialog: SettingsDialog, tasks: Tasks, sqlite_database: Database, currency: str, rate: str
) -> None:
    type_rate(dialog, currency, rate)
    press(qtbot, dialog, "save")
    settle(qtbot, tasks)
    assert dialog.problem.text().startswith("Row 1")
    assert rates(sqlite_database) == ()


def test_language_when_chosen_with_something_unsaved_then_is_asked_about_first(qtbot: QtBot, dialog: SettingsDialog) -> None:
    chosen: list[str] = []
    dialog.language_chosen.connect(chosen.append)
    dialog.findChild(QLineEdit, "company").setText("Acme")
    for answer in ("stay", "leave"):
        dialog.language.setCurrentIndex(dialog.language.findData("zh"))
        dialog.language.activated.emit(dialog.language.currentIndex())
        assert chosen == []
        if answer == "leave":
            with qtbot.waitSignal(dialog.finished):
                press(qtbot, dialog, answer)
        else:
            press(qtbot, dialog, answer)
            assert dialog.language.currentData() == "en" and dialog.findChild(QLineEdit, "company").text() == "Acme"
    assert chosen == ["zh"]
