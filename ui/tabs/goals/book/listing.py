"""The left side of the page of goals: search, which states, the tree, and a new goal."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from salesdesk.model.goals import AGREED, CLOSED, DRAFT, PROPOSED
from salesdesk.services.goals.book import Book
from salesdesk.text import Text
from salesdesk.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ui.messages import say
from ui.tabs.goals.book.tree import GoalTree
from ui.widgets.buttons import Button, IconButton

_WIDTH = 340


class GoalListing(QFrame):
    """`picked` carries the id of a goal; `wanted` when one is to be added, `pro_rated` when coming and going is to be looked at."""

    picked = Signal(object)
    wanted = Signal()
    pro_rated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedWidth(_WIDTH)
        self._book: Book | None = None
        self._title, self._count = QLabel(self), QLabel(self)
        self._title.setProperty("role", "title")
        self._count.setProperty("role", "label")
        self._count.setObjectName("goalCount")
        self._count.setWordWrap(True)
        self._search = QLineEdit(self)
        self._search.setObjectName("goalSearch")
        self._search.setPlaceholderText(self.tr("Search goal or owner"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.setClearButtonEnabled(True)
        self._states = QComboBox(self)
        self._states.setObjectName("goalStates")
        self._states.setAccessibleName(self.tr("State"))
        for words, states in (
            (self.tr("All"), ()),
            (self.tr("Not agreed yet"), (DRAFT, PROPOSED)),
            (self.tr("Agreed"), (AGREED,)),
            (self.tr("Closed"), (CLOSED,)),
        ):
            self._states.addItem(words, states)
        self.tree = GoalTree(self)
        self.add = Button(self.tr("New goal"), self, "plus", "link")
        self.add.setObjectName("goalAdd")
        self.export = IconButton("file-down", self.tr("Export to Excel"), self)
        self.export.setObjectName("exportGoals")
        self._moved = Button("", self, "users", "plain")
        self._moved.setObjectName("goalProrate")
        self._moved.hide()
        self._lay_out()
        self._search.textChanged.connect(self._fill)
        self._states.activated.connect(self._fill)
        self.tree.picked.connect(self.picked)
        self.add.clicked.connect(self.wanted)
        self._moved.clicked.connect(self.pro_rated)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.export)
        head.addWidget(self.add)
        find = QHBoxLayout()
        find.setSpacing(SMALL)
        find.addWidget(self._search, 1)
        find.addWidget(self._states)
        top = QVBoxLayout()
        top.setContentsMargins(LARGE, MEDIUM, MEDIUM, SMALL)
        top.setSpacing(TIGHT)
        top.addLayout(head)
        top.addWidget(self._count)
        top.addWidget(self._moved)
        top.addLayout(find)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.tree, 1)

    def show_book(self, book: Book, year: Text | str, moved: int) -> None:
        """Show the goals of `year`; `moved` people came, went or changed teams with targets that do not say so."""
        self._book = book
        self._title.setText(self.tr("Goals {year}").format(year=say(year)))
        agreed = sum(one.state in (AGREED, CLOSED) for one in book.goals)
        self._count.setText(self.tr("{n} goals, {agreed} agreed").format(n=len(book.goals), agreed=agreed))
        self._moved.setText(self.tr("{n} came, left or moved: pro-rate…").format(n=moved))
        self._moved.setVisible(moved > 0)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        if self._book is not None:
            self.tree.show_goals(self._book, self._search.text(), frozenset(self._states.currentData()))
