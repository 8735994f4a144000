"""The left side of the page: search, order, the people, and what is done to all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.rules.review_steps import CONFIRMED, LABELS
from salesdesk.services.reviews.scoring import FINAL, Cycle, ReviewSummary
from salesdesk.text import fill
from salesdesk.tokens import LARGE, SMALL
from ui.messages import say
from ui.tabs.reviews.people import NAME, SCORE, STATE, PeopleList
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label, as_typed
from ui.widgets.menus import show_below
from ui.widgets.side import SideCard

_WIDTH = 292


class Listing(SideCard):
    """`picked` carries the id of a review; `asked` what is to be done to all that are listed, by the name of its entry in the menu."""

    picked = Signal(object)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("review", _WIDTH, parent)
        self._cycle: Cycle | None = None
        self._none = Label("", self)
        self._none.setWordWrap(True)
        self._none.setProperty("role", "label")
        self._none.setObjectName("reviewNone")
        self._none.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        self._more = IconButton("ellipsis", self.tr("More"), self)
        self._more.setObjectName("reviewMore")
        orders = ((SCORE, self.tr("By score")), (NAME, self.tr("By name")), (STATE, self.tr("To do first")))
        self.ask(self.tr("Name or team"), self.tr("Order"), orders)
        self.choice.setObjectName("reviewOrder")
        self.list = PeopleList(self)
        self._all = Button(self.tr("Finalise all"), self, "lock")
        self._all.setObjectName("finaliseAll")
        self._print = Button(self.tr("Print all"), self, "printer")
        self._print.setObjectName("printAll")
        self.lay_out(self.list, (self._more,), foot=(self._print, self._all))
        self.column.insertWidget(1, self._none)
        self._connect()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.choice.activated.connect(self._sort)
        self.list.picked.connect(self.picked)
        self._more.clicked.connect(self._offer)
        self._all.clicked.connect(self._ask_finalise)
        self._print.clicked.connect(self._ask_print)

    def show_reviews(self, cycle: Cycle, found: Sequence[ReviewSummary], keys: Mapping[int, str]) -> None:
        """List `found`, reviews of `cycle`."""
        self._cycle = cycle
        self.title.setText(cycle.template)
        self.title.setToolTip(as_typed(cycle.template))
        final = sum(one.state == FINAL for one in found)
        self.count.setText(fill(self.tr("{n} {n:person|people}, {final} final"), n=len(found), final=final))
        self._all.setEnabled(any(one.state != FINAL and one.card.total is not None for one in found))
        self._print.setEnabled(bool(found))
        self.list.people.set_reviews(found, keys)
        self._tell_none()

    def _tell_none(self) -> None:
        empty = not self.list.people.rowCount()
        self._none.setVisible(empty)
        if empty and self.search.text():
            self._none.setText(self.tr("Nobody here is called “{words}”.").format(words=self.search.text()))
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
        self.list.people.set_order(self.choice.currentData())

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
        show_below(menu, self._more)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.asked.emit(action.objectName())
