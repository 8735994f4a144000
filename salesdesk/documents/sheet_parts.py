"""What the sheets about people share: the opening, the footer, the signers, and sheets ready to be printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.documents import formats
from salesdesk.documents.document import Document
from salesdesk.documents.glyphs import thin_glyphs
from salesdesk.documents.printout import Printout
from salesdesk.documents.style import DocumentStyle, clean
from salesdesk.documents.typst import Json
from salesdesk.text import Language, Text, language, mark

Said = Text | str
Words = Mapping[str, Said | Sequence[Said]]


@dataclass(frozen=True, slots=True)
class Opening:
    """The head of a sheet: overline, name, a line about it, and the score at the right where there is one."""

    overline: tuple[Said, ...]
    name: str
    about: tuple[Said, ...] = ()
    score: Decimal | None = None
    grade: str = ""
    tone: str = "accent"
    beside: Said = ""


class Printer:
    """Says texts in the document's language, without what cannot be printed; the company's own title and signers instead of the usual."""

    def __init__(self, style: DocumentStyle) -> None:
        self.style = style
        self.speech: Language = language(style.language)

    def say(self, text: Said) -> str:
        """Return a text as it is printed."""
        return clean(self.speech.say(text))

    def day(self, value: date | None) -> str:
        """Return a day as it is printed; nothing for none."""
        return "" if value is None else formats.day(value, self.speech.code)

    def opening(self, one: Opening) -> dict[str, Json]:
        """Return the head as the template reads it; its overline begins with the title."""
        overline = (self.style.title or one.overline[0], *one.overline[1:])
        return {
            "overline": "  ·  ".join(word for word in map(self.say, overline) if word),
            "name": self.say(one.name),
            "about": [word for word in map(self.say, one.about) if word],
            "score": "" if one.score is None else formats.number(one.score, 2),
            "grade": self.say(one.grade),
            "tone": one.tone,
            "rank": self.say(one.beside),
        }

    def signers(self, pairs: Sequence[tuple[Said, str]]) -> list[Json]:
        """Return who signs as the template reads it; the names go to the company's own signers in this order."""
        names = [name for _, name in pairs]
        if self.style.signers:
            pairs = [(role, names[at] if at < len(names) else "") for at, role in enumerate(self.style.signers)]
        return [{"role": self.say(role), "name": self.say(name)} for role, name in pairs]

    def words(self, own: Words) -> dict[str, Json]:
        """Return the labels of a document with those that all have."""
        shared: dict[str, Said | Sequence[Said]] = {
            "sign": mark("Review", "Signature"),
            "date": mark("Review", "Date"),
            "draft": mark("Review", "DRAFT"),
        }
        found: dict[str, Json] = {}
        for name, words in {**shared, **own}.items():
            found[name] = self.say(words) if isinstance(words, Text | str) else [self.say(one) for one in words]
        numbers = mark("Review", "Page {page} of {pages}").fill(page="{page}", pages="{pages}")
        heads = {"action": mark("Review", "Action"), "due": mark("Review", "By"), "owner": mark("Review", "Who")}
        return found | {"numbers": self.say(numbers), "agreements": {name: self.say(one) for name, one in heads.items()}}


def printout(
    document: Document,
    style: DocumentStyle,
    ids: Sequence[int],
    sheets: Sequence[dict[str, Json]],
    words: Mapping[str, Json],
    codes: Sequence[str] = (),
) -> Printout:
    """Return sheets of one document ready to be printed; with the `codes` of their periods their files are named 2026-10_面谈表_张三.pdf.

    `ids` are those of what is printed, or of whom; each sheet has a "name".
    """
    label = language(style.language).say(document.label)
    names = tuple(str(one["name"]) for one in sheets)

    def data(places: Sequence[int]) -> Mapping[str, Json]:
        chosen: list[Json] = [sheets[at] for at in places]
        said = style.title or label
        title = f"{said} · {names[places[0]]}" if len(places) == 1 else said
        return {"title": title, "style": style.data(thin_glyphs(chosen)), "words": words, "sheets": chosen}

    parts = zip(codes, [label] * len(names), names, strict=True) if codes else ((label, name) for name in names)
    # Sheets of several periods together belong to none of them.
    whole = f"{codes[0]} {label}" if len(set(codes)) == 1 else label
    return Printout(tuple(ids), names, tuple(parts), whole, style.paper, document.path(), data, style.template, document.word)
