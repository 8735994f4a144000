"""The facts behind a figure as an Excel workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from salesdesk.db import Database
from salesdesk.fields import Field, Kind
from salesdesk.progress import Progress
from salesdesk.services.export import key_column, workspace_identity
from salesdesk.services.keys import Key
from salesdesk.services.subjects import Subject
from salesdesk.sheets.write import Column, write_table
from salesdesk.text import language as language_called
from salesdesk.text import mark

_AT_ONCE = 2_000
_SHEET = mark("Evidence", "Evidence")


def export_facts(
    db: Database,
    subject: Subject,
    path: Path,
    wanted: Sequence[int],
    fields: Sequence[Field],
    language: str,
    progress: Progress | None = None,
) -> int:
    """Write the facts of `subject` with the keys `wanted`, these columns in this order; return the number of rows."""
    say = language_called(language).say
    columns = [Column(say(one.label), one.kind if one.kind is not Kind.LONG_TEXT else Kind.TEXT) for one in fields]
    columns.append(key_column(say))
    return write_table(path, say(_SHEET), columns, _rows(db, subject, wanted, fields, progress or Progress()), None)


def _rows(db: Database, subject: Subject, wanted: Sequence[int], fields: Sequence[Field], progress: Progress) -> Iterator[tuple[Any, ...]]:
    all_fields = [one.name for one in subject.fields]
    places = [all_fields.index(one.name) for one in fields]
    own = workspace_identity(db)
    for start in range(0, len(wanted), _AT_ONCE):
        progress.step(start / len(wanted))
        part = wanted[start : start + _AT_ONCE]
        for key, row in zip(part, subject.rows(db, part), strict=False):
            yield (*(row[at] for at in places), str(Key(own, "evidence", f"{subject.name}.{key}")))
