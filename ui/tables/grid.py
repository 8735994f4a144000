"""A grid that is edited like a sheet: type, move, copy, paste, fill; it asks for edits and does none itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from salesdesk.tokens import ROW, SMALL
from ui.tables import grid_fill
from ui.tables.grid_fill import Area
from ui.tables.grid_model import Edit, GridModel, Refusal, Sheet
from ui.tables.grid_paint import INDENT, GridDelegate, GridHeader
from ui.tables.grid_values import as_block, as_clipboard
from ui.theme import body_font

_NARROWEST = 0.72
_WIDEST = 24
_LONGEST_NAME = 240


class GridView(QTableView):
    """`edits_wanted` carries a list of `Edit` and what they came from ("typed", "pasted", "filled", "cleared"); `refused` `Refusal`s."""

    edits_wanted = Signal(object, str)
    refused = Signal(object)
    place_changed = Signal()

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet_model = GridModel(sheet, self)
        self._painting = GridDelegate(self)
        self._folded: set[object] = set()
        self._needs = [0] * len(sheet.columns)
        self._names = 0
        self._set_up()
        self.setModel(self.sheet_model)
        self.sheet_model.typed.connect(self._take_typed)
        self.sheet_model.modelReset.connect(self._show_folds)
        self.clicked.connect(self._fold_clicked)
        self.selectionModel().selectionChanged.connect(self._moved)
        self.selectionModel().currentChanged.connect(self._moved)

    def _set_up(self) -> None:
        self.setObjectName("grid")
        self.setItemDelegate(self._painting)
        self.setHorizontalHeader(GridHeader(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)

    @property
    def sheet(self) -> Sheet:
        """What is shown."""
        return self.sheet_model.sheet

    def show_sheet(self, sheet: Sheet) -> None:
        """Show `sheet`; selection and an open editor stay where rows and columns are the same."""
        self.sheet_model.show_sheet(sheet)
        self._measure()
        self.fit_columns()

    def show_values(self) -> None:
        """Show what changed in the sheet itself; longer figures get the room that they need."""
        self.sheet_model.touch()
        self._measure()
        self.fit_columns()

    @property
    def seen_rows(self) -> list[int]:
        """The rows that are not folded away."""
        return [row for row in range(len(self.sheet)) if not self.isRowHidden(row)]

    @property
    def area(self) -> Area:
        """The selected cells with values; the current cell where nothing is selected."""
        ranges = self.selectionModel().selection().toList()
        cells = [(one.top(), one.bottom(), one.left(), one.right()) for one in ranges]
        if not cells and self.currentIndex().isValid():
            current = self.currentIndex()
            cells = [(current.row(), current.row(), current.column(), current.column())]
        if not cells:
            return Area((), ())
        top, left = min(one[0] for one in cells), min(one[2] for one in cells)
        bottom, right = max(one[1] for one in cells), max(one[3] for one in cells)
        rows = tuple(row for row in range(top, bottom + 1) if not self.isRowHidden(row))
        columns = tuple(at for at in range(left, right + 1) if self.sheet.columns[at].value)
        return Area(rows, columns or self._first_value() if left == 0 else columns)

    def _first_value(self) -> tuple[int, ...]:
        return tuple(at for at, one in enumerate(self.sheet.columns) if one.value)[:1]

    @Slot()
    def copy(self) -> None:
        """Put the selected cells on the clipboard, as exact as they are and in the unit that is shown."""
        ranges = self.selectionModel().selection().toList()
        if ranges:
            rows = [row for row in range(ranges[0].top(), ranges[0].bottom() + 1) if not self.isRowHidden(row)]
            columns = range(ranges[0].left(), ranges[0].right() + 1)
            cells = [[self.sheet.plain(row, column) for column in columns] for row in rows]
            QGuiApplication.clipboard().setText(as_clipboard(cells))

    @Slot()
    def paste(self) -> None:
        """Lay the clipboard's cells on the sheet."""
        laid = grid_fill.pasted(self.sheet, as_block(QGuiApplication.clipboard().text()), self.area, self.seen_rows)
        self.want(laid.edits, "pasted", laid.refusals)

    @Slot()
    def clear_cells(self) -> None:
        self.want(grid_fill.emptied(self.area), "cleared")

    @Slot()
    def fill_right(self) -> None:
        self.want(grid_fill.filled_right(self.sheet, self.area), "filled")

    @Slot()
    def fill_down(self) -> None:
        self.want(grid_fill.filled_down(self.sheet, self.area), "filled")

    def want(self, edits: tuple[Edit, ...], origin: str, refusals: tuple[Refusal, ...] = ()) -> None:
        """Ask for those of `edits` that change something, and tell of `refusals`."""
        real = [one for one in edits if one.value != self.sheet.exact(one.row, one.column)]
        if refusals or origin in ("typed", "pasted"):
            self.refused.emit(list(refusals))
        if real:
            self.edits_wanted.emit(real, origin)

    def select(self, area: Area) -> None:
        """Select the cells of `area`, the first being current."""
        if area.rows and area.columns:
            first = self.sheet_model.index(area.rows[0], area.columns[0])
            last = self.sheet_model.index(area.rows[-1], area.columns[-1])
            self.setCurrentIndex(first)
            self.selectionModel().select(QItemSelection(first, last), QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(first)

    def fit_columns(self) -> None:
        """Give the columns their widths: values give way a little, then what can be spared is hidden, before the sheet scrolls."""
        columns, room = self.sheet.columns, self.viewport().width()
        values = [at for at, one in enumerate(columns) if one.value]
        narrow = [max(self._needs[at], round(one.width * _NARROWEST)) if one.value else one.width for at, one in enumerate(columns)]
        least = sum(narrow)
        for at, one in enumerate(columns):
            hidden = one.spare and least > room
            self.setColumnHidden(at, hidden)
            least -= one.width if hidden else 0
        shown = [at for at in range(len(columns)) if not self.isColumnHidden(at)]
        free = room - sum(narrow[at] for at in shown)
        # Names first: a figure is never cut, a name would be.
        free -= min(max(self._names - narrow[0], 0), max(free, 0))
        for at in shown[1:]:
            if not columns[at].number:
                more = min(max(self._needs[at] - narrow[at], 0), max(free, 0))
                narrow[at], free = narrow[at] + more, free - more
        free = self._even(narrow, free)
        each = min(max(free, 0) // (len(values) + 1), _WIDEST) if values else 0
        for at in shown:
            self.setColumnWidth(at, narrow[at] + (each if at in values else 0))
        if shown:
            self.setColumnWidth(0, max(room - sum(self.columnWidth(at) for at in shown[1:]), columns[0].width))

    def _even(self, narrow: list[int], free: int) -> int:
        """Give columns of one kind the width of the widest where there is room for that; return what is left of it."""
        for width in {one.width for one in self.sheet.columns if one.value}:
            alike = [at for at, one in enumerate(self.sheet.columns) if one.value and one.width == width]
            widest = max(narrow[at] for at in alike)
            more = sum(widest - narrow[at] for at in alike)
            if more <= free:
                free -= more
                for at in alike:
                    narrow[at] = widest
        return free

    def _measure(self) -> None:
        """Find how wide the figures are: none may be cut short; and the words beside the names, which are whole where there is room."""
        metrics = QFontMetrics(body_font(bold=True))
        self._needs = [0] * len(self.sheet.columns)
        names = (metrics.horizontalAdvance(self.sheet.shown(row, 0)) + self.sheet.level(row) * INDENT for row in range(len(self.sheet)))
        self._names = min(max(names, default=0) + 2 * SMALL + INDENT, _LONGEST_NAME)
        for at, one in enumerate(self.sheet.columns):
            if one.value or (at and not one.number):
                # Of figures the one with most digits is the widest; of words that cannot be told by their length.
                shown = {self.sheet.shown(row, at) for row in range(len(self.sheet))}
                longest = [max(shown, key=len, default="")] if one.value else shown
                widest = max(map(metrics.horizontalAdvance, longest), default=0)
                self._needs[at] = widest + 2 * SMALL + 2  # what is painted at 200 % may be a little wider

    def keyPressEvent(self, event: QKeyEvent) -> None:
        do = self._done_by(event)
        if do is not None:
            do()
            return
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_cells()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.state() == QAbstractItemView.State.EditingState:
                return  # the editor's: it is closed in a moment, and that goes on to the next row
            self._step_down(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().column() == 0:
            self._fold_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _done_by(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy
        if event.matches(QKeySequence.StandardKey.Paste):
            return self.paste
        fills = {Qt.Key.Key_R: self.fill_right, Qt.Key.Key_D: self.fill_down}
        return fills.get(Qt.Key(event.key())) if event.modifiers() == Qt.KeyboardModifier.ControlModifier else None

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        # An editor that loses the focus while it is closed is closed once more.
        open_ = self.state() == QAbstractItemView.State.EditingState
        super().closeEditor(editor, hint)
        if open_ and hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._step_down(1)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        found = super().moveCursor(action, modifiers)
        move = QAbstractItemView.CursorAction
        if action not in (move.MoveNext, move.MovePrevious):
            return found
        # Tab goes from value to value, and from the last of a row to the first of the next.
        cells = [at for at, one in enumerate(self.sheet.columns) if one.value]
        current, step = self.currentIndex(), 1 if action == move.MoveNext else -1
        ahead = [at for at in cells if (at - current.column()) * step > 0]
        if ahead:
            return self.sheet_model.index(current.row(), min(ahead) if step > 0 else max(ahead))
        rows = [row for row in self.seen_rows if (row - current.row()) * step > 0]
        if not rows or not cells:
            return current
        return self.sheet_model.index(min(rows) if step > 0 else max(rows), cells[0] if step > 0 else cells[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def _step_down(self, step: int) -> None:
        current = self.currentIndex()
        rows = [row for row in self.seen_rows if (row - current.row()) * step > 0]
        if current.isValid() and rows:
            self.setCurrentIndex(self.sheet_model.index(min(rows) if step > 0 else max(rows), current.column()))

    @Slot(object, object, object)
    def _take_typed(self, row: int, column: int, words: str) -> None:
        taken = grid_fill.read(self.sheet, row, column, words)
        self.want((taken,) if isinstance(taken, Edit) else (), "typed", (taken,) if isinstance(taken, Refusal) else ())

    @Slot(QModelIndex)
    def _fold_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0 and self.sheet.is_group(index.row()):
            key = self.sheet.key(index.row())
            self._folded.symmetric_difference_update({key})
            self._show_folds()

    @Slot()
    def _show_folds(self) -> None:
        hidden_below: int | None = None
        self._painting.folded.clear()
        for row in range(len(self.sheet)):
            level = self.sheet.level(row)
            if hidden_below is not None and level <= hidden_below:
                hidden_below = None
            self.setRowHidden(row, hidden_below is not None)
            if self.sheet.is_group(row) and self.sheet.key(row) in self._folded:
                self._painting.folded.add(row)
                hidden_below = level if hidden_below is None else hidden_below
        self.viewport().update()

    @Slot()
    def _moved(self) -> None:
        self.place_changed.emit()
