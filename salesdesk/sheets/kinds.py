"""What a file really is, by its first bytes and its parts, never by its name."""

from __future__ import annotations

import re
import zlib

from salesdesk.sheets.refused import Refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    import zipfile
    from typing import IO

HEAD = 65536

# By how a file begins: why it is refused, and what it is.
_FOREIGN = (
    (b"%PDF", "document", "PDF"),
    (b"{\\rtf", "document", "RTF"),
    (b"\x89PNG", "picture", "PNG"),
    (b"\xff\xd8\xff", "picture", "JPEG"),
    (b"GIF8", "picture", "GIF"),
    (b"II*\x00", "picture", "TIFF"),
    (b"MM\x00*", "picture", "TIFF"),
    (b"Rar!", "packed", "RAR"),
    (b"7z\xbc\xaf", "packed", "7z"),
    (b"SQLite format 3", "foreign", "SQLite"),
    (b"TABLE\r\n0,1", "other_sheet", "DIF"),
    (b"TABLE\n0,1", "other_sheet", "DIF"),
    (b"\x00\x00\x02\x00", "other_sheet", "Lotus 1-2-3, Quattro Pro"),
    (b"\x00\x00\x1a\x00", "other_sheet", "Lotus 1-2-3"),
)
# By a part of an old container that has no workbook; names there are in UTF-16.
_OLD_PARTS = (
    ("WordDocument", "document", "Word"),
    ("PowerPoint Document", "document", "PowerPoint"),
    ("__properties_version1.0", "document", "Outlook"),
    ("NativeContent_MAIN", "other_sheet", "Quattro Pro"),
    ("WksSSWorkBook", "other_sheet", "Microsoft Works"),
    ("_VBA_PROJECT", "foreign", "VBA"),
)
_DBASE = frozenset(b"\x02\x03\x30\x31\x32\x43\x63\x83\x8b\xcb\xf5\xfb")
_SHEET = re.compile(r"xl[/\\]worksheets[/\\][^/\\]+\.xml$", re.IGNORECASE)
_TABLE = re.compile(rb"<table[\s>]", re.IGNORECASE)
_TIMES_SHEETS = 6  # more than a million rows of twenty-five columns come to
_PARTS = (
    ("xl/workbook.bin", "xlsb"),
    ("xl/workbook.xml", "xlsx"),
    ("content.xml", "ods"),
)


def kind_of(file: IO[bytes], unpacked: int, ratio: int) -> str:
    """Return "xlsx", "xlsb", "ods", "locked_ods", "xls", "html", "xml2003" or "text".

    Raises Refused for what is no spreadsheet, and for a zip that unpacks to more than `unpacked` bytes or `ratio` times its size;
    sheets that are read in pieces may be longer.
    """
    head = file.read(HEAD)
    if not head:
        raise Refused("empty")
    for magic, why, name in _FOREIGN:
        if head.startswith(magic):
            raise Refused(why, kind=name)
    if head.startswith(b"\x1f\x8b"):
        raise Refused("other_sheet", kind="Gnumeric") if b"gnumeric" in _unpacked(head) else Refused("packed", kind="gzip")
    # A text file may begin with "ID;" as well: only the lines of cells tell.
    if head.startswith(b"ID;P") and re.search(rb"\nC;[XYK]", head):
        raise Refused("other_sheet", kind="SYLK")
    if head.startswith(b"PK"):
        return _zip_kind(file, unpacked, ratio)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return _old_kind(head + file.read())
    if head[0] in _DBASE and 1 <= head[2] <= 12 and 1 <= head[3] <= 31 and b"\r" in head[32:4096] and head[12:14] == b"\x00\x00":
        raise Refused("other_sheet", kind="dBASE")
    if head[:1] == b"\x09" and head[1:2] in b"\x00\x02\x04\x08" and head[2:4] in (b"\x04\x00", b"\x06\x00", b"\x08\x00", b"\x10\x00"):
        return "xls"
    return _text_kind(head)


def _unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(head, 4096)
    except zlib.error:
        return b""


def _old_kind(raw: bytes) -> str:
    if any(name.encode("utf-16-le") in raw for name in ("Workbook", "WORKBOOK", "Book", "BOOK", "EncryptedPackage")):
        return "xls"
    for part, why, name in _OLD_PARTS:
        if part.encode("utf-16-le") in raw:
            raise Refused(why, kind=name)
    return "xls"


def _zip_kind(file: IO[bytes], unpacked: int, ratio: int) -> str:
    import zipfile

    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            locked = _is_locked_document(archive)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError):
        # Readers that scan for parts still open some archives whose directory is damaged.
        return "xlsx"
    if locked:
        return "locked_ods"
    size = sum(one.file_size for one in entries)
    sheets = sum(one.file_size for one in entries if _SHEET.match(one.filename))
    packed = max(1, file.seek(0, 2))
    if size - sheets > unpacked or sheets > unpacked * _TIMES_SHEETS or (size > 20 << 20 and size > ratio * packed):
        raise Refused("bomb", megabytes=size >> 20)
    names = {one.filename.replace("\\", "/").lower() for one in entries}
    for part, kind in _PARTS:
        if part in names:
            return kind
    if "word/document.xml" in names or "ppt/presentation.xml" in names:
        raise Refused("document", kind="Word" if "word/document.xml" in names else "PowerPoint")
    if any(name.startswith("index/") and name.endswith(".iwa") for name in names):
        raise Refused("other_sheet", kind="Numbers")
    if any("workbook" in name or name.startswith("xl/") for name in names):
        return "xlsx"
    raise Refused("packed", kind="zip")


def _is_locked_document(archive: zipfile.ZipFile) -> bool:
    """Tell whether an OpenDocument file is encrypted: its list of parts says so."""
    try:
        entry = archive.getinfo("META-INF/manifest.xml")
    except KeyError:
        return False
    return entry.file_size < 1 << 20 and b"encryption-data" in archive.read(entry)


def _text_kind(head: bytes) -> str:
    plain = head.replace(b"\x00", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") or head[1:2] == b"\x00" else head
    low = plain[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if low.startswith((b"<?xml", b"<workbook", b"<ss:workbook")) and b"schemas-microsoft-com:office:spreadsheet" in plain.lower():
        return "xml2003"
    if low.startswith((b"mime-version", b"from:")):
        raise Refused("document", kind="MHTML")
    if low.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<style", b"<head", b"<body", b"<div", b"<center")):
        return "html"
    if low.startswith(b"<") and (_TABLE.search(plain) or (low.startswith((b"<?xml", b"<!--")) and b"<html" in plain.lower())):
        return "html"
    if low.startswith((b"<", b"{", b"[")) and not _looks_separated(low):
        raise Refused("foreign", kind="XML" if low.startswith(b"<") else "JSON")
    return "text"


def _looks_separated(low: bytes) -> bool:
    first = low.split(b"\n", 1)[0]
    return not low.startswith(b"<?xml") and any(first.count(mark) > 0 for mark in (b",", b"\t", b";")) and not first.rstrip().endswith(b">")
