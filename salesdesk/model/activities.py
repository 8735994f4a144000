"""Activities: visits, calls, messages and meetings with customers, each on a day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.fields import Choice, Field, Kind, Record
from salesdesk.model.base import Base, Sourced
from salesdesk.text import Text, mark

ACTIVITY_KINDS = (
    Choice("visit", mark("Activity", "Visit")),
    Choice("call", mark("Activity", "Call")),
    Choice("message", mark("Activity", "Message")),
    Choice("meeting", mark("Activity", "Meeting")),
    Choice("other", mark("Activity", "Other")),
)
_LONGEST = 24 * 60


class Activity(Sourced, Base):
    """What a member did with a customer on a day; `minutes` is how long it took, None where nobody said."""

    __tablename__ = "activity"
    __table_args__ = (
        Index("ix_activity_day", "day", "member_id", "kind"),
        Index("ix_activity_customer", "customer_id", "day"),
        Index("ix_activity_match", "match_key"),
    )

    day: Mapped[date]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    kind: Mapped[str] = mapped_column(default="other")
    minutes: Mapped[int | None]
    note: Mapped[str | None]
    match_key: Mapped[str | None]


def _minutes(value: object) -> Text | None:
    if isinstance(value, int) and not 0 <= value <= _LONGEST:
        return mark("Errors", "A day has 1,440 minutes: give how many of them this took.")
    return None


def _day(value: object) -> Text | None:
    if isinstance(value, date) and value > date.today():
        return mark("Errors", "This day is still to come: what is planned is a task.")
    return None


ACTIVITY = Record(
    "activity",
    mark("Activity", "Activity"),
    mark("Activity", "Activities"),
    (
        Field("day", mark("Activity", "Activity date"), Kind.DATE, required=True, width=12, check=_day),
        Field("member_id", mark("Activity", "Salesperson"), Kind.REFERENCE, target="member"),
        Field("customer_id", mark("Activity", "Customer"), Kind.REFERENCE, target="customer", width=24),
        Field("kind", mark("Activity", "Kind of activity"), Kind.CHOICE, required=True, choices=ACTIVITY_KINDS, width=12),
        Field("minutes", mark("Activity", "Minutes"), Kind.INTEGER, width=10, check=_minutes),
        Field("note", mark("Activity", "Note"), Kind.LONG_TEXT, width=40),
    ),
)
