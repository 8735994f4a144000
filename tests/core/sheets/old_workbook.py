"""A workbook of Excel 97 as small programs write it: nothing in its container but the records themselves."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

_SECTOR = 512
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
EMPTY = struct.pack("<B5sH", 3, b"", 0xFFFF)
"""The result of a formula that nobody computed, or of one whose result is an empty text."""


def number(value: float) -> bytes:
    """Return a result as a formula's record has it."""
    return struct.pack("<d", value)


def old_workbook(path: Path, rows: Sequence[Sequence[str | float | bytes]], *, from_1904: bool = False) -> Path:
    """Write `rows` as the only sheet; bytes are a formula with this result."""
    book = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0xDBB, 0x7CC, 0, 6)) + _record(0x42, struct.pack("<H", 1200))
    book += _record(0x22, struct.pack("<H", from_1904))
    end = _record(0x0A)
    start = len(book) + len(_sheet_head(0)) + len(end)
    sheet = _record(0x809, struct.pack("<HHHHII", 0x600, 16, 0xDBB, 0x7CC, 0, 6))
    sheet += _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            place = struct.pack("<HHH", at, column, 0)
            if isinstance(cell, bytes):
                sheet += _record(6, place + cell + struct.pack("<HIH", 0, 0, 3) + b"\x1e\x02\x00")
            elif isinstance(cell, str):
                sheet += _record(0x204, place + struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le"))
            else:
                sheet += _record(0x203, place + struct.pack("<d", cell))
    path.write_bytes(_contained(book + _sheet_head(start) + end + sheet + end))
    return path


def _sheet_head(start: int) -> bytes:
    return _record(0x85, struct.pack("<IHBB", start, 0, 1, 0) + b"S")


def _record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _contained(stream: bytes) -> bytes:
    """Return `stream` as the part "Workbook" of a container: one sector with the chains, one with the names, then itself."""
    stream = stream.ljust(max(8 * _SECTOR, -(-len(stream) // _SECTOR) * _SECTOR), b"\x00")
    count = len(stream) // _SECTOR
    chains = [_TABLE, _END, *range(3, 2 + count), _END]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0) + struct.pack("<I", 0)
    names = _name("Root Entry", 5, 1, _END, 0) + _name("Workbook", 2, _FREE, 2, len(stream))
    table = struct.pack(f"<{len(chains)}I", *chains)
    return head.ljust(_SECTOR, b"\xff") + table.ljust(_SECTOR, b"\xff") + names.ljust(_SECTOR, b"\x00") + stream


def _name(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = (name + "\x00").encode("utf-16-le")
    return text.ljust(64, b"\x00") + struct.pack("<HBBIII16xI16xIII", len(text), kind, 1, _FREE, _FREE, child, 0, start, size, 0)
