"""The left side of the page: search, order, the people, and what is done to all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from salesdesk.rules.review_steps import CONFIRMED, LABELS
from salesdesk.services.reviews.scoring import FINAL, Cycle, ReviewSummary
from salesdesk.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ui.messages import say
from ui.tabs.reviews.people import NAME, SCORE, STATE, PeopleList
from ui.widgets.buttons import Button, IconButton

_WIDTH = 292


class Listing(QFrame):
    """`picked` carries the id of a review; `asked` what is to be done to all that are listed, by the name of its entry in the menu."""

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
        self._title.setWordWrap(True)
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
        self._title.setToolTip(cycle.template)
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
            everybody = self.list.people.total
            away = self.tr("Nobody of this team is reviewed in this period. Choose all teams above.")
            self._none.setText(self.tr("Nobody stands at this step.") if everybody else away)

    @Slot(str)
    def _find(self, typed: str) -> None:
        self.list.people.set_search(typed)
        self._tell_none()

    @Slot(str)
    def show_step(self, step: str) -> None:
        """List only those who stand at `step`; "" for all."""
        self.list.people.set_step(step)
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
        cycle, shown = self._cycle, self.list.people.shown
        open_ones = [one for one in shown if one.state != FINAL]
        steps = menu.addMenu(self.tr("Bring all that are listed to"))
        for step in cycle.steps if cycle else ():
            steps.addAction(say(LABELS[step])).setObjectName(f"move_{step}")
        steps.setEnabled(bool(open_ones))
        for name, words, enabled in (
            ("hold_talks", self.tr("Note their talks as held today"), bool(open_ones)),
            ("sign", self.tr("Note them as signed today"), any(one.state == FINAL and one.signed_on is None for one in shown)),
            ("archive", self.tr("Archive what is confirmed"), any(one.step == CONFIRMED for one in shown)),
            ("", "", False),
            ("propose_raters", self.tr("Propose who gives feedback, where nobody is chosen"), bool(open_ones)),
            ("send_forms", self.tr("Write forms for self review and feedback…"), bool(open_ones)),
            ("mail_forms", self.tr("Prepare e-mails with these forms…"), bool(open_ones)),
            ("read_forms", self.tr("Read filled forms…"), bool(cycle)),
            ("save_word", self.tr("Save them as Word files…"), bool(shown)),
            ("", "", False),
            (
                "add_people",
                self.tr("Review those who are missing ({n})").format(n=cycle.unreviewed if cycle else 0),
                bool(cycle and cycle.unreviewed),
            ),
            ("design", self.tr("Design on paper…"), True),
            ("course", self.tr("Steps and last days…"), bool(cycle)),
            ("newest", self.tr("Use the newest templates"), bool(open_ones)),
            ("remove", self.tr("Delete these reviews"), bool(cycle and not cycle.final)),
        ):
            if not name:
                menu.addSeparator()
                continue
            action = menu.addAction(words)
            action.setObjectName(name)
            action.setEnabled(enabled)
        menu.triggered.connect(self._choose)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.asked.emit(action.objectName())
