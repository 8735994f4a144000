"""What a file really is, by its first bytes and its parts, never by its name."""

from __future__ import annotations

from pathlib import Path

from salesdesk.sheets.refused import Refused

HEAD = 65536

_FOREIGN = (
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"SQLite format 3", "SQLite"),
)
_PARTS = (
    ("xl/workbook.bin", "xlsb"),
    ("xl/workbook.xml", "xlsx"),
    ("content.xml", "ods"),
)


def kind_of(path: Path, unpacked: int, ratio: int) -> str:
    """Return "xlsx", "xlsb", "ods", "xls", "html", "xml2003" or "text".

    Raises Refused for what is no spreadsheet, and for a zip that unpacks to more than `unpacked` bytes or `ratio` times its size.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head:
        raise Refused("empty")
    for magic, name in _FOREIGN:
        if head.startswith(magic):
            raise Refused("foreign", kind=name)
    if head.startswith(b"PK"):
        return _zip_kind(path, unpacked, ratio)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return "xls"
    if head[:1] == b"\x09" and head[1:2] in b"\x00\x02\x04\x08" and head[2:4] in (b"\x04\x00", b"\x06\x00", b"\x08\x00", b"\x10\x00"):
        return "xls"
    return _text_kind(head)


def _zip_kind(path: Path, unpacked: int, ratio: int) -> str:
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError):
        # Readers that scan for parts still open some archives whose directory is damaged.
        return "xlsx"
    size = sum(one.file_size for one in entries)
    packed = max(1, path.stat().st_size)
    if size > unpacked or (size > 20 << 20 and size > ratio * packed):
        raise Refused("bomb", megabytes=size >> 20)
    names = {one.filename.replace("\\", "/").lower() for one in entries}
    for part, kind in _PARTS:
        if part in names:
            return kind
    if "word/document.xml" in names or "ppt/presentation.xml" in names:
        raise Refused("foreign", kind="Word" if "word/document.xml" in names else "PowerPoint")
    if any(name.startswith("index/") and name.endswith(".iwa") for name in names):
        raise Refused("foreign", kind="Numbers")
    if any("workbook" in name or name.startswith("xl/") for name in names):
        return "xlsx"
    raise Refused("foreign", kind="zip")


def _text_kind(head: bytes) -> str:
    plain = head.replace(b"\x00", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") or head[1:2] == b"\x00" else head
    low = plain[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if low.startswith((b"<?xml", b"<workbook", b"<ss:workbook")) and b"schemas-microsoft-com:office:spreadsheet" in plain.lower():
        return "xml2003"
    if low.startswith((b"mime-version", b"from:")):
        raise Refused("foreign", kind="MHTML")
    if low.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<style", b"<head", b"<body", b"<div", b"<center")):
        return "html"
    if low.startswith((b"<?xml", b"<!--")) and (b"<table" in plain.lower() or b"<html" in plain.lower()):
        return "html"
    if low.startswith((b"<", b"{", b"[")) and not _looks_separated(low):
        raise Refused("foreign", kind="XML" if low.startswith(b"<") else "JSON")
    return "text"


def _looks_separated(low: bytes) -> bool:
    first = low.split(b"\n", 1)[0]
    return not low.startswith(b"<?xml") and any(first.count(mark) > 0 for mark in (b",", b"\t", b";")) and not first.rstrip().endswith(b">")
