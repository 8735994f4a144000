"""What the fast reader leaves out of a sheet: errors, formulas without a value, what is hidden, number formats."""

from __future__ import annotations

Span = tuple[int, int]
# More marks than this say nothing more: the sheet is broken from top to bottom.
MOST = 200_000
_NAMED = 10

TYPE_CHECKING = False  # of typing, which takes longer to import than most files to read
if TYPE_CHECKING:
    from collections.abc import Iterable


class Marks:
    """Marks of one sheet; rows and columns are 0-based, spans inclusive.

    `errors` and `uncomputed` are (row, column, text), `formats` gives for a column the number format of most of its figures.
    `written` says that errors stand as texts among the cells, as in a text file; `far` are stray cells that were left out, by name.
    `merged` are blocks of cells: first row and column, last row and column.
    `lengths` are (row, number of its cells) of a text file, where that is another number than in the row before; `garbled` are the
    (row, column) of cells with characters that could not be read.
    `from_1904`: the workbook counts days from 1904.
    `entities` says that the sheet defines XML entities: the fast reader reads nothing where they stand.
    """

    __slots__ = (
        "entities",
        "errors",
        "far",
        "formats",
        "from_1904",
        "garbled",
        "hidden_columns",
        "hidden_rows",
        "lengths",
        "merged",
        "uncomputed",
        "written",
    )

    def __init__(self) -> None:
        self.errors: list[tuple[int, int, str]] = []
        self.uncomputed: list[tuple[int, int, str]] = []
        self.hidden_rows: list[Span] = []
        self.hidden_columns: list[Span] = []
        self.formats: dict[int, str] = {}
        self.written = False
        self.far: list[str] = []
        self.merged: list[tuple[int, ...]] = []
        self.lengths: list[tuple[int, int]] = []
        self.garbled: list[tuple[int, int]] = []
        self.entities = False
        self.from_1904 = False

    def hide_row(self, row: int, last: int | None = None) -> None:
        """Note a hidden row, or all from `row` to `last`; rows come in order."""
        _join(self.hidden_rows, row, row if last is None else last)

    def hide_columns(self, first: int, last: int) -> None:
        """Note hidden columns; they come in order."""
        _join(self.hidden_columns, first, last)

    def error(self, row: int, column: int, text: str) -> None:
        """Note the error that a cell shows."""
        if len(self.errors) < MOST:
            self.errors.append((row, column, text))

    def formula(self, row: int, column: int, text: str) -> None:
        """Note a formula that was saved without its result."""
        if len(self.uncomputed) < MOST:
            self.uncomputed.append((row, column, text))

    def message(self) -> tuple[object, ...]:
        """Return the marks as they travel to the program."""
        hidden = (self.hidden_rows, self.hidden_columns)
        found = (self.merged, self.errors, self.uncomputed, *hidden, self.formats, self.written)
        return *found, self.far[:_NAMED], self.lengths, self.garbled, self.from_1904


def _join(spans: list[Span], first: int, last: int) -> None:
    if spans and spans[-1][1] == first - 1:
        spans[-1] = (spans[-1][0], last)
    else:
        spans.append((first, last))


def commonest(codes: Iterable[str]) -> str | None:
    """Return the number format that most of the figures of a column have; None when they have none of their own."""
    counts: dict[str, int] = {}
    for code in codes:
        counts[code] = counts.get(code, 0) + 1
    if not counts:
        return None
    best = max(counts, key=lambda code: counts[code])
    return best if best.lower() not in ("general", "standard", "@", "") else None
