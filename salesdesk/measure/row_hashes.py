"""The hash of the row of a sheet that something was imported from, as it is kept with the sheet's table."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.model import ImportSource
from salesdesk.sheets.row_hashes import SIZE

Place = tuple[int | None, int | None]
"""The table of a sheet, and a row of it as Excel shows it."""


def hashes_of(session: Session, places: Iterable[Place]) -> dict[Place, str]:
    """Return the hash of each of `places` as eight hexadecimal digits; rows that were imported before hashes were kept have none."""
    wanted = [(source, row) for source, row in places if source is not None and row is not None]
    known = {source for source, _ in wanted}
    if not known:
        return {}
    query = select(ImportSource.id, ImportSource.row_hashes).where(ImportSource.id.in_(known))
    kept: dict[int, bytes] = {row[0]: row[1] for row in session.execute(query) if row[1] is not None}
    found: dict[Place, str] = {}
    for source, row in wanted:
        own = kept.get(source, b"")[SIZE * (row - 1) : SIZE * row]
        if len(own) == SIZE:
            found[source, row] = f"{int.from_bytes(own, 'little'):08x}"
    return found
