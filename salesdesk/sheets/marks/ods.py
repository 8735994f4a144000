"""Marks of .ods sheets: its content is parsed only where it speaks of errors, hidden rows, percentages or formulas without a value."""

from __future__ import annotations

import re
import zipfile
from xml.parsers import expat

from salesdesk.sheets.cells import is_error
from salesdesk.sheets.long_numbers import digits_of
from salesdesk.sheets.marks.marks import Marks, commonest
from salesdesk.sheets.marks.zips import part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

    from salesdesk.sheets.long_numbers import LongCell

_WORDS = (b'value-type="error"', b'visibility="', b'value-type="percentage"', b"office:currency=")
# A formula without a value, whichever its kind would be.
_UNVALUED = re.compile(rb"<table:table-cell\s(?=[^<>]*table:formula=)(?![^<>]*value-type=)")
_REFERENCE = re.compile(r"\[\.?([^\]]*)\]")
_CELLS = ("table:table-cell", "table:covered-table-cell")
_MOST_REPEATED = 1_048_576
_MOST_COPIES = 1000


def ods_marks(where: str | IO[bytes]) -> Iterator[tuple[str, Marks]]:
    """Yield the name and the marks of each sheet of the document in the file `where`, in its order."""
    with zipfile.ZipFile(where) as archive:
        content = part(archive, "content.xml")
    if any(word in content for word in _WORDS) or (b"table:formula=" in content and _UNVALUED.search(content)):
        yield from _Reader().read(content)


def ods_long_numbers(where: str | IO[bytes], name: str) -> Iterator[LongCell]:
    """Yield the long whole numbers of the sheet called `name`, with all digits that the document in the file `where` has."""
    with zipfile.ZipFile(where) as archive:
        reader = _Reader(name)
        reader.read(part(archive, "content.xml"))
        yield from reader.long


class _Reader:
    """Follows the tables of one document; `long` are the long numbers of the table called as in `wanted`."""

    def __init__(self, wanted: str | None = None) -> None:
        self._wanted = wanted
        self.long: list[LongCell] = []
        self._found: list[tuple[str, Marks]] = []
        self._row = self._column = self._columns = self._rows = self._cells = 0
        self._text: list[str] | None = None
        self._error = False
        self._formula = ""
        self._codes: dict[int, list[str]] = {}
        self._depth = 0

    def read(self, content: bytes) -> list[tuple[str, Marks]]:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.buffer_text = True
        parser.Parse(content, True)
        return self._found

    def _start(self, tag: str, said: dict[str, str]) -> None:
        if tag == "table:table":
            self._depth += 1
            if self._depth == 1:
                self._found.append((said.get("table:name", ""), Marks()))
                self._row = self._columns = 0
                self._codes = {}
        elif self._depth != 1:
            return
        elif tag == "table:table-column":
            count = _count(said, "table:number-columns-repeated")
            if said.get("table:visibility") in ("collapse", "filter"):
                self._found[-1][1].hide_columns(self._columns, self._columns + count - 1)
            self._columns += count
        elif tag == "table:table-row":
            self._column = 0
            self._rows = _count(said, "table:number-rows-repeated")
            if said.get("table:visibility") in ("collapse", "filter"):
                self._found[-1][1].hide_row(self._row, self._row + self._rows - 1)
        elif tag in _CELLS:
            self._cells = _count(said, "table:number-columns-repeated")
            self._error = said.get("calcext:value-type") == "error"
            self._formula = said.get("table:formula", "") if "office:value-type" not in said and "calcext:value-type" not in said else ""
            self._text = []
            self._keep_long(said.get("office:value", ""))
            kind = said.get("office:value-type")
            if kind in ("percentage", "currency", "float") and self._row < 500:
                code = "0.00%" if kind == "percentage" else "#,##0.00" if kind == "currency" else "General"
                self._codes.setdefault(self._column, []).append(code)

    def _keep_long(self, value: str) -> None:
        digits = digits_of(value) if self._found[-1][0] == self._wanted else None
        if digits is not None:
            for row in range(self._row, self._row + min(self._rows, _MOST_COPIES)):
                self.long += [(row, self._column + at, digits) for at in range(min(self._cells, _MOST_COPIES))]

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _end(self, tag: str) -> None:
        if tag == "table:table":
            self._depth -= 1
            if self._depth == 0:
                self._found[-1][1].formats = {at: code for at, codes in self._codes.items() if (code := commonest(codes))}
        elif self._depth != 1:
            return
        elif tag in _CELLS:
            text = "".join(self._text or ()).strip()
            if self._error or is_error(text):
                self._mark(text if is_error(text) else "#VALUE!")
            elif self._formula and not text:
                self._mark("=" + _REFERENCE.sub(r"\1", self._formula.partition("=")[2]))
            self._text = None
            self._column += self._cells
        elif tag == "table:table-row":
            self._row += self._rows

    def _mark(self, text: str) -> None:
        for row in range(self._row, self._row + min(self._rows, _MOST_COPIES)):
            for column in range(self._column, self._column + min(self._cells, _MOST_COPIES)):
                if text.startswith("="):
                    self._found[-1][1].formula(row, column, text)
                else:
                    self._found[-1][1].error(row, column, text)


def _count(said: dict[str, str], name: str) -> int:
    number = said.get(name, "1")
    return min(int(number), _MOST_REPEATED) if number.isdecimal() else 1
