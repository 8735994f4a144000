"""What the fast reader leaves out, found by a second pass beside it: it lets other threads run while it reads."""

from __future__ import annotations

import io
import threading
from queue import SimpleQueue

from salesdesk.sheets.marks.marks import Marks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator


class Marking:
    """Looks for the marks of the sheets of the workbook at `path` in a thread of its own; `raw` is its content where that differs.

    Sheets called as in `skipped` may be left out.
    """

    def __init__(self, path: str, kind: str, raw: bytes | None = None, skipped: Container[str] = ()) -> None:
        self._path, self._kind, self._raw, self._skipped = path, kind, raw, skipped
        self._found: SimpleQueue[tuple[str, Marks] | None] = SimpleQueue()
        self._known: dict[str, Marks] = {}
        self._over = False
        threading.Thread(target=self._run, name="marks", daemon=True).start()

    def of(self, name: str) -> Marks:
        """Return the marks of the sheet called `name`, waiting for them; none when they could not be read."""
        while name not in self._known and not self._over:
            found = self._found.get()
            if found is None:
                self._over = True
            else:
                self._known.setdefault(*found)
        return self._known.get(name) or Marks()

    def _run(self) -> None:
        try:
            for one in _marks_of(self._path, self._kind, self._raw, self._skipped):
                self._found.put(one)
        finally:
            # Whatever ends this thread, a sheet that can be read is read without marks.
            self._found.put(None)


def _marks_of(path: str, kind: str, raw: bytes | None, skipped: Container[str]) -> Iterator[tuple[str, Marks]]:
    if kind == "xls":
        from salesdesk.sheets.marks.xls import xls_marks

        return xls_marks(_content(path) if raw is None else raw)
    where = path if raw is None else io.BytesIO(raw)
    if kind == "xlsx":
        from salesdesk.sheets.marks.xlsx import xlsx_marks

        return xlsx_marks(where, skipped)
    if kind == "xlsb":
        from salesdesk.sheets.marks.xlsb import xlsb_marks

        return xlsb_marks(where)
    from salesdesk.sheets.marks.ods import ods_marks

    return ods_marks(where)


def _content(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 - pathlib takes longer to import than most files to read
        return file.read()


__all__ = ["Marking", "Marks"]
