"""Incentive plans from a terminal: as files, looked over, and tried on past months."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from salesdesk.cli.output import Output, held, opened, plain
from salesdesk.cli.parser import Commands
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.period import Period
from salesdesk.reasons import need_folder
from salesdesk.rules.pay.plan import Plan
from salesdesk.services.figures import latest_period
from salesdesk.services.pay import plan_file, plans, trials
from salesdesk.services.pay.checks import mistakes_of, problems_of, refuse, told, warnings_of
from salesdesk.services.settings import settings_of
from salesdesk.text import Text, mark

_PLAN_NOTES = (
    mark(
        "Help",
        "A plan file is TOML (or JSON): name, people, period (“month” or “quarter”), currency, [limits], "
        "and [[components]] with a basis and a rule.",
    ),
    mark(
        "Help",
        "[people] says everyone = true, or roles, teams and persons: each a name, or { name, starts, ends } for whom it is for a time. "
        "What comes on other days does not count for them.",
    ),
    mark("Help", "“plan export” writes one to begin with; “plan check” says what is wrong and where."),
)
_SIMULATE_NOTES = (
    mark("Help", "Nothing is stored. People, targets and parameters are those of each month."),
    """JSON: {"plans": [{"name": "…", "cost": "…", "sales": "…", "of_sales": "0.0106", "above_target": "…",
  "at": {"0.8": "…", "1": "…", "1.2": "…"}, "months": [{"period": "2026-10", "cost": "…", "sales": "…"}]}],
 "people": [{"id": 3, "name": "张三", "first": "…", "second": "…", "change": "…"}]}""",
)


def add(commands: Commands) -> None:
    """Add these commands."""
    one = commands.add("simulate", mark("Help", "a plan, or two side by side, over past months"), notes=_SIMULATE_NOTES)
    one.add_workspace("--in")
    about = mark("Help", "a plan's name or its file; give it twice to compare")
    one.add_argument("--plan", required=True, action="append", metavar="NAME", help=about)
    one.add_argument("--until", metavar="2026-10", help=mark("Help", "the last month; the last with data by default"))
    one.add_argument("--months", type=int, default=12, metavar="N", help=mark("Help", "how many months, 12 by default"))
    one.set_defaults(run=_simulate)
    whole = commands.add("plan", mark("Help", "incentive plans as files"), notes=_PLAN_NOTES, common=False)
    which = Commands(whole, "what", "import|export|check|list")
    file, name = mark("Help", "FILE.toml or FILE.json"), mark("Help", "the plan's name")
    takes = which.add("import", mark("Help", "take a plan in from a file"))
    takes.add_argument("file", metavar="FILE", help=file)
    about = mark("Help", "the day from which it holds, unless the file says so")
    takes.add_argument("--from", dest="starts", metavar="2026-10-01", help=about)
    takes.set_defaults(run=_import)
    gives = which.add("export", mark("Help", "write a plan to a file"))
    gives.add_argument("file", metavar="FILE", help=file)
    gives.add_argument("--plan", required=True, metavar="NAME", help=name)
    gives.set_defaults(run=_export)
    looks = which.add("check", mark("Help", "say what is wrong with a plan file, and where"))
    looks.add_argument("file", metavar="FILE", help=file)
    looks.set_defaults(run=_check)
    which.add("list", mark("Help", "list the plans")).set_defaults(run=_list)
    for command in which.parsers:
        command.add_workspace("--in", "--into")
    which.finish()


def _list(given: argparse.Namespace, output: Output) -> int:
    with opened(given.workspace, output) as db:
        found = plans.plans(db)
    output.data([{"name": one.plan.name, "version": one.number, "starts": one.starts, "ends": one.ends} for one in found])
    head = [mark("Cli", "Plan"), mark("Cli", "Version"), mark("Cli", "Begins"), mark("Cli", "Ends")]
    output.table(
        head, [[one.plan.name, str(one.number), one.starts.isoformat(), one.ends.isoformat() if one.ends else ""] for one in found]
    )
    return 0


def _import(given: argparse.Namespace, output: Output) -> int:
    plan, starts, ends = plan_file.read_file(Path(given.file))
    if starts is None:
        if not given.starts:
            raise SalesDeskError("pay.no_start", mark("PayErrors", "Say from which day the plan holds: --from 2026-10-01."))
        starts = Period.parse(given.starts).start
    with held(given.workspace) as db:
        with db.read() as session:
            mistakes = mistakes_of(session, plan)
        for one in mistakes:
            output.say(told(one))
        refuse(mistakes)
        known = {one.plan.name: one for one in plans.plans(db)}
        if plan.name in known:
            plan_id = known[plan.name].id
            number = plans.change_plan(db, plan_id, plan, starts, ends)
        else:
            plan_id, number = plans.add_plan(db, plan, starts, ends), 1
        warnings = warnings_of(db, plan_id, Period.of(plan.period, starts, settings_of(db).fiscal_start))
    output.data({"plan": plan.name, "version": number, "starts": starts.isoformat()})
    output.say(
        mark("Cli", "The plan “{name}” holds from {day} on (version {number}).").fill(name=plan.name, day=starts.isoformat(), number=number)
    )
    for one in warnings:
        output.say(told(one))
    return 0


def _export(given: argparse.Namespace, output: Output) -> int:
    with opened(given.workspace, output) as db:
        stored = plans.plan_called(db, given.plan)
    path = Path(given.file)
    need_folder(path)
    plan_file.write_file(path, stored.plan, stored.valid_from, stored.ends)
    output.data({"file": str(path)})
    output.say(str(path))
    return 0


def _check(given: argparse.Namespace, output: Output) -> int:
    plan, starts, _ = plan_file.read_file(Path(given.file))
    with opened(given.workspace, output) as db:
        own = next((one.id for one in plans.plans(db) if one.plan.name == plan.name), None)
        with db.read() as session:
            period = Period.of(plan.period if plan.period in ("month", "quarter") else "month", starts or date.today())
            found = problems_of(session, plan, period, own)
    data = [{"where": one.where, "place": one.place, "text": output.language.say(one.text), "warning": one.warning} for one in found]
    output.data(data)
    for one in found:
        output.say(told(one))
    if not found:
        output.say(mark("Cli", "Nothing is wrong with this plan."))
    return 1 if any(not one.warning for one in found) else 0


def _simulate(given: argparse.Namespace, output: Output) -> int:
    if len(given.plan) > 2:
        raise SalesDeskError("pay.two_plans", mark("PayErrors", "Two plans can be compared at a time: {n} are named."), n=len(given.plan))
    if given.months < 1:
        raise SalesDeskError("pay.months", mark("PayErrors", "--months must be 1 or more."))
    with opened(given.workspace, output) as db:
        settings = settings_of(db)
        last = Period.parse(given.until, settings.fiscal_start) if given.until else latest_period(db)
        wanted = [_named(db, one) for one in given.plan]
        found = trials.compare(db, wanted[0], wanted[-1], Period.of("month", last.end), given.months)
    told = [found.one] if len(wanted) == 1 else [found.one, found.other]
    people = [
        {"id": one.member_id, "name": one.member, "first": plain(one.before), "second": plain(one.after), "change": plain(one.change)}
        for one in found.people
    ]
    output.data({"plans": [_trial(one) for one in told], "people": people})
    for one in told:
        share = f"{one.of_sales * 100:.2f}%" if one.of_sales is not None else "–"
        text = mark("Cli", "{plan}: {cost}, {share} of the sales, {above} of it for sales above target.")
        output.say(text.fill(plan=one.plan.name, cost=plain(one.cost, 2), share=share, above=plain(one.above_target, 2)))
    head: list[Text | str] = [mark("Cli", "Who"), *(one.plan.name for one in told), mark("Cli", "Change")]
    rows = [[one.member, *(plain(each, 2) or "" for each in (one.before, one.after, one.change))] for one in found.people]
    if len(told) == 1:  # nothing to compare with
        head, rows = head[:2], [row[:2] for row in rows]
    output.table(head, rows)
    return 0


def _named(db: Database, name: str) -> Plan:
    return plan_file.read_file(Path(name))[0] if Path(name).is_file() else plans.plan_called(db, name).plan


def _trial(one: trials.Trial) -> dict[str, Any]:
    return {
        "name": one.plan.name,
        "cost": plain(one.cost),
        "sales": plain(one.sales),
        "of_sales": plain(one.of_sales, 6),
        "above_target": plain(one.above_target),
        "at": {str(level): plain(cost) for level, cost in one.at_levels},
        "months": [{"period": each.period.code(), "cost": plain(each.cost), "sales": plain(each.sales)} for each in one.months],
    }
