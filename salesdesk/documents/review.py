"""The performance review of one person for one period, as PDF and as pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.documents import typst
from salesdesk.documents.document import Document
from salesdesk.documents.glyphs import thin_glyphs
from salesdesk.documents.own_template import set_by
from salesdesk.documents.review_data import TITLE, sheet_data, words
from salesdesk.documents.review_sheet import ReviewSheet, Signer
from salesdesk.documents.style import DocumentStyle
from salesdesk.documents.typst import Json
from salesdesk.documents.word import review_word
from salesdesk.text import language, mark

DOCUMENT = Document("review", TITLE, "review.typ", review_word)
FILE_WORD = mark("Review file", "Review")


def review_pdf(sheets: Sequence[ReviewSheet], style: DocumentStyle) -> bytes:
    """Return one tagged PDF of all sheets; each begins on a new page, and its pages are counted for themselves."""
    with set_by(style.template, DOCUMENT.path()) as template:
        return typst.compile_pdf(template, review_data(sheets, style))


def review_pages(sheet: ReviewSheet, style: DocumentStyle, ppi: float) -> list[bytes]:
    """Return the pages of one review as PNG pictures with `ppi` pixels an inch (110 for a preview, 300 for a printer)."""
    with set_by(style.template, DOCUMENT.path()) as template:
        return typst.compile_pages(template, review_data([sheet], style), ppi)


def file_parts(sheets: Sequence[ReviewSheet], code: str) -> list[tuple[str, ...]]:
    """Return what the name of each sheet's file is made of: 2026-10, 绩效考核, 张三."""
    word = language(code).say(FILE_WORD)
    return [(sheet.period_code, word, sheet.name) for sheet in sheets]


def review_data(sheets: Sequence[ReviewSheet], style: DocumentStyle) -> dict[str, Json]:
    """Return what the template is given: the style, the labels and the sheets, all formatted."""
    speech = language(style.language)
    printed: list[Json] = [sheet_data(own_words(sheet, style), speech) for sheet in sheets]
    title = [style.title or TITLE, sheets[0].period, sheets[0].name] if len(sheets) == 1 else [style.title or TITLE]
    return {
        "title": " · ".join(speech.say(part) for part in title),
        "style": style.data(thin_glyphs(printed)),
        "words": words(speech),
        "sheets": printed,
    }


def own_words(sheet: ReviewSheet, style: DocumentStyle) -> ReviewSheet:
    """Return the sheet with the company's own title and signers: the first is the reviewed, the second who leads them."""
    names = (sheet.name, sheet.manager)
    signers = tuple(Signer(role, names[at] if at < len(names) else "") for at, role in enumerate(style.signers))
    return replace(sheet, title=style.title, signers=signers or sheet.signers)
