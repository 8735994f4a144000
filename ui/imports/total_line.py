"""The sentence at the foot of the import: what would happen, or which question comes first, with the way to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

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
