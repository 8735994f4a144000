"""The sentence at the foot of the import: what would happen, or which question comes first, with the way to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.preview import Preview
from ui.imports import words
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label, as_typed

_WIDEST = 260  # of the name in the sentence: it may be that of a file and a sheet
_NAME = "{name}"


class TotalLine(QWidget):
    """One sentence; `asked` when the name in it was clicked."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importTotal")
        self._sentence = ""
        self._before, self._after = Label("", self), Label("", self)
        self.link = LinkLabel("", self)
        self.link.setObjectName("firstQuestion")
        self.link.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for label in (self._before, self._after):
            label.setProperty("role", "title")
        for widget in (self._before, self.link, self._after):
            layout.addWidget(widget)
        self.link.clicked.connect(self.asked)
        self.link.hide()

    def text(self) -> str:
        """Return the whole sentence."""
        return self._sentence

    def say(self, sentence: str) -> None:
        """Show a sentence."""
        self._show(sentence, sentence, "", "")

    def point(self, sentence: str, name: str) -> None:
        """Show a sentence with “{name}” in it, in which `name` can be clicked."""
        before, _, after = sentence.partition(_NAME)
        self._show(sentence.replace(_NAME, name), before, name, after)

    def show_preview(self, found: Preview | None) -> bool:
        """Say what would become of `found`, or which question comes first; return whether it can be imported."""
        plan, tables = (found.plan, found.tables) if found else (None, ())
        counts, useful = plan.counts if plan else Counts(), bool(plan and plan.useful)
        sentence = words.sentence(counts)
        if plan is not None and useful and not counts.new and not counts.changed and any(one.learn for one in plan.tables):
            sentence = self.tr("Nothing new: {counts}. What you corrected is remembered by the import.").format(counts=sentence)
        elif plan is not None and plan.takes_over:
            over = self.tr("Nothing new: {counts}. They are left of an import that was undone; import this file to keep them.")
            sentence = over.format(counts=sentence)
        elif useful and counts.set_aside and not counts.new and not counts.changed:
            kept = self.tr("Nothing more to count: {counts}. The same counts already; importing notes that this file tells it too.")
            sentence = kept.format(counts=sentence)
        if not useful and counts.same:
            said = self.tr("Nothing new: {counts}") if counts.rejected else self.tr("Everything is in the workspace already: {counts}")
            sentence = said.format(counts=sentence)
        place = first_question(found)
        if place is None:
            self.say(sentence or self.tr("There is nothing to import."))
        elif tables[place].has_question:
            several = len({one.plan.table.file for one in tables}) > 1
            name = words.place_words(tables[place].plan.table, several=several)
            self.point(self.tr("First answer the question about “{name}”, or leave it out."), name)
        else:
            asked = self.tr("First say what 1 {name} is worth: {counts}")
            self.point(asked.replace("{counts}", sentence), tables[place].currencies.lacking[0].currency)
        return useful and place is None

    def _show(self, sentence: str, before: str, name: str, after: str) -> None:
        self._sentence = sentence
        self._before.setText(before)
        self.link.ensurePolished()
        self.link.setText(self.link.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _WIDEST))
        self.link.setToolTip(as_typed(name))
        self.link.setAccessibleName(sentence)
        self._after.setText(after)
        self.link.setVisible(bool(name))
        self._after.setVisible(bool(after))


def first_question(found: Preview | None) -> int | None:
    """Return the place of the first table without whose answer nothing is imported: its own question, or a rate where all rows lack one."""
    if found is None:
        return None
    waiting = next((at for at, one in enumerate(found.tables) if one.has_question), None)
    if waiting is not None or (found.plan is not None and found.plan.useful):
        return waiting
    return next((at for at, one in enumerate(found.tables) if one.currencies.lacking), None)
