"""Opens any spreadsheet safely: it is read in a child process with limits on time and memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from salesdesk.progress import Progress
from salesdesk.sheets.grid import Workbook


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds, bytes of memory, bytes after unpacking, and how many times it may unpack."""

    seconds: float = 60.0
    memory: int = 4 << 30
    unpacked: int = 300 << 20
    ratio: int = 200


def open_sheets(path: Path, progress: Progress | None = None, limits: Limits = Limits()) -> Workbook:
    """Return what is in the spreadsheet at `path`.

    Raises SalesDeskError when it cannot be read, whatever the reason; Cancelled when `progress` was cancelled.
    """
    raise NotImplementedError
