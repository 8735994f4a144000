"""What is seen while no workspace is open: make one, open one, try the sample team, or go on with a recent one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from salesdesk.places import Server, is_address
from salesdesk.tokens import LARGE, SMALL, TIGHT, WIDE
from ui.widgets.buttons import Button, LinkLabel
from ui.widgets.labels import Label, as_typed

_WIDTH = 560


class StartPage(QWidget):
    """Emits requests; `open_requested` carries a path, "" to ask for one."""

    new_requested = Signal()
    sample_requested = Signal()
    open_requested = Signal(str)
    shared_requested = Signal()

    def __init__(self, recent: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        card = QFrame(self)
        card.setObjectName("card")
        card.setFixedWidth(_WIDTH)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(card, alignment=Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self._layout = QVBoxLayout(card)
        self._layout.setContentsMargins(32, 28, 32, 28)
        self._layout.setSpacing(SMALL)
        self._add_words(card)
        self._layout.addSpacing(LARGE)
        self._layout.addLayout(self._buttons(card))
        drop = Label(self.tr("Or drop a workspace or last month's sheets on this window."), card)
        drop.setProperty("role", "label")
        drop.setWordWrap(True)
        self._layout.addWidget(drop)
        shared = LinkLabel(self.tr("Open a shared workspace on a server…"), card)
        shared.setObjectName("sharedWorkspace")
        shared.clicked.connect(self.shared_requested)
        self._layout.addWidget(shared, alignment=Qt.AlignmentFlag.AlignLeft)
        if recent:
            self._add_recent(card, recent)

    def _add_words(self, card: QWidget) -> None:
        name = Label("SalesDesk", card)
        name.setProperty("role", "heading")
        sentence = Label(self.tr("From last month's sheet to signed reviews and fair pay. Every figure explains itself."), card)
        sentence.setProperty("role", "label")
        sentence.setWordWrap(True)
        self._layout.addWidget(name)
        self._layout.addWidget(sentence)

    def _buttons(self, card: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        new = Button(self.tr("New workspace"), card, "folder-plus", "primary")
        old = Button(self.tr("Open"), card, "folder-open")
        sample = Button(self.tr("Try the sample team"), card, "users")
        for button, request in ((new, self.new_requested), (old, self._ask), (sample, self.sample_requested)):
            button.clicked.connect(request)
            row.addWidget(button)
        new.setObjectName("newWorkspace")
        old.setObjectName("openWorkspace")
        sample.setObjectName("sampleTeam")
        row.addStretch()
        return row

    def _add_recent(self, card: QWidget, recent: Sequence[str]) -> None:
        label = Label(self.tr("Recent workspaces"), card)
        label.setProperty("role", "label")
        self._layout.addSpacing(WIDE)
        self._layout.addWidget(label)
        rows = QVBoxLayout()
        rows.setSpacing(TIGHT // 2)
        for workspace in recent:
            rows.addWidget(self._recent(workspace, card))
        self._layout.addLayout(rows)

    def _recent(self, workspace: str, card: QWidget) -> QPushButton:
        server = Server.at(workspace) if is_address(workspace) else None
        path = PurePath(server.database if server else workspace)
        button = QPushButton(card)
        button.setProperty("role", "row")
        button.setAccessibleName(path.stem)
        button.setToolTip(as_typed(workspace))
        button.setWhatsThis(workspace)
        line = QHBoxLayout(button)
        line.setContentsMargins(SMALL, 0, SMALL, 0)
        folder = Label(server.host if server else str(path.parent), button)
        folder.setProperty("role", "label")
        name = Label(path.stem, button)
        line.addWidget(name)
        line.addStretch()
        line.addWidget(folder)
        for words in (name, folder):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.clicked.connect(self._open_recent)
        return button

    @Slot()
    def _ask(self) -> None:
        self.open_requested.emit("")

    @Slot()
    def _open_recent(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.open_requested.emit(button.whatsThis())
