"""Marks of .xlsx sheets: one pass over the unpacked XML that looks for a few words and reads only where they stand.

A parser would take several times as long as the reading itself; looking for words costs a tenth of it.
"""

from __future__ import annotations

import re
import zipfile
from html import unescape

from salesdesk.sheets.cells import SHARED_FORMULA
from salesdesk.sheets.marks.formats import code_of
from salesdesk.sheets.marks.marks import Marks, commonest
from salesdesk.sheets.marks.places import Places, place_of
from salesdesk.sheets.marks.zips import DAMAGE, TAG, attributes_of, narrow, part, pieces, sheet_parts, tags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from typing import IO

_PIECE = 4 << 20
_SAMPLE = 64 << 10
_LONGEST_ROW = 32 << 20
_ERROR_CELLS = {b'"': b' t="e"', b"'": b" t='e'"}
_HIDDEN = re.compile(rb"""\shidden=["'](?:1|true|on)["']""")
# How a formula without a value, or with a prefixed name, looks; where none of these stands, all formulas have theirs.
_UNVALUED = (b"f></", b"f><v></", b"f><v/>", b"f><v />", b"/></c>", b"> </c>", b"/><v></", b"/><v/>", b":f>", b":f ")
# A cell with a formula, up to its end; group 3 is what follows the formula.
_FORMULA_CELL = re.compile(
    rb"<(?:\w+:)?c(\s[^<>]*)?>\s*<(?:\w+:)?f(?:\s[^<>]*/>|/>|(?:\s[^<>]*)?>([^<]*)</(?:\w+:)?f>)(.*?)</(?:\w+:)?c>", re.DOTALL
)
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</")
_ROW_ENDS = (b"</row>", b":row>")


def xlsx_marks(where: str | IO[bytes], skipped: Container[str] = ()) -> Iterator[tuple[str, Marks]]:
    """Yield the name and the marks of each sheet of the workbook in the file `where`, in its order.

    Damaged sheets are left out, and those called as in `skipped`.
    """
    with zipfile.ZipFile(where) as archive:
        for name, sheet in sheet_parts(archive):
            if name in skipped:
                continue
            try:
                looking = Looking(archive)
                for piece in by_rows(pieces(archive, sheet, _PIECE)):
                    looking.at(piece)
                yield name, looking.found()
            except DAMAGE:
                continue


class Looking:
    """One pass over a sheet of the workbook `archive`, in pieces that end with a row."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._marks = Marks()
        self._formats = formats_of(part(archive, "xl/styles.xml"))
        # Programs that write formulas without computing them write 0 and ask Excel to compute all when it opens the file.
        book = part(archive, "xl/workbook.xml")
        self._zeros = re.search(rb"""fullCalcOnLoad=["'](?:1|true)["']""", book) is not None
        self._marks.from_1904 = re.search(rb"""date1904=["'](?:1|true|on)["']""", book) is not None
        self._only_zeros = True
        self._zero_cells: list[tuple[int, int, str]] = []
        self._places = Places()
        self._sampled = 0
        self._begun = self._formulas = False
        self._needle = self._formula = b""
        self._codes: dict[int, list[str]] = {}

    def found(self) -> Marks:
        """Return the marks, when all pieces were looked at."""
        if self._zeros and self._only_zeros:
            self._marks.uncomputed += self._zero_cells
            self._marks.uncomputed.sort()
        for column, codes in self._codes.items():
            if code := commonest(codes):
                self._marks.formats[column] = code
        return self._marks

    def at(self, piece: bytes) -> None:
        """Look at the next piece.

        A letter is found ten times as fast as a word, and most sheets lack that of one word or another: no "h" in rows of one height.
        """
        if b"h" in piece and b"hidden=" in piece:
            self._find_hidden(piece)
        if not self._begun:
            self._begin(piece)
        at = piece.find(self._needle) if b"e" in piece else -1
        while at >= 0:
            self._error(piece, at)
            at = piece.find(self._needle, at + len(self._needle))
        self._formulas = self._formulas or (b"f" in piece and self._formula in piece)
        if self._formulas and (self._zeros or any(word in piece for word in _UNVALUED)):
            self._find_formulas(piece)
        if self._sampled < _SAMPLE:
            self._sample(piece[: _SAMPLE - self._sampled])
            self._sampled += len(piece)
        self._places.seen(piece)

    def _begin(self, piece: bytes) -> None:
        """See by the first piece how its writer writes: one word to look for takes half the time of two."""
        self._begun = True
        self._marks.entities = b"<!DOCTYPE" in piece[:_SAMPLE]
        self._needle = _ERROR_CELLS[b"'" if b" r='" in piece[:_SAMPLE] else b'"']
        prefix = re.search(rb"<(\w+:)?sheetData", piece)
        # A formula that others share is written out once, before them.
        self._formula = b"</" + (prefix[1] or b"" if prefix else b"") + b"f>"

    def _find_hidden(self, piece: bytes) -> None:
        for found in _HIDDEN.finditer(piece):
            start = piece.rfind(b"<", 0, found.start())
            tag = TAG.match(piece, start)
            if tag is None:
                continue
            said = attributes_of(tag[2])
            if tag[1] == b"row":
                number = said.get(b"r", b"")
                self._marks.hide_row(int(number) - 1 if number.isdigit() else self._places.row_before(piece, start))
            elif tag[1] == b"col" and said.get(b"min", b"").isdigit() and said.get(b"max", b"").isdigit():
                self._marks.hide_columns(int(said[b"min"]) - 1, int(said[b"max"]) - 1)

    def _error(self, piece: bytes, at: int) -> None:
        start = piece.rfind(b"<", 0, at)
        tag = TAG.match(piece, start)
        if tag is None or tag[1] != b"c":
            return
        value = _VALUE.search(piece, tag.end(), piece.find(b"c>", tag.end()) + 2)
        row, column = self._places.of(piece, start, tag[2])
        self._marks.error(row, column, unescape(value[1].decode("utf-8", "replace")).strip() if value else "#N/A")

    def _find_formulas(self, piece: bytes) -> None:
        for found in _FORMULA_CELL.finditer(piece):
            attributes = found[1] or b""
            value = _VALUE.search(found[3])
            text = value[1].strip() if value else b""
            if b't="str"' in attributes or b't="e"' in attributes or b"t='" in attributes or b"<is>" in found[3]:
                self._only_zeros = False
                continue
            if text and text != b"0":
                self._only_zeros = False
                continue
            if text and not (self._zeros and self._only_zeros):
                continue
            row, column = self._places.of(piece, found.start(), attributes)
            formula = f"={unescape(found[2].decode('utf-8', 'replace'))}" if found[2] else SHARED_FORMULA
            if text:
                self._zero_cells.append((row, column, formula))
            else:
                self._marks.formula(row, column, formula)

    def _sample(self, piece: bytes) -> None:
        for found in TAG.finditer(piece):
            if found[1] != b"c" or found[2].endswith(b"/"):
                continue
            said = attributes_of(found[2])
            if said.get(b"t", b"n") != b"n" or b"r" not in said:
                continue
            place, style = place_of(said[b"r"]), said.get(b"s", b"0")
            if place is not None and style.isdigit() and int(style) < len(self._formats):
                self._codes.setdefault(place[1], []).append(self._formats[int(style)])


def by_rows(raw: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the XML in pieces that end with a row."""
    begin, piece = b"", next(raw, b"")
    if b"\x00" in piece[:4]:  # two bytes a character
        yield narrow(piece + b"".join(raw))
        return
    for more in raw:
        end = _after_last_row(piece)
        if end < 0:
            if len(piece) > _LONGEST_ROW:
                raise zipfile.BadZipFile("no end of a row")
            piece += more
            continue
        # A view: megabytes that are copied once less.
        yield b"".join((begin, memoryview(piece)[:end]))
        begin, piece = piece[end:], more
    yield begin + piece


def _after_last_row(piece: bytes) -> int:
    for end in _ROW_ENDS:
        if (at := piece.rfind(end)) >= 0:
            return at + len(end)
    return -1


def formats_of(styles: bytes) -> list[str]:
    """Return the number format of each cell style."""
    own: dict[int, str] = {}
    for one in tags(styles, b"numFmt"):
        if one.get(b"numFmtId", b"").isdigit():
            own[int(one[b"numFmtId"])] = unescape(one.get(b"formatCode", b"").decode("utf-8", "replace"))
    cells = re.search(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    numbers = [one.get(b"numFmtId", b"0") for one in tags(cells[0], b"xf")] if cells else []
    return [code_of(int(number), own) if number.isdigit() else "General" for number in numbers]
