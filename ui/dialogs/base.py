"""What dialogs share: a title, labelled fields one below the other, an error in words, and buttons at the foot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from salesdesk.reasons import as_told
from salesdesk.tokens import LARGE, SMALL, TIGHT, WIDE
from ui.dialogs.leaving import LeaveQuestion
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Problem
from ui.widgets.order import OrderedDialog, in_layout
from ui.widgets.scrolling import GUTTER, FormScroll

# A title bar, and some of the canvas at the sides.
_FRAME = QSize(16, 40)


class Dialog(OrderedDialog):
    """A window-modal dialog; shown by `open()`, gone when closed."""

    def __init__(self, name: str, title: str, parent: QWidget | None, width: int = 480) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)
        self.body = QVBoxLayout()
        self.body.setSpacing(LARGE)
        self._foot_bar = QWidget(self)
        self.foot = QHBoxLayout(self._foot_bar)
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.foot.setSpacing(SMALL)
        self.problem = Label("", self)
        self.problem.setObjectName("problem")
        self.problem.setProperty("role", "bad")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._wrong: dict[QWidget, Problem] = {}
        self._columns: dict[QWidget, QVBoxLayout] = {}
        self._question: LeaveQuestion | None = None
        self._guarded: list[object] | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        outer.setSpacing(LARGE)
        outer.addLayout(self.body, 1)
        outer.addWidget(self.problem)
        outer.addWidget(self._foot_bar)
        self.foot.addStretch(1)

    def add_field(self, label: str, field: QWidget, hint: str = "") -> None:
        """Add `field` under its label, with a quiet hint below."""
        self.body.addLayout(self.made_field(label, field, hint))

    def made_field(self, label: str, field: QWidget, hint: str = "") -> QVBoxLayout:
        """Return a column of `field` under its label. A row of parts has the one that is typed into as its focus proxy."""
        column = labelled(self, label, field, hint)
        wrong = Problem(f"{_typed_into(field).objectName()}Wrong", self)
        column.insertWidget(2, wrong)
        typed = _typed_into(field)
        self._wrong[typed], self._columns[typed] = wrong, column
        if isinstance(typed, QLineEdit):
            typed.textEdited.connect(self._edited)
        elif isinstance(typed, QPlainTextEdit):
            typed.textChanged.connect(self._edited)
        return column

    def add_button(self, name: str, text: str, kind: str = "") -> Button:
        """Add a button at the foot; `kind` "primary" is the one that Enter presses."""
        button = Button(text, self._foot_bar, "", kind) if kind else Button(text, self._foot_bar)
        button.setObjectName(name)
        button.setDefault(kind == "primary")
        self.foot.addWidget(button)
        return button

    def offer_field(self, field: QWidget, offered: bool) -> None:
        """Show a field that was added with its label and hint, or nothing of it."""
        self.tell_at(field, "")
        for part in in_layout(self._columns[_typed_into(field)]):
            if part is not self._wrong[_typed_into(field)]:
                part.setVisible(offered)

    def guard(self) -> None:
        """Ask from now on before what is filled in would be lost; for dialogs in which that is much."""
        self._guarded = self._filled()

    def would_lose(self) -> bool:
        """Tell whether leaving would lose something."""
        return self._guarded is not None and self._guarded != self._filled()

    def _filled(self) -> list[object]:
        """Return what stands in the fields, row by row as they were made."""
        found: list[object] = []
        for one in self.findChildren(QWidget):
            if isinstance(one, QLineEdit):
                found.append(one.text())
            elif isinstance(one, QPlainTextEdit):
                found.append(one.toPlainText())
            elif isinstance(one, QComboBox):
                found.append(one.currentText())
            elif isinstance(one, QCheckBox | QRadioButton):
                found.append(one.isChecked())
        return found

    def reject(self) -> None:
        """Leave; ask before where something would be lost."""
        if not self.would_lose():
            super().reject()
            return
        if self._question is None:
            self._question = LeaveQuestion(self)
            self._question.left.connect(self._leave)
            self._question.stayed.connect(self._stay)
            outer = self.layout()
            assert outer is not None
            outer.addWidget(self._question)
        self._foot_bar.hide()
        self._question.show()
        self._question.focus()

    @Slot()
    def _leave(self) -> None:
        super().reject()

    @Slot()
    def _stay(self) -> None:
        if self._question is not None:
            self._question.hide()
        self._foot_bar.show()

    def tell_at(self, field: QWidget, sentence: str) -> None:
        """Show under a field that was added what is wrong with it, and go there; "" hides it."""
        field = _typed_into(field)
        self._wrong[field].tell(sentence)
        field.setAccessibleDescription(sentence)
        field.setProperty("wrong", bool(sentence))
        field.style().polish(field)
        if sentence:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.make_room()

    @Slot()
    def _edited(self) -> None:
        field = self.sender()
        if isinstance(field, QWidget) and self._wrong[field].isVisibleTo(self):
            self.tell_at(field, "")

    def tell_problem(self, sentence: str) -> None:
        """Show what is wrong, above the buttons; "" hides it."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.make_room()

    def tell_failure(self, error: Exception) -> None:
        """Show why something failed, above the buttons."""
        self.tell_problem(say(as_told(error).text))

    def showEvent(self, event: QShowEvent) -> None:
        """Stay on the screen: where the body is too large for it, the body scrolls and the buttons are seen."""
        room = room_for(self)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth() and not layout.expandingDirections() & Qt.Orientation.Vertical:
            # The sizes that Qt proposes are for sentences in a narrower column.
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        least = self.minimumSizeHint().expandedTo(self.minimumSize())
        tall = layout.totalMinimumHeightForWidth(min(self.width(), room.width())) if layout is not None else 0
        if max(least.height(), tall) > room.height() or least.width() > room.width():
            self._scroll()
            self.setMinimumSize(self.minimumSize().boundedTo(room))
            self.resize(self.width(), max(self.height(), least.height(), tall))
        self.resize(self.size().boundedTo(room))
        super().showEvent(event)

    def _scroll(self) -> None:
        outer = self.layout()
        if not isinstance(outer, QVBoxLayout) or outer.indexOf(self.body) < 0:
            return
        outer.removeItem(self.body)
        self.body.setParent(None)
        area = FormScroll(self)
        inside = QWidget(area.viewport())
        area.setObjectName("dialogScroll")
        outer.setContentsMargins(WIDE, WIDE, WIDE - GUTTER, LARGE)
        self.foot.setContentsMargins(0, 0, GUTTER, 0)
        inside.setLayout(self.body)
        area.hold(inside)
        outer.insertWidget(0, area, 1)

    def make_room(self) -> None:
        """Grow where what was just shown would lie over other things."""
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():
            self.resize(self.width(), min(needed, room_for(self).height()))


def _typed_into(field: QWidget) -> QWidget:
    return field.focusProxy() or field


def room_for(window: QWidget) -> QSize:
    """Return how large a window can be on its screen, its title bar left out."""
    return window.screen().availableSize() - _FRAME


def labelled(parent: QWidget, label: str, field: QWidget, hint: str = "") -> QVBoxLayout:
    """Return a column of a label, its field and a hint."""
    column = QVBoxLayout()
    column.setSpacing(TIGHT)
    words = Label(label, parent)
    words.setProperty("role", "label")
    words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    words.setBuddy(field)
    _typed_into(field).setAccessibleName(label)
    if isinstance(field, QPlainTextEdit):
        field.setTabChangesFocus(True)
    column.addWidget(words)
    column.addWidget(field)
    if hint:
        quiet = Label(hint, parent)
        quiet.setProperty("role", "label")
        quiet.setWordWrap(True)
        column.addWidget(quiet)
    # Where there is more room than needed, in a row beside a higher field, it is below: label and field stay together.
    column.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum))
    return column
