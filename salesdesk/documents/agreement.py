"""A goal agreement on one page: what is to be reached, how it is counted and followed, and who signs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.documents import formats
from salesdesk.documents.document import Document, OnRequest
from salesdesk.documents.printout import Printout
from salesdesk.documents.sheet_parts import printout
from salesdesk.documents.style import clean, style_of
from salesdesk.documents.typst import Json
from salesdesk.errors import SalesDeskError
from salesdesk.fields import Kind
from salesdesk.measure import EVERYONE, Who, metric
from salesdesk.model import Member, Team
from salesdesk.model.goals import AGREED, CLOSED, STATES
from salesdesk.period import Period
from salesdesk.services.goals.book import Result, goals
from salesdesk.services.goals.detail import GoalDetail, goal_detail
from salesdesk.services.settings import settings_of
from salesdesk.text import Language, Text, mark
from salesdesk.text import language as language_called

TITLE = mark("Agreement", "Goal agreement")
_MOST_PARTS = 10
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
_RESULTS = (mark("Agreement", "Result"), mark("Agreement", "To reach"), mark("Agreement", "Until"))
_TERMS = (
    mark("Agreement", "We look at it together at least once a month; both say how they see it, and what comes next."),
    mark("Agreement", "Its figures come from the sales records; everyone can see what is behind them."),
    mark("Agreement", "Where circumstances change, the figures are agreed again, with the reason, the day and both names."),
)
_STATES = {one.value: one.label for one in STATES}


def agreements(db: Database, goal_ids: Sequence[int]) -> Printout:
    """Return the agreements on these goals ready to be printed; raise `SalesDeskError` ("goal.none") for none."""
    if not goal_ids:
        raise SalesDeskError("goal.none", mark("Errors", "There is no goal to print. Add one first."))
    settings = settings_of(db)
    style, speech = style_of(settings), language_called(style_of(settings).language)
    found = [goal_detail(db, one) for one in goal_ids]
    managers = _managers(db, [one.goal.who for one in found])
    sheets = [_Sheet(one, speech, managers[one.goal.who], _parts(db, one)).data() for one in found]
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


class _Sheet:
    """One agreement as the template reads it."""

    def __init__(self, one: GoalDetail, speech: Language, signers: tuple[str, str], parts: list[tuple[str, Decimal | None]]) -> None:
        self._one, self._speech, self._signers, self._parts = one, speech, signers, parts
        goal = one.goal
        self._kind = metric(goal.metric).kind if goal.metric is not None else Kind.NUMBER
        monthly = [month.target for month in one.prospect.months] if one.prospect else []
        self._factor, self._unit = self._in_unit([goal.target, goal.minimum, goal.stretch, *(part for _, part in parts)], goal.target)
        # Twelve figures stand side by side: in the unit in which the smallest of them reads best.
        self._month_factor, self._month_unit = self._in_unit(monthly, min((one for one in monthly if one), default=None), exact=False)

    def _in_unit(self, values: Sequence[Decimal | None], usual: Decimal | None, *, exact: bool = True) -> tuple[Decimal, str]:
        """Return by what `values` are divided, and the unit: the one in which `usual` reads best; what is signed is told `exact`."""
        if self._kind is not Kind.MONEY:
            return Decimal(1), ""
        factor, sign = formats.money_unit([usual], self._speech.code)
        if exact and any(value is not None and value * 10 % factor for value in values):
            factor, sign = Decimal(1), ""
        return factor, formats.currency_unit(sign, self._one.currency, self._speech.code)

    def data(self) -> dict[str, Json]:
        goal, say = self._one.goal, self._say
        owner = goal.whose or say(mark("Agreement", "Company"))
        about: list[Text | str] = [owner, goal.period.label()]
        if goal.metric is not None:
            label = metric(goal.metric).label
            about.append(mark("Agreement", "{metric}: {filter}").fill(metric=label, filter=goal.filter) if goal.filter else label)
        if self._one.parent:
            about.append(mark("Agreement", "part of “{name}”").fill(name=self._one.parent))
        return {
            "name": say(goal.name),
            "overline": f"{say(TITLE)}  ·  {say(goal.period.label())}",
            "about": [say(part) for part in about],
            "figure": self._figure(goal.target),
            "unit": self._unit,
            "facts": self._facts(),
            "description": say(goal.description),
            "why": say(goal.why),
            "months": self._months(),
            "months-unit": self._month_unit,
            "results": [self._result(one) for one in goal.results],
            "results-head": [say(one) for one in _RESULTS],
            "parts": self._carried(),
            "parts-more": max(len(self._parts) - _MOST_PARTS, 0),
            "remark": say(goal.remark),
            "terms": [say(one) for one in _TERMS],
            "state": say(_STATES[goal.state]),
            "draft": goal.state not in (AGREED, CLOSED),
            "signers": self._who_signs(),
            "footer": self._footer(),
        }

    def _say(self, text: Text | str) -> str:
        return clean(self._speech.say(text))

    def _figure(self, value: Decimal | None, factor: Decimal | None = None) -> str:
        if value is None:
            return ""
        if self._kind is Kind.PERCENT:
            return f"{formats.short(value * 100, 2)}%"
        divided = factor or self._factor
        return formats.short(value / divided, 1 if divided > 1 else 2)

    def _facts(self) -> list[Json]:
        """Return label and figure of what is agreed beside the target."""
        goal, ahead = self._one.goal, self._one.prospect
        rows: list[tuple[Text, str]] = []
        for label, value in (
            (mark("Agreement", "At least"), goal.minimum),
            (mark("Agreement", "Stretch"), goal.stretch),
            (mark("Agreement", "Same period last year"), (ahead.past.year_before or None) if ahead else None),
        ):
            if value is not None:
                rows.append((label, f"{self._figure(value)} {self._unit}".strip()))
        if goal.weight is not None:
            rows.append((mark("Agreement", "Weight among the owner's goals"), formats.percent(goal.weight, 0)))
        return [[self._say(label), figure] for label, figure in rows]

    def _months(self) -> list[Json]:
        ahead = self._one.prospect
        if ahead is None or len(ahead.months) < 2:
            return []
        return [
            {
                "month": formats.month(one.month.start, self._speech.code),
                "target": self._figure(one.target, self._month_factor),
                "value": _part(one.target),
            }
            for one in ahead.months
        ]

    def _result(self, one: Result) -> list[Json]:
        if one.kind == "yes_no":
            figure = self._say(mark("Agreement", "done"))
        elif one.kind == "percent":
            figure = f"{formats.short(one.target * 100, 2)}%" if one.target is not None else ""
        else:
            figure = f"{formats.short(one.target, 4)} {one.unit}".strip() if one.target is not None else ""
        return [self._say(one.name), self._say(figure), formats.day(one.due, self._speech.code) if one.due else ""]

    def _carried(self) -> list[Json]:
        shown = self._parts[:_MOST_PARTS]
        return [[self._say(name), f"{self._figure(value)} {self._unit}".strip()] for name, value in shown]

    def _who_signs(self) -> list[Json]:
        owner, manager = self._signers
        agreed = owner or self._one.goal.agreed_by
        return [
            {"role": self._say(mark("Agreement", "Owner")), "name": self._say(agreed)},
            {"role": self._say(mark("Agreement", "Manager")), "name": self._say(manager)},
        ]

    def _footer(self) -> list[Json]:
        goal, code = self._one.goal, self._speech.code
        parts: list[Text | str] = [goal.name, _STATES[goal.state]]
        if goal.agreed_on is not None:
            parts.append(mark("Agreement", "agreed on {day} by {name}").fill(day=formats.day(goal.agreed_on, code), name=goal.agreed_by))
        return [self._say(part) for part in parts]


def _part(value: Decimal | None) -> float:
    return float(value) if value is not None else 0.0


def _asked(db: Database, period: Period, who: Who) -> Printout:
    found = goals(db, period, who.id if who.kind == "team" else None).goals
    there = [one for one in found if one.period.start <= period.end and one.period.end >= period.start]
    return agreements(db, [one.id for one in there if who.kind != "member" or one.who == who])


DOCUMENT = Document("agreement", TITLE, "agreement.typ", on_request=OnRequest("agreement", _asked))
