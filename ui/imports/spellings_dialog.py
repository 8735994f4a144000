"""What an import asks before it writes names that differ in spaces alone from others: are they the same?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from salesdesk.imports.plan.names.near_match import NearMatch
from ui.dialogs.base import Dialog
from ui.imports.spelling_question import asked, pair
from ui.widgets.labels import Label

_HEIGHT = 220


class SpellingsDialog(Dialog):
    """`decided` carries whether the names of `near` are the same as the others."""

    decided = Signal(bool)

    def __init__(self, near: Sequence[NearMatch], parent: QWidget) -> None:
        super().__init__("spellingsDialog", self.tr("Before importing"), parent, 520)
        words = Label(asked(len(near)), self)
        words.setWordWrap(True)
        listed = Label("\n".join(map(pair, near)), self)
        listed.setObjectName("spellingPairs")
        area = QScrollArea(self)
        area.setObjectName("questionArea")
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(listed)
        area.setFixedHeight(min(_HEIGHT, listed.sizeHint().height() + 4))
        hint = Label(self.tr("What you say is remembered: the next sheet asks nothing. Undoing the import takes it back."), self)
        hint.setProperty("role", "label")
        hint.setWordWrap(True)
        for widget in (words, area, hint):
            self.body.addWidget(widget)
        back = self.add_button("cancel", self.tr("Back"))
        new = self.add_button("importAsNew", self.tr("Import as new names"))
        same = self.add_button("importAsSame", self.tr("The same: import"), "primary")
        back.clicked.connect(self.reject)
        new.clicked.connect(self._say_new)
        same.clicked.connect(self._say_same)

    @Slot()
    def _say_new(self) -> None:
        self.accept()
        self.decided.emit(False)

    @Slot()
    def _say_same(self) -> None:
        self.accept()
        self.decided.emit(True)
