"""The window's upper edge: the bar of actions and choosers, and the row of tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QWidget

from salesdesk.text import Text
from salesdesk.tokens import ICON, MEDIUM, SMALL
from ui import looks
from ui.actions import Actions
from ui.desk import Standing
from ui.icons import icon
from ui.messages import say
from ui.theme import tokens
from ui.widgets.buttons import ActionButton
from ui.widgets.choosers import PeriodChooser, TeamChooser
from ui.widgets.labels import Label
from ui.widgets.search import SearchField


class TopBar(QWidget):
    """Import, undo, redo, print; the choosers; search and settings."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(51)
        self.period = PeriodChooser(self)
        self.team = TeamChooser(self)
        self.search = SearchField(self)
        primary = ActionButton(actions["import"], self, words=True)
        primary.setObjectName("primaryButton")
        primary.setMenu(self._import_menu(actions))
        primary.setPopupMode(ActionButton.ToolButtonPopupMode.MenuButtonPopup)
        undo, redo = ActionButton(actions["undo"], self), ActionButton(actions["redo"], self)
        self.printer = ActionButton(actions["print"], self, words=True)
        left = _row(primary, undo, redo, self.printer)
        left.setSpacing(SMALL)
        middle = _row(self.period, self.team)
        middle.setSpacing(MEDIUM)
        right = _row(self.search, ActionButton(actions["settings"], self))
        right.setSpacing(SMALL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, MEDIUM, 0)
        layout.setSpacing(MEDIUM)
        layout.addLayout(left)
        layout.addStretch()
        layout.addLayout(middle)
        layout.addStretch()
        layout.addLayout(right)

    def _import_menu(self, actions: Actions) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("importMenu")
        for name in ("import", "import_folder", "paste", "history"):
            actions[name].setIconVisibleInMenu(False)  # the icon of the primary button is white
            menu.addAction(actions[name])
        return menu


# The style centres the icons of tabs two pixels above their words.
_ABOVE = 4


class TabRow(QWidget):
    """The tabs by icon and name, and how far the data go. `chosen` carries the tab's number."""

    chosen = Signal(object)

    def __init__(self, tabs: Sequence[tuple[Text, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(45)
        self._icons = [name for _title, name in tabs]
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setIconSize(QSize(ICON, ICON + _ABOVE))
        self.tabs.setAccessibleName(self.tr("Tabs"))
        for title, _name in tabs:
            self.tabs.addTab(say(title))
        self._until = Label("", self)
        self._until.setObjectName("dataUntil")
        self._until.setProperty("role", "label")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 14, 0)
        layout.addWidget(self.tabs, alignment=Qt.AlignmentFlag.AlignBottom)
        layout.addStretch()
        layout.addWidget(self._until)
        self.tabs.currentChanged.connect(self._tell)
        self._tint()

    @Slot(object)
    def show_standing(self, standing: Standing) -> None:
        """Tell how far the data go, and the working day of the period."""
        if standing.data_until is None:
            self._until.clear()
            return
        words = self.tr("Data until {day}").format(day=looks.short_day(standing.data_until, standing.year))
        if standing.working_days:
            count = self.tr("working day {day} of {days}").format(day=standing.working_day, days=standing.working_days)
            words = f"{words}  ·  {count}"
        self._until.setText(words)

    @Slot(int)
    def _tell(self, number: int) -> None:
        self.chosen.emit(number)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        for at, name in enumerate(self._icons):
            self.tabs.setTabIcon(at, icon(name, tokens(), above=_ABOVE))


def _row(*widgets: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    for widget in widgets:
        layout.addWidget(widget)
    return layout
