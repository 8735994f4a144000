"""The performance reviews of a period: pages for preview and printer, one PDF for all, a file a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.db import Database
from salesdesk.documents import typst
from salesdesk.documents.document import Document, OnRequest
from salesdesk.documents.glyphs import thin_glyphs
from salesdesk.documents.own_template import set_by
from salesdesk.documents.printout import Printout
from salesdesk.documents.review_data import TITLE, sheet_data, words
from salesdesk.documents.review_sheet import ReviewSheet, Signer
from salesdesk.documents.reviews_of import reviews_asked, sheet_of, sheets_of
from salesdesk.documents.style import DocumentStyle, style_of
from salesdesk.documents.typst import Json
from salesdesk.documents.word import review_word
from salesdesk.errors import SalesDeskError
from salesdesk.measure import Who
from salesdesk.period import Period
from salesdesk.services.reviews.before import old_versions
from salesdesk.services.reviews.scoring import FINAL, cycle_of, review, reviews
from salesdesk.services.settings import settings_of
from salesdesk.text import language, mark

FILE_WORD = mark("Review file", "Review")


def chosen_sheets(db: Database, period: Period, review_ids: Sequence[int] | None = None) -> tuple[list[int], list[ReviewSheet]]:
    """Return the ids and sheets of the reviews of `period`, or of `review_ids`, best total first; raise "review.none" for none."""
    cycle = cycle_of(db, period)
    chosen = [one for one in reviews(db, cycle.id) if review_ids is None or one.id in review_ids] if cycle else []
    if cycle is None or not chosen:
        raise SalesDeskError("review.none", mark("Review", "There are no reviews for {period}. Start them first."), period=period.label())
    return [one.id for one in chosen], sheets_of(db, cycle, chosen)


def printout_of(sheets: Sequence[ReviewSheet], style: DocumentStyle, ids: Sequence[int]) -> Printout:
    """Return review sheets ready to be printed, set by the company's own template where it has one."""

    def data(places: Sequence[int]) -> Mapping[str, Json]:
        return review_data([sheets[at] for at in places], style)

    return Printout(
        tuple(ids),
        tuple(one.name for one in sheets),
        tuple(file_parts(sheets, style.language)),
        f"{sheets[0].period_code} {language(style.language).say(DOCUMENT.label)}",
        style.paper,
        DOCUMENT.path(),
        data,
        style.template,
        DOCUMENT.word,
    )


def reviews_printout(db: Database, period: Period, review_ids: Sequence[int] | None = None) -> Printout:
    """Return the reviews of `period`, or those of `review_ids`; raise `SalesDeskError` ("review.none") when there are none."""
    ids, sheets = chosen_sheets(db, period, review_ids)
    return printout_of(sheets, style_of(settings_of(db), DOCUMENT.name), ids)


def versions_printout(db: Database, period: Period, review_id: int) -> Printout:
    """Return the earlier versions of a review, the latest first; raise `SalesDeskError` ("review.no_versions") when there are none."""
    cycle, kept = cycle_of(db, period), old_versions(db, review_id)
    if cycle is None or not kept:
        raise SalesDeskError("review.no_versions", mark("Review", "This review was never reopened: there is no earlier version."))
    now = review(db, review_id)
    sheets = []
    for one in kept:
        then = replace(now, card=one.card, state=FINAL, rank=one.rank, people=one.people, finalised_on=one.finalised_on)
        sheets.append(sheet_of(cycle, then, one.number))
    return printout_of(sheets, style_of(settings_of(db), DOCUMENT.name), [one.number for one in kept])


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


def _asked(db: Database, period: Period, who: Who) -> Printout:
    return reviews_printout(db, period, reviews_asked(db, period, who))


DOCUMENT = Document("review", TITLE, "review.typ", review_word, OnRequest("reviews", _asked))
