"""A payout explained: its sentences, the facts behind a line, and the whole as a short text to paste into a chat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.measure import metric
from salesdesk.measure.who import EVERYONE
from salesdesk.model import Member
from salesdesk.model.people import ROLES
from salesdesk.money import grouped
from salesdesk.period import Period
from salesdesk.rules.pay.component import Component, Line, Whose
from salesdesk.rules.pay.given import Names
from salesdesk.rules.pay.mixed import Kicker
from salesdesk.rules.pay.only import only_words
from salesdesk.rules.pay.plan import Plan
from salesdesk.rules.pay.simple import Fixed
from salesdesk.services.figures import members_of, persons_of
from salesdesk.services.pay.behind import Listings, Question
from salesdesk.services.pay.figures import names
from salesdesk.services.pay.lines import NOT_ROLE
from salesdesk.services.pay.locking import members_of_team, placed_in
from salesdesk.services.pay.people import Roster
from salesdesk.services.pay.run import PersonPay, RunView, find_run
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
    return {one.name: Told(_basis(one, said), (*one.sentences(said), *_roles(one))) for one in plan.components}


def whom(plan: Plan) -> Text:
    """Return for whom a plan is, in words."""
    return plan.people.sentence({one.value: one.label for one in ROLES})


def title_of(line: Line) -> Text | str:
    """Return what a line is called."""
    if line.title is None:
        return line.name
    if not line.name:
        return line.title
    return mark("PayLine", "{title}: {name}").fill(title=line.title, name=line.name)


def behind(db: Database, view: RunView, line: Line, member_id: int) -> tuple[Question, ...]:
    """Return the questions that list the facts behind a line of a component as they are today."""
    component = next((one for one in view.plan.components if one.name == line.name), None)
    if component is None or line.kind not in ("component", "difference"):
        return ()
    period = view.period if line.kind == "component" else Period.parse(line.origin)
    with db.read() as session:
        who = Roster(session, view.plan_id).find(view.plan.people, period, member_id)
        return Listings(session).questions(component, period, who) if who is not None else ()


def members_in(db: Database, team: int | None, view: RunView) -> frozenset[int] | None:
    """Return the ids of the members of a team in a period, as it was approved where it is; None for everybody."""
    if team is None:
        return None
    with db.read() as session:
        return members_of_team(session, find_run(session, view.plan_id, view.period), team, view.period)


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
        elif line.slices:
            joint = say(mark("PayText", "; "))
            rows.append("  " + joint.join(say(one.text) for one in line.slices))
        rows += ["  " + say(one) for one in line.sentences]
    total = mark("PayText", "Paid out: {amount} {currency}").fill(amount=grouped(person.paid), currency=view.plan.currency)
    rows.append(say(total))
    if person.carried:
        rows.append(say(mark("PayText", "Carried to the next period: {amount}").fill(amount=grouped(person.carried))))
    return "\n".join(rows)


def on_paper(person: PersonPay) -> tuple[Line, ...]:
    """Return the lines that concern a person: a component for other roles is no news to them."""
    return tuple(one for one in person.lines if one.reason is None or one.reason.source != NOT_ROLE.source)


def sums(person: PersonPay) -> Mapping[str, Decimal]:
    """Return a person's payout in the columns of the team's table."""
    return {name: person.of_kind(*kinds) for name, kinds in COLUMNS.items()}


def everyone_until(db: Database, day: date, house: bool = True) -> list[tuple[int, str]]:
    """Return all members of the month of `day`, by name; without `house` accounts only people."""
    among = members_of if house else persons_of
    with db.read() as session:
        return [(who.id, name) for who, name in among(session, EVERYONE, Period.of("month", day)) if who.id is not None]


def _basis(component: Component, said: Names) -> Text | str:
    rule = component.rule
    if isinstance(rule, Kicker):
        return mark("Pay", "An extra")
    if isinstance(rule, Fixed) and rule.needs is None:
        return mark("Pay", "Whatever is reached")
    label: Text | str = metric(component.basis.metric).label
    if component.basis.only:
        label = mark("Pay", "{metric} ({only})").fill(metric=label, only=only_words(component.basis.only, said))
    if component.basis.whose is Whose.TEAM:
        return mark("Pay", "{metric} of the team that one leads").fill(metric=label)
    if component.basis.whose is Whose.OVERLAY:
        return mark("Pay", "{metric} credited beyond one's own").fill(metric=label)
    return label


def _roles(component: Component) -> Iterator[Text]:
    labels = {one.value: one.label for one in ROLES}
    if component.roles:
        yield mark("Pay", "only for {roles}").fill(roles=tuple(labels.get(one, one) for one in component.roles))


def employee_numbers(db: Database, members: Sequence[int]) -> dict[int, str]:
    """Return the employee numbers of `members` that have one."""
    with db.read() as session:
        rows = session.execute(select(Member.id, Member.employee_number).where(Member.id.in_(members)))
        return {row[0]: row[1] for row in rows if row[1]}


def about(db: Database, view: RunView, members: Sequence[int]) -> dict[int, tuple[Text | str, ...]]:
    """Return each member's role and team at the end of a period, as it was approved where it is."""
    roles = {one.value: one.label for one in ROLES}
    with db.read() as session:
        run = find_run(session, view.plan_id, view.period)
        placed = placed_in(session, run if view.locked else None, members, view.period)
    return {member: (roles.get(one.role, one.role), one.team) for member, one in placed.items()}
