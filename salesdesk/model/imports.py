"""Where imported rows came from, and what the program was taught about sheets."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.model.base import Base


class ImportBatch(Base):
    """One import of one or more files; `action_id` is its entry in the journal.

    `corrects_id` is the import whose rejected rows this one brought. `undone` tells what its undo did: how many rows were
    {"reversed", "kept", "failed", "gone", "held"}, the same by "tables", and which "rows" were left: [table, id, why], the first. "also"
    counts what of imports undone before went with it, "open" and "finished" are for the undo of imports that build on one another.
    """

    __tablename__ = "import_batch"

    at: Mapped[datetime]
    files: Mapped[str]
    action_id: Mapped[int | None] = mapped_column(ForeignKey("journal_action.id"))
    counts: Mapped[Any] = mapped_column(JSON)
    corrects_id: Mapped[int | None]
    undone: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)


class ImportSource(Base):
    """One table of a sheet of a file that rows came from; `file_hash` tells whether two files are the same, byte by byte.

    `row_hashes` has four bytes for each row of the sheet from the first to the last of the table: with `source_row` of what was
    imported they tell whether a row that comes again says what it said then (see `sheets/row_hashes.py`).
    `told_by` has by the id of an earlier source how many rows of this one were set aside, because that one tells the same sales.
    `entered` names the fields ("day member_id") that lines of orders have from their entry alone, until their orders come;
    `order_ids` has by the id of its record in the system the number of each order, packed: lines name their orders by it.
    """

    __tablename__ = "import_source"

    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batch.id", ondelete="CASCADE"), index=True)
    file: Mapped[str]
    sheet: Mapped[str]
    kind: Mapped[str]
    product: Mapped[str | None]
    file_hash: Mapped[str | None]
    counts: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    row_hashes: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    told_by: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    entered: Mapped[str | None]
    order_ids: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)


class ImportMemory(Base):
    """What a manager corrected for a shape of header row, by header: meanings, policies, and values that stand for others.

    `headers` are the headings in their order, `name` is what the manager calls the shape; `written` is how its dates
    and numbers are written ("date_order": "dmy", "decimal": ",") where the sheet leaves it open, and whether sales that other sheets
    may tell as well count "once" or "both" ("twice").
    """

    __tablename__ = "import_memory"

    shape: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    meanings: Mapped[Any] = mapped_column(JSON)
    name: Mapped[str] = mapped_column(default="", server_default="")
    headers: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    policies: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    fixes: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    header_row: Mapped[int | None]
    written: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    learnt_at: Mapped[datetime | None]
