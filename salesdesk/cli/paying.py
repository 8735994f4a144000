"""pay and plan: payouts with their explanation, and plans as files."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from salesdesk.cli.figures import fact_data
from salesdesk.cli.output import Output, held, opened, plain
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure.evidence import Fact, facts, keys
from salesdesk.period import Period
from salesdesk.rules.pay.component import Line
from salesdesk.rules.pay.plan import Plan
from salesdesk.services.figures import latest_period
from salesdesk.services.pay import plan_file, plans, trials
from salesdesk.services.pay.checks import problems_of
from salesdesk.services.pay.explain import behind
from salesdesk.services.pay.figures import names
from salesdesk.services.pay.frozen import FrozenFact, frozen_facts
from salesdesk.services.pay.periods import STATES, PersonPay, RunView, compute, preview
from salesdesk.services.settings import settings_of
from salesdesk.text import Text, mark

_PAY_JSON = """
Computes what a plan pays for a period, from the facts of now, or shows what was approved; --save stores it in the workspace.
JSON: {"plan": "…", "version": 1, "state": "draft|computed|reviewed|approved|paid", "period": {…}, "currency": "CNY", "total": "…",
 "people": [{"id": 3, "name": "张三", "amount": "…", "paid": "…", "carried": "…", "balance": "…",
  "lines": [{"name": "…", "kind": "component|cap|floor|advance|recovery|difference|adjustment|dispute|carried|…", "amount": "…",
   "base": "…", "quota": null, "reason": null, "origin": "2026-09", "notes": ["…"],
   "facts": [{"record": "sale_line", "number": "SO-1", "amount": "…", "share": "1", "file": "a.xlsx", "sheet": "订单", "row": 17, …}],
   "slices": [{"text": "…", "amount": "…", "base": "…", "rate": "…", "lower": null, "upper": "…"}]}]}]}
The amounts of the slices add up to their line, the lines to the person's amount, to the cent.
"""
_PLAN_NOTES = """
A plan file is TOML (or JSON): name, people, period ("month" or "quarter"), currency, [limits], and [[components]] with a basis and a rule.
`plan export` writes one to begin with; `plan check` says what is wrong and where.
"""

_SIMULATE_JSON = """
Nothing is stored. People, targets and parameters are those of each month.
JSON: {"plans": [{"name": "…", "cost": "…", "sales": "…", "of_sales": "0.0106", "above_target": "…",
  "at": {"0.8": "…", "1": "…", "1.2": "…"}, "months": [{"period": "2026-10", "cost": "…", "sales": "…"}]}],
 "people": [{"id": 3, "name": "张三", "first": "…", "second": "…", "change": "…"}]}
"""

Behind = dict[tuple[int, str], list[Fact | FrozenFact]]
"""The facts behind a component, by person and its name."""


def add(commands: Any) -> None:
    """Add these commands to the parser."""
    one = commands.add_parser("pay", help="what a plan pays, and why", epilog=_PAY_JSON)
    one.add_argument("--in", dest="workspace", required=True, metavar="W")
    one.add_argument("--plan", required=True, help="the plan's name")
    one.add_argument("--period", required=True)
    one.add_argument("--explain", action="store_true", help="every line with its slices and reasons")
    one.add_argument("--facts", action="store_true", help="the facts behind each component too: file, sheet and row")
    one.add_argument("--save", action="store_true", help="store the computed payouts in the workspace")
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=_pay)
    three = commands.add_parser("simulate", help="a plan, or two side by side, over past months", epilog=_SIMULATE_JSON)
    three.add_argument("--in", dest="workspace", required=True, metavar="W")
    three.add_argument("--plan", required=True, action="append", help="a plan's name or its file; give it twice to compare")
    three.add_argument("--until", help="the last month; the last with data by default")
    three.add_argument("--months", type=int, default=12)
    three.add_argument("--json", action="store_true")
    three.set_defaults(run=_simulate)
    two = commands.add_parser("plan", help="incentive plans as files", epilog=_PLAN_NOTES)
    two.add_argument("what", choices=("import", "export", "check", "list"))
    two.add_argument("file", nargs="?", help="FILE.toml or FILE.json; for export the file to write")
    two.add_argument("--in", "--into", dest="workspace", required=True, metavar="W")
    two.add_argument("--plan", help="export: the plan's name")
    two.add_argument("--from", dest="starts", help="import: the day from which it holds, unless the file says so")
    two.add_argument("--json", action="store_true")
    two.set_defaults(run=_plan)


def _pay(given: argparse.Namespace, output: Output) -> int:
    with held(given.workspace) if given.save else opened(given.workspace, output) as db:
        settings = settings_of(db)
        period = Period.parse(given.period, settings.fiscal_start)
        stored = plans.plan_called(db, given.plan)
        found = (compute if given.save else preview)(db, stored.id, period.start)
        behind = _facts(db, found) if given.facts else {}
    if found.period.start != period.start or found.period.end != period.end:
        text = mark("PayErrors", "This plan pays by {kind}: ask for {period}.")
        raise SalesDeskError("pay.other_period", text, kind=found.plan.period, period=found.period.code())
    output.data(run_data(output, found, behind))
    say = output.language.say
    output.say(f"{found.plan.name} · {say(found.period.label())} · {say(STATES[found.state])}")
    if given.explain:
        _explain(output, found, behind)
    rows = [[one.member, plain(one.amount, 2) or "", plain(one.paid, 2) or "", plain(one.carried, 2) or ""] for one in found.people]
    rows.append(
        [say(mark("Cli", "Total")), plain(sum(one.amount for one in found.people) or None, 2) or "", plain(found.total, 2) or "", ""]
    )
    output.table([mark("Cli", "Who"), mark("Cli", "Earned"), mark("Cli", "Paid out"), mark("Cli", "Carried over")], rows)
    return 0


def _explain(output: Output, found: RunView, behind: Behind) -> None:
    say, said = output.language.say, names()
    for one in found.plan.components:
        output.say(f"{one.name}: {say(mark('Statement', '; ')).join(say(part) for part in one.sentences(said))}")
    for person in found.people:
        output.say("")
        output.say(f"{person.member}: {plain(person.amount, 2)}")
        for line in person.lines:
            reason = f" — {say(line.reason)}" if line.reason else ""
            output.say(f"  {line_title(output, line)}: {plain(line.amount, 2)}{reason}")
            for part in line.slices:
                output.say(f"    {say(part.text)} = {plain(part.amount, 2)}")
            for note in line.sentences:
                output.say(f"    {say(note)}")
            for fact in behind.get((person.member_id, line.name), ()) if line.kind == "component" else ():
                place = " · ".join(str(part) for part in (fact.file, fact.sheet, fact.row) if part)
                counted = fact.counted if isinstance(fact, Fact) else fact.then
                changed = f" — {say(fact.change)}" if isinstance(fact, FrozenFact) and fact.change is not None else ""
                output.say(f"      {fact.day} {fact.number or ''} {plain(counted, 2) or ''} {place}".rstrip() + changed)
    output.say("")


def line_title(output: Output, line: Line) -> str:
    """Return what a line is called."""
    title = output.language.say(line.title) if line.title else ""
    return f"{title} · {line.name}" if title and line.name else title or line.name


def run_data(output: Output, found: RunView, behind: Behind) -> dict[str, Any]:
    """Return a period's payouts as JSON."""
    period = found.period
    return {
        "plan": found.plan.name,
        "version": found.version,
        "state": found.state,
        "period": {"code": period.code(), "start": period.start.isoformat(), "end": period.end.isoformat()},
        "currency": found.plan.currency,
        "total": plain(found.total),
        "people": [_person(output, one, behind) for one in found.people],
    }


def _person(output: Output, one: PersonPay, behind: Behind) -> dict[str, Any]:
    figures = {name: plain(getattr(one, name)) for name in ("amount", "paid", "carried", "balance")}
    return {
        "id": one.member_id,
        "name": one.member,
        **figures,
        "lines": [_line(output, line, behind.get((one.member_id, line.name), ())) for line in one.lines],
    }


def _line(output: Output, line: Line, facts: Sequence[Fact | FrozenFact]) -> dict[str, Any]:
    say = output.language.say
    found = {
        "name": line.name,
        "kind": line.kind,
        "title": line_title(output, line),
        "amount": plain(line.amount),
        "base": plain(line.base),
        "quota": plain(line.quota),
        "reason": say(line.reason) if line.reason else None,
        "origin": line.origin or None,
        "notes": [say(one) for one in line.sentences],
        "slices": [
            {
                "text": say(one.text),
                "amount": plain(one.amount),
                **{name: plain(getattr(one, name), 6) for name in ("base", "rate", "lower", "upper")},
            }
            for one in line.slices
        ],
    }
    if facts and line.kind == "component":
        found["facts"] = [_fact_data(output, one) for one in facts]
    return found


def _facts(db: Database, found: RunView) -> Behind:
    """Return the facts behind each component of each person: of an approved period as they were frozen."""
    found_behind: Behind = {}
    for person in found.people:
        for line in person.lines:
            if line.kind != "component":
                continue
            own = found_behind.setdefault((person.member_id, line.name), [])
            frozen = frozen_facts(db, found, line, person.member_id)
            if frozen is not None:
                own += frozen.rows
                continue
            for question in (one.asked for one in behind(db, found, line, person.member_id)):
                with db.read() as session:
                    own += facts(session, question.metric, keys(session, question, "day", False))
    return found_behind


def _fact_data(output: Output, one: Fact | FrozenFact) -> dict[str, Any]:
    if isinstance(one, Fact):
        return fact_data(one)
    return {
        "day": one.day.isoformat(),
        "number": one.number,
        "customer": one.customer,
        "counted": plain(one.then),
        "now": plain(one.now),
        "changed": output.language.say(one.change) if one.change is not None else None,
        "file": one.file,
        "sheet": one.sheet,
        "row": one.row,
    }


def _plan(given: argparse.Namespace, output: Output) -> int:
    if given.what == "list":
        return _list(given, output)
    if given.file is None:
        raise SalesDeskError("pay.no_file", mark("PayErrors", "Name the plan's file."))
    return {"import": _import, "export": _export, "check": _check}[given.what](given, output)


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
        known = {one.plan.name: one for one in plans.plans(db)}
        if plan.name in known:
            number = plans.change_plan(db, known[plan.name].id, plan, starts, ends)
        else:
            plans.add_plan(db, plan, starts, ends)
            number = 1
    output.data({"plan": plan.name, "version": number, "starts": starts.isoformat()})
    output.say(
        mark("Cli", "The plan “{name}” holds from {day} on (version {number}).").fill(name=plan.name, day=starts.isoformat(), number=number)
    )
    return 0


def _export(given: argparse.Namespace, output: Output) -> int:
    if not given.plan:
        raise SalesDeskError("pay.no_plan", mark("PayErrors", "Say which plan: --plan NAME."))
    with opened(given.workspace, output) as db:
        stored = plans.plan_called(db, given.plan)
    path = Path(given.file)
    write = plan_file.to_json if path.suffix.lower() == ".json" else plan_file.to_toml
    path.write_text(write(stored.plan, stored.valid_from, stored.ends), "utf-8")
    output.data({"file": str(path)})
    output.say(str(path))
    return 0


def _check(given: argparse.Namespace, output: Output) -> int:
    plan, starts, _ = plan_file.read_file(Path(given.file))
    with opened(given.workspace, output) as db, db.read() as session:
        period = Period.of(plan.period if plan.period in ("month", "quarter") else "month", starts or date.today())
        found = problems_of(session, plan, period)
    output.data([{"where": one.where, "text": output.language.say(one.text), "warning": one.warning} for one in found])
    for one in found:
        output.say(mark("PayCheck", "{where}: {what}").fill(where=one.where, what=one.text) if one.where else one.text)
    if not found:
        output.say(mark("Cli", "Nothing is wrong with this plan."))
    return 1 if any(not one.warning for one in found) else 0


def _simulate(given: argparse.Namespace, output: Output) -> int:
    with opened(given.workspace, output) as db:
        settings = settings_of(db)
        last = Period.parse(given.until, settings.fiscal_start) if given.until else latest_period(db)
        wanted = [_named(db, one) for one in given.plan[:2]]
        found = trials.compare(db, wanted[0], wanted[-1], Period.of("month", last.end), max(given.months, 1))
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
