"""What can be previewed, printed and saved: sheets that each begin on a page of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from salesdesk.documents import typst
from salesdesk.documents.files import told_of, unique_names, write_whole
from salesdesk.documents.own_template import template_of
from salesdesk.documents.typst import Json
from salesdesk.progress import Progress


class Printable(Protocol):
    """What preview and printer ask for. `ids` and `names` are those of the sheets; all may be called from any thread."""

    @property
    def ids(self) -> tuple[int, ...]: ...

    @property
    def names(self) -> tuple[str, ...]: ...

    @property
    def paper(self) -> str: ...

    @property
    def file_name(self) -> str: ...

    def only(self, one: int, /) -> Printable:
        """Return the same with one sheet alone."""

    def pages(self, number: int, ppi: float) -> list[bytes]:
        """Return the pages of sheet `number` (from 0) as PNG pictures."""

    def save_as_one(self, path: Path, progress: Progress | None = None) -> list[Path]:
        """Write one PDF of all."""

    def save_each(self, folder: Path, progress: Progress | None = None) -> list[Path]:
        """Write a PDF for each."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Sheets of one template (`own` is the text of the company's, "" for ours). `data` gives what it needs for the sheets at these places.

    `parts` are what the name of each one's file is made of, `whole` the name of one file of all, without ".pdf".
    """

    ids: tuple[int, ...]
    names: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    whole: str
    paper: str
    template: Path
    data: Callable[[Sequence[int]], Mapping[str, Json]]
    places: tuple[int, ...] = ()
    own: str = ""

    def __post_init__(self) -> None:
        if not self.places:
            object.__setattr__(self, "places", tuple(range(len(self.ids))))

    @property
    def file_name(self) -> str:
        """Return a name for one PDF of all, or of the only one."""
        return unique_names(self.parts, ".pdf")[0] if len(self.ids) == 1 else f"{self.whole}.pdf"

    def only(self, one: int) -> Bundle:
        """Return the same with one sheet alone."""
        at = self.ids.index(one)
        return replace(self, ids=(one,), names=(self.names[at],), parts=(self.parts[at],), places=(self.places[at],))

    def pages(self, number: int, ppi: float) -> list[bytes]:
        """Return the pages of sheet `number` (from 0) as PNG pictures with `ppi` pixels an inch."""
        with template_of(self.template, self.own) as template:
            return typst.compile_pages(template, self.data([self.places[number]]), ppi)

    def save_as_one(self, path: Path, progress: Progress | None = None) -> list[Path]:
        """Write one PDF of all; raise `SalesDeskError` ("print.unwritable"), or `Cancelled`, and then the old file is as it was."""
        progress = progress or Progress()
        progress.step(0)
        with template_of(self.template, self.own) as template:
            content = typst.compile_pdf(template, self.data(self.places))
        progress.step(1)
        with told_of(path):
            write_whole(path, content)
        return [path]

    def save_each(self, folder: Path, progress: Progress | None = None) -> list[Path]:
        """Write a PDF for each into `folder`; raise as `save_as_one` does, and then what was written stays."""
        progress = progress or Progress()
        files: list[Path] = []
        with told_of(folder), template_of(self.template, self.own) as template:
            folder.mkdir(parents=True, exist_ok=True)
            for done, (place, name) in enumerate(zip(self.places, unique_names(self.parts, ".pdf"), strict=True)):
                progress.step(done / len(self.ids))
                write_whole(folder / name, typst.compile_pdf(template, self.data([place])))
                files.append(folder / name)
        return files
