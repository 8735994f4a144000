"""What can be done with the plan that is designed: the buttons above it, and the rarer things in their menu."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from salesdesk.tokens import SMALL
from ui.widgets.buttons import Button

_PREFIX = "plan_"


class PlanTools(QWidget):
    """`asked` carries the name of what was pressed: save, try, personal, overlays, text, export, archive."""

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        words = (
            ("save", self.tr("Save"), "save", "link"),
            ("try", self.tr("Try on real months"), "chart-column", ""),
            ("personal", self.tr("People's own values…"), "users", ""),
            ("overlays", self.tr("Credits beyond…"), "link", ""),
        )
        self._buttons = {name: Button(text, self, icon, role) for name, text, icon, role in words}
        for name, button in self._buttons.items():
            button.setObjectName(f"{_PREFIX}{name}")
            button.clicked.connect(self._ask)
        more = Button(self.tr("More"), self, "", "plain")
        more.setObjectName("planMore")
        menu = QMenu(self)
        self._actions = {}
        for name, text in (
            ("text", self.tr("Edit as text…")),
            ("export", self.tr("Save as a file…")),
            ("archive", self.tr("Put away")),
        ):
            action = self._actions[name] = QAction(text, menu)
            action.setObjectName(f"{_PREFIX}{name}")
            action.triggered.connect(self._ask)
            menu.addAction(action)
        more.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        for name in ("try", "personal", "overlays"):
            row.addWidget(self._buttons[name])
        row.addWidget(more)
        row.addStretch()
        row.addWidget(self._buttons["save"])

    def offer_archive(self, archived: bool | None) -> None:
        """Offer to put the plan away or to take it up again; None for a plan that is not stored yet."""
        self._actions["archive"].setText(self.tr("Take up again") if archived else self.tr("Put away"))
        self._actions["archive"].setVisible(archived is not None)

    def allow(self, is_sound: bool) -> None:
        """Let the plan be saved and tried where nothing is wrong with it."""
        self._buttons["save"].setEnabled(is_sound)
        self._buttons["try"].setEnabled(is_sound)

    @Slot()
    def _ask(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.asked.emit(pressed.objectName().removeprefix(_PREFIX))
