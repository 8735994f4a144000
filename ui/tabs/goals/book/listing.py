"""The left side of the page of goals: search, which states, the tree, and a new goal."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from salesdesk.model.goals import AGREED, CLOSED, DRAFT, PROPOSED
from salesdesk.services.goals.rows import Book
from salesdesk.text import Text, fill
from ui.messages import say
from ui.tabs.goals.book.tree import GoalTree
from ui.widgets.buttons import Button, IconButton
from ui.widgets.empty import EmptyState
from ui.widgets.side import SideCard

_WIDTH = 340


class GoalListing(SideCard):
    """`picked` carries the id of a goal; `wanted` when one is to be added, `pro_rated` when coming and going is to be looked at."""

    picked = Signal(object)
    wanted = Signal()
    pro_rated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("goal", _WIDTH, parent)
        self._book: Book | None = None
        states = (
            ((), self.tr("All")),
            ((DRAFT, PROPOSED), self.tr("Not agreed yet")),
            ((AGREED,), self.tr("Agreed")),
            ((CLOSED,), self.tr("Closed")),
        )
        self.ask(self.tr("Search goal or owner"), self.tr("State"), states)
        self.choice.setObjectName("goalStates")
        self._listed = QStackedWidget(self)
        self.tree = GoalTree(self._listed)
        self.add = Button(self.tr("New goal"), self, "plus", "link")
        self.add.setObjectName("goalAdd")
        self.export = IconButton("file-down", self.tr("Export to Excel"), self)
        self.export.setObjectName("exportGoals")
        self._moved = Button("", self, "users", "plain")
        self._moved.setObjectName("goalProrate")
        self._moved.hide()
        self._nothing = EmptyState("search", self.tr("No goal fits what you search for."), self.tr("Show all"), self._listed)
        self._nothing.setObjectName("goalNothing")
        self._listed.addWidget(self.tree)
        self._listed.addWidget(self._nothing)
        self.lay_out(self._listed, (self.export, self.add), (self._moved,))
        self.search.textChanged.connect(self._fill)
        self.choice.activated.connect(self._fill)
        self.tree.picked.connect(self.picked)
        self.add.clicked.connect(self.wanted)
        self._moved.clicked.connect(self.pro_rated)
        self._nothing.chosen.connect(self._show_all)

    def show_book(self, book: Book, year: Text | str, moved: int) -> None:
        """Show the goals of `year`; `moved` people came, went or changed teams with targets that do not say so."""
        self._book = book
        self.title.setText(self.tr("Goals {year}").format(year=say(year)))
        agreed = sum(one.state in (AGREED, CLOSED) for one in book.goals)
        self.count.setText(fill(self.tr("{n} {n:goal|goals}, {agreed} agreed"), n=len(book.goals), agreed=agreed))
        self._moved.setText(self.tr("{n} came, left or moved: pro-rate…").format(n=moved))
        self._moved.setVisible(moved > 0)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        if self._book is not None:
            found = self.tree.show_goals(self._book, self.search.text(), frozenset(self.choice.currentData()))
            self._listed.setCurrentWidget(self.tree if found or not self._book.goals else self._nothing)

    @Slot()
    def _show_all(self) -> None:
        self.choice.setCurrentIndex(0)
        self.search.clear()
        self._fill()
