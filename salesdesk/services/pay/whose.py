"""Whose facts are behind a person's line: their own, or those of the teams that they lead, by who belonged to them on which day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from salesdesk.measure.who import stays, subtree
from salesdesk.rules.pay.component import Whose
from salesdesk.services.pay.keep import KeptFact


class Behind:
    """Tells whether a fact is one of a person's."""

    def __init__(self, session: Session, whose: Whose, member_id: int, leads: Sequence[int]) -> None:
        self._member = member_id
        self._spans: dict[int, list[tuple[date, date]]] | None = None
        if whose is Whose.TEAM:
            self._spans = defaultdict(list)
            teams = {part for team in leads for part in subtree(session, team)}
            for stay in stays(session):
                if stay.team_id in teams:
                    self._spans[stay.member_id].append((stay.start, stay.end))

    def __contains__(self, one: KeptFact) -> bool:
        if self._spans is None:
            return one.member == self._member
        return any(start <= one.day <= end for start, end in self._spans.get(one.member or 0, ()))
