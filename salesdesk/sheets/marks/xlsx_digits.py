"""Long numbers of .xlsx sheets with all digits that the file has: a pass of its own, for sheets in which the fast reader met one."""

from __future__ import annotations

import re
import zipfile

from salesdesk.sheets.long_numbers import DIGITS, MOST
from salesdesk.sheets.marks.places import Places, column_of
from salesdesk.sheets.marks.xlsx import by_rows
from salesdesk.sheets.marks.zips import TAG, pieces, sheet_parts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

    from salesdesk.sheets.long_numbers import LongCell

_PIECE = 4 << 20
# As nearly all writers begin a cell; whatever is written otherwise is found in five times the time.
_CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"')
_LONG = re.compile(rb"v>\s*([1-9]\d{%d,%d})(?:\.0*)?\s*</" % (DIGITS - 1, MOST - 1))


def xlsx_long_numbers(where: str | IO[bytes], name: str) -> Iterator[LongCell]:
    """Yield the long whole numbers of the sheet called `name` in the workbook in the file `where`."""
    with zipfile.ZipFile(where) as archive:
        part = next((part for sheet, part in sheet_parts(archive) if sheet == name), "")
        places = Places()
        for piece in by_rows(pieces(archive, part, _PIECE)):
            for found in _LONG.finditer(piece):
                at = piece.rfind(b"<c ", 0, found.start())
                usual = _CELL.match(piece, at) if at >= 0 else None
                place = (int(usual[2]) - 1, column_of(usual[1])) if usual else _place(places, piece, found.start())
                if place is not None:
                    yield *place, found[1].decode()
            places.seen(piece)


def _place(places: Places, piece: bytes, start: int) -> tuple[int, int] | None:
    """Return the place of the cell within which `start` is, however its writer says it."""
    while (start := piece.rfind(b"<", 0, start)) >= 0:
        tag = TAG.match(piece, start)
        if tag is not None and tag[1] == b"c":
            return places.of(piece, start, tag[2])
    return None
