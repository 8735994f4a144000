"""What is done with a period's payouts: computed, brought a state on, reopened, handed out; adjusted and tried for one person."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from salesdesk.db import Database
from salesdesk.progress import Progress
from salesdesk.services.pay import by_hand, explain, periods
from salesdesk.services.pay.person import OpenDeal, open_deals
from salesdesk.services.pay.run import PersonPay, RunView
from salesdesk.text import language
from ui import looks
from ui.desk import Desk
from ui.messages import say
from ui.tab import Page
from ui.tabs.incentives.deal_dialog import DealDialog
from ui.tabs.incentives.pay_dialogs import AdjustDialog, QuestionDialog
from ui.tabs.incentives.statements import Statements


class PayoutDoing(QObject):
    """Does what the head of the page and the buttons under an explanation ask for."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.statements = Statements(desk, page)
        self._view: RunView | None = None
        self._person: PersonPay | None = None

    def do(self, what: str, view: RunView, people: Sequence[PersonPay]) -> None:
        """Do "compute", "advance" or "reopen" with a period, or hand out the statements of `people`."""
        self._view = view
        if what == "compute":

            def compute(db: Database, progress: Progress) -> RunView:
                return periods.compute(db, view.plan_id, view.period.start, progress)

            self._desk.work(self.tr("Computing payouts"), compute, owner=self._page)
        elif what == "advance":

            def advance(db: Database, progress: Progress) -> RunView:
                return periods.advance(db, view.plan_id, view.period.start, progress, view.state)

            # Approving computes once more, which may take a while.
            self._desk.work(self.tr("Checking the payouts"), advance, self._look, owner=self._page)
        elif what == "reopen":
            title = self.tr("Reopen {period}").format(period=say(view.period.label()))
            dialog = QuestionDialog(title, self.tr("Why is it opened again?"), self.tr("Reopen"), self._page)
            dialog.written.connect(self._reopen)
            dialog.open()
        else:
            self.statements.give(what, view, people)

    def do_for_person(self, what: str, view: RunView, one: PersonPay) -> None:
        """Do "copy", "deal", "adjust" or "print" for one person."""
        self._view, self._person = view, one
        if what == "copy":
            QGuiApplication.clipboard().setText(explain.chat_text(view, one, language(looks.language())))
            self._desk.messages.wrote(self.tr("The payout of {name} is on the clipboard.").format(name=one.member))
        elif what == "deal":
            self._ask_deal(view, one)
        elif what == "adjust":
            dialog = AdjustDialog(one.member, self._page)
            dialog.adjusted.connect(self._adjust)
            dialog.open()
        else:
            self.statements.give("print", view, (one,))

    def _look(self, _view: RunView) -> None:
        """Show how the period stands: on a server somebody else may have brought it on, of which the page does not hear."""
        self._page.refresh()

    @Slot(str)
    def _reopen(self, reason: str) -> None:
        view = self._view
        if view is None:
            return

        def reopen(db: Database) -> RunView:
            return periods.reopen(db, view.plan_id, view.period.start, reason)

        self._desk.write(reopen, owner=self._page)

    @Slot(object, str)
    def _adjust(self, amount: Decimal, reason: str) -> None:
        view, one = self._view, self._person
        if view is None or one is None:
            return

        def adjust(db: Database) -> None:
            by_hand.adjust(db, view.plan_id, one.member_id, view.period.start, amount, reason)

        self._desk.write(adjust, owner=self._page)

    def _ask_deal(self, view: RunView, one: PersonPay) -> None:
        member = one.member_id

        def ask(db: Database) -> list[OpenDeal]:
            return open_deals(db, member)

        def show(deals: list[OpenDeal]) -> None:
            DealDialog(self._desk, view.plan_id, (member, one.member), view.period.end, deals, self._page).open()

        self._desk.read(ask, show, owner=self._page)
