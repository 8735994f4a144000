"""Files and folders as they were read, for an import: what cannot be read does not keep the others out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from salesdesk.errors import SalesDeskError
from salesdesk.imports.plan.workbooks import part_of
from salesdesk.progress import Progress
from salesdesk.sheets.folders import FoundInFolder, sheets_in
from salesdesk.sheets.grid import Workbook
from salesdesk.sheets.open import open_sheets
from salesdesk.text import Text, mark, some

READING_SHARE = 0.6
NEEDS_PASSWORD = frozenset({"import.password", "import.wrong_password"})

_NO_SHEETS = mark("Import", "There are no sheets in the folder {name}.")
_OTHERS = mark("Import", "{n} {n:file|files} in the folder {name} {n:is no sheet and was|are no sheets and were} left out: {files}.")
_TOO_MUCH = mark(
    "Import", "The first {read} sheets are as much as memory holds; {n} more {n:was|were} not read: {files}. Import them afterwards."
)
_READING = mark("Import", "Reading {name} ({at} of {n})")
MOST_CELLS = 8_000_000  # of all files together, some 900 MB; a single file may have more
_NAMED = 3


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as it was read. `problem` says why it could not be, `code` the same to programs, `locked` that a password would help.

    `left_out`: `problem` tells what was passed over, in the folder `path` or from this file on.
    """

    path: Path
    book: Workbook | None
    problem: Text | None = None
    locked: bool = False
    left_out: bool = False
    code: str = ""


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
    found: list[ReadFile] = []
    cells = 0
    for at, path in enumerate(files):
        if cells > MOST_CELLS:
            names = some([one.name for one in files[at:]], _NAMED)
            told.append(ReadFile(path, None, _TOO_MUCH.fill(read=at, n=len(files) - at, files=names), left_out=True))
            break
        if len(files) > 1:
            progress.step(READING_SHARE * at / len(files), _READING.fill(name=path.name, at=at + 1, n=len(files)))
        part = part_of(progress, READING_SHARE * at / len(files), READING_SHARE / len(files))
        found.append(before.get(path) or _read(path, part, passwords, reader))
        cells += _cells(found[-1].book)
    progress.step(READING_SHARE)
    return (*found, *told)


def _cells(book: Workbook | None) -> int:
    return sum(len(one.rows) * one.width for one in book.sheets) if book is not None else 0


def listed(paths: Sequence[Path]) -> tuple[list[Path], list[ReadFile]]:
    """Return the files at `paths` and in the folders among them, each once, and what is to be said of the folders."""
    files: dict[Path, None] = {}
    told: list[ReadFile] = []
    for path in map(Path, paths):
        if path.is_dir():
            found = sheets_in(path)
            files.update(dict.fromkeys(found.sheets))
            told += [ReadFile(path, None, words, left_out=bool(found.sheets)) for words in _of_folder(path, found)]
        else:
            files[path] = None
    return list(files), told


def _of_folder(path: Path, found: FoundInFolder) -> Iterator[Text]:
    if not found.sheets:
        yield _NO_SHEETS.fill(name=path.name)
        return
    if found.others:
        yield _OTHERS.fill(n=len(found.others), name=path.name, files=some([one.name for one in found.others], _NAMED))


def _read(path: Path, progress: Progress, passwords: Sequence[str], reader: Callable[..., Workbook]) -> ReadFile:
    try:
        return ReadFile(path, reader(path, progress, passwords=passwords) if passwords else reader(path, progress))
    except SalesDeskError as error:
        return ReadFile(path, None, error.text, locked=error.code in NEEDS_PASSWORD, code=error.code)
