"""The grid inside a table: selection by rows, all of a million as a flag, place kept by id, columns to the user's liking."""

from __future__ import annotations

from array import array
from collections.abc import Collection
from contextlib import suppress

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from salesdesk.fields import Kind
from salesdesk.tokens import DENSE_ROW, ROW
from ui.tables.model import BlockModel
from ui.theme import body_font

_PAUSE_MS = 400
_CHARACTER = 8
_AROUND = 18  # the padding of a heading, and a little
_REMEMBERED = 2000
_FEW = 4
_SHORT, _LONG = 12, 3  # by which part of its width a column of words gives way
_WORDS = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.REFERENCE, Kind.LIST})


class TableView(QTableView):
    """Tells what a `RecordTable` needs to know."""

    opened = Signal(QModelIndex)
    copy_requested = Signal()
    row_changed = Signal()
    selection_changed = Signal()
    laid_out = Signal()

    def __init__(self, model: BlockModel, dense: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._place: tuple[int | None, list[int], int | None] = (None, [], None)
        self.all_selected = False
        self._own_layout = self._spreading = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._set_up(dense)
        self.setModel(model)
        self._connect()

    def _set_up(self, dense: bool) -> None:
        self.setFont(body_font(columns=True))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setProperty("rows", "records")
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setMinimumSectionSize(DENSE_ROW)
        rows.setDefaultSectionSize(DENSE_ROW if dense else ROW)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.setFixedHeight(34)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        header = self.horizontalHeader()
        header.sortIndicatorChanged.connect(self._sort)
        header.sectionResized.connect(self._changed_layout)
        header.sectionMoved.connect(self._changed_layout)
        header.customContextMenuRequested.connect(self._offer_columns)
        self.doubleClicked.connect(self.opened)
        self._pause.timeout.connect(self.laid_out)
        self._model.modelAboutToBeReset.connect(self._remember_place)
        self._model.modelReset.connect(self._restore_place)
        self._model.loaded.connect(self._want_seen)
        self.verticalScrollBar().valueChanged.connect(self._want_seen)
        self.selectionModel().currentRowChanged.connect(self.row_changed)
        self.selectionModel().selectionChanged.connect(self._selected)

    def lay_out(self, restored: bool) -> None:
        """Give the columns the widths of their fields, unless a layout was `restored`."""
        self._own_layout = restored
        self._spread()
        self.horizontalHeader().setStretchLastSection(False)
        self._pause.stop()

    def _spread(self) -> None:
        """Spread the columns over the room there is, until the user has widths of their own."""
        if self._own_layout or self._spreading:
            return
        self._spreading = True
        header = self.horizontalHeader()
        shown = [at for at in range(header.count()) if not header.isSectionHidden(at)]
        # A heading is never cut: Qt would cut it within a letter.
        heads = {at: header.fontMetrics().horizontalAdvance(self._heading(at)) + _AROUND for at in shown}
        widths = {at: max(self._model.fields[at].width * _CHARACTER + 16, heads[at]) for at in shown}
        room = self.viewport().width() - sum(widths.values())
        # Where a little is lacking words give way, long ones more, rather than that the last column has to be scrolled to.
        kinds = {at: self._model.fields[at].kind for at in shown}
        words = {at: min(widths[at] - heads[at], widths[at] // (_LONG if kinds[at] is Kind.LONG_TEXT else _SHORT)) for at in shown}
        moved = widths if room >= 0 else {at: most for at, most in words.items() if kinds[at] in _WORDS}
        if -room > sum(moved.values()):
            room = 0
        for at, width in widths.items():
            header.resizeSection(at, width + (room * moved[at] // sum(moved.values()) if room and at in moved else 0))
        self._spreading = False

    def _heading(self, at: int) -> str:
        return str(self._model.headerData(at, Qt.Orientation.Horizontal))

    def spare(self, names: Collection[str]) -> None:
        """Hide the columns `names`, which say nothing at present, and show the others; a layout of the user's own stays."""
        if self._own_layout:
            return
        self._spreading = True
        for at, field in enumerate(self._model.fields):
            self.horizontalHeader().setSectionHidden(at, field.name in names)
        self._spreading = False
        self._spread()

    def settle_layout(self) -> None:
        """Tell of a change of the layout now rather than after a pause."""
        if self._pause.isActive():
            self._pause.stop()
            self.laid_out.emit()

    def visible_columns(self) -> list[int]:
        """Return the columns shown, from left to right."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(at) for at in range(header.count())]
        return [at for at in order if not header.isSectionHidden(at)]

    def selected_ranges(self) -> list[tuple[int, int]]:
        """Return first and last row of each selected stretch, from the top."""
        return sorted({(one.top(), one.bottom()) for one in self.selectionModel().selection().toList()})

    def selectAll(self) -> None:
        """Select every row, as a flag: Qt would take 11 s for a million."""
        self.clearSelection()
        self._flag_all(True)

    def go_to(self, row: int) -> None:
        """Make `row` the current one and scroll to it."""
        if row >= 0:
            index = self._model.index(row, self.visible_columns()[0])
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()
        self._want_seen()

    @Slot()
    def _want_seen(self) -> None:
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        self._model.want(first, last if last >= 0 else first + 60)

    @Slot(int, Qt.SortOrder)
    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self._model.sort(column, order)

    @Slot(QItemSelection, QItemSelection)
    def _selected(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        if selected.count() and self.all_selected:
            self._flag_all(False)
        else:
            self.selection_changed.emit()

    def _flag_all(self, all_: bool) -> None:
        self.all_selected = all_
        self.setProperty("all", all_)
        self.style().polish(self)
        self.viewport().update()
        self.selection_changed.emit()

    @Slot()
    def _remember_place(self) -> None:
        ids = self._model.ids
        current, top = self.currentIndex().row(), self.rowAt(0)
        selected: list[int] = []
        for first, last in self.selected_ranges():
            selected.extend(ids[first : min(last + 1, first + _REMEMBERED)])
        at_top = ids[top] if top > 0 else None
        self._place = (ids[current] if 0 <= current < len(ids) else None, selected[:_REMEMBERED], at_top)

    @Slot()
    def _restore_place(self) -> None:
        current, selected, top = self._place
        wanted = _rows(self._model.ids, {one for one in (*selected, current, top) if one is not None})
        choice = QItemSelection()
        last = len(self._model.fields) - 1
        for one in selected:
            if (row := wanted.get(one)) is not None:
                choice.select(self._model.index(row, 0), self._model.index(row, last))
        selection = self.selectionModel()
        if current is not None and current in wanted:
            selection.setCurrentIndex(self._model.index(wanted[current], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        if not choice.isEmpty():
            selection.select(choice, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if top is not None and top in wanted:
            self.scrollTo(self._model.index(wanted[top], 0), QAbstractItemView.ScrollHint.PositionAtTop)
        if self.all_selected:
            self._flag_all(True)

    @Slot()
    def _changed_layout(self) -> None:
        if self.isVisible() and not self._spreading:
            self._own_layout = True
            self._pause.start()

    @Slot(QPoint)
    def _offer_columns(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column, field in enumerate(self._model.fields):
            action = QAction(self._heading(column), menu)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.setEnabled(self.isColumnHidden(column) or len(self.visible_columns()) > 1)
            action.setData(column)
            action.setObjectName(field.name)
            menu.addAction(action)
        menu.triggered.connect(self._toggle_column)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    @Slot(QAction)
    def _toggle_column(self, action: QAction) -> None:
        self.setColumnHidden(action.data(), not action.isChecked())
        self._changed_layout()


def _rows(ids: array[int], wanted: set[int]) -> dict[int, int]:
    """Return the rows in which `wanted` are listed, by id; going through a million ids in Python is kept for when there are many."""
    if len(wanted) > _FEW:
        return {one: row for row, one in enumerate(ids) if one in wanted}
    found = {}
    for one in wanted:
        with suppress(ValueError):
            found[one] = ids.index(one)
    return found
