"""The sample's goals of the year: agreed, proposed and drafted, with check-ins, key results, and one that was adjusted in May."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.measure import Only
from salesdesk.model import CheckIn, Goal, JournalAction, JournalChange, KeyResult, Target
from salesdesk.model.base import SCALE
from salesdesk.model.goals import AGREED, DRAFT, PROPOSED
from salesdesk.period import Period
from salesdesk.sample.roster import Ids
from salesdesk.sample.stories import PARTS
from salesdesk.sample.world import World
from salesdesk.text import mark

# The member whose year was made smaller in May, the one who still thinks about theirs, and the one whose is a draft.
_ADJUSTED, _PROPOSED, _DRAFTED = 8, 10, 9
_TEAM_LEADERS = (1, 4)
# What the stories' new camera is to bring in the second half, by month, in the stories' unit of money.
_CAMERA = (6, 8, 10, 14, 18, 22)
_CUT = Decimal("0.9")


@dataclass(frozen=True, slots=True)
class GoalWords:
    """The texts of the sample's goals in one language."""

    sales: str
    receipts: str
    customers: str
    camera: str
    launch: str
    why_sales: str
    why_camera: str
    launch_text: str
    results: tuple[str, str, str]
    unit: str
    notes: tuple[tuple[str, str, str, str], ...]
    remark: str
    reason: str
    actor: str


ZH = GoalWords(
    sales="{year}年销售额",
    receipts="{year}年回款",
    customers="{year}年新客户",
    camera="视觉相机打开华南市场",
    launch="视觉相机上市准备",
    why_sales="公司明年扩建二厂，销售规模要先上来。",
    why_camera="深圳已经验证有需求，先把样板客户做出来，再推广到全队。",
    launch_text="让每位同事都能独立演示和报价。",
    results=("完成产品演示培训的人数", "样板客户案例", "价格体系发布"),
    unit="人",
    notes=(
        ("on_track", "前两季度都超额，重点客户续签顺利。", "下月把新客户的跟进排进周计划", "sales0"),
        ("at_risk", "晟泰停单，缺口靠老客户加量补。", "列出 10 家可加量的老客户，逐家联系", "sales1"),
        ("on_track", "深圳三家样板客户已下单。", "整理演示资料，10 月例会分享", "camera"),
    ),
    remark="同意。希望公司支持一次华东展会。",
    reason="福建两家经销商合并，区域重新划分，全年目标下调一成。",
    actor="张经理",
)
EN = GoalWords(
    sales="Sales {year}",
    receipts="Receipts {year}",
    customers="New customers {year}",
    camera="Win the West with the vision camera",
    launch="Get ready to sell the vision camera",
    why_sales="The second plant opens next year: its volume has to be sold first.",
    why_camera="San Jose has shown the demand. Win reference customers first, then roll it out to everyone.",
    launch_text="Everybody can demonstrate it and quote it without help.",
    results=("People trained to demonstrate it", "Reference customer stories", "Price list published"),
    unit="people",
    notes=(
        ("on_track", "Two quarters above target, key renewals went well.", "Put new customers into the weekly plan", "sales0"),
        (
            "at_risk",
            "The biggest customer stopped ordering; existing ones must make up for it.",
            "List ten customers who could buy more",
            "sales1",
        ),
        ("on_track", "Three reference customers in San Jose have ordered.", "Share the demo kit at the next meeting", "camera"),
    ),
    remark="Agreed. A stand at the trade fair would help.",
    reason="Two dealers merged and the territory was redrawn: the year is cut by a tenth.",
    actor="Sales manager",
)


def add(session: Session, world: World, ids: Ids, last: Period) -> None:
    """Add the goals of the year of the month `last`, whose targets are there already."""
    words = ZH if world.country == "CN" else EN
    year = Period.of("year", last.start)
    made = _Maker(session, world, ids, words, year)
    made.cascades()
    made.camera(last)
    made.launch()
    made.checks(last)
    made.adjusted()
    session.flush()


class _Maker:
    def __init__(self, session: Session, world: World, ids: Ids, words: GoalWords, year: Period) -> None:
        self._session, self._world, self._ids, self._words, self._year = session, world, ids, words, year
        self._made: dict[str, Goal] = {}

    def cascades(self) -> None:
        """Sales from the company over the teams to the members; receipts and new customers of the company and teams."""
        words, people, teams = self._words, self._world.people, self._world.teams
        company = self._goal("sales", words.sales, "sales_amount", why=words.why_sales, by=self._words.actor)
        for place, team in enumerate(teams):
            of_team = self._goal(
                f"sales{place}", f"{words.sales} · {team}", "sales_amount", team=place, parent=company, by=people[_TEAM_LEADERS[place]].name
            )
            of_team.remark = words.remark if place == 0 else None
            for member in self._of_team(place):
                state = {_PROPOSED: PROPOSED, _DRAFTED: DRAFT}.get(member, AGREED)
                who = people[member].name
                name = f"{words.sales} · {who}"
                goal = self._goal(f"member{member}", name, "sales_amount", member=member, parent=of_team, state=state, by=who)
                goal.weight = Decimal("0.6")
        for key, name, metric, weight in (
            ("receipts", words.receipts, "receipts", Decimal("0.3")),
            ("customers", words.customers, "new_customers", Decimal("0.1")),
        ):
            whole = self._goal(key, name, metric, by=self._words.actor)
            for place, team in enumerate(teams):
                part = self._goal(
                    f"{key}{place}", f"{name} · {team}", metric, team=place, parent=whole, by=people[_TEAM_LEADERS[place]].name
                )
                part.weight = weight

    def camera(self, last: Period) -> None:
        """Add the goal to open a market: a metric with a filter, in the second half of the year."""
        half = Period.of("half", last.start)
        only = Only(category=(self._world.wares[24].category,))
        goal = self._goal("camera", self._words.camera, "sales_amount", team=1, why=self._words.why_camera, by=self._world.people[4].name)
        goal.start, goal.end, goal.only = half.start, half.end, only.code()
        goal.parent_id = self._made["sales1"].id
        for month, units in zip(half.months(), _CAMERA, strict=True):
            value = Decimal(units * self._world.unit)
            team = self._ids.teams[1]
            row = Target(metric="sales_amount", only=only.code(), team_id=team, period_kind="month", period_start=month.start, value=value)
            self._session.add(row)

    def launch(self) -> None:
        """Add a goal without a metric: three key results."""
        words, year = self._words, self._year.year
        goal = self._goal("launch", words.launch, None, team=1, by=self._world.people[4].name)
        goal.description, goal.parent_id = words.launch_text, self._made["camera"].id
        goal.start, goal.end = date(year, 4, 1), date(year, 12, 31)
        figures = (
            ("number", Decimal(6), Decimal(4), date(year, 9, 30), words.unit),
            ("number", Decimal(3), Decimal(2), date(year, 11, 30), None),
            ("yes_no", None, Decimal(1), date(year, 6, 30), None),
        )
        for position, (name, (kind, target, reached, due, unit)) in enumerate(zip(words.results, figures, strict=True)):
            self._session.add(
                KeyResult(
                    goal_id=goal.id, position=position, name=name, kind=kind, unit=unit, target=target, reached=reached, due=due,
                    begin=None if kind == "yes_no" else Decimal(0),
                )
            )  # fmt: skip

    def checks(self, last: Period) -> None:
        """Add what was said of some goals in the last month."""
        for at, (confidence, note, step, key) in enumerate(self._words.notes):
            goal = self._made[key]
            by = self._world.people[_TEAM_LEADERS[0 if key == "sales0" else 1]].name
            day = last.end.replace(day=20 + at)
            self._session.add(CheckIn(goal_id=goal.id, day=day, by=by, confidence=confidence, note=note, next_step=step))

    def adjusted(self) -> None:
        """Let one year have been a tenth larger until May, as its history says; what is in the history cannot be undone."""
        goal = self._made[f"member{_ADJUSTED}"]
        rows = self._session.scalars(
            select(Target).where(
                Target.metric == "sales_amount",
                Target.member_id == goal.member_id,
                Target.period_start.between(date(self._year.year, 5, 1), date(self._year.year, 12, 31)),
            )
        )
        when = datetime(self._year.year, 5, 6, 2, 15, tzinfo=UTC)
        label = mark("Action", "Adjust goal {name}")
        action = JournalAction(
            at=when, actor=self._words.actor, context=label.context, label=label.source, values={"name": goal.name}, state="kept"
        )
        action.reason = self._words.reason
        self._session.add(action)
        self._session.flush()
        for row in rows:
            before, after = int(row.value / _CUT * SCALE) // SCALE * SCALE, int(row.value * SCALE)
            change = {"table_name": "target", "row_id": row.id, "before": {"value": before}, "after": {"value": after}}
            self._session.add(JournalChange(action_id=action.id, **change))

    def _goal(
        self, key: str, pattern: str, metric: str | None, *, team: int | None = None, member: int | None = None,
        parent: Goal | None = None, state: str = AGREED, why: str | None = None, by: str = "",
    ) -> Goal:  # fmt: skip
        goal = Goal(name=pattern.format(year=self._year.year), metric=metric, only="", start=self._year.start, end=self._year.end)
        goal.team_id = None if team is None else self._ids.teams[team]
        goal.member_id = None if member is None else self._ids.members[member]
        goal.parent_id = parent.id if parent else None
        goal.state, goal.why = state, why
        if state == AGREED:
            goal.agreed_by, goal.agreed_on = by, date(self._year.year, 1, 12)
        self._session.add(goal)
        self._session.flush()
        self._made[key] = goal
        return goal

    def _of_team(self, team: int) -> list[int]:
        return [place for place, part in enumerate(PARTS) if part.team == team]
