"""The sheet of the talk about a review: facts, prepared questions with room, agreements, signatures."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.db import Database
from salesdesk.documents import formats
from salesdesk.documents.document import Document, OnRequest
from salesdesk.documents.printout import Printout
from salesdesk.documents.reviews_of import reviews_asked
from salesdesk.documents.sheet_parts import Opening, Printer, Words, printout
from salesdesk.documents.style import style_of
from salesdesk.documents.typst import Json
from salesdesk.documents.word import interview_word
from salesdesk.errors import SalesDeskError
from salesdesk.fields import Kind
from salesdesk.measure import Who, metric
from salesdesk.period import Period
from salesdesk.services.reviews.agreements import Agreed, agreed
from salesdesk.services.reviews.before import Previous, previous_of
from salesdesk.services.reviews.criteria import label_of
from salesdesk.services.reviews.scorecards import Line
from salesdesk.services.reviews.scoring import ReviewSummary, reviews_of_period
from salesdesk.services.reviews.talks import Talk, talk_of
from salesdesk.services.settings import settings_of
from salesdesk.text import mark

WORDS: Words = {
    "facts": mark("Interview", "The figures"),
    "fact-heads": (
        mark("Review", "Measure"),
        mark("Review", "Target"),
        mark("Review", "Actual"),
        mark("Review", "Attainment"),
        mark("Review", "Score"),
        mark("Interview", "Last time"),
    ),
    "agreed-before": mark("Interview", "Agreed last time"),
    "questions": mark("Interview", "To talk about"),
    "view": mark("Interview", "The view of the reviewed"),
}


def interview_printout(db: Database, period: Period, review_ids: Sequence[int] | None = None) -> Printout:
    """Return the interview sheets of a period's reviews, or of some; raise `SalesDeskError` ("review.none") when there are none."""
    chosen = [one for one in reviews_of_period(db, period) if review_ids is None or one.id in review_ids]
    if not chosen:
        raise SalesDeskError("review.none", mark("Review", "There are no reviews for {period}. Start them first."), period=period.label())
    printer = Printer(style_of(settings_of(db), DOCUMENT.name))
    known = agreed(db, [one.id for one in chosen])
    sheets = [interview_sheet(printer, period, one, talk_of(db, one.id), previous_of(db, one.id), known.get(one.id, ())) for one in chosen]
    return printout(DOCUMENT, printer.style, [one.id for one in chosen], sheets, printer.words(WORDS), [period.code()] * len(sheets))


def interview_sheet(
    printer: Printer, period: Period, one: ReviewSummary, talk: Talk, before: Previous | None, agreements: Sequence[Agreed]
) -> dict[str, Json]:
    """Return the sheet of one talk as the template reads it."""
    card = one.card
    leader = mark("Review", "Reports to {name}").fill(name=card.person.leader) if card.person.leader else ""
    day = mark("Interview", "Held on {day}") if talk.held_on else mark("Interview", "Planned for {day}")
    when = day.fill(day=printer.day(talk.held_on or talk.planned_on)) if talk.held_on or talk.planned_on else ""
    beside = ""
    if before is not None and before.total is not None:
        beside = printer.say(mark("Interview", "Last time {total} {grade}").fill(total=formats.number(before.total, 2), grade=before.grade))
    about = (card.person.role_label, card.person.team, leader, when)
    head = Opening((DOCUMENT.label, period.label()), card.member, about, card.total, card.grade, card.tone, beside)
    known = before.points if before else {}
    return {
        **printer.opening(head),
        "draft": False,
        "facts": [_fact(printer, line, known.get(line.criterion.name)) for line in card.lines],
        "agreed-before": [printer.say(one.what) for one in (before.agreed if before else ())],
        "questions": [{"question": printer.say(asked), "answer": printer.say(said)} for asked, said in talk.questions],
        "agreements-title": printer.say(mark("Review", "Agreed for the next period")),
        "agreements": [
            {"action": printer.say(each.what), "due": printer.day(each.due) if each.due else "", "owner": printer.say(each.owner)}
            for each in agreements
        ],
        "view": printer.say(talk.view),
        "signers": printer.signers(((mark("Review", "Reviewed"), card.member), (mark("Review", "Manager"), card.person.leader))),
        "footer": [card.member, printer.say(period.label()), printer.say(DOCUMENT.label)],
    }


def _fact(printer: Printer, line: Line, before: object) -> dict[str, Json]:
    kind = metric(line.criterion.metric).kind if line.criterion.metric else Kind.NUMBER
    show = formats.percent if kind is Kind.PERCENT else formats.number if kind in (Kind.MONEY, Kind.INTEGER) else formats.short
    return {
        "label": printer.say(label_of(line.criterion)),
        "target": show(line.target) if line.target is not None else "",
        "actual": show(line.actual) if line.actual is not None else "",
        "attainment": formats.percent(line.attainment, 0) if line.attainment is not None else "",
        "score": formats.short(line.points),
        "before": formats.short(before) if before is not None else "",  # type: ignore[arg-type]
    }


def _asked(db: Database, period: Period, who: Who) -> Printout:
    return interview_printout(db, period, reviews_asked(db, period, who))


DOCUMENT = Document("interview", mark("Interview", "Interview sheet"), "interview.typ", interview_word, OnRequest("interviews", _asked))
