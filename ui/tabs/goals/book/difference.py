"""The question before targets are set whose parts do not add up: who takes the difference, or does it stay?"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.dialogs.base import Dialog
from ui.widgets.labels import Label


class DifferenceQuestion(Dialog):
    """`answered` carries True where the others are to take the difference, False where it is to stay."""

    answered = Signal(object)

    def __init__(self, told: str, parent: QWidget | None) -> None:
        super().__init__("cascadeDifference", "", parent, 520)
        self.setWindowTitle(self.tr("The parts do not add up"))
        what = Label(told, self)
        what.setObjectName("differenceTold")
        what.setProperty("role", "warn")
        how = Label(
            self.tr("What you typed can stay, and the others take the difference in proportion. Or all stays, and the lists show it."), self
        )
        for label in (what, how):
            label.setWordWrap(True)
            self.body.addWidget(label)
        self.add_button("cancel", self.tr("Back")).clicked.connect(self.reject)
        self.add_button("keepDifference", self.tr("Keep the difference")).clicked.connect(self._keep)
        self.add_button("othersTake", self.tr("Let the others make up for it"), "primary").clicked.connect(self._share)

    @Slot()
    def _keep(self) -> None:
        self.accept()
        self.answered.emit(False)

    @Slot()
    def _share(self) -> None:
        self.accept()
        self.answered.emit(True)
