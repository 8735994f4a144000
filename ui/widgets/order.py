"""Tab goes through a window as it is read: by its layouts, not in the order in which its parts happened to be made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QDialog,
    QGridLayout,
    QLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QWidget,
)

from ui.painting import PaintedApart


class OrderedDialog(QDialog):
    """A dialog in which Tab goes on to what is read next. It opens at the first field, where nothing else was said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        PaintedApart(self)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Go to the next part, or to the one before."""
        return go_on(self, forwards)

    def showEvent(self, event: QShowEvent) -> None:
        """Let what is asked first be answered first: Qt would begin at a button."""
        here = self.focusWidget()
        if here is None or not _is_asked(here):
            first = next((one for one in stops(self) if _is_asked(one)), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)
        super().showEvent(event)


def go_on(window: QWidget, forwards: bool) -> bool:
    """Move the focus of `window` to what is read next, or before; from the last to the first. False where there is nothing."""
    found = list(stops(window))
    if not found:
        return False
    at = _place(found, window.focusWidget())
    if at is None:
        at = -1 if forwards else 0
    reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
    target = found[(at + (1 if forwards else -1)) % len(found)]
    target.setFocus(reason)
    for one in _line(target.parentWidget()):
        if isinstance(one, QScrollArea):
            one.ensureWidgetVisible(target)
    return True


def stops(window: QWidget) -> Iterator[QWidget]:
    """Give what Tab reaches in `window`: as it is laid out, row by row; then what lies above it, outside its layouts."""
    laid_out = list(_stops(window))
    yield from laid_out
    yield from _above(window, set(laid_out), {outer for one in laid_out for outer in _line(one)})


def _above(within: QWidget, laid_out: set[QWidget], around: set[QWidget]) -> Iterator[QWidget]:
    """Give what can be reached `within` beside what is laid out, and what is `around` that.

    What is hidden is passed over with all that is in it: to look through all pages of a window would hold it up at each press of Tab, and
    each time a page with the focus is left.
    """
    for one in within.children():
        if not isinstance(one, QWidget) or one.isWindow() or one in laid_out or not _is_there(one, within):
            continue
        if one not in around and _is_stop(one):
            yield one
        else:
            yield from _above(one, laid_out, around)


def _stops(within: QWidget) -> Iterator[QWidget]:
    for part in _parts(within):
        if not _is_there(part, within):
            continue
        if isinstance(part, QScrollArea):
            inside = list(_stops(part))
            # What has nothing to be reached in it is reached itself, to be scrolled.
            yield from inside or [part]
        elif _is_stop(part):
            yield part
        else:
            yield from _stops(part)


def _parts(within: QWidget) -> Iterator[QWidget]:
    if isinstance(within, QScrollArea):
        found = [within.widget()]
    elif isinstance(within, QTabWidget):
        found = [within.tabBar(), within.currentWidget()]
    elif isinstance(within, QStackedWidget):
        found = [within.currentWidget()]
    elif isinstance(within, QSplitter):
        found = [within.widget(at) for at in range(within.count())]
    else:
        layout = within.layout()
        found = [*in_layout(layout)] if layout is not None else []
    yield from (one for one in found if one is not None)


def in_layout(layout: QLayout) -> list[QWidget]:
    """Return the widgets of a layout and of those within it, in their order.

    Its items are not asked for: what stands in Python for an item outlives it, and the program ends with a fault when something that
    is made in the same place of memory goes (see DECISIONS.md).
    """
    around = layout.parentWidget()
    return _placed(layout, [one for one in around.children() if isinstance(one, QWidget)] if around is not None else [])


def _placed(layout: QLayout, widgets: Sequence[QWidget]) -> list[QWidget]:
    found: dict[int, list[QWidget]] = {}
    for one in widgets:
        if (at := layout.indexOf(one)) >= 0:
            found[at] = [one]
    for inner in layout.children():
        if isinstance(inner, QLayout):
            found[layout.indexOf(inner)] = _placed(inner, widgets)
    order = sorted(found)
    if isinstance(layout, QGridLayout):
        order = [at for _, at in sorted((layout.getItemPosition(at), at) for at in order)]  # type: ignore[type-var]
    return [widget for at in order for widget in found[at]]


def _is_there(part: QWidget, within: QWidget) -> bool:
    return part.isVisibleTo(within) and part.isEnabledTo(within)


def _is_stop(part: QWidget) -> bool:
    if not part.focusPolicy() & Qt.FocusPolicy.TabFocus or (isinstance(part, QAbstractButton) and not _stands_for_its_group(part)):
        return False
    proxy = part.focusProxy()
    return proxy is None or not part.isAncestorOf(proxy)


def _stands_for_its_group(button: QAbstractButton) -> bool:
    """Of choices of which one holds Tab reaches the one that does; arrow keys go along them."""
    group = button.group()
    chosen = group.checkedButton() if group is not None and group.exclusive() else None
    return chosen is None or chosen is button or not _is_there(chosen, chosen.window())


def _is_asked(part: QWidget) -> bool:
    """Tell whether something is filled in or chosen there; buttons and pages lead elsewhere."""
    if isinstance(part, QLineEdit) and part.isReadOnly():
        return False
    return not isinstance(part, QAbstractButton | QTabBar | QScrollArea) or isinstance(part, QCheckBox | QRadioButton)


def _line(part: QWidget | None) -> Iterator[QWidget]:
    """Give `part` and what it lies in."""
    while part is not None:
        yield part
        part = part.parentWidget()


def _place(found: list[QWidget], focus: QWidget | None) -> int | None:
    """Return where the focus is among `found`; a part of one counts as it (the line of a box that can be typed into)."""
    return next((found.index(one) for one in _line(focus) if one in found), None)
