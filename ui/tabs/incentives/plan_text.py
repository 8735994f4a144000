"""A plan as the text of its file, to be changed by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.services.pay import plan_file
from ui.dialogs.base import Dialog
from ui.messages import say


class TextDialog(Dialog):
    """The plan as its file has it; `written` carries the plan and its days."""

    written = Signal(object, object, object)

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__("planText", self.tr("The plan as text"), parent, 680)
        self._text = QPlainTextEdit(self)
        self._text.setObjectName("text")
        self._text.setPlainText(text)
        self.body.addWidget(self._text, 1)
        self.resize(760, 560)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button("confirm", self.tr("Take over"), "primary").clicked.connect(self._confirm)
        self.guard()

    @Slot()
    def _confirm(self) -> None:
        try:
            plan, starts, ends = plan_file.parse(self._text.toPlainText())
        except SalesDeskError as error:
            self.tell_problem(say(error.text))
            return
        self.written.emit(plan, starts, ends)
        self.accept()
