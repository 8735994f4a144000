"""Whom we sell to and what we sell: customers and products."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.fields import Choice, Field, Kind, Record
from salesdesk.model.base import Base, Sourced
from salesdesk.text import mark

GRADES = (
    Choice("A", mark("Customer", "A")),
    Choice("B", mark("Customer", "B")),
    Choice("C", mark("Customer", "C")),
    Choice("D", mark("Customer", "D")),
)


class Customer(Sourced, Base):
    """An organisation or a person that buys; `owner_id` is the member who looks after it."""

    __tablename__ = "customer"

    name: Mapped[str]
    code: Mapped[str | None] = mapped_column(index=True)
    grade: Mapped[str | None]
    industry: Mapped[str | None]
    region: Mapped[str | None]
    channel: Mapped[str | None]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("member.id", ondelete="SET NULL"), index=True)
    phone: Mapped[str | None]
    address: Mapped[str | None]
    note: Mapped[str | None]
    search: Mapped[str] = mapped_column(default="")


class Product(Sourced, Base):
    """Something we sell."""

    __tablename__ = "product"

    name: Mapped[str]
    code: Mapped[str | None] = mapped_column(index=True)
    category: Mapped[str | None]
    line: Mapped[str | None]
    list_price: Mapped[Decimal | None]
    unit: Mapped[str | None]
    search: Mapped[str] = mapped_column(default="")


CUSTOMER = Record(
    "customer",
    mark("Customer", "Customer"),
    mark("Customer", "Customers"),
    (
        Field("name", mark("Customer", "Customer"), required=True, width=28),
        Field("code", mark("Customer", "Code"), width=12),
        Field("grade", mark("Customer", "Grade"), Kind.CHOICE, choices=GRADES, width=8),
        Field("industry", mark("Customer", "Industry"), width=16),
        Field("region", mark("Customer", "Region"), width=12),
        Field("channel", mark("Customer", "Channel"), width=12),
        Field("owner_id", mark("Customer", "Owner"), Kind.REFERENCE, target="member", width=14),
        Field("phone", mark("Customer", "Phone"), width=16),
        Field("address", mark("Customer", "Address"), in_table=False, width=30),
        Field("aliases", mark("Customer", "Also written as"), Kind.LIST, in_table=False, width=24),
        Field("note", mark("Customer", "Note"), Kind.LONG_TEXT, in_table=False, width=30),
    ),
)

PRODUCT = Record(
    "product",
    mark("Product", "Product"),
    mark("Product", "Products"),
    (
        Field("name", mark("Product", "Product"), required=True, width=28),
        Field("code", mark("Product", "Code"), width=14),
        Field("category", mark("Product", "Category"), width=16),
        Field("line", mark("Product", "Product line"), width=16),
        Field("list_price", mark("Product", "List price"), Kind.MONEY, width=12),
        Field("unit", mark("Product", "Unit"), width=8),
        Field("aliases", mark("Product", "Also written as"), Kind.LIST, in_table=False, width=24),
    ),
)
