"""What the commands print: sentences and tables for people, JSON for programs."""

from __future__ import annotations

import json
import locale
import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from salesdesk import workspace, workspace_file
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.money import round_half_up
from salesdesk.older import reading
from salesdesk.places import is_address
from salesdesk.text import Text, language


class Output:
    """Prints in one language, as text or as JSON."""

    def __init__(self, code: str, *, as_json: bool) -> None:
        self.language = language(code)
        self.as_json = as_json
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                # A console that cannot show a character shows a mark for it instead of ending the program.
                stream.reconfigure(errors="replace")

    def say(self, text: Text | str) -> None:
        """Print a sentence, unless the answer is JSON."""
        if not self.as_json:
            print(self.language.say(text))

    def data(self, value: Any) -> None:
        """Print `value` as JSON, if the answer is JSON."""
        if self.as_json:
            print(json.dumps(value, ensure_ascii=False, indent=1, default=str))

    def table(self, head: Sequence[Text | str], rows: Sequence[Sequence[str]]) -> None:
        """Print an aligned table, unless the answer is JSON; columns of figures stand to the right."""
        if self.as_json:
            return
        shown = [[self.language.say(one) for one in head], *rows]
        widths = [max(width_of(row[at]) for row in shown) for at in range(len(head))]
        right = [bool(rows) and all(_is_figure(row[at]) for row in rows) for at in range(len(head))]
        for row in shown:
            cells = []
            for cell, width, to_right in zip(row, widths, right, strict=True):
                gap = " " * (width - width_of(cell))
                cells.append(gap + cell if to_right else cell + gap)
            print("  ".join(cells).rstrip())

    def note(self, text: Text) -> None:
        """Print something beside the answer, which stays as it is."""
        print(self.language.say(text), file=sys.stderr)

    def fail(self, error: SalesDeskError) -> int:
        """Tell an error; return the exit code for it."""
        message = self.language.say(error.text)
        self.data({"error": {"code": error.code, "message": message}})
        if not self.as_json:
            print(message, file=sys.stderr)
        return 1


def plain(value: Decimal | None, places: int = 4) -> str | None:
    """Return an exact figure as its digits: rounded half up to `places`, at least two unless it is whole."""
    if value is None:
        return None
    text = format(round_half_up(value, places), "f")
    if "." not in text:
        return text
    whole, digits = text.split(".")
    digits = digits.rstrip("0")
    return f"{whole}.{digits.ljust(2, '0')}" if digits else whole


def system_language() -> str:
    """Return "zh" or "en" by what the system is set to."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if found := os.environ.get(name):
            return "zh" if found.lower().startswith("zh") else "en"
    return "zh" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"


@contextmanager
def opened(place: str, output: Output) -> Iterator[Database]:
    """Open a workspace for reading, an older one as a copy: nothing of it is written, and whoever has it open is not disturbed."""
    with reading(place, output.note) as db:
        yield db


@contextmanager
def held(place: str) -> Iterator[Database]:
    """Open a workspace for writing: no other SalesDesk may have it."""
    if is_address(place):
        with writable(place) as db:
            yield db
        return
    if not Path(place).exists():
        workspace.open_workspace(place)
    with workspace_file.lock(Path(place)), writable(place) as db:
        yield db


@contextmanager
def writable(place: str) -> Iterator[Database]:
    """Open a workspace as a writer does, beside others."""
    db = workspace.open_workspace(place)
    try:
        yield db
    finally:
        db.close()


def width_of(text: str) -> int:
    """Return how many columns `text` takes: a wide character takes two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _is_figure(text: str) -> bool:
    return not text or text[0].isdigit() or text[0] in "-−"
