"""Words in the window: as they are, for what people typed or what stands in a sheet is never read as markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as TextQt
from PySide6.QtWidgets import QLabel, QWidget


class Label(QLabel):
    """Shows `text` letter by letter. Qt's own label takes a name like “<b>East” for markup, and shows only “East”."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


class Problem(Label):
    """What is wrong with a field or a form, in as many lines as it needs; seen only while something is."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setObjectName(name)
        self.setProperty("role", "error")
        self.setWordWrap(True)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show what is wrong; "" hides it."""
        self.setText(sentence)
        self.setVisible(bool(sentence))


def as_typed(text: str) -> str:
    """Return `text` so that a hint, which cannot be told to take it letter by letter, shows it so."""
    if not TextQt.mightBeRichText(text):
        return text
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>")
