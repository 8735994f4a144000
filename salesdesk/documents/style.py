"""How a company's documents look: language, paper, names, logo, accent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from salesdesk.documents.typst import Json

# The light tokens of the window; paper is always light.
COLOURS = {
    "text": "#1B2430",
    "muted": "#667085",
    "line": "#E3E6EB",
    "strong": "#CBD1DA",
    "accent": "#2F6FEB",
    "good": "#1A7F4B",
    "warn": "#B25E09",
    "bad": "#C4320A",
    "target": "#F0A63A",
}
_READABLE = 4.5


@dataclass(frozen=True, slots=True)
class DocumentStyle:
    """What is the same on all documents of a company.

    `logo` is the content of a PNG, JPEG or SVG file; `accent` a colour like "#2F6FEB", darkened until it can be read on white.
    """

    language: Literal["zh", "en"] = "zh"
    paper: Literal["a4", "us-letter"] = "a4"
    company: str = ""
    department: str = ""
    confidentiality: str = ""
    logo: bytes | None = None
    accent: str = COLOURS["accent"]

    def data(self, thin: str) -> dict[str, Json]:
        """Return the style as the templates read it; `thin` are the characters that the bold face lacks."""
        return {
            "language": self.language,
            "paper": self.paper,
            "company": self.company,
            "department": self.department,
            "confidentiality": self.confidentiality,
            "logo": _picture(self.logo),
            "thin": thin,
            "colours": COLOURS | {"accent": readable(self.accent)},
        }


def _picture(content: bytes | None) -> Json:
    if not content:
        return None
    if content.startswith((b"\x89PNG", b"\xff\xd8")):
        return list(content)
    return content.decode("utf-8")


def _luminance(red: int, green: int, blue: int) -> float:
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in (red / 255, green / 255, blue / 255)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def readable(colour: str) -> str:
    """Return the colour, darkened until it has 4.5:1 on white (WCAG 2.2, 1.4.3)."""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    while 1.05 / (_luminance(*parts) + 0.05) < _READABLE:
        parts = [part * 19 // 20 for part in parts]
    return "#" + "".join(f"{part:02X}" for part in parts)
