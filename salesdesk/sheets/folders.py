"""The sheets in a folder: found by their names alone, for a file that is only listed is never opened."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from salesdesk.places import SUFFIX

SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".xltx", ".et", ".ods", ".csv", ".tsv", ".txt", ".html", ".htm", ".xml")


@dataclass(frozen=True, slots=True)
class FoundInFolder:
    """`sheets` in the order of their names, folder by folder; `others` are no sheets."""

    sheets: tuple[Path, ...]
    others: tuple[Path, ...]


def sheets_in(folder: Path) -> FoundInFolder:
    """Return the sheets in `folder` and the folders in it.

    What is hidden, or locked by an open Excel ("~$…"), is passed over, and so are workspaces with the files that belong to them.
    """
    sheets: list[Path] = []
    others: list[Path] = []
    for place, names, files in os.walk(folder):
        names[:] = sorted((name for name in names if not name.startswith(".")), key=natural)
        for name in sorted(files, key=natural):
            if not name.startswith((".", "~$")) and SUFFIX not in name.lower():
                (sheets if name.lower().endswith(SUFFIXES) else others).append(Path(place, name))
    return FoundInFolder(tuple(sheets), tuple(others))


def natural(name: str) -> list[tuple[int, str]]:
    """Return what sorts names as people do: "9月" before "10月"."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", name.lower())]
