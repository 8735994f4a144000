"""A question before what cannot be done by mistake."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.dialogs.base import Dialog
from ui.widgets.labels import Label


class ConfirmDialog(Dialog):
    """Says what will happen; `confirmed` when that is wanted."""

    confirmed = Signal()

    def __init__(self, name: str, title: str, sentence: str, verb: str, parent: QWidget | None) -> None:
        super().__init__(name, title, parent, 440)
        words = Label(sentence, self)
        words.setWordWrap(True)
        self.body.addWidget(words)
        cancel = self.add_button("cancel", self.tr("Cancel"))
        confirm = self.add_button("confirm", verb, "primary")
        cancel.clicked.connect(self.reject)
        confirm.clicked.connect(self._confirm)

    @Slot()
    def _confirm(self) -> None:
        # First out of the way: what follows may open a menu or another question.
        self.accept()
        self.confirmed.emit()
