"""Fairness: who received how much of what over a period, against results; by person, team, tenure and, where it is known, gender."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, measure
from salesdesk.measure.who import stays, team_on
from salesdesk.model import Award, Member, Payout, PayRun, Reward, Team
from salesdesk.model.people import GENDERS
from salesdesk.period import Period
from salesdesk.rules.pay.given import ZERO
from salesdesk.services.figures import persons_of
from salesdesk.services.goals.targets import targets_of
from salesdesk.services.pay.plans import LOCKED
from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class Fair:
    """What one person, or a group (`name`), received over a period against results; `share` is pay and rewards as a share of sales.

    `kinds` counts the awards by their kind. `of_all_received` and `of_all_sales` are shares of what everybody received and sold.
    """

    name: Text | str
    group: str
    people: int
    paid: Decimal
    awards: int
    worth: Decimal
    sales: Decimal
    attainment: Decimal | None
    kinds: Mapping[str, int] = field(default_factory=dict)
    of_all_received: Decimal | None = None
    of_all_sales: Decimal | None = None

    @property
    def received(self) -> Decimal:
        """Return pay and rewards together."""
        return self.paid + self.worth

    @property
    def share(self) -> Decimal | None:
        """Return pay and rewards divided by sales."""
        return self.received / self.sales if self.sales > 0 else None


def fairness(db: Database, period: Period) -> tuple[list[Fair], list[Fair]]:
    """Return who received how much over `period` against results: by person, and by team, tenure and gender.

    Pay counts where it was approved. House accounts are nobody. Nothing is told by gender of whom it is not known.
    """
    with db.read() as session:
        members = persons_of(session, EVERYONE, period)
        known = stays(session)
        teams = {row[0]: row[1] for row in session.execute(select(Team.id, Team.name))}
        about = {row[0]: (row[1], row[2]) for row in session.execute(select(Member.id, Member.hired_on, Member.gender))}
        sales = {one.key: one.value or ZERO for one in measure(session, "sales_amount", EVERYONE, period, "member")}
        targets = targets_of(session, "sales_amount", [who for who, _ in members], period)
        paid, given = _paid(session, period), _given(session, period)
    people = []
    groups: tuple[dict[Text | str, list[Fair]], ...] = (defaultdict(list), defaultdict(list), defaultdict(list))
    for who, name in members:
        assert who.id is not None
        target, sold = targets[who], sales.get(who.id, ZERO)
        team = teams.get(team_on(known, who.id, period.end) or 0, "")
        kinds, worth = given.get(who.id, ({}, ZERO))
        reached = sold / target if target else None
        one = Fair(name, team, 1, paid.get(who.id, ZERO), sum(kinds.values()), worth, sold, reached, kinds)
        people.append(one)
        hired, gender = about[who.id]
        groups[0][team or "–"].append(one)
        groups[1][_tenure(hired, period.end)].append(one)
        if gender in _GENDERS:
            groups[2][_GENDERS[gender]].append(one)
    together = [_together(name, parts) for each in groups for name, parts in each.items()]
    received, sales_of_all = sum((one.received for one in people), ZERO), sum((one.sales for one in people), ZERO)
    by_person = [_of_all(one, received, sales_of_all) for one in sorted(people, key=_by_worth)]
    return by_person, [_of_all(one, received, sales_of_all) for one in together]


_GENDERS: Mapping[str | None, Text] = {one.value: one.label for one in GENDERS}


def _paid(session: Session, period: Period) -> dict[int, Decimal]:
    statement = select(Payout.member_id, Payout.paid).join(PayRun, PayRun.id == Payout.run_id).where(PayRun.state.in_(LOCKED))
    found: dict[int, Decimal] = defaultdict(Decimal)
    for member, amount in session.execute(statement.where(PayRun.period_start.between(period.start, period.end))):
        found[member] += amount
    return found


def _given(session: Session, period: Period) -> dict[int, tuple[Counter[str], Decimal]]:
    found: dict[int, tuple[Counter[str], Decimal]] = {}
    statement = select(Award.member_id, Reward.kind, Award.cost).join(Reward, Reward.id == Award.reward_id)
    for member, kind, cost in session.execute(statement.where(Award.day.between(period.start, period.end))):
        kinds, worth = found.get(member, (Counter(), ZERO))
        kinds[kind] += 1
        found[member] = (kinds, worth + cost)
    return found


def _of_all(one: Fair, received: Decimal, sales: Decimal) -> Fair:
    return replace(
        one,
        of_all_received=one.received / received if received else None,
        of_all_sales=one.sales / sales if sales else None,
    )


def _tenure(hired: date | None, day: date) -> Text:
    if hired is None:
        return mark("Reward", "tenure unknown")
    years = (day - hired).days // 365
    if years < 1:
        return mark("Reward", "less than a year with us")
    if years < 3:
        return mark("Reward", "1 to 3 years with us")
    return mark("Reward", "3 to 5 years with us") if years < 5 else mark("Reward", "5 years and more with us")


def _together(name: Text | str, parts: Sequence[Fair]) -> Fair:
    told = [one for one in parts if one.attainment]
    # Of all: sales over targets, never a mean of percentages.
    target = sum((one.sales / one.attainment for one in told if one.attainment), ZERO)
    sold = sum((one.sales for one in told), ZERO)
    return Fair(
        name,
        "",
        len(parts),
        sum((one.paid for one in parts), ZERO),
        sum(one.awards for one in parts),
        sum((one.worth for one in parts), ZERO),
        sum((one.sales for one in parts), ZERO),
        sold / target if target else None,
        sum((Counter(one.kinds) for one in parts), Counter()),
    )


def _by_worth(one: Fair) -> tuple[Decimal, str]:
    return -(one.paid + one.worth), str(one.name)
