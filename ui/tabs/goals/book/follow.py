"""The question after the figures of a goal were changed in its form: do the goals below it follow?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from salesdesk.services.goals.adjust import Part
from salesdesk.services.goals.wanted import WantedGoal
from salesdesk.text import fill
from ui.dialogs.base import Dialog
from ui.messages import listed
from ui.widgets.labels import Label


class FollowQuestion(Dialog):
    """`answered` carries (whether they follow, why); `wanted` is the goal as it was typed, `parts` what is below it."""

    answered = Signal(object)

    def __init__(self, wanted: WantedGoal, parts: Sequence[Part], reason: str, parent: QWidget | None) -> None:
        super().__init__("followGoal", "", parent, 520)
        self.setWindowTitle(self.tr("The target of “{name}” changes").format(name=wanted.name))
        self.wanted, self.parts = wanted, tuple(parts)
        names = listed([one.whose or one.name for one in self.parts], 3)
        what = Label(
            fill(
                self.tr(
                    "{n} {n:goal below it is a part|goals below it are parts} of this figure ({names}). In the same "
                    "proportions {n:it adds|they add} up to it again."
                ),
                n=len(self.parts),
                names=names,
            ),
            self,
        )
        what.setWordWrap(True)
        self.body.addWidget(what)
        self._needed = any(one.agreed for one in self.parts)
        self._reason = QLineEdit(reason, self)
        self._reason.setObjectName("followReason")
        if self._needed:
            self.add_field(self.tr("Why?"), self._reason, self.tr("Some of them are agreed: the history keeps the reason."))
        self._reason.setVisible(self._needed)
        self.add_button("cancel", self.tr("Back")).clicked.connect(self.reject)
        self.add_button("leaveParts", self.tr("Leave them")).clicked.connect(self._leave)
        self.add_button("partsFollow", self.tr("Let them follow"), "primary").clicked.connect(self._follow)

    @Slot()
    def _leave(self) -> None:
        self.accept()
        self.answered.emit((False, self._reason.text().strip()))

    @Slot()
    def _follow(self) -> None:
        if self._needed and not self._reason.text().strip():
            self.tell_problem(self.tr("Please say why; the history keeps it."))
            self._reason.setFocus()
            return
        self.accept()
        self.answered.emit((True, self._reason.text().strip()))
