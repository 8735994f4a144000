"""Rewards beyond money: a catalogue with its budget, awards tied to what they are for, and who received how much of what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.measure import EVERYONE, Who, measure
from salesdesk.measure.who import stays, team_on
from salesdesk.model import Award, Member, Payout, PayRun, Reward, Team
from salesdesk.period import Period
from salesdesk.rules.pay.given import ZERO
from salesdesk.services.figures import members_of
from salesdesk.services.goals.targets import targets_of
from salesdesk.services.pay.plans import LOCKED
from salesdesk.text import Text, mark

KINDS: Mapping[str, Text] = {
    "honour": mark("Reward", "Honour or title"),
    "certificate": mark("Reward", "Certificate"),
    "gift": mark("Reward", "Gift"),
    "training": mark("Reward", "Training place"),
    "promotion": mark("Reward", "Promotion nomination"),
    "thanks": mark("Reward", "Thanks"),
}
TIED: Mapping[str, Text] = {
    "result": mark("Reward", "a result"),
    "goal": mark("Reward", "a goal"),
    "idea": mark("Reward", "an idea"),
    "behaviour": mark("Reward", "a behaviour, a company value"),
}


@dataclass(frozen=True, slots=True)
class RewardView:
    """One reward of the catalogue; `spent` is what awards of the year cost, None of `budget` is without a limit."""

    id: int
    name: str
    kind: str
    cost: Decimal
    budget: Decimal | None
    spent: Decimal
    given: int
    note: str
    archived: bool

    @property
    def left(self) -> Decimal | None:
        """Return what of the year's budget is left."""
        return None if self.budget is None else self.budget - self.spent


@dataclass(frozen=True, slots=True)
class AwardView:
    """An award as the wall shows it."""

    id: int
    reward: str
    kind: str
    member_id: int
    member: str
    team: str
    day: date
    tied_to: str
    what: str
    words: str
    cost: Decimal
    value: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """A new award; `value` is the company's value that it honours, if any."""

    reward_id: int
    member_id: int
    day: date
    tied_to: str
    what: str
    words: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Fair:
    """What one person, or a group (`name`), received over a period against results; `share` is pay and rewards as a share of sales."""

    name: Text | str
    group: str
    people: int
    paid: Decimal
    awards: int
    worth: Decimal
    sales: Decimal
    attainment: Decimal | None

    @property
    def share(self) -> Decimal | None:
        """Return pay and rewards divided by sales."""
        return (self.paid + self.worth) / self.sales if self.sales > 0 else None


def catalogue(db: Database, year: Period) -> list[RewardView]:
    """Return the catalogue with what of its budgets is used in `year`, what is no longer given last."""
    with db.read() as session:
        spent = _spent(session, year)
        rows = session.scalars(select(Reward).order_by(Reward.archived, Reward.name))
        return [
            RewardView(one.id, one.name, one.kind, one.cost, one.budget, *spent.get(one.id, (ZERO, 0)), one.note, one.archived)
            for one in rows
        ]


def save_reward(
    db: Database, name: str, kind: str, cost: Decimal, budget: Decimal | None, note: str = "", reward_id: int | None = None
) -> int:
    """Add or change a reward; raise `SalesDeskError` ("reward.name", "reward.kind", "reward.cost")."""
    if not name.strip():
        raise SalesDeskError("reward.name", mark("Reward", "Give the reward a name."))
    if kind not in KINDS:
        raise SalesDeskError("reward.kind", mark("Reward", "There is no kind of reward “{kind}”."), kind=kind)
    if cost < 0 or (budget is not None and budget < 0):
        raise SalesDeskError("reward.cost", mark("Reward", "Cost and budget are not below zero."))
    with db.write(mark("Action", "Change the rewards")) as session:
        other = session.scalar(select(Reward).where(Reward.name == name.strip()))
        if other is not None and other.id != reward_id:
            raise SalesDeskError("reward.name", mark("Reward", "There is a reward “{name}” already."), name=name)
        record = session.get(Reward, reward_id) if reward_id is not None else Reward(name=name.strip(), kind=kind)
        if record is None:
            raise record_gone()
        record.name, record.kind, record.cost, record.budget, record.note = name.strip(), kind, cost, budget, note
        session.add(record)
        session.flush()
        return record.id


def archive_reward(db: Database, reward_id: int, archived: bool = True) -> None:
    """Give a reward no longer, or again; what was given stays."""
    with db.write(mark("Action", "Change the rewards")) as session:
        record = session.get(Reward, reward_id)
        if record is None:
            raise record_gone()
        record.archived = archived


def award(db: Database, given: Given) -> int:
    """Give a reward; raise `SalesDeskError`: "reward.what" where it is not said what for, "reward.budget" where the year's is used up."""
    if not given.what.strip() or given.tied_to not in TIED:
        raise SalesDeskError("reward.what", mark("Reward", "Say what it is for: a result, a goal, an idea, a behaviour."))
    with db.write(mark("Action", "Give an award")) as session:
        reward = session.get(Reward, given.reward_id)
        if reward is None:
            raise record_gone()
        year = Period.of("year", given.day)
        spent = _spent(session, year).get(reward.id, (ZERO, 0))[0]
        if reward.budget is not None and spent + reward.cost > reward.budget:
            raise SalesDeskError(
                "reward.budget",
                mark("Reward", "The budget of “{name}” for {year} is used up: {spent} of {budget}."),
                name=reward.name,
                year=year.year,
                spent=spent,
                budget=reward.budget,
            )
        record = Award(
            reward_id=reward.id,
            member_id=given.member_id,
            day=given.day,
            tied_to=given.tied_to,
            what=given.what.strip(),
            words=given.words.strip(),
            value=given.value.strip(),
            cost=reward.cost,
        )
        session.add(record)
        session.flush()
        return record.id


def remove_award(db: Database, award_id: int) -> None:
    """Take an award back."""
    with db.write(mark("Action", "Take an award back")) as session:
        record = session.get(Award, award_id)
        if record is None:
            raise record_gone()
        session.delete(record)


def awards(db: Database, period: Period, who: Who = EVERYONE) -> list[AwardView]:
    """Return the awards of a period, the latest first."""
    with db.read() as session:
        known = stays(session)
        teams = {row[0]: row[1] for row in session.execute(select(Team.id, Team.name))}
        members = {one.id for one, _ in members_of(session, who, period)} if who.kind != "everyone" else None
        statement = select(Award, Reward, Member.name).join(Reward, Reward.id == Award.reward_id).join(Member, Member.id == Award.member_id)
        statement = statement.where(Award.day.between(period.start, period.end)).order_by(Award.day.desc(), Award.id.desc())
        found = []
        for one, reward, name in session.execute(statement):
            if members is None or one.member_id in members:
                team = teams.get(team_on(known, one.member_id, one.day) or 0, "")
                found.append(_shown(one, reward, name, team))
        return found


def _shown(one: Award, reward: Reward, member: str, team: str) -> AwardView:
    what = (one.tied_to, one.what, one.words, one.cost, one.value)
    return AwardView(one.id, reward.name, reward.kind, one.member_id, member, team, one.day, *what)


def fairness(db: Database, period: Period) -> tuple[list[Fair], list[Fair]]:
    """Return who received how much over `period` against results: by person, and by team and tenure.

    Pay counts where it was approved. The members' gender is not among the records, so nothing is told by it.
    """
    with db.read() as session:
        members = members_of(session, EVERYONE, period)
        known = stays(session)
        teams = {row[0]: row[1] for row in session.execute(select(Team.id, Team.name))}
        hired = {row[0]: row[1] for row in session.execute(select(Member.id, Member.hired_on))}
        sales = {one.key: one.value or ZERO for one in measure(session, "sales_amount", EVERYONE, period, "member")}
        targets = targets_of(session, "sales_amount", [who for who, _ in members], period)
        paid, given = _paid(session, period), _given(session, period)
    people = []
    groups: dict[str, list[Fair]] = defaultdict(list)
    tenures: dict[Text, list[Fair]] = defaultdict(list)
    for who, name in members:
        assert who.id is not None
        target = targets[who]
        sold = sales.get(who.id, ZERO)
        team = teams.get(team_on(known, who.id, period.end) or 0, "")
        count, worth = given.get(who.id, (0, ZERO))
        one = Fair(name, team, 1, paid.get(who.id, ZERO), count, worth, sold, sold / target if target else None)
        people.append(one)
        groups[team or "–"].append(one)
        tenures[_tenure(hired.get(who.id), period.end)].append(one)
    together = [_together(name, parts) for name, parts in groups.items()] + [_together(name, parts) for name, parts in tenures.items()]
    return sorted(people, key=_by_worth), together


def _spent(session: Session, year: Period) -> dict[int, tuple[Decimal, int]]:
    statement = select(Award.reward_id, func.sum(Award.cost), func.count()).where(Award.day.between(year.start, year.end))
    return {row[0]: (Decimal(row[1] or 0), row[2]) for row in session.execute(statement.group_by(Award.reward_id))}


def _paid(session: Session, period: Period) -> dict[int, Decimal]:
    statement = select(Payout.member_id, Payout.paid).join(PayRun, PayRun.id == Payout.run_id).where(PayRun.state.in_(LOCKED))
    found: dict[int, Decimal] = defaultdict(Decimal)
    for member, amount in session.execute(statement.where(PayRun.period_start.between(period.start, period.end))):
        found[member] += amount
    return found


def _given(session: Session, period: Period) -> dict[int, tuple[int, Decimal]]:
    found: dict[int, tuple[int, Decimal]] = {}
    for member, cost in session.execute(select(Award.member_id, Award.cost).where(Award.day.between(period.start, period.end))):
        count, worth = found.get(member, (0, ZERO))
        found[member] = (count + 1, worth + cost)
    return found


def _tenure(hired: date | None, day: date) -> Text:
    if hired is None:
        return mark("Reward", "tenure unknown")
    years = (day - hired).days // 365
    if years < 1:
        return mark("Reward", "less than a year with us")
    if years < 3:
        return mark("Reward", "1 to 3 years with us")
    return mark("Reward", "3 to 5 years with us") if years < 5 else mark("Reward", "5 years and more with us")


def _together(name: Text | str, parts: list[Fair]) -> Fair:
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
    )


def _by_worth(one: Fair) -> tuple[Decimal, str]:
    return -(one.paid + one.worth), str(one.name)
