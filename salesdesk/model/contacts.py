"""Contacts (联系人): the people at a customer, what they are there, how to reach them, and their part in buying."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.fields import Choice, Field, Kind, Record
from salesdesk.model.base import Base, Sourced
from salesdesk.rules.birthday import birthday_of
from salesdesk.text import Text, mark

# As Salesforce, HubSpot and Zoho name them between them.
BUYING_ROLES = (
    Choice("decision_maker", mark("Contact", "Decision maker")),
    Choice("budget_holder", mark("Contact", "Budget holder")),
    Choice("purchaser", mark("Contact", "Purchaser")),
    Choice("evaluator", mark("Contact", "Technical evaluator")),
    Choice("influencer", mark("Contact", "Influencer")),
    Choice("champion", mark("Contact", "Champion")),
    Choice("user", mark("Contact", "User")),
    Choice("blocker", mark("Contact", "Blocker")),
)


class Contact(Sourced, Base):
    """A person at a customer; without one, a person of whom no more is known.

    `number` is what the system that they came from calls them; `birthday` is "03-12", or "1985-03-12" where the year is known;
    `owner_id` is the member who keeps in touch.
    """

    __tablename__ = "contact"
    __table_args__ = (Index("ix_contact_match", "match_key"),)

    name: Mapped[str]
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"), index=True)
    department: Mapped[str | None]
    title: Mapped[str | None]
    buying_role: Mapped[str | None]
    is_main: Mapped[bool] = mapped_column(default=False)
    mobile: Mapped[str | None]
    phone: Mapped[str | None]
    email: Mapped[str | None]
    wechat: Mapped[str | None]
    birthday: Mapped[str | None]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("member.id", ondelete="SET NULL"), index=True)
    number: Mapped[str | None] = mapped_column(index=True)
    note: Mapped[str | None]
    match_key: Mapped[str | None]
    search: Mapped[str] = mapped_column(default="")


def _birthday(value: object) -> Text | None:
    if isinstance(value, str) and birthday_of(value) != value:
        return mark("Errors", "Write a birthday as 03-12, or as 1985-03-12 where the year is known.")
    return None


def _email(value: object) -> Text | None:
    if isinstance(value, str) and "@" not in value:
        return mark("Errors", "An e-mail address has an @ in it.")
    return None


CONTACT = Record(
    "contact",
    mark("Contact", "Contact"),
    mark("Contact", "Contacts"),
    (
        Field("name", mark("Contact", "Name"), required=True, width=14),
        Field("customer_id", mark("Contact", "Customer"), Kind.REFERENCE, target="customer", width=24),
        Field("department", mark("Contact", "Department"), width=12),
        Field("title", mark("Contact", "Position"), width=14),
        Field("buying_role", mark("Contact", "Role in buying"), Kind.CHOICE, choices=BUYING_ROLES, width=14),
        Field("is_main", mark("Contact", "Main contact"), Kind.YES_NO, width=10),
        Field("mobile", mark("Contact", "Mobile"), width=14),
        Field("phone", mark("Contact", "Phone"), in_table=False, width=14),
        Field("email", mark("Contact", "E-mail"), width=22, check=_email),
        Field("wechat", mark("Contact", "WeChat"), in_table=False, width=16),
        Field("birthday", mark("Contact", "Birthday"), in_table=False, width=12, check=_birthday),
        Field("owner_id", mark("Contact", "Owner"), Kind.REFERENCE, target="member", width=10),
        Field("number", mark("Contact", "Contact number"), in_table=False, width=16),
        Field("note", mark("Contact", "Note"), Kind.LONG_TEXT, in_table=False, width=30),
    ),
)
