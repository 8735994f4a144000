"""Files of one name from different folders, told apart by their folders: whatever knows a table by its file knows it by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from salesdesk.sheets.grid import Workbook


def told_apart(books: Sequence[Workbook]) -> list[Workbook]:
    """Return `books`, those of one name with their folder before it: "North – sales.xlsx"; a file that is there twice comes once."""
    known = {book.path: book for book in books}
    names = Counter(path.name for path in known)
    taken = {name for name, count in names.items() if count == 1}
    found = []
    for path, book in known.items():
        if names[path.name] == 1:
            found.append(book)
            continue
        name = _free(path, taken)
        taken.add(name)
        found.append(replace(book, path=path.with_name(name)))
    return found


def _free(path: Path, taken: set[str]) -> str:
    name, number = f"{path.parent.name} – {path.name}", 2
    while name in taken:
        name, number = f"{path.parent.name} {number} – {path.name}", number + 1
    return name
