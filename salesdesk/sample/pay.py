"""The sample's incentive plan: four months of it are paid, the last one waits to be approved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.model import Award, PayPlan, PayPlanVersion, Reward, TeamChange
from salesdesk.period import Period
from salesdesk.rules.pay.breaks import Axis, Break
from salesdesk.rules.pay.codec import plan_data
from salesdesk.rules.pay.component import Basis, Component, Whose
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.gates import Gate
from salesdesk.rules.pay.group import Rank
from salesdesk.rules.pay.interval import Over
from salesdesk.rules.pay.limits import Floor
from salesdesk.rules.pay.people import People
from salesdesk.rules.pay.plan import Limits, Plan
from salesdesk.rules.pay.simple import Each, Flat
from salesdesk.rules.pay.tier_table import Mode
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.rules.pay.time import Ageing
from salesdesk.services.pay.periods import keep

D = Decimal


@dataclass(frozen=True, slots=True)
class PayWords:
    """The names of the sample's plan and components, and of its rewards with what they were given for."""

    plan: str
    commission: str
    receipts: str
    customers: str
    ranking: str
    team: str
    rewards: tuple[tuple[str, str, int], ...]
    awards: tuple[tuple[int, int, int, str, str, str], ...]


ZH = PayWords(
    "销售激励方案",
    "销售提成",
    "回款奖",
    "新客户奖",
    "月度前三",
    "团队奖",
    (("季度之星证书", "certificate", 0), ("京东卡 500 元", "gift", 500), ("大客户谈判课程", "training", 1800), ("客户为先奖", "honour", 0)),
    (
        (0, 0, 1, "result", "三季度销售额第一", "连续三个月领先，并带动了整个团队。"),
        (3, 7, 2, "behaviour", "客户为先", "主动为全队整理了视觉相机的演示资料。"),
        (1, 5, 3, "goal", "新客户目标", "提前完成本季新客户目标。"),
        (2, 11, 1, "idea", "老客户月度回访表", "把回访表做成了全队都在用的工具。"),
    ),
)
EN = PayWords(
    "Sales incentive",
    "Sales commission",
    "Receipts bonus",
    "New customers",
    "Top three of the month",
    "Team bonus",
    (
        ("Star of the quarter", "certificate", 0),
        ("Gift card", "gift", 70),
        ("Key account training", "training", 250),
        ("Customer first", "honour", 0),
    ),
    (
        (0, 0, 1, "result", "Highest sales of the quarter", "Ahead three months in a row, and took the whole team along."),
        (3, 7, 2, "behaviour", "Customer first", "Prepared the demonstration of the vision cameras for everyone."),
        (1, 5, 3, "goal", "New customers", "Reached the quarter's new customers early."),
        (2, 11, 1, "idea", "Monthly call sheet", "Made the call sheet a tool that everybody uses."),
    ),
)
PAID = 4
"""How many months are paid; the last month of the sample is computed."""


def plan(words: PayWords, unit: int, currency: str) -> Plan:
    """Return the sample's plan; `unit` is what 10,000 yuan are in its currency."""
    tiers = Tiers(D("0.006"), (Break(D("0.8"), D("0.010")), Break(D(1), D("0.016"))), Mode.MARGINAL, axis=Axis.ATTAINMENT)
    levels = (Break(D("0.9"), D("0.5")), Break(D(1), D(1)), Break(D("1.2"), D("1.6")))
    late = Ageing((Break(D(60), D("0.8")), Break(D(120), D("0.5"))))
    components = (
        Component(words.commission, Basis("sales_amount", over=Over.QUARTER), tiers, gates=(Gate("gross_margin", D("0.2"), D("0.5")),)),
        Component(words.receipts, Basis("receipts"), Flat(D("0.002")), ageing=late),
        Component(words.customers, Basis("new_customers"), Each(_sum(300, unit))),
        Component(words.ranking, Basis("sales_amount"), Rank(tuple(_sum(one, unit) for one in (2000, 1000, 500)))),
        Component(
            words.team,
            Basis("sales_amount", Whose.TEAM),
            Curve(levels, Axis.ATTAINMENT, bonus=_sum(3000, unit)),
            roles=("leader",),
        ),
    )
    return Plan(words.plan, People(everyone=True), components, Limits(floor=Floor(_sum(1000, unit))), currency=currency)


def add(session: Session, words: PayWords, unit: int, currency: str, last: Period, members: list[int]) -> None:
    """Add the plan, its months up to `last`, rewards and awards; `members` are ids in the order of the stories."""
    stored = PayPlan(name=words.plan)
    session.add(stored)
    session.flush()
    first = last.shifted(-PAID)
    what = plan(words, unit, currency)
    session.add(PayPlanVersion(plan_id=stored.id, number=1, valid_from=first.start, body=plan_data(what)))
    session.flush()
    for at in range(PAID + 1):
        period = first.shifted(at)
        moment = datetime.combine(period.end + timedelta(days=5), time(9), UTC)
        keep(session, stored.id, period, "computed" if at == PAID else "paid", moment)
    rewards = [Reward(name=name, kind=kind, cost=D(cost), budget=D(cost * 12) if cost else None) for name, kind, cost in words.rewards]
    session.add_all(rewards)
    session.flush()
    for reward, member, back, tied_to, what_for, citation in words.awards:
        day = last.shifted(-back).end
        made = Award(reward_id=rewards[reward].id, member_id=members[member], day=day, tied_to=tied_to, what=what_for, words=citation)
        made.cost = rewards[reward].cost
        if tied_to == "idea":
            made.team_change_id = session.scalar(select(TeamChange.id).where(TeamChange.owner_id == members[member]))
        session.add(made)


def _sum(yuan: int, unit: int) -> Decimal:
    """Return a sum of yuan as a round sum of the sample's currency."""
    return D(max(10, round(yuan * unit / 10_000, -1)))
