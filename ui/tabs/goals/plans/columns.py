"""Columns of task cards side by side: a day each, a state each, an owner each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salesdesk.tokens import LABEL, SMALL, TIGHT, TITLE
from ui.tabs.goals.plans.arrange import FULL, Column
from ui.tabs.goals.plans.cards import TaskList
from ui.tabs.goals.plans.paint import CardDelegate, Shown
from ui.theme import body_font
from ui.widgets.labels import Label

_NO_LIMIT = (1 << 24) - 1  # Qt's own limit, which its Python names do not have


class _Inside(QWidget):
    """What is in a column: its title, how many tasks it has, and the tasks."""

    def __init__(self, column: Column, delegate: CardDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.list = TaskList(column.key, column.takes, delegate, self)
        self._title, self._count, self._note = Label("", self), Label("", self), Label("", self)
        self._title.setProperty("role", "title")
        self._count.setProperty("role", "label")
        self._note.setProperty("role", "label")
        self._note.setContentsMargins(SMALL, 0, SMALL, 0)
        head = QHBoxLayout()
        head.setSpacing(SMALL - 2)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch()
        head.setContentsMargins(SMALL, 0, TIGHT, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addLayout(head)
        layout.addWidget(self._note)
        layout.addWidget(self.list, 1)

    def show_column(self, column: Column, today: date, noted: bool) -> None:
        """Show a state of the column."""
        self._note.setVisible(noted)
        self._title.setText(column.title)
        self._count.setText(str(len(column.tasks)) if column.tasks else "")
        self._note.setText(column.note or " ")
        self.list.setAccessibleName(column.title)
        self.list.show_tasks(column.tasks, today)


class ColumnBox(QFrame):
    """The place of one column; what is in it is made when it is first seen. `made` is called with the list then."""

    def __init__(self, column: Column, delegate: CardDelegate, made: Callable[[TaskList], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("taskColumn")
        self.setProperty("strong", column.strong)
        self._delegate, self._made = delegate, made
        self._shown: tuple[Column, date, bool] = (column, date.min, False)
        self._inside: _Inside | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(TIGHT, SMALL, TIGHT, TIGHT)

    @property
    def list(self) -> TaskList:
        """The list of the column, which is made where it is not there yet."""
        return self.fill().list

    @property
    def filled(self) -> TaskList | None:
        """The list of the column, None where it was not seen yet."""
        return self._inside.list if self._inside is not None else None

    def fill(self) -> _Inside:
        """Make what is in the column, where that was not needed yet."""
        if self._inside is None:
            self._inside = _Inside(self._shown[0], self._delegate, self)
            self._inside.show_column(*self._shown)
            self._layout.addWidget(self._inside)
            self._inside.show()
            self._made(self._inside.list)
        return self._inside

    def show_column(self, column: Column, today: date, noted: bool, least: int) -> None:
        """Show another state of the same column, at least `least` pixels wide.

        `noted` keeps room for a note, so that the cards of all columns begin level.
        """
        before, self._shown = self._shown[0], (column, today, noted)
        self.setMinimumWidth(least)
        self.setMaximumWidth(_NO_LIMIT if column.share else least)
        if column.strong != before.strong:
            self.setProperty("strong", column.strong)
            self.style().unpolish(self)
            self.style().polish(self)
        if self._inside is not None:
            self._inside.show_column(column, today, noted)


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
        self._order: list[str] = []
        self._unfilled: list[ColumnBox] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._fill_next)
        self._body = QWidget(self.viewport())
        self._body.setObjectName("body")
        self._row = QHBoxLayout(self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SMALL)
        self.setWidget(self._body)
        self.horizontalScrollBar().valueChanged.connect(self._fill)

    def show_columns(self, columns: Sequence[Column], today: date) -> None:
        """Show these columns in this order."""
        wanted = {one.key for one in columns}
        self._unfilled = []
        noted = any(one.note for one in columns)
        for key in [one for one in self._boxes if one not in wanted]:
            box = self._boxes.pop(key)
            self._row.removeWidget(box)
            box.hide()
            box.deleteLater()
        for place, column in enumerate(columns):
            found = self._boxes.get(column.key)
            if found is None:
                found = self._boxes[column.key] = ColumnBox(column, self._delegate, self._connect_list, self._body)
            if self._row.indexOf(found) != place:
                self._row.insertWidget(place, found, 1)
            self._row.setStretch(place, column.share)
            found.show_column(column, today, noted, self._width_of(column))
        self._order = [one.key for one in columns]
        self._fill()

    def list_of(self, key: str) -> TaskList:
        """Return the list of the column `key`; KeyError when there is none."""
        return self._boxes[key].list

    @property
    def keys(self) -> list[str]:
        """The keys of the columns that are shown."""
        return list(self._boxes)

    def _width_of(self, column: Column) -> int:
        """Return how wide a column is at least: a day off without tasks is as wide as its head."""
        if column.share == FULL:
            return self._least
        heading = QFontMetrics(body_font(TITLE, bold=True)).horizontalAdvance(column.title)
        note = QFontMetrics(body_font(LABEL)).horizontalAdvance(column.note)
        # The gaps around the count stay where there is none.
        return max(heading + 2 * SMALL, note) + 2 * (SMALL + TIGHT) + 2

    @Slot()
    def _fill(self) -> None:
        """Make what is in the columns that can be seen, one a turn: sixty owners would keep the window busy."""
        seen: list[ColumnBox] = []
        left = self.horizontalScrollBar().value()
        right, at = left + self.viewport().width(), 0
        for key in self._order:
            box = self._boxes[key]
            # By the least width a column stands further left than it does: rather one too many is made than one too few.
            if at + max(box.width(), box.minimumWidth()) >= left and at <= right and box.filled is None:
                seen.append(box)
            at += box.minimumWidth() + SMALL
        self._unfilled = seen
        self._fill_next()

    @Slot()
    def _fill_next(self) -> None:
        """Make what is in the next column; all of them are seen at once."""
        if self._unfilled:
            self._unfilled.pop(0).fill()
        self.setUpdatesEnabled(not self._unfilled)
        if self._unfilled:
            self._next.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def _connect_list(self, made: TaskList) -> None:
        made.dropped.connect(self.dropped)
        made.opened.connect(self.opened)
        made.ticked.connect(self.ticked)
        made.menu_wanted.connect(self.menu_wanted)
        made.nudged.connect(self.nudged)
        made.removed.connect(self.removed)
        made.selectionModel().selectionChanged.connect(self._one_list)

    @Slot()
    def _one_list(self) -> None:
        """Let only one list have a selection: what is chosen is what keys and menus act on."""
        chosen = self.sender()
        lists = [made for box in self._boxes.values() if (made := box.filled) is not None]
        own = next((one for one in lists if one.selectionModel() is chosen), None)
        if own is None or not own.chosen:
            return
        for one in lists:
            if one is not own and one.chosen:
                one.clearSelection()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for box in self._boxes.values():
                if box.filled is not None:
                    box.filled.viewport().update()
