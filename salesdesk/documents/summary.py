"""The summary of a team's reviews: everybody on one list, the spread of grades, what calibration changed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from salesdesk.db import Database
from salesdesk.documents import formats
from salesdesk.documents.document import Document, OnRequest
from salesdesk.documents.printout import Printout
from salesdesk.documents.sheet_parts import Opening, Printer, Words, printout
from salesdesk.documents.style import style_of
from salesdesk.documents.typst import Json
from salesdesk.documents.word import summary_word
from salesdesk.errors import SalesDeskError
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.period import Period
from salesdesk.rules.calibration import Spread
from salesdesk.rules.review_steps import LABELS
from salesdesk.services.names import name_of
from salesdesk.services.reviews.calibration import Calibration, Change, Row, calibration, history
from salesdesk.services.reviews.scoring import FINAL, cycle_of
from salesdesk.services.settings import settings_of
from salesdesk.text import mark

WORDS: Words = {
    "people": mark("Summary", "All reviews"),
    "people-heads": (
        "",
        mark("Summary", "Name"),
        mark("Review", "Attainment"),
        mark("Summary", "Computed"),
        mark("Summary", "Total"),
        mark("Summary", "Grade"),
        mark("Summary", "Last time"),
        mark("Summary", "State"),
    ),
    "spread": mark("Summary", "How the grades are spread"),
    "spread-heads": (mark("Summary", "Grade"), mark("Summary", "People"), "", mark("Summary", "Share"), mark("Summary", "Guideline")),
    "changes": mark("Summary", "What calibration changed"),
    "change-heads": (mark("Summary", "Name"), mark("Summary", "Change"), mark("Summary", "Why")),
}


def summary_printout(db: Database, period: Period, who: Who = EVERYONE) -> Printout:
    """Return the summary of the reviews of `who` in a period; raise `SalesDeskError` ("review.none") when there are none."""
    cycle = cycle_of(db, period)
    found = calibration(db, cycle.id, who) if cycle else None
    if cycle is None or found is None or not found.rows:
        raise SalesDeskError("review.none", mark("Review", "There are no reviews for {period}. Start them first."), period=period.label())
    settings = settings_of(db)
    printer = Printer(style_of(settings, DOCUMENT.name))
    name = name_of(db, who) or settings.department or settings.company or settings.name or printer.say(cycle.template)
    inside = {one.review.id for one in found.rows}
    changes = [one for one in history(db, cycle.id) if one.review_id in inside]
    sheet = summary_sheet(printer, period, (name, cycle.template), found, changes)
    return printout(DOCUMENT, printer.style, [cycle.id], [sheet], printer.words(WORDS), [period.code()])


def summary_sheet(
    printer: Printer, period: Period, names: tuple[str, str], found: Calibration, changes: Sequence[Change]
) -> dict[str, Json]:
    """Return the summary as the template reads it; `names` are those of the team and of the reviews' template."""
    totals = [one.review.card.total for one in found.rows if one.review.card.total is not None]
    mean = sum(totals, Decimal(0)) / len(totals) if totals else None
    final = sum(one.review.state == FINAL for one in found.rows)
    counted = mark("Summary", "{n} {n:person|people}, {final} final").fill(n=len(found.rows), final=final)
    head = Opening((DOCUMENT.label, period.label()), names[0], (counted, names[1]), mean, beside=mark("Summary", "Mean"))
    return {
        **printer.opening(head),
        "draft": final < len(found.rows),
        "people": [_person(printer, one) for one in found.rows],
        "spread": [_spread(one) for one in found.spread],
        "changes": [_change(printer, one) for one in changes if one.field == "calibrated"],
        "signers": printer.signers(((mark("Review", "Manager"), ""), (mark("Review", "Human resources"), ""))),
        "footer": [names[0], printer.say(period.label()), printer.say(DOCUMENT.label)],
    }


def _person(printer: Printer, one: Row) -> dict[str, Json]:
    card = one.review.card
    about = "  ·  ".join(word for word in (printer.say(card.person.role_label), card.person.team) if word)
    signed = mark("Summary", "Signed") if one.review.signed_on else LABELS[one.review.step]
    return {
        "rank": str(one.review.rank or ""),
        "name": printer.say(card.member),
        "about": about,
        "attainment": formats.percent(one.attainment, 0),
        "computed": formats.number(card.computed, 2) if card.is_calibrated else "",
        "total": formats.number(card.total, 2),
        "grade": card.grade or formats.NOTHING,
        "tone": card.tone,
        "before": formats.number(one.before, 2),
        "standing": printer.say(mark("Calibration", "Too new to rate") if card.too_new else signed),
    }


def _spread(one: Spread) -> dict[str, Json]:
    return {
        "grade": one.grade,
        "count": str(one.count),
        "share": float(one.share),
        "advised": None if one.advised is None else float(one.advised),
        "share-said": formats.percent(one.share, 0),
        "advised-said": "" if one.advised is None else formats.percent(one.advised, 0),
    }


def _change(printer: Printer, one: Change) -> dict[str, Json]:
    computed = printer.say(mark("Summary", "computed"))
    before, after = (computed if value is None else formats.number(Decimal(value), 2) for value in (one.before, one.after))
    return {"name": printer.say(one.name), "change": f"{before} → {after}", "why": printer.say(one.why)}


DOCUMENT = Document("summary", mark("Summary", "Review summary"), "summary.typ", summary_word, OnRequest("summary", summary_printout))
