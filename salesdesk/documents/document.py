"""One kind of document that can be printed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from salesdesk import places
from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class Document:
    """What a document is called, and the file of its template in `resources/documents`."""

    name: str
    label: Text
    template: str

    def path(self) -> Path:
        return places.resource("documents", self.template)
