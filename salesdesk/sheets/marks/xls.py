"""Marks of .xls sheets: the records of the workbook stream, read one after another ([MS-XLS], 2.4; BIFF2 to BIFF8)."""

from __future__ import annotations

import io
import struct

from salesdesk.sheets.cells import SHARED_FORMULA
from salesdesk.sheets.marks.errors import ERROR_CODES
from salesdesk.sheets.marks.formats import code_of
from salesdesk.sheets.marks.marks import Marks, commonest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGIN, _END, _SHEET, _COLUMNS, _XF, _FORMAT = 0x0809, 0x000A, 0x0085, 0x007D, 0x00E0, 0x041E
_DATE_MODE = 0x0022
_ERROR, _EMPTY = 2, 3  # results of formulas that are no number
_ROWS = frozenset({0x0208, 0x0008})
_ERRORS = frozenset({0x0205})
_FORMULAS = frozenset({0x0006, 0x0206, 0x0406})
_NUMBERS = frozenset({0x0203, 0x027E, 0x00BD, *_FORMULAS})
_SAMPLE = 5_000


def xls_marks(raw: bytes) -> Iterator[tuple[str, Marks]]:
    """Yield the name and the marks of each sheet of the .xls file `raw`, in its order."""
    book, alone = _stream(raw)
    sheets: list[tuple[int, str]] = []
    own: dict[int, str] = {}
    numbers: list[int] = []
    from_1904 = False
    new = len(book) > 6 and book[4:6] == b"\x00\x06"
    for kind, start, size in _records(book, 0):
        if kind == _SHEET and size >= 8:
            sheets.append((int.from_bytes(book[start : start + 4], "little"), _name(book[start + 6 : start + size], new)))
        elif kind == _FORMAT and size >= 5:
            count = int.from_bytes(book[start + 2 : start + (4 if new else 3)], "little")
            own[int.from_bytes(book[start : start + 2], "little")] = _name(bytes((count & 0xFF,)) + book[start + (4 if new else 3) :], new)
        elif kind == _DATE_MODE and size >= 2:
            from_1904 = book[start] == 1
        elif kind == _XF and size >= 4:
            numbers.append(int.from_bytes(book[start + 2 : start + 4], "little"))
    formats = [code_of(number, own) for number in numbers]
    for at, name in sheets or [(0, "")]:
        marks = _marks(book, at, formats, computed=not alone)
        marks.from_1904 = from_1904
        yield name, marks


def _marks(book: bytes, at: int, formats: list[str], *, computed: bool) -> Marks:
    """Return the marks of the sheet that begins at `at`; not `computed`: its writer is no Excel, and may leave its formulas to it."""
    marks = Marks()
    empty: list[tuple[int, int]] = []
    codes: dict[int, list[str]] = {}
    unpack = struct.Struct("<HHH").unpack_from
    for number, (kind, start, size) in enumerate(_records(book, at)):
        if kind in _ROWS and size >= 14:
            if book[start + 12] & 0x20:
                marks.hide_row(int.from_bytes(book[start : start + 2], "little"))
        elif kind in _ERRORS and size >= 8 and book[start + 7]:
            row, column, _ = unpack(book, start)
            marks.error(row, column, ERROR_CODES.get(book[start + 6], "#N/A"))
        elif kind in _FORMULAS and size >= 14:
            row, column, _ = unpack(book, start)
            result = book[start + 6] if book[start + 12 : start + 14] == b"\xff\xff" else None
            if result == _ERROR:
                marks.error(row, column, ERROR_CODES.get(book[start + 8], "#N/A"))
            elif result == _EMPTY:
                empty.append((row, column))
            else:
                computed = True
        elif kind == _COLUMNS and size >= 10:
            first, last = struct.unpack_from("<HH", book, start)
            if book[start + 8] & 1:
                marks.hide_columns(first, last)
        if kind in _NUMBERS and number < _SAMPLE and size >= 6:
            _, column, style = unpack(book, start)
            codes.setdefault(column, []).append(formats[style] if style < len(formats) else "General")
    # Of what computed any of them, an empty text is a result.
    for row, column in () if computed else empty:
        marks.formula(row, column, SHARED_FORMULA)
    marks.formats = {column: code for column, all_of in codes.items() if (code := commonest(all_of))}
    return marks


def _records(book: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Yield (kind, start, size) of the records from `at` to the end of what begins there; charts within it are passed over."""
    end = len(book) - 4
    unpack = struct.Struct("<HH").unpack_from
    depth = 0
    while at <= end:
        kind, size = unpack(book, at)
        if kind == _BEGIN:
            depth += 1
        elif kind == _END:
            depth -= 1
            if depth <= 0:
                return
        if depth <= 1:
            yield kind, at + 4, size
        at += 4 + size


def _name(raw: bytes, new: bool) -> str:
    """Return a text with a count before it; since Excel 97 there is a byte between that tells its width."""
    count = raw[0]
    if not new:
        return raw[1 : 1 + count].decode("gb18030", "replace")
    return raw[2 : 2 + 2 * count].decode("utf-16-le", "replace") if raw[1] & 1 else raw[2 : 2 + count].decode("latin-1")


def _stream(raw: bytes) -> tuple[bytes, bool]:
    """Return the stream with the records, and whether the file has nothing else: Excel writes at least who saved it."""
    if not raw.startswith(b"\xd0\xcf\x11\xe0"):
        return raw, False
    import olefile

    with olefile.OleFileIO(io.BytesIO(raw)) as container:
        parts = container.listdir()
        for one in parts:
            if len(one) == 1 and one[0].lower() in ("workbook", "book"):
                return bytes(container.openstream(one).read()), len(parts) == 1
    return b"", False
