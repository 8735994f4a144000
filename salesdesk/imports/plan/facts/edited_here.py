"""Facts that were edited in SalesDesk since their import, told from those of which the sheet says something new."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from salesdesk.imports.plan.facts.stored import CHUNK
from salesdesk.imports.plan.job import Job
from salesdesk.model import Base, ImportSource
from salesdesk.sheets.row_hashes import SIZE
from salesdesk.text import Text, mark, some

_EDITED = mark(
    "Import",
    "Edited in SalesDesk since their import; the sheet says what it said then: {n} (row {rows}). Importing sets them back to it.",
)
_NAMED = 10


def edited_here(job: Job, record: str, changed: Sequence[tuple[int, int]]) -> Text | None:
    """Return what is to be said of facts that `changed` (id and row of the sheet); None when the sheet says something new of all."""
    origins = _origins(job, record, [one for one, _ in changed])
    known = {source for source, _ in origins.values()}
    query = select(ImportSource.id, ImportSource.row_hashes).where(ImportSource.id.in_(known), ImportSource.row_hashes.is_not(None))
    hashes = {source: stored or b"" for source, stored in job.shared.session.execute(query)} if known else {}
    own = job.columns.grid.hashes
    rows = []
    for one, row in changed:
        source, was = origins.get(one, (0, 0))
        now = _of(own, row)
        if now and now == _of(hashes.get(source, b""), was):
            rows.append(row)
    rows = sorted(set(rows))
    named = some([str(row) for row in rows], _NAMED)
    return _EDITED.fill(n=len(rows), rows=named) if rows else None


def _of(hashes: bytes, row: int) -> bytes:
    return hashes[SIZE * (row - 1) : SIZE * row]


def _origins(job: Job, record: str, ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Return by id the table of a sheet and the row that stored facts were imported from."""
    table = Base.metadata.tables[record]
    found: dict[int, tuple[int, int]] = {}
    if "source_id" not in table.c or not job.columns.grid.hashes:
        return found
    connection = job.shared.session.connection()
    for start in range(0, len(ids), CHUNK):
        job.go_on()
        part = ", ".join(str(int(one)) for one in ids[start : start + CHUNK])
        rows = connection.exec_driver_sql(f'SELECT id, source_id, source_row FROM "{record}" WHERE id IN ({part})').all()
        found.update({one: (source, row) for one, source, row in rows if source is not None and row is not None})
    return found
