"""The reading process: opens one file and sends its rows. Nothing that a file does to it can harm the program.

It must start quickly, so it imports neither the window nor the database nor the texts for people.
"""

from __future__ import annotations

import gc
import io
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from salesdesk.sheets.kinds import HEAD, kind_of
from salesdesk.sheets.long_sheets import LongSheets, Unsuited
from salesdesk.sheets.marks import Marking, Marks
from salesdesk.sheets.marks.digits import Digits
from salesdesk.sheets.refused import Refused
from salesdesk.sheets.unlock import is_locked, unlocked
from salesdesk.sheets.wire import CHUNK, Sender

TYPE_CHECKING = False  # of typing, which takes longer to import than most files to read
if TYPE_CHECKING:
    from typing import Any

    from salesdesk.sheets.long_sheets import Merged
    from salesdesk.sheets.slow_xlsx import SlowSheet

MAX_CELLS = 25_000_000


def main(arguments: list[str]) -> None:
    """Read the file `arguments[0]` and send it to standard output.

    The others are limits (seconds, bytes of memory, bytes unpacked, ratio), and 1 for the slow reader.
    """
    path = Path(arguments[0])
    seconds, memory, unpacked, ratio, slow = map(int, arguments[1:6])
    gc.disable()
    sender = Sender(_take_standard_output())
    _limit(seconds, memory)
    try:
        _read(path, sender, unpacked, ratio, slow=bool(slow))
        sender.send("end")
    except Refused as refusal:
        sender.send("refused", refusal.code, refusal.values)
    except MemoryError:
        sender.send("refused", "memory", {})
    except OSError as error:
        sender.send("refused", "unreadable", {"errno": error.errno or 0, "winerror": getattr(error, "winerror", None) or 0})
    except BaseException as error:  # noqa: BLE001 - the top of the process; the reader's panics are no Exception
        sender.send("refused", "damaged", {"detail": f"{type(error).__name__}: {error}"[:300]})
    # Freeing a large workbook cell by cell would take as long again as sending it.
    os._exit(0)


def _take_standard_output() -> Any:
    """Return the pipe to the program; whatever a library prints goes nowhere."""
    pipe = os.fdopen(os.dup(1), "wb", buffering=1 << 18)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return pipe


def _limit(seconds: int, memory: int) -> None:
    if sys.platform == "win32":
        return  # watched from outside, see open.py
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds + 5, seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _passwords() -> list[str]:
    """Return what the program wrote to standard input: a password shall stand in no list of processes."""
    with os.fdopen(0, "rb") as file:
        given = file.read()
    return list(json.loads(given)) if given else []


def _read(path: Path, sender: Sender, unpacked: int, ratio: int, *, slow: bool) -> None:
    with path.open("rb") as file:
        kind = kind_of(file, unpacked, ratio)
    raw = None
    if kind == "xls":
        whole = path.read_bytes()
        if is_locked(whole):
            raw = unlocked(whole, _passwords)
            kind = kind_of(io.BytesIO(raw), unpacked, ratio)
    elif kind == "locked_ods":
        from salesdesk.sheets.unlock_ods import unlocked_ods

        raw = unlocked_ods(path.read_bytes(), _passwords, unpacked)
        kind = kind_of(io.BytesIO(raw), unpacked, ratio)
    if kind == "xlsb":
        from salesdesk.sheets.mended import xlsb_with_places

        raw = xlsb_with_places(str(path) if raw is None else io.BytesIO(raw)) or raw
    if kind == "text":
        _read_text(path, sender)
    elif kind == "html":
        _read_html(path, sender)
    elif kind == "xml2003":
        _read_xml2003(path, sender)
    elif slow:
        _read_slowly(path, raw, kind, sender)
    else:
        _read_workbook(path, raw, kind, sender)


def _read_workbook(path: Path, raw: bytes | None, kind: str, sender: Sender) -> None:
    import python_calamine

    with path.open("rb") if raw is None else io.BytesIO(raw) as file:
        long = LongSheets(None if kind != "xlsx" else str(path) if raw is None else io.BytesIO(raw))
        outline = long.outline()
        try:
            book = python_calamine.CalamineWorkbook.from_filelike(outline or file)
        except python_calamine.PasswordError as error:
            raise Refused("encryption") from error
        except python_calamine.CalamineError as error:
            if kind == "ods" and (plain := _without_gaps(path, raw)) is not None:
                _read_workbook(path, plain, kind, sender)
            else:
                _read_slowly(path, raw, kind, sender, str(error)[:300])
            return
        sender.send("kind", kind, None)
        sheets = [one for one in book.sheets_metadata if one.typ == python_calamine.SheetTypeEnum.WorkSheet]
        marking = Marking(str(path), kind, raw, long)
        second, digits = _SecondTry(path, raw, kind), Digits(str(path), kind, raw)
        read = 0
        for one in sheets:
            hidden = one.visible != python_calamine.SheetVisibleEnum.Visible
            if one.name in long:
                if _send_long(sender, long, one.name, hidden, digits):
                    read += 1
                    continue
                marking = Marking(str(path), kind, raw)
            try:
                if outline is not None:
                    book, outline = python_calamine.CalamineWorkbook.from_filelike(file), None
                sheet = book.get_sheet_by_name(one.name)
                merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
            except (KeyboardInterrupt, SystemExit, MemoryError):
                raise
            except BaseException as error:  # noqa: BLE001 - a panic in one sheet leaves the others readable
                read += second.send(sender, one.name, str(error)[:300])
                continue
            read += 1
            _send_sheet(sender, sheet, one.name, hidden)
            digits.send(sender, one.name)
            _send_marks(sender, marking.of(one.name), merged)
        if sheets and not read:
            raise Refused("damaged", detail=second.detail)


def _without_gaps(path: Path, raw: bytes | None) -> bytes | None:
    from salesdesk.sheets.mended import ods_without_gaps

    return ods_without_gaps(str(path) if raw is None else io.BytesIO(raw))


class _SecondTry:
    """Reads slowly the sheets at which the fast reader failed."""

    def __init__(self, path: Path, raw: bytes | None, kind: str) -> None:
        self._path, self._raw, self._kind = path, raw, kind
        self._found: dict[str, SlowSheet] | None = None
        self.detail = ""

    def send(self, sender: Sender, name: str, detail: str) -> bool:
        """Send the sheet called `name`; False when this reader fails too."""
        self.detail = detail
        if self._found is None:
            self._found = {one.name: one for one in _slow_sheets(self._path, self._raw, self._kind) if not isinstance(one, str)}
        found = self._found.get(name)
        if found is None:
            sender.send("broken", name)
            return False
        _send_slow(sender, found)
        return True


def _slow_sheets(path: Path, raw: bytes | None, kind: str) -> Iterable[SlowSheet | str]:
    if kind != "xlsx":
        return ()
    from salesdesk.sheets.slow_xlsx import slow_sheets

    return slow_sheets(str(path) if raw is None else io.BytesIO(raw))


def _read_slowly(path: Path, raw: bytes | None, kind: str, sender: Sender, detail: str = "") -> None:
    sheets = list(_slow_sheets(path, raw, kind))
    if not any(not isinstance(one, str) for one in sheets):
        if kind == "xls" and raw is None and path.read_bytes()[:1] == b"\x09":
            raise Refused("other_sheet", kind="Excel 2, 3, 4")
        raise Refused("damaged" if detail else "crashed", detail=detail)
    sender.send("kind", kind, None)
    for one in sheets:
        if isinstance(one, str):
            sender.send("broken", one)
        else:
            _send_slow(sender, one)


def _send_slow(sender: Sender, sheet: SlowSheet) -> None:
    rows = sheet.rows(MAX_CELLS)
    _send_plain(sender, sheet.name, rows, sheet.merged, sheet.marks, hidden=sheet.hidden, far=sheet.far)


def _send_long(sender: Sender, long: LongSheets, name: str, hidden: bool, digits: Digits) -> bool:
    """Send the long sheet called `name`; False when it has to be read as a whole."""
    sender.send("sheet", name, hidden, long.height(name))
    bottom = width = 0
    merged: Merged = []
    looking = long.looking()
    try:
        for piece in long.read(name, looking):
            merged = piece.merged
            if not piece.rows:
                continue
            if piece.top < bottom:
                raise Unsuited
            sender.send_blank(piece.top - bottom)
            bottom, width = piece.top + len(piece.rows), max(width, piece.left + len(piece.rows[0]))
            if bottom * width > MAX_CELLS:
                raise Refused("cells", sheet=name)
            sender.send_rows(piece.rows, piece.left, long.with_texts)
    except Unsuited:
        sender.send("again")
        return False
    digits.send(sender, name)
    _send_marks(sender, looking.found(), merged)
    return True


def _send_sheet(sender: Sender, sheet: Any, name: str, hidden: bool) -> None:
    # The rows that calamine iterates over begin with the first of the sheet, the cells with the first column that is used.
    left = sheet.start[1] if sheet.start else 0
    height, width = (sheet.end[0] + 1, sheet.width) if sheet.start else (0, 0)
    if height * width > MAX_CELLS:
        raise Refused("cells", sheet=name)
    sender.send("sheet", name, hidden, height)
    if height and width:
        sender.send_rows(sheet.iter_rows(), left)


def _send_marks(sender: Sender, marks: Marks, merged: Iterable[tuple[int, ...]]) -> None:
    if marks.entities:
        raise Refused("entities")
    # Asked of all texts so far, not of this sheet's alone: to look once more in vain costs little.
    marks.written = sender.errors
    marks.merged = list(merged)
    sender.send("marks", *marks.message())


def _read_text(path: Path, sender: Sender) -> None:
    from salesdesk.sheets.marks.texts import TextLooking
    from salesdesk.sheets.text_tables import read_text, text_rows

    text, encoding = read_text(path)
    sender.send("kind", "csv", encoding)
    sender.send("sheet", path.stem, False, text.count("\n") + 1)
    count = width = 0
    rows, marks = text_rows(text), Marks()
    looking = TextLooking(text, marks)
    # As they are read: a million rows as lists of texts would take a gigabyte.
    while chunk := list(islice(rows, CHUNK)):
        widest = max(map(len, chunk))
        looking.at_lengths(chunk, count)
        looking.at(chunk, count)
        count, width = count + len(chunk), max(width, widest)
        if count * width > MAX_CELLS:
            raise Refused("cells", sheet=path.stem)
        if widest:
            sender.send_rows(_padded(chunk, widest))
        else:
            sender.send_blank(len(chunk))
    _send_marks(sender, marks, ())


def _read_html(path: Path, sender: Sender) -> None:
    from salesdesk.sheets.html_tables import html_encoding, html_tables
    from salesdesk.sheets.marks.texts import TextLooking
    from salesdesk.sheets.text_tables import encoding_of

    raw = path.read_bytes()
    encoding = encoding_of(raw)
    named = html_encoding(raw[:HEAD])
    if not encoding.startswith("utf") and named:
        encoding = {"gb2312": "gb18030", "gbk": "gb18030"}.get(named, named)
    try:
        text = raw.decode(encoding, errors="replace")
    except LookupError:
        text = raw.decode("utf-8", errors="replace")
    sender.send("kind", "html", encoding)
    tables = html_tables(text)
    for number, (rows, merged, hidden, hidden_columns) in enumerate(tables, 1):
        marks = Marks()
        TextLooking(text, marks).at(rows, 0)
        for row in hidden:
            marks.hide_row(row)
        for column in hidden_columns:
            marks.hide_columns(column, column)
        _send_plain(sender, path.stem if len(tables) == 1 else f"{path.stem} {number}", rows, merged, marks)


def _read_xml2003(path: Path, sender: Sender) -> None:
    from salesdesk.sheets.xml2003 import xml2003_sheets

    sender.send("kind", "xml2003", None)
    for name, rows, merged, marks, hidden in xml2003_sheets(path):
        _send_plain(sender, name, rows, merged, marks, hidden=hidden)


def _send_plain(
    sender: Sender,
    name: str,
    rows: list[list[Any]],
    merged: Iterable[tuple[int, ...]],
    marks: Marks | None = None,
    *,
    hidden: bool = False,
    far: Sequence[str] = (),
) -> None:
    width = max(map(len, rows), default=0)
    if len(rows) * width > MAX_CELLS:
        raise Refused("cells", sheet=name)
    sender.send("sheet", name, hidden, len(rows))
    if rows and width:
        sender.send_rows(_padded(rows, width))
    marks = marks or Marks()
    marks.far = list(far)
    _send_marks(sender, marks, merged)


def _padded(rows: list[list[Any]], width: int) -> Iterator[list[Any]]:
    for row in rows:
        if len(row) < width:
            row.extend([""] * (width - len(row)))
        yield row
