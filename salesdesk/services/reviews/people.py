"""Who somebody was on a day: name, role, team and leader."""

from __future__ import annotations

from datetime import date

from salesdesk.db import Database
from salesdesk.period import Period
from salesdesk.services.reviews.scorecards import Person, people_of


def person_on(db: Database, member_id: int, day: date) -> Person:
    """Return who a member was on `day`; KeyError when there is no such member."""
    with db.read() as session:
        return people_of(session, [member_id], Period.span(day, day))[member_id]
