"""Where imported rows came from, and what the program was taught about sheets."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.model.base import Base


class ImportBatch(Base):
    """One import of one or more files; `action_id` is its entry in the journal."""

    __tablename__ = "import_batch"

    at: Mapped[datetime]
    files: Mapped[str]
    action_id: Mapped[int | None] = mapped_column(ForeignKey("journal_action.id"))
    counts: Mapped[Any] = mapped_column(JSON)


class ImportSource(Base):
    """One table of a sheet of a file that rows came from."""

    __tablename__ = "import_source"

    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batch.id", ondelete="CASCADE"), index=True)
    file: Mapped[str]
    sheet: Mapped[str]
    kind: Mapped[str]
    product: Mapped[str | None]


class ImportMemory(Base):
    """What a manager corrected for a shape of header row: the meaning of each column, by its header."""

    __tablename__ = "import_memory"

    shape: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    meanings: Mapped[Any] = mapped_column(JSON)
