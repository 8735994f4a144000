"""Who gives feedback on somebody: colleagues, customers' contacts and others are chosen for each review, asked, and come back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from salesdesk.changes import delete_with_children
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.measure.who import stays, team_on
from salesdesk.model import Contact, Customer, Member, Review, ReviewAnswer, ReviewCycle, ReviewRater, SaleLine, Team
from salesdesk.model.people import HOUSE
from salesdesk.search import spelling
from salesdesk.services.names import also_called
from salesdesk.services.reviews.cycles import FINAL
from salesdesk.text import mark

MEMBER, CONTACT, OTHER = "member", "contact", "other"
COLLEAGUES, CUSTOMERS = 3, 2
"""How many of each are proposed: enough for a mean, few enough for everybody to answer."""
_OFFERED, _YEAR = 60, timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be asked: `kind` MEMBER, CONTACT or OTHER, `id` that of the member or contact; `about` is team or customer.

    `near` is a colleague of the same team, or a customer of the last twelve months.
    """

    kind: str
    id: int | None
    name: str
    about: str = ""
    email: str = ""
    near: bool = False


@dataclass(frozen=True, slots=True)
class Rater:
    """Somebody who was chosen: `asked_on` is the day when a form was last written for them, `answered` whether it came back."""

    id: int
    who: Candidate
    asked_on: date | None
    answered: bool


def raters_of(db: Database, review_ids: Iterable[int]) -> dict[int, tuple[Rater, ...]]:
    """Return who gives feedback on these reviews, in the order in which they were chosen; those without anybody are left out."""
    with db.read() as session:
        return raters_within(session, review_ids)


def raters_within(session: Session, review_ids: Iterable[int]) -> dict[int, tuple[Rater, ...]]:
    """Do what `raters_of` does, within a session."""
    wanted = list(review_ids)
    answered = set(session.scalars(select(ReviewAnswer.rater_id).where(ReviewAnswer.review_id.in_(wanted)).distinct()))
    statement = (
        select(ReviewRater, Customer.name)
        .outerjoin(Contact, Contact.id == ReviewRater.contact_id)
        .outerjoin(Customer, Customer.id == Contact.customer_id)
        .where(ReviewRater.review_id.in_(wanted))
        .order_by(ReviewRater.id)
    )
    found: dict[int, tuple[Rater, ...]] = {}
    for one, customer in session.execute(statement):
        kind = MEMBER if one.member_id else CONTACT if one.contact_id else OTHER
        who = Candidate(kind, one.member_id or one.contact_id, one.name, customer or "", one.email)
        found[one.review_id] = (*found.get(one.review_id, ()), Rater(one.id, who, one.asked_on, one.id in answered))
    return found


def candidates(db: Database, review_id: int) -> tuple[Candidate, ...]:
    """Return whom one could ask about the reviewed: nearest colleagues first, then the others, then contacts of their customers."""
    with db.read() as session:
        stored, cycle = _review(session, review_id)
        return (*_colleagues(session, stored.member_id, cycle.period_end), *_contacts(session, stored.member_id, cycle.period_end))


def choose_raters(db: Database, review_id: int, chosen: Sequence[Candidate]) -> None:
    """Let exactly these give feedback on a review; who was asked before stays asked, and answers of those left out are kept.

    Raise `SalesDeskError`: "review.final_edit", "rater.nameless", "record.gone".
    """
    if any(not one.name.strip() for one in chosen):
        raise SalesDeskError("rater.nameless", mark("Rater", "Write the name of who is asked."))
    with db.read() as session:
        name = session.get_one(Member, _review(session, review_id)[0].member_id).name
    with db.write(mark("Action", "Choose who gives feedback on {name}").fill(name=name)) as session:
        stored, _ = _review(session, review_id)
        if stored.state == FINAL:
            raise SalesDeskError("review.final_edit", mark("Rater", "The review of {name} is final: reopen it first."), name=name)
        kept = {_key(one): one for one in session.scalars(select(ReviewRater).where(ReviewRater.review_id == review_id))}
        wanted = {_key_of(one): one for one in chosen}
        for key, row in kept.items():
            if key not in wanted:
                delete_with_children(session, row)
        for key, one in wanted.items():
            if key in kept:
                kept[key].email = one.email.strip() or kept[key].email
            else:
                session.add(_row(review_id, one))


def propose_raters(db: Database, review_ids: Sequence[int]) -> int:
    """Choose colleagues and customers for each open review that has nobody yet; return how many people were chosen in all.

    Colleagues of the same team take turns, so that nobody is asked about everybody; customers are those with an address who bought most.
    """
    with db.read() as session:
        known = raters_within(session, review_ids)
        plan: dict[int, list[Candidate]] = {}
        asked: Counter[int | None] = Counter(one.who.id for found in known.values() for one in found if one.who.kind == MEMBER)
        for review_id in review_ids:
            stored, cycle = _review(session, review_id)
            if stored.state == FINAL or review_id in known:
                continue
            near = [one for one in _colleagues(session, stored.member_id, cycle.period_end) if one.near]
            turns = sorted(range(len(near)), key=_Turn(near, asked, stored.member_id))[:COLLEAGUES]
            picked = [near[at] for at in turns]
            asked.update(one.id for one in picked)
            plan[review_id] = picked + _of_customers(_contacts(session, stored.member_id, cycle.period_end))
    people = sum(bool(chosen) for chosen in plan.values())
    if not people:
        return 0
    with db.write(mark("Action", "Choose who gives feedback on {n} {n:person|people}").fill(n=people)) as session:
        session.add_all(_row(review_id, one) for review_id, chosen in plan.items() for one in chosen)
    return sum(map(len, plan.values()))


def self_reviewed(db: Database, review_ids: Sequence[int]) -> set[int]:
    """Return which of these reviews have an answer of the reviewed."""
    with db.read() as session:
        statement = select(ReviewAnswer.review_id).where(ReviewAnswer.review_id.in_(review_ids), ReviewAnswer.rater == "self")
        return set(session.scalars(statement))


def note_asked(db: Database, rater_ids: Sequence[int], day: date) -> None:
    """Keep that forms were written for these raters on `day`."""
    with db.write(mark("Action", "Ask {n} {n:person|people} for feedback").fill(n=len(rater_ids))) as session:
        for one in session.scalars(select(ReviewRater).where(ReviewRater.id.in_(rater_ids))):
            one.asked_on = day


def chosen_for(session: Session, review_id: int) -> Sequence[ReviewRater]:
    """Return who was chosen to give feedback on a review."""
    return session.scalars(select(ReviewRater).where(ReviewRater.review_id == review_id).order_by(ReviewRater.id)).all()


def rater_called(session: Session, review_id: int, name: str) -> ReviewRater | None:
    """Return the rater of a review with this name as it is spelled, or as a member's other spelling; None for none, or more than one."""
    found, key = chosen_for(session, review_id), spelling(name)
    same = [one for one in found if key and spelling(one.name) == key]
    if not same:
        also = also_called(session, name)
        same = [one for one in found if one.member_id in also]
    return same[0] if len(same) == 1 else None


@dataclass(frozen=True, slots=True)
class _Turn:
    """Sorts colleagues: who was asked about fewest comes first; among equals those after the reviewed, round the team."""

    near: Sequence[Candidate]
    asked: Counter[int | None]
    member_id: int

    def __call__(self, at: int) -> tuple[int, bool, int]:
        id_ = self.near[at].id or 0
        return self.asked[id_], id_ < self.member_id, id_


def _colleagues(session: Session, member_id: int, day: date) -> list[Candidate]:
    known, names = stays(session), {row[0]: row[1] for row in session.execute(select(Team.id, Team.name))}
    own = team_on(known, member_id, day)
    leader = session.scalars(select(Team.leader_id).where(Team.id == own)).first() if own is not None else None
    statement = select(Member).where(Member.id.not_in([member_id, leader or 0]), or_(Member.left_on.is_(None), Member.left_on > day))
    found = []
    for one in session.scalars(statement.order_by(Member.name)):
        if one.role == HOUSE:
            continue
        team = team_on(known, one.id, day)
        near = own is not None and team == own
        found.append(Candidate(MEMBER, one.id, one.name, names.get(team or 0, ""), (one.email or "").strip(), near))
    return [one for one in found if one.near] + [one for one in found if not one.near]


def _contacts(session: Session, member_id: int, day: date) -> list[Candidate]:
    bought = (
        select(SaleLine.customer_id, func.sum(SaleLine.amount).label("amount"))
        .where(SaleLine.member_id == member_id, SaleLine.day.between(day - _YEAR, day), SaleLine.customer_id.is_not(None))
        .group_by(SaleLine.customer_id)
        .subquery()
    )
    statement = (
        select(Contact, Customer.name, bought.c.amount)
        .outerjoin(Customer, Customer.id == Contact.customer_id)
        .outerjoin(bought, bought.c.customer_id == Contact.customer_id)
        .where(or_(bought.c.amount.is_not(None), Contact.owner_id == member_id, Customer.owner_id == member_id))
        .order_by(func.coalesce(bought.c.amount, 0).desc(), Contact.is_main.desc(), Contact.name)
        .limit(_OFFERED)
    )
    rows = session.execute(statement)
    return [
        Candidate(CONTACT, one.id, one.name, customer or "", (one.email or "").strip(), amount is not None)
        for one, customer, amount in rows
    ]


def _of_customers(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the first contacts that can be written to, one of each customer."""
    first: dict[str, Candidate] = {}
    for one in found:
        if one.email and one.near:
            first.setdefault(one.about, one)
    return list(first.values())[:CUSTOMERS]


def _review(session: Session, review_id: int) -> tuple[Review, ReviewCycle]:
    row = session.execute(
        select(Review, ReviewCycle).join(ReviewCycle, ReviewCycle.id == Review.cycle_id).where(Review.id == review_id)
    ).first()
    if row is None:
        raise record_gone()
    return row[0], row[1]


def _row(review_id: int, one: Candidate) -> ReviewRater:
    member, contact = (one.id if one.kind == kind else None for kind in (MEMBER, CONTACT))
    return ReviewRater(review_id=review_id, member_id=member, contact_id=contact, name=one.name.strip(), email=one.email.strip())


def _key(one: ReviewRater) -> tuple[object, ...]:
    return (MEMBER, one.member_id) if one.member_id else (CONTACT, one.contact_id) if one.contact_id else (OTHER, spelling(one.name))


def _key_of(one: Candidate) -> tuple[object, ...]:
    return (OTHER, spelling(one.name)) if one.kind == OTHER else (one.kind, one.id)
