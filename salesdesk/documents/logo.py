"""A company's logo: a PNG, JPEG or SVG file on its way into a document."""

from __future__ import annotations

from typst import TypstError

from salesdesk import places
from salesdesk.documents.typst import Json, compile_pages
from salesdesk.errors import SalesDeskError
from salesdesk.text import mark

# A larger one makes every document large and slow.
LARGEST = 2_000_000


def check_logo(content: bytes) -> None:
    """Raise SalesDeskError when `content` cannot be printed as a logo; to be called where a logo is chosen."""
    if len(content) > LARGEST:
        raise SalesDeskError("document.logo_large", mark("Document", "The logo is larger than 2 MB. Choose a smaller picture."))
    try:
        compile_pages(places.resource("documents", "logo.typ"), {"logo": logo_data(content)}, 20)
    except (TypstError, UnicodeDecodeError) as error:
        text = mark("Document", "The logo cannot be read as a picture. Choose a PNG, JPEG or SVG file.")
        raise SalesDeskError("document.logo_unreadable", text) from error


def logo_data(content: bytes | None) -> Json:
    """Return the picture as JSON can carry it: an SVG as text, others as a list of bytes."""
    if not content:
        return None
    if content.startswith((b"\x89PNG", b"\xff\xd8")):
        return list(content)
    return content.decode("utf-8")
