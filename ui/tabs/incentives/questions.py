"""Questions about payouts: noted on a line, answered, settled."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from salesdesk.db import Database
from salesdesk.rules.pay.component import Line
from salesdesk.services.pay import by_hand, explain
from salesdesk.services.pay.by_hand import Dispute
from salesdesk.services.pay.run import PersonPay, RunView
from ui.desk import Desk
from ui.messages import say
from ui.tabs.incentives.pay_dialogs import DisputesDialog, QuestionDialog


class Questions(QObject):
    """Asks for them and writes them down."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, parent
        self._about: tuple[RunView, PersonPay, str] | None = None

    def ask(self, view: RunView, person: PersonPay, line: Line) -> None:
        """Ask what `person` wants to know of `line`."""
        name = say(explain.title_of(line))
        self._about = view, person, name
        title = self.tr("{name}: {line}").format(name=person.member, line=name)
        dialog = QuestionDialog(title, self.tr("What is asked?"), self.tr("Note it"), self._page)
        dialog.written.connect(self._note)
        dialog.open()

    def show(self, found: Sequence[Dispute]) -> None:
        """List questions, to be answered."""
        dialog = DisputesDialog(found, self._page)
        dialog.answered.connect(self._answer)
        dialog.open()

    @Slot(str)
    def _note(self, question: str) -> None:
        if self._about is None:
            return
        view, person, line = self._about

        def note(db: Database) -> int:
            return by_hand.raise_dispute(db, view.plan_id, person.member_id, view.period.start, line, question)

        self._desk.write(note, owner=self._page)

    @Slot(object, str, object)
    def _answer(self, dispute_id: int, answer: str, amount: Decimal | None) -> None:
        def settle(db: Database) -> None:
            by_hand.answer_dispute(db, dispute_id, answer, amount)

        self._desk.write(settle, owner=self._page)
