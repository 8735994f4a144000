"""Printing the reviews of a period: one PDF for all, or a file a person."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from salesdesk.db import Database
from salesdesk.documents.review import review_file_names, review_pdf
from salesdesk.documents.reviews_of import sheets_of, style_of
from salesdesk.errors import SalesDeskError
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.reviews import cycle_of, reviews
from salesdesk.services.settings import settings_of
from salesdesk.text import mark


def print_reviews(
    db: Database, period: Period, out: Path, review_ids: Sequence[int] | None = None, progress: Progress | None = None
) -> list[Path]:
    """Write the reviews of `period` (or those of `review_ids`) to `out`: FILE.pdf takes all, a folder one file a person.

    Raise `SalesDeskError`: "review.none" when there are none, "print.unwritable" when the place cannot be written.
    """
    cycle = cycle_of(db, period)
    if cycle is None:
        raise SalesDeskError("review.none", mark("Review", "There are no reviews for {period}. Start them first."), period=period.label())
    chosen = [one for one in reviews(db, cycle.id) if review_ids is None or one.id in review_ids]
    sheets = sheets_of(db, cycle, chosen)
    style = style_of(settings_of(db))
    progress = progress or Progress()
    try:
        if out.suffix.lower() == ".pdf":
            out.write_bytes(review_pdf(sheets, style))
            return [out]
        out.mkdir(parents=True, exist_ok=True)
        files = []
        for done, (sheet, name) in enumerate(zip(sheets, review_file_names(sheets, style.language), strict=True)):
            progress.step(done / len(sheets))
            files.append(out / name)
            files[-1].write_bytes(review_pdf([sheet], style))
        return files
    except OSError as error:
        raise SalesDeskError(
            "print.unwritable", mark("Errors", "“{name}” cannot be written: {reason}."), name=str(out), reason=error.strerror or str(error)
        ) from error
