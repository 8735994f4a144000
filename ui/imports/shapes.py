"""What is remembered of sheets: looked at, renamed, written to a file, taken in from one, forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.imports.plan.choices import SKIPPED
from salesdesk.imports.plan.policies import POLICIES, Policy
from salesdesk.imports.recognise.names import KINDS, MEANINGS
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.services.remembered_sheets import Remembered, export_remembered, forget, import_remembered, remembered, rename, set_written
from salesdesk.text import fill, mark
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui import looks
from ui.building import Built
from ui.desk import Desk
from ui.dialogs.files import ExportDialog, FileDialog
from ui.imports.grid import Grid
from ui.imports.grid_rows import Head
from ui.imports.shape_written import ShapeWritten
from ui.messages import listed, say
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Label

_LEFT_OUT = mark("Shapes", "Left out")


class ShapesPage(Built):
    """`failed` carries a sentence."""

    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shapes: list[Remembered] = []
        self._chosen: int | None = None

    def build(self) -> None:
        self.list = Grid("shapes", self, dense=False)
        self.list.setAccessibleName(self.tr("Remembered sheets"))
        self.columns = Grid("shapeColumns", self)
        self.name = QLineEdit(self)
        self.name.setObjectName("shapeName")
        self.name.setAccessibleName(self.tr("What you call it"))
        self.written = ShapeWritten(self)
        self.forget = Button(self.tr("Forget"), self, "trash-2", "danger")
        self.export, self.take = Button(self.tr("Export all…"), self), Button(self.tr("Take in…"), self)
        for button, name in ((self.forget, "forgetShape"), (self.export, "exportShapes"), (self.take, "takeShapes")):
            button.setObjectName(name)
        self.told = Label("", self)
        self.told.setObjectName("shapesTold")
        self.told.setProperty("role", "label")
        self.empty = EmptyState("sparkles", "", "", self)
        self.empty.say(
            self.tr("Nothing is remembered yet. What you put right while importing a sheet is kept here, for the next of its kind.")
        )
        self._lay_out()
        self.list.clicked.connect(self._choose)
        self.list.selectionModel().currentRowChanged.connect(self._choose)
        self.name.editingFinished.connect(self._rename)
        self.written.changed.connect(self._set_written)
        self.forget.clicked.connect(self._forget)
        self.export.clicked.connect(self._ask_export)
        self.take.clicked.connect(self._ask_take)

    def _lay_out(self) -> None:
        words = Label(self.tr("You call it"), self)
        words.setProperty("role", "label")
        words.setBuddy(self.name)
        tools = QHBoxLayout()
        tools.setSpacing(SMALL)
        for widget in (words, self.name, self.forget):
            tools.addWidget(widget, 1 if widget is self.name else 0)
        self._cards = [QFrame(self), QFrame(self)]
        for card in self._cards:
            card.setObjectName("card")
        left, right = (QVBoxLayout(card) for card in self._cards)
        left.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        left.addWidget(self.list)
        right.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        right.setSpacing(SMALL)
        right.addLayout(tools)
        right.addWidget(self.written)
        right.addWidget(self.columns, 1)
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        row.addWidget(self._cards[0], 5)
        row.addWidget(self._cards[1], 6)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self.export)
        foot.addWidget(self.take)
        foot.addWidget(self.told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self.empty, 1)
        column.addLayout(row, 1)
        column.addLayout(foot)

    def refresh(self) -> None:
        """Ask for what is remembered."""
        self.make()
        self._desk.read(remembered, self._show, self._fail, self)

    def _show(self, found: Sequence[Remembered]) -> None:
        self._shapes = list(found)
        heads = [Head(self.tr("Sheet")), Head(self.tr("What it holds"), 110), Head(self.tr("Taught"), 124)]
        self.list.rows.fill(heads, [[one.name, _kind(one), looks.moment(one.learnt_at) if one.learnt_at else ""] for one in found])
        for widget in self._cards:
            widget.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.export.setEnabled(bool(found))
        at = next((at for at, one in enumerate(found) if one.id == self._chosen), 0)
        if found:
            self.list.selectRow(at)
            self._show_one(found[at])

    def _show_one(self, one: Remembered) -> None:
        self._chosen = one.id
        self.name.setText(one.name)
        self.written.show_written(one.written)
        heads = [
            Head(self.tr("Heading"), 130),
            Head(self.tr("Read as"), 130),
            Head(self.tr("If filled already"), 140),
            Head(self.tr("Values")),
        ]
        rows = []
        for header in one.headers:
            if header:
                fixes = listed([f"{before} → {after}" for before, after in one.fixes.get(header, {}).items()])
                rows.append([header, _meaning(one.meanings.get(header)), _policy(one.policies.get(header)), fixes])
        self.columns.rows.fill(heads, rows)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._shapes):
            self._show_one(self._shapes[index.row()])

    @Slot()
    def _rename(self) -> None:
        chosen, name = self._chosen, self.name.text()
        now = next((one.name for one in self._shapes if one.id == chosen), None)
        if chosen is None or not name.strip() or name == now:
            return

        def work(db: Database) -> None:
            rename(db, chosen, name)

        self._desk.write(work, self._done, self._fail, self)

    @Slot(str, object)
    def _set_written(self, about: str, way: object) -> None:
        chosen = self._chosen
        if chosen is None:
            return

        def work(db: Database) -> None:
            set_written(db, chosen, about, way if isinstance(way, str) else None)

        self._desk.write(work, self._done, self._fail, self)

    @Slot()
    def _forget(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return

        def work(db: Database) -> None:
            forget(db, chosen)

        self._desk.write(work, self._done, self._fail, self)

    @Slot()
    def _ask_export(self) -> None:
        kept = Path(self._desk.settings.text("folder") or Path.home())
        dialog = ExportDialog(self, self.tr("Export what is remembered"), kept / self.tr("SalesDesk sheets.json"))
        dialog.setNameFilter("JSON (*.json)")
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    @Slot(str)
    def export_to(self, file: str) -> None:
        """Write what is remembered to `file`."""

        path = Path(file)

        def work(db: Database) -> int:
            return export_remembered(db, path)

        def written(count: int) -> None:
            self._say(fill(self.tr("Wrote {n} remembered {n:sheet|sheets} to {file}."), n=f"{count:,}", file=path.name))

        self._desk.read(work, written, self._fail, self)

    @Slot()
    def _ask_take(self) -> None:
        dialog = FileDialog(
            self, self.tr("Take in what another workspace remembered"), self._desk.settings.text("folder") or str(Path.home())
        )
        dialog.setNameFilter("JSON (*.json)")
        dialog.fileSelected.connect(self.take_from)
        dialog.open()

    @Slot(str)
    def take_from(self, file: str) -> None:
        """Take in what `file` holds."""

        path = Path(file)

        def work(db: Database) -> int:
            return import_remembered(db, path)

        def taken(count: int) -> None:
            self._say(fill(self.tr("Took in {n} remembered {n:sheet|sheets} from {file}."), n=f"{count:,}", file=path.name))
            self.refresh()

        self._desk.write(work, taken, self._fail, self)

    def _say(self, sentence: str) -> None:
        """Say what was done beside the buttons: the dialog lies over the place where the window does."""
        self.failed.emit("")
        self.told.setText(sentence)

    def _done(self, _result: object) -> None:
        self.told.clear()
        self.refresh()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, SalesDeskError):
            raise error
        self.told.clear()
        self.failed.emit(say(error.text))


def _kind(one: Remembered) -> str:
    if one.kind == SKIPPED:
        return say(_LEFT_OUT)
    return _named(TableKind, one.kind, KINDS)


def _meaning(text: str | None) -> str:
    return _named(Meaning, text, MEANINGS)


def _policy(text: str | None) -> str:
    return _named(Policy, text, POLICIES)


Kinds = TypeVar("Kinds", TableKind, Meaning, Policy)


def _named(kind: type[Kinds], text: str | None, words: object) -> str:
    try:
        return say(words[kind(text)]) if text else ""  # type: ignore[index]
    except (ValueError, KeyError):
        return str(text)
