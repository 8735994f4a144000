"""What a deal would bring: an open opportunity, or any amount, if it were closed in this period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from salesdesk.db import Database
from salesdesk.money import grouped
from salesdesk.services.pay.person import IfClosed, OpenDeal, if_closed
from ui import looks
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.forms import reading
from ui.messages import say
from ui.records.earning import Gain
from ui.tasks import Token


class DealDialog(Dialog):
    """Answers at once while the amount is typed."""

    def __init__(
        self, desk: Desk, plan_id: int, member: tuple[int, str], day: date, deals: Sequence[OpenDeal], parent: QWidget | None
    ) -> None:
        super().__init__("dealDialog", self.tr("If {name} closed a deal").format(name=member[1]), parent, 460)
        self._desk, self._plan, self._member, self._day = desk, plan_id, member[0], day
        self._token = Token(self)
        self._deals, self._amount = QComboBox(self), QLineEdit(self)
        self._deals.setObjectName("openDeals")
        self._amount.setObjectName("dealAmount")
        self._paid = QCheckBox(self.tr("The customer pays at once"), self)
        self._deals.addItem(self.tr("Any deal"), None)
        for one in deals:
            until = looks.short_day(one.close_on) if one.close_on is not None else ""
            self._deals.addItem(" · ".join(part for part in (one.name, grouped(one.amount, 0), until) if part), str(one.amount))
        self._gain = Gain(self)
        self.add_field(self.tr("Open opportunity"), self._deals)
        self.add_field(self.tr("Amount"), self._amount)
        self.body.addWidget(self._paid)
        self.body.addWidget(self._gain)
        self.add_button("cancel", self.tr("Close")).clicked.connect(self.reject)
        self._deals.activated.connect(self._take)
        self._amount.textChanged.connect(self._ask)
        self._paid.toggled.connect(self._ask)

    @Slot(int)
    def _take(self, at: int) -> None:
        amount = self._deals.itemData(at)
        if amount is not None:
            self._amount.setText(grouped(Decimal(str(amount))))

    @Slot()
    def _ask(self) -> None:
        try:
            amount = reading.number(self._amount.text()) if self._amount.text().strip() else Decimal(0)
        except reading.Unreadable as error:
            self.tell_at(self._amount, say(error.text))
            return
        self.tell_at(self._amount, "")
        if not amount:
            self._gain.clear()
            return
        plan, member, day = self._plan, self._member, self._day
        metrics = ("sales_amount", "receipts") if self._paid.isChecked() else ("sales_amount",)

        def ask(db: Database) -> IfClosed:
            return if_closed(db, plan, member, amount, day, metrics)

        self._token.renew()
        self._desk.read(ask, self._show, owner=self._token)

    def _show(self, found: IfClosed) -> None:
        self._gain.show_gain(found)
