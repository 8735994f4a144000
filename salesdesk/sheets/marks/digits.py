"""Sends the digits of long numbers, which the fast reader gives as floats: a second look at a file, where it is needed."""

from __future__ import annotations

import io
from itertools import islice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from salesdesk.sheets.long_numbers import LongCell
    from salesdesk.sheets.wire import Sender

_MOST = 600_000  # of them take 150 MB


class Digits:
    """Looks for long numbers in the workbook at `path`; `raw` is its content where that differs."""

    def __init__(self, path: str, kind: str, raw: bytes | None) -> None:
        self._path, self._kind, self._raw = path, kind, raw

    def send(self, sender: Sender, name: str) -> None:
        """Send the digits of the sheet called `name`, which was sent, if it has long numbers and its file all their digits."""
        if not sender.long_numbers:
            return
        from xml.parsers.expat import ExpatError

        from salesdesk.sheets.long_numbers import with_all_digits
        from salesdesk.sheets.marks.zips import DAMAGE

        try:
            found = list(islice(self._long_numbers(name), _MOST + 1))
        except (*DAMAGE, ExpatError):
            found = []  # the numbers stay what they are: long, and not to be relied on
        if len(found) <= _MOST:
            sender.send_digits(with_all_digits(found))

    def _long_numbers(self, name: str) -> Iterable[LongCell]:
        where = self._path if self._raw is None else io.BytesIO(self._raw)
        if self._kind == "xlsx":
            from salesdesk.sheets.marks.xlsx_digits import xlsx_long_numbers

            return xlsx_long_numbers(where, name)
        if self._kind == "ods":
            from salesdesk.sheets.marks.ods import ods_long_numbers

            return ods_long_numbers(where, name)
        return ()
