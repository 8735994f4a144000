"""One import of the history: its files and tables, what each brought, what its undo did."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.imports.preview import record_of
from salesdesk.imports.recognise.kinds.products import PRODUCTS
from salesdesk.imports.recognise.names import KINDS
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.services.imports import Import, LeftRow, Source
from salesdesk.services.undone_words import shared_words, undone_words
from salesdesk.tokens import DENSE_ROW, LARGE, MEDIUM, SMALL
from ui import looks
from ui.imports.grid import Grid
from ui.imports.grid_rows import Head
from ui.imports.left_rows import LeftRows
from ui.imports.words import STATES
from ui.messages import listed, say
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_TALLEST = 220


class OneImport(QFrame):
    """`undo_requested` carries the import's action, `picked` the `Place` of a row that was left."""

    undo_requested = Signal(object)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._shown: Import | None = None
        self.heading, self.told, self.undone, self.shared = Label("", self), Label("", self), Label("", self), Label("", self)
        self.heading.setObjectName("importHeading")
        self.heading.setProperty("role", "title")
        self.told.setProperty("role", "label")
        self.undone.setObjectName("importUndone")
        self.shared.setObjectName("importShared")
        self.shared.setProperty("role", "label")
        for label in (self.heading, self.told, self.undone, self.shared):
            label.setWordWrap(True)
        self.undo = Button(self.tr("Undo this import"), self, "undo-2")
        self.undo.setObjectName("undoThis")
        self.undo.setAutoDefault(False)  # Return looks, it takes nothing back
        self.sources = Grid("importSources", self)
        self.left = LeftRows(self)
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.heading)
        words.addWidget(self.told)
        head.addLayout(words, 1)
        head.addWidget(self.undo, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE - 2, LARGE, MEDIUM)
        layout.setSpacing(SMALL)
        layout.addLayout(head)
        layout.addWidget(self.undone)
        layout.addWidget(self.shared)
        layout.addWidget(self.sources)
        layout.addWidget(self.left, 1)
        layout.addStretch(0)
        self.undo.clicked.connect(self._ask_undo)
        self.left.picked.connect(self.picked)
        self.left.hide()
        self.undo.hide()  # until there is an import to be undone

    def show_import(self, found: Import, left: Sequence[LeftRow]) -> None:
        """Show an import, and the rows that its undo left."""
        self._shown = found
        self.heading.setText(listed(found.files))
        parts = [looks.moment(found.at), found.actor]
        if found.corrects is not None:
            parts.append(self.tr("brought rejected rows of import {n}, corrected").format(n=found.corrects))
        if found.corrected_by:
            parts.append(self.tr("its rejected rows came with import {n}").format(n=listed([str(one) for one in found.corrected_by])))
        self.told.setText(" · ".join(part for part in parts if part))
        self.undo.setVisible(found.state == "done" and found.action_id is not None)
        self.undo.setEnabled(True)
        self._say_undone(found)
        self.shared.setText("\n".join(map(say, shared_words(found))))
        self.shared.setVisible(bool(self.shared.text()))
        self._list(found.sources)
        self.left.show_rows(left, (found.undone.rows + found.undone.names).left if found.undone is not None else 0)

    def _say_undone(self, found: Import) -> None:
        if found.state == "done":
            self.undone.hide()
            return
        when = looks.moment(found.undone_at) if found.undone_at else ""
        sentence = self.tr("Undone {when}.").format(when=when)
        told = found.undone
        lines = [say(one) for one in undone_words(told.rows, told.names, told.also)] if told is not None else []
        sentence = "\n".join((sentence, *lines))
        self.undone.setText(sentence)
        self.undone.show()

    def _list(self, sources: Sequence[Source]) -> None:
        several = len({one.file for one in sources}) > 1
        states = {state: words for state, words in self._states().items() if any(one.counts.get(state) for one in sources)}
        heads = [
            *([Head(self.tr("File"), 130)] if several else []),
            Head(self.tr("Sheet")),
            Head(self.tr("What it held"), 120),
            *(Head(words, 72, right=True) for words in states.values()),
        ]
        rows = []
        for one in sources:
            counts = [f"{one.counts.get(state, 0):,}" if one.counts.get(state) else "" for state in states]
            rows.append([*([one.file] if several else []), one.sheet or one.file, _kind(one), *counts])
        self.sources.rows.fill(heads, rows)
        self.sources.setFixedHeight(min(_TALLEST, 34 + DENSE_ROW * max(1, len(rows))))

    def _states(self) -> dict[str, str]:
        words = (self.tr("New"), self.tr("Changed"), self.tr("The same"), self.tr("Rejected"), self.tr("Set aside"))
        return dict(zip(STATES, words, strict=True))

    @Slot()
    def _ask_undo(self) -> None:
        if self._shown is not None:
            self.undo.setEnabled(False)
            self.undo_requested.emit(self._shown.action_id)


def _kind(source: Source) -> str:
    try:
        kind = say(KINDS[TableKind(source.kind)])
    except ValueError:
        record = record_of(source.kind)
        kind = say(record.plural) if record else source.kind
    product = PRODUCTS.get(source.product or "", "")
    return f"{kind} · {product}" if product else kind
