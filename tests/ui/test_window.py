"""The window shows a desk, is ruled by its choosers and keys, and is gone when it is closed."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from salesdesk.documents import DOCUMENTS
from salesdesk.period import Period
from salesdesk.settings import Settings
from salesdesk.text import mark
from ui.actions import SPECS
from ui.desk import Desk, Place, Standing, TeamChoice
from ui.messages import Level, Message
from ui.paged import PagedTab
from ui.tab import Tab
from ui.tabs import TabEntry
from ui.theme import Theme
from ui.widgets.period_popup import PeriodPopup
from ui.window import Window


class CountingTab(Tab):
    """Counts how often it is built and refreshed."""

    icon = "target"
    seen: ClassVar[list[str]] = []
    went: ClassVar[list[Place]] = []

    def build(self) -> None:
        self.seen.append(f"build {self.name}")
        QVBoxLayout(self).addWidget(QLabel(self.name, self))

    def refresh(self) -> None:
        self.seen.append(f"refresh {self.name}")

    def go(self, place: Place) -> None:
        self.went.append(place)


class First(CountingTab):
    name, title = "first", mark("Tab", "First")
    watches = frozenset({"target"})


class Second(CountingTab):
    name, title = "second", mark("Tab", "Second")


def _first() -> type[Tab]:
    return First


def _second() -> type[Tab]:
    return Second


class Paged(PagedTab):
    name = "paged"
    title = mark("Tab", "Paged")
    pages = (First, Second)


def _paged() -> type[Tab]:
    return Paged


ENTRIES = (
    TabEntry("first", mark("Tab", "First"), "target", _first),
    TabEntry("second", mark("Tab", "Second"), "target", _second),
)


class Changed:
    """What a commit tells, as far as pages look at it."""

    def __init__(self, *tables: str) -> None:
        self.tables = frozenset(tables)


@pytest.fixture
def window(theme: Theme, settings: Settings, desk: Desk, qtbot: QtBot) -> Window:
    CountingTab.seen.clear()
    CountingTab.went.clear()
    made = Window(theme, settings, desk.messages)
    qtbot.addWidget(made)
    made.show()
    made.show_desk(desk, ENTRIES)
    qtbot.waitExposed(made)
    return made


def test_tabs_when_shown_then_are_built_once_and_refreshed_when_stale(window: Window, desk: Desk, qtbot: QtBot) -> None:
    assert CountingTab.seen == ["build first", "refresh first"]

    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert CountingTab.seen[2:] == ["build second", "refresh second"]

    desk.committed(Changed("sale_line"))
    qtbot.waitUntil(lambda: len(CountingTab.seen) == 5)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert CountingTab.seen[4:] == ["refresh second"]

    desk.choose_period(Period.month(2026, 9))
    assert CountingTab.seen[5:] == ["refresh first"]


def test_page_when_gone_to_before_its_tab_was_seen_then_is_built_by_then_and_no_other(
    theme: Theme, settings: Settings, desk: Desk, qtbot: QtBot
) -> None:
    CountingTab.seen.clear()
    window = Window(theme, settings, desk.messages)
    qtbot.addWidget(window)
    window.show()
    window.show_desk(desk, (ENTRIES[0], TabEntry("paged", mark("Tab", "Paged"), "target", _paged)))
    qtbot.waitExposed(window)

    desk.place_requested.emit(Place("paged", "second"))

    assert CountingTab.seen[2:] == ["build second", "refresh second"]


def test_period_when_stepped_by_keys_or_chosen_then_rules_the_desk(window: Window, desk: Desk, qtbot: QtBot) -> None:
    window.act["earlier"].trigger()
    assert desk.period == Period.month(2026, 9)

    assert window.shell is not None
    popup = PeriodPopup(desk.period, window.shell)
    popup.chosen.connect(desk.choose_period)
    popup._kinds.choose("quarter")
    popup._fill()
    popup.findChild(QPushButton, "2026Q3").click()

    assert desk.period == Period.parse("2026Q3")
    assert "Q3 2026" in window.shell.bar.period._button.text()


@pytest.mark.parametrize("kind", ["week", "month", "quarter", "half", "year"])
@pytest.mark.parametrize("fiscal_start", [1, 4])
def test_popup_when_a_kind_is_chosen_then_offers_each_of_the_year_once(window: Window, kind: str, fiscal_start: int) -> None:
    popup = PeriodPopup(Period.of("month", date(2026, 10, 1), fiscal_start), window)

    found = popup._periods(kind)

    assert len(found) == {"week": 53, "month": 12, "quarter": 4, "half": 2, "year": 12}[kind]
    assert len({one.code() for one in found}) == len(found)
    popup.deleteLater()


def test_team_when_chosen_then_rules_the_desk_until_it_is_gone(window: Window, desk: Desk) -> None:
    assert window.shell is not None
    desk.set_teams([TeamChoice(1, "East"), TeamChoice(2, "East one", 1)])
    window.shell.bar.team._menu.actions()[-1].trigger()
    assert desk.team == 2
    assert window.shell.bar.team.text().startswith("East one")

    desk.set_teams([TeamChoice(1, "East")])

    assert desk.team is None
    assert window.shell.bar.team.text().startswith("All teams")


def test_edges_when_standing_changes_then_tell_it(window: Window, desk: Desk, qtbot: QtBot) -> None:
    assert window.shell is not None
    assert not window.act["undo"].isEnabled()

    desk.set_standing(Standing("East", date(2026, 10, 31), 18, 18, "Imported a.xls", 7, None, "Import of a.xls", None))

    assert window.windowTitle() == "East – SalesDesk"
    assert window.act["undo"].toolTip().startswith("Undo: Import of a.xls")
    assert "Oct 31" in window.shell.row._until.text()
    with qtbot.waitSignal(window.undo_import_requested) as asked:
        window.shell.status._undo.click()
    assert asked.args == [7]


def test_edges_when_names_are_long_then_the_window_stays_small(window: Window, desk: Desk) -> None:
    name = "一份名称特别长的销售明细表" * 12 + ".xlsx"
    assert window.shell is not None
    status = window.shell.status
    desk.set_standing(Standing("East", date(2026, 10, 31), 18, 18, f"Imported {name}: 12 rows", 7, None, None, None))
    status._progress.show_progress(f"Reading {name}", 0.5)
    status._progress.show()

    assert status.minimumSizeHint().width() < 1100
    assert name in status._import.toolTip()


def test_place_when_asked_for_then_its_tab_is_shown(window: Window, desk: Desk) -> None:
    desk.place_requested.emit(Place("second", id=5))

    assert window.shell is not None
    assert window.shell.tab.name == "second"
    assert CountingTab.went == [Place("second", id=5)]


def test_error_when_told_then_stays_and_news_give_way(window: Window, desk: Desk, qtbot: QtBot) -> None:
    desk.messages.told.emit(Message(Level.ERROR, "The disk is full.", "Try again", 3))
    assert window.banner.isVisible()
    assert not window.banner._timer.isActive()

    with qtbot.waitSignal(desk.messages.acted) as acted:
        window.banner._action.click()
    assert acted.args == [3]
    assert not window.banner.isVisible()


def test_print_when_page_has_nothing_then_offers_the_documents_of_the_period(window: Window, desk: Desk) -> None:
    window.act["print"].trigger()
    menu = window.findChild(QMenu, "printMenu")
    assert menu is not None and menu.isVisible()
    assert [one.objectName() for one in menu.actions()] == [one.name for one in DOCUMENTS if one.on_request]
    assert str(desk.period.start.year) in menu.actions()[0].text()

    menu.close()


def test_files_when_dropped_then_are_handed_on(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.xls")), QUrl("https://example.org/b")])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QEvent.Type.Drop
    )

    with qtbot.waitSignal(window.files_dropped) as dropped:
        window.dropEvent(event)

    assert dropped.args == [(tmp_path / "a.xls",)]


def test_start_page_when_shown_then_asks_for_what_is_pressed(theme: Theme, settings: Settings, desk: Desk, qtbot: QtBot) -> None:
    settings.opened("/data/East.salesdesk")
    window = Window(theme, settings, desk.messages)
    qtbot.addWidget(window)
    window.show()

    for name, signal in (("newWorkspace", window.new_requested), ("sampleTeam", window.sample_requested)):
        with qtbot.waitSignal(signal):
            window.findChild(QPushButton, name).click()
    recent = next(one for one in window.findChildren(QPushButton) if one.accessibleName() == "East")
    with qtbot.waitSignal(window.open_requested) as asked:
        recent.click()

    assert asked.args == ["/data/East.salesdesk"]
    assert not window.act["import"].isEnabled()


def test_window_when_closed_then_is_freed(theme: Theme, settings: Settings, desk: Desk, qtbot: QtBot) -> None:
    window = Window(theme, settings, desk.messages)
    window.show()
    window.show_desk(desk, ENTRIES)
    window.show_start()
    window.show_desk(desk, ENTRIES)
    watched = [weakref.ref(window), weakref.ref(window.shell), weakref.ref(window.shell.tab)]  # type: ignore[union-attr]

    window.close()
    window.deleteLater()
    del window
    for _ in range(2):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()

    assert [one() for one in watched] == [None, None, None]
    assert settings.text("window")


def test_actions_when_listed_then_have_keys_of_their_own() -> None:
    keys = [key for spec in SPECS for key in spec.keys]

    assert len(keys) == len(set(keys))


def test_window_when_imported_then_heavy_things_are_not(tmp_path: Path) -> None:
    heavy = {"pyqtgraph", "numpy", "alembic", "openpyxl", "typst", "holidays", "sqlalchemy", "xlsxwriter", "pypinyin"}
    code = f"import sys, ui.window; print(sorted({heavy!r} & set(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])

    assert done.stdout.strip() == "[]"
