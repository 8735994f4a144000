"""What an import did, or what its undo took back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesdesk.imports.apply import ImportResult
from salesdesk.imports.preview import Preview, record_of
from salesdesk.services.imports import LeftRow
from salesdesk.services.undone_words import undone_words
from salesdesk.text import fill
from salesdesk.tokens import MEDIUM, SMALL, WIDE
from salesdesk.undo import Undone
from ui import looks
from ui.icons import picture
from ui.imports import words
from ui.imports.left_rows import LeftRows
from ui.messages import listed, say
from ui.theme import tokens
from ui.widgets.labels import Label

_SIGN = 44
_WHY = 400
_MOST, _LEFT_OUT = 8, 4


class DonePage(QWidget):
    """A sign, a sentence, and what became of each table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importDone")
        self._icon, self._colour = "circle-check", "good"
        self._sign = Label("", self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.heading, self.sentence = Label("", self), Label("", self)
        self.heading.setObjectName("doneHeading")
        self.heading.setProperty("role", "heading")
        self.sentence.setObjectName("doneSentence")
        for label in (self.heading, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self.left = LeftRows(self)
        self.left.hide()
        self._tables = QWidget(self)
        self._rows = QGridLayout(self._tables)
        self._rows.setHorizontalSpacing(WIDE)
        self._rows.setVerticalSpacing(SMALL)
        layout = QVBoxLayout(self)
        layout.setSpacing(MEDIUM)
        layout.addStretch(2)
        for widget in (self._sign, self.heading, self.sentence):
            layout.addWidget(widget)
        layout.addSpacing(WIDE)
        layout.addWidget(self._tables, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.left, 6)
        layout.addStretch(3)

    def show_result(self, result: ImportResult, preview: Preview) -> None:
        """Tell what was imported."""
        self.heading.setText(self.tr("Imported"))
        parts = [words.sentence(result.counts), self._created(result)]
        self.sentence.setText("\n".join(part for part in parts if part))
        brought = [one for one in preview.tables if one.plan.target]
        several = len({one.plan.table.file for one in preview.tables}) > 1
        for at, one in enumerate(brought[:_MOST]):
            name = Label(words.place_words(one.plan.table, several=several), self._tables)
            name.setProperty("role", "title")
            kind = Label(words.kind_words(one.plan.table), self._tables)
            kind.setProperty("role", "label")
            counts = Label(words.sentence(one.plan.counts), self._tables)
            for column, widget in enumerate((name, kind, counts)):
                self._rows.addWidget(widget, at, column)
        if len(brought) > _MOST:
            more = Label(fill(self.tr("and {n} more {n:table|tables}"), n=len(brought) - _MOST), self._tables)
            more.setProperty("role", "label")
            self._rows.addWidget(more, _MOST, 0)
        self._say_left_out(preview, several)
        self._show("circle-check", "good")

    def _say_left_out(self, preview: Preview, several: bool) -> None:
        """Tell which files could not be read and which tables brought nothing, and why."""
        left = [(one.file, "", one.text) for one in preview.problems if not one.left_out]
        for plan in (one.plan for one in preview.tables):
            if not plan.target and not plan.skipped and plan.why is not None:
                left.append((words.place_words(plan.table, several=several), words.kind_words(plan.table), plan.why))
        for place, kind, why in left[:_LEFT_OUT]:
            reason = Label(looks.sentences(self.tr("Not imported."), say(why)), self)
            reason.setObjectName("leftOut")
            reason.setWordWrap(True)
            reason.setFixedWidth(_WHY)
            row = self._rows.rowCount()
            for column, label in enumerate((Label(place, self._tables), Label(kind, self._tables), reason)):
                label.setProperty("role", "label")
                self._rows.addWidget(label, row, column)

    def show_undone(self, done: Undone | None, left: Sequence[LeftRow]) -> None:
        """Tell what the undo took back, and which rows it left."""
        self.heading.setText(self.tr("Import undone"))
        sentence = self.tr("The import was undone before.")
        if done is not None:
            sentence = "\n".join(map(say, undone_words(done.facts, done.names, done.finished)))
            self.left.show_rows(left, done.whole.left)
        self.sentence.setText(sentence)
        self._tables.hide()
        self._show("undo-2", "muted")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._show(self._icon, self._colour)

    def _created(self, result: ImportResult) -> str:
        parts = []
        for name, n in result.created.items():
            record = record_of(name)
            if record is not None and n:
                parts.append(self.tr("{records}: {n}").format(records=say(record.plural), n=f"{n:,}"))
        return self.tr("Created: {list}").format(list=listed(parts)) if parts else ""

    def _show(self, icon: str, colour: str) -> None:
        self._icon, self._colour = icon, colour
        self._sign.setPixmap(picture(icon, getattr(tokens(), colour), _SIGN, self.devicePixelRatioF()))
