"""A company's own template for a document: set from its text, beside our parts and without access to anything else."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk import places
from salesdesk.documents.typst import TypstError
from salesdesk.errors import SalesDeskError
from salesdesk.text import mark

PARTS = ("base.typ", "parts.typ", "logo.typ")
"""The files of ours that a template may import."""
LONGEST = 200_000
_NAME = "own.typ"
# A package would be fetched from the net, and `eval` could ask for one unseen.
_ASKS = re.compile(r"\b(?:import|include)\b(?!\s*\"(?:base|parts|logo)\.typ\")|\beval\b")
_PLACE = re.compile(r"own\.typ:(\d+):")


def read_template(path: Path) -> str:
    """Return the text of a template; raise `SalesDeskError` ("template.unreadable", "template.access")."""
    try:
        if path.stat().st_size > LONGEST:
            raise ValueError(path.name)
        source = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        sentence = mark("Documents", "{file} cannot be read: a template is a text file in UTF-8 of at most 200 KB.")
        raise SalesDeskError("template.unreadable", sentence, file=path.name) from error
    check(source)
    return source


def check(source: str) -> None:
    """Raise `SalesDeskError` ("template.access") where a template asks for more than our parts."""
    if found := _ASKS.search(source):
        line = source.count("\n", 0, found.start()) + 1
        sentence = mark("Documents", "Line {line} of the template: “{word}” is not allowed here; only {parts} can be imported.")
        raise SalesDeskError("template.access", sentence, line=line, word=found.group(), parts=", ".join(PARTS))


@contextmanager
def opened(source: str) -> Iterator[Path]:
    """Give the template as a file in a folder of its own, with our parts; raise `SalesDeskError` ("template.wrong") where it fails."""
    check(source)
    with TemporaryDirectory(prefix="salesdesk") as folder:
        for name in PARTS:
            shutil.copyfile(places.resource("documents", name), Path(folder) / name)
        path = Path(folder) / _NAME
        path.write_text(source, encoding="utf-8")
        try:
            yield path
        except TypstError as error:
            found = _PLACE.search(str(getattr(error, "diagnostic", "")))
            values = {"line": found.group(1) if found else "?", "said": str(error)}
            raise SalesDeskError("template.wrong", mark("Documents", "Line {line} of the template: {said}"), **values) from error


def set_by(source: str, ours: Path) -> AbstractContextManager[Path]:
    """Return the template to set pages by: the company's own, where `source` has one, else `ours`; raise as `opened` does."""
    return opened(source) if source else nullcontext(ours)


def starting_point(document: str) -> str:
    """Return our own template of a document ("review", …), to begin with."""
    return places.resource("documents", f"{document}.typ").read_text(encoding="utf-8")
