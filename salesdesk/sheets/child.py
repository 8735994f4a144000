"""The reading process: opens one file and sends its rows. Nothing that a file does to it can harm the program.

It must start quickly, so it imports neither the window nor the database nor the texts for people.
"""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from salesdesk.sheets.cells import ERRORS
from salesdesk.sheets.kinds import HEAD, kind_of
from salesdesk.sheets.marks import Marking, Marks
from salesdesk.sheets.refused import Refused
from salesdesk.sheets.wire import Sender

TYPE_CHECKING = False  # of typing, which takes longer to import than most files to read
if TYPE_CHECKING:
    from typing import Any

MAX_CELLS = 25_000_000
FLAG = "--read-sheets"
_FILEPASS = re.compile(rb"\x09\x08[\x08\x10]\x00\x00[\x05\x06].{4,40}?\x2f\x00[\x04-\xff]\x00[\x00\x01]\x00", re.DOTALL)


def main(arguments: list[str]) -> None:
    """Read the file `arguments[0]` within (seconds, bytes of memory, bytes unpacked, ratio) and send it to standard output."""
    path = Path(arguments[0])
    seconds, memory, unpacked, ratio = map(int, arguments[1:5])
    gc.disable()
    sender = Sender(_take_standard_output())
    _limit(seconds, memory)
    try:
        _read(path, sender, unpacked, ratio)
        sender.send("end")
    except Refused as refusal:
        sender.send("refused", refusal.code, refusal.values)
    except MemoryError:
        sender.send("refused", "memory", {})
    except OSError as error:
        sender.send("refused", "unreadable", {"detail": error.strerror or type(error).__name__})
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


def _read(path: Path, sender: Sender, unpacked: int, ratio: int) -> None:
    kind = kind_of(path, unpacked, ratio)
    if kind == "text":
        _read_text(path, sender)
    elif kind == "html":
        _read_html(path, sender)
    elif kind == "xml2003":
        _read_xml2003(path, sender)
    else:
        _read_workbook(path, kind, sender)


def _read_workbook(path: Path, kind: str, sender: Sender) -> None:
    import python_calamine

    with path.open("rb") as file:
        try:
            book = python_calamine.CalamineWorkbook.from_filelike(file)
        except python_calamine.PasswordError as error:
            raise Refused("password") from error
        except python_calamine.CalamineError as error:
            raise Refused("password" if kind == "xls" and _is_encrypted(path) else "damaged", detail=str(error)[:300]) from error
        sender.send("kind", kind, None)
        sheets = [one for one in book.sheets_metadata if one.typ == python_calamine.SheetTypeEnum.WorkSheet]
        broken: BaseException | None = None
        read = 0
        marking = Marking(str(path), kind)
        for one in sheets:
            hidden = one.visible != python_calamine.SheetVisibleEnum.Visible
            try:
                sheet = book.get_sheet_by_name(one.name)
                merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
            except (KeyboardInterrupt, SystemExit, MemoryError):
                raise
            except BaseException as error:  # noqa: BLE001 - a panic in one sheet leaves the others readable
                broken = error
                sender.send("broken", one.name)
                continue
            read += 1
            _send_sheet(sender, sheet, one.name, hidden, merged)
            _send_marks(sender, marking.of(one.name))
        if broken is not None and not read:
            raise Refused("damaged", detail=str(broken)[:300])


def _send_sheet(sender: Sender, sheet: Any, name: str, hidden: bool, merged: Sequence[tuple[int, ...]]) -> None:
    # The rows that calamine iterates over begin with the first of the sheet, the cells with the first column that is used.
    left = sheet.start[1] if sheet.start else 0
    height, width = (sheet.end[0] + 1, sheet.width) if sheet.start else (0, 0)
    if height * width > MAX_CELLS:
        raise Refused("cells", sheet=name)
    sender.send("sheet", name, hidden, left, height, merged)
    if height and width:
        sender.send_rows(sheet.iter_rows(), width)


def _send_marks(sender: Sender, marks: Marks) -> None:
    # Asked of all texts so far, not of this sheet's alone: to look once more in vain costs little.
    marks.written = not ERRORS.isdisjoint(sender.texts)
    sender.send("marks", *marks.message())


def _is_encrypted(path: Path) -> bool:
    raw = path.read_bytes()
    # An encrypted .xlsx is a package in an old container; an encrypted .xls has a FILEPASS record soon after its first one.
    return "EncryptedPackage".encode("utf-16-le") in raw or _FILEPASS.search(raw) is not None


def _read_text(path: Path, sender: Sender) -> None:
    from salesdesk.sheets.text_tables import read_text, text_rows

    text, encoding = read_text(path)
    rows = list(text_rows(text))
    sender.send("kind", "csv", encoding)
    _send_plain(sender, path.stem, rows, [])


def _read_html(path: Path, sender: Sender) -> None:
    from salesdesk.sheets.html_tables import html_encoding, html_tables
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
    for number, (rows, merged) in enumerate(tables, 1):
        _send_plain(sender, path.stem if len(tables) == 1 else f"{path.stem} {number}", rows, merged)


def _read_xml2003(path: Path, sender: Sender) -> None:
    from salesdesk.sheets.xml2003 import xml2003_sheets

    sender.send("kind", "xml2003", None)
    for name, rows in xml2003_sheets(path):
        _send_plain(sender, name, rows, [])


def _send_plain(sender: Sender, name: str, rows: list[list[Any]], merged: Iterable[tuple[int, ...]], marks: Marks | None = None) -> None:
    width = max(map(len, rows), default=0)
    if len(rows) * width > MAX_CELLS:
        raise Refused("cells", sheet=name)
    sender.send("sheet", name, False, 0, len(rows), list(merged))
    if rows and width:
        sender.send_rows(_padded(rows, width), width)
    _send_marks(sender, marks or Marks())


def _padded(rows: list[list[Any]], width: int) -> Iterator[list[Any]]:
    for row in rows:
        if len(row) < width:
            row.extend([""] * (width - len(row)))
        yield row
