"""tasks: what is to be done by whom until when; plans started from templates."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from salesdesk.cli.output import Output, held, opened, plain
from salesdesk.cli.parser import Commands
from salesdesk.errors import SalesDeskError
from salesdesk.model.plans import PRIORITIES, STATES
from salesdesk.period import Period
from salesdesk.services.export import export
from salesdesk.services.names import who_called
from salesdesk.services.settings import settings_of
from salesdesk.services.tasks.listed import TaskQuery, TaskRow, tasks
from salesdesk.services.tasks.plans import start_plan, template_called
from salesdesk.services.tasks.quick import add_line
from salesdesk.services.tasks.todo import complete_task
from salesdesk.text import Text, mark

_LABELS = {one.value: one.label for one in (*STATES, *PRIORITIES)}
_LIST_JSON = """JSON: {"tasks": [{"id": 7, "name": "…", "owner": "张三", "customer": null, "plan": null,
 "kind": "sales", "priority": "high", "state": "todo|doing|waiting|done",
 "start": null, "due": "2026-11-27", "done_on": null, "effort": "2", "overdue": false}]}"""
_ADD_NOTES = (
    mark(
        "Help",
        "In the line: @name, a day (Friday, tomorrow, 11-30, 2026-11-30, +3 working days; 周五, 明天, 11月30日), "
        "! or !low, #market #care #sales, 2h or 30min, every day, weekly, monthly. A customer is linked whose name stands in it.",
    ),
    'JSON: {"id": 7, "name": "…", "owner": "…", "due": "2026-11-27"}',
)


def add(commands: Commands) -> None:
    """Add these commands."""
    whole = commands.add("tasks", mark("Help", "action plans: list, add and finish tasks, start a plan from a template"), common=False)
    which = Commands(whole, "what", "list|add|done|start")
    one = which.add("list", mark("Help", "open tasks, or those of a period"), notes=(_LIST_JSON,))
    about = mark("Help", "those due in it, done ones too; all open ones by default")
    one.add_argument("--period", metavar="2026-10", help=about)
    one.add_argument("--who", metavar="NAME", help=mark("Help", "name of a member or team; everyone by default"))
    one.add_argument("--overdue", action="store_true", help=mark("Help", "only those whose due date has passed"))
    one.add_argument("--out", metavar="FILE.xlsx", help=mark("Help", "write all tasks to a workbook that can be imported again"))
    one.set_defaults(run=_list)
    two = which.add("add", mark("Help", "add a task written as one line"), notes=_ADD_NOTES)
    two.add_argument("line", nargs="+", metavar="WORDS", help=mark("Help", "what is to be done, by whom, until when"))
    two.set_defaults(run=_add)
    notes = ('JSON: {"id": 7, "name": "…", "on_time": true}',)
    three = which.add("done", mark("Help", "mark a task as done today"), notes=notes)
    three.add_argument("id", type=int, metavar="N", help=mark("Help", "the task's number: “tasks list” shows it"))
    three.add_argument("--result", metavar="WORDS", help=mark("Help", "what came of it"))
    three.set_defaults(run=_done)
    four = which.add("start", mark("Help", "start a plan from a template"), notes=('JSON: {"plan": 3, "tasks": 12}',))
    about = mark("Help", "its name or code: new_customers, quarter_receipts, or an own one")
    four.add_argument("template", metavar="TEMPLATE", help=about)
    four.add_argument("--on", required=True, metavar="YYYY-MM-DD", help=mark("Help", "the day on which it begins"))
    four.add_argument("--who", action="append", default=[], metavar="NAME", help=mark("Help", "owner; several times for a plan each"))
    four.set_defaults(run=_start)
    for command in which.parsers:
        command.add_workspace("--in")
    which.finish()


def _list(given: argparse.Namespace, output: Output) -> int:
    today = date.today()
    with opened(given.workspace, output) as db:
        if given.out:
            count = export(db, "tasks", Path(given.out), language=output.language.code)
            output.data({"file": given.out, "rows": count})
            output.say(mark("Cli", "Wrote {n} {n:row|rows} to {place}.").fill(n=count, place=given.out))
            return 0
        who = who_called(db, given.who) if given.who else None
        period = Period.parse(given.period, settings_of(db).fiscal_start) if given.period else None
        query = TaskQuery(
            first=period.start if period else None,
            last=period.end if period else None,
            open=period is None,
            team=who.id if who and who.kind == "team" else None,
            owner=who.id if who and who.kind == "member" else None,
        )
        found = [one for one in tasks(db, query) if one.overdue(today) or not given.overdue]
    output.data({"tasks": [_data(one, today) for one in found]})
    head: list[Text | str] = [
        mark("Cli", "Id"),
        mark("Task", "Due date"),
        mark("Task", "State"),
        mark("Task", "Owner"),
        mark("Task", "Task"),
    ]
    say = output.language.say
    rows = [[str(one.id), one.due.isoformat() if one.due else "", say(_state(one, today)), one.owner or "—", one.name] for one in found]
    if found:
        output.table(head, rows)
    else:
        output.say(mark("Cli", "There are no such tasks."))
    return 0


def _state(one: TaskRow, today: date) -> Text:
    return mark("Task", "Overdue") if one.overdue(today) else _LABELS[one.state]


def _data(one: TaskRow, today: date) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "owner": one.owner or None,
        "customer": one.customer or None,
        "plan": one.plan or None,
        "kind": one.kind,
        "priority": one.priority,
        "state": one.state,
        "start": one.start.isoformat() if one.start else None,
        "due": one.due.isoformat() if one.due else None,
        "done_on": one.done_on.isoformat() if one.done_on else None,
        "effort": plain(one.effort),
        "overdue": one.overdue(today),
    }


def _add(given: argparse.Namespace, output: Output) -> int:
    with held(given.workspace) as db:
        made = add_line(db, " ".join(given.line))
        one = next(row for row in tasks(db, TaskQuery()) if row.id == made)
    output.data({"id": one.id, "name": one.name, "owner": one.owner or None, "due": one.due.isoformat() if one.due else None})
    words = mark("Cli", "Added task {id}: {name}, for {owner}.") if one.owner else mark("Cli", "Added task {id}: {name}.")
    output.say(words.fill(id=one.id, name=one.name, owner=one.owner))
    return 0


def _done(given: argparse.Namespace, output: Output) -> int:
    with held(given.workspace) as db:
        if all(one.id != given.id for one in tasks(db, TaskQuery())):
            raise SalesDeskError("task.unknown", mark("Errors", "There is no task {id}: “tasks list” shows their numbers."), id=given.id)
        complete_task(db, given.id, given.result)
        one = next(row for row in tasks(db, TaskQuery()) if row.id == given.id)
    output.data({"id": one.id, "name": one.name, "on_time": not one.late})
    output.say((mark("Cli", "Done, but late: {name}.") if one.late else mark("Cli", "Done: {name}.")).fill(name=one.name))
    return 0


def _start(given: argparse.Namespace, output: Output) -> int:
    try:
        day = date.fromisoformat(given.on)
    except ValueError as error:
        raise SalesDeskError("plan.day", mark("Errors", "“{day}” is no day: write it as 2026-11-30."), day=given.on) from error
    with held(given.workspace) as db:
        template = template_called(db, given.template, output.language.code)
        owners = [who_called(db, name).id for name in given.who] or [None]
        plan = start_plan(db, template, day, owners)
        count = len(tasks(db, TaskQuery(plan=plan)))
    output.data({"plan": plan, "tasks": count})
    output.say(mark("Cli", "Started “{name}”: {n} {n:task|tasks}.").fill(name=template.name, n=count))
    return 0
