"""A list of tasks as cards that can be dragged: its model, how a card is painted, and what keys and clicks do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget

from salesdesk.services.tasks.listed import TaskRow
from ui.tabs.goals.plans import words
from ui.widgets.labels import as_typed

MIME = "application/x-salesdesk-tasks"
TASK = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class TickDelegate(QStyledItemDelegate):
    """Paints tasks; `tick_rect` says where one clicks to mark one as done."""

    def tick_rect(self, rect: QRect) -> QRect:
        """Return the place of the tick in the rectangle of a task."""
        raise NotImplementedError


class TaskModel(QAbstractListModel):
    """Tasks in their order; what is dropped is told by the list, never stored here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tasks: tuple[TaskRow, ...] = ()
        self.today = date.today()

    def show(self, tasks: Sequence[TaskRow], today: date) -> None:
        """List `tasks` from now on."""
        if tuple(tasks) == self.tasks and today == self.today:
            return
        self.beginResetModel()
        self.tasks, self.today = tuple(tasks), today
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.tasks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.tasks):
            return None
        one = self.tasks[index.row()]
        if role == TASK:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_typed(words.sentence(one, self.today))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.sentence(one, self.today)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        own = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return own if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        made.setData(MIME, ",".join(str(self.tasks[one.row()].id) for one in indexes).encode())
        return made


class TaskList(QListView):
    """Shows tasks. `key` names the place: a day, a state, an owner; `takes` says whether tasks may be dropped there.

    `dropped` carries (ids, key), `opened` a task's id, `ticked` a task, `menu_wanted` (tasks, where), `nudged` (ids, days),
    `removed` ids.
    """

    dropped = Signal(object, str)
    opened = Signal(object)
    ticked = Signal(object)
    menu_wanted = Signal(object, object)
    nudged = Signal(object, object)
    removed = Signal(object)

    def __init__(self, key: str, takes: bool, delegate: TickDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._takes = takes
        self._delegate = delegate
        self.tasks = TaskModel(self)
        self.setObjectName(f"tasks-{key}")
        self.setProperty("role", "cards")
        self.setModel(self.tasks)
        self.setItemDelegate(delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setAcceptDrops(takes)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QListView.DragDropMode.DragDrop if takes else QListView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMouseTracking(True)
        self.activated.connect(self._open)

    @property
    def chosen(self) -> list[TaskRow]:
        """The tasks that are selected, in their order."""
        rows = sorted(one.row() for one in self.selectionModel().selectedIndexes())
        return [self.tasks.tasks[row] for row in rows if row < len(self.tasks.tasks)]

    def show_tasks(self, tasks: Sequence[TaskRow], today: date) -> None:
        """List `tasks`; what was chosen stays chosen where it is still here."""
        kept = {one.id for one in self.chosen}
        self.tasks.show(tasks, today)
        for row, one in enumerate(self.tasks.tasks):
            if one.id in kept:
                self.selectionModel().select(self.tasks.index(row), self.selectionModel().SelectionFlag.Select)

    @property
    def card_width(self) -> int:
        """How wide a card is when the list can be scrolled, so that its height does not change with a scroll bar."""
        bar = self.verticalScrollBar()
        return self.viewport().width() - (0 if bar.isVisible() else bar.sizeHint().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    # Dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._takes and event.mimeData().hasFormat(MIME):
            self._mark(True)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._takes and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(False)
        if not self._takes or not event.mimeData().hasFormat(MIME):
            event.ignore()
            return
        text = bytes(event.mimeData().data(MIME).data()).decode()
        # Copied for Qt: else the list from which it came takes its row away by itself.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit([int(one) for one in text.split(",") if one], self.key)

    def _mark(self, over: bool) -> None:
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)

    # Keys and clicks

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self._on_tick(index, event.position().toPoint()):
            self.ticked.emit(index.data(TASK))
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        over = index.isValid() and self._on_tick(index, event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def _on_tick(self, index: QModelIndex, where: QPoint) -> bool:
        rect = self._delegate.tick_rect(self.visualRect(index))
        return rect.adjusted(-4, -4, 4, 4).contains(where)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.chosen
        ids = [one.id for one in chosen]
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if chosen and event.key() == Qt.Key.Key_Space:
            for one in chosen:
                self.ticked.emit(one)
        elif chosen and control and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.nudged.emit(ids, 1 if event.key() == Qt.Key.Key_Right else -1)
        elif chosen and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(ids)
        elif chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(ids[0])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Mouse and index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        if chosen := self.chosen:
            self.menu_wanted.emit(chosen, event.globalPos())

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.tasks.rowCount():
            self.setCurrentIndex(self.tasks.index(0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.viewport().update()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(TASK).id)
