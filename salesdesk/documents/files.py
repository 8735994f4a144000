"""Files: names that are safe on every system, contents that are there whole or not at all."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from salesdesk.progress import Progress
from salesdesk.reasons import need_folder, unwritable

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
# Most file systems end a name at 255 bytes, and a Chinese character takes three.
_LONGEST = 120


def safe(part: str) -> str:
    """Return `part` as it may stand in a file name: unsafe characters replaced, no dots or blanks at its ends, not too long."""
    plain = " ".join(_UNSAFE.sub("_", part).split()).strip(" .")
    return plain.encode()[:_LONGEST].decode(errors="ignore").rstrip(" .") or "_"


def unique_names(parts: Sequence[Sequence[str]], ending: str) -> list[str]:
    """Return one file name for each: its parts joined by "_"; the second of the same name gets " (2)"."""
    seen: Counter[str] = Counter()
    names = []
    for one in parts:
        name = "_".join(safe(part) for part in one)
        seen[name.casefold()] += 1
        again = seen[name.casefold()]
        names.append(name + (f" ({again})" if again > 1 else "") + ending)
    return names


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def write_each(folder: Path, names: Sequence[str], content: Callable[[int], bytes], progress: Progress) -> list[Path]:
    """Write a file for each of `names` into `folder`, with the `content` at its place; what was written stays when it is cancelled.

    Raise `SalesDeskError` ("print.unwritable"), or `Cancelled`.
    """
    files: list[Path] = []
    need_folder(folder)
    with told_of(folder):
        folder.mkdir(exist_ok=True)
        for at, name in enumerate(names):
            progress.step(at / len(names))
            write_whole(folder / name, content(at))
            files.append(folder / name)
    return files


@contextmanager
def told_of(place: Path) -> Iterator[None]:
    """Turn what the disk refuses into `SalesDeskError` ("print.unwritable")."""
    try:
        yield
    except OSError as error:
        raise unwritable(place, error, "print.unwritable") from error
