"""Workbooks as the fast reader expects them, where their writers write what the formats allow and it does not know."""

from __future__ import annotations

import io
import re
import zipfile

from salesdesk.sheets.marks.zips import DAMAGE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import IO

_GAP = re.compile(rb">\s+<(?=/?table:)")
_XLSB_SHEET = re.compile(r"worksheets/[^/]*\.bin$", re.IGNORECASE)
# Cells that stand beside the one before and do not say where ([MS-XLSB] 2.4: BrtShortBlank to BrtShortIsst), and what they are with it.
_SHORT = {12: 1, 13: 2, 14: 3, 15: 4, 16: 5, 17: 6, 18: 7}
_CELLS = range(1, 12)  # BrtCellBlank to BrtFmlaError
_RICH = 62
_ROW = 0
_LOOKED_AT = 64 << 10


def ods_without_gaps(where: str | IO[bytes]) -> bytes | None:
    """Return the .ods file `where` without blanks between its cells; None where it has none, or is damaged."""
    return _rewritten(where, lambda name, content: _GAP.sub(b"><", content) if name == "content.xml" else content)


def xlsb_with_places(where: str | IO[bytes]) -> bytes | None:
    """Return the .xlsb file `where` with the places of all cells; None where they stand there already, or it is damaged."""
    try:
        with zipfile.ZipFile(where) as archive:
            sheets = [one for one in archive.namelist() if _XLSB_SHEET.search(one)]
            heads = [archive.open(one).read(_LOOKED_AT) for one in sheets]
    except (*DAMAGE, OSError, ValueError):
        return None
    if not any(kind in _SHORT for head in heads for kind, *_ in records(head)):
        return None
    return _rewritten(where, lambda name, content: _placed(content) if _XLSB_SHEET.search(name) else content)


def _rewritten(where: str | IO[bytes], change: Callable[[str, bytes], bytes]) -> bytes | None:
    made, changed = io.BytesIO(), False
    try:
        with zipfile.ZipFile(where) as old, zipfile.ZipFile(made, "w") as new:
            for name in old.namelist():
                content = old.read(name)
                other = change(name, content)
                changed = changed or other != content
                new.writestr(name, other)
    except (*DAMAGE, OSError, ValueError):
        return None
    return made.getvalue() if changed else None


def _placed(sheet: bytes) -> bytes:
    """Return the records of a sheet, each cell with its column."""
    made: list[bytes] = []
    column, since = -1, 0
    for kind, begin, start, end in records(sheet):
        if kind == _ROW:
            column = -1
        elif kind in _SHORT:
            column += 1
            made += [sheet[since:begin], bytes((_SHORT[kind],)), _size(end - start + 4), column.to_bytes(4, "little"), sheet[start:end]]
            since = end
        elif (kind in _CELLS or kind == _RICH) and end - start >= 4:
            column = int.from_bytes(sheet[start : start + 4], "little")
    made.append(sheet[since:])
    return b"".join(made)


def _size(number: int) -> bytes:
    made = bytearray()
    while number >= 0x80:
        made.append(number & 0x7F | 0x80)
        number >>= 7
    made.append(number)
    return bytes(made)


def records(raw: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Yield (kind, begin, start, end) of each record of a binary part: its content is from start to end ([MS-XLSB] 2.1.4)."""
    at, end = 0, len(raw)
    while at < end:
        begin, kind = at, raw[at]
        at += 1
        if kind & 0x80 and at < end:
            kind = (kind & 0x7F) | (raw[at] & 0x7F) << 7
            at += 1
        size = shift = 0
        while at < end and shift < 28:
            byte = raw[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        yield kind, begin, at, min(end, at + size)
        at += size
