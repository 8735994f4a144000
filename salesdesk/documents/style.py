"""How a company's documents look: language, paper, names, logo, accent."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from salesdesk import tokens
from salesdesk.documents.logo import logo_data
from salesdesk.documents.typst import Json

# The light tokens of the window; paper is always light.
_NAMES = ("text", "muted", "line", "strong", "accent", "good", "warn", "bad", "target")
COLOURS = {name: str(getattr(tokens.LIGHT, name)) for name in _NAMES}
_READABLE = 4.5
SECTIONS = ("trend", "comments", "agreements", "standards")
"""Sections of a review that a company can leave out."""


@dataclass(frozen=True, slots=True)
class DocumentStyle:
    """What is the same on all documents of a company.

    `title`, `intro`, `closing` and `signers` are the company's own words on reviews, `hidden` the sections left out (of SECTIONS),
    `template` the text of the company's own template of reviews.
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
    hidden: tuple[str, ...] = ("standards",)
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


def clean(text: str) -> str:
    """Return `text` without the control characters that sheets bring along; tabs become blanks."""
    return "".join(one for one in text.replace("\t", " ").replace("\r\n", "\n") if one == "\n" or unicodedata.category(one) != "Cc")


def readable(colour: str) -> str:
    """Return the colour, darkened until it has 4.5:1 on white (WCAG 2.2, 1.4.3)."""
    while tokens.contrast(colour, "#FFFFFF") < _READABLE:
        colour = "#" + "".join(f"{int(colour[at : at + 2], 16) * 19 // 20:02X}" for at in (1, 3, 5))
    return colour
