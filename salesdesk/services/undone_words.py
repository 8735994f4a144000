"""What an undo did, in sentences: how many rows and names went, were kept, could not go, and why each of them stayed."""

from __future__ import annotations

from salesdesk.services.imports import Import, LeftRow
from salesdesk.text import Text, mark
from salesdesk.undo_tally import EDITED, GONE, LOST, TAKEN, Figures

_ROWS = mark("UndoneWords", "Rows: {figures}")
_NAMES = mark("UndoneWords", "Names and the like: {figures}")
_ALSO = mark(
    "UndoneWords",
    "{n} {n:row or name of an earlier import went|rows and names of earlier imports went} with it, kept until now because of this import.",
)
_WOULD_STAY = mark("UndoneWords", "{n} of its rows {n:is|are} in import {number} ({files}) too and {n:stays|stay} when this one is undone.")
_STAY = mark("UndoneWords", "{n} of its rows {n:stays|stay} with import {number} ({files}), which holds {n:it|them} too.")
_TAKEN_OVER = mark(
    "UndoneWords",
    "{n} {n:row|rows} of import {number} ({files}), which was undone, {n:is|are} in it too: its undo takes {n:it|them} along.",
)
_LACKS = mark(
    "UndoneWords",
    "{n} {n:row|rows} of import {number} ({files}) {n:was|were} set aside because of this one. When this one is undone, import that again: "
    "{n:it comes|they come} then.",
)
_LACKED = mark(
    "UndoneWords",
    "{n} {n:row|rows} of import {number} ({files}) {n:was|were} set aside because of this one. Import that again to have {n:it|them}.",
)
_LEFT_OUT = mark(
    "UndoneWords",
    "{n} {n:row|rows} could not be brought back, for what {n:it belongs|they belong} to is not there any more. Import the file again.",
)
_FIGURES = {
    "reversed": mark("UndoneWords", "{n} taken back"),
    "kept": mark("UndoneWords", "{n} kept because {n:it was|they were} changed since"),
    "failed": mark("UndoneWords", "{n} could not be taken back"),
    "gone": mark("UndoneWords", "{n} {n:was|were} deleted before"),
    "held": mark("UndoneWords", "{n} {n:stays|stay}, as a later import holds {n:it|them} too"),
}
_KEPT, _FAILED, _GONE = mark("UndoneWords", "Kept"), mark("UndoneWords", "Not taken back"), mark("UndoneWords", "Deleted before")
_GROUPS = {EDITED: _KEPT, GONE: _GONE}
_NEEDED = mark("UndoneWords", "Used by others")
_NEEDED_BY = mark("UndoneWords", "Used by {title} ({kind})")
_NEEDED_BY_MORE = mark("UndoneWords", "Used by {title} ({kind}) and {n} more")
_TAKEN_BY = mark("UndoneWords", "{title} ({kind}) has its place now")
_WHY = {
    EDITED: mark("UndoneWords", "Changed since"),
    TAKEN: mark("UndoneWords", "Another record has its place now"),
    LOST: mark("UndoneWords", "What it belonged to before is gone"),
}
_REASON = mark("UndoneWords", "{group}. {why}")


def undone_words(rows: Figures, names: Figures, also: int) -> list[Text]:
    """Return what an undo did, a sentence for the rows of the sheets, one for what was made beside them, one for earlier imports."""
    told = [pattern.fill(figures=_listed(one)) for pattern, one in ((_ROWS, rows), (_NAMES, names)) if one != Figures()]
    return [*told, *([_ALSO.fill(n=f"{also:,}")] if also else [])]


def rows_words(rows: Figures, names: Figures) -> Text:
    """Return what became of the rows alone; where there were none, of the names."""
    return undone_words(rows, names, 0)[0]


def shared_words(found: Import) -> list[Text]:
    """Return with which later imports rows of an import stay, which rows of undone ones it holds, and which later ones lack rows."""
    stays, lacks = (_WOULD_STAY, _LACKS) if found.state == "done" else (_STAY, _LACKED)
    pairs = [*((stays, one) for one in found.held_later), *((_TAKEN_OVER, one) for one in found.taken_over)]
    pairs += [(lacks, one) for one in found.set_aside_for]
    return [pattern.fill(n=f"{one.rows:,}", number=one.number, files=one.files) for pattern, one in pairs]


def left_out_words(rows: int) -> Text:
    """Return how many rows a redo could not bring back."""
    return _LEFT_OUT.fill(n=f"{rows:,}")


def group_words(row: LeftRow) -> Text:
    """Return what became of a row that was left: it was kept, could not be taken back, or was deleted before."""
    return _GROUPS.get(row.why, _FAILED)


def why_words(row: LeftRow) -> Text | None:
    """Return why; None where what became of it says so."""
    if row.why == GONE:
        return None
    if row.why == TAKEN and row.other is not None:
        return _TAKEN_BY.fill(kind=row.other[0], title=row.other[1])
    if row.why in _WHY:
        return _WHY[row.why]
    if row.other is None:
        return _NEEDED
    kind, title = row.other
    if row.more:
        return _NEEDED_BY_MORE.fill(kind=kind, title=title, n=f"{row.more:,}")
    return _NEEDED_BY.fill(kind=kind, title=title)


def reason_words(row: LeftRow) -> Text:
    """Return what became of a row and why, as one sentence."""
    why = why_words(row)
    return group_words(row) if why is None else _REASON.fill(group=group_words(row), why=why)


def _listed(figures: Figures) -> tuple[Text, ...]:
    counts = {name: getattr(figures, name) for name in _FIGURES}
    return tuple(_FIGURES[name].fill(n=f"{n:,}") for name, n in counts.items() if n)
