"""One editor for each kind of field; all of them take and give the field's value."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QDate, QEvent, QPoint, QSignalBlocker, QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from salesdesk.fields import Field, Kind
from ui import looks
from ui.forms import reading
from ui.icons import icon
from ui.messages import say
from ui.theme import tokens
from ui.widgets.box import Box

_BOX_WIDTH, _BOX_ROOM = 96, 16
Options = Sequence[tuple[object, str]]


class Editor(QWidget):
    """Holds the widget that is typed into. `edited` at each change, `finished` at Enter."""

    edited = Signal()
    finished = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._inner: QWidget = self
        self._row = QVBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def hold(self, widget: QWidget) -> None:
        """Show `widget`, which takes the focus for the editor."""
        self._inner = widget
        self._row.addWidget(widget)
        widget.setObjectName(self.field.name)
        widget.setEnabled(not self.field.read_only)
        widget.setAccessibleName(say(self.field.label))
        self.setFocusProxy(widget)

    @property
    def inner(self) -> QWidget:
        """The widget that is typed into."""
        return self._inner

    def value(self) -> object:
        """Return the value; raise `reading.Unreadable`."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show `value`."""
        raise NotImplementedError

    def set_wrong(self, wrong: bool) -> None:
        """Mark the frame of what cannot be."""
        if bool(self.inner.property("wrong")) != wrong:
            self.inner.setProperty("wrong", wrong)
            self.inner.style().polish(self.inner)


class LineEditor(Editor):
    """Words, numbers, percentages, lists: one line, read by the field's kind."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.line = QLineEdit(self)
        self.line.setAlignment(looks.align(field))
        self.hold(self.line)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.finished)

    def value(self) -> object:
        return reading.read(self.field, self.line.text())

    def show_value(self, value: object) -> None:
        if self.field.kind is Kind.MONEY and isinstance(value, Decimal):
            # Shown with as many decimals as it has: two in a table, but here it goes back as it came.
            self.line.setText(looks.show(self.field, value) if value == round(value, 2) else f"{value:,f}")
        elif self.field.kind is Kind.PERCENT and isinstance(value, Decimal):
            self.line.setText(f"{(value * 100).normalize():f}%")
        else:
            self.line.setText(looks.show(self.field, value))


class DayEditor(LineEditor):
    """A day, typed in any usual way or chosen from a calendar."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.line.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self._open = QAction(self.tr("Choose a day"), self)
        self.line.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self._open.triggered.connect(self._show_calendar)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    @Slot()
    def _show_calendar(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(menu)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = QDate.fromString(self.line.text(), Qt.DateFormat.ISODate)
        if shown.isValid():
            calendar.setSelectedDate(shown)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.clicked.connect(self._take)
        calendar.clicked.connect(menu.close)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self.line.setText(day.toString(Qt.DateFormat.ISODate))
        self.edited.emit()

    def _tint(self) -> None:
        self._open.setIcon(icon("calendar", tokens()))


class TextEditor(Editor):
    """Several lines; Tab leaves, Enter breaks the line."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._text = QPlainTextEdit(self)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(76)
        self.hold(self._text)
        self._text.textChanged.connect(self.edited)

    def value(self) -> object:
        return self._text.toPlainText().strip() or None

    def show_value(self, value: object) -> None:
        self._text.setPlainText("" if value is None else str(value))


class TickEditor(Editor):
    """Yes or no."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._tick = QCheckBox(say(field.label), self)
        self.hold(self._tick)
        self._tick.clicked.connect(self.edited)

    def value(self) -> object:
        return self._tick.isChecked()

    def show_value(self, value: object) -> None:
        self._tick.setChecked(bool(value))


class _Box(Box):
    """As wide as it is given: Qt would look at each of the items, and again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_list = False

    def showPopup(self) -> None:
        """Show the list, which is made when it is first wanted: it is a window of its own, and a form may have thirty."""
        if not self._has_list:
            self._has_list = True
            many = QListView(self)
            many.setUniformItemSizes(True)
            many.setLayoutMode(QListView.LayoutMode.Batched)
            self.setView(many)
        super().showPopup()

    def sizeHint(self) -> QSize:
        return QSize(_BOX_WIDTH, self.fontMetrics().height() + _BOX_ROOM)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class ChoiceEditor(Editor):
    """One of a few choices, or of many records: then typing finds them, by any part of the name."""

    def __init__(self, field: Field, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._box = _Box(self)
        # As one list: 20,000 customers added one by one would hold the window for a third of a second, and so would measuring them.
        self._values: list[object] = [None, *(value for value, _ in options)]
        self._box.setModel(QStringListModel(["", *(words for _, words in options)], self._box))
        if field.kind is Kind.REFERENCE:
            self._box.setEditable(True)
            self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer = QCompleter(self._box.model(), self._box)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._box.setCompleter(completer)
            self._box.editTextChanged.connect(self.edited)
        self.hold(self._box)
        self._box.activated.connect(self.edited)

    def offer(self, options: Sequence[tuple[object, str]]) -> None:
        """Offer other choices; what is chosen stays, where it is one of them."""
        chosen = self._values[max(self._box.currentIndex(), 0)]
        self._values = [None, *(value for value, _ in options)]
        with QSignalBlocker(self._box):  # nobody has edited anything
            self._box.setModel(QStringListModel(["", *(words for _, words in options)], self._box))
            if (completer := self._box.completer()) is not None:
                completer.setModel(self._box.model())
            self.show_value(chosen)

    def value(self) -> object:
        words = self._box.currentText().strip()
        if not words:
            return None
        at = self._box.findText(words, Qt.MatchFlag.MatchFixedString)
        if at < 0:
            raise reading.Unreadable(reading.NOT_LISTED.fill(text=words))
        # Two records of one name: the one that was chosen, not the first.
        same = self._box.itemText(self._box.currentIndex()) == self._box.itemText(at)
        return self._values[self._box.currentIndex() if same else at]

    def show_value(self, value: object) -> None:
        self._box.setCurrentIndex(self._values.index(value) if value in self._values else 0)
        if (line := self._box.lineEdit()) is not None:
            # A long name is read from its beginning.
            line.setCursorPosition(0)


def editor(field: Field, options: Options, parent: QWidget | None = None) -> Editor:
    """Return the editor for `field`; `options` are the records that a reference can point to."""
    if field.kind is Kind.REFERENCE:
        return ChoiceEditor(field, options, parent)
    if field.kind is Kind.CHOICE:
        return ChoiceEditor(field, [(one.value, say(one.label)) for one in field.choices], parent)
    simple = {Kind.LONG_TEXT: TextEditor, Kind.YES_NO: TickEditor, Kind.DATE: DayEditor}
    return simple.get(field.kind, LineEditor)(field, parent)


def put(field: QLineEdit, text: str) -> None:
    """Show `text` in `field`; where it is shown already, caret and selection stay where they are."""
    if field.text() != text:
        field.setText(text)
