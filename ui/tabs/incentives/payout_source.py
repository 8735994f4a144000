"""The table of a period's payouts: few rows, kept in memory."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import Any

from salesdesk.fields import Field, Kind
from salesdesk.search import search_key
from salesdesk.services.pay.explain import sums
from salesdesk.services.pay.run import PersonPay
from salesdesk.text import mark

FIELDS = (
    Field("member", mark("Payouts", "Member"), width=10),
    Field("paid", mark("Payouts", "Paid out"), Kind.MONEY, width=10),
    Field("before", mark("Payouts", "Period before"), Kind.MONEY, width=10),
    Field("components", mark("Payouts", "By the plan"), Kind.MONEY, width=10),
    Field("limits", mark("Payouts", "Limits"), Kind.MONEY, width=9),
    Field("differences", mark("Payouts", "Differences"), Kind.MONEY, width=10),
    Field("by_hand", mark("Payouts", "By hand"), Kind.MONEY, width=8),
)


SUMS = frozenset(one.name for one in FIELDS if one.kind is Kind.MONEY and one.name != "before")
"""The columns of sums that lines of this period make up."""


class PayoutSource:
    """Everybody's payout of one period, beside what they were paid in the one `before`."""

    def __init__(self, people: Sequence[PersonPay] = (), before: Mapping[int, Decimal] | None = None) -> None:
        self._rows: dict[int, dict[str, Any]] = {}
        for one in people:
            paid_before = (before or {}).get(one.member_id, Decimal(0))
            self._rows[one.member_id] = {"member": one.member, "paid": one.paid, "before": paid_before, **sums(one)}
        # A column of zeros says nothing: what is not there stays empty.
        self._empty = {one.name for one in FIELDS if one.kind is Kind.MONEY and one.name != "paid"}

    @property
    def nothing_in(self) -> frozenset[str]:
        """The columns in which nobody has anything, or everybody what they are paid."""
        rows = self._rows.values()
        return frozenset(
            name for name in self._empty if not any(row[name] for row in rows) or all(row[name] == row["paid"] for row in rows)
        )

    @property
    def fields(self) -> tuple[Field, ...]:
        return FIELDS

    def ids(self, search: str, sort: str | None, descending: bool) -> array[int]:
        found = [(member, row) for member, row in self._rows.items() if not search or search.lower() in search_key(row["member"])]
        if sort is not None:
            values = [(row[sort], member) for member, row in found]
            return array("q", [member for _, member in sorted(values, key=itemgetter(0), reverse=descending)])
        return array("q", [member for member, _ in found])

    def rows(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        nothing = dict.fromkeys(one.name for one in FIELDS)
        return [tuple(self._shown(field.name, self._rows.get(one, nothing)[field.name]) for field in FIELDS) for one in ids]

    def _shown(self, name: str, value: object) -> object:
        return None if name in self._empty and not value else value

    def totals(self, ids: Sequence[int]) -> Mapping[str, object]:
        rows = [self._rows[one] for one in ids if one in self._rows]
        if len(rows) < 2:
            return {}
        summed = {one.name: sum((row[one.name] for row in rows), Decimal(0)) for one in FIELDS if one.kind is Kind.MONEY}
        return {name: value for name, value in summed.items() if value or name == "paid"}
