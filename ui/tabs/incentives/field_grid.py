"""A few fields side by side, read and shown as plain values by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.fields import Choice, Field, Kind
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM, TIGHT
from ui.dialogs.base import Dialog
from ui.forms import reading
from ui.forms.editors import ChoiceEditor, Editor, editor
from ui.messages import say
from ui.widgets.labels import Label, Problem, as_typed

_LETTERS = 6


class FieldGrid(QWidget):
    """Editors under their labels, `columns` in a row. `edited` at each change.

    A field that `needs` names is seen only while the one that it needs says something; None among the fields leaves a place free.
    """

    edited = Signal()

    def __init__(
        self,
        fields: Iterable[Field | None],
        columns: int = 3,
        parent: QWidget | None = None,
        needs: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._needs = dict(needs or {})
        self._offered: set[str] = set()
        self._editors: dict[str, Editor] = {}
        self._cells: dict[str, QWidget] = {}
        self._wrong: dict[str, Problem] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MEDIUM)
        # Three times what lies between a label and its own field: it must not seem to belong to the one above.
        grid.setVerticalSpacing(MEDIUM)
        at = 0
        for field in fields:
            if field is None:
                at += 1
                continue
            # What is ticked says a sentence: it has a line of its own, like several lines of words.
            whole = field.kind in (Kind.YES_NO, Kind.LONG_TEXT)
            at += -at % columns if whole else 0
            row, column = divmod(at, columns)
            grid.addWidget(self._cell(field), row, column, 1, columns if whole else 1, Qt.AlignmentFlag.AlignTop)
            at += columns if whole else 1
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def _cell(self, field: Field) -> QWidget:
        """Return a label with its editor, and under it what is wrong."""
        cell = QWidget(self)
        made = editor(field, (), cell)
        made.setObjectName(f"{field.name}Editor")
        if isinstance(made.inner, QComboBox):
            # As wide as its column, not as its longest choice.
            made.inner.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            made.inner.setMinimumContentsLength(_LETTERS)
        wrong = Problem(f"{field.name}Wrong", cell)
        inner = QVBoxLayout(cell)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(TIGHT)
        if field.kind is not Kind.YES_NO:
            words = say(field.label)
            label = Label(self.tr("{label} *").format(label=words) if field.required else words, cell)
            label.setProperty("role", "label")
            label.setBuddy(made)
            inner.addWidget(label)
        inner.addWidget(made)
        inner.addWidget(wrong)
        made.edited.connect(self._take_edit)
        self._offered.add(field.name)
        self._editors[field.name], self._cells[field.name], self._wrong[field.name] = made, cell, wrong
        return cell

    @property
    def names(self) -> Collection[str]:
        """The names of the fields."""
        return self._editors.keys()

    def values(self) -> dict[str, object]:
        """Return what is filled in; what cannot be read is told under its field, and `reading.Unreadable` raised."""
        found: dict[str, object] = {}
        failed: reading.Unreadable | None = None
        for name, one in self._editors.items():
            if name not in self._offered:
                continue
            try:
                value = one.value()
            except reading.Unreadable as error:
                failed = failed or error
                self.tell(name, say(error.text))
                continue
            self.tell(name, "")
            if _filled(value):
                found[name] = value
        if failed is not None:
            raise failed
        return found

    def is_complete(self, found: Mapping[str, object]) -> bool:
        """Tell whether all required fields are among what was `found`; those that are not say so, and the first has the cursor."""
        required = [one.field for one in self._editors.values() if one.field.required]
        missing = {field.name: text for field in required if (text := reading.problem(field, found.get(field.name))) is not None}
        for name, text in missing.items():
            self.tell(name, say(text))
        self.go_to_wrong()
        return not missing

    def tell(self, name: str, words: str) -> None:
        """Say under a field what is wrong with it; without words nothing is."""
        if words == self._wrong[name].text():
            return
        self._wrong[name].tell(words)
        self._editors[name].set_wrong(bool(words))
        self._editors[name].inner.setAccessibleDescription(words)

    def go_to_wrong(self) -> None:
        """Put the cursor into the first field that something is wrong with."""
        first = next((name for name, label in self._wrong.items() if label.text()), None)
        if first is not None:
            self._editors[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show `values`; fields that are not among them are emptied."""
        for name, one in self._editors.items():
            one.show_value(values.get(name))
            self.tell(name, "")
        self._offer_needed()

    def hint(self, name: str, words: str) -> None:
        """Show in an empty field how it is filled in."""
        inner = self._editors[name].inner
        assert isinstance(inner, QLineEdit)
        inner.setPlaceholderText(words)
        inner.setToolTip(as_typed(words))

    def offer_choices(self, name: str, options: Sequence[tuple[object, str]]) -> None:
        """Offer other choices in a field; what is chosen stays, where it is one of them."""
        one = self._editors[name]
        assert isinstance(one, ChoiceEditor)
        one.offer(options)

    def offer(self, name: str, offered: bool) -> None:
        """Show a field, or not; what is not shown says nothing."""
        self._cells[name].setVisible(offered)
        (self._offered.add if offered else self._offered.discard)(name)

    def _offer_needed(self) -> None:
        for name, other in self._needs.items():
            said = _says_something(self._editors[other])
            self.offer(name, said)
            one = self._editors[name]
            if said and one.field.kind is Kind.CHOICE and one.value() is None:
                # An empty choice would leave open what holds.
                one.show_value(one.field.choices[0].value)

    @Slot()
    def _take_edit(self) -> None:
        self._offer_needed()
        self.edited.emit()


def _says_something(one: Editor) -> bool:
    try:
        return _filled(one.value())
    except reading.Unreadable:
        return True


def _filled(value: object) -> bool:
    # A zero is something that was filled in.
    return value is not None and value is not False and value != []


def typed(dialog: Dialog, grid: FieldGrid) -> dict[str, object] | None:
    """Return what is filled into the grid of a dialog; None where something cannot be read, which is told and has the cursor."""
    try:
        return grid.values()
    except reading.Unreadable:
        grid.go_to_wrong()
        dialog.make_room()
        return None


def named(name: str) -> Choice:
    """Return the choice of somebody or something by name."""
    return Choice(name, mark("Reward", "{name}").fill(name=name))
