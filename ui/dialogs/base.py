"""What dialogs share: a title, labelled fields one below the other, an error in words, and buttons at the foot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from salesdesk.reasons import as_told
from salesdesk.tokens import LARGE, MEDIUM, SMALL, TIGHT, WIDE
from ui.messages import say
from ui.widgets.buttons import Button

# A title bar, and some of the canvas at the sides.
_FRAME = QSize(16, 40)


class Dialog(QDialog):
    """A window-modal dialog; shown by `open()`, gone when closed."""

    def __init__(self, name: str, title: str, parent: QWidget | None, width: int = 480) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)
        self.body = QVBoxLayout()
        self.body.setSpacing(LARGE)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(SMALL)
        self.problem = QLabel(self)
        self.problem.setObjectName("problem")
        self.problem.setProperty("role", "bad")
        self.problem.setWordWrap(True)
        self.problem.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        outer.setSpacing(LARGE)
        outer.addLayout(self.body, 1)
        outer.addWidget(self.problem)
        outer.addLayout(self.foot)
        self.foot.addStretch(1)

    def add_field(self, label: str, field: QWidget, hint: str = "") -> None:
        """Add `field` under its label, with a quiet hint below."""
        self.body.addLayout(labelled(self, label, field, hint))

    def add_button(self, name: str, text: str, kind: str = "") -> Button:
        """Add a button at the foot; `kind` "primary" is the one that Enter presses."""
        button = Button(text, self, "", kind) if kind else Button(text, self)
        button.setObjectName(name)
        button.setDefault(kind == "primary")
        self.foot.addWidget(button)
        return button

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
        area, inside = QScrollArea(self), QWidget(self)
        area.setObjectName("dialogScroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        inside.setObjectName("body")
        self.body.setContentsMargins(0, 0, MEDIUM, 0)
        inside.setLayout(self.body)
        area.setWidget(inside)
        outer.insertWidget(0, area, 1)

    def make_room(self) -> None:
        """Grow where what was just shown would lie over other things."""
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():
            self.resize(self.width(), min(needed, room_for(self).height()))


def room_for(window: QWidget) -> QSize:
    """Return how large a window can be on its screen, its title bar left out."""
    return window.screen().availableSize() - _FRAME


def labelled(parent: QWidget, label: str, field: QWidget, hint: str = "") -> QVBoxLayout:
    """Return a column of a label, its field and a hint."""
    column = QVBoxLayout()
    column.setSpacing(TIGHT)
    words = QLabel(label, parent)
    words.setProperty("role", "label")
    words.setBuddy(field)
    field.setAccessibleName(label)
    if isinstance(field, QPlainTextEdit):
        field.setTabChangesFocus(True)
    column.addWidget(words)
    column.addWidget(field)
    if hint:
        quiet = QLabel(hint, parent)
        quiet.setProperty("role", "label")
        quiet.setWordWrap(True)
        column.addWidget(quiet)
    return column
