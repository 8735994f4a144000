"""The search field of the bar: asks while one types, lists what was found, tells what was picked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from salesdesk.tokens import TIGHT
from ui.icons import icon
from ui.theme import tokens

_PAUSE_MS = 150
_FOUND = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is called, what it is, and what is sent back when it is picked."""

    words: str
    kind: str
    icon: str
    found: object


class SearchField(QLineEdit):
    """`asked` carries the words once typing pauses; answer with `show_hits`; `picked` carries `Hit.found`."""

    asked = Signal(str)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("Search customers, members  Ctrl+K"))
        self.setFixedWidth(284)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._found = QStandardItemModel(self)
        self._completer = QCompleter(self._found, self)
        self._list = QListView(self)
        self._completer.setPopup(self._list)
        self._list.setObjectName("found")
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._at_once = False
        self.textEdited.connect(self._start_pause)
        self.returnPressed.connect(self._go)
        self._pause.timeout.connect(self._ask)
        self._list.activated.connect(self._pick)
        self._list.clicked.connect(self._pick)
        self._tint()

    def show_hits(self, words: str, hits: Sequence[Hit]) -> None:
        """List `hits`, unless other words than `words` were typed since."""
        if words != self.text().strip():
            return
        self._found.clear()
        for hit in hits:
            item = QStandardItem(icon(hit.icon, tokens()), f"{hit.words}   {hit.kind}")
            item.setData(hit, _FOUND)
            self._found.appendRow(item)
        if not hits:
            nothing = QStandardItem(self.tr("Nothing found"))
            nothing.setEnabled(False)
            self._found.appendRow(nothing)
        if self._at_once and hits:
            self._pick(self._found.index(0, 0))
        elif self.hasFocus():
            self._completer.complete(self.rect().adjusted(0, 0, 0, TIGHT))

    @Slot()
    def go_there(self) -> None:
        """Put the cursor into the field."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the search, words and all."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._pause.stop()
            self._list.hide()
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    @Slot()
    def _go(self) -> None:
        """Go to what is chosen in the list, else to the first; as soon as it is found where the search is still on its way."""
        chosen = self._list.currentIndex()
        if self._list.isVisible() and self._found.rowCount():
            self._list.hide()
            self._pick(chosen if chosen.isValid() else self._found.index(0, 0))
        elif self.text().strip():
            self._at_once = True
            self._pause.stop()
            self._ask()

    @Slot()
    def _start_pause(self) -> None:
        self._at_once = False
        self._pause.start()

    @Slot()
    def _ask(self) -> None:
        if words := self.text().strip():
            self.asked.emit(words)
        else:
            self._list.hide()

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        hit = index.data(_FOUND)
        if isinstance(hit, Hit):
            self._at_once = False
            self.clear()
            self.picked.emit(hit.found)

    def _tint(self) -> None:
        self._glass.setIcon(icon("search", tokens()))
