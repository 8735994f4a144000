"""Excel 2003 XML as rows: still written by older accounting programs, usually under the name of .xls."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from salesdesk.sheets.long_numbers import digits_of, with_all_digits
from salesdesk.sheets.marks.marks import Marks
from salesdesk.sheets.refused import Refused

_EXCEL = "{urn:schemas-microsoft-com:office:excel}"
_NS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_MAX_GAP = 100_000
_HEAD = 65_536  # bytes: entities are defined before the first element

Block = tuple[int, int, int, int]
Value = str | float | bool | datetime.date | datetime.datetime | None


def xml2003_sheets(path: Path) -> Iterator[tuple[str, list[list[Value]], list[Block], Marks, bool]]:
    """Yield the name and the rows of each worksheet, its merged blocks, its marks, and whether it is hidden."""
    with path.open("rb") as file:
        if b"<!ENTITY" in file.read(_HEAD):
            raise Refused("entities")
    try:
        from_1904 = False
        for _, element in ElementTree.iterparse(path, events=("end",)):
            if element.tag == _EXCEL + "Date1904":
                from_1904 = True
            elif element.tag == _NS + "Worksheet":
                marks, merged = Marks(), list[Block]()
                marks.from_1904 = from_1904
                visible = element.findtext(f"{_EXCEL}WorksheetOptions/{_EXCEL}Visible", "")
                yield element.get(_NS + "Name") or "", _rows(element, merged, marks), merged, marks, "Hidden" in visible
                element.clear()
    except ElementTree.ParseError as error:
        raise Refused("damaged") from error


def _rows(sheet: ElementTree.Element, merged: list[Block], marks: Marks) -> list[list[Value]]:
    rows: list[list[Value]] = []
    long: list[tuple[int, int, str]] = []
    _find_hidden_columns(sheet, marks)
    for element in sheet.iter(_NS + "Row"):
        at = _index(element)
        if at is not None:
            rows.extend([] for _ in range(min(at - 1 - len(rows), _MAX_GAP)))
        if element.get(_NS + "Hidden") == "1":
            marks.hide_row(len(rows))
        row: list[Value] = []
        for cell in element.findall(_NS + "Cell"):
            at = _index(cell)
            if at is not None:
                row.extend([None] * min(at - 1 - len(row), 16_384))
            left = len(row)
            across, down = _number(cell, "MergeAcross"), _number(cell, "MergeDown")
            data = cell.find(_NS + "Data")
            row.append(_value(data))
            if data is None and (formula := cell.get(_NS + "Formula", "")):
                marks.formula(len(rows), left, formula)
            if isinstance(row[-1], float) and data is not None and (digits := digits_of(data.text or "")) is not None:
                long.append((len(rows), left, digits))
            row.extend([None] * across)
            if across or down:
                merged.append((len(rows), left, len(rows) + down, left + across))
        rows.append(row)
    for column, cells in with_all_digits(long).items():
        for at, digits in cells:
            rows[at][column] = digits
    return rows


def _find_hidden_columns(sheet: ElementTree.Element, marks: Marks) -> None:
    column = 0
    for element in sheet.iter(_NS + "Column"):
        at = _index(element)
        column = column if at is None else at - 1
        span = _number(element, "Span")
        if element.get(_NS + "Hidden") == "1":
            marks.hide_columns(column, column + span)
        column += span + 1


def _number(element: ElementTree.Element, name: str) -> int:
    found = element.get(_NS + name)
    return min(int(found), 16_384) if found and found.isdecimal() else 0


def _index(element: ElementTree.Element) -> int | None:
    found = element.get(_NS + "Index")
    return int(found) if found and found.isdecimal() else None


def _value(data: ElementTree.Element | None) -> Value:
    text = "".join(data.itertext()) if data is not None else ""
    if data is None or not text:
        return None
    kind = data.get(_NS + "Type")
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            moment = datetime.datetime.fromisoformat(text)
            return moment.date() if moment.time() == datetime.time() else moment
    except ValueError:
        return text
    if kind == "Boolean":
        return text == "1"
    return text
