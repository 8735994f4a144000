"""Files and folders as they were read, for an import: what cannot be read does not keep the others out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from salesdesk.errors import SalesDeskError
from salesdesk.imports.plan.workbooks import part_of
from salesdesk.progress import Progress
from salesdesk.sheets.folders import MOST, FoundInFolder, sheets_in
from salesdesk.sheets.grid import Workbook
from salesdesk.sheets.open import open_sheets
from salesdesk.text import Text, mark, some

READING_SHARE = 0.6
NEEDS_PASSWORD = frozenset({"import.password", "import.wrong_password"})

_NO_SHEETS = mark("Import", "There are no sheets in the folder {name}.")
_OTHERS = mark("Import", "{n} {n:file|files} in the folder {name} {n:is no sheet and was|are no sheets and were} left out: {files}.")
_TOO_MANY = mark("Import", "Only the first {most} sheets in the folder {name} were read; {n} more {n:was|were} left out: {files}.")
_NAMED = 3


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as it was read. `problem` says why it could not be, `code` the same to programs, `locked` that a password would help.

    `left_out`: the path is a folder, and `problem` tells what in it was passed over.
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
            told += [ReadFile(path, None, words, left_out=bool(found.sheets)) for words in _of_folder(path, found)]
        else:
            files[path] = None
    return list(files), told


def _of_folder(path: Path, found: FoundInFolder) -> Iterator[Text]:
    if not found.sheets:
        yield _NO_SHEETS.fill(name=path.name)
        return
    for words, files in ((_TOO_MANY, found.more), (_OTHERS, found.others)):
        if files:
            names = some([one.name for one in files], _NAMED)
            yield words.fill(n=len(files), name=path.name, files=names, most=MOST)


def _read(path: Path, progress: Progress, passwords: Sequence[str], reader: Callable[..., Workbook]) -> ReadFile:
    try:
        return ReadFile(path, reader(path, progress, passwords=passwords) if passwords else reader(path, progress))
    except SalesDeskError as error:
        return ReadFile(path, None, error.text, locked=error.code in NEEDS_PASSWORD, code=error.code)
