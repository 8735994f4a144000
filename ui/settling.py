"""Widgets laid out whole before they are first painted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent


def settle() -> None:
    """Carry out the layouts that are asked for, and those that they ask for in turn.

    Qt posts them one after another behind a paint that is due already: a page which has just been filled and shown would be
    seen half laid out once.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
