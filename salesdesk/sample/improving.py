"""What follows the sample's reviews: notes on people, an improvement plan with its checks, the team's list of improvements."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.model import ImprovementCheck, ImprovementPlan, Member, Note, Review, TeamChange
from salesdesk.period import Period
from salesdesk.sample.improving_words import WORDS
from salesdesk.search import search_key

_AFTER = (30, 60, 90)


def add(session: Session, code: str, period: Period, members: list[int]) -> None:
    """Add all that follows the reviews of `period`, in the language `code`; places in `members` (ids) are those of the words."""
    words = WORDS["zh" if code == "zh" else "en"]
    for place, day, kind, text in words.notes:
        session.add(Note(member_id=members[place], day=period.start + timedelta(days=day - 1), kind=kind, text=text))
    names = {row[0]: row[1] for row in session.execute(select(Member.id, Member.name))}
    for one in words.plans:
        # It goes on since the month before, so that its first check is held and the next one comes.
        start = period.previous().end
        member = members[one.place]
        review = session.scalars(select(Review.id).where(Review.member_id == member)).first()
        plan = ImprovementPlan(
            member_id=member,
            review_id=review,
            start=start,
            end=start + timedelta(days=_AFTER[-1]),
            problem=one.problem,
            goal=one.goal,
            measures=one.measures,
            support=one.support,
            metric=one.metric,
            aim=one.aim,
        )
        session.add(plan)
        session.flush()
        for at, days in enumerate(_AFTER):
            check = ImprovementCheck(plan_id=plan.id, day=start + timedelta(days=days))
            if not at:
                check.held_on, check.result, check.finding = check.day, one.result, one.finding
            session.add(check)
    for change in words.changes:
        owner = members[change.owner]
        session.add(
            TeamChange(
                name=change.name,
                cause=change.cause,
                change=change.change,
                owner_id=owner,
                check_on=period.end + timedelta(days=change.check_in),
                state=change.state,
                search=search_key(change.name, names.get(owner, "")),
            )
        )
