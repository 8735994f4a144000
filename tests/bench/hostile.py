"""What becomes of 1,200 workbooks that broke one reader or another: a table of outcomes, times and memory.

Run `python -m tests.bench.hostile [folder] [--list]`; with `--list` each file that is not read is named, with what is said of it.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from salesdesk.errors import SalesDeskError
from salesdesk.sheets.grid import Workbook
from salesdesk.sheets.open import open_sheets
from salesdesk.text import language

LIMIT_S, LIMIT_MB = 20.0, 1024


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; `peak` is the largest child process up to it, in MB."""

    name: str
    code: str
    words: str
    seconds: float
    peak: int


def outcome(path: Path) -> Outcome:
    """Open `path` and tell what became of it; whatever is no refusal in words ends the program, as it should."""
    start = time.perf_counter()
    try:
        book = open_sheets(path)
    except SalesDeskError as error:
        code, words = error.code.removeprefix("import."), language("en").say(error.text)
    else:
        code, words = ("read" if _filled(book) else "empty"), f"{book.kind}, {len(book.sheets)} sheets"
        if book.broken:
            code, words = "partly", f"without {', '.join(book.broken)}"
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    return Outcome(path.name, code, words, time.perf_counter() - start, peak)


def _filled(book: Workbook) -> bool:
    return any(cell is not None for grid in book.sheets for row in grid.rows for cell in row)


def main(folder: Path, listed: bool) -> None:
    """Open all files one by one, and print."""
    found = [outcome(path) for path in sorted(folder.iterdir()) if path.is_file()]
    for code, count in Counter(one.code for one in found).most_common():
        print(f"{code:>16}: {count:5}")
    slowest = max(found, key=lambda one: one.seconds)
    print(f"{len(found)} files; slowest {slowest.seconds:.1f} s ({slowest.name}; at most {LIMIT_S:.0f} s)")
    largest = next(one for one in found if one.peak == found[-1].peak)
    print(f"largest reading process {largest.peak} MB ({largest.name}; at most {LIMIT_MB} MB)")
    if listed:
        for one in sorted(found, key=lambda one: (one.code, one.name)):
            if one.code not in ("read", "empty"):
                print(f"{one.code:>16}  {one.name}: {one.words}")


if __name__ == "__main__":
    given = [one for one in sys.argv[1:] if not one.startswith("-")]
    main(Path(given[0]) if given else Path(os.environ.get("SALESDESK_DATA", "../shared/data")) / "hostile", "--list" in sys.argv)
