"""The rows that an undo left alone, each with the reason, and the way to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.services.imports import LeftRow
from salesdesk.services.undone_words import group_words, why_words
from salesdesk.tokens import SMALL
from salesdesk.undo_tally import EDITED, GONE
from ui import looks
from ui.desk import Place
from ui.imports.grid import Grid
from ui.imports.grid_rows import Head
from ui.messages import say
from ui.widgets.labels import Label

# What was kept is as the manager wanted it; what could not be taken back is not.
_TONES = {EDITED: "muted", GONE: "muted"}
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
        heads = [
            Head(self.tr("Result"), 112),
            Head(self.tr("What"), 76),
            Head(self.tr("Which")),
            Head(self.tr("Why")),
            Head("", 80),
        ]
        go = self.tr("Look at it")
        lines: list[list[str]] = []
        tones: dict[tuple[int, int], str] = {}
        for at, one in enumerate(rows):
            why, goes = why_words(one), self._place(one) is not None
            name = one.title or self.tr("(no name)")
            lines.append([say(group_words(one)), say(one.kind), name, say(why) if why is not None else "", go if goes else ""])
            tones |= {(at, 0): _TONES.get(one.why, "warn"), (at, 3): "muted", (at, 4): "accent_text"}
        self.grid.rows.fill(heads, lines, {}, tones)
        words = self.tr("What was left is listed here. Click a line to look at it.")
        if len(rows) < n:
            words = looks.sentences(words, self.tr("The first {n} are listed.").format(n=f"{len(rows):,}"))
        self.words.setText(words)
        self.setVisible(bool(rows))

    def _place(self, row: LeftRow) -> Place | None:
        tab = _PLACES.get(row.record or "")
        return Place(tab, row.record or "", row.id) if tab and row.why != GONE else None

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        place = self._place(self._rows[index.row()])
        if place is not None:
            self.picked.emit(place)
