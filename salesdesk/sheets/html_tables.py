"""Tables of a web page as rows: the form in which many programs write their "Excel" export."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from salesdesk.sheets.meant import SIGNS, meant
from salesdesk.sheets.refused import Refused

Block = tuple[int, int, int, int]

# Our own scanner: html.parser needs 20 times as long for a table of 100,000 rows.
_TAG = re.compile(
    r"<!--.*?-->|<(style|script)\b.*?</\1\s*>|<(/?)(table|tr|td|th|col|br|p|div)\b([^>]*)>|<[^>]*>", re.DOTALL | re.IGNORECASE
)
_SPAN = re.compile(r"""\b(colspan|rowspan)\s*=\s*["']?(\d+)""", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
# What a cell holds, where it shows less of it: Excel's and LibreOffice's own attributes.
_NUMBER = re.compile(r"""\b(?:x:num|sdval)\s*=\s*["']?(-?\d[\d.]*(?:E[-+]?\d+)?)""", re.IGNORECASE)
_SPAN_OF_COLUMNS = re.compile(r"""\bspan\s*=\s*["']?(\d+)""", re.IGNORECASE)
_OPENING = re.compile(r"<table[\s>]", re.IGNORECASE)
# One table holds another from two on; one with a fourth of the cells of what it holds, or fewer, lays out the page.
_FEWEST, _LAID_OUT = 2, 4
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_MAX_SPAN = 1000


def html_encoding(head: bytes) -> str | None:
    """Return the encoding that the page names, or None."""
    found = _CHARSET.search(head)
    return found.group(1).decode("ascii", "replace").lower() if found else None


def html_tables(text: str) -> list[tuple[list[list[str]], list[Block], list[int], list[int]]]:
    """Return the rows of each table of `text`, its merged blocks (top, left, bottom, right), and its hidden rows and columns.

    A table within a cell is part of that cell, but where tables only lay out the page, and hold the one with the figures.
    """
    tables = [one.finish() for one in _scan(text, _level(text))]
    found = [one for one in tables if one[0]]
    if not found:
        raise Refused("no_table")
    return found


def _level(text: str) -> int:
    """Return how deep the tables with the figures lie: 1, or deeper where those around them have next to no cells."""
    if len(_OPENING.findall(text)) < _FEWEST:
        return 1
    cells, depth = dict[int, int](), 0
    for _, tag, closing, _ in _pieces(text):
        if tag == "table":
            depth = max(0, depth - 1) if closing else depth + 1
        elif tag in ("td", "th") and not closing:
            cells[depth] = cells.get(depth, 0) + 1
    deepest = max(sorted(cells), key=lambda level: cells[level], default=1)
    return deepest if deepest and all(cells[deepest] >= _LAID_OUT * cells.get(level, 0) for level in range(1, deepest)) else 1


def _scan(text: str, level: int) -> list[_Table]:
    tables: list[_Table] = []
    title: list[str] = []
    depth = 0
    for piece, tag, closing, attributes in _pieces(text):
        if depth >= level and piece:
            tables[-1].add(piece)
        elif depth and piece:
            title.append(piece)
        if tag == "table":
            if closing:
                depth = max(0, depth - 1)
            else:
                depth += 1
                if depth == level:
                    tables.append(_Table("".join(title).strip()))
                    title.clear()
        elif depth >= level and tag in ("br", "p", "div"):
            tables[-1].add("\n" if tag == "br" else " ")
        elif depth == level and tag == "col":
            tables[-1].add_column(attributes)
        elif depth == level and tag == "tr":
            tables[-1].end_cell()
            if not closing:
                tables[-1].start_row(_HIDDEN.search(attributes) is not None)
        elif depth == level and tag in ("td", "th"):
            tables[-1].end_cell()
            if not closing:
                tables[-1].start_cell(attributes)
    return tables


def _pieces(text: str) -> Iterator[tuple[str, str, bool, str]]:
    at = 0
    for found in _TAG.finditer(text):
        yield text[at : found.start()], (found.group(3) or "").lower(), bool(found.group(2)), found.group(4) or ""
        at = found.end()


class _Table:
    """Collects the cells of one table below its title, if it has one, and puts spans where they belong."""

    def __init__(self, title: str) -> None:
        self._rows: list[list[str]] = []
        self._merged: list[Block] = []
        self._hidden: list[int] = []
        self._columns = 0
        self._hidden_columns: list[int] = []
        self._number: str | None = None
        self._taken: set[tuple[int, int]] = set()
        self._text: list[str] | None = None
        self._spans = (1, 1)
        if title:
            self.start_cell("")
            self.add(title)
            self.end_cell()

    def add_column(self, attributes: str) -> None:
        span = _SPAN_OF_COLUMNS.search(attributes)
        count = min(int(span[1][:6]), _MAX_SPAN) if span else 1
        if _HIDDEN.search(attributes):
            self._hidden_columns.extend(range(self._columns, self._columns + count))
        self._columns += count

    def start_row(self, hidden: bool = False) -> None:
        if hidden:
            self._hidden.append(len(self._rows))
        self._rows.append([])

    def start_cell(self, attributes: str) -> None:
        if not self._rows:
            self.start_row()
        self._text = []
        self._spans = (1, 1)
        number = _NUMBER.search(attributes) if attributes else None
        self._number = number[1] if number else None
        if "span" in attributes.lower():
            spans = {name.lower(): min(max(1, int(number[:6])), _MAX_SPAN) for name, number in _SPAN.findall(attributes)}
            self._spans = spans.get("rowspan", 1), spans.get("colspan", 1)

    def add(self, piece: str) -> None:
        if self._text is not None:
            self._text.append(piece)

    def end_cell(self) -> None:
        if self._text is None:
            return
        row, top = self._rows[-1], len(self._rows) - 1
        while (top, len(row)) in self._taken:
            row.append("")
        left = len(row)
        down, across = self._spans
        text = html.unescape("".join(self._text)).replace("\xa0", " ").strip()
        if self._number is not None:
            text = _in_full(text, self._number)
        row.append(meant(text) if text[:1] in SIGNS and text else text)
        row.extend([""] * (across - 1))
        if down > 1 or across > 1:
            self._merged.append((top, left, top + down - 1, left + across - 1))
            self._taken.update((top + below, left + right) for below in range(1, down) for right in range(across))
        self._text = None

    def finish(self) -> tuple[list[list[str]], list[Block], list[int], list[int]]:
        self.end_cell()
        last = len(self._rows) - 1
        merged = [(top, left, min(bottom, last), right) for top, left, bottom, right in self._merged]
        return self._rows, merged, self._hidden, self._hidden_columns


def _in_full(shown: str, number: str) -> str:
    """Return the figures of the `number` that a cell holds, where what it shows is that number rounded: a share or a day shows more."""
    try:
        rounded = Decimal(shown.replace(",", ""))
        return f"{Decimal(number):f}" if Decimal(number).quantize(rounded, ROUND_HALF_UP) == rounded else shown
    except InvalidOperation:
        return shown
