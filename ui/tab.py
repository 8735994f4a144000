"""Pages and tabs: built when first shown, refreshed when visible and stale."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from salesdesk.text import Text
from ui.building import Built, Soon, Steps
from ui.desk import Desk, Place
from ui.tasks import Job, Token

if TYPE_CHECKING:
    from salesdesk.db import Database

Result = TypeVar("Result")
_OVER = object()


class Page(Built):
    """What is seen at one time. A subclass says `name` and `title`, fills itself in `build` and asks for its figures in `refresh`.

    `watches` names the tables whose changes make the page stale; empty means all of them. `follows_choosers` is False where period and
    team do not matter.
    """

    name: ClassVar[str]
    title: ClassVar[Text]
    watches: ClassVar[frozenset[str]] = frozenset()
    follows_choosers: ClassVar[bool] = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.token = Token(self)
        self.setObjectName(self.name)
        self._stale = True
        desk.changed.connect(self._on_changed)
        if self.follows_choosers:
            desk.period_changed.connect(self._on_chosen)
            desk.team_changed.connect(self._on_chosen)

    def refresh(self) -> None:
        """Ask for what is shown, by `read`; called when the page is seen and something changed."""

    @property
    def printable(self) -> bool:
        """True where `print_page` prints something."""
        return False

    def print_page(self) -> None:
        """Print what the page shows."""

    def go(self, place: Place) -> None:
        """Show what `place` names; the page is built by then."""

    def read(
        self,
        question: Callable[[Database], Result],
        then: Callable[[Result], Steps | None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Ask `question` in a reader thread; its answer is dropped when the page has gone or is refreshed again before.

        Where `then` yields, it goes on in the next turn of the event loop: filled and laid out at once, a page may hold up the window.
        """

        def show(result: Result) -> None:
            steps = then(result)
            if steps is not None:
                self.show_in_turns(steps)

        return self.desk.read(question, show, failed, self.token)

    def show_in_turns(self, steps: Steps) -> None:
        """Carry out the first part of `steps` now and each further one in a turn of its own, unless the page is refreshed meanwhile."""
        wanted = self._while_wanted(steps, self.token.turn)
        if next(wanted, _OVER) is not _OVER:
            rest = Soon(wanted, self)
            rest.done.connect(rest.deleteLater)

    def _while_wanted(self, steps: Steps, turn: int) -> Steps:
        for _ in steps:
            yield
            if self.token.turn != turn:
                return

    def mark_stale(self) -> None:
        """Refresh now if the page is seen, else when it is shown."""
        self._stale = True
        if self._built and self.isVisible():
            self._freshen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._freshen()

    def _freshen(self) -> None:
        self._stale = False
        self.token.renew()
        self.refresh()

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        tables = getattr(changes, "tables", ())
        if not self.watches or not self.watches.isdisjoint(tables):
            self.mark_stale()

    @Slot()
    def _on_chosen(self) -> None:
        self.mark_stale()


class Tab(Page):
    """One of the six tabs; `icon` is the name of a file of `resources/icons`."""

    icon: ClassVar[str]

    def aim(self, place: Place) -> None:
        """Build first what `place` names, where nothing of the tab is seen yet."""
