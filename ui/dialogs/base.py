"""What dialogs share: a title, labelled fields one below the other, an error in words, and buttons at the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from salesdesk.reasons import as_told
from salesdesk.tokens import LARGE, SMALL, TIGHT, WIDE
from ui.messages import say
from ui.widgets.buttons import Button


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

    def make_room(self) -> None:
        """Grow where what was just shown would lie over other things."""
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():
            self.resize(self.width(), needed)


def labelled(parent: QWidget, label: str, field: QWidget, hint: str = "") -> QVBoxLayout:
    """Return a column of a label, its field and a hint."""
    column = QVBoxLayout()
    column.setSpacing(TIGHT)
    words = QLabel(label, parent)
    words.setProperty("role", "label")
    words.setBuddy(field)
    field.setAccessibleName(label)
    column.addWidget(words)
    column.addWidget(field)
    if hint:
        quiet = QLabel(hint, parent)
        quiet.setProperty("role", "label")
        quiet.setWordWrap(True)
        column.addWidget(quiet)
    return column
