"""The panel beside a table: a record's form, and what else belongs to it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.fields import Field, Kind, Record
from salesdesk.reasons import as_told
from salesdesk.services import records
from salesdesk.services.records import Opened
from salesdesk.tokens import LARGE, SMALL
from ui import looks
from ui.desk import Desk
from ui.dialogs.leaving import LeaveQuestion
from ui.forms.editors import Options
from ui.forms.form import RecordForm
from ui.messages import say
from ui.records.conflict import ConflictView
from ui.records.credit import CreditEditor
from ui.records.fetching import Fetched, question_of
from ui.records.further import further_pages
from ui.tasks import Token
from ui.widgets.buttons import Button, IconButton
from ui.widgets.segmented import SegmentedRow

_WIDTH = 400


class RecordPanel(QFrame):
    """Opens, adds, saves and deletes one record of a kind. `saved` carries its id, `closed` when it is left."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, record: Record, desk: Desk, parent: QWidget | None = None, first: str = "form") -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedWidth(_WIDTH)
        self._record, self._desk = record, desk
        self._token, self._again = Token(self), Token(self)
        self._saving = self._stale = False
        self._id: int | None = None
        self._base: dict[str, object] = {}
        self._options: dict[str, list[tuple[int, str]]] = {}
        self._next: tuple[int | None] | None = None
        self._first: dict[str, object] = {}
        self._theirs: Opened | None = None
        self.form: RecordForm | None = None
        self._title = QLabel("", self)
        self._title.setProperty("role", "title")
        self._close = IconButton("x", self.tr("Close"), self)
        further = further_pages(record.name, desk, self)
        self._further = {name: page for name, (_, page) in further.items()}
        self._row = SegmentedRow([("form", self.tr("Details")), *((name, say(label)) for name, (label, _) in further.items())], self)
        self._row.choose(first)
        self._area = QScrollArea(self)
        self._conflict = ConflictView(self)
        self._problem = QLabel("", self)
        self._save = Button(self.tr("Save"), self)
        self._delete = Button(self.tr("Delete"), self, "trash-2", "danger")
        self._question = LeaveQuestion(self)
        self._buttons = QWidget(self)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._problem.setProperty("role", "error")
        self._problem.setObjectName("problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._question.hide()
        self._save.setObjectName("save")
        self._delete.setObjectName("delete")
        self._close.setObjectName("closePanel")
        self._stack = QStackedWidget(self)
        for widget in (self._area, *self._further.values(), self._conflict):
            self._stack.addWidget(widget)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, SMALL, 0)
        row.addWidget(self._delete)
        row.addStretch()
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE - 4, LARGE - 4, LARGE)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addWidget(self._row)
        column.addWidget(self._stack, 1)
        for part in (self._problem, self._question, self._buttons):
            column.addWidget(part)

    def _connect(self) -> None:
        self._close.clicked.connect(self.leave)
        self._row.chosen.connect(self._show_page)
        self._save.clicked.connect(self._submit)
        self._delete.clicked.connect(self._remove)
        self._question.left.connect(self._go_on)
        self._question.stayed.connect(self._stay)
        self._conflict.settled.connect(self._save_settled)
        self._desk.changed.connect(self._look_again)

    # Opening and leaving

    def open_record(self, record_id: int | None) -> None:
        """Show the record `record_id`, or an empty form for a new one; asks first where something would be lost."""
        if self.isVisible() and record_id is not None and record_id == self._id:
            return
        self._next = (record_id,)
        if self.isVisible() and self._changed:
            self._ask_leave()
        else:
            self._fetch(record_id)

    def add_record(self, values: Mapping[str, object]) -> None:
        """Show a form for a new record that begins with `values`; asks first where something would be lost."""
        self._first = dict(values)
        self.open_record(None)

    @Slot()
    def leave(self) -> None:
        """Close the panel; asks first where something would be lost."""
        self._next = None
        if self._changed:
            self._ask_leave()
        else:
            self._shut()

    @property
    def _changed(self) -> bool:
        return (self.form is not None and self.form.changed) or (self._credit is not None and self._credit.unsaved)

    @property
    def _credit(self) -> CreditEditor | None:
        return next((one for one in self._further.values() if isinstance(one, CreditEditor)), None)

    def _ask_leave(self) -> None:
        self._show_page("form" if self.form is not None and self.form.changed else "credit")
        self._buttons.hide()
        self._question.show()
        self._question.focus()

    @Slot()
    def _go_on(self) -> None:
        self._stay()
        if self._credit is not None:
            self._credit.forget()
        if self._next is None:
            self._shut()
        else:
            self._fetch(self._next[0])

    @Slot()
    def _stay(self) -> None:
        self._question.hide()
        self._buttons.setVisible(self._row.key == "form")

    def _shut(self) -> None:
        self._id = None
        self._drop_form()
        self.hide()
        self.closed.emit()

    def _drop_form(self) -> None:
        if self.form is not None:
            self._area.takeWidget()
            self.form.deleteLater()
            self.form = None

    def _fetch(self, record_id: int | None) -> None:
        self._token.renew()
        self._again.renew()
        self._saving = False
        self._desk.read(question_of(self._record, record_id), self._take, self._not_there, self._token)

    @Slot(object)
    def _look_again(self, _changes: object = None) -> None:
        """Show what is stored now: the record may be changed by an undo, an import or on another page."""
        self._stale = self._id is not None and not self.isVisible()
        if self._id is not None and not self._stale and not self._busy:
            self._again.renew()
            self._desk.read(question_of(self._record, self._id), self._take_again, self._gone, self._again)

    @property
    def _busy(self) -> bool:
        """True while something in the panel waits to be stored or decided: then a save tells of what somebody else changed."""
        return self._saving or self._changed or self._stack.currentWidget() is self._conflict

    def _take_again(self, fetched: Fetched) -> None:
        if not self._busy:
            self._take(fetched)

    def _gone(self, error: Exception) -> None:
        if not isinstance(error, SalesDeskError) or error.code != "record.gone":
            self._desk.messages.error(error)
        elif not self._busy:
            self._shut()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._look_again()

    def _take(self, fetched: Fetched) -> None:
        opened = fetched.opened
        self._id = opened.id if opened else None
        self._base = dict(opened.values) if opened else self._first
        if self.form is None or self._options != fetched.options:
            self._options = dict(fetched.options)
            self._drop_form()
            self.form = RecordForm(self._record, self._choices, self._area.viewport())
            self.form.submitted.connect(self._store)
            self.form.setContentsMargins(0, 0, SMALL, 0)
            # The name under which the style sheet lets a card shine through.
            self.form.setObjectName("body")
            self._area.setWidget(self.form)
        self.form.load(self._base, opened.version if opened else None)
        self._save.setEnabled(True)
        self._tell("")
        self._show_title()
        self._delete.setVisible(opened is not None)
        for name in self._further:
            self._row.enable(name, opened is not None)
        self._show_page("form" if opened is None else self._row.key)
        self.show()
        if opened is None:
            self.form.focus_first()

    def _choices(self, field: Field) -> Options:
        return self._options.get(field.target or "", [])

    def _show_title(self) -> None:
        name = str(self._base.get("name") or self._base.get("order_number") or self._base.get("number") or say(self._record.label))
        self._title.setText(name if self._id is not None else self.tr("New: {record}").format(record=say(self._record.label)))

    def _not_there(self, error: Exception) -> None:
        self._desk.messages.error(error)
        self._shut()

    @Slot(str)
    def _show_page(self, name: str) -> None:
        self._row.choose(name)
        page = self._further.get(name)
        self._stack.setCurrentWidget(self._area if page is None else page)
        self._buttons.setVisible(name == "form")
        if page is not None and self._id is not None:
            page.open_record(self._id)

    # Saving and deleting

    @Slot()
    def _submit(self) -> None:
        if self.form is not None:
            self.form.submit()

    @Slot(object)
    def _store(self, values: dict[str, object]) -> None:
        assert self.form is not None
        name, record_id, version = self._record.name, self._id, self.form.version

        def store(db: Database) -> int:
            return records.save(db, name, values, record_id, version)

        def refused(error: Exception) -> None:
            self._refused(error, values)

        self.form.send()
        self._saving = True
        self._save.setEnabled(False)
        self._desk.write(store, self._stored, refused, self._token)

    def _stored(self, record_id: int) -> None:
        self._desk.messages.done(self.tr("Saved."))
        self._desk.read(question_of(self._record, record_id), self._take_stored, self._not_there, self._token)
        self.saved.emit(record_id)

    def _take_stored(self, fetched: Fetched) -> None:
        self._saving = False
        if self.form is None or not self.form.changed or fetched.opened is None:
            self._take(fetched)
            return
        # Somebody went on typing in the meantime.
        self._id, self._base = fetched.opened.id, dict(fetched.opened.values)
        self.form.stored(fetched.opened.version)
        self._save.setEnabled(True)
        self._show_title()

    def _refused(self, error: Exception, mine: dict[str, object]) -> None:
        self._saving = False
        self._save.setEnabled(True)
        if self.form is not None:
            self.form.take_back()
        if isinstance(error, SalesDeskError) and error.code == "database.conflict" and self._id is not None:
            name, record_id = self._record.name, self._id

            def ask(db: Database) -> Opened:
                return records.fetch(db, name, record_id)

            def compare(theirs: Opened) -> None:
                self._show_conflict(mine, theirs)

            self._desk.read(ask, compare, self._not_there, self._token)
            return
        self._tell(say(as_told(error).text))
        fields = getattr(error, "fields", None)
        if self.form is not None and isinstance(fields, Mapping):
            self.form.show_errors(fields)

    def _show_conflict(self, mine: dict[str, object], theirs: Opened) -> None:
        self._theirs = theirs
        if self._conflict.compare(self._record.fields, self._base, mine, theirs.values, self._words):
            # In place of the form, whose own Save would try the same again.
            self._buttons.hide()
            self._stack.setCurrentWidget(self._conflict)
        else:
            self._save_settled()

    @Slot()
    def _save_settled(self) -> None:
        if self._theirs is None or self.form is None:
            return
        wanted = self._conflict.wanted
        self._show_page("form")
        self._base = dict(self._theirs.values)
        self.form.load(wanted, self._theirs.version)
        self._store(wanted)

    @Slot()
    def _remove(self) -> None:
        if self._id is None:
            return
        name, record_id, title = self._record.name, self._id, self._title.text()

        def remove(db: Database) -> None:
            records.remove(db, name, record_id)

        def removed(_nothing: None) -> None:
            self._desk.messages.done(self.tr("Deleted: {name}. Ctrl+Z brings it back.").format(name=title))
            self._shut()

        def refused(error: Exception) -> None:
            self._refused(error, {})

        self._desk.write(remove, removed, refused, self._token)

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _words(self, field: Field, value: object) -> str:
        if field.kind is Kind.REFERENCE:
            return next((name for one, name in self._options.get(field.target or "", []) if one == value), "")
        return looks.show(field, value)
