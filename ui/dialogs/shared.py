"""Asks for the server of a shared workspace; the password is kept in memory only."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.places import Server, is_address
from salesdesk.progress import Progress
from salesdesk.tokens import MEDIUM
from ui.dialogs.base import Dialog
from ui.tasks import Tasks, Token
from ui.widgets.labels import Label


class SharedDialog(Dialog):
    """`open_requested` carries the address, with the password in it; the dialog closes by then."""

    open_requested = Signal(str)

    def __init__(self, tasks: Tasks, known: Server, parent: QWidget | None = None, *, problem: str = "") -> None:
        super().__init__("sharedDialog", self.tr("Open a shared workspace"), parent, 480)
        self._tasks = tasks
        self._token = Token(self)
        self._fields = {name: QLineEdit(getattr(known, name), self) for name in ("host", "database", "user", "password")}
        self._said = Label("", self)
        self._lay_out()
        self._fields["host"].textChanged.connect(self._take_address)
        for field in self._fields.values():
            field.textEdited.connect(self._typed)
        self.tell_problem(problem)
        first = next((one for one in self._fields.values() if not one.text()), self._fields["password"])
        first.setFocus()

    def _lay_out(self) -> None:
        about = Label(self.tr("Several managers can share one workspace on a PostgreSQL server. Who runs it can tell you these."), self)
        about.setProperty("role", "label")
        about.setWordWrap(True)
        self.body.addWidget(about)
        host, password = self._fields["host"], self._fields["password"]
        host.setPlaceholderText("db.example.com")
        password.setEchoMode(QLineEdit.EchoMode.Password)
        for name, field in self._fields.items():
            field.setObjectName(f"shared_{name}")
        self.add_field(self.tr("Server"), host, self.tr("With its port, if not the usual one: db.example.com:5433"))
        self.add_field(self.tr("Database"), self._fields["database"])
        who = QHBoxLayout()
        who.setSpacing(MEDIUM)
        who.addLayout(self.made_field(self.tr("User"), self._fields["user"]), 1)
        who.addLayout(self.made_field(self.tr("Password"), password), 1)
        self.body.addLayout(who)
        quiet = Label(self.tr("The password is not written down: it is asked for again after the program was closed."), self)
        quiet.setProperty("role", "label")
        quiet.setWordWrap(True)
        self.body.addWidget(quiet)
        self._said.setObjectName("sharedSaid")
        self._said.setProperty("role", "good")
        self._said.setWordWrap(True)
        self._said.hide()
        self.body.addWidget(self._said)
        self.body.addStretch()
        self._test = self.add_button("testShared", self.tr("Test the connection"))
        self._test.clicked.connect(self._try)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self._open = self.add_button("openShared", self.tr("Open"), "primary")
        self._open.clicked.connect(self._ask_open)

    def _server(self) -> Server | None:
        """Return what was typed; None, and the problem told, where something is missing."""
        typed = {name: field.text() if name == "password" else field.text().strip() for name, field in self._fields.items()}
        sentences = {
            "host": self.tr("Please say on which server the workspace is."),
            "database": self.tr("Please say what the database is called."),
            "user": self.tr("Please say as which user to connect."),
        }
        for name, sentence in sentences.items():
            if not typed[name]:
                self.tell_at(self._fields[name], sentence)
                return None
        return Server(**typed)

    @Slot()
    def _try(self) -> None:
        server = self._server()
        if server is None:
            return
        address = server.address()

        def connect(_progress: Progress) -> str:
            from salesdesk import workspace

            db = workspace.open_workspace(address, read_only=True)
            try:
                return str(workspace.settings(db).get("name") or "")
            finally:
                db.close()

        self._say("")
        self.tell_problem("")
        self._test.setEnabled(False)
        self._tasks.work(self.tr("Connecting"), connect, self._connected, self._not_connected, self._token, writes=False)

    def _connected(self, name: str) -> None:
        self._test.setEnabled(True)
        self._say(self.tr("It works: this is the workspace “{name}”.").format(name=name))

    def _not_connected(self, error: Exception) -> None:
        self._test.setEnabled(True)
        if isinstance(error, SalesDeskError) and error.code == "workspace.empty":
            self._say(self.tr("It works. The database is still empty: “Open” sets up a workspace in it."))
            return
        self.tell_failure(error)

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self.make_room()

    @Slot()
    def _ask_open(self) -> None:
        server = self._server()
        if server is not None:
            self.open_requested.emit(server.address())
            self.accept()

    @Slot(str)
    def _take_address(self, words: str) -> None:
        """Take a whole address apart that was pasted into the field of the server."""
        if is_address(words.strip()):
            found = Server.at(words.strip())
            for name, field in self._fields.items():
                if name == "host" or getattr(found, name):
                    field.setText(getattr(found, name))

    @Slot()
    def _typed(self) -> None:
        self.tell_problem("")
        self._say("")
