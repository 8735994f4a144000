"""From stored reviews to printed sheets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import cast

from salesdesk.db import Database
from salesdesk.documents import formats
from salesdesk.documents.review_sheet import Agreement, ReviewSheet, ScoreRow, Signer, Tone
from salesdesk.documents.trend import Trend, TrendPoint
from salesdesk.errors import SalesDeskError
from salesdesk.fields import Kind
from salesdesk.measure import EVERYONE, Who, metric
from salesdesk.period import Period
from salesdesk.services.reviews.agreements import Agreed, agreed
from salesdesk.services.reviews.before import versions
from salesdesk.services.reviews.criteria import label_of
from salesdesk.services.reviews.scorecards import Line, Scorecard
from salesdesk.services.reviews.scoring import FINAL, Cycle, ReviewSummary, cycle_of, reviews
from salesdesk.text import Text, mark


def reviews_asked(db: Database, period: Period, who: Who) -> list[int] | None:
    """Return the ids of the reviews of `who` in `period`, None for all that there are; raise "review.none_of" when they have none."""
    cycle = cycle_of(db, period)
    if cycle is None or who == EVERYONE:
        return None
    found = [one.id for one in reviews(db, cycle.id, who)]
    if not found:
        raise SalesDeskError("review.none_of", mark("Review", "Nobody of those chosen has a review for {period}."), period=period.label())
    return found


def sheets_of(db: Database, cycle: Cycle, found: Sequence[ReviewSummary]) -> list[ReviewSheet]:
    """Return what is printed for each of the reviews `found` in `cycle`."""
    ids = [one.id for one in found]
    known, agreements = versions(db, ids), agreed(db, ids)
    return [sheet_of(cycle, one, known[one.id], agreements.get(one.id, ())) for one in found]


def sheet_of(cycle: Cycle, review: ReviewSummary, version: int, agreements: Sequence[Agreed] = ()) -> ReviewSheet:
    """Return what is printed for one review, as its `version`, with what was agreed."""
    card = review.card
    return ReviewSheet(
        name=card.member,
        period=cycle.period.label(),
        period_code=cycle.period.code(),
        rows=tuple(_row(one) for one in card.lines),
        score=card.total,
        grade=card.grade,
        tone=cast(Tone, card.tone),
        notes=_notes(card),
        rank=(review.rank, review.people) if review.rank else None,
        role=card.person.role_label,
        team=card.person.team,
        tenure=_tenure(card.person.hired_on, cycle.period.end),
        manager=card.person.leader,
        currency=card.currency,
        trend=Trend(
            mark("Review", "Attainment of the sales target, last 12 months"),
            tuple(
                TrendPoint(one.month.start, one.actual / one.target if one.actual is not None and one.target else None, Decimal(1))
                for one in card.months
            ),
        ),
        strengths=review.comments["strengths"],
        improve=review.comments["to_improve"],
        development=review.comments["development"],
        overall=review.comments["comment"],
        agreements=tuple(Agreement(one.what, one.due or "", one.owner) for one in agreements),
        signers=(
            Signer(mark("Review", "Reviewed"), card.member),
            Signer(mark("Review", "Manager"), card.person.leader),
            Signer(mark("Review", "Human resources")),
        ),
        version=version,
        data_until=card.data_until,
        draft=review.state != FINAL,
    )


def _notes(card: Scorecard) -> tuple[Text | str, ...]:
    """Return what has to be said about a total: a veto, a calibration, a newcomer, days of absence."""
    found: list[Text | str] = [*card.limits]
    if card.too_new:
        found.append(mark("Review", "Too new to rate: figures without a total."))
    if card.is_calibrated:
        found.append(mark("Review", "Computed: {computed}; after calibration: {total}.").fill(computed=card.computed, total=card.total))
    if card.presence != 1:
        share = formats.percent(card.presence, 0)
        found.append(mark("Review", "Targets count for {share} of the working days, those of presence.").fill(share=share))
    return tuple(found)


def _row(line: Line) -> ScoreRow:
    one = line.criterion
    return ScoreRow(
        label=label_of(one),
        section=one.section,
        levels=one.levels,
        weight=one.weight,
        score=line.points,
        weighted=line.adds,
        kind=metric(one.metric).kind if one.metric else Kind.NUMBER,
        target=line.target,
        actual=line.actual,
        attainment=line.attainment,
        remark=_remark(line),
        counted=line.points is not None,
    )


def _remark(line: Line) -> Text | str:
    said = line.missing or line.comment
    if not line.limited:
        return said
    return mark("Review", "{limit}; {remark}").fill(limit=line.limited, remark=said) if said else line.limited


def _tenure(hired: date | None, day: date) -> Text | str:
    if hired is None or hired > day:
        return ""
    months = (day.year - hired.year) * 12 + day.month - hired.month
    if months < 12:
        return mark("Review", "with us {n} {n:month|months}").fill(n=max(months, 1))
    return mark("Review", "with us {n} {n:year|years}").fill(n=months // 12)
