"""The journal: every action with the rows that it changed, before and after."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.model.base import Base


class JournalAction(Base):
    """One thing that somebody did. `state`: "done", "undone" (can be redone) or "dropped" (undone, then something else was done),
    "kept" (done before there was anything to undo).
    """

    __tablename__ = "journal_action"

    at: Mapped[datetime]
    actor: Mapped[str]
    context: Mapped[str]
    label: Mapped[str]
    values: Mapped[Any] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(default="done")
    undone_at: Mapped[datetime | None]
    reason: Mapped[str | None]


class JournalChange(Base):
    """One row that an action inserted (no `before`), updated, or deleted (no `after`); only the columns that changed."""

    __tablename__ = "journal_change"
    __table_args__ = (Index("ix_journal_change_row", "table_name", "row_id"),)

    action_id: Mapped[int] = mapped_column(ForeignKey("journal_action.id", ondelete="CASCADE"), index=True)
    table_name: Mapped[str]
    row_id: Mapped[int]
    before: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    after: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)


class JournalBulk(Base):
    """Rows that an import inserted, told by range of ids instead of one by one; `rows` keeps them while they are undone."""

    __tablename__ = "journal_bulk"

    action_id: Mapped[int] = mapped_column(ForeignKey("journal_action.id", ondelete="CASCADE"), index=True)
    table_name: Mapped[str]
    first_id: Mapped[int]
    last_id: Mapped[int]
    rows: Mapped[bytes | None] = mapped_column(LargeBinary)


class JournalHold(Base):
    """Rows that an import found as its sheets say them, or changed, told by range of ids: they are its rows too, whoever brought them.

    `columns` are what its sheets speak of. As long as the import stands, the undo of an earlier one leaves them.
    """

    __tablename__ = "journal_hold"
    __table_args__ = (Index("ix_journal_hold_row", "table_name", "first_id"),)

    action_id: Mapped[int] = mapped_column(ForeignKey("journal_action.id", ondelete="CASCADE"), index=True)
    table_name: Mapped[str]
    first_id: Mapped[int]
    last_id: Mapped[int]
    columns: Mapped[Any] = mapped_column(JSON)
