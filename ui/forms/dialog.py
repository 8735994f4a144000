"""A record's form in a dialog: saved explicitly, left without a question when nothing would be lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.fields import Field, Record
from salesdesk.reasons import as_told
from salesdesk.tokens import LARGE, SMALL, WIDE
from ui.dialogs.base import room_for
from ui.dialogs.leaving import LeaveQuestion
from ui.forms.editors import Options
from ui.forms.form import RecordForm
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.labels import Problem
from ui.widgets.order import OrderedDialog
from ui.widgets.scrolling import GUTTER, FormScroll

_WIDTH, _HEIGHT = 560, 640


class RecordDialog(OrderedDialog):
    """Shown by `open()`. On `submitted` (values) the page saves, then calls `accept` or `fail`."""

    submitted = Signal(object)
    delete_requested = Signal()

    def __init__(
        self,
        record: Record,
        choices: Callable[[Field], Options],
        title: str,
        parent: QWidget | None = None,
        may_delete: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{record.name}Dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._area = FormScroll(self)
        self._body = QWidget(self._area.viewport())
        self.form = RecordForm(record, choices, self._body)
        self.form.make()
        self._problem = Problem("problem", self)
        self._buttons = QWidget(self)
        self._save = Button(self.tr("Save"), self._buttons, role="primary")
        self._cancel = Button(self.tr("Cancel"), self._buttons)
        self._delete = Button(self.tr("Delete"), self._buttons, "trash-2", "danger")
        self._delete.setVisible(may_delete)
        self._question = LeaveQuestion(self)
        for button, name in ((self._save, "save"), (self._cancel, "cancel"), (self._delete, "delete")):
            button.setObjectName(name)
            button.setAutoDefault(False)
        self._lay_out()
        self.form.submitted.connect(self._submit)
        self._save.clicked.connect(self.form.submit)
        self._cancel.clicked.connect(self.reject)
        self._delete.clicked.connect(self.delete_requested)
        self._question.left.connect(self._leave)
        self._question.stayed.connect(self._stay)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.form)
        self._area.hold(self._body)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, GUTTER, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._delete)
        row.addStretch()
        row.addWidget(self._cancel)
        row.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE - GUTTER, LARGE)
        layout.setSpacing(LARGE)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._problem)
        layout.addWidget(self._buttons)
        layout.addWidget(self._question)
        self._question.hide()
        height = self.form.sizeHint().height() + 130
        self.resize(_WIDTH, min(height, _HEIGHT))

    def load(self, values: Mapping[str, object], version: int | None = None) -> None:
        """Show a record as it is stored."""
        self.form.load(values, version)
        self.form.focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        """Stay on the screen, the buttons too: the form scrolls."""
        self.resize(self.size().boundedTo(room_for(self)))
        super().showEvent(event)

    @Slot(object)
    def fail(self, error: Exception) -> None:
        """Say why it was not saved: under the fields where the error names them, else above the buttons."""
        self._save.setEnabled(True)
        self._problem.tell(say(as_told(error).text))
        fields = getattr(error, "fields", None)
        if isinstance(fields, Mapping):
            self.form.show_errors(fields)

    @Slot()
    def reject(self) -> None:
        """Leave; ask before when something would be lost."""
        if self.form.changed and self._save.isEnabled():
            self._buttons.hide()
            self._question.show()
            self._question.focus()
        else:
            super().reject()

    @Slot(object)
    def _submit(self, values: object) -> None:
        self._save.setEnabled(False)
        self._problem.hide()
        self.submitted.emit(values)

    @Slot()
    def _leave(self) -> None:
        super().reject()

    @Slot()
    def _stay(self) -> None:
        self._question.hide()
        self._buttons.show()
        self.form.focus_first()
