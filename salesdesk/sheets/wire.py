"""How rows travel from the reading process: in chunks, by column, each repeated text once."""

from __future__ import annotations

import datetime
import pickle
from array import array
from collections.abc import Iterable, Sequence
from itertools import islice

from salesdesk.sheets.cells import ERRORS
from salesdesk.sheets.row_hashes import LONG, PLAIN, plain_cells, row_hashes, stand_in

# The reading process shall start at once: dataclasses, typing and pathlib together take longer than Python itself.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO, Any

    from salesdesk.sheets.grid import Cell

    Packed = bytes | list[Cell] | None
    Change = Callable[[Iterable[Sequence[Any]]], Iterable[Sequence[Any]]]

CHUNK = 1024  # rows a message: the window waits for the interpreter no longer than one of them takes to unpack
# Texts and days repeat; remembering them makes the stream small and lets equal cells share one object in the program.
_SHARED = frozenset({str, datetime.date})
_MOST_SHARED = 2_000_000
# Programs that print reports to .xls pad empty cells to the width of their column: spaces alone say as little as nothing.
_NOTHING = frozenset({"", *(space * count for space in " \xa0\u3000\t\n" for count in range(1, 81))})
_LONG_NUMBER = 1e15  # from here on a float does not hold all digits for sure


class Sender:
    """Writes messages and rows to the pipe."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._pickler = pickle.Pickler(pipe, protocol=5)
        self._seen: dict[Cell, Cell] = dict.fromkeys(_NOTHING)
        self._long: dict[Cell, tuple[int, int]] = {}
        self._errors = False
        self.long_numbers = False
        """Whether the sheet has a number of so many digits that a float does not hold all of them."""

    def send(self, *message: object) -> None:
        if message[0] == "sheet":
            self.long_numbers = False
        self._pickler.dump(message)
        self._pipe.flush()

    @property
    def errors(self) -> bool:
        """True when one of the texts sent so far is an error."""
        return self._errors or not ERRORS.isdisjoint(self._seen)

    def send_rows(self, rows: Iterable[Sequence[Cell]], left: int = 0, change: Change | None = None) -> None:
        """Send `rows`, all of them equally long, after `left` empty cells; a text of nothing but spaces becomes None.

        `change` returns for columns what is to be sent instead.
        """
        source = iter(rows)
        while chunk := list(islice(source, CHUNK)):
            cells: Iterable[Sequence[Any]] = zip(*chunk, strict=False)
            columns = [self._tidied(column) for column in (change(cells) if change else cells)]
            if all(packed is None for _, packed in columns):
                self.send_blank(len(chunk))
            else:
                self.send("rows", len(chunk), left, [packed for _, packed in columns], row_hashes([plain for plain, _ in columns]))

    def send_digits(self, columns: dict[int, list[tuple[int, str]]]) -> None:
        """Send long numbers of the sheet that was sent, by column: their rows, and all their digits."""
        for column, cells in columns.items():
            for start in range(0, len(cells), CHUNK):
                self.send("digits", column, cells[start : start + CHUNK])

    def send_blank(self, count: int) -> None:
        """Send `count` empty rows."""
        if count:
            self.send("rows", count, 0, None, b"")

    def _tidied(self, column: Sequence[Any]) -> tuple[Sequence[Any], Packed]:
        """Return a column as hashes are made of it, and as it travels: None for empty texts, one object for equal ones."""
        kinds = set(map(type, column))
        if float in kinds and not self.long_numbers:
            numbers = column if len(kinds) == 1 else [cell for cell in column if type(cell) is float]
            self.long_numbers = max(numbers) >= _LONG_NUMBER
        if kinds == {float}:
            return column, array("d", column).tobytes()
        if kinds == {str} and not any(column):
            return [None] * len(column), None
        cells: list[Any]
        if kinds <= _SHARED and len(self._seen) < _MOST_SHARED:
            known = len(self._seen)
            cells = list(map(self._seen.setdefault, column, column))
            self._keep_long(islice(reversed(self._seen), len(self._seen) - known))
        elif str in kinds:
            self._errors = self._errors or not ERRORS.isdisjoint(column)
            cells = [None if type(cell) is str and cell in _NOTHING else cell for cell in column]
            self._keep_long(cells)
        else:
            cells = list(column)
        if str in kinds and cells.count(None) == len(cells):
            return cells, None
        plain = cells if kinds <= PLAIN else plain_cells(cells)
        return [self._long.get(cell, cell) for cell in plain] if self._long else plain, cells

    def _keep_long(self, cells: Iterable[Cell]) -> None:
        for cell in cells:
            if type(cell) is str and len(cell) >= LONG and cell not in self._long:
                self._long[cell] = stand_in(cell)


class Receiver(pickle.Unpickler):
    """Reads what a `Sender` wrote; makes nothing but plain values, days and times."""

    def find_class(self, module: str, name: str) -> object:
        if module == "datetime" and name in ("date", "datetime", "time", "timedelta"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


def unpack_rows(count: int, columns: list[Packed], left: int) -> list[list[Cell]]:
    """Return `count` rows of the `columns` of one message, after `left` empty cells."""
    nothing: list[Cell] = [None] * count
    whole: list[Sequence[Cell]] = [nothing] * left
    for one in columns:
        if one is None:
            whole.append(nothing)
        elif isinstance(one, bytes):
            numbers = array("d")
            numbers.frombytes(one)
            whole.append(numbers)
        else:
            whole.append(one)
    return list(map(list, zip(*whole, strict=True)))
