"""Long sheets of .xlsx, read side by side in pieces: each is some thousand rows, as a workbook of its own for the fast reader.

That reader reads a sheet on one core and holds all of it; in pieces it takes as many cores as there are, and as little memory
for a million rows as for ten thousand.
"""

from __future__ import annotations

import io
import os
import re
import threading
import zipfile
from collections import deque
from itertools import chain

from salesdesk.sheets.marks.xlsx import Looking, by_rows
from salesdesk.sheets.marks.zips import DAMAGE, pieces, sheet_parts, spelled
from salesdesk.sheets.shared_texts import SharedTexts, marked, sheet_of_texts

TYPE_CHECKING = False  # of typing, which takes longer to import than most files to read
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import IO, Any

LONG = 6 << 20  # bytes of XML: below, starting threads costs more than they save
_PIECE = 2 << 20
_HEAD = 64 << 10
# Few texts (bytes of XML) are read again with each piece. Many are read once, and pieces have their numbers instead: that is worth it
# where cells repeat them, ten bytes of the sheet or more for one of its texts. Where most texts are new it takes half as long again
# as reading the sheet as a whole, and is done for sheets only that would take too much memory.
_FEW_TEXTS = 512 << 10
_REPEATED = 10
VERY_LONG = 128 << 20
_READERS = max(2, min(4, os.cpu_count() or 2))
_NEEDED = ("_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml")
_TEXTS = "xl/sharedStrings.xml"
_BEGIN = re.compile(rb"<sheetData\s*>")
_ROW = re.compile(rb"""\s*<row\s[^<>]*?\br=["'](\d+)["']""")
_END = b"</sheetData></worksheet>"
# The fast reader goes through the whole sheet a second time for its merged cells, until it finds where they are listed, which is
# behind all rows. Where it finds an empty list before the rows it is done: that is a third of the time it takes to read a piece.
_NOTHING_MERGED = b"<mergeCells></mergeCells>"
_BOTTOM = re.compile(rb"""<dimension\s[^<>]*?ref=["'][A-Z]+\d+:[A-Z]+(\d+)["']""")
_BYTES_A_ROW = 500

Merged = list[tuple[int, ...]]
Parts = list[tuple[str, tuple[bytes, ...]]]
"""Names and contents of an archive's files; a content in several pieces, where one would be a copy of megabytes."""


class Unsuited(Exception):
    """A sheet cannot be read in pieces after all."""


class Piece:
    """Rows of a sheet: the first is number `top`, its first cell is in column `left` (both from 0)."""

    __slots__ = ("left", "merged", "rows", "top")

    def __init__(self, top: int, left: int, rows: list[list[Any]], merged: Merged) -> None:
        self.top, self.left, self.rows, self.merged = top, left, rows, merged


class LongSheets:
    """The long sheets of the workbook in the file `where`, by name; none where it is damaged, or None."""

    def __init__(self, where: str | IO[bytes] | None) -> None:
        self._parts: dict[str, str] = {}
        self._texts: SharedTexts | None = None
        self._reading: _Reading | None = None
        if where is None:
            return
        try:
            self._archive = zipfile.ZipFile(where)
            texts = {one.filename: one.file_size for one in self._archive.infolist()}.get(spelled(self._archive, _TEXTS), 0)
            self._many_texts = texts > _FEW_TEXTS
            for name, part in sheet_parts(self._archive):
                entry = self._archive.getinfo(spelled(self._archive, part))
                size = entry.file_size
                if size >= VERY_LONG or (size >= LONG and (not self._many_texts or size >= _REPEATED * texts)):
                    self._parts[name] = entry.filename
        except (*DAMAGE, OSError, ValueError):
            self._parts = {}

    def __contains__(self, name: object) -> bool:
        return name in self._parts

    def looking(self) -> Looking:
        """Return a search for the marks of one of the sheets."""
        return Looking(self._archive)

    def height(self, name: str) -> int:
        """Return about how many rows the sheet called `name` has."""
        entry = self._archive.getinfo(self._parts[name])
        try:
            found = _BOTTOM.search(next(pieces(self._archive, entry.filename, _HEAD), b""))
        except DAMAGE:
            found = None
        return int(found[1]) if found else entry.file_size // _BYTES_A_ROW

    def read(self, name: str, looking: Looking) -> Iterator[Piece]:
        """Yield the rows of the sheet called `name` in their order, `looking` at each piece; raises Unsuited where it is written oddly."""
        try:
            yield from self._read(name, looking)
        except DAMAGE as error:
            raise Unsuited from error

    def _read(self, name: str, looking: Looking) -> Iterator[Piece]:
        part, common, shared = self._parts[name], self._contents(*_NEEDED), self._contents(_TEXTS)
        if not self._many_texts:
            common += shared
        elif self._texts is None:
            self._reading = _Reading(name, [*common, *shared, (part, (sheet_of_texts(shared[0][1][0]),))])
        waiting: deque[_Reading] = deque()
        for sheet in _as_sheets(_looked_at(by_rows(pieces(self._archive, part, _PIECE)), looking)):
            if self._many_texts:
                with_numbers = marked(b"".join(sheet))
                if with_numbers is None:
                    raise Unsuited
                sheet = (with_numbers,)
            waiting.append(_Reading(name, [*common, (part, sheet)]))
            if len(waiting) > _READERS:
                yield waiting.popleft().piece()
        while waiting:
            yield waiting.popleft().piece()

    def with_texts(self, columns: Iterable[Sequence[Any]]) -> Iterable[Sequence[Any]]:
        """Return columns of pieces with the texts that stand in the sheet."""
        if self._reading is not None:
            self._texts, self._reading = SharedTexts(list(chain.from_iterable(self._reading.piece().rows))), None
        return columns if self._texts is None else map(self._texts.column, columns)

    def outline(self) -> IO[bytes] | None:
        """Return a workbook with the names of all sheets and nothing in them; None where no sheet is long."""
        return packed(self._contents(*_NEEDED)) if self._parts else None

    def _contents(self, *names: str) -> Parts:
        found = [spelled(self._archive, name) for name in names]
        there = set(self._archive.namelist())
        return [(name, (self._archive.read(name),)) for name in found if name in there]


def _looked_at(parts: Iterator[bytes], looking: Looking) -> Iterator[bytes]:
    for one in parts:
        looking.at(one)
        yield one


def _as_sheets(parts: Iterator[bytes]) -> Iterator[tuple[bytes, ...]]:
    """Yield each part of a sheet's XML, cut between rows, with the head and the end that make it a sheet."""
    first = next(parts)
    begin = _BEGIN.search(first)
    if begin is None:
        raise Unsuited
    above, head = first[: begin.start()], first[begin.start() : begin.end()]
    rows: bytes | None = first[begin.end() :]
    while rows is not None:
        if not _ROW.match(rows):
            raise Unsuited  # rows without numbers are counted from the first of the sheet
        following = next(parts, None)
        if following is None:
            yield above, head, rows
        else:
            yield above, _NOTHING_MERGED, head, rows, _END
        rows = following


def packed(parts: Parts) -> IO[bytes]:
    """Return the archive that holds `parts`."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts:
            with archive.open(name, "w") as file_in_it:
                for piece in content:
                    file_in_it.write(piece)
    file.seek(0)
    return file


class _Reading:
    """One piece, being read in a thread of its own: the fast reader lets others run meanwhile."""

    def __init__(self, name: str, parts: Parts) -> None:
        self._name, self._parts = name, parts
        self._found: Piece | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def piece(self) -> Piece:
        """Return the piece when it is read."""
        self._thread.join()
        if self._found is None:
            raise self._error or Unsuited
        return self._found

    def _run(self) -> None:
        try:
            self._found = self._read()
        except MemoryError as error:
            self._error = error
        except BaseException as error:  # noqa: BLE001 - the reader's panics are no Exception
            self._error = Unsuited(str(error))

    def _read(self) -> Piece:
        import python_calamine

        book = packed(self._parts)
        self._parts.clear()
        sheet = python_calamine.CalamineWorkbook.from_filelike(book).get_sheet_by_name(self._name)
        merged: Merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
        if sheet.start is None:
            return Piece(0, 0, [], merged)
        return Piece(*sheet.start, sheet.to_python(skip_empty_area=True), merged)
