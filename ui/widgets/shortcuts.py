"""The list of keyboard shortcuts, read from the actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from salesdesk.tokens import SMALL, WIDE
from ui.actions import SPECS
from ui.messages import say
from ui.widgets.labels import Label
from ui.widgets.order import OrderedDialog


class ShortcutsDialog(OrderedDialog):
    """Two columns: what is done, and by which keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(WIDE * 2)
        grid.setVerticalSpacing(SMALL)
        rows = [(say(spec.text), "   ".join(_shown(key) for key in spec.keys)) for spec in SPECS if spec.keys]
        rows.insert(0, (self.tr("Go to a tab"), f"{_shown('Ctrl+1')} … {_shown('Ctrl+6')}"))
        rows.append((self.tr("Import what was copied elsewhere"), _shown("Ctrl+V")))
        for row, (words, keys) in enumerate(rows):
            grid.addWidget(Label(words, self), row, 0)
            label = Label(keys, self)
            label.setProperty("role", "label")
            grid.addWidget(label, row, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(WIDE)
        layout.addLayout(grid)
        layout.addWidget(buttons)


def _shown(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
