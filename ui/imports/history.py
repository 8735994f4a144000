"""The history of imports: what each brought, its undo and what that left; and what is remembered of sheets."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.progress import Progress
from salesdesk.services.imports import Import, LeftRow, import_of, imports, left_rows
from salesdesk.text import mark
from salesdesk.tokens import LARGE, SMALL
from salesdesk.undo import Undone, undo
from ui import looks
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.imports.grid import Grid
from ui.imports.grid_rows import Head
from ui.imports.one_import import OneImport
from ui.imports.shapes import ShapesPage
from ui.messages import listed, say
from ui.widgets.empty import EmptyState
from ui.widgets.segmented import SegmentedRow

_SIZE = QSize(1080, 680)
_UNDOING = mark("Import", "Undoing the import of {name}")


class HistoryDialog(Dialog):
    """Lists the imports of the workspace of `desk`; `chosen` (an import's number) is shown first, else the last one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, chosen: int | None = None) -> None:
        super().__init__("importHistory", self.tr("Import history"), parent, 860)
        self._desk = desk
        self._chosen = chosen
        self._imports: list[Import] = []
        self.views = SegmentedRow([("imports", self.tr("Imports")), ("shapes", self.tr("Remembered sheets"))], self)
        self.pages = QStackedWidget(self)
        # Each part is made where it will stand: moved, it would be styled anew.
        self._found, self._nothing = QWidget(self.pages), QWidget(self.pages)
        card = QFrame(self._found)
        card.setObjectName("card")
        self.list = Grid("imports", card, dense=False)
        self.list.setAccessibleName(self.tr("Imports"))
        self.one = OneImport(self._found)
        self.empty = EmptyState("inbox", "", "", self._nothing)
        self.empty.say(self.tr("Nothing has been imported yet. Drop sheets on the window, or press Import."))
        self.shapes = ShapesPage(desk, self.pages)
        self._lay_out(card)
        close = self.add_button("closeHistory", self.tr("Close"))
        close.setAutoDefault(False)  # Return ends a name that is typed, and closes nothing
        close.clicked.connect(self.accept)
        self.views.chosen.connect(self._turn)
        self.list.selectionModel().currentRowChanged.connect(self._choose)
        self.one.undo_requested.connect(self._undo)
        self.one.picked.connect(self._go)
        self.shapes.failed.connect(self.tell_problem)
        desk.changed.connect(self._refresh)
        self.resize(_SIZE.boundedTo(parent.window().size() - QSize(40, 40)) if parent else _SIZE)
        self._refresh()

    def _lay_out(self, card: QFrame) -> None:
        row = QHBoxLayout(self._found)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        inner.addWidget(self.list)
        row.addWidget(card, 5)
        row.addWidget(self.one, 6)
        QVBoxLayout(self._nothing).addWidget(self.empty)
        for widget in (self._found, self._nothing, self.shapes):
            self.pages.addWidget(widget)
        self.body.addWidget(self.views)
        self.body.addWidget(self.pages, 1)

    @Slot(str)
    def _turn(self, key: str) -> None:
        if key == "shapes":
            self.pages.setCurrentIndex(2)
            self.shapes.refresh()
        else:
            self.pages.setCurrentIndex(0 if self._imports else 1)

    @Slot()
    def _refresh(self, _changes: object = None) -> None:
        self._desk.read(imports, self._show, self._fail, self)

    def _show(self, found: list[Import]) -> None:
        self._imports = found
        heads = [Head(self.tr("No."), 44, right=True), Head(self.tr("When"), 124), Head(self.tr("Files")), Head(self.tr("Rows"), 112)]
        rows = [[str(one.id), looks.moment(one.at), listed(one.files), self._brought(one)] for one in found]
        tones = {(at, column): "muted" for at, one in enumerate(found) if one.state != "done" for column in range(4)}
        self.list.rows.fill(heads, rows, {}, tones)
        if self.views.key == "imports":
            self.pages.setCurrentIndex(0 if found else 1)
        at = next((at for at, one in enumerate(found) if one.id == self._chosen), 0)
        if found:
            self.list.selectRow(at)
            self._ask_one(found[at].id)

    def _brought(self, one: Import) -> str:
        if one.state != "done":
            return self.tr("undone")
        new, changed = one.counts.get("new", 0), one.counts.get("changed", 0)
        parts = [self.tr("{n} new").format(n=f"{new:,}") if new else "", self.tr("{n} changed").format(n=f"{changed:,}") if changed else ""]
        return listed([part for part in parts if part]) or self.tr("nothing new")

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._imports):
            self._ask_one(self._imports[index.row()].id)

    def _ask_one(self, import_id: int) -> None:
        self._chosen = import_id

        def ask(db: Database) -> tuple[Import | None, list[LeftRow]]:
            return import_of(db, import_id), left_rows(db, import_id)

        self._desk.read(ask, self._show_one, self._fail, self)

    def _show_one(self, found: tuple[Import | None, list[LeftRow]]) -> None:
        one, left = found
        if one is not None and one.id == self._chosen:
            self.one.show_import(one, left)

    @Slot(object)
    def _undo(self, action_id: object) -> None:
        assert isinstance(action_id, int)

        def work(db: Database, _progress: Progress) -> Undone | None:
            return undo(db, action_id)

        name = next((listed(one.files) for one in self._imports if one.action_id == action_id), "")
        self._desk.work(_UNDOING.fill(name=name), work, None, self._fail, self)

    @Slot(object)
    def _go(self, place: object) -> None:
        self._desk.place_requested.emit(place)
        self.accept()

    def _fail(self, error: Exception) -> None:
        self.one.undo.setEnabled(True)
        if not isinstance(error, SalesDeskError):
            raise error
        self.tell_problem(say(error.text))
