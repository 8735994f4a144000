"""A form for any record: labels above fields, two columns, what is wrong in words under its field."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesdesk.fields import Field, Kind, Record
from salesdesk.text import Text
from salesdesk.tokens import LARGE, TIGHT
from ui.building import Built, Steps
from ui.forms import reading
from ui.forms.editors import ChoiceEditor, Editor, Options, editor
from ui.messages import say
from ui.widgets.labels import Label, Problem

_WIDE = frozenset({Kind.LONG_TEXT, Kind.LIST})
_FIELDS_AT_ONCE = 5
_LONG_LINE = 30  # characters: what is read as a sentence gets the whole width


class RecordForm(Built):
    """`load` shows a record, `submit` checks and hands its values out by `submitted`. `choices` gives what a reference can point to.

    Its fields are made by `make`, or some at a time by `make_on`.
    """

    submitted = Signal(object)
    edited = Signal()

    def __init__(self, record: Record, choices: Callable[[Field], Options], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record = record
        self.version: int | None = None
        self._editors: dict[str, Editor] = {}
        self._errors: dict[str, Problem] = {}
        self._loaded: dict[str, object] = {}
        self._sent: dict[str, object] | None = None
        self._choices = choices

    def build(self) -> Steps:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(LARGE - 4)
        at = 0
        for number, field in enumerate(self.record.fields, start=1):
            wide = field.kind in _WIDE or (field.kind is Kind.TEXT and field.width >= _LONG_LINE)
            at += at % 2 if wide else 0
            options = self._choices(field) if field.kind is Kind.REFERENCE else ()
            grid.addWidget(self._cell(field, options), at // 2, at % 2, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)
            at += 2 if wide else 1
            if not number % _FIELDS_AT_ONCE:
                yield
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self.load({})

    def offer(self, choices: Callable[[Field], Options]) -> None:
        """Let references point to something else; what is chosen stays, where it is one of these."""
        for one in self._editors.values():
            if isinstance(one, ChoiceEditor) and one.field.kind is Kind.REFERENCE:
                one.offer(choices(one.field))

    def load(self, values: Mapping[str, object], version: int | None = None) -> None:
        """Show `values` by the names of fields; `version` is kept to be handed back when saving."""
        self.version = version
        for name, one in self._editors.items():
            one.show_value(values.get(name))
        self.show_errors({})
        self._loaded, self._sent = self._state(), None

    def values(self) -> dict[str, object]:
        """Return the values of all fields; raise `reading.Unreadable` where one cannot be read."""
        return {name: one.value() for name, one in self._editors.items()}

    @property
    def changed(self) -> bool:
        """True when something would be lost by leaving."""
        return self._state() not in (self._loaded, self._sent)

    def send(self) -> None:
        """Know that what is typed is on its way to be stored; `stored` or `take_back` follows."""
        self._sent = self._state()

    def stored(self, version: int) -> None:
        """Know that what was sent is stored as `version`; what was typed since stays."""
        self.version = version
        self._loaded, self._sent = self._sent or self._loaded, None

    def take_back(self) -> None:
        """Know that what was sent was not stored."""
        self._sent = None

    def errors(self) -> dict[str, Text]:
        """Return what is wrong, by the names of fields."""
        found: dict[str, Text] = {}
        for name, one in self._editors.items():
            try:
                if (text := reading.problem(one.field, one.value())) is not None:
                    found[name] = text
            except reading.Unreadable as error:
                found[name] = error.text
        return found

    def show_errors(self, errors: Mapping[str, Text]) -> None:
        """Show `errors` under their fields and go to the first."""
        for name, label in self._errors.items():
            label.tell(say(errors[name]) if name in errors else "")
            self._editors[name].set_wrong(name in errors)
            self._editors[name].inner.setAccessibleDescription(label.text())
        first = next((name for name in self._editors if name in errors), None)
        if first is not None:
            self._editors[first].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def submit(self) -> None:
        """Hand out the values, or show what is wrong."""
        errors = self.errors()
        self.show_errors(errors)
        if not errors:
            self.submitted.emit(self.values())

    def field_widget(self, name: str) -> QWidget:
        """Return the widget that is typed into."""
        return self._editors[name].inner

    def focus_first(self) -> None:
        """Put the cursor into the first field that can be edited."""
        first = next((one for one in self._editors.values() if not one.field.read_only), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter go on to the next field, and submit from the last; Ctrl+Enter submits from anywhere."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
            return True
        names = [name for name, one in self._editors.items() if not one.field.read_only]
        name = watched.objectName()
        if name not in names or self._editors[name].field.kind is Kind.LONG_TEXT:
            return False
        if name == names[-1]:
            self.submit()
        else:
            self._editors[names[names.index(name) + 1]].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _cell(self, field: Field, options: Options) -> QWidget:
        cell = QWidget(self)
        one = editor(field, options, cell)
        words = say(field.label)
        label = Label(self.tr("{label} *").format(label=words) if field.required else words, cell)
        label.setProperty("role", "label")
        label.setBuddy(one)
        label.setVisible(field.kind is not Kind.YES_NO)
        error = Problem(f"{field.name}Error", cell)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for widget in (label, one, error):
            column.addWidget(widget)
        one.inner.installEventFilter(self)
        one.edited.connect(self._on_edited)
        self._editors[field.name] = one
        self._errors[field.name] = error
        return cell

    def _state(self) -> dict[str, object]:
        """Return the values, or what was typed where that is none."""
        found: dict[str, object] = {}
        for name, one in self._editors.items():
            try:
                found[name] = one.value()
            except reading.Unreadable as error:
                found[name] = str(error)
        return found

    @Slot()
    def _on_edited(self) -> None:
        one = self.sender()
        if isinstance(one, Editor) and self._errors[one.field.name].text():
            self._errors[one.field.name].tell("")
            one.set_wrong(False)
        self.edited.emit()
