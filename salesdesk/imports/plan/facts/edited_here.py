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
    written = same_rows(job, record, changed)[0]
    rows = [row for one, row in changed if one in written]
    rows = sorted(set(rows))
    named = some([str(row) for row in rows], _NAMED)
    return _EDITED.fill(n=len(rows), rows=named) if rows else None


def same_rows(job: Job, record: str, found: Sequence[tuple[int, int]]) -> tuple[set[int], set[int]]:
    """Return which stored facts `found` again (id and row now) have a row that says what it said then, and which are of this sheet."""
    origins = _origins(job, record, [one for one, _ in found])
    known = {source for source, _ in origins.values()}
    columns = (ImportSource.id, ImportSource.row_hashes, ImportSource.file, ImportSource.sheet)
    sources = job.shared.session.execute(select(*columns).where(ImportSource.id.in_(known))).all() if known else ()
    hashes = {source: was or b"" for source, was, *_ in sources}
    table, own = job.table, job.columns.grid.hashes
    same = {source for source, _, file, sheet in sources if (file, sheet) == (table.file, table.sheet)}
    written = set()
    for one, row in found:
        source, was = origins.get(one, (0, 0))
        now = _of(own, row)
        if now and now == _of(hashes.get(source, b""), was):
            written.add(one)
    return written, {one for one, (source, _) in origins.items() if source in same}


def _of(hashes: bytes, row: int) -> bytes:
    return hashes[SIZE * (row - 1) : SIZE * row]


def _origins(job: Job, record: str, ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Return by id the table of a sheet and the row that stored facts were imported from."""
    table = Base.metadata.tables[record]
    found: dict[int, tuple[int, int]] = {}
    if "source_id" not in table.c:
        return found
    connection = job.shared.session.connection()
    for start in range(0, len(ids), CHUNK):
        job.go_on()
        part = ", ".join(str(int(one)) for one in ids[start : start + CHUNK])
        rows = connection.exec_driver_sql(f'SELECT id, source_id, source_row FROM "{record}" WHERE id IN ({part})').all()
        found.update({one: (source, row) for one, source, row in rows if source is not None and row is not None})
    return found
