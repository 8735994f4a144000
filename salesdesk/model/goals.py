"""Targets: what a member, a team or the company means to reach of a metric in a period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.fields import Field, Kind, Record
from salesdesk.model.base import Base, Sourced
from salesdesk.text import mark


class Target(Sourced, Base):
    """The value of `metric` to be reached; of a member, or of a team, or of the whole company when both are None."""

    __tablename__ = "target"
    __table_args__ = (Index("ix_target_scope", "metric", "period_kind", "period_start", "member_id", "team_id"),)

    metric: Mapped[str]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"))
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"))
    period_kind: Mapped[str]
    period_start: Mapped[date]
    value: Mapped[Decimal]


TARGET = Record(
    "target",
    mark("Target", "Target"),
    mark("Target", "Targets"),
    (
        Field("metric", mark("Target", "Metric"), required=True),
        Field("member_id", mark("Target", "Member"), Kind.REFERENCE, target="member"),
        Field("team_id", mark("Target", "Team"), Kind.REFERENCE, target="team"),
        Field("period_start", mark("Target", "Month"), Kind.DATE, required=True),
        Field("value", mark("Target", "Target"), Kind.NUMBER, required=True),
    ),
)
