"""What can be previewed, printed and saved: sheets that each begin on a page of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from salesdesk.documents import typst
from salesdesk.documents.files import told_of, unique_names, write_each, write_whole
from salesdesk.documents.glyphs import missing_glyphs
from salesdesk.documents.own_template import set_by
from salesdesk.documents.typst import Json
from salesdesk.documents.word_parts import Body, word_file
from salesdesk.progress import Progress
from salesdesk.reasons import need_folder

_WORD = ".docx"


@dataclass(frozen=True, slots=True)
class Printout:
    """Sheets of one document. All its methods may be called from any thread.

    `ids` and `names` are those of the sheets; `parts` are what the name of each one's file is made of, `whole` is the name of one file
    of all, without ".pdf". `data` gives what the template needs for the sheets at these places; `own` is the text of the company's own
    template, where it has one; `word` writes a sheet as a Word file, where it can be one. `places` are the places of the sheets among
    those that `data` knows: all, unless some were left out.
    """

    ids: tuple[int, ...]
    names: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    whole: str
    paper: str
    template: Path
    data: Callable[[Sequence[int]], Mapping[str, Json]]
    own: str = ""
    word: Body | None = None
    places: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not self.places:
            object.__setattr__(self, "places", tuple(range(len(self.ids))))

    @property
    def file_name(self) -> str:
        """Return a name for one PDF of all, or of the only one."""
        return unique_names(self.parts, ".pdf")[0] if len(self.ids) == 1 else f"{self.whole}.pdf"

    @property
    def word_name(self) -> str:
        """Return a name for the Word file of the only sheet."""
        return unique_names(self.parts, _WORD)[0]

    def only(self, one: int) -> Printout:
        """Return the same with one sheet alone."""
        at = self.ids.index(one)
        return replace(self, ids=(one,), names=(self.names[at],), parts=(self.parts[at],), places=(self.places[at],))

    def pages(self, number: int, ppi: float) -> list[bytes]:
        """Return the pages of sheet `number` (from 0) as PNG pictures with `ppi` pixels an inch."""
        with set_by(self.own, self.template) as template:
            return typst.compile_pages(template, self.data([self.places[number]]), ppi)

    def missing(self) -> str:
        """Return the characters for which the fonts have no glyph, each once: Typst prints boxes for them and says nothing."""
        sheets = self.data(self.places)["sheets"]
        return missing_glyphs(sheets)

    def save(self, place: Path, progress: Progress | None = None) -> list[Path]:
        """Write FILE.pdf with all of them, or into a folder a PDF for each; raise as `save_as_one` does."""
        return self.save_as_one(place, progress) if place.suffix.lower() == ".pdf" else self.save_each(place, progress)

    def save_as_one(self, path: Path, progress: Progress | None = None) -> list[Path]:
        """Write one PDF of all; the old file is as it was when that cannot be.

        Raise `SalesDeskError` ("print.unwritable", "file.no_folder"), or `Cancelled`.
        """
        return self._save(path, self._all, progress or Progress())

    def save_each(self, folder: Path, progress: Progress | None = None) -> list[Path]:
        """Write a PDF for each into `folder`; raise as `save_as_one` does, and then what was written stays."""
        return write_each(folder, unique_names(self.parts, ".pdf"), self._one, progress or Progress())

    def save_word(self, path: Path, progress: Progress | None = None) -> list[Path]:
        """Write the only sheet as a Word file; raise as `save_as_one` does."""
        return self._save(path, self._only_word, progress or Progress())

    def save_each_word(self, folder: Path, progress: Progress | None = None) -> list[Path]:
        """Write a Word file for each into `folder`; raise as `save_each` does."""
        return write_each(folder, unique_names(self.parts, _WORD), self._word, progress or Progress())

    def _save(self, path: Path, content: Callable[[], bytes], progress: Progress) -> list[Path]:
        need_folder(path)
        progress.step(0)
        made = content()
        progress.step(1)
        with told_of(path):
            write_whole(path, made)
        return [path]

    def _all(self) -> bytes:
        return self._pdf(self.places)

    def _only_word(self) -> bytes:
        return self._word(0)

    def _word(self, number: int) -> bytes:
        assert self.word is not None, "this document is not written as a Word file"
        return word_file(self.data((self.places[number],)), self.word)

    def _one(self, number: int) -> bytes:
        return self._pdf((self.places[number],))

    def _pdf(self, places: Sequence[int]) -> bytes:
        with set_by(self.own, self.template) as template:
            return typst.compile_pdf(template, self.data(places))
