"""Words that stand alone above a block of rows (华东区, East): said, where the table has no column for them."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.headings import heading_text
from salesdesk.imports.recognise.recognised import Meaning, RecognisedColumn, SkippedRow
from salesdesk.sheets.grid import SheetGrid
from salesdesk.text import Text, mark

_LABELS = mark(
    "Recognise",
    "Words alone in a row are not read: {labels}. If they name teams or regions of the rows below, give them a column.",
)
_LABEL = mark("Recognise", "“{label}” (row {row})")
_BOTH = mark("Recognise", "{one}, {other}")
_SHOWN = 5


def section_notes(grid: SheetGrid, skipped: Sequence[SkippedRow], data: Sequence[int], columns: Sequence[RecognisedColumn]) -> list[Text]:
    """Return a note that names the labels among `skipped` right above a row of `data` (0-based), where no column has a team or region."""
    if any(one.meaning in (Meaning.TEAM, Meaning.REGION) for one in columns):
        return []
    facts = set(data)
    labels = [one.row for one in skipped if one.kind == "title" and one.row in facts]  # the next row, counted from 0
    if not labels:
        return []
    named: Text | None = None
    for row in labels[:_SHOWN]:
        label = _LABEL.fill(label=next(heading_text(cell) for cell in grid.rows[row - 1] if cell is not None), row=row)
        named = label if named is None else _BOTH.fill(one=named, other=label)
    return [_LABELS.fill(labels=named)]
