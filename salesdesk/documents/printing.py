"""Printing the reviews of a period: pages for preview and printer, one PDF for all, or a file a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from salesdesk.db import Database
from salesdesk.documents.printout import Printout
from salesdesk.documents.review import DOCUMENT, file_parts, review_data
from salesdesk.documents.review_sheet import ReviewSheet
from salesdesk.documents.reviews_of import sheet_of, sheets_of
from salesdesk.documents.style import DocumentStyle, style_of
from salesdesk.documents.typst import Json
from salesdesk.errors import SalesDeskError
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.reviews.before import old_versions
from salesdesk.services.reviews.scoring import FINAL, cycle_of, review, reviews
from salesdesk.services.settings import settings_of
from salesdesk.text import language, mark


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


def print_reviews(
    db: Database, period: Period, out: Path, review_ids: Sequence[int] | None = None, progress: Progress | None = None
) -> list[Path]:
    """Write the reviews of `period` (or those of `review_ids`) to `out`: FILE.pdf takes all, a folder one file a person.

    Raise `SalesDeskError`: "review.none" when there are none, "print.unwritable" when the place cannot be written.
    """
    printout = reviews_printout(db, period, review_ids)
    return printout.save_as_one(out, progress) if out.suffix.lower() == ".pdf" else printout.save_each(out, progress)
