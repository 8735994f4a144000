"""Rewards beyond money: a catalogue with its budget, awards tied to what they are for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.measure import EVERYONE, Who
from salesdesk.measure.who import stays, team_on
from salesdesk.model import Award, Member, Reward, Team
from salesdesk.period import Period
from salesdesk.rules.pay.given import ZERO
from salesdesk.rules.pay.words import money
from salesdesk.services.figures import members_of
from salesdesk.services.pay.subjects import KINDS as SUBJECTS
from salesdesk.services.pay.subjects import Subject, named
from salesdesk.services.settings import read_settings
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
    """An award as the wall shows it; `subject` is the record that it is for, where it points to one."""

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
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A new award; `value` is the company's value that it honours, `subject` (kind, id) the record that it is for, if any."""

    reward_id: int
    member_id: int
    day: date
    tied_to: str
    what: str
    words: str = ""
    value: str = ""
    subject: tuple[str, int] | None = None


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


def award(db: Database, given: Given) -> int:
    """Give a reward.

    Raise `SalesDeskError`: "reward.what" where it is not said what for, "reward.subject" for a record of another kind, "reward.budget"
    where the year's is used up.
    """
    if not given.what.strip() or given.tied_to not in TIED:
        raise SalesDeskError("reward.what", mark("Reward", "Say what it is for: a result, a goal, an idea, a behaviour."))
    if given.subject is not None and given.subject[0] not in SUBJECTS[given.tied_to]:
        raise SalesDeskError("reward.subject", mark("Reward", "An award for this cannot point to such a record."))
    with db.write(mark("Action", "Give an award")) as session:
        reward = session.get(Reward, given.reward_id)
        if reward is None:
            raise record_gone()
        year = Period.of("year", given.day, read_settings(session).fiscal_start)
        spent = _spent(session, year).get(reward.id, (ZERO, 0))[0]
        if reward.budget is not None and spent + reward.cost > reward.budget:
            raise SalesDeskError(
                "reward.budget",
                mark("Reward", "The budget of “{name}” for {year} is used up: {spent} of {budget}."),
                name=reward.name,
                year=year.label(),
                spent=money(spent),
                budget=money(reward.budget),
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
            **({f"{given.subject[0]}_id": given.subject[1]} if given.subject is not None else {}),
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
        rows = [row for row in session.execute(statement).all() if members is None or row[0].member_id in members]
        about = named(session, (row[0] for row in rows))
        found = []
        for one, reward, name in rows:
            team = teams.get(team_on(known, one.member_id, one.day) or 0, "")
            found.append(_shown(one, reward, name, team, about.get(one.id)))
        return found


def awarded_on(db: Database, award_id: int) -> date | None:
    """Return the day of an award; None where there is none."""
    with db.read() as session:
        return session.scalar(select(Award.day).where(Award.id == award_id))


def _shown(one: Award, reward: Reward, member: str, team: str, subject: Subject | None) -> AwardView:
    what = (one.tied_to, one.what, one.words, one.cost, one.value, subject)
    return AwardView(one.id, reward.name, reward.kind, one.member_id, member, team, one.day, *what)


def _spent(session: Session, year: Period) -> dict[int, tuple[Decimal, int]]:
    statement = select(Award.reward_id, func.sum(Award.cost), func.count()).where(Award.day.between(year.start, year.end))
    return {row[0]: (Decimal(row[1] or 0), row[2]) for row in session.execute(statement.group_by(Award.reward_id))}
