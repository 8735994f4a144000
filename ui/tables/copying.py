"""Rows as text that a spreadsheet takes over when it is pasted there."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.fields import Field
from salesdesk.progress import Progress
from ui import looks
from ui.messages import say
from ui.tables.source import Source

_AT_ONCE = 5000


def as_text(source: Source, ids: Sequence[int], columns: Sequence[Field], progress: Progress) -> str:
    """Return the `columns` of the records `ids` with tabs between cells; the headers too where it is more than one record."""
    places = [source.fields.index(one) for one in columns]
    lines = ["\t".join(say(one.label) for one in columns)] if len(ids) > 1 else []
    for start in range(0, len(ids), _AT_ONCE):
        progress.step(start / len(ids))
        rows = source.rows(ids[start : start + _AT_ONCE])
        lines.extend("\t".join(looks.plain(one, row[at]) for one, at in zip(columns, places, strict=True)) for row in rows)
    return "\n".join(lines) + "\n"
