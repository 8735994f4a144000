"""The table of the program: searched, sorted, copied and laid out the same on every page."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from salesdesk.fields import Field
from salesdesk.progress import Progress
from ui.desk import Desk
from ui.tables.copying import as_text
from ui.tables.layout import TableLayout
from ui.tables.model import BlockModel
from ui.tables.source import Source
from ui.tables.totals import TotalsRow
from ui.tables.view import TableView
from ui.widgets.empty import EmptyState


@dataclass(frozen=True, slots=True)
class Chosen:
    """The selected records: their ids, and whether that is all that the table lists."""

    ids: array[int]
    all: bool = False


class RecordTable(QWidget):
    """Shows a `Source`. `opened` and `current_changed` carry an id (None for no row), `counted` the number of rows.

    `name` is under which the layout is remembered. The page calls `reload` in its `refresh`.
    """

    opened = Signal(object)
    current_changed = Signal(object)
    selection_changed = Signal()
    counted = Signal(object)
    empty_chosen = Signal()

    def __init__(self, name: str, source: Source, desk: Desk, parent: QWidget | None = None, dense: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told: int | None = None
        self.setObjectName(f"{name}Table")
        self.model = BlockModel(source, desk.tasks, self)
        body = QWidget(self)
        self.view = TableView(self.model, dense, body)
        self.totals = TotalsRow(self.view.horizontalHeader(), self.model.fields, body)
        self._empty = EmptyState("inbox", self.tr("There is nothing here yet."), "", self)
        self._empty_words = (self._empty.sentence.text(), "")
        self._layout_memory = TableLayout(desk.settings, name, self.model.fields)
        self.view.lay_out(self._layout_memory.restore(self.view.horizontalHeader()))
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view)
        column.addWidget(self.totals)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(body)
        self._pages.addWidget(self._empty)
        self._connect()

    def _connect(self) -> None:
        self.model.loaded.connect(self._show_loaded)
        self.view.opened.connect(self._open)
        self.view.copy_requested.connect(self.copy)
        self.view.row_changed.connect(self._tell_current)
        self.view.selection_changed.connect(self.selection_changed)
        self.view.laid_out.connect(self._keep_layout)
        self._empty.chosen.connect(self.empty_chosen)

    def set_empty(self, sentence: str, button: str = "") -> None:
        """Say what to do where there are no rows at all."""
        self._empty_words = (sentence, button)
        self._empty.say(sentence, button)

    def set_source(self, source: Source) -> None:
        """Show rows with the same fields from elsewhere."""
        self.model.set_source(source)

    @Slot(str)
    def search(self, words: str) -> None:
        """List only what `words` are found in."""
        self.model.set_search(words.strip())

    def reload(self) -> None:
        """Ask for the rows again; selection, current row and scroll stay where they are."""
        self.model.reload(max(self.view.rowAt(0), 0))

    @property
    def current(self) -> int | None:
        """The id of the current row."""
        row = self.view.currentIndex().row()
        return self.model.ids[row] if 0 <= row < len(self.model.ids) else None

    @property
    def chosen(self) -> Chosen:
        """The selected records, in the order shown."""
        if self.view.all_selected:
            return Chosen(self.model.ids[:], True)
        ids: array[int] = array("q")
        for first, last in self.view.selected_ranges():
            ids.extend(self.model.ids[first : last + 1])
        return Chosen(ids, len(ids) == len(self.model.ids) > 0)

    @property
    def columns(self) -> Sequence[Field]:
        """The fields shown, from left to right."""
        return [self.model.fields[at] for at in self.view.visible_columns()]

    def choose(self, id_: int) -> None:
        """Make the row of a record the current one and scroll to it; nothing where it is not listed."""
        self.view.go_to(self.model.row_of(id_))

    @Slot()
    def copy(self) -> None:
        """Put the selected rows on the clipboard, for a spreadsheet."""
        ids, source, columns = self.chosen.ids, self.model.source, self.columns
        if not ids:
            return

        def write_out(progress: Progress) -> str:
            return as_text(source, ids, columns, progress)

        self._desk.tasks.work(self.tr("Copying"), write_out, self._copied, owner=self, writes=False)

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    @Slot()
    def _show_loaded(self) -> None:
        empty = not self.model.ids
        if empty and self.model.search:
            self._empty.say(self.tr("Nothing is called “{words}” here.").format(words=self.model.search))
        elif empty:
            self._empty.say(*self._empty_words)
        self._pages.setCurrentIndex(1 if empty else 0)
        self.totals.show_totals({} if empty else self.model.totals)
        self.counted.emit(len(self.model.ids))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.ids[index.row()])

    @Slot()
    def _tell_current(self) -> None:
        # The same record on another row, after the rows were read again, is no change.
        if self.current != self._told:
            self._told = self.current
            self.current_changed.emit(self._told)

    @Slot()
    def _keep_layout(self) -> None:
        self._layout_memory.keep(self.view.horizontalHeader())

    def hideEvent(self, event: QHideEvent) -> None:
        self.view.settle_layout()
        super().hideEvent(event)
