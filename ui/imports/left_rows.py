"""The rows that an undo left alone, each with the reason, and the way to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.services.imports import LeftRow
from salesdesk.text import Text, fill, mark
from salesdesk.tokens import SMALL
from ui import looks
from ui.desk import Place
from ui.imports.grid import Grid, Head
from ui.messages import say
from ui.widgets.labels import Label

_WHY: dict[str, Text] = {
    "edited": mark("LeftRows", "Changed since"),
    "used": mark("LeftRows", "Other records need it"),
    "gone": mark("LeftRows", "Deleted before"),
}
_PLACES = {
    "member": "team",
    "team": "team",
    "customer": "customers",
    "product": "customers",
    "sale_line": "customers",
    "receipt": "customers",
    "invoice": "customers",
    "opportunity": "customers",
    "contact": "customers",
    "activity": "customers",
}


class LeftRows(QWidget):
    """`picked` carries the `Place` of the row that is to be looked at."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[LeftRow] = ()
        self.words = Label("", self)
        self.words.setObjectName("leftWords")
        self.words.setWordWrap(True)
        self.grid = Grid("leftRows", self)
        self.grid.setAccessibleName(self.tr("Rows that were left alone"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.words)
        layout.addWidget(self.grid, 1)
        self.grid.clicked.connect(self._pick)
        self.grid.activated.connect(self._pick)

    def show_rows(self, rows: Sequence[LeftRow], n: int) -> None:
        """Show `rows`, the first of `n`."""
        self._rows = rows
        heads = [Head(self.tr("What"), 88), Head(self.tr("Which")), Head(self.tr("Why it was left"), 150), Head("", 84)]
        go = self.tr("Look at it")
        lines = [[say(one.kind), one.title or self.tr("(no name)"), say(_WHY[one.why]), go if self._place(one) else ""] for one in rows]
        tones = {(at, 3): "accent_text" for at, one in enumerate(rows) if self._place(one)} | {(at, 2): "muted" for at in range(len(rows))}
        self.grid.rows.fill(heads, lines, {}, tones)
        words = fill(self.tr("{n} {n:row was left as it is|rows were left as they are}. Click a row to look at it."), n=f"{n:,}")
        if len(rows) < n:
            words = looks.sentences(words, self.tr("The first {n} are listed.").format(n=f"{len(rows):,}"))
        self.words.setText(words)
        self.setVisible(bool(rows))

    def _place(self, row: LeftRow) -> Place | None:
        tab = _PLACES.get(row.record or "")
        return Place(tab, row.record or "", row.id) if tab and row.why != "gone" else None

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        place = self._place(self._rows[index.row()])
        if place is not None:
            self.picked.emit(place)
