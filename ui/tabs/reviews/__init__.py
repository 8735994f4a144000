"""The Reviews tab: the reviews of a period, and the templates that they are scored by."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from salesdesk.text import mark
from salesdesk.tokens import LARGE, MEDIUM
from ui.desk import Place
from ui.messages import say
from ui.tab import Page, Tab
from ui.tabs.reviews.page import ReviewsPage
from ui.tabs.reviews.templates_page import TemplatesPage
from ui.widgets.segmented import SegmentedRow


class ReviewsTab(Tab):
    """Performance reviews."""

    name = "reviews"
    title = mark("Tab", "Reviews")
    icon = "clipboard-check"
    follows_choosers = False

    def build(self) -> None:
        self._pages: dict[str, Page] = {one.name: one for one in (ReviewsPage(self.desk, self), TemplatesPage(self.desk, self))}
        self._row = SegmentedRow([(one.name, say(one.title)) for one in self._pages.values()], self)
        self._stack = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._row)
        layout.addWidget(self._stack, 1)
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._row.chosen.connect(self.show_page)

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Show the page called `name`."""
        self._row.choose(name)
        self._stack.setCurrentWidget(self._pages[name])

    def go(self, place: Place) -> None:
        if place.page in self._pages:
            self.show_page(place.page)
        self._page.go(place)

    @property
    def printable(self) -> bool:
        return self._page.printable

    def print_page(self) -> None:
        self._page.print_page()

    @property
    def _page(self) -> Page:
        return self._pages[self._row.key]
