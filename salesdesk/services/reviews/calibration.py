"""Calibration of a cycle: computed and calibrated totals side by side, who stands out, and who changed what from what to what, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.changes import decode
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.model import JournalAction, JournalChange, Member, Review, ReviewCycle
from salesdesk.money import round_half_up
from salesdesk.rules import calibration as rule
from salesdesk.rules.calibration import Judged, Severity, Spread
from salesdesk.services.reviews.before import totals_before
from salesdesk.services.reviews.criteria import ATTAINMENT
from salesdesk.services.reviews.cycles import FINAL
from salesdesk.services.reviews.scorecards import Line, Scorecard
from salesdesk.services.reviews.scoring import ReviewSummary, review, reviews
from salesdesk.services.reviews.template import Template, scale
from salesdesk.services.reviews.templates import template_of
from salesdesk.text import Text, mark

_FIELDS = ("calibrated", "potential")


@dataclass(frozen=True, slots=True)
class Row:
    """One person in calibration. `reasons` say why they are worth a second look; `box` is 1 (low) to 3 (high) performance."""

    review: ReviewSummary
    attainment: Decimal | None
    before: Decimal | None
    judged: Decimal | None
    box: int | None
    reasons: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Calibration:
    """All of a cycle's calibration, as the page shows it."""

    rows: tuple[Row, ...]
    spread: tuple[Spread, ...]
    severities: tuple[Severity, ...]

    @property
    def outliers(self) -> tuple[Row, ...]:
        """Return who is worth a second look."""
        return tuple(one for one in self.rows if one.reasons)


@dataclass(frozen=True, slots=True)
class Change:
    """One change that calibration made: `field` "calibrated" or "potential"."""

    review_id: int
    name: str
    field: str
    before: Decimal | int | None
    after: Decimal | int | None
    actor: str
    at: datetime
    why: str


def calibration(db: Database, cycle_id: int, who: Who = EVERYONE) -> Calibration:
    """Return the calibration of the members of `who` in a cycle, best total first."""
    found = reviews(db, cycle_id, who)
    with db.read() as session:
        before = totals_before(session, cycle_id)
        templates = _templates(session, cycle_id)
    judged = {one.id: _judged(one, before.get(one.member_id)) for one in found}
    severe = rule.severities(list(judged.values()))
    far = {one.rater: one for one in severe if one.stands_out}
    rows = tuple(_row(one, judged[one.id], templates[one.id], far) for one in found)
    main = templates[found[0].id] if found else None
    guideline = {band.name: band.share for band in main.grades if band.share is not None} if main else {}
    names = scale(main).names if main else ()
    return Calibration(rows, rule.distribution([one.card.grade for one in found], names, guideline), severe)


def calibrate(db: Database, review_id: int, total: Decimal | None, reason: str) -> None:
    """Give a review another total than the computed one (None: the computed one again), with the reason for it.

    Raise `SalesDeskError`: "calibration.reason", "calibration.range", "review.final_edit", "record.gone".
    """
    with db.write(mark("Action", "Calibrate {name}").fill(name=_name(db, review_id)), reason=_reason(reason)) as session:
        stored = _open(session, review_id)
        _set_total(session, stored, total)


def place(db: Database, review_id: int, performance: int | None, potential: int | None, reason: str) -> None:
    """Put somebody into a box: `performance` and `potential` 1 (low) to 3 (high), None to leave the one as it is.

    Where the grade is not in that performance box, the total is calibrated to its nearest edge. Raise as `calibrate` does.
    """
    now = review(db, review_id)
    with db.write(mark("Action", "Place {name}").fill(name=now.card.member), reason=_reason(reason)) as session:
        stored = _open(session, review_id)
        if potential is not None:
            stored.potential = potential
        if performance is not None and now.card.total is not None:
            template = _template(session, stored)
            total = rule.total_for(performance, now.card.total, scale(template), template.top)
            if total != now.card.total:
                _set_total(session, stored, None if total == now.card.computed else total)


def history(db: Database, cycle_id: int, review_id: int | None = None) -> tuple[Change, ...]:
    """Return every change that calibration made in a cycle (or to one review) and that stands, the earliest first."""
    with db.read() as session:
        names = {
            row[0]: row[1]
            for row in session.execute(
                select(Review.id, Member.name).join(Member, Member.id == Review.member_id).where(Review.cycle_id == cycle_id)
            )
        }
        statement = (
            select(JournalChange, JournalAction)
            .join(JournalAction, JournalAction.id == JournalChange.action_id)
            .where(JournalChange.table_name == Review.__tablename__, JournalAction.state == "done")
            .where(JournalChange.row_id.in_([review_id] if review_id is not None else list(names)))
            .order_by(JournalAction.id, JournalChange.id)
        )
        return tuple(
            one
            for change, action in session.execute(statement)
            if change.row_id in names
            for one in _changes(change, action, names[change.row_id])
        )


def _changes(change: JournalChange, action: JournalAction, name: str) -> list[Change]:
    found, columns = [], Review.__table__.c
    for field in _FIELDS:
        before, after = (change.before or {}).get(field), (change.after or {}).get(field)
        if before != after:
            values = (decode(columns[field], before), decode(columns[field], after))
            found.append(Change(change.row_id, name, field, *values, action.actor, action.at, action.reason or ""))
    return found


def _row(one: ReviewSummary, judged: Judged, template: Template, far: dict[str, Severity]) -> Row:
    reasons: list[Text] = []
    if rule.is_apart(judged):
        said = mark("Calibration", "Total {total}, but {share}% of the main target")
        reasons.append(said.fill(total=_plain(judged.total), share=_plain((judged.attainment or Decimal(0)) * 100)))
    if rule.has_jumped(judged):
        said = mark("Calibration", "Total {total} after {before} in the last period")
        reasons.append(said.fill(total=_plain(judged.total), before=_plain(judged.before)))
    rater = far.get(judged.rater)
    if rater is not None and judged.judged is not None:
        milder = mark("Calibration", "{name} judges {points} {points:point|points} milder than the others")
        stricter = mark("Calibration", "{name} judges {points} {points:point|points} stricter than the others")
        reasons.append((milder if rater.apart > 0 else stricter).fill(name=rater.rater, points=_plain(abs(rater.apart))))
    if one.card.too_new:
        reasons.append(mark("Calibration", "Too new to rate"))
    return Row(one, judged.attainment, judged.before, judged.judged, rule.box_of(one.card.grade, scale(template)), tuple(reasons))


def _judged(one: ReviewSummary, before: Decimal | None) -> Judged:
    """Return what is compared of a review; the main target is the heaviest criterion of attainment."""
    card: Scorecard = one.card
    aims = [line for line in card.lines if line.criterion.kind == ATTAINMENT and line.attainment is not None]
    main = max(aims, key=_weight, default=None)
    given = [line for line in card.lines if line.criterion.is_judged and line.points is not None]
    weights = sum((line.criterion.weight for line in given), Decimal(0))
    mean = sum((line.criterion.weight * (line.points or Decimal(0)) for line in given), Decimal(0)) / weights if weights else None
    return Judged(card.total, main.attainment if main else None, before, mean, card.person.leader)


def _weight(line: Line) -> Decimal:
    return line.criterion.weight


def _set_total(session: Session, stored: Review, total: Decimal | None) -> None:
    template = _template(session, stored)
    if total is not None and not 0 <= total <= template.top:
        text = mark("Calibration", "A total is from 0 to {top}.")
        raise SalesDeskError("calibration.range", text, top=f"{template.top.normalize():f}")
    stored.calibrated = None if total is None else round_half_up(total, 2)


def _templates(session: Session, cycle_id: int) -> dict[int, Template]:
    cycle = session.get_one(ReviewCycle, cycle_id)
    used = {
        row[0]: row[1] or cycle.template_id
        for row in session.execute(select(Review.id, Review.template_id).where(Review.cycle_id == cycle_id))
    }
    known = {one: template_of(session, one) for one in set(used.values())}
    return {review_id: known[template_id] for review_id, template_id in used.items()}


def _template(session: Session, stored: Review) -> Template:
    return template_of(session, stored.template_id or session.get_one(ReviewCycle, stored.cycle_id).template_id)


def _open(session: Session, review_id: int) -> Review:
    stored = session.get(Review, review_id)
    if stored is None:
        raise record_gone()
    if stored.state == FINAL:
        raise SalesDeskError(
            "review.final_edit", mark("Review", "This review is final. Reopen it to change anything; the old version is kept.")
        )
    return stored


def _reason(reason: str) -> str:
    if not reason.strip():
        raise SalesDeskError("calibration.reason", mark("Calibration", "Please say why; the history keeps it."))
    return reason.strip()


def _name(db: Database, review_id: int) -> str:
    with db.read() as session:
        return session.scalars(select(Member.name).join(Review, Review.member_id == Member.id).where(Review.id == review_id)).first() or ""


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{round_half_up(value, 0):f}"
