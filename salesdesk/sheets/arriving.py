"""A sheet while its rows arrive from the reading process."""

from __future__ import annotations

from collections.abc import Mapping

from salesdesk.sheets.cells import is_error, quoted_text
from salesdesk.sheets.grid import Cell, Merged, SheetGrid
from salesdesk.sheets.prepared_formulas import rows_of_formulas
from salesdesk.sheets.row_hashes import BLANK
from salesdesk.sheets.wire import unpack_rows


class ArrivingSheet:
    """A sheet while its rows arrive."""

    def __init__(self, name: str, hidden: bool, height: int) -> None:
        self._name, self._hidden, self._height = name, hidden, height
        self._merged: tuple[Merged, ...] = ()
        self._rows: list[list[Cell]] = []
        self._hashes = bytearray()
        self._blanks = 0
        self._broken: frozenset[tuple[int, int]] = frozenset()
        self._hidden_rows = self._hidden_columns = frozenset[int]()
        self._formats: dict[int, str] = {}
        self._far: tuple[str, ...] = ()
        self._lengths: tuple[tuple[int, int], ...] = ()
        self._garbled = frozenset[tuple[int, int]]()
        self._from_1904 = False

    def add(self, count: int, left: int, columns: list[bytes | list[Cell] | None] | None, hashes: bytes) -> None:
        """Take the next `count` rows, by column after `left` empty ones; None says that they are blank."""
        if columns is None:
            self._blanks += count
            return
        rows = unpack_rows(count, columns, left)
        more = len(rows[0]) - len(self._rows[0]) if self._rows else 0
        if more > 0:
            self._grow(0, len(rows[0]))
        elif more < 0:
            rows = [row + [None] * -more for row in rows]
        if self._blanks:
            # All blank rows are one list: a stray cell in the last row of a sheet costs 8 MB instead of 100.
            blank: list[Cell] = [None] * len(rows[0])
            self._rows.extend([blank] * self._blanks)
            self._hashes.extend(BLANK * self._blanks)
            self._blanks = 0
        self._rows.extend(rows)
        self._hashes.extend(hashes)

    def share(self) -> float:
        """Return how much of the sheet has arrived, 0 to 1, by the height that was announced."""
        return min(0.99, (len(self._rows) + self._blanks) / max(1, self._height))

    def take_digits(self, column: int, cells: list[tuple[int, str]]) -> None:
        """Put long numbers of a column, by row, where they stand: texts of all their digits."""
        for row, text in cells:
            if row < len(self._rows) and column < len(self._rows[row]) and isinstance(self._rows[row][column], float):
                self._rows[row][column] = text

    def take_marks(
        self,
        merged: list[tuple[int, int, int, int]],
        errors: list[tuple[int, int, str]],
        uncomputed: list[tuple[int, int, str]],
        hidden_rows: list[tuple[int, int]],
        hidden_columns: list[tuple[int, int]],
        formats: dict[int, str],
        written: bool,
        far: list[str],
        lengths: list[tuple[int, int]],
        garbled: list[tuple[int, int]],
        from_1904: bool,
    ) -> None:
        """Put errors and formulas without a result where they stand, and note what is merged and hidden."""
        self._merged = tuple(Merged(*one) for one in merged)
        height = len(self._rows) + self._blanks
        self._put({(row, column): shown for row, column, text in uncomputed if (shown := quoted_text(text))})
        lost = rows_of_formulas(self._rows, [one for one in uncomputed if quoted_text(one[2]) is None])
        broken = {
            (row, column): text for row, column, text in uncomputed if (row in lost or self._filled(row)) and quoted_text(text) is None
        }
        broken |= {(row, column): text for row, column, text in errors if row < height}
        self._put(broken)
        if written:
            broken |= {(at, column): "" for at, row in enumerate(self._rows) for column, cell in enumerate(row) if is_error(cell)}
        self._broken = frozenset(broken)
        self._hidden_rows = _numbers(hidden_rows, len(self._rows))
        self._hidden_columns = _numbers(hidden_columns, len(self._rows[0]) if self._rows else 0)
        self._formats = formats
        self._far = tuple(far)
        self._lengths, self._garbled, self._from_1904 = tuple(lengths), frozenset(garbled), from_1904

    def _put(self, cells: Mapping[tuple[int, int], str]) -> None:
        if cells:
            self._grow(max(row for row, _ in cells) + 1, max(column for _, column in cells) + 1)
        for (row, column), text in cells.items():
            self._rows[row] = [*self._rows[row]]  # blank rows are one list
            self._rows[row][column] = text

    def _grow(self, height: int, width: int) -> None:
        more = width - (len(self._rows[0]) if self._rows else 0)
        if more > 0:
            self._rows = [row + [None] * more for row in self._rows]
        if height > len(self._rows):
            blank: list[Cell] = [None] * (len(self._rows[0]) if self._rows else width)
            self._rows.extend([blank] * (height - len(self._rows)))

    def _filled(self, row: int) -> bool:
        # A formula that stands alone in its row, or waits for empty cells beside it, is there for rows that nobody has filled in yet.
        return row < len(self._rows) and any(cell is not None for cell in self._rows[row])

    def grid(self) -> SheetGrid:
        """Return the whole sheet."""
        return SheetGrid(
            self._name,
            self._hidden,
            self._rows,
            self._merged,
            broken=self._broken,
            hidden_rows=self._hidden_rows,
            hidden_columns=self._hidden_columns,
            formats=self._formats,
            far=self._far,
            lengths=self._lengths,
            garbled=self._garbled,
            from_1904=self._from_1904,
            hashes=bytes(self._hashes),
        )


def _numbers(spans: list[tuple[int, int]], end: int) -> frozenset[int]:
    return frozenset(number for first, last in spans for number in range(first, min(last + 1, end)))
