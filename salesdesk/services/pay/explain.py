"""A payout explained: its sentences, the facts behind a line, and the whole as a short text to paste into a chat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.measure import Who, metric
from salesdesk.measure.evidence import Asked
from salesdesk.measure.only import Only
from salesdesk.measure.who import EVERYONE, stays, team_on
from salesdesk.model import Member, Team
from salesdesk.model.people import ROLES
from salesdesk.money import grouped
from salesdesk.period import Period
from salesdesk.rules.pay.component import Component, Line, Whose
from salesdesk.rules.pay.plan import Plan
from salesdesk.rules.pay.words import rate
from salesdesk.services.figures import members_of, persons_of
from salesdesk.services.pay.figures import names
from salesdesk.services.pay.filters import only_of
from salesdesk.services.pay.lines import NOT_ROLE, window
from salesdesk.services.pay.overlays import SCOPES, Overlay, read_overlays
from salesdesk.services.pay.people import Roster
from salesdesk.services.pay.periods import PersonPay, RunView
from salesdesk.text import Language, Text, mark

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "components": ("component",),
    "limits": ("cap", "floor", "pool_cap", "later", "from_earlier", "advance", "recovery"),
    "differences": ("difference", "carried"),
    "by_hand": ("adjustment", "dispute"),
}
"""The kinds of lines that a column of the team's table adds up."""


@dataclass(frozen=True, slots=True)
class Told:
    """A component in words: what it is founded on, and its sentences."""

    basis: Text | str
    sentences: tuple[Text, ...]


def told(plan: Plan) -> dict[str, Told]:
    """Return a plan's components in words, by name."""
    said = names()
    return {one.name: Told(_basis(one), one.sentences(said)) for one in plan.components}


def title_of(line: Line) -> Text | str:
    """Return what a line is called."""
    if line.title is None:
        return line.name
    if not line.name:
        return line.title
    return mark("PayLine", "{title}: {name}").fill(title=line.title, name=line.name)


@dataclass(frozen=True, slots=True)
class Behind:
    """One list of facts behind a line: `whose` tells it from the others where there are several."""

    whose: Text | str
    asked: Asked


def behind(db: Database, view: RunView, line: Line, member_id: int) -> tuple[Behind, ...]:
    """Return the questions that list the facts behind a line of a component: one for each credit or team that is led, else one."""
    component = next((one for one in view.plan.components if one.name == line.name), None)
    if component is None or line.kind not in ("component", "difference"):
        return ()
    period = view.period if line.kind == "component" else Period.parse(line.origin)
    span = window(component, period)
    if span is None:
        return ()
    name = component.basis.metric
    with db.read() as session:
        only = only_of(session, component.basis.only)
        if component.basis.whose is Whose.OVERLAY:
            mine = [(one, days) for one in read_overlays(session) if one.member_id == member_id and (days := one.within(span))]
            return tuple(_of_overlay(one, name, only, days, period) for one, days in mine)
        if component.basis.whose is Whose.TEAM:
            leads = [one.leads for one in Roster(session, None).taking_part(view.plan.people, period) if one.id == member_id]
            teams = {row[0]: row[1] for row in session.execute(select(Team.id, Team.name))}
            return tuple(
                Behind(teams.get(team, ""), Asked(name, Who.team(team), _days(span, period), only=only)) for led in leads for team in led
            )
    return (Behind("", Asked(name, Who.member(member_id), _days(span, period), only=only)),)


def _of_overlay(one: Overlay, name: str, only: Only, days: tuple[date, date], period: Period) -> Behind:
    who, which = one.asked(only)
    words = mark("Overlay", "{share} of {scope} {target}").fill(share=rate(one.share), scope=SCOPES[one.scope], target=one.target)
    return Behind(words, Asked(name, who, _days(days, period), only=which))


def _days(span: tuple[date, date], period: Period) -> Period:
    return period if span == (period.start, period.end) else Period.span(*span)


def members_in(db: Database, team: int | None, period: Period) -> frozenset[int] | None:
    """Return the ids of the members of a team in a period; None for everybody."""
    if team is None:
        return None
    with db.read() as session:
        return frozenset(who.id for who, _ in members_of(session, Who.team(team), period) if who.id is not None)


def chat_text(view: RunView, person: PersonPay, speech: Language, company: str = "") -> str:
    """Return a payout as a few lines of plain text: who, what for, each line with its reason, and what is paid out."""
    say = speech.say
    head = mark("PayText", "{name}, {plan}, {period}").fill(name=person.member, plan=view.plan.name, period=view.period.label())
    rows = [say(head)]
    for line in on_paper(person):
        row = mark("PayText", "{title}: {amount}").fill(title=title_of(line), amount=grouped(line.amount))
        rows.append(say(row))
        if line.reason is not None:
            rows.append("  " + say(line.reason))
        elif line.kind == "component" and line.slices:
            joint = say(mark("PayText", "; "))
            rows.append("  " + joint.join(say(one.text) for one in line.slices[:4]))
        rows += ["  " + say(one) for one in line.sentences[:3]]
    total = mark("PayText", "Paid out: {amount} {currency}").fill(amount=grouped(person.paid), currency=view.plan.currency)
    rows.append(say(total))
    if person.carried:
        rows.append(say(mark("PayText", "Carried to the next period: {amount}").fill(amount=grouped(person.carried))))
    return "\n".join(rows)


def on_paper(person: PersonPay) -> tuple[Line, ...]:
    """Return the lines that concern a person: a component for other roles is no news to them."""
    return tuple(one for one in person.lines if one.reason is None or one.reason.source != NOT_ROLE.source)


def sums(person: PersonPay) -> Mapping[str, object]:
    """Return a person's payout in the columns of the team's table."""
    return {name: person.of_kind(*kinds) for name, kinds in COLUMNS.items()}


def everyone_until(db: Database, day: date, house: bool = True) -> list[tuple[int, str]]:
    """Return all members of the month of `day`, by name; without `house` accounts only people."""
    among = members_of if house else persons_of
    with db.read() as session:
        return [(who.id, name) for who, name in among(session, EVERYONE, Period.of("month", day)) if who.id is not None]


def _basis(component: Component) -> Text | str:
    label = metric(component.basis.metric).label
    if component.basis.whose is Whose.TEAM:
        return mark("Pay", "{metric} of the team that one leads").fill(metric=label)
    if component.basis.whose is Whose.OVERLAY:
        return mark("Pay", "{metric} credited beyond one's own").fill(metric=label)
    if component.basis.only:
        values = ", ".join("/".join(one.values) for one in component.basis.only)
        return mark("Pay", "{metric} ({only})").fill(metric=label, only=values)
    return label


def about(db: Database, members: Sequence[int], period: Period) -> dict[int, tuple[Text | str, ...]]:
    """Return each member's role and team at the end of a period."""
    roles = {one.value: one.label for one in ROLES}
    with db.read() as session:
        rows = session.execute(select(Member.id, Member.role).where(Member.id.in_(members))).all()
        teams = {row[0]: row[1] for row in session.execute(select(Team.id, Team.name))}
        known = stays(session)
    found: dict[int, tuple[Text | str, ...]] = {}
    for member, role in rows:
        team = team_on(known, member, period.end)
        found[member] = (roles.get(role or "", role or ""), teams.get(team or 0, ""))
    return found
