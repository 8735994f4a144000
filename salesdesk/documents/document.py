"""One kind of document that can be printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from salesdesk import places
from salesdesk.db import Database
from salesdesk.documents.printout import Printout
from salesdesk.documents.word_parts import Body
from salesdesk.measure import Who
from salesdesk.period import Period
from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class OnRequest:
    """How a document is printed for a period and for whoever is chosen: in the window's print menu, and from a terminal as `word`.

    `printout` raises `SalesDeskError` where there is nothing to print. `kind` is "week" for a document that is always of a week.
    """

    word: str
    printout: Callable[[Database, Period, Who], Printout]
    kind: str = ""

    def period(self, asked: Period, today: date) -> Period:
        """Return the period that is printed when `asked` is looked at: of its weeks that of `today`, or the nearest to it."""
        return Period.of(self.kind, min(max(today, asked.start), asked.end)) if self.kind else asked


@dataclass(frozen=True, slots=True)
class Document:
    """What a document is called, and the file of its template in `resources/documents`.

    `word` writes it as a Word file, where it can be one; without `on_request` it is printed only where a page brings it up.
    """

    name: str
    label: Text
    template: str
    word: Body | None = None
    on_request: OnRequest | None = None

    def path(self) -> Path:
        return places.resource("documents", self.template)
