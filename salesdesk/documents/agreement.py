"""A goal agreement on one page: what is to be reached, how it is counted and followed, and who signs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.documents.agreement_sheet import TITLE, AgreementSheet
from salesdesk.documents.document import Document, OnRequest
from salesdesk.documents.printout import Printout
from salesdesk.documents.sheet_parts import printout
from salesdesk.documents.style import style_of
from salesdesk.documents.typst import Json
from salesdesk.errors import SalesDeskError
from salesdesk.measure import EVERYONE, Who
from salesdesk.model import Member, Team
from salesdesk.period import Period
from salesdesk.services.goals.book import goals
from salesdesk.services.goals.detail import GoalDetail, goal_detail
from salesdesk.services.settings import settings_of
from salesdesk.text import language as language_called
from salesdesk.text import mark

_WORDS = {
    "overline": TITLE,
    "what": mark("Agreement", "What is agreed"),
    "why": mark("Agreement", "Why it matters"),
    "months": mark("Agreement", "By month"),
    "results": mark("Agreement", "Key results"),
    "parts": mark("Agreement", "Who carries it"),
    "remark": mark("Agreement", "Remark of the owner"),
    "terms": mark("Agreement", "How we follow it"),
    "sign": mark("Review", "Signature"),
    "date": mark("Review", "Date"),
    "numbers": mark("Review", "Page {page} of {pages}"),
    "draft": mark("Agreement", "DRAFT"),
    "target": mark("Agreement", "Target"),
}


def agreements(db: Database, goal_ids: Sequence[int]) -> Printout:
    """Return the agreements on these goals ready to be printed; raise `SalesDeskError` ("goal.none") for none."""
    if not goal_ids:
        raise SalesDeskError("goal.none", mark("Errors", "There is no goal to print. Add one first."))
    settings = settings_of(db)
    style, speech = style_of(settings), language_called(style_of(settings).language)
    found = [goal_detail(db, one) for one in goal_ids]
    managers = _managers(db, [one.goal.who for one in found])
    sheets = [AgreementSheet(one, speech, managers[one.goal.who], _parts(db, one)).data() for one in found]
    words: dict[str, Json] = {name: speech.say(one) for name, one in _WORDS.items()}
    codes = [one.goal.period.code().replace("..", "_") for one in found]
    return printout(DOCUMENT, style, [one.goal.id for one in found], sheets, words, codes)


def _managers(db: Database, whose: Sequence[Who]) -> dict[Who, tuple[str, str]]:
    """Return owner's signer and who agrees with them, by owner: a member and the leader of the team, a team's leader and the one above."""
    from salesdesk.measure.who import stays

    with db.read() as session:
        teams = {row[0]: (row[1], row[2]) for row in session.execute(select(Team.id, Team.parent_id, Team.leader_id))}
        names = {row[0]: row[1] for row in session.execute(select(Member.id, Member.name))}
        known = stays(session)

    def leader(team: int | None) -> str:
        return names.get(teams[team][1] or 0, "") if team in teams else ""

    found: dict[Who, tuple[str, str]] = {EVERYONE: ("", "")}
    for who in whose:
        if who.kind == "member":
            own = max((one for one in known if one.member_id == who.id), key=lambda one: one.end, default=None)
            name = names.get(who.id or 0, "")
            above = leader(own.team_id) if own else ""
            if above == name and own is not None:
                above = leader(teams[own.team_id][0])
            found[who] = (name, above)
        elif who.kind == "team" and who.id in teams:
            found[who] = (leader(who.id), leader(teams[who.id][0]))
    return found


def _parts(db: Database, one: GoalDetail) -> list[tuple[str, Decimal | None]]:
    """Return who carries a goal, with their targets: the goals right below on the same metric and days."""
    from salesdesk.services.goals.adjust import parts_of

    if one.goal.metric is None:
        return []
    return [
        (part.whose or part.name, sum(part.months.values(), Decimal(0))) for part in parts_of(db, one.goal.id) if part.above == one.goal.id
    ]


def _asked(db: Database, period: Period, who: Who) -> Printout:
    found = goals(db, period, who.id if who.kind == "team" else None).goals
    there = [one for one in found if one.period.start <= period.end and one.period.end >= period.start]
    return agreements(db, [one.id for one in there if who.kind != "member" or one.who == who])


DOCUMENT = Document("agreement", TITLE, "agreement.typ", on_request=OnRequest("agreement", _asked))
