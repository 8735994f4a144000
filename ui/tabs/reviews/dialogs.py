"""Questions before what cannot be done by mistake: finalising, reopening, deleting."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from salesdesk.services.reviews.cycles import CyclePlan
from ui.dialogs.base import Dialog
from ui.tabs.reviews.course import CourseForm
from ui.widgets.labels import Label


class CourseDialog(Dialog):
    """How a running cycle goes; `chosen` carries the `CyclePlan`."""

    chosen = Signal(object)

    def __init__(self, plan: CyclePlan, parent: QWidget | None) -> None:
        super().__init__("courseDialog", self.tr("How these reviews go"), parent, 620)
        self._form = CourseForm(self)
        self._form.show_plan(plan)
        self.body.addWidget(self._form)
        cancel = self.add_button("cancel", self.tr("Cancel"))
        confirm = self.add_button("confirm", self.tr("Save"), "primary")
        cancel.clicked.connect(self.reject)
        confirm.clicked.connect(self._confirm)

    @Slot()
    def _confirm(self) -> None:
        plan = self._form.read()
        if plan is not None:
            self.chosen.emit(plan)
            self.accept()


class ReasonDialog(Dialog):
    """Asks for a reason that the history keeps; `given` carries it. `verb` is what is done for that reason."""

    given = Signal(str)

    def __init__(self, title: str, sentence: str, parent: QWidget | None, verb: str = "") -> None:
        super().__init__("reasonDialog", title, parent, 460)
        words = Label(sentence, self)
        words.setWordWrap(True)
        words.setVisible(bool(sentence))
        self._reason = QLineEdit(self)
        self._reason.setObjectName("reason")
        self.body.addWidget(words)
        self.add_field(self.tr("Why?"), self._reason, self.tr("The history keeps who changed what from what to what, and why."))
        cancel = self.add_button("cancel", self.tr("Cancel"))
        confirm = self.add_button("confirm", verb or self.tr("Change"), "primary")
        cancel.clicked.connect(self.reject)
        confirm.clicked.connect(self._confirm)

    @Slot()
    def _confirm(self) -> None:
        reason = self._reason.text().strip()
        if not reason:
            self.tell_at(self._reason, self.tr("Please say why; the history keeps it."))
            return
        self.given.emit(reason)
        self.accept()
