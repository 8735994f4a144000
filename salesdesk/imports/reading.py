"""Files and folders as they were read, for an import: what cannot be read does not keep the others out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from salesdesk.errors import SalesDeskError
from salesdesk.imports.plan.workbooks import part_of
from salesdesk.progress import Progress
from salesdesk.sheets.folders import FoundInFolder, sheets_in
from salesdesk.sheets.grid import Workbook
from salesdesk.sheets.open import open_sheets
from salesdesk.text import Text, mark

READING_SHARE = 0.6
NEEDS_PASSWORD = frozenset({"import.password", "import.wrong_password"})

_NO_SHEETS = mark("Import", "There are no sheets in the folder {name}.")
_OTHERS = mark("Import", "{n} files in the folder {name} are no sheets and were left out: {files}.")
_NAMED = 3

Reader = Callable[[Path, Progress], Workbook]


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as it was read. `problem` says why it could not be, `locked` that a password would help.

    `left_out`: the path is a folder, and `problem` tells what in it was passed over.
    """

    path: Path
    book: Workbook | None
    problem: Text | None = None
    locked: bool = False
    left_out: bool = False


def read_files(
    paths: Sequence[Path],
    progress: Progress,
    passwords: Sequence[str] = (),
    known: Sequence[ReadFile] = (),
    reader: Callable[..., Workbook] = open_sheets,
) -> tuple[ReadFile, ...]:
    """Read the files at `paths`, and those in folders among them; `known` are not read again, unless they wait for a password.

    Raise `Cancelled` when it was cancelled.
    """
    before = {one.path: one for one in known if not one.locked}
    files, told = listed(paths)
    found = []
    for at, path in enumerate(files):
        part = part_of(progress, READING_SHARE * at / len(files), READING_SHARE / len(files))
        found.append(before.get(path) or _read(path, part, passwords, reader))
    progress.step(READING_SHARE)
    return (*found, *told)


def listed(paths: Sequence[Path]) -> tuple[list[Path], list[ReadFile]]:
    """Return the files at `paths` and in the folders among them, each once, and what is to be said of the folders."""
    files: dict[Path, None] = {}
    told: list[ReadFile] = []
    for path in map(Path, paths):
        if path.is_dir():
            found = sheets_in(path)
            files.update(dict.fromkeys(found.sheets))
            if (words := _of_folder(path, found)) is not None:
                told.append(ReadFile(path, None, words, left_out=bool(found.sheets)))
        else:
            files[path] = None
    return list(files), told


def _of_folder(path: Path, found: FoundInFolder) -> Text | None:
    if not found.sheets:
        return _NO_SHEETS.fill(name=path.name)
    if not found.others:
        return None
    names = ", ".join(one.name for one in found.others[:_NAMED]) + (" …" if len(found.others) > _NAMED else "")
    return _OTHERS.fill(n=len(found.others), name=path.name, files=names)


def _read(path: Path, progress: Progress, passwords: Sequence[str], reader: Callable[..., Workbook]) -> ReadFile:
    try:
        return ReadFile(path, reader(path, progress, passwords=passwords) if passwords else reader(path, progress))
    except SalesDeskError as error:
        return ReadFile(path, None, error.text, locked=error.code in NEEDS_PASSWORD)
