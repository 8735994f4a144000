"""A hash of each row of a sheet, by which it is known whether the same row comes again."""

from __future__ import annotations

import datetime
from array import array
from itertools import repeat
from marshal import dumps
from zlib import crc32

TYPE_CHECKING = False  # of typing, which takes longer to import than most files to read
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

SIZE = 4  # bytes a row
LONG = 4096  # characters from which a text is looked at once only: a sheet may repeat one of a megabyte in each of its cells
PLAIN = frozenset({str, float, int, bool, type(None)})
_DAY = frozenset({datetime.date})
# This format of marshal is the same for the same values in all versions of Python.
_FORMAT = 2
BLANK = array("I", [crc32(dumps((), _FORMAT))]).tobytes()


def row_hashes(columns: Sequence[Sequence[Any]]) -> bytes:
    """Return `SIZE` bytes for each row of `columns` (plain cells): the same for the same cells, whatever empty ones stand around them."""
    first, last = 0, len(columns)
    while columns[first][0] is None and columns[first].count(None) == len(columns[first]):
        first += 1
    while columns[last - 1][0] is None and columns[last - 1].count(None) == len(columns[last - 1]):
        last -= 1
    rows: Iterable[tuple[Any, ...]] = zip(*columns[first:last], strict=True)
    if None in columns[first] or None in columns[last - 1]:
        rows = map(_trimmed, rows)
    return array("I", map(crc32, map(dumps, rows, repeat(_FORMAT)))).tobytes()


def _trimmed(row: tuple[Any, ...]) -> tuple[Any, ...]:
    first, last = 0, len(row)
    while first < last and row[first] is None:
        first += 1
    while last > first and row[last - 1] is None:
        last -= 1
    return row[first:last]


def plain_cells(column: Sequence[Any]) -> Sequence[Any]:
    """Return a column with days and times as numbers and texts."""
    if set(map(type, column)) == _DAY:
        return list(map(datetime.date.toordinal, column))
    return [cell if type(cell) in PLAIN else cell.toordinal() if type(cell) is datetime.date else str(cell) for cell in column]


def stand_in(text: str) -> tuple[int, int]:
    """Return what a row with the `LONG` text is hashed by: the length of the text and a checksum."""
    return len(text), crc32(text.encode("utf-8", "surrogatepass"))
