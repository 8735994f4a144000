"""The choosers of the bar, which rule the whole window: period and team."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from salesdesk.period import Period
from salesdesk.tokens import ICON, SMALL
from ui.desk import TeamChoice
from ui.icons import icon
from ui.messages import say
from ui.theme import tokens
from ui.widgets.buttons import GAP, IconButton
from ui.widgets.labels import as_typed

_PERIOD_WIDTH, _TEAM_WIDTH = 132, 122


class ChooserButton(QToolButton):
    """A framed button that shows what is chosen and opens the choice."""

    def __init__(self, icon_name: str, name: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setProperty("role", "chooser")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(ICON + GAP, ICON))
        self.setMinimumWidth(width)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(as_typed(name))
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def show_choice(self, words: str) -> None:
        """Show what is chosen."""
        self.setText(words)
        self.setAccessibleDescription(words)

    def _tint(self) -> None:
        self.setIcon(icon(self._icon_name, tokens(), gap=GAP))


class PeriodChooser(QWidget):
    """Steps to the period before or after, or opens all of them. `chosen` carries a `Period`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period: Period | None = None
        self._before = IconButton("chevron-left", self.tr("Period before"), self)
        self._after = IconButton("chevron-right", self.tr("Period after"), self)
        self._button = ChooserButton("calendar", self.tr("Period"), _PERIOD_WIDTH, self)
        self._button.setObjectName("periodButton")
        for step in (self._before, self._after):
            step.setProperty("role", "chooser")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL - 2)
        for widget in (self._before, self._button, self._after):
            layout.addWidget(widget)
        self._before.clicked.connect(self.step_back)
        self._after.clicked.connect(self.step_on)
        self._button.clicked.connect(self._open)

    @Slot(object)
    def show_period(self, period: Period) -> None:
        """Show `period` as the chosen one."""
        self._period = period
        self._button.show_choice(say(period.label()))

    @Slot()
    def step_back(self) -> None:
        if self._period is not None:
            self.chosen.emit(self._period.previous())

    @Slot()
    def step_on(self) -> None:
        if self._period is not None:
            self.chosen.emit(self._period.next())

    @Slot()
    def _open(self) -> None:
        if self._period is None:
            return
        from ui.widgets.period_popup import PeriodPopup

        popup = PeriodPopup(self._period, self)
        popup.chosen.connect(self.chosen)
        popup.adjustSize()
        left = (self._button.width() - popup.width()) // 2
        popup.move(self._button.mapToGlobal(QPoint(left, self._button.height() + 4)))
        popup.show()


class TeamChooser(ChooserButton):
    """Lists all teams as their tree. `chosen` carries the id of a team, None for all."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("users", self.tr("Team"), _TEAM_WIDTH, parent)
        self.setObjectName("teamButton")
        self._teams: tuple[TeamChoice, ...] = ()
        self._team: int | None = None
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self.setMenu(self._menu)
        self.setProperty("menu", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._group.triggered.connect(self._tell)
        self.set_teams(())

    @Slot(object)
    def set_teams(self, teams: tuple[TeamChoice, ...]) -> None:
        """Offer `teams`."""
        self._teams = teams
        self._menu.clear()
        for action in self._group.actions():
            self._group.removeAction(action)
        self._add(self.tr("All teams"), None)
        if teams:
            self._menu.addSeparator()
        for one in teams:
            self._add("    " * one.depth + one.name, one.id)
        self.show_team(self._team)

    @Slot(object)
    def show_team(self, team: int | None) -> None:
        """Show the team with the id `team` as the chosen one."""
        self._team = team
        names = {one.id: one.name for one in self._teams}
        self.show_choice(names[team] if team in names else self.tr("All teams"))
        for action in self._group.actions():
            action.setChecked(action.data() == team)

    def _add(self, words: str, team: int | None) -> None:
        action = QAction(words, self._menu)
        action.setCheckable(True)
        action.setData(team)
        self._group.addAction(action)
        self._menu.addAction(action)

    @Slot(QAction)
    def _tell(self, action: QAction) -> None:
        self.chosen.emit(action.data())
