"""Where a cell of an .xlsx sheet stands: as it says itself, or by what stands before it."""

from __future__ import annotations

import re
from functools import lru_cache

from salesdesk.sheets.marks.zips import TAG, attributes_of

_PLACE = re.compile(rb"([A-Z]{1,3})(\d{1,7})$")
_ROW_END = re.compile(rb"</(?:\w+:)?row>")
_SAMPLE = 64 << 10


class Places:
    """Finds the places of cells in the pieces of one sheet, which end with a row; `seen` is told of each piece when it is done."""

    def __init__(self) -> None:
        self._rows = 0  # rows seen so far, for writers that do not number them

    def seen(self, piece: bytes) -> None:
        """Count the rows of a piece, where they are not numbered."""
        self._rows += len(_ROW_END.findall(piece)) if b" r=" not in piece[:_SAMPLE] else 0

    def of(self, piece: bytes, start: int, attributes: bytes) -> tuple[int, int]:
        """Return row and column (0-based) of the cell whose tag begins at `start` and has these attributes."""
        place = place_of(attributes_of(attributes).get(b"r", b""))
        if place is not None:
            return place
        row = max(piece.rfind(b"<row", 0, start), piece.rfind(b":row", 0, start), 0)
        tag = TAG.match(piece, piece.rfind(b"<", 0, row + 1))
        number = attributes_of(tag[2]).get(b"r", b"") if tag else b""
        column = sum(one[1] == b"c" for one in TAG.finditer(piece, row, start))
        return int(number) - 1 if number.isdigit() else self.row_before(piece, start) - 1, column

    def row_before(self, piece: bytes, start: int) -> int:
        """Return how many rows begin before `start`."""
        return self._rows + len([one for one in TAG.finditer(piece, 0, start) if one[1] == b"row"])


def place_of(name: bytes) -> tuple[int, int] | None:
    """Return row and column (0-based) of the cell called `name`."""
    found = _PLACE.match(name)
    return None if found is None else (int(found[2]) - 1, column_of(found[1]))


@lru_cache(maxsize=1000)
def column_of(letters: bytes) -> int:
    """Return the number of a column (0-based)."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
