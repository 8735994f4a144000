"""What incentives are founded on: for each member what was sold, credited, paid, and reached of the target."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from salesdesk.db import Database
from salesdesk.fields import Field, Kind
from salesdesk.measure import EVERYONE, Who, measure, value
from salesdesk.period import Period
from salesdesk.services.figures import members_of
from salesdesk.services.goals.targets import targets_of
from salesdesk.text import mark


@dataclass(frozen=True, slots=True)
class Basis:
    """One member's figures of a period. `sales` is what counts for the member, `shared` how much of it comes from shared sales."""

    id: int
    member: str
    sales: Decimal
    shared: Decimal
    target: Decimal | None
    attainment: Decimal | None
    receipts: Decimal
    gross_profit: Decimal | None
    gross_margin: Decimal | None
    new_customers: Decimal

    def values(self) -> tuple[object, ...]:
        """Return the values in the order of BASIS_FIELDS."""
        return tuple(getattr(self, one.name) for one in BASIS_FIELDS)


BASIS_FIELDS = (
    Field("member", mark("Basis", "Member"), width=14),
    Field("sales", mark("Basis", "Credited sales"), Kind.MONEY, width=14),
    Field("shared", mark("Basis", "Of it shared"), Kind.MONEY, width=14),
    Field("target", mark("Basis", "Target"), Kind.MONEY, width=14),
    Field("attainment", mark("Basis", "Attainment"), Kind.PERCENT, width=10),
    Field("receipts", mark("Basis", "Receipts"), Kind.MONEY, width=14),
    Field("gross_profit", mark("Basis", "Gross profit"), Kind.MONEY, width=14),
    Field("gross_margin", mark("Basis", "Gross margin"), Kind.PERCENT, width=12),
    Field("new_customers", mark("Basis", "New customers"), Kind.INTEGER, width=12),
)

METRIC_OF = {
    "sales": "sales_amount",
    "shared": "shared_sales",
    "attainment": "sales_amount",
    "receipts": "receipts",
    "gross_profit": "gross_profit",
    "gross_margin": "gross_margin",
    "new_customers": "new_customers",
}
"""The metric whose evidence explains a field."""

_NOTHING = Decimal(0)


def basis(db: Database, who: Who, period: Period) -> list[Basis]:
    """Return a row for each member of `who` with a figure or a target in `period`, the highest sales first."""
    with db.read() as session:
        members = members_of(session, who, period)
        targets = targets_of(session, "sales_amount", [one for one, _ in members], period)
        known = {
            name: {one.key: one.value for one in measure(session, name, EVERYONE, period, "member")}
            for name in ("sales_amount", "shared_sales", "receipts", "gross_profit", "gross_margin", "new_customers")
        }
    found = []
    for one, name in members:
        assert one.id is not None
        values = {metric: by_member.get(one.id) for metric, by_member in known.items()}
        target = targets[one]
        if target is None and not any(values.values()):
            continue
        sales = values["sales_amount"] or _NOTHING
        row = Basis(
            one.id,
            name,
            sales,
            values["shared_sales"] or _NOTHING,
            target,
            sales / target if target else None,
            values["receipts"] or _NOTHING,
            values["gross_profit"],
            values["gross_margin"],
            values["new_customers"] or _NOTHING,
        )
        found.append(row)
    return sorted(found, key=lambda row: (-row.sales, row.member))


def basis_total(db: Database, who: Who, period: Period) -> dict[str, Decimal | None]:
    """Return the figures of `who` as a whole, by field: what the Overview shows, with the target set for the whole.

    That may differ from the sums over members: a team's target from its members', a customer new to two members counts once.
    """
    metrics = ("shared_sales", "receipts", "gross_profit", "gross_margin", "new_customers")
    with db.read() as session:
        sales = value(session, "sales_amount", who, period) or _NOTHING
        target = targets_of(session, "sales_amount", [who], period)[who]
        others = {name: value(session, name, who, period) for name in metrics}
    others["shared"] = others.pop("shared_sales")
    return {"sales": sales, "target": target, "attainment": sales / target if target else None, **others}
