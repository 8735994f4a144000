"""Plans and their templates: starting one on a date, saving one as a template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select

from salesdesk.changes import delete_with_children
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.model import Plan, PlanTemplate, PlanTemplateTask, Task
from salesdesk.model.plans import OPEN
from salesdesk.rules.repeat import working_day_after, working_days_between
from salesdesk.services.settings import read_settings
from salesdesk.services.tasks.shipped import SHIPPED
from salesdesk.text import language as language_called
from salesdesk.text import mark

_STEP = ("name", "kind", "priority", "begins", "ends", "effort", "note")


@dataclass(frozen=True, slots=True)
class TemplateTask:
    """One task of a template: `begins` (None: no start) and `ends` are working days after the first, `effort` is in hours."""

    name: str
    kind: str
    priority: str
    begins: int | None
    ends: int
    effort: Decimal | None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """A template of a plan. `id` is None for one that comes with the program; `code` is empty for one's own."""

    name: str
    note: str
    tasks: tuple[TemplateTask, ...]
    id: int | None = None
    code: str = ""

    @property
    def key(self) -> str:
        """What names the template: "new_customers", or "7" for an own one."""
        return self.code or str(self.id)

    @property
    def days(self) -> int:
        """How many working days the plan takes."""
        return max((one.ends for one in self.tasks), default=0) + 1


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan that was started: how many of its tasks are done."""

    id: int
    name: str
    start: date
    tasks: int
    done: int


def templates(db: Database, language: str) -> list[Template]:
    """Return one's own templates by name, then those that come with the program, in `language` ("zh" or "en")."""
    with db.read() as session:
        found = []
        for one in session.scalars(select(PlanTemplate).order_by(PlanTemplate.name, PlanTemplate.id)):
            lines = session.scalars(
                select(PlanTemplateTask).where(PlanTemplateTask.template_id == one.id).order_by(PlanTemplateTask.position)
            )
            steps = tuple(
                TemplateTask(line.name, line.kind, line.priority, line.begins, line.ends, line.effort, line.note) for line in lines
            )
            found.append(Template(one.name, one.note or "", steps, one.id))
    return [*found, *shipped(language)]


def shipped(language: str) -> list[Template]:
    """Return the templates that come with the program."""
    say = language_called(language).say
    return [
        Template(
            say(one.name),
            say(one.note),
            tuple(TemplateTask(say(step.name), step.kind, step.priority, step.begins, step.ends, step.effort) for step in one.steps),
            code=one.code,
        )
        for one in SHIPPED
    ]


def template_called(db: Database, key: str, language: str) -> Template:
    """Return the template with the key or the name `key`; raise `SalesDeskError` ("plan.no_template") when there is none."""
    known = templates(db, language)
    for one in known:
        if key in (one.key, one.name):
            return one
    raise SalesDeskError(
        "plan.no_template",
        mark("Errors", "There is no template “{name}”. Known are: {known}."),
        name=key,
        known=tuple(one.name for one in known),
    )


def dated(template: Template, start: date, country: str) -> list[tuple[TemplateTask, date | None, date]]:
    """Return each task of a template with the start and the due date that it gets when the plan starts on `start`."""
    days = {
        count: working_day_after(start, count, country)
        for count in {step for one in template.tasks for step in (one.begins, one.ends) if step is not None}
    }
    return [(one, None if one.begins is None else days[one.begins], days[one.ends]) for one in template.tasks]


def start_plan(
    db: Database,
    template: Template,
    start: date,
    owners: Sequence[int | None] = (None,),
    name: str = "",
    customer_id: int | None = None,
    goal_id: int | None = None,
) -> int:
    """Start the plan of `template` on `start`, once for each of `owners` (None: nobody yet); return the plan's id.

    Raise `SalesDeskError` ("plan.empty") for a template without tasks.
    """
    if not template.tasks or not owners:
        raise SalesDeskError("plan.empty", mark("Errors", "This template has no tasks: there is nothing to start."))
    with db.write(mark("Action", "Start plan {name}").fill(name=name or template.name)) as session:
        country = read_settings(session).country
        plan = Plan(name=name or template.name, start=start, note=template.note or None)
        session.add(plan)
        session.flush()
        for owner in owners:
            for one, begins, due in dated(template, start, country):
                session.add(
                    Task(
                        name=one.name,
                        owner_id=owner,
                        customer_id=customer_id,
                        plan_id=plan.id,
                        goal_id=goal_id,
                        kind=one.kind,
                        priority=one.priority,
                        start=begins,
                        due=due,
                        effort=one.effort,
                        note=one.note,
                    )
                )
        session.flush()
        return plan.id


def plans(db: Database) -> list[PlanRow]:
    """Return the plans that were started, the latest first."""
    done = func.count(Task.id).filter(Task.state == "done")
    statement = (
        select(Plan.id, Plan.name, Plan.start, func.count(Task.id), done)
        .outerjoin(Task, (Task.plan_id == Plan.id) & (Task.state != "dropped"))
        .group_by(Plan.id, Plan.name, Plan.start)
        .order_by(Plan.start.desc(), Plan.id.desc())
    )
    with db.read() as session:
        return [PlanRow(*row) for row in session.execute(statement)]


def save_as_template(db: Database, plan_id: int, name: str) -> int:
    """Save the tasks of a plan as a template, dated by working days from the plan's start; return its id.

    Tasks that several people have count once. Raise `SalesDeskError`: "plan.name" without a name or for one that is taken.
    """
    name = name.strip()
    with db.write(mark("Action", "Save template {name}").fill(name=name)) as session:
        if not name:
            raise SalesDeskError("plan.name", mark("Errors", "Give the template a name."))
        if session.scalar(select(PlanTemplate.id).where(PlanTemplate.name == name)):
            raise SalesDeskError("plan.name", mark("Errors", "There is a template “{name}” already: give another name."), name=name)
        plan = session.get(Plan, plan_id)
        if plan is None:
            raise record_gone()
        country = read_settings(session).country
        made = PlanTemplate(name=name, note=plan.note)
        session.add(made)
        session.flush()
        found = session.scalars(select(Task).where(Task.plan_id == plan_id, Task.state != "dropped").order_by(Task.due, Task.id))
        lines = dict.fromkeys(_step(one, plan.start, country) for one in found if one.due is not None)
        for position, line in enumerate(lines):
            values = {one: getattr(line, one) for one in _STEP}
            session.add(PlanTemplateTask(template_id=made.id, position=position, **values))
        if not lines:
            raise SalesDeskError("plan.empty", mark("Errors", "No task of this plan has a due date: there is nothing to save."))
        return made.id


def delete_template(db: Database, template_id: int) -> None:
    """Delete one of one's own templates; plans that were started from it stay."""
    with db.read() as session:
        name = session.scalar(select(PlanTemplate.name).where(PlanTemplate.id == template_id)) or ""
    with db.write(mark("Action", "Delete template {name}").fill(name=name)) as session:
        found = session.get(PlanTemplate, template_id)
        if found is None:
            raise record_gone()
        delete_with_children(session, found)


def stop_plan(db: Database, plan_id: int) -> int:
    """Drop the open tasks of a plan; return how many. What is done stays."""
    with db.read() as session:
        name = session.scalar(select(Plan.name).where(Plan.id == plan_id)) or ""
    with db.write(mark("Action", "Stop plan {name}").fill(name=name)) as session:
        found = session.scalars(select(Task).where(Task.plan_id == plan_id, Task.state.in_(OPEN))).all()
        for task in found:
            task.state = "dropped"
        return len(found)


def _step(task: Task, start: date, country: str) -> TemplateTask:
    assert task.due is not None
    line = TemplateTask(task.name, task.kind, task.priority, None, working_days_between(start, task.due, country), task.effort, task.note)
    return line if task.start is None else replace(line, begins=working_days_between(start, task.start, country))
