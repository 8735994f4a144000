"""The left side of the page: search, order, the people, and what is done to all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from salesdesk.services.reviews import FINAL, Cycle, ReviewSummary
from salesdesk.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ui.tabs.reviews.people import NAME, SCORE, STATE, PeopleList
from ui.widgets.buttons import Button, IconButton

_WIDTH = 292


class Listing(QFrame):
    """`picked` carries the id of a review; `asked` one of "finalise_all", "print_all", "add_people", "remove"."""

    picked = Signal(object)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedWidth(_WIDTH)
        self._cycle: Cycle | None = None
        self._title, self._count, self._none = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("role", "title")
        self._none.setWordWrap(True)
        for label in (self._count, self._none):
            label.setProperty("role", "label")
        self._count.setObjectName("reviewCount")
        self._none.setObjectName("reviewNone")
        self._more = IconButton("ellipsis", self.tr("More"), self)
        self._more.setObjectName("reviewMore")
        self._search = QLineEdit(self)
        self._search.setObjectName("reviewSearch")
        self._search.setPlaceholderText(self.tr("Search name or team"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.setClearButtonEnabled(True)
        self._order = QComboBox(self)
        self._order.setObjectName("reviewOrder")
        self._order.setAccessibleName(self.tr("Order"))
        for key, words in ((SCORE, self.tr("By score")), (NAME, self.tr("By name")), (STATE, self.tr("To do first"))):
            self._order.addItem(words, key)
        self.list = PeopleList(self)
        self._all = Button(self.tr("Finalise all"), self, "lock")
        self._all.setObjectName("finaliseAll")
        self._print = Button(self.tr("Print all"), self, "printer")
        self._print.setObjectName("printAll")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._more)
        find = QHBoxLayout()
        find.setSpacing(SMALL)
        find.addWidget(self._search, 1)
        find.addWidget(self._order)
        top = QVBoxLayout()
        top.setContentsMargins(LARGE, MEDIUM, MEDIUM, SMALL)
        top.setSpacing(TIGHT)
        top.addLayout(head)
        top.addWidget(self._count)
        top.addSpacing(TIGHT)
        top.addLayout(find)
        foot = QHBoxLayout()
        foot.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        foot.setSpacing(SMALL)
        foot.addWidget(self._print, 1)
        foot.addWidget(self._all, 1)
        self._none.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._none)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._find)
        self._order.activated.connect(self._sort)
        self.list.picked.connect(self.picked)
        self._more.clicked.connect(self._offer)
        self._all.clicked.connect(self._ask_finalise)
        self._print.clicked.connect(self._ask_print)

    def show_reviews(self, cycle: Cycle, found: Sequence[ReviewSummary], keys: Mapping[int, str]) -> None:
        """List `found`, reviews of `cycle`."""
        self._cycle = cycle
        self._title.setText(cycle.template)
        final = sum(one.state == FINAL for one in found)
        self._count.setText(self.tr("{n} people, {final} final").format(n=len(found), final=final))
        self._all.setEnabled(any(one.state != FINAL and one.card.total is not None for one in found))
        self._print.setEnabled(bool(found))
        self.list.people.set_reviews(found, keys)
        self._tell_none()

    def _tell_none(self) -> None:
        empty = not self.list.people.rowCount()
        self._none.setVisible(empty)
        if empty and self._search.text():
            self._none.setText(self.tr("Nobody here is called “{words}”.").format(words=self._search.text()))
        elif empty:
            self._none.setText(self.tr("Nobody of this team is reviewed in this period. Choose all teams above."))

    @Slot(str)
    def _find(self, typed: str) -> None:
        self.list.people.set_search(typed)
        self._tell_none()

    @Slot()
    def _sort(self) -> None:
        self.list.people.set_order(self._order.currentData())

    @Slot()
    def _ask_finalise(self) -> None:
        self.asked.emit("finalise_all")

    @Slot()
    def _ask_print(self) -> None:
        self.asked.emit("print_all")

    @Slot()
    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("reviewMenu")
        add = QAction(self.tr("Review those who are missing ({n})").format(n=self._cycle.unreviewed if self._cycle else 0), menu)
        add.setEnabled(bool(self._cycle and self._cycle.unreviewed))
        remove = QAction(self.tr("Delete these reviews"), menu)
        remove.setEnabled(bool(self._cycle and not self._cycle.final))
        for action, name in ((add, "add_people"), (remove, "remove")):
            action.setObjectName(name)
            menu.addAction(action)
        menu.triggered.connect(self._choose)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.asked.emit(action.objectName())
