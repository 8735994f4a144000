"""Reads .xlsx cell by cell with the standard library: for workbooks at which the fast reader fails or runs out of memory.

It keeps only cells that hold something, so that one cell far away from the others costs nothing.
"""

from __future__ import annotations

import datetime
import re
import zipfile
from html import unescape
from xml.parsers import expat

from salesdesk.sheets.cells import ERRORS, cell_name
from salesdesk.sheets.long_numbers import digits_of, with_all_digits
from salesdesk.sheets.marks.marks import Marks
from salesdesk.sheets.marks.xlsx import formats_of
from salesdesk.sheets.marks.zips import part, relations, spelled, tags
from salesdesk.sheets.refused import Refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO

    from salesdesk.sheets.grid import Cell
    from salesdesk.sheets.long_numbers import LongCell

    Rows = dict[int, dict[int, Cell]]

# What lies beyond so many empty rows or columns is a stray cell, not the table.
_FAR_ROWS, _FAR_COLUMNS = 20_000, 500
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})$")
_DATE_CODE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|([ymdhs年月日])', re.IGNORECASE)
_DAY_PARTS = re.compile(r"[yd年日]", re.IGNORECASE)


class SlowSheet:
    """One sheet as it was read; `far` are the names of stray cells that were left out."""

    def __init__(self, name: str, hidden: bool) -> None:
        self.name, self.hidden = name, hidden
        self.cells: Rows = {}
        self.merged: list[tuple[int, int, int, int]] = []
        self.marks = Marks()
        self.far: list[str] = []

    def rows(self, most: int) -> list[list[Cell]]:
        """Return the rows from the first of the sheet, without stray cells; raises Refused beyond `most` cells."""
        height = _near(self.cells, _FAR_ROWS)
        width = _near({column for at, row in self.cells.items() if at < height for column in row}, _FAR_COLUMNS)
        if height * width > most:
            raise Refused("cells", sheet=self.name)
        self.far = [cell_name(at, one) for at, row in self.cells.items() for one in row if at >= height or one >= width]
        blank: list[Cell] = [None] * width
        rows = [blank] * height
        for at, row in self.cells.items():
            if at < height:
                rows[at] = [row.get(column) for column in range(width)]
        self.marks.errors = [one for one in self.marks.errors if one[0] < height and one[1] < width]
        return rows


def _near(used: Iterable[int], gap: int) -> int:
    """Return the number after the last one that is used, before the first gap that is wider than `gap`."""
    end = 0
    for one in sorted(used):
        if one - end > gap and end:
            break
        end = one + 1
    return end


def slow_sheets(where: str | IO[bytes]) -> Iterator[SlowSheet | str]:
    """Yield each sheet of the workbook in the file `where`, or its name where it is damaged.

    Raises Refused when it is no workbook, or uses what no spreadsheet program writes.
    """
    try:
        archive = zipfile.ZipFile(where)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError) as error:
        raise Refused("damaged") from error
    with archive:
        book = part(archive, "xl/workbook.xml")
        reader = _Reader(
            _shared(part(archive, "xl/sharedStrings.xml")),
            formats_of(part(archive, "xl/styles.xml")),
            bool(re.search(rb"""date1904=["'](?:1|true)["']""", book)),
        )
        parts = relations(part(archive, "xl/_rels/workbook.xml.rels"))
        sheets = sorted(one for one in archive.namelist() if re.search(r"worksheets/[^/]*\.xml$", one.replace("\\", "/"), re.IGNORECASE))
        for at, one in enumerate(tags(book, b"sheet")):
            wanted = parts.get(next((value for key, value in one.items() if key.endswith(b":id")), b""), "")
            content = part(archive, wanted) or (part(archive, sheets[at]) if at < len(sheets) else b"")
            found = SlowSheet(unescape(one.get(b"name", b"").decode("utf-8", "replace")), one.get(b"state", b"visible") != b"visible")
            found.marks.from_1904 = reader.from_1904
            yield found if spelled(archive, wanted) and reader.read(content, found) else found.name


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.buffer_text = True
    return parser


def _refuse(*_: object) -> None:
    raise Refused("entities")


def _shared(xml: bytes) -> list[str]:
    texts: list[str] = []
    pieces: list[str] | None = None
    depth = 0  # within a reading aid, which is not part of the text

    def start(tag: str, _: dict[str, str]) -> None:
        nonlocal pieces, depth
        tag = tag.rpartition(":")[2]
        if tag == "si":
            texts.append("")
        elif tag == "rPh":
            depth += 1
        elif tag == "t" and not depth:
            pieces = []

    def end(tag: str) -> None:
        nonlocal pieces, depth
        tag = tag.rpartition(":")[2]
        if tag == "rPh":
            depth -= 1
        elif tag == "t" and pieces is not None and texts:
            texts[-1] += "".join(pieces)
            pieces = None

    def text(piece: str) -> None:
        if pieces is not None:
            pieces.append(piece)

    parser = _parser()
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    if xml:
        try:
            parser.Parse(xml, True)
        except expat.ExpatError as error:
            raise Refused("damaged") from error
    return texts


class _Reader:
    """Reads the sheets of one workbook."""

    def __init__(self, shared: list[str], formats: list[str], from_1904: bool) -> None:
        self._shared = shared
        self._dates = [_shows_days(code) for code in formats]
        self.from_1904 = from_1904
        self._epoch = datetime.datetime(1904, 1, 1) if from_1904 else datetime.datetime(1899, 12, 30)  # noqa: DTZ001 - no zone

    def read(self, xml: bytes, sheet: SlowSheet) -> bool:
        """Put what the part `xml` says into `sheet`; False when it is damaged."""
        self._sheet = sheet
        self._row, self._column = -1, -1
        self._kind = self._style = ""
        self._text: list[str] | None = None
        self._value = ""
        self._long: list[LongCell] = []
        parser = _parser()
        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = self._start, self._end, self._characters
        try:
            parser.Parse(xml, True)
        except expat.ExpatError:
            return False
        for column, cells in with_all_digits(self._long).items():
            for row, digits in cells:
                sheet.cells[row][column] = digits
        return True

    def _start(self, tag: str, said: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "row":
            number = said.get("r", "")
            self._row = int(number) - 1 if number.isdecimal() else self._row + 1
            self._column = -1
            if said.get("hidden") in ("1", "true"):
                self._sheet.marks.hide_row(self._row)
        elif tag == "c":
            place = _PLACE.match(said.get("r", ""))
            self._column = _column(place[1]) if place else self._column + 1
            self._kind, self._style, self._value = said.get("t", "n"), said.get("s", "0"), ""
        elif tag in ("v", "t"):
            self._text = []
        elif tag == "mergeCell":
            corners = [_PLACE.match(corner) for corner in said.get("ref", "").split(":")]
            if len(corners) == 2 and (first := corners[0]) and (last := corners[1]):
                self._sheet.merged.append((int(first[2]) - 1, _column(first[1]), int(last[2]) - 1, _column(last[1])))
        elif tag == "col" and said.get("hidden") in ("1", "true"):
            first_column, last_column = said.get("min", ""), said.get("max", "")
            if first_column.isdecimal() and last_column.isdecimal():
                self._sheet.marks.hide_columns(int(first_column) - 1, int(last_column) - 1)

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag in ("v", "t") and self._text is not None:
            self._value += "".join(self._text)
            self._text = None
        elif tag == "c" and self._value:
            value = self._cell()
            if value is not None and self._row >= 0:
                self._sheet.cells.setdefault(self._row, {})[self._column] = value
                if isinstance(value, float) and (digits := digits_of(self._value)) is not None:
                    self._long.append((self._row, self._column, digits))

    def _cell(self) -> Cell:
        text = self._value
        if self._kind == "s":
            return (self._shared[int(text)] or None) if text.isdecimal() and int(text) < len(self._shared) else None
        if self._kind == "e":
            self._sheet.marks.error(self._row, self._column, text if text in ERRORS else "#VALUE!")
            return None
        if self._kind == "b":
            return text.strip() in ("1", "true")
        if self._kind in ("str", "inlineStr"):
            return text
        try:
            return self._day(float(text)) if self._kind == "n" else datetime.datetime.fromisoformat(text)
        except (ValueError, OverflowError):
            return text

    def _day(self, number: float) -> Cell:
        style = int(self._style) if self._style.isdecimal() else 0
        if not (style < len(self._dates) and self._dates[style]) or number < 0:
            return number
        moment = self._epoch + datetime.timedelta(days=number)
        if moment.time() == datetime.time():
            return moment.date()
        return moment.replace(microsecond=0)


def _shows_days(code: str) -> bool:
    letters = "".join(found for found in _DATE_CODE.findall(code.split(";", maxsplit=1)[0]) if found)
    return bool(_DAY_PARTS.search(letters)) or letters.lower() in ("m", "mm", "mmm", "mmmm")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
