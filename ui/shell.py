"""The open workspace in the window: bar, row of tabs, the tab that is seen, status bar."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.actions import Actions
from ui.building import Turning
from ui.desk import Desk, Place
from ui.evidence.view import EvidenceView
from ui.finder import Finder
from ui.tab import Tab
from ui.tabs import TabEntry
from ui.widgets.bars import TabRow, TopBar
from ui.widgets.status import StatusBar


class Shell(QWidget):
    """Lives as long as its desk is open."""

    undo_import_requested = Signal(object)
    history_requested = Signal()
    searched = Signal(str)
    found_picked = Signal(object)

    def __init__(self, desk: Desk, tabs: tuple[TabEntry, ...], actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self.bar = TopBar(actions, self)
        self.row = TabRow([(tab.title, tab.icon) for tab in tabs], self)
        self.pages = QStackedWidget(self)
        self.status = StatusBar(desk.tasks, self)
        self.evidence = EvidenceView(desk, self)
        self._entries = tabs
        self._tabs: dict[int, Tab] = {}
        self._turning = Turning(self.pages)
        self._finder = Finder(desk, self.bar.search, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.row)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.status)
        self._tab(0)  # builds itself when the window is shown
        self._connect()
        self._show_choices()

    def _connect(self) -> None:
        desk, bar = self._desk, self.bar
        self.row.chosen.connect(self.show_tab)
        bar.period.chosen.connect(desk.choose_period)
        bar.team.chosen.connect(desk.choose_team)
        desk.period_changed.connect(bar.period.show_period)
        desk.team_changed.connect(bar.team.show_team)
        desk.teams_changed.connect(bar.team.set_teams)
        desk.standing_changed.connect(self.row.show_standing)
        desk.standing_changed.connect(self.status.show_standing)
        desk.place_requested.connect(self.go)
        desk.evidence_requested.connect(self.evidence.ask)
        bar.search.asked.connect(self.searched)
        bar.search.picked.connect(self.found_picked)
        self.status.undo_import_requested.connect(self.undo_import_requested)
        self.status.history_requested.connect(self.history_requested)
        self._actions["search"].triggered.connect(bar.search.go_there)
        self._actions["earlier"].triggered.connect(bar.period.step_back)
        self._actions["later"].triggered.connect(bar.period.step_on)

    def _show_choices(self) -> None:
        self.bar.period.show_period(self._desk.period)
        self.bar.team.set_teams(self._desk.teams)
        self.bar.team.show_team(self._desk.team)
        self.row.show_standing(self._desk.standing)
        self.status.show_standing(self._desk.standing)

    @property
    def foot(self) -> int:
        """The height of the status bar in pixels."""
        return self.status.sizeHint().height()

    @property
    def tab(self) -> Tab:
        """The tab that is seen."""
        return self._tabs[self.row.tabs.currentIndex()]

    @Slot(object)
    def show_tab(self, number: int) -> None:
        """Show the tab with the number `number`, from 0; nothing where there is none."""
        if 0 <= number < len(self._entries):
            self.row.tabs.setCurrentIndex(number)
            self._turning.turn_to(self._tab(number))

    def _tab(self, number: int) -> Tab:
        if number not in self._tabs:
            self._tabs[number] = self._entries[number].load()(self._desk, self.pages)
            self.pages.addWidget(self._tabs[number])
        return self._tabs[number]

    @Slot(object)
    def go(self, place: Place) -> None:
        """Show the tab of `place` and let it go on from there."""
        for number, entry in enumerate(self._entries):
            if entry.name == place.tab:
                tab = self._tab(number)
                tab.aim(place)
                self.row.tabs.setCurrentIndex(number)
                self._turning.turn_to(tab, partial(tab.go, place))

    def print_page(self) -> None:
        """Print what is seen; where that is nothing for paper, offer what there is."""
        if self.tab.printable:
            self.tab.print_page()
            return
        from ui.printing.on_request import PrintMenu

        button = self.bar.printer
        PrintMenu(self._desk, self).popup(button.mapToGlobal(QPoint(0, button.height())))
