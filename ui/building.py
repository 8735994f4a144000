"""Widgets of many parts, built a part at a time: made at once, sixty fields would hold up the window for a tenth of a second."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QWidget

Steps = Iterator[None]
"""The building of something, a part at a time."""
_OVER = object()


class Built(QWidget):
    """Makes what is in it when it is first seen. A subclass fills itself in `build`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._built = self._building = False
        self._steps: Steps | None = None

    def build(self) -> Steps | None:
        """Make the widgets; called once, before they are seen.

        What has many parts yields between them: `Turning` makes each in a turn of its own.
        """
        return None

    def make(self) -> None:
        """Build now all that is not built: Qt shows a page of a stack some time after it was turned to."""
        while self.make_on():
            pass

    def make_on(self) -> bool:
        """Build the next part, and return whether more are to come."""
        if self._built or self._building:
            return False
        self._building = True
        try:
            if self._steps is None:
                self._steps = self.build() or iter(())
            self._built = next(self._steps, _OVER) is _OVER
        finally:
            self._building = False
        return not self._built

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.make()


class Soon(QObject):
    """Carries out `steps`, a part a turn of the event loop, while something else is waited for. `done` tells that all parts are made."""

    done = Signal()

    def __init__(self, steps: Steps, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self.is_done = False
        """True once all parts are made."""
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)
        self._next.start(0)

    def finish(self) -> None:
        """Make now what is not made yet."""
        while not self.is_done:
            self._make_one()

    @Slot()
    def _go_on(self) -> None:
        if not self.is_done:
            self._make_one()
            self._next.start(0)

    def _make_one(self) -> None:
        self.is_done = next(self._steps, _OVER) is _OVER
        if self.is_done:
            self.done.emit()


class Turning(QObject):
    """Turns a stack to what is still to be built, a part a turn of the event loop, so that no click waits for the whole of it.

    What is seen stays, and can be used, until the other is whole: nothing is seen to grow. Whoever turns elsewhere meanwhile sees
    that; the rest of the first is built when it is asked for again.
    """

    def __init__(self, stack: QStackedWidget | QStackedLayout) -> None:
        super().__init__(stack)
        self._stack = stack
        self._coming: Built | None = None
        self._then: Callable[[], None] | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)

    @property
    def is_turning(self) -> bool:
        """True while what was turned to is still being built."""
        return self._coming is not None

    def turn_to(self, wanted: Built, then: Callable[[], None] | None = None) -> None:
        """Show `wanted`, now where it is built, and do `then` once it is seen."""
        self._coming, self._then = wanted, then
        self._go_on()

    def stay(self) -> None:
        """Know that the stack shows something else by now, and turn to nothing any more."""
        self._coming = self._then = None

    @Slot()
    def _go_on(self) -> None:
        if self._coming is None:
            return
        if self._coming.make_on():
            self._next.start(0)
            return
        wanted, then = self._coming, self._then
        self.stay()
        self._stack.setCurrentWidget(wanted)
        if then is not None:
            then()
