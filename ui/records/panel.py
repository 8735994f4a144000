"""The panel beside a table: a record's form, and what else belongs to it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.fields import Record
from salesdesk.reasons import as_told
from salesdesk.services.records import Opened
from salesdesk.tokens import LARGE, SMALL
from ui.building import Soon, Steps
from ui.desk import Desk
from ui.dialogs.leaving import LeaveQuestion
from ui.forms.form import RecordForm
from ui.messages import say
from ui.records.fetching import Fetched, References, question_of
from ui.records.pages import RecordPages
from ui.records.saving import Saving
from ui.tasks import Token
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label, Problem

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
        self._keeper = Saving(record.name, desk, self._token, self)
        self._saving = self._stale = False
        self._id: int | None = None
        self._base: dict[str, object] = {}
        self._references: References | None = None
        self._next: tuple[int | None] | None = None
        self._first: dict[str, object] = {}
        self._theirs: Opened | None = None
        self._making: Soon | None = None
        self._fetched: Fetched | None = None
        self._title = Label("", self)
        self._title.setProperty("role", "title")
        self._close = IconButton("x", self.tr("Close"), self)
        self._pages = RecordPages(record.name, desk, self, first)
        self._problem = Problem("problem", self)
        self._buttons = QWidget(self)
        self._save = Button(self.tr("Save"), self._buttons)
        self._delete = Button(self.tr("Delete"), self._buttons, "trash-2", "danger")
        self._question = LeaveQuestion(self)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        self._question.hide()
        self._save.setObjectName("save")
        self._delete.setObjectName("delete")
        self._close.setObjectName("closePanel")
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
        column.addWidget(self._pages, 1)
        for part in (self._problem, self._question, self._buttons):
            column.addWidget(part)

    def _connect(self) -> None:
        self._close.clicked.connect(self.leave)
        self._pages.chosen.connect(self._show_page)
        self._save.clicked.connect(self._submit)
        self._delete.clicked.connect(self._remove)
        self._question.left.connect(self._go_on)
        self._question.stayed.connect(self._stay)
        self._pages.conflict.settled.connect(self._save_settled)
        self._keeper.saved.connect(self._stored)
        self._keeper.deleted.connect(self._deleted)
        self._keeper.conflicted.connect(self._show_conflict)
        self._keeper.refused.connect(self._refused)
        self._keeper.gone.connect(self._not_there)
        self._desk.changed.connect(self._look_again)

    # Opening and leaving

    def open_record(self, record_id: int | None) -> None:
        """Show the record `record_id`, or an empty form for a new one; asks first where something would be lost."""
        if self.isVisible() and record_id is not None and record_id == self._id:
            return
        self._next = (record_id,)
        if self.isVisible() and self._pages.unsaved:
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
        if self._pages.unsaved:
            self._ask_leave()
        else:
            self._shut()

    @property
    def form(self) -> RecordForm | None:
        """The form while a record is shown."""
        return self._pages.form

    def _ask_leave(self) -> None:
        self._show_page(self._pages.unsaved)
        self._buttons.hide()
        self._question.show()
        self._question.focus()

    @Slot()
    def _go_on(self) -> None:
        self._stay()
        self._pages.forget()
        if self._next is None:
            self._shut()
        else:
            self._fetch(self._next[0])

    @Slot()
    def _stay(self) -> None:
        self._question.hide()
        self._buttons.setVisible(self._pages.page == "form")

    def _shut(self) -> None:
        self._id = self._next = None
        self._pages.drop_form()
        self.hide()
        self.closed.emit()

    def _fetch(self, record_id: int | None) -> None:
        self._token.renew()
        self._again.renew()
        self._saving = False
        self._fetched = None
        self._desk.read(question_of(self._record, record_id), self._take, self._not_there, self._token)
        if self.form is None and self._making is None:
            # Made while the record is read: made and filled in one turn of the event loop, it would hold up the window.
            self._making = Soon(self._make_form(), self)

    def _make_form(self) -> Steps:
        yield from self._pages.make_form(self._record)
        assert self.form is not None and self._making is not None
        self.form.submitted.connect(self._store)
        self._references = None
        self._making.deleteLater()
        self._making = None
        # Unless the panel has been closed since.
        if self._fetched is not None and self._next is not None:
            self._take(self._fetched)

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
        return self._saving or bool(self._pages.unsaved) or self._pages.in_conflict

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
        form, opened = self.form, fetched.opened
        if form is None:
            self._fetched = fetched
            return
        self._fetched = None
        self._id = opened.id if opened else None
        self._base = dict(opened.values) if opened else self._first
        if self._references != fetched.references:
            self._references = fetched.references
            form.offer(self._references.choices)
        form.load(self._base, opened.version if opened else None)
        self._save.setEnabled(True)
        self._problem.tell("")
        self._show_title()
        self._delete.setVisible(opened is not None)
        self._pages.allow_further(opened is not None)
        self._show_page("form" if opened is None else self._pages.page)
        self.show()
        if opened is None:
            form.focus_first()

    def _show_title(self) -> None:
        name = str(self._base.get("name") or self._base.get("order_number") or self._base.get("number") or say(self._record.label))
        self._title.setText(name if self._id is not None else self.tr("New: {record}").format(record=say(self._record.label)))

    @Slot(object)
    def _not_there(self, error: Exception) -> None:
        self._desk.messages.error(error)
        self._shut()

    @Slot(str)
    def _show_page(self, name: str) -> None:
        self._buttons.setVisible(name == "form")
        self._pages.show_page(name, self._id)

    # Saving and deleting

    @Slot()
    def _submit(self) -> None:
        if self.form is not None:
            self.form.submit()

    @Slot(object)
    def _store(self, values: dict[str, object]) -> None:
        assert self.form is not None
        version = self.form.version
        self.form.send()
        self._saving = True
        self._save.setEnabled(False)
        self._keeper.save(values, self._id, version)

    @Slot(object)
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

    def _back(self) -> None:
        """Let the form be worked on again, which was not stored."""
        self._saving = False
        self._save.setEnabled(True)
        if self.form is not None:
            self.form.take_back()

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        self._back()
        self._problem.tell(say(as_told(error).text))
        fields = getattr(error, "fields", None)
        if self.form is not None and isinstance(fields, Mapping):
            self.form.show_errors(fields)

    @Slot(object, object)
    def _show_conflict(self, mine: dict[str, object], theirs: Opened) -> None:
        self._back()
        self._theirs = theirs
        assert self._references is not None
        if self._pages.conflict.compare(self._record.fields, self._base, mine, theirs.values, self._references.words):
            self._buttons.hide()
            self._pages.show_conflict()
        else:
            self._save_settled()

    @Slot()
    def _save_settled(self) -> None:
        if self._theirs is None or self.form is None:
            return
        wanted = self._pages.conflict.wanted
        self._show_page("form")
        self._base = dict(self._theirs.values)
        self.form.load(wanted, self._theirs.version)
        self._store(wanted)

    @Slot()
    def _remove(self) -> None:
        if self._id is not None:
            self._keeper.delete(self._id)

    @Slot()
    def _deleted(self) -> None:
        self._desk.messages.done(self.tr("Deleted: {name}. Ctrl+Z brings it back.").format(name=self._title.text()))
        self._shut()
