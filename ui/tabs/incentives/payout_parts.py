"""What a sum of payouts is made of: each line of each person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from salesdesk.fields import Field, Kind
from salesdesk.rules.pay.component import Line
from salesdesk.services.pay.explain import COLUMNS, title_of
from salesdesk.services.pay.run import PersonPay
from salesdesk.text import mark
from ui.amounts import Amounts
from ui.desk import Desk
from ui.messages import say
from ui.tabs.incentives.rows import RowsSource
from ui.tabs.incentives.total_dialog import TotalDialog

_FIELDS = (
    Field("member", mark("Payouts", "Member"), width=14),
    Field("line", mark("Payouts", "For what"), width=40),
    Field("amount", mark("Payouts", "Amount"), Kind.MONEY, width=14),
)
_CARRIED = mark("TotalDialog", "Goes to the next period")
_HINT = mark("TotalDialog", "Double-click a line to see the facts behind it.")


def payout_parts(desk: Desk, people: Sequence[PersonPay], field: Field, currency: str, parent: QWidget) -> TotalDialog:
    """Return the dialog of a column of the table of payouts. It gives the id of a person and the line (None for what is none)."""
    parts = list(_parts(people, field.name))
    rows = [(one.member, say(title_of(line) if line is not None else _CARRIED), amount) for one, line, amount in parts]
    total = Amounts(currency).full(sum((amount for _, _, amount in parts), Decimal(0)))
    source = RowsSource(_FIELDS, rows, frozenset({"amount"}))
    keys = [(one.member_id, line) for one, line, _ in parts]
    return TotalDialog("payTotal", say(field.label), total, say(_HINT), source, keys, desk, parent, 680)


def _parts(people: Sequence[PersonPay], column: str) -> Iterator[tuple[PersonPay, Line | None, Decimal]]:
    """Give what adds up to a column of the table of payouts, or to what is paid out."""
    for one in people:
        for line in one.lines:
            if line.amount and (column not in COLUMNS or line.kind in COLUMNS[column]):
                yield one, line, line.amount
        if column not in COLUMNS and one.paid != one.amount:
            yield one, None, one.paid - one.amount
