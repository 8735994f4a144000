"""The pages of a record: its form, what stands beside it, and the question of a conflict in place of both."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.fields import Field, Record
from salesdesk.tokens import SMALL
from ui.building import Steps
from ui.desk import Desk
from ui.forms.editors import Options
from ui.forms.form import RecordForm
from ui.messages import say
from ui.records.conflict import ConflictView
from ui.records.credit import CreditEditor
from ui.records.further import further_pages
from ui.widgets.segmented import SegmentedRow


class RecordPages(QWidget):
    """Shows one page at a time. `chosen` carries the name of the page that was pressed; "form" is the form."""

    chosen = Signal(str)

    def __init__(self, kind: str, desk: Desk, parent: QWidget, first: str = "form") -> None:
        super().__init__(parent)
        self.form: RecordForm | None = None
        self._stack = QStackedWidget(self)
        further = further_pages(kind, desk, self._stack)
        self._further = {name: page for name, (_, page) in further.items()}
        self._row = SegmentedRow([("form", self.tr("Details")), *((name, say(label)) for name, (label, _) in further.items())], self)
        self._row.choose(first)
        self._area = QScrollArea(self._stack)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.conflict = ConflictView(self._stack)
        for widget in (self._area, *self._further.values(), self.conflict):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._row)
        column.addWidget(self._stack, 1)
        self._row.chosen.connect(self._choose)

    @property
    def page(self) -> str:
        """The name of the page that is chosen."""
        return self._row.key

    @property
    def in_conflict(self) -> bool:
        """True while mine and theirs are to be chosen from."""
        return self._stack.currentWidget() is self.conflict

    @property
    def unsaved(self) -> str:
        """The name of the page on which something is not saved yet, empty without any."""
        if self.form is not None and self.form.changed:
            return "form"
        return next((name for name, page in self._further.items() if isinstance(page, CreditEditor) and page.unsaved), "")

    def make_form(self, record: Record) -> Steps:
        """Make a form, a part at a time; what its references can point to is to be offered."""
        form = RecordForm(record, _nothing_yet, self._area.viewport())
        form.setContentsMargins(0, 0, SMALL, 0)
        # The name under which the style sheet lets a card shine through.
        form.setObjectName("body")
        while form.make_on():
            yield
        yield
        self._area.setWidget(form)
        self.form = form

    def drop_form(self) -> None:
        """Have no form any more."""
        if self.form is not None:
            self._area.takeWidget()
            self.form.deleteLater()
            self.form = None

    def forget(self) -> None:
        """Leave what was typed beside the form."""
        for page in self._further.values():
            if isinstance(page, CreditEditor):
                page.forget()

    def allow_further(self, allowed: bool) -> None:
        """Let the pages beside the form be chosen, which a new record does not have yet."""
        for name in self._further:
            self._row.enable(name, allowed)

    def show_page(self, name: str, record_id: int | None) -> None:
        """Show a page, of the record `record_id`."""
        self._row.choose(name)
        page = self._further.get(name)
        self._stack.setCurrentWidget(self._area if page is None else page)
        if page is not None and record_id is not None:
            page.open_record(record_id)

    def show_conflict(self) -> None:
        """Show what `conflict` asks, in place of the form, whose own Save would try the same again."""
        self._stack.setCurrentWidget(self.conflict)

    @Slot(str)
    def _choose(self, name: str) -> None:
        self.chosen.emit(name)


def _nothing_yet(_field: Field) -> Options:
    return ()
