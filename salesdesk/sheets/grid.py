"""A workbook as it was read: sheets of plain values, nothing interpreted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

Cell = str | float | int | bool | date | datetime | time | timedelta | None


@dataclass(frozen=True, slots=True)
class Merged:
    """One merged block of cells, 0-based and inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class SheetGrid:
    """One sheet. `rows[0][0]` is A1; all rows are equally long; an empty cell is None. Rows and columns are numbered from 0.

    `broken` are the (row, column) of cells without a value: their text is the error ("#REF!") or the formula that was saved
    without its result ("=D2*E2"); `cells.py` tells them apart. `formats` gives for a column the number format that most of its
    figures have ("0.00%", "yyyy-mm-dd"), where they have one. Hidden rows, columns and cells are read like all others.
    `garbled` are the (row, column) of cells with characters that could not be read. `lengths` says of a text file how many cells its rows
    have: (row, number), where that is another number than in the row before.
    `from_1904` tells that the workbook counts its days from 1904, not from 1900: of cells shown as plain numbers.
    `far` names cells so far away from the others that they were left out ("XFD1048576"). `hashes` has four bytes for each row that
    was read, by which it is known when it comes again (see `row_hashes`); rows behind the last that has cells have none.
    """

    name: str
    hidden: bool
    rows: list[list[Cell]]
    merged: tuple[Merged, ...] = ()
    broken: frozenset[tuple[int, int]] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    formats: Mapping[int, str] = field(default_factory=dict)
    garbled: frozenset[tuple[int, int]] = frozenset()
    lengths: tuple[tuple[int, int], ...] = ()
    from_1904: bool = False
    far: tuple[str, ...] = ()
    hashes: bytes = b""

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file as it was read. `kind` is what it really is ("xlsx", "xls", "csv", "html" …), whatever its name says.

    `encoding` is set for text files; `broken` names sheets that could not be read.
    """

    path: Path
    kind: str
    sheets: tuple[SheetGrid, ...]
    encoding: str | None = None
    broken: tuple[str, ...] = ()

    def sheet(self, name: str) -> SheetGrid:
        """Return the sheet called `name`; KeyError when there is none."""
        for one in self.sheets:
            if one.name == name:
                return one
        raise KeyError(name)
