"""Marks of text files and web pages: formulas, characters that could not be read, rows of other lengths."""

from __future__ import annotations

from salesdesk.sheets.cells import is_uncomputed
from salesdesk.sheets.marks.marks import MOST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from salesdesk.sheets.marks.marks import Marks

GARBLED = "\ufffd"
"""Stands where bytes are no character of the file's encoding."""


class TextLooking:
    """Looks at the rows of the file that holds `text`, and puts what it finds into `marks`."""

    def __init__(self, text: str, marks: Marks) -> None:
        self._marks = marks
        self._looked_for = [sign for sign in ("=", GARBLED) if sign in text]
        self._length = 0

    def at_lengths(self, rows: Sequence[Sequence[str]], top: int) -> None:
        """Note how many cells each of the rows from number `top` on has, where it is another number than in the row before."""
        for at, row in enumerate(rows, top):
            if len(row) != self._length and row:
                self._length = len(row)
                if len(self._marks.lengths) < MOST:
                    self._marks.lengths.append((at, self._length))

    def at(self, rows: Sequence[Sequence[str]], top: int) -> None:
        """Look at the cells of the rows from number `top` on."""
        for sign in self._looked_for:
            for at, row in enumerate(rows, top):
                if any(sign in cell for cell in row):
                    for column, cell in enumerate(row):
                        self._look(at, column, cell, sign)

    def _look(self, row: int, column: int, cell: str, sign: str) -> None:
        if sign == GARBLED and sign in cell and len(self._marks.garbled) < MOST:
            self._marks.garbled.append((row, column))
        elif sign == "=" and is_uncomputed(cell) and any(map(str.isalnum, cell)):
            self._marks.formula(row, column, cell)
