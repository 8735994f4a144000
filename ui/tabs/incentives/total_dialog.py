"""What a sum of payouts is made of: each line of each person; a line leads to its facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.rules.pay.component import Line
from salesdesk.services.pay.explain import COLUMNS, title_of
from salesdesk.services.pay.run import PersonPay
from salesdesk.text import mark
from ui.amounts import Amounts
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.messages import say
from ui.tables.table import RecordTable
from ui.tabs.incentives.rows import RowsSource

_FIELDS = (
    Field("member", mark("Payouts", "Member"), width=14),
    Field("line", mark("Payouts", "For what"), width=40),
    Field("amount", mark("Payouts", "Amount"), Kind.MONEY, width=14),
)


class TotalDialog(Dialog):
    """`picked` carries the id of a person and the line (None for what is no line) that was double-clicked."""

    picked = Signal(object, object)

    def __init__(self, desk: Desk, people: Sequence[PersonPay], field: Field, currency: str, parent: QWidget | None = None) -> None:
        super().__init__("payTotalDialog", say(field.label), parent, width=680)
        self._parts = list(_parts(people, field.name))
        rows: list[tuple[Any, ...]] = [
            (one.member, say(title_of(line)) if line is not None else self.tr("Goes to the next period"), amount)
            for one, line, amount in self._parts
        ]
        total = QLabel(Amounts(currency).full(sum((row[2] for row in rows), Decimal(0))), self)
        total.setObjectName("total")
        total.setProperty("role", "heading")
        hint = QLabel(self.tr("Double-click a line to see the facts behind it."), self)
        hint.setProperty("role", "label")
        self.table = RecordTable("payTotal", RowsSource(_FIELDS, rows, frozenset({"amount"})), desk, self, dense=True)
        self.table.setMinimumHeight(260)
        for widget in (total, hint):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.add_button("close", self.tr("Close")).clicked.connect(self.accept)
        self.table.opened.connect(self._pick)
        self.table.reload()

    @Slot(object)
    def _pick(self, row: object) -> None:
        assert isinstance(row, int)
        one, line, _ = self._parts[row - 1]
        self.accept()
        self.picked.emit(one.member_id, line)


def _parts(people: Sequence[PersonPay], column: str) -> Iterator[tuple[PersonPay, Line | None, Decimal]]:
    """Give what adds up to a column of the table of payouts, or to what is paid out."""
    for one in people:
        for line in one.lines:
            if line.amount and (column not in COLUMNS or line.kind in COLUMNS[column]):
                yield one, line, line.amount
        if column not in COLUMNS and one.paid != one.amount:
            yield one, None, one.paid - one.amount
