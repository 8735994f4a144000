"""Teams, their members, and who belonged where and when."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.fields import Choice, Field, Kind, Record
from salesdesk.model.base import Base, Sourced
from salesdesk.text import mark

HOUSE = "house"
"""The role of a member that stands for the company itself: its sales are nobody's, and no plan for everyone or a team pays them."""

ROLES = (
    Choice("representative", mark("Member", "Sales representative")),
    Choice("key_account", mark("Member", "Key account manager")),
    Choice("leader", mark("Member", "Team leader")),
    Choice("manager", mark("Member", "Sales manager")),
    Choice("support", mark("Member", "Sales support")),
    Choice(HOUSE, mark("Member", "House account")),
)

GENDERS = (
    Choice("female", mark("Member", "Female")),
    Choice("male", mark("Member", "Male")),
    Choice("other", mark("Member", "Another gender")),
)


class Team(Sourced, Base):
    """A team; teams form a tree by `parent_id`."""

    __tablename__ = "team"

    name: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("team.id"))
    leader_id: Mapped[int | None] = mapped_column(ForeignKey("member.id", ondelete="SET NULL"))


class Member(Sourced, Base):
    """Somebody whose sales are counted. `region` is the territory whose unassigned sales are theirs.

    `gender` is optional and used in one place only: to look whether incentives are fair.
    """

    __tablename__ = "member"

    name: Mapped[str]
    employee_number: Mapped[str | None] = mapped_column(index=True)
    role: Mapped[str | None]
    region: Mapped[str | None]
    hired_on: Mapped[date | None]
    left_on: Mapped[date | None]
    gender: Mapped[str | None]
    phone: Mapped[str | None]
    email: Mapped[str | None]
    note: Mapped[str | None]
    search: Mapped[str] = mapped_column(default="")


class Membership(Base):
    """A member's time in a team; `start` and `end` are days included, None is open."""

    __tablename__ = "membership"
    __table_args__ = (Index("ix_membership_member", "member_id", "start"),)

    member_id: Mapped[int] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"))
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"), index=True)
    start: Mapped[date | None]
    end: Mapped[date | None]


class Alias(Base):
    """Another spelling under which sheets name a member, customer or product; learnt once, remembered."""

    __tablename__ = "alias"
    __table_args__ = (Index("ix_alias_record_text", "record", "text", unique=True),)

    record: Mapped[str]
    text: Mapped[str]
    target_id: Mapped[int]


TEAM = Record(
    "team",
    mark("Team", "Team"),
    mark("Team", "Teams"),
    (
        Field("name", mark("Team", "Team"), required=True, width=18),
        Field("parent_id", mark("Team", "Part of"), Kind.REFERENCE, target="team", width=18),
        Field("leader_id", mark("Team", "Leader"), Kind.REFERENCE, target="member"),
    ),
)

MEMBER = Record(
    "member",
    mark("Member", "Member"),
    mark("Member", "Members"),
    (
        Field("name", mark("Member", "Name"), required=True, width=16),
        Field("employee_number", mark("Member", "Employee number"), width=14),
        Field("team_id", mark("Member", "Team"), Kind.REFERENCE, target="team", width=18),
        Field("team_since", mark("Member", "In this team since"), Kind.DATE, in_table=False, width=12),
        Field("role", mark("Member", "Role"), Kind.CHOICE, choices=ROLES, width=18),
        Field("region", mark("Member", "Region"), width=12),
        Field("hired_on", mark("Member", "Hired on"), Kind.DATE, width=12),
        Field("left_on", mark("Member", "Left on"), Kind.DATE, width=12),
        Field("gender", mark("Member", "Gender (only to look whether pay is fair)"), Kind.CHOICE, in_table=False, choices=GENDERS),
        Field("phone", mark("Member", "Phone"), in_table=False),
        Field("email", mark("Member", "E-mail"), in_table=False, width=24),
        Field("aliases", mark("Member", "Also written as"), Kind.LIST, in_table=False, width=24),
        Field("note", mark("Member", "Note"), Kind.LONG_TEXT, in_table=False, width=30),
    ),
)
