"""Columns of task cards side by side: a day each, a state each, an owner each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from salesdesk.tokens import SMALL, TIGHT
from ui.tabs.goals.plans.arrange import FULL, Column
from ui.tabs.goals.plans.cards import TaskList
from ui.tabs.goals.plans.paint import CardDelegate, Shown


class ColumnBox(QFrame):
    """One column: its title, how many tasks it has, and the tasks."""

    def __init__(self, column: Column, delegate: CardDelegate, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("taskColumn")
        self._least = least
        self.list = TaskList(column.key, column.takes, delegate, self)
        self._title, self._count, self._note = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("role", "title")
        self._count.setProperty("role", "label")
        self._note.setProperty("role", "label")
        self._note.setContentsMargins(SMALL, 0, SMALL, 0)
        head = QHBoxLayout()
        head.setSpacing(SMALL - 2)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(TIGHT, SMALL, TIGHT, TIGHT)
        layout.setSpacing(TIGHT)
        head.setContentsMargins(SMALL, 0, SMALL, 0)
        layout.addLayout(head)
        layout.addWidget(self._note)
        layout.addWidget(self.list, 1)

    def show_column(self, column: Column, today: date, noted: bool) -> None:
        """Show another state of the same column; `noted` keeps room for a note, so that the cards of all columns begin level."""
        self._note.setVisible(noted)
        self.setMinimumWidth(self._least if column.share == FULL else self._least * 2 // 3)
        self._title.setText(column.title)
        self._count.setText(str(len(column.tasks)) if column.tasks else "")
        self._note.setText(column.note or " ")
        self.setProperty("strong", column.strong)
        self.style().unpolish(self)
        self.style().polish(self)
        self.list.setAccessibleName(column.title)
        self.list.show_tasks(column.tasks, today)


class ColumnsView(QScrollArea):
    """Shows columns; those that stay keep their place, selection and scroll. Its lists' signals are passed on."""

    dropped = Signal(object, str)
    opened = Signal(object)
    ticked = Signal(object)
    menu_wanted = Signal(object, object)
    nudged = Signal(object, object)
    removed = Signal(object)

    def __init__(self, name: str, shown: Shown, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._least = least
        self._delegate = CardDelegate(shown, self)
        self._boxes: dict[str, ColumnBox] = {}
        self._body = QWidget(self)
        self._body.setObjectName("body")
        self._row = QHBoxLayout(self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SMALL)
        self.setWidget(self._body)

    def show_columns(self, columns: Sequence[Column], today: date) -> None:
        """Show these columns in this order."""
        wanted = {one.key for one in columns}
        noted = any(one.note for one in columns)
        for key in [one for one in self._boxes if one not in wanted]:
            box = self._boxes.pop(key)
            self._row.removeWidget(box)
            box.hide()
            box.deleteLater()
        for place, column in enumerate(columns):
            found = self._boxes.get(column.key)
            if found is None:
                found = self._boxes[column.key] = self._new(column)
            if self._row.indexOf(found) != place:
                self._row.insertWidget(place, found, 1)
            self._row.setStretch(place, column.share)
            found.show_column(column, today, noted)

    def list_of(self, key: str) -> TaskList:
        """Return the list of the column `key`; KeyError when there is none."""
        return self._boxes[key].list

    @property
    def keys(self) -> list[str]:
        """The keys of the columns that are shown."""
        return list(self._boxes)

    def _new(self, column: Column) -> ColumnBox:
        box = ColumnBox(column, self._delegate, self._least, self._body)
        box.list.dropped.connect(self.dropped)
        box.list.opened.connect(self.opened)
        box.list.ticked.connect(self.ticked)
        box.list.menu_wanted.connect(self.menu_wanted)
        box.list.nudged.connect(self.nudged)
        box.list.removed.connect(self.removed)
        box.list.selectionModel().selectionChanged.connect(self._one_list)
        return box

    @Slot()
    def _one_list(self) -> None:
        """Let only one list have a selection: what is chosen is what keys and menus act on."""
        chosen = self.sender()
        own = next((box.list for box in self._boxes.values() if box.list.selectionModel() is chosen), None)
        if own is None or not own.chosen:
            return
        for box in self._boxes.values():
            if box.list is not own and box.list.chosen:
                box.list.clearSelection()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for box in self._boxes.values():
                box.list.viewport().update()
