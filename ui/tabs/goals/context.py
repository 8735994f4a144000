"""The context menu of the grid, and the history of one target."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMenu, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.services.goals.past import TargetChange, target_history
from salesdesk.text import mark
from salesdesk.tokens import WIDE
from ui.desk import Desk
from ui.messages import say
from ui.records.timeline import Moment, Timeline, from_to
from ui.tables.grid import GridView
from ui.tabs.goals.sheet import FIRST, GoalsSheet

_NONE = mark("Goals", "No target was set here yet.")
_TARGET = mark("Goals", "Target")
_TITLE = mark("Goals", "Target of {name}, {month}")
_REASON = mark("Goals", "Reason: {reason}")


class GoalsMenu(QObject):
    """Offers what can be done with the selected cells; the same actions as keys and the Fill menu."""

    def __init__(self, desk: Desk, view: GridView, fill: QMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._view, self._page = desk, view, parent
        self.menu = QMenu(parent)
        for words, keys, slot in (
            (self.tr("Copy"), QKeySequence(QKeySequence.StandardKey.Copy), view.copy),
            (self.tr("Paste"), QKeySequence(QKeySequence.StandardKey.Paste), view.paste),
            (self.tr("Empty"), QKeySequence(Qt.Key.Key_Delete), view.clear_cells),
        ):
            action = QAction(words, self.menu)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            self.menu.addAction(action)
        fill.setTitle(self.tr("Fill"))
        self.menu.addMenu(fill)
        self.menu.addSeparator()
        self.history = QAction(self.tr("History…"), self.menu)
        self.menu.addAction(self.history)
        self.history.triggered.connect(self._read_history)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._offer)

    @Slot(QPoint)
    def _offer(self, at: QPoint) -> None:
        index = self._view.indexAt(at)
        if not index.isValid():
            return
        if not self._view.selectionModel().isSelected(index):
            self._view.setCurrentIndex(index)
        self.history.setEnabled(self._view.sheet.columns[index.column()].value)
        self.menu.popup(self._view.viewport().mapToGlobal(at))

    @Slot()
    def _read_history(self) -> None:
        index, sheet = self._view.currentIndex(), self._view.sheet
        assert isinstance(sheet, GoalsSheet)
        if not index.isValid() or not sheet.columns[index.column()].value:
            return
        who, month, name = sheet.key(index.row()), sheet.months[index.column() - FIRST], sheet.grid.metric
        only = sheet.grid.only
        title = say(_TITLE.fill(name=sheet.shown(index.row(), 0), month=sheet.columns[index.column()].heading))

        def ask(db: Database) -> list[TargetChange]:
            return target_history(db, name, who, month, only)

        def show(changes: list[TargetChange]) -> None:
            self._show(title, changes, sheet)

        self._desk.read(ask, show, owner=self)

    def _show(self, title: str, changes: list[TargetChange], sheet: GoalsSheet) -> None:
        dialog = QDialog(self._page)
        dialog.setObjectName("targetHistory")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.resize(420, 360)
        timeline = Timeline(dialog)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.addWidget(timeline)
        unit = f" {sheet.measure.name}" if sheet.measure.name else ""
        moments = []
        for one in changes:
            before, after = (f"{sheet.measure.plain(value)}{unit}" if value is not None else "" for value in (one.before, one.after))
            reason = (say(_REASON.fill(reason=one.reason)),) if one.reason else ()
            moments.append(Moment(one.at, one.actor, from_to(say(_TARGET), before, after), reason))
        timeline.show_moments(moments, "" if moments else say(_NONE))
        dialog.open()
