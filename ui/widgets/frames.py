"""Frames around parts of a page, and the line between them."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from salesdesk.tokens import SMALL


def card_of(widget: QWidget, parent: QWidget, margin: int = SMALL) -> QFrame:
    """Return a card that holds `widget`."""
    card = QFrame(parent)
    card.setObjectName("card")
    inner = QVBoxLayout(card)
    inner.setContentsMargins(margin, margin, margin, margin)
    inner.addWidget(widget)
    return card


def rule(parent: QWidget) -> QFrame:
    """Return a line across a page."""
    made = QFrame(parent)
    made.setProperty("role", "rule")
    made.setFixedHeight(1)
    return made
