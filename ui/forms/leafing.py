"""Leafs through the things of a list in one editor; what is typed there stays until it is saved or given up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.dialogs.confirm import ConfirmDialog
from ui.widgets.labels import as_typed

_KEY = Qt.ItemDataRole.UserRole
Row = tuple[int, str]


class Editor(Protocol):
    """What the things of the list are edited in."""

    @property
    def unsaved(self) -> bool:
        """True when something would be lost by showing another thing."""
        ...


class Leafing(QObject):
    """`turned` carries the key of what the editor is to show, None where the list is empty.

    A page hands its list to `fill` whenever it is read again: an editor in which something is typed keeps it, and another thing is
    shown in its place only when the question what shall become of that was answered.
    """

    turned = Signal(object)

    def __init__(self, listing: QListWidget, editor: Editor, page: QWidget, height: int = 0) -> None:
        super().__init__(page)
        self.key: int | None = None
        self._listing, self._editor, self._page, self._height = listing, editor, page, height
        self._rows: tuple[Row, ...] = ()
        self._draft: str | None = None
        self._settled = self._saving = False
        self._wanted: int | None = None
        self._then: Callable[[], None] | None = None
        listing.currentItemChanged.connect(self._choose)

    @property
    def drafting(self) -> bool:
        """True while the editor shows something that is not stored yet."""
        return self._draft is not None

    def fill(self, rows: Sequence[Row]) -> None:
        """List `rows`, keys and words; the editor shows the same thing as before, or the first where that is gone."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._list()
        if not self._settled and (self.drafting or self._editor.unsaved):
            self._mark()
        else:
            self._turn(self.key)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            if wanted in [known for known, _ in self._rows]:
                self.go_to(wanted)

    def go_to(self, key: int) -> None:
        """Show what has the key `key`, once it is listed; asks before where something would be lost."""

        def turn() -> None:
            self._turn(key)

        if key not in [known for known, _ in self._rows]:
            self._wanted = key
        elif key != self.key or self.drafting:
            self.ask(turn)

    def begin(self, words: str = "") -> None:
        """Know that the editor shows something that is not stored yet; it has a row of its own where it is called `words`."""
        self.key, self._draft, self._settled = None, words, False
        self._list()
        self._mark()

    def settle(self, key: int | None) -> None:
        """Know that what is in the editor is stored with the key `key`, or not wanted any more: the next `fill` shows it anew."""
        self.key, self._draft, self._settled = key, None, True
        self._end_saving()

    def hold(self) -> None:
        """Know that what is in the editor is being stored: what is asked for meanwhile waits for `settle` or `release`."""
        self._saving, self._then = True, None

    def release(self) -> None:
        """Know that what was being stored could not be: what was asked for meanwhile is asked now."""
        self._end_saving()

    def _end_saving(self) -> None:
        was, self._saving = self._saving, False
        if was and self._then is not None:
            self.ask(self._then)

    def give_up(self) -> None:
        """Show what is stored in place of what was typed."""
        self._turn(self.key)

    def ask(self, then: Callable[[], None]) -> None:
        """Do `then`, which shows something else in the editor; ask before where something would be lost."""
        self._then = then
        if self._saving:
            return
        if self._editor.unsaved and not self._settled:
            title, sentence = self.tr("Discard the changes?"), self.tr("What you changed is not saved.")
            dialog = ConfirmDialog("discardDialog", title, sentence, self.tr("Discard"), self._page)
            dialog.confirmed.connect(self._leave)
            dialog.rejected.connect(self._mark)
            dialog.open()
        else:
            self._leave()

    def _turn(self, key: int | None) -> None:
        keys = [known for known, _ in self._rows]
        if key not in keys:
            key = keys[0] if keys else None
        relist = bool(self._draft)
        self.key, self._draft, self._settled = key, None, False
        if relist:
            self._list()
        self._mark()
        self.turned.emit(key)

    def _list(self) -> None:
        self._listing.blockSignals(True)
        self._listing.clear()
        shown: list[tuple[int | None, str]] = [*self._rows, *([(None, self._draft)] if self._draft else [])]
        for key, words in shown:
            item = QListWidgetItem(words, self._listing)
            item.setData(_KEY, key)
            item.setToolTip(as_typed(words))
            if self._height:
                item.setSizeHint(QSize(0, self._height))
        self._listing.blockSignals(False)

    @Slot()
    def _mark(self) -> None:
        keys = [self._listing.item(at).data(_KEY) for at in range(self._listing.count())]
        self._listing.blockSignals(True)
        self._listing.setCurrentRow(keys.index(self.key) if self.key in keys else -1)
        self._listing.blockSignals(False)

    @Slot(object, object)
    def _choose(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY) is not None:
            self.go_to(item.data(_KEY))

    @Slot()
    def _leave(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
