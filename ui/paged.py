"""A tab of several pages, chosen by a row at its top."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from salesdesk.tokens import LARGE, SMALL
from ui.building import Turning
from ui.desk import Place
from ui.messages import say
from ui.tab import Page, Tab
from ui.widgets.segmented import SegmentedRow


class PagedTab(Tab):
    """Shows its `pages`; each fills itself when it is first seen and refreshes itself."""

    pages: ClassVar[tuple[type[Page], ...]]
    follows_choosers = False
    watches = frozenset({""})

    def build(self) -> None:
        self._row = SegmentedRow([(one.name, say(one.title)) for one in self.pages], self)
        self._stack = QStackedWidget(self)
        self._turning = Turning(self._stack)
        self._pages = [one(self.desk, self._stack) for one in self.pages]
        for page in self._pages:
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, SMALL, LARGE, LARGE)
        layout.setSpacing(SMALL)
        layout.addWidget(self._row)
        layout.addWidget(self._stack, 1)
        self._row.chosen.connect(self._choose)
        # Qt shows what a visible widget is given a moment later, and `go` may come before.
        self._stack.show()

    @property
    def page(self) -> Page:
        """The page that is seen."""
        return self._pages[self._stack.currentIndex()]

    @property
    def printable(self) -> bool:
        return self._built and self.page.printable

    def print_page(self) -> None:
        self.page.print_page()

    def make_on(self) -> bool:
        """Build the next part of the tab, and of the page that will be seen with it."""
        return super().make_on() or (self._built and self.page.make_on())

    def aim(self, place: Place) -> None:
        super().make_on()
        if not self.isVisible():
            page = self._page_of(place.page)
            self._row.choose(page.name)
            self._stack.setCurrentWidget(page)

    def go(self, place: Place) -> None:
        page = self._page_of(place.page)
        self._row.choose(page.name)
        self._turning.turn_to(page, partial(page.go, place))

    def _page_of(self, name: str) -> Page:
        return next((one for one in self._pages if one.name == name), self.page)

    @Slot(str)
    def _choose(self, name: str) -> None:
        self._turning.turn_to(self._page_of(name))
