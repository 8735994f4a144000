"""Menus that are made anew each time they are asked for."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget


def show_below(menu: QMenu, button: QWidget) -> None:
    """Show `menu` under the button that was pressed; it is gone when it is left."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
