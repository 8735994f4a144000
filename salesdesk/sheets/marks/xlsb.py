"""Marks of .xlsb sheets: the records of the binary parts, read one after another ([MS-XLSB], 2.4)."""

from __future__ import annotations

import posixpath
import struct
import zipfile

from salesdesk.sheets.marks.errors import ERROR_CODES
from salesdesk.sheets.marks.formats import code_of
from salesdesk.sheets.marks.marks import Marks, commonest
from salesdesk.sheets.marks.zips import part, relations
from salesdesk.sheets.mended import records

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

_BOOK = 153
_ROW, _ERROR, _FORMULA_ERROR, _XF, _COLUMNS, _FORMAT, _SHEET, _FIRST_XF, _LAST_XF = 0, 3, 11, 47, 60, 44, 156, 617, 618
_NUMBERS = (2, 5, 9)
_SAMPLE = 5_000  # records; enough to see the formats of the columns


def xlsb_marks(where: str | IO[bytes]) -> Iterator[tuple[str, Marks]]:
    """Yield the name and the marks of each sheet of the workbook in the file `where`, in its order."""
    with zipfile.ZipFile(where) as archive:
        formats = _formats(part(archive, "xl/styles.bin"))
        parts = relations(part(archive, "xl/_rels/workbook.bin.rels"))
        from_1904 = False
        for kind, start, end, raw in _records(part(archive, "xl/workbook.bin")):
            if kind == _BOOK and end > start:
                from_1904 = bool(raw[start] & 1)
            elif kind == _SHEET:
                relation, at = _text(raw, start + 8)
                name, _ = _text(raw, at)
                marks = _marks(part(archive, posixpath.normpath(parts.get(relation.encode(), ""))), formats)
                marks.from_1904 = from_1904
                yield name, marks


def _marks(raw: bytes, formats: list[str]) -> Marks:
    marks, row = Marks(), 0
    codes: dict[int, list[str]] = {}
    for number, (kind, start, end, _) in enumerate(_records(raw)):
        if kind == _ROW and end - start >= 12:
            row = int.from_bytes(raw[start : start + 4], "little")
            if raw[start + 11] & 0x10:
                marks.hide_row(row)
        elif kind in (_ERROR, _FORMULA_ERROR) and end - start >= 9:
            marks.error(row, int.from_bytes(raw[start : start + 4], "little"), ERROR_CODES.get(raw[start + 8], "#N/A"))
        elif kind == _COLUMNS and end - start >= 18:
            first, last = struct.unpack_from("<II", raw, start)
            if raw[start + 16] & 1:
                marks.hide_columns(first, last)
        elif kind in _NUMBERS and number < _SAMPLE and end - start >= 8:
            column, style = int.from_bytes(raw[start : start + 4], "little"), int.from_bytes(raw[start + 4 : start + 7], "little")
            codes.setdefault(column, []).append(formats[style] if style < len(formats) else "General")
    marks.formats = {column: code for column, all_of in codes.items() if (code := commonest(all_of))}
    return marks


def _formats(raw: bytes) -> list[str]:
    own: dict[int, str] = {}
    numbers: list[int] = []
    inside = False
    for kind, start, end, _ in _records(raw):
        if kind == _FORMAT and end - start >= 6:
            own[int.from_bytes(raw[start : start + 2], "little")] = _text(raw, start + 2)[0]
        elif kind in (_FIRST_XF, _LAST_XF):
            inside = kind == _FIRST_XF
        elif kind == _XF and inside and end - start >= 4:
            numbers.append(int.from_bytes(raw[start + 2 : start + 4], "little"))
    return [code_of(number, own) for number in numbers]


def _records(raw: bytes) -> Iterator[tuple[int, int, int, bytes]]:
    """Yield (kind, start, end, raw) of each record."""
    for kind, _, start, end in records(raw):
        yield kind, start, end, raw


def _text(raw: bytes, at: int) -> tuple[str, int]:
    """Return the text that begins at `at`, and where it ends."""
    count = int.from_bytes(raw[at : at + 4], "little")
    if count == 0xFFFFFFFF:
        return "", at + 4
    end = at + 4 + 2 * count
    return raw[at + 4 : end].decode("utf-16-le", "replace"), end
