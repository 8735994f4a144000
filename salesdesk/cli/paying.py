"""pay and plan: payouts with their explanation, and plans as files."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from salesdesk.cli.figures import fact_data
from salesdesk.cli.output import Output, held, opened, plain
from salesdesk.cli.parser import Commands
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure.evidence import Fact, facts, keys
from salesdesk.period import Period
from salesdesk.rules.pay.component import Line
from salesdesk.services.pay import plans
from salesdesk.services.pay.checks import told as told_problem
from salesdesk.services.pay.checks import warnings_of
from salesdesk.services.pay.explain import behind, told, whom
from salesdesk.services.pay.frozen import Frozen, FrozenFact
from salesdesk.services.pay.periods import compute, preview
from salesdesk.services.pay.run import STATES, PersonPay, RunView
from salesdesk.services.settings import settings_of
from salesdesk.text import mark

_ABOUT = mark(
    "Help", "Computes what a plan pays for a period, from the facts of now, or shows what was approved; --save stores it in the workspace."
)
_NOTES = (
    """JSON: {"plan": "…", "version": 1, "state": "draft|computed|reviewed|approved|paid", "period": {…}, "currency": "CNY",
 "total": "…", "warnings": ["…"],
 "people": [{"id": 3, "name": "张三", "amount": "…", "paid": "…", "carried": "…", "balance": "…",
  "lines": [{"name": "…", "kind": "component|cap|floor|advance|recovery|difference|adjustment|dispute|carried|…", "amount": "…",
   "base": "…", "quota": null, "reason": null, "origin": "2026-09", "notes": ["…"],
   "facts": [{"record": "sale_line", "number": "SO-1", "amount": "…", "share": "1", "file": "a.xlsx", "sheet": "订单", "row": 17, …}],
   "slices": [{"text": "…", "amount": "…", "base": "…", "rate": "…", "lower": null, "upper": "…"}]}]}]}""",
    mark("Help", "The amounts of the slices add up to their line, the lines to the person's amount, to the cent."),
)
Behind = dict[tuple[int, str], list[Fact | FrozenFact]]
"""The facts behind a component, by person and its name."""


def add(commands: Commands) -> None:
    """Add the command."""
    one = commands.add("pay", mark("Help", "what a plan pays, and why"), _ABOUT, _NOTES)
    one.add_workspace("--in")
    one.add_argument("--plan", required=True, metavar="NAME", help=mark("Help", "the plan's name"))
    one.add_argument("--period", required=True, metavar="2026-10", help=mark("Help", "the month or quarter that is paid"))
    one.add_argument("--explain", action="store_true", help=mark("Help", "every line with its slices and reasons"))
    about = mark("Help", "the facts behind each component too: file, sheet and row")
    one.add_argument("--facts", action="store_true", help=about)
    one.add_argument("--save", action="store_true", help=mark("Help", "store the computed payouts in the workspace"))
    one.set_defaults(run=_pay)


def _pay(given: argparse.Namespace, output: Output) -> int:
    with held(given.workspace) if given.save else opened(given.workspace, output) as db:
        settings = settings_of(db)
        period = Period.parse(given.period, settings.fiscal_start)
        stored = plans.plan_called(db, given.plan)
        _need_period(plans.plan_of(db, stored.id, period.start), period)
        found = (compute if given.save else preview)(db, stored.id, period.start)
        behind = _facts(db, found) if given.facts else {}
        warnings = [told_problem(one) for one in (() if found.locked else warnings_of(db, stored.id, found.period))]
    say = output.language.say
    output.data({**run_data(output, found, behind), "warnings": [say(one) for one in warnings]})
    output.say(f"{found.plan.name} · {say(found.period.label())} · {say(STATES[found.state])}")
    for one in warnings:
        output.say(one)
    if given.explain:
        _explain(output, found, behind)
    rows = [[one.member, plain(one.amount, 2) or "", plain(one.paid, 2) or "", plain(one.carried, 2) or ""] for one in found.people]
    rows.append(
        [say(mark("Cli", "Total")), plain(sum(one.amount for one in found.people) or None, 2) or "", plain(found.total, 2) or "", ""]
    )
    output.table([mark("Cli", "Who"), mark("Cli", "Earned"), mark("Cli", "Paid out"), mark("Cli", "Carried over")], rows)
    return 0


def _need_period(stored: plans.StoredPlan, asked: Period) -> None:
    """Raise `SalesDeskError` ("pay.other_period") unless the plan pays by such periods: before anything is stored."""
    own = stored.period_of(asked.start, asked.fiscal_start)
    if (own.start, own.end) != (asked.start, asked.end):
        by_quarter = mark("PayErrors", "This plan pays by the quarter: ask for {period}.")
        by_month = mark("PayErrors", "This plan pays by the month: ask for {period}.")
        raise SalesDeskError("pay.other_period", by_quarter if stored.plan.period == "quarter" else by_month, period=own.code())


def _explain(output: Output, found: RunView, behind: Behind) -> None:
    say = output.language.say
    output.say(f"{found.plan.name}: {say(whom(found.plan))}")
    for name, one in told(found.plan).items():
        rule = say(mark("Statement", "; ")).join(say(part) for part in one.sentences)
        output.say(f"{name}: {say(mark('Statement', '{basis} — {rule}').fill(basis=one.basis, rule=rule))}")
    for limit in found.plan.limits.sentences():
        output.say(f"{found.plan.name}: {say(limit)}")
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
                shown = fact if isinstance(fact, Fact) else fact.shown
                place = " · ".join(str(part) for part in (shown.file, shown.sheet, shown.row) if part)
                changed = f" — {say(fact.change)}" if isinstance(fact, FrozenFact) and fact.change is not None else ""
                output.say(f"      {shown.day} {shown.number or ''} {plain(shown.counted, 2) or ''} {place}".rstrip() + changed)
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
    with db.read() as session:
        frozen = Frozen(session, found)
        for person in found.people:
            for line in person.lines:
                if line.kind != "component":
                    continue
                own = found_behind.setdefault((person.member_id, line.name), [])
                kept = frozen.behind(line, person.member_id)
                if kept is not None:
                    own += kept.rows
                    continue
                for question in (one.asked for one in behind(db, found, line, person.member_id)):
                    own += facts(session, question.metric, keys(session, question, "day", False))
    return found_behind


def _fact_data(output: Output, one: Fact | FrozenFact) -> dict[str, Any]:
    if isinstance(one, Fact):
        return fact_data(one)
    fact = one.shown
    return {
        "day": fact.day.isoformat(),
        "number": fact.number,
        "customer": fact.customer,
        "share": plain(fact.share),
        "counted": plain(one.then.counted) if one.then is not None else None,
        "now": plain(one.now.counted) if one.now is not None else None,
        "changed": output.language.say(one.change) if one.change is not None else None,
        "file": fact.file,
        "sheet": fact.sheet,
        "row": fact.row,
    }
