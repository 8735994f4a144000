"""What happened on a day to somebody: sale lines, receipts, and how a sale's revenue is shared."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.fields import Field, Kind, Record
from salesdesk.model.base import Base, Digits, Sourced
from salesdesk.text import mark


class SaleLine(Sourced, Base):
    """One line of a sale. `amount` and `cost` are in the workspace's currency; None is unknown, not zero.

    `amount` is before any credit split; `is_split` says that `credit` rows, not `member_id`, share it out.
    `match_key` is by what the line is found again when its sheet comes a second time. `contract_number` and `opportunity` (its name or
    number) are those that the sale came of: by them it is known that a contract or a won opportunity tells the same sale.
    """

    __tablename__ = "sale_line"
    __table_args__ = (
        # Everything that the figures of a period need, so that they never touch the table itself.
        Index("ix_sale_line_day", "day", "member_id", "is_split", "amount", "cost", "quantity"),
        Index("ix_sale_line_customer", "customer_id", "day"),
        Index("ix_sale_line_match", "match_key"),
        # Imported orders are found by their match key; an index over all numbers would slow down every import.
        Index("ix_sale_line_order", "order_number", info={"where": "match_key IS NULL"}),
    )

    day: Mapped[date]
    order_number: Mapped[str | None]
    contract_number: Mapped[str | None]
    opportunity: Mapped[str | None]
    match_key: Mapped[str | None]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[int | None] = mapped_column(ForeignKey("product.id"))
    quantity: Mapped[Decimal | None]
    amount: Mapped[Decimal | None]
    cost: Mapped[Decimal | None]
    currency: Mapped[str | None]
    original_amount: Mapped[Decimal | None]
    region: Mapped[str | None]
    channel: Mapped[str | None]
    note: Mapped[str | None]
    is_split: Mapped[bool] = mapped_column(default=False)


class Credit(Base):
    """A member's share of one sale line's revenue; the shares of a line add up to 1, the amounts to its amount."""

    __tablename__ = "credit"

    sale_line_id: Mapped[int] = mapped_column(ForeignKey("sale_line.id", ondelete="CASCADE"), index=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    share: Mapped[Decimal]


class Receipt(Sourced, Base):
    """Money received (回款) on a day, in the workspace's currency."""

    __tablename__ = "receipt"
    __table_args__ = (
        Index("ix_receipt_day", "day", "member_id", "amount"),
        Index("ix_receipt_match", "match_key"),
    )

    day: Mapped[date]
    number: Mapped[str | None]
    match_key: Mapped[str | None]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"), index=True)
    order_number: Mapped[str | None]
    amount: Mapped[Decimal]
    currency: Mapped[str | None]
    original_amount: Mapped[Decimal | None]
    note: Mapped[str | None]


class Invoice(Sourced, Base):
    """An amount invoiced (开票) on a day, in the workspace's currency; it is neither a sale nor money received."""

    __tablename__ = "invoice"
    __table_args__ = (
        Index("ix_invoice_day", "day", "member_id", "amount"),
        Index("ix_invoice_match", "match_key"),
    )

    day: Mapped[date]
    number: Mapped[str | None]
    match_key: Mapped[str | None]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"), index=True)
    order_number: Mapped[str | None]
    amount: Mapped[Decimal]
    currency: Mapped[str | None]
    original_amount: Mapped[Decimal | None]
    note: Mapped[str | None]


class ExchangeRate(Base):
    """What one unit of `currency` is worth in the workspace's currency from `day` on."""

    __tablename__ = "exchange_rate"
    __table_args__ = (Index("ix_exchange_rate_day", "currency", "day", unique=True),)

    currency: Mapped[str]
    day: Mapped[date]
    rate: Mapped[Decimal] = mapped_column(Digits)


SALE_LINE = Record(
    "sale_line",
    mark("Sale", "Sale line"),
    mark("Sale", "Sale lines"),
    (
        Field("day", mark("Sale", "Date"), Kind.DATE, required=True, width=12),
        Field("order_number", mark("Sale", "Order number"), width=18),
        Field("member_id", mark("Sale", "Salesperson"), Kind.REFERENCE, target="member"),
        Field("customer_id", mark("Sale", "Customer"), Kind.REFERENCE, target="customer", width=24),
        Field("product_id", mark("Sale", "Product"), Kind.REFERENCE, target="product", width=24),
        Field("quantity", mark("Sale", "Quantity"), Kind.NUMBER, width=10),
        Field("amount", mark("Sale", "Amount"), Kind.MONEY),
        Field("cost", mark("Sale", "Cost"), Kind.MONEY),
        Field("region", mark("Sale", "Region"), width=12),
        Field("channel", mark("Sale", "Channel"), width=12),
        Field("contract_number", mark("Sale", "Contract number"), in_table=False, width=18),
        Field("opportunity", mark("Sale", "Opportunity"), in_table=False, width=24),
        Field("note", mark("Sale", "Note"), Kind.LONG_TEXT, in_table=False, width=30),
    ),
)

RECEIPT = Record(
    "receipt",
    mark("Receipt", "Receipt"),
    mark("Receipt", "Receipts"),
    (
        Field("day", mark("Receipt", "Date"), Kind.DATE, required=True, width=12),
        Field("number", mark("Receipt", "Receipt number"), width=16),
        Field("member_id", mark("Receipt", "Salesperson"), Kind.REFERENCE, target="member"),
        Field("customer_id", mark("Receipt", "Customer"), Kind.REFERENCE, target="customer", width=24),
        Field("order_number", mark("Receipt", "Order number"), width=18),
        Field("amount", mark("Receipt", "Amount received"), Kind.MONEY, required=True),
        Field("note", mark("Receipt", "Note"), Kind.LONG_TEXT, in_table=False, width=30),
    ),
)

INVOICE = Record(
    "invoice",
    mark("Invoice", "Invoice"),
    mark("Invoice", "Invoices"),
    (
        Field("day", mark("Invoice", "Date"), Kind.DATE, required=True, width=12),
        Field("number", mark("Invoice", "Invoice number"), width=16),
        Field("member_id", mark("Invoice", "Salesperson"), Kind.REFERENCE, target="member"),
        Field("customer_id", mark("Invoice", "Customer"), Kind.REFERENCE, target="customer", width=24),
        Field("order_number", mark("Invoice", "Order number"), width=18),
        Field("amount", mark("Invoice", "Amount invoiced"), Kind.MONEY, required=True),
        Field("note", mark("Invoice", "Note"), Kind.LONG_TEXT, in_table=False, width=30),
    ),
)
