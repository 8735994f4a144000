"""Each part of a page or dialog is made where it stands: moved, Qt would style it anew with all that is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QComboBox, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.measure import EVERYONE
from salesdesk.model import CONTACT
from salesdesk.period import Period
from salesdesk.services.evidence import Asked
from salesdesk.services.goals.choices import goal_choices
from tests.clicks import settle
from ui.desk import Desk, Place
from ui.dialogs.documents import DocumentsDialog
from ui.dialogs.new_workspace import NewWorkspaceDialog
from ui.dialogs.settings import SettingsDialog
from ui.evidence.dialog import EvidenceDialog
from ui.forms.dialog import RecordDialog
from ui.imports.dialog import ImportDialog
from ui.imports.history import HistoryDialog
from ui.paged import PagedTab
from ui.records.page import RecordPage
from ui.tabs import TABS, TabEntry
from ui.tabs.goals.book.form import GoalForm
from ui.tabs.goals.plans.starting import StartDialog
from ui.tabs.incentives.overlay_dialog import OverlayDialog
from ui.tabs.incentives.personal_dialog import PersonalDialog
from ui.tabs.incentives.reward_dialogs import RewardDialog
from ui.tasks import Tasks
from ui.theme import Theme

OCTOBER = Period.month(2026, 10)
DIALOGS: dict[str, Callable[[Desk, Theme, QWidget], QWidget]] = {
    "settings": lambda desk, theme, window: SettingsDialog(desk.settings, theme, desk, window),
    "documents": lambda desk, _theme, window: DocumentsDialog(desk, window),
    "workspace": lambda _desk, _theme, window: NewWorkspaceDialog(".", window),
    "contact": lambda _desk, _theme, window: RecordDialog(CONTACT, lambda _field: (), "New", window),
    "evidence": lambda desk, _theme, window: EvidenceDialog(desk, Asked("sales_amount", EVERYONE, OCTOBER), window),
    "goal": lambda desk, _theme, window: GoalForm(desk, goal_choices(desk.db, OCTOBER), None, window),
    "plan": lambda desk, _theme, window: StartDialog(desk, (), None, window),
    "import": lambda desk, _theme, window: ImportDialog(desk, (Path("gone.xlsx"),), window),
    "imports": lambda desk, _theme, window: HistoryDialog(desk, window),
    "reward": lambda _desk, _theme, window: RewardDialog(None, window),
    "overlays": lambda desk, _theme, window: OverlayDialog(desk, (), date(2026, 10, 1), window),
    "personal": lambda desk, _theme, window: PersonalDialog(desk, 1, (), (), date(2026, 10, 1), window),
}


class Moved(QObject):
    """Notes every widget that gets another parent when it has parts of its own already."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ParentChange and isinstance(watched, QWidget) and watched.findChildren(QWidget):
            parent = watched.parentWidget()
            # Qt itself moves the list of a box into the window in which it opens.
            if parent is not None and not isinstance(parent.parentWidget(), QComboBox):
                self.found.append(f"{type(watched).__name__} {watched.objectName()} into {type(parent).__name__} {parent.objectName()}")
        return False


@pytest.fixture
def moved(qapp: QApplication, company_desk: Desk) -> Iterator[list[str]]:
    made = Moved(qapp)
    qapp.installEventFilter(made)
    yield made.found
    qapp.removeEventFilter(made)
    made.deleteLater()


@pytest.mark.parametrize("entry", TABS, ids=lambda entry: entry.name)
def test_pages_when_built_and_filled_then_nothing_in_them_was_moved(
    entry: TabEntry, company_desk: Desk, moved: list[str], tasks: Tasks, qtbot: QtBot
) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.resize(1280, 700)
    stack.show()
    tab = entry.load()(company_desk, stack)
    stack.addWidget(tab)
    tab.make()
    for page in tab.pages if isinstance(tab, PagedTab) else (tab,):
        tab.go(Place(entry.name, page.name))
        tab.make()
        settle(qtbot, tasks)
    for one in tab.findChildren(RecordPage):
        one.panel.open_record(None)
        settle(qtbot, tasks)

    assert not moved


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_when_made_then_nothing_in_them_was_moved(
    name: str, company_desk: Desk, theme: Theme, moved: list[str], tasks: Tasks, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    DIALOGS[name](company_desk, theme, window).ensurePolished()
    settle(qtbot, tasks)

    assert not moved
