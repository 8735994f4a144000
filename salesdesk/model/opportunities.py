"""Opportunities (商机): what may be sold to whom, for how much, how likely and when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.fields import Choice, Field, Kind, Record
from salesdesk.model.base import Base, Sourced
from salesdesk.text import Text, mark

OPPORTUNITY_STATES = (
    Choice("open", mark("Opportunity", "Open")),
    Choice("won", mark("Opportunity", "Won")),
    Choice("lost", mark("Opportunity", "Lost")),
)


class Opportunity(Sourced, Base):
    """A possible sale. `amount` is in the workspace's currency, `probability` a fraction of 1; `close_on` is when it is expected to close.

    A won one was sold by the sale lines that its sheet or its order brought: its amount is not counted again.
    """

    __tablename__ = "opportunity"
    __table_args__ = (
        Index("ix_opportunity_opened", "opened_on", "member_id"),
        Index("ix_opportunity_state", "state", "close_on"),
        Index("ix_opportunity_match", "match_key"),
    )

    name: Mapped[str]
    number: Mapped[str | None]
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"), index=True)
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    amount: Mapped[Decimal | None]
    stage: Mapped[str | None]
    probability: Mapped[Decimal | None]
    opened_on: Mapped[date | None]
    close_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(default="open")
    note: Mapped[str | None]
    match_key: Mapped[str | None]


def _probability(value: object) -> Text | None:
    if isinstance(value, Decimal) and not 0 <= value <= 1:
        return mark("Errors", "A probability is from 0 % to 100 %.")
    return None


def _amount(value: object) -> Text | None:
    if isinstance(value, Decimal) and value < 0:
        return mark("Errors", "An amount that may be sold is not negative.")
    return None


OPPORTUNITY = Record(
    "opportunity",
    mark("Opportunity", "Opportunity"),
    mark("Opportunity", "Opportunities"),
    (
        Field("name", mark("Opportunity", "Opportunity"), required=True, width=26),
        Field("number", mark("Opportunity", "Opportunity number"), in_table=False, width=16),
        Field("customer_id", mark("Opportunity", "Customer"), Kind.REFERENCE, target="customer", width=24),
        Field("member_id", mark("Opportunity", "Salesperson"), Kind.REFERENCE, target="member"),
        Field("amount", mark("Opportunity", "Expected amount"), Kind.MONEY, check=_amount),
        Field("stage", mark("Opportunity", "Stage"), width=14),
        Field("probability", mark("Opportunity", "Probability"), Kind.PERCENT, width=10, check=_probability),
        Field("opened_on", mark("Opportunity", "Opened on"), Kind.DATE, width=12),
        Field("close_on", mark("Opportunity", "Expected close date"), Kind.DATE, width=14),
        Field("state", mark("Opportunity", "Outcome"), Kind.CHOICE, required=True, choices=OPPORTUNITY_STATES, width=10),
        Field("note", mark("Opportunity", "Note"), Kind.LONG_TEXT, in_table=False, width=30),
    ),
)
