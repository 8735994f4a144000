"""One kind of document that can be printed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from salesdesk import places
from salesdesk.documents.word_parts import Body
from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class Document:
    """What a document is called, the file of its template in `resources/documents`, and who writes it as a Word file, if anybody."""

    name: str
    label: Text
    template: str
    word: Body | None = None

    def path(self) -> Path:
        return places.resource("documents", self.template)
