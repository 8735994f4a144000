"""Excel 2003 XML as rows: still written by older accounting programs, usually under the name of .xls."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from salesdesk.sheets.refused import Refused

_NS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_MAX_GAP = 100_000

Value = str | float | bool | datetime.date | datetime.datetime | None


def xml2003_sheets(path: Path) -> Iterator[tuple[str, list[list[Value]]]]:
    """Yield the name and the rows of each worksheet."""
    try:
        for _, element in ElementTree.iterparse(path, events=("end",)):
            if element.tag == _NS + "Worksheet":
                yield element.get(_NS + "Name") or "", _rows(element)
                element.clear()
    except ElementTree.ParseError as error:
        raise Refused("damaged") from error


def _rows(sheet: ElementTree.Element) -> list[list[Value]]:
    rows: list[list[Value]] = []
    for element in sheet.iter(_NS + "Row"):
        at = _index(element)
        if at is not None:
            rows.extend([] for _ in range(min(at - 1 - len(rows), _MAX_GAP)))
        row: list[Value] = []
        for cell in element.findall(_NS + "Cell"):
            at = _index(cell)
            if at is not None:
                row.extend([None] * min(at - 1 - len(row), 16_384))
            row.append(_value(cell.find(_NS + "Data")))
            row.extend([None] * min(int(cell.get(_NS + "MergeAcross") or 0), 16_384))
        rows.append(row)
    return rows


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
    return None if kind == "Error" else text
