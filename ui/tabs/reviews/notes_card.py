"""Notes over the period at hand, and a line to add one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from salesdesk.model.improvement import NOTE_KINDS
from salesdesk.services.reviews.notes import NoteSeen, WordsSaid
from salesdesk.tokens import SMALL
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Label

_SHOWN = 8


class NotesCard(Card):
    """`added` carries (day, kind, text); `opened` the id of a note to be seen among all."""

    added = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Notes over the period"))
        self._rows: list[QWidget] = []
        self._kind, self._text = QComboBox(self), QLineEdit(self)
        self._add = Button(self.tr("Add"), self, "plus")
        self._kind.setObjectName("noteKind")
        self._kind.setAccessibleName(self.tr("Kind of note"))
        for one in NOTE_KINDS:
            self._kind.addItem(say(one.label), one.value)
        self._text.setObjectName("noteText")
        self._text.setPlaceholderText(self.tr("What was seen or said today?"))
        self._text.setAccessibleName(self._text.placeholderText())
        self._add.setObjectName("addNote")
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addWidget(self._kind)
        line.addWidget(self._text, 1)
        line.addWidget(self._add)
        self.body.addLayout(line)
        self._add.clicked.connect(self._tell)
        self._text.returnPressed.connect(self._tell)

    def show_notes(self, found: Sequence[NoteSeen], said: Sequence[WordsSaid] = ()) -> None:
        """Show `found`, the latest first, and what self review and colleagues wrote."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        kinds = {one.value: say(one.label) for one in NOTE_KINDS}
        self._rows = []
        for at, one in enumerate(found[:_SHOWN]):
            row = Label(f"{one.day:%m-%d}  ·  {kinds.get(one.kind, one.kind)}  ·  {one.text}", self)
            row.setWordWrap(True)
            row.setObjectName("note")
            self.body.insertWidget(at, row)
            self._rows.append(row)
        for each in said:
            head = self.tr("Self review") if each.rater == "self" else each.name or self.tr("Colleague")
            about = f"{head}  ·  {each.criterion}" if each.criterion else head
            row = Label(f"{about}  ·  {each.text}", self)
            row.setWordWrap(True)
            row.setObjectName("wordsSaid")
            self.body.insertWidget(len(self._rows), row)
            self._rows.append(row)
        if (not found and not said) or len(found) > _SHOWN:
            words = self.tr("None yet: praise, cases and one-on-ones noted during the period are read here.")
            if found:
                words = self.tr("and {n} more, under Notes").format(n=len(found) - _SHOWN)
            hint = Label(words, self)
            hint.setProperty("role", "label")
            self.body.insertWidget(len(self._rows), hint)
            self._rows.append(hint)

    def clear_line(self, words: str) -> None:
        """Empty the field: what stood in it was added; what is typed since stays."""
        if self._text.text().strip() == words:
            self._text.clear()

    @Slot()
    def _tell(self) -> None:
        words = self._text.text().strip()
        if words:
            self.added.emit((date.today(), self._kind.currentData(), words))
        else:
            self._text.setFocus()
