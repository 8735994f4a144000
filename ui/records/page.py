"""A page that lists records of one kind: search, table, form, history, export. A further kind is a further subclass of a few lines."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.fields import Record
from salesdesk.progress import Progress
from salesdesk.services import listing
from salesdesk.services.crm_export import OFFERED, Written, export_for
from salesdesk.services.crm_formats import NAMES
from salesdesk.services.export import export_rows
from salesdesk.text import Text, fill
from salesdesk.tokens import MEDIUM, SMALL
from ui import looks
from ui.desk import Desk, Place
from ui.dialogs.files import ExportDialog
from ui.icons import icon
from ui.messages import say
from ui.records.panel import RecordPanel
from ui.records.programs import ProgramsButton
from ui.records.source import PageSource, sums_of
from ui.tab import Page
from ui.tables.table import RecordTable
from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.frames import Framed
from ui.widgets.labels import Label

_PAUSE_MS = 180


class RecordPage(Page):
    """`record` is the kind's name; `by_day` limits it to the period unless all are asked for; `empty` says what to do without any.

    `where` narrows it to records with these values; `first` is the page of the panel that is seen first.
    """

    record: ClassVar[str]
    empty: ClassVar[Text]
    by_day: ClassVar[bool] = False
    imports: ClassVar[bool] = True
    where: ClassVar[Mapping[str, object]] = {}
    first: ClassVar[str] = "form"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._place: Place | None = None
        self._program = ""

    def build(self) -> None:
        self._kind: Record = listing.record(self.record)
        self._wanted: int | None = None
        self.search = SearchLine(self)
        self._all = QCheckBox(self.tr("All periods"), self)
        self._all.setObjectName("allPeriods")
        self._all.setVisible(self.by_day)
        self._count = Label("", self)
        self._count.setProperty("role", "label")
        self._hint = Label(self.tr("Double-click a row to see all of it, or to change it."), self)
        self._hint.setProperty("role", "label")
        self._export = Button(self.tr("Export to Excel"), self, "file-down")
        self._programs = ProgramsButton(self)
        self._programs.setVisible(self.record in OFFERED)
        self._add = Button(self.tr("Add"), self, "plus")
        self._export.setObjectName("export")
        self._add.setObjectName("add")
        self._card = Framed(self)
        self.table = RecordTable(self.name, self._source(), self.desk, self._card, dense=self.by_day)
        self.table.totals.explained = frozenset(sums_of(self.record))
        self.table.set_empty(say(self.empty), self.tr("Import a sheet") if self.imports else self.tr("Add"))
        self.panel = RecordPanel(self._kind, self.desk, self, self.first)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(SMALL)
        for widget in (self.search, self._all, self._count, self._hint):
            tools.addWidget(widget)
        tools.addStretch()
        tools.addWidget(self._export)
        tools.addWidget(self._programs)
        tools.addWidget(self._add)
        self._card.hold(self.table)
        body = QHBoxLayout()
        body.setSpacing(MEDIUM)
        body.addWidget(self._card, 1)
        body.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(tools)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.table.search)
        self._all.toggled.connect(self._look_elsewhere)
        self._export.clicked.connect(self._ask_file)
        self._programs.chosen.connect(self._ask_file_for)
        self._add.clicked.connect(self._add_record)
        self.table.opened.connect(self.panel.open_record)
        self.table.current_changed.connect(self._follow)
        self.table.counted.connect(self._show_count)
        self.table.empty_chosen.connect(self._fill_empty)
        self.table.totals.asked.connect(self._explain_total)
        self.panel.saved.connect(self._saved)

    def refresh(self) -> None:
        self._look_elsewhere()
        if self._place is not None:
            place, self._place = self._place, None
            self.go(place)

    def go(self, place: Place) -> None:
        if not self._built:
            # A page inside a tab that is shown for the first time is not yet seen itself.
            self._place = place
        elif place.id is not None:
            self._wanted = place.id
            self.search.clear()
            if self.by_day and place.id not in self.table.model.ids:
                self._all.setChecked(True)
            self.panel.open_record(place.id)
            self.table.choose(place.id)
            self.table.view.setFocus()

    def _source(self) -> PageSource:
        period = self.desk.period if self.by_day and not self._all.isChecked() else None
        return PageSource(self.desk.when_open, self.record, self.desk.team, period, sums_of(self.record), self.where)

    @Slot()
    def _look_elsewhere(self) -> None:
        self.table.set_source(self._source())

    @Slot(object)
    def _follow(self, record_id: int | None) -> None:
        if self.panel.isVisible() and record_id is not None:
            self.panel.open_record(record_id)

    @Slot()
    def _add_record(self) -> None:
        self.panel.open_record(None)

    @Slot()
    def _fill_empty(self) -> None:
        if self.imports:
            self.desk.import_requested.emit()
        else:
            self._add_record()

    @Slot(object)
    def _saved(self, record_id: int) -> None:
        self._wanted = record_id

    @Slot(object)
    def _show_count(self, count: int) -> None:
        self._count.setText(self.tr("{what}: {n}").format(what=say(self._kind.plural), n=f"{count:,}"))
        self._export.setEnabled(count > 0)
        self._programs.setEnabled(count > 0)
        self._hint.setVisible(count > 0)
        if self._wanted is not None:
            self.table.choose(self._wanted)
            self._wanted = None

    @Slot(str)
    def _explain_total(self, field: str) -> None:
        """Show the facts behind a sum, with where each of them comes from."""
        source, search = self.table.model.source, self.table.model.search
        assert isinstance(source, PageSource)

        def ask(_db: Database) -> object:
            return source.asked(field, search)

        self.desk.read(ask, self.desk.evidence_requested.emit, None, self)

    # Export

    @Slot()
    def _ask_file(self) -> None:
        kept = Path(self.desk.settings.text("folder") or Path.home())
        name = say(self._kind.plural)
        if self.by_day and not self._all.isChecked():
            name = f"{name} {self.desk.period.code().replace('..', '_')}"
        dialog = ExportDialog(self, self.tr("Export to Excel"), kept / f"{name}.xlsx")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    @Slot(str)
    def _ask_file_for(self, program: str) -> None:
        kept = Path(self.desk.settings.text("folder") or Path.home())
        self._program = program
        dialog = ExportDialog(self, self.tr("Export for {program}").format(program=NAMES[program]), kept / f"{NAMES[program]}.xlsx")
        dialog.fileSelected.connect(self.export_for)
        dialog.open()

    @Slot(str)
    def export_for(self, file: str) -> None:
        """Write what the page lists to `file`, in the import format of the program that was chosen."""
        program, what, path = self._program, OFFERED[self.record], Path(file)
        query = self._source().query(self.search.text())

        def write(db: Database, progress: Progress) -> Written:
            return export_for(db, program, what, path, query, None, progress)

        def written(done: Written) -> None:
            sentence = fill(self.tr("Wrote {n} {n:row|rows} to {file}."), n=f"{done.rows:,}", file=path.name)
            self.desk.messages.wrote(looks.sentences(sentence, *map(say, done.notes)))

        self.desk.work(self.tr("Exporting"), write, written, owner=self, writes=False)

    @Slot(str)
    def export_to(self, file: str) -> None:
        """Write what is shown to `file`: these rows in this order, these columns in this order."""
        name, path = self.record, Path(file)
        ids = array("q", self.table.model.ids)
        fields = list(self.table.columns)
        language = looks.language()

        def write(db: Database, progress: Progress) -> int:
            return export_rows(db, name, path, ids, fields, language, progress)

        def written(count: int) -> None:
            self.desk.messages.wrote(fill(self.tr("Wrote {n} {n:row|rows} to {file}."), n=f"{count:,}", file=path.name))

        self.desk.work(self.tr("Exporting"), write, written, owner=self, writes=False)


class SearchLine(QLineEdit):
    """A field with a glass; Ctrl+F goes there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setClearButtonEnabled(True)
        self.setFixedWidth(280)
        self.setPlaceholderText(self.tr("Search: name, pinyin, number"))
        self.setAccessibleName(self.tr("Search"))
        self._glass = self.addAction(icon("search", tokens()), QLineEdit.ActionPosition.LeadingPosition)
        find = QAction(self)
        find.setShortcut(QKeySequence.StandardKey.Find)
        find.triggered.connect(self.setFocus)
        parent.addAction(find)
