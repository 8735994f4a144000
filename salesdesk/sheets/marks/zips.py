"""Parts of zipped workbooks, whichever way the archive spells their names."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from html import unescape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

TAG = re.compile(rb"<(?:\w+:)?(\w+)((?:\s[^<>]*)?)>")
DAMAGE = (KeyError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError)
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return a part of the archive; nothing when it is not there or damaged."""
    try:
        return narrow(archive.read(spelled(archive, name)))
    except DAMAGE:
        return b""


def pieces(archive: zipfile.ZipFile, name: str, size: int) -> Iterator[bytes]:
    """Yield a part of the archive in pieces of at most `size` bytes.

    Unpacked by zlib itself where that is the method: the checksum that zipfile computes, and calamine too, takes as long again.
    """
    entry = archive.getinfo(spelled(archive, name))
    file = archive.fp
    if entry.compress_type != zipfile.ZIP_DEFLATED or entry.flag_bits & 1 or file is None:
        with archive.open(entry) as part:
            while piece := part.read(size):
                yield piece
        return
    file.seek(entry.header_offset)
    head = file.read(30)
    file.seek(int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little"), 1)
    inflate, rest = zlib.decompressobj(-15), file.read(entry.compress_size)
    while piece := inflate.decompress(rest, size):
        yield piece
        rest = inflate.unconsumed_tail


def narrow(xml: bytes) -> bytes:
    """Return XML of two bytes a character as UTF-8, all other content as it is."""
    if xml[:2] in (b"\xff\xfe", b"\xfe\xff"):
        xml = xml.decode("utf-16", "replace").encode()
    elif xml[:4] in (b"\x00<\x00?", b"<\x00?\x00"):
        xml = xml.decode("utf-16-be" if xml[0] == 0 else "utf-16-le", "replace").encode()
    else:
        return xml
    return re.sub(rb"""(<\?xml[^>]*encoding=)["'][^"']*["']""", rb'\1"utf-8"', xml, count=1)


def spelled(archive: zipfile.ZipFile, name: str) -> str:
    """Return the name of a part as the archive spells it."""
    return next((one for one in archive.namelist() if one.replace("\\", "/").lstrip("/").lower() == name.lower()), name)


def relations(xml: bytes) -> dict[bytes, str]:
    """Return the parts that a workbook's relations name, by their ids."""
    return {
        one[b"Id"]: posixpath.normpath(posixpath.join("xl", one[b"Target"].decode("utf-8", "replace"))).lstrip("/")
        for one in tags(xml, b"Relationship")
        if b"Id" in one and b"Target" in one
    }


def sheet_parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the name of each sheet of a workbook and the part that holds it ("" when none does), in their order."""
    parts = relations(part(archive, "xl/_rels/workbook.xml.rels"))
    for one in tags(part(archive, "xl/workbook.xml"), b"sheet"):
        sheet = parts.get(next((value for key, value in one.items() if key.endswith(b":id")), b""), "")
        yield unescape(one.get(b"name", b"").decode("utf-8", "replace")), sheet


def tags(xml: bytes, name: bytes) -> Iterator[dict[bytes, bytes]]:
    """Yield the attributes of each tag called `name`."""
    for one in TAG.finditer(xml):
        if one[1] == name:
            yield attributes_of(one[2])


def attributes_of(text: bytes) -> dict[bytes, bytes]:
    """Return the attributes in the text of a tag."""
    return {name: double or single for name, double, single in _ATTRIBUTE.findall(text)}
