"""Opens every dialog that a button or a menu of a page leads to, one after the other; for `pictures.py --dialogs`."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QMenu, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

_MOST = 80


class Opener:
    """Presses what can be pressed in `page`; `dialogs` gives what opened, once; `too_large` names what the screen cannot show whole."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._pressed: set[str] = set()
        self.too_large: list[str] = []

    def press_all(self, page: QWidget) -> Iterator[str]:
        """Press one button or menu entry after the other, each once, and give what it is called."""
        for _ in range(_MOST):  # a button that steps through months has a new name each time
            found = self._next(page)
            if found is None:
                return
            name, button = found
            self._pressed.add(name)
            menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
            if menu is None:
                button.click()
                menu = _popup()
            if menu is None:
                yield name
            else:
                yield from self._choose_all(name, button, [_called(one) for one in _actions(menu)])

    def _next(self, page: QWidget) -> tuple[str, QAbstractButton] | None:
        """Return a button that was not pressed yet: those that lead to another page of it come last, for they take the others away."""
        found = page.findChildren(QAbstractButton) if isValid(page) else []
        # Not those of a dialog above it: the system's own wait for an answer.
        seen = [one for one in found if one.isVisible() and one.isEnabled() and one.window() is page.window()]
        for one in sorted(seen, key=QAbstractButton.isCheckable):
            name = f"{page.objectName() or type(page).__name__}/{one.objectName() or one.text()}"
            if name not in self._pressed:
                return name, one
        return None

    def _choose_all(self, name: str, button: QAbstractButton, entries: list[str]) -> Iterator[str]:
        for entry in entries:
            if not isValid(button):
                return
            menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
            if menu is None:
                button.click()
                menu = _popup()
            action = next((one for one in _actions(menu) if _called(one) == entry), None) if menu is not None else None
            if action is None:
                continue
            action.trigger()
            if menu is not None and isValid(menu):
                menu.close()
            yield f"{name}/{entry}"

    def dialogs(self) -> list[tuple[str, QDialog]]:
        """Return the dialogs that are open and were not seen before, with their names."""
        opened = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        new = []
        for one in opened:
            name = f"{type(one).__name__}-{one.objectName()}"
            if name in self._seen or isinstance(one, QFileDialog):
                continue
            self._seen.add(name)
            new.append((name, one))
            room = one.screen().availableSize()
            if one.width() > room.width() or one.height() > room.height():
                self.too_large.append(f"{name}: {one.width()} × {one.height()}")
        return new

    @staticmethod
    def close_all() -> None:
        """Close whatever is open above the window."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QDialog) and one.isVisible():
                one.done(QDialog.DialogCode.Rejected)


def _popup() -> QMenu | None:
    found = QApplication.activePopupWidget()
    return found if isinstance(found, QMenu) else None


def _actions(menu: QMenu) -> Iterator[QAction]:
    menu.aboutToShow.emit()  # many menus tell only now what can be chosen
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _actions(below)
        elif action.isEnabled() and not action.isSeparator():
            yield action


def _called(action: QAction) -> str:
    return action.objectName() or action.text()
