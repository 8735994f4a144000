"""Sentences under the fields of a form: what cannot be, and what is improbable, where nothing is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.tokens import TIGHT
from ui.widgets.labels import Label, Problem


class FieldWords:
    """Keeps a label under each field of `owner`, by the field's name."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self._labels: dict[str, Problem] = {}
        self._wrong: Mapping[str, str] = {}
        self.doubts: dict[str, str] = {}

    def labelled(self, name: str, words: str, widget: QWidget) -> QVBoxLayout:
        """Return a column of the words over a field, the field, and room for a sentence under it."""
        column = QVBoxLayout()
        column.setSpacing(TIGHT)
        over, under = Label(words, self._owner), Problem(f"wrong_{name}", self._owner)
        over.setProperty("role", "label")
        if not widget.accessibleName():
            widget.setAccessibleName(words)
        for one in (over, widget, under):
            column.addWidget(one)
        column.addStretch()
        self._labels[name] = under
        return column

    @property
    def first(self) -> Label | None:
        """The first sentence that is said."""
        return next((one for one in self._labels.values() if one.text()), None)

    def say_wrong(self, wrong: Mapping[str, str]) -> None:
        """Say what cannot be."""
        self._wrong = wrong
        self._say()

    def say_doubts(self, doubts: Mapping[str, str]) -> None:
        """Say what is improbable; what is wrong goes first."""
        self.doubts = dict(doubts)
        self._say()

    def _say(self) -> None:
        for name, label in self._labels.items():
            wrong = self._wrong.get(name, "")
            words = wrong or self.doubts.get(name, "")
            label.tell(words)
            label.setProperty("role", "error" if wrong or not words else "warn")
            label.style().polish(label)
