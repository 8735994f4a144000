"""The sample's action plans, activities and opportunities: what the team did in the last months, does now and means to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from sqlalchemy.orm import Session

from salesdesk.db import reserve_ids
from salesdesk.model import Base, Opportunity, Plan, PlanTemplate, PlanTemplateTask, Task
from salesdesk.rules.repeat import next_working_day, working_day_after
from salesdesk.sample.market import Buyer
from salesdesk.sample.plan_words import PlanWords
from salesdesk.sample.roster import Ids
from salesdesk.sample.stories import PARTS
from salesdesk.sample.world import World
from salesdesk.sample.write import insert
from salesdesk.services.tasks.plans import dated, shipped
from salesdesk.workdays import is_working_day

_PAST, _AHEAD = 120, 24  # days of tasks before and after today
_ACTIVE_DAYS = 365
_DAY = timedelta(days=1)
_ACTIVITY = ("id", "version", "day", "member_id", "customer_id", "kind", "minutes", "note")
_KINDS = ("visit", "call", "call", "message", "meeting", "other")
_MINUTES = {"visit": (60, 90, 120), "call": (10, 15, 20), "message": (5, 10), "meeting": (60, 90), "other": (30, 60)}


@dataclass(frozen=True, slots=True)
class Scene:
    """What the makers of plans share; `today` is the day on which the sample is made."""

    session: Session
    world: World
    words: PlanWords
    buyers: list[Buyer]
    ids: Ids
    today: date

    def random(self, subject: str) -> Random:
        return Random(f"{self.world.currency} {subject}")

    def customers(self, member: int) -> list[int]:
        """Return the places of a member's customers, the biggest first."""
        return [place for place, buyer in enumerate(self.buyers) if buyer.owner == member]


def add(scene: Scene) -> None:
    """Add everything."""
    scene.session.add_all(_tasks(scene))
    _weekly(scene)
    _plan(scene)
    _activities(scene)
    scene.session.add_all(_opportunities(scene))
    scene.session.flush()


def _tasks(scene: Scene) -> Iterator[Task]:
    rng = scene.random("tasks")
    for member, part in enumerate(PARTS):
        mine = scene.customers(member)
        day = scene.today - _PAST * _DAY
        while day < scene.today + _AHEAD * _DAY:
            day = next_working_day(day + rng.randint(1, 3) * _DAY, scene.world.country)
            kind = rng.choices(("care", "sales", "market", "team"), (4, 5, 2 + part.fresh, 1))[0]
            place = rng.choice(mine[:24])
            pattern = rng.choice(getattr(scene.words, kind))
            task = Task(
                name=pattern.format(customer=scene.buyers[place].name),
                owner_id=scene.ids.members[member],
                customer_id=scene.ids.customers[place] if "{customer}" in pattern else None,
                kind="other" if kind == "team" else kind,
                priority=rng.choices(("high", "normal", "low"), (2, 6, 1))[0],
                start=day - rng.randint(0, 3) * _DAY,
                due=day,
                effort=Decimal(rng.choice((1, 2, 2, 3, 4))),
            )
            _settle(rng, scene, task, part.level)
            if task.due and task.due > scene.today and rng.random() < 0.06:
                task.owner_id = None
            yield task


def _settle(rng: Random, scene: Scene, task: Task, level: float) -> None:
    """Give a task the state that it is in today: the better the member, the more is done in time."""
    assert task.due is not None
    fate = rng.random()
    on_time, late = 0.6 + 0.28 * level, 0.9
    if task.due > scene.today:
        task.state = "doing" if fate < 0.2 else "waiting" if fate < 0.28 else "todo"
        return
    if fate > late and task.due > scene.today - 25 * _DAY:
        task.state = "waiting" if fate > 0.97 else "doing"
        return
    delay = 0 if fate < on_time else rng.randint(1, 6)
    if task.due + delay * _DAY > scene.today or (task.due == scene.today and fate > 0.35):
        task.state = "doing"
        return
    task.state = "done"
    task.done_on = task.due + delay * _DAY - (rng.randint(0, 1) * _DAY if not delay else 0 * _DAY)
    task.result = rng.choice(scene.words.results) or None


def _weekly(scene: Scene) -> None:
    """Add a task of each leader that repeats every week."""
    friday = scene.today - timedelta(days=scene.today.weekday() - 4)
    days = [next_working_day(friday + week * timedelta(weeks=1), scene.world.country) for week in range(-4, 5)]
    for member in (place for place, part in enumerate(PARTS) if part.role == "leader"):
        made = []
        for day in dict.fromkeys(days):
            done = day < scene.today
            task = Task(
                name=scene.words.weekly,
                owner_id=scene.ids.members[member],
                kind="other",
                due=day,
                effort=Decimal(1),
                repeat="weekly",
                repeat_until=days[-1],
                state="done" if done else "todo",
                done_on=day if done else None,
            )
            made.append(task)
        scene.session.add_all(made)
        scene.session.flush()
        for task in made:
            task.series_id = made[0].id


def _plan(scene: Scene) -> None:
    """Start the new-customer drive of the rising star two weeks ago, and keep a template of the manager's own."""
    language = "zh" if scene.world.country == "CN" else "en"
    drive, receipts = shipped(language)
    start = next_working_day(scene.today - 14 * _DAY, scene.world.country)
    plan = Plan(name=drive.name, start=start, note=drive.note)
    own = PlanTemplate(name=f"{receipts.name} · {scene.world.teams[0]}", note=receipts.note)
    scene.session.add_all([plan, own])
    scene.session.flush()
    rng = scene.random("plan of tasks")
    for position, (one, begins, due) in enumerate(dated(drive, start, scene.world.country)):
        task = Task(name=one.name, kind=one.kind, priority=one.priority, start=begins, due=due, effort=one.effort, plan_id=plan.id)
        task.owner_id = scene.ids.members[0 if position % 4 else 7]
        _settle(rng, scene, task, 1.0)
        scene.session.add(task)
    for position, one in enumerate(receipts.tasks):
        values = {name: getattr(one, name) for name in ("name", "kind", "priority", "begins", "ends", "effort", "note")}
        scene.session.add(PlanTemplateTask(template_id=own.id, position=position, **values))


def _activities(scene: Scene) -> None:
    rng = scene.random("activities")
    rows: list[tuple[Any, ...]] = []
    for ago in range(_ACTIVE_DAYS, 0, -1):
        day = scene.today - ago * _DAY
        if not is_working_day(day, scene.world.country):
            continue
        for member, part in enumerate(PARTS):
            # The better visit more; the newcomer came eight months ago.
            if part.first and ago > 8 * 30:
                continue
            for _ in range(rng.choices((0, 1, 2), (6 - 3 * part.level, 3, 0.6 + part.fresh * 0.4))[0]):
                kind = rng.choice(_KINDS)
                customer = scene.ids.customers[rng.choice(scene.customers(member)[:30])]
                said = (kind, rng.choice(_MINUTES[kind]), rng.choice(scene.words.notes[kind]))
                rows.append((day.isoformat(), scene.ids.members[member], customer, *said))
    table = Base.metadata.tables["activity"]
    first = reserve_ids(scene.session, table, len(rows))
    insert(scene.session, table, _ACTIVITY, [(first + at, 1, *row) for at, row in enumerate(rows)])


def _opportunities(scene: Scene) -> Iterator[Opportunity]:
    rng = scene.random("opportunities")
    for member, part in enumerate(PARTS):
        mine = scene.customers(member)
        for _ in range(14 + 4 * part.fresh):
            opened = next_working_day(scene.today - rng.randint(3, 240) * _DAY, scene.world.country)
            closes = working_day_after(opened, rng.randint(20, 75), scene.world.country)
            place, deal = rng.choice(mine[:30]), rng.choice(scene.words.deals)
            stage, likely = rng.choice(scene.words.stages)
            state = "open"
            if closes <= scene.today:
                state = "won" if rng.random() < 0.32 * part.level else "lost"
                stage, likely = (scene.words.won, "100") if state == "won" else (scene.words.lost, "0")
            yield Opportunity(
                name=f"{scene.buyers[place].name} · {deal}",
                customer_id=scene.ids.customers[place],
                member_id=scene.ids.members[member],
                amount=Decimal(rng.randint(2, 40) * scene.world.unit // 2),
                stage=stage,
                probability=Decimal(likely) / 100,
                opened_on=opened,
                close_on=closes,
                state=state,
            )
