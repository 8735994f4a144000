"""The people at a customer, in the panel beside the table: who they are, their part in buying, how to reach them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.fields import Field
from salesdesk.model.contacts import CONTACT
from salesdesk.services import listing, records
from salesdesk.services.contacts import CustomerContact, contacts_of
from salesdesk.tokens import MEDIUM, SMALL, TIGHT
from ui import looks
from ui.desk import Desk, Place
from ui.forms.dialog import RecordDialog
from ui.forms.editors import Options
from ui.tasks import Token
from ui.widgets.buttons import Button, LinkLabel
from ui.widgets.labels import Label

_MOST = 200


class PeopleList(QScrollArea):
    """Lists the contacts of one customer; a click on a name goes to them, and somebody can be added."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("people")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._desk, self._token = desk, Token(self)
        self._links: dict[LinkLabel, int] = {}
        self._customer: int | None = None
        self._options: dict[str, list[tuple[int, str]]] = {}
        self.dialog: RecordDialog | None = None

    def open_record(self, customer: int) -> None:
        """Show the contacts of the customer with this id."""
        self._customer = customer
        self._token.renew()

        def ask(db: Database) -> tuple[CustomerContact, ...]:
            return contacts_of(db, customer)

        self._desk.read(ask, self._show, owner=self._token)

    def _show(self, people: Sequence[CustomerContact]) -> None:
        body = QWidget(self.viewport())
        # The name under which the style sheet lets a card shine through.
        body.setObjectName("body")
        self._links = {}
        column = QVBoxLayout(body)
        column.setContentsMargins(0, SMALL, SMALL, 0)
        column.setSpacing(MEDIUM)
        for one in people[:_MOST]:
            column.addLayout(self._person(one, body))
        if not people:
            column.addWidget(_label(self.tr("Nobody is known here yet. Import a sheet of contacts, or add somebody."), "label", body))
        add = Button(self.tr("Add a contact"), body, "user-plus", "plain")
        add.setObjectName("addPerson")
        add.clicked.connect(self._ask_options)
        foot = QHBoxLayout()
        foot.addWidget(add)
        foot.addStretch()
        column.addLayout(foot)
        column.addStretch()
        self.setWidget(body)

    def _person(self, one: CustomerContact, body: QWidget) -> QVBoxLayout:
        name = LinkLabel(one.name, body)
        name.setObjectName("person")
        name.setProperty("figure", True)  # as large as what stands below it
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        name.clicked.connect(self._go)
        self._links[name] = one.id
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(name)
        if one.is_main:
            head.addWidget(_label(self.tr("main contact"), "good", body))
        head.addStretch()
        lines = QVBoxLayout()
        lines.setSpacing(TIGHT)
        lines.addLayout(head)
        role = looks.show(CONTACT.field("buying_role"), one.buying_role)
        owner = self.tr("Owner: {name}").format(name=one.owner) if one.owner else ""
        for parts, way in (((*one.place, role), ""), (one.reach, ""), ((owner,), "label")):
            if words := " · ".join(part for part in parts if part):
                lines.addWidget(_label(words, way, body))
        return lines

    @Slot()
    def _go(self) -> None:
        sender = self.sender()
        if isinstance(sender, LinkLabel) and sender in self._links:
            self._desk.place_requested.emit(Place("customers", "contact", self._links[sender]))

    # Adding somebody

    @Slot()
    def _ask_options(self) -> None:
        def ask(db: Database) -> dict[str, list[tuple[int, str]]]:
            return {name: listing.options(db, name) for name in ("customer", "member")}

        self._desk.read(ask, self._open_dialog, owner=self._token)

    def _open_dialog(self, options: dict[str, list[tuple[int, str]]]) -> None:
        self._options = options
        self.dialog = RecordDialog(CONTACT, self._choices, self.tr("Add a contact"), self.window())
        self.dialog.load({"customer_id": self._customer})
        self.dialog.submitted.connect(self._store)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _choices(self, field: Field) -> Options:
        return self._options.get(field.target or "", [])

    @Slot(object)
    def _store(self, values: dict[str, object]) -> None:
        def store(db: Database) -> int:
            return records.save(db, CONTACT.name, values)

        self._desk.write(store, self._stored, self._refused, self._token)

    def _stored(self, _contact: int) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._desk.messages.done(self.tr("Saved."))
        if self._customer is not None:
            self.open_record(self._customer)

    def _refused(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.fail(error)

    @Slot()
    def _closed(self) -> None:
        # The dialog deletes itself.
        self.dialog = None


def _label(words: str, role: str, parent: QWidget) -> Label:
    label = Label(words, parent)
    label.setWordWrap(role != "good")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
