"""Printing the reviews of a period: pages for preview and printer, one PDF for all, or a file a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from salesdesk.db import Database
from salesdesk.documents.files import told_of, write_whole
from salesdesk.documents.review import DOCUMENT, review_file_names, review_pages, review_pdf
from salesdesk.documents.review_sheet import ReviewSheet
from salesdesk.documents.reviews_of import sheet_of, sheets_of
from salesdesk.documents.style import DocumentStyle, style_of
from salesdesk.errors import SalesDeskError
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.reviews.scoring import FINAL, cycle_of, old_versions, review, reviews
from salesdesk.services.settings import settings_of
from salesdesk.text import language, mark


@dataclass(frozen=True, slots=True)
class Printout:
    """Reviews ready to be printed, best total first; each begins on a page of its own.

    Its methods may be called from any thread. `ids` are those of the reviews.
    """

    ids: tuple[int, ...]
    sheets: tuple[ReviewSheet, ...]
    style: DocumentStyle

    @property
    def names(self) -> tuple[str, ...]:
        """Whose reviews they are."""
        return tuple(one.name for one in self.sheets)

    @property
    def paper(self) -> str:
        """The size of the paper: "a4" or "us-letter"."""
        return self.style.paper

    @property
    def file_name(self) -> str:
        """Return a name for one PDF of all: 2026-10 绩效考核.pdf, or the name of the only one's file."""
        if len(self.sheets) == 1:
            return review_file_names(self.sheets, self.style.language)[0]
        return f"{self.sheets[0].period_code} {language(self.style.language).say(DOCUMENT.label)}.pdf"

    def only(self, review_id: int) -> Printout:
        """Return the same with one review alone."""
        at = self.ids.index(review_id)
        return replace(self, ids=(review_id,), sheets=(self.sheets[at],))

    def pages(self, number: int, ppi: float) -> list[bytes]:
        """Return the pages of review `number` (from 0) as PNG pictures with `ppi` pixels an inch."""
        return review_pages(self.sheets[number], self.style, ppi)

    def save_as_one(self, path: Path, progress: Progress | None = None) -> list[Path]:
        """Write one PDF of all; raise `SalesDeskError` ("print.unwritable"), or `Cancelled`, and then the old file is as it was."""
        progress = progress or Progress()
        progress.step(0)
        content = review_pdf(self.sheets, self.style)
        progress.step(1)
        with told_of(path):
            write_whole(path, content)
        return [path]

    def save_each(self, folder: Path, progress: Progress | None = None) -> list[Path]:
        """Write a PDF for each person into `folder`; raise as `save_as_one` does, and then what was written stays."""
        progress = progress or Progress()
        files: list[Path] = []
        with told_of(folder):
            folder.mkdir(parents=True, exist_ok=True)
            names = review_file_names(self.sheets, self.style.language)
            for done, (sheet, name) in enumerate(zip(self.sheets, names, strict=True)):
                progress.step(done / len(self.sheets))
                write_whole(folder / name, review_pdf([sheet], self.style))
                files.append(folder / name)
        return files


def reviews_printout(db: Database, period: Period, review_ids: Sequence[int] | None = None) -> Printout:
    """Return the reviews of `period`, or those of `review_ids`; raise `SalesDeskError` ("review.none") when there are none."""
    cycle = cycle_of(db, period)
    chosen = [one for one in reviews(db, cycle.id) if review_ids is None or one.id in review_ids] if cycle else []
    if cycle is None or not chosen:
        raise SalesDeskError("review.none", mark("Review", "There are no reviews for {period}. Start them first."), period=period.label())
    return Printout(tuple(one.id for one in chosen), tuple(sheets_of(db, cycle, chosen)), style_of(settings_of(db), DOCUMENT.name))


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
    return Printout(tuple(one.number for one in kept), tuple(sheets), style_of(settings_of(db), DOCUMENT.name))


def print_reviews(
    db: Database, period: Period, out: Path, review_ids: Sequence[int] | None = None, progress: Progress | None = None
) -> list[Path]:
    """Write the reviews of `period` (or those of `review_ids`) to `out`: FILE.pdf takes all, a folder one file a person.

    Raise `SalesDeskError`: "review.none" when there are none, "print.unwritable" when the place cannot be written.
    """
    printout = reviews_printout(db, period, review_ids)
    return printout.save_as_one(out, progress) if out.suffix.lower() == ".pdf" else printout.save_each(out, progress)
