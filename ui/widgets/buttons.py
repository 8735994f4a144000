"""Buttons whose icons follow the palette, and words that can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from salesdesk.tokens import ICON
from ui.icons import icon
from ui.theme import tokens
from ui.widgets.labels import as_typed

GAP = 5


class Button(QPushButton):
    """A button with words. `role` is "" or "primary" (at most one on a page), "link", "plain" or "danger"."""

    def __init__(self, text: str, parent: QWidget | None = None, icon_name: str = "", role: str = "") -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self._role = role
        self.setProperty("role", role)
        self.setIconSize(QSize(ICON + GAP, ICON))
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        if self._icon_name:
            colour = {"primary": "on_accent", "link": "accent_text", "danger": "bad"}.get(self._role, "text")
            self.setIcon(icon(self._icon_name, tokens(), colour, gap=GAP))


class IconButton(QToolButton):
    """A button that is an icon, perhaps with words beside it; `name` is what it is called aloud and in its hint."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None, size: int = ICON, role: str = "muted") -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._size = size
        self._role = role
        self.setIconSize(QSize(size, size))
        self.setAccessibleName(name)
        self.setToolTip(as_typed(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        self.setIcon(icon(self._icon_name, tokens(), self._role, size=self._size))


class ActionButton(QToolButton):
    """A button for an action of the window."""

    def __init__(self, action: QAction, parent: QWidget | None = None, words: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(f"{action.objectName()}Button")
        self.setIconSize(QSize(ICON + GAP * words, ICON))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if words:
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setDefaultAction(action)
        self.setAccessibleName(action.text())


class LinkLabel(QPushButton):
    """Words that can be clicked, as part of a line of text; reached by Tab as well.

    They may be a name: “R&D” is shown so, and Alt+D does not press it.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setProperty("role", "words")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFlat(True)

    def text(self) -> str:
        return super().text().replace("&&", "&")

    def setText(self, text: str) -> None:
        super().setText(text.replace("&", "&&"))
