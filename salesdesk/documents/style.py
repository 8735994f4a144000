"""How a company's documents look: language, paper, names, logo, accent."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from salesdesk import tokens
from salesdesk.documents.logo import logo_data
from salesdesk.documents.typst import Json
from salesdesk.services.settings import Settings

# The light tokens of the window; paper is always light.
_NAMES = ("text", "muted", "line", "strong", "accent", "good", "warn", "bad", "target")
COLOURS = {name: str(getattr(tokens.LIGHT, name)) for name in _NAMES}
_READABLE = 4.5
SECTIONS: Mapping[str, tuple[str, ...]] = {
    "review": ("trend", "comments", "agreements", "standards"),
    "interview": ("facts", "before", "questions", "agreements", "view"),
    "improvement": ("support", "checks", "effect", "outcome"),
    "summary": ("spread", "changes"),
}
"""The documents that a company designs, each with the sections that it can leave out."""
LEFT_OUT = ("standards",)


@dataclass(frozen=True, slots=True)
class DocumentStyle:
    """How one document of a company looks; paper, names, logo and accent are those of all.

    `title`, `intro`, `closing` and `signers` are the company's own words, `hidden` the sections left out (of SECTIONS), `template` the
    text of the company's own template.
    `logo` is the content of a PNG, JPEG or SVG file; `accent` a colour like "#2F6FEB", darkened until it can be read on white.
    """

    language: Literal["zh", "en"] = "zh"
    paper: Literal["a4", "us-letter"] = "a4"
    company: str = ""
    department: str = ""
    confidentiality: str = ""
    logo: bytes | None = None
    accent: str = tokens.LIGHT.accent
    title: str = ""
    intro: str = ""
    closing: str = ""
    signers: tuple[str, ...] = ()
    hidden: tuple[str, ...] = LEFT_OUT
    template: str = ""

    def data(self, thin: str) -> dict[str, Json]:
        """Return the style as the templates read it; `thin` are the characters that the bold face lacks."""
        return {
            "language": self.language,
            "paper": self.paper,
            "company": self.company,
            "department": self.department,
            "confidentiality": self.confidentiality,
            "logo": logo_data(self.logo),
            "thin": thin,
            "intro": clean(self.intro),
            "closing": clean(self.closing),
            "hidden": list(self.hidden),
            "colours": COLOURS | {"accent": readable(self.accent)},
        }


def style_of(settings: Settings, document: str = "") -> DocumentStyle:
    """Return how a document (of SECTIONS) looks by the workspace's settings; any other has the company's look, and no words of its own."""
    own: Mapping[str, Any] = settings.documents.get(document) or {}
    return DocumentStyle(
        language="zh" if settings.language == "zh" else "en",
        paper="us-letter" if settings.paper == "us-letter" else "a4",
        company=settings.company or settings.name,
        department=settings.department,
        confidentiality=settings.confidentiality,
        logo=settings.logo_bytes,
        accent=settings.accent or tokens.LIGHT.accent,
        title=str(own.get("title", "")),
        intro=str(own.get("intro", "")),
        closing=str(own.get("closing", "")),
        signers=tuple(str(one) for one in own.get("signers", ()) if str(one).strip()),
        hidden=tuple(str(one) for one in own.get("hidden", LEFT_OUT)),
        template=str(own.get("template", "")),
    )


def clean(text: str) -> str:
    """Return `text` without the control characters that sheets bring along; tabs become blanks."""
    return "".join(one for one in text.replace("\t", " ").replace("\r\n", "\n") if one == "\n" or unicodedata.category(one) != "Cc")


def readable(colour: str) -> str:
    """Return the colour, darkened until it has 4.5:1 on white (WCAG 2.2, 1.4.3)."""
    while tokens.contrast(colour, "#FFFFFF") < _READABLE:
        colour = "#" + "".join(f"{int(colour[at : at + 2], 16) * 19 // 20:02X}" for at in (1, 3, 5))
    return colour
