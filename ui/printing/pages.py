"""The pages of a printout for the screen: made in a reader thread when they are wanted, the next ones ahead, and kept for a while."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from salesdesk.documents.printout import Printout
from ui.tasks import Tasks, Token

_KEPT = 12


class Pages(QObject):
    """`arrived` carries the number of a review (from 0) whose pages are here now, `failed` an error."""

    arrived = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._token = Token(self)
        self._printout: Printout | None = None
        self._ppi = 0.0
        self._made: OrderedDict[int, tuple[QImage, ...]] = OrderedDict()
        self._asked: set[int] = set()

    def take(self, printout: Printout, ppi: float) -> None:
        """Make the pages of `printout` from now on, with `ppi` pixels an inch."""
        if printout is not self._printout or ppi != self._ppi:
            self._printout, self._ppi = printout, ppi
            self._token.renew()
            self._made.clear()
            self._asked.clear()

    def of(self, number: int) -> tuple[QImage, ...]:
        """Return the pages of a review if they are here; else they are asked for. Those of the next one are made ahead."""
        found = self._made.get(number, ())
        if found:
            self._made.move_to_end(number)
            self._ask(number + 1)
        else:
            self._ask(number)
        return found

    def _ask(self, number: int) -> None:
        printout, ppi = self._printout, self._ppi
        if printout is None or number in self._asked or number in self._made or not 0 <= number < len(printout.names):
            return
        self._asked.add(number)

        def make() -> tuple[int, tuple[QImage, ...]]:
            return number, tuple(QImage.fromData(page) for page in printout.pages(number, ppi))

        self._tasks.read(make, self._take, self.failed.emit, self._token)

    def _take(self, made: tuple[int, tuple[QImage, ...]]) -> None:
        number, pages = made
        self._asked.discard(number)
        self._made[number] = pages
        while len(self._made) > _KEPT:
            self._made.popitem(last=False)
        self.arrived.emit(number)
