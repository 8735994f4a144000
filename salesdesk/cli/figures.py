"""measure and attain: figures, their evidence, and what was reached of the targets."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from salesdesk.cli.output import Output, opened, plain
from salesdesk.cli.parser import Commands, listed
from salesdesk.db import Database
from salesdesk.fields import Kind
from salesdesk.measure import BY, EVERYONE, METRICS, Figure, Metric, Who, measure, metric
from salesdesk.measure.evidence import Evidence, Fact, evidence
from salesdesk.period import Period
from salesdesk.services.figures import Reached, attain, whole_period
from salesdesk.services.goals.target_evidence import TargetAsked, TargetBehind, target_behind
from salesdesk.services.names import who_called
from salesdesk.services.settings import settings_of
from salesdesk.text import Text, mark

_MEASURE_NOTES: tuple[Text | str, ...] = (
    mark("Help", "Metrics:"),
    *(listed(one.name, one.label, 20) for one in METRICS),
    """JSON: {"metric": "sales_amount", "unit": "money", "currency": "CNY",
 "period": {"code": "2026-10", "start": "2026-10-01", "end": "2026-10-31"}, "who": "everyone", "by": "member",
 "figures": [{"key": 3, "label": "张三", "value": "1200.50", "numerator": "1200.50", "denominator": "0"}],
 "evidence": {"count": 2, "facts": [{"record": "sale_line", "id": 9, "day": "2026-10-03", "number": "SO-1",
  "member": "张三", "customer": "…", "product": "…", "quantity": "2", "amount": "1200.50",
  "cost": null, "share": "1", "file": "a.xlsx", "sheet": "订单", "row": 17, "hash": "8f14e45f"}]}}""",
    mark("Help", "Units: money, number, integer, percent (a fraction). A value without data to divide by is null."),
)
_ATTAIN_NOTES = (
    """JSON: {"metric": "sales_amount", "currency": "CNY", "period": {…}, "working_days": {"over": 18, "total": 18},
 "rows": [{"kind": "everyone|team|member", "id": null, "name": "", "actual": "…", "target": "…", "attainment": "0.951", "gap": "…",
  "state": "reached|ahead|on_course|behind|missed|not_begun|unknown", "expected": "…", "reason": null,
  "evidence": {"count": 2, "facts": […]},
  "target_evidence": {"made": "…", "parts": [{"month": "…", "whose": "…", "value": "…", "counts": "…", "origin": "…"}]}}]}""",
    mark("Help", "“evidence” and “target_evidence” are there with --evidence only."),
)


_WHO = mark("Help", "name of a member or team; everyone by default")
A_METRIC = mark("Help", "the metric, sales_amount by default; “measure --help” lists them all")
_Behind = tuple[Evidence, TargetBehind]

_BY: dict[str, Text] = {
    "": mark("Cli", "Period"),
    "member": mark("Cli", "Member"),
    "team": mark("Cli", "Team"),
    "month": mark("Cli", "Month"),
    "customer": mark("Cli", "Customer"),
    "product": mark("Cli", "Product"),
    "region": mark("Cli", "Region"),
}


def add(commands: Commands) -> None:
    """Add these commands."""
    one = commands.add("measure", mark("Help", "a figure, and the facts behind it"), notes=_MEASURE_NOTES)
    one.add_argument("metric", metavar="METRIC", help=mark("Help", "what is measured: one of the metrics below"))
    one.add_workspace("--in")
    one.add_argument("--by", choices=BY, help=mark("Help", "by what it is broken down"))
    one.add_argument("--period", metavar="2026-10", help=mark("Help", "all facts of the metric by default"))
    one.add_argument("--who", metavar="NAME", help=_WHO)
    one.add_argument("--evidence", action="store_true", help=mark("Help", "list the facts (the 1,000 largest unless --all)"))
    one.add_argument("--all", action="store_true", help=mark("Help", "with --evidence: every fact"))
    one.set_defaults(run=_measure)
    two = commands.add("attain", mark("Help", "what was reached of the targets"), notes=_ATTAIN_NOTES)
    two.add_workspace("--in")
    two.add_argument("--period", required=True, metavar="2026-10", help=mark("Help", "a month, quarter, half or year"))
    two.add_argument("--metric", default="sales_amount", metavar="METRIC", help=A_METRIC)
    two.add_argument("--who", metavar="NAME", help=_WHO)
    about = mark("Help", "list the facts behind each row (the 1,000 largest unless --all)")
    two.add_argument("--evidence", action="store_true", help=about)
    two.add_argument("--all", action="store_true", help=mark("Help", "with --evidence: every fact"))
    two.set_defaults(run=_attain)


def _measure(given: argparse.Namespace, output: Output) -> int:
    wanted = metric(given.metric)
    with opened(given.workspace, output) as db:
        period = _period(db, given.period, given.metric)
        who = who_called(db, given.who) if given.who else EVERYONE
        with db.read() as session:
            found = measure(session, given.metric, who, period, given.by)
            behind = evidence(session, given.metric, who, period, limit=10**9 if given.all else 1_000) if given.evidence else None
        currency = settings_of(db).currency
    output.data(_measured(output, wanted, currency, period, given, found, behind))
    head = [_BY[given.by or ""], wanted.label]
    output.table(head, [[_row_label(output, given.by, one) or period.code(), shown(wanted, one)] for one in found])
    if behind:
        _list_facts(output, behind)
    return 0


def _row_label(output: Output, by: str | None, one: Figure) -> str:
    # A month's short name says its year only where that is not plain, and here several years may stand below one another.
    return output.language.say(Period.parse(str(one.key)).label() if by == "month" else one.label)


def _measured(
    output: Output, wanted: Metric, currency: str, period: Period, given: argparse.Namespace, found: list[Figure], behind: Evidence | None
) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "metric": wanted.name,
        "unit": wanted.kind.value,
        "currency": currency,
        "period": _span(period),
        "who": given.who or "everyone",
        "by": given.by,
        "figures": [
            {
                "key": one.key,
                "label": output.language.say(one.label),
                "value": plain(one.value, 6 if wanted.is_ratio else 4),
                "numerator": plain(one.numerator),
                "denominator": plain(one.denominator),
            }
            for one in found
        ],
    }
    if behind:
        answer["evidence"] = {"count": behind.count, "facts": [fact_data(one) for one in behind.facts]}
    return answer


def fact_data(one: Fact) -> dict[str, Any]:
    """Return a fact as JSON."""
    return {
        "record": one.record,
        "id": one.id,
        "day": one.day.isoformat(),
        "number": one.number,
        "member": one.member,
        "customer": one.customer,
        "product": one.product,
        "quantity": plain(one.quantity),
        "amount": plain(one.amount),
        "cost": plain(one.cost),
        "share": plain(one.share),
        "file": one.file,
        "sheet": one.sheet,
        "row": one.row,
        "hash": one.hash,
    }


def _list_facts(output: Output, behind: Evidence) -> None:
    head = [mark("Cli", "Date"), mark("Cli", "Number"), mark("Cli", "Amount"), mark("Cli", "From")]
    output.say("")
    output.table(head, [[one.day.isoformat(), one.number or "", plain(one.amount) or "", _from(one)] for one in behind.facts])
    output.say(mark("Cli", "Facts in all: {n}").fill(n=behind.count))


def _from(one: Fact) -> str:
    return " · ".join(str(part) for part in (one.file, one.sheet, one.row) if part) if one.file else ""


def _attain(given: argparse.Namespace, output: Output) -> int:
    with opened(given.workspace, output) as db:
        settings = settings_of(db)
        period = _period(db, given.period, given.metric)
        who = who_called(db, given.who) if given.who else EVERYONE
        days, rows = attain(db, period, given.metric, who)
        behind = _all_behind(db, given, period, rows) if given.evidence else {}
    output.data(
        {
            "metric": given.metric,
            "currency": settings.currency,
            "period": _span(period),
            "working_days": {"over": days.over, "total": days.total},
            "rows": [{**_row(output, one), **_behind_data(output, behind.get(one.who))} for one in rows],
        }
    )
    head = [mark("Cli", "Who"), mark("Cli", "Target"), mark("Cli", "Actual"), mark("Cli", "Attainment"), mark("Cli", "State")]
    everyone = mark("Cli", "Everyone")
    output.table(
        head,
        [
            [
                one.name or output.language.say(everyone),
                plain(one.attainment.target, 2) or "",
                plain(one.attainment.actual, 2) or "",
                f"{one.attainment.ratio * 100:.1f}%" if one.attainment.ratio is not None else "",
                output.language.say(one.state),
            ]
            for one in rows
        ],
    )
    for reason in dict.fromkeys(one.attainment.reason for one in rows if one.attainment.reason is not None):
        output.say(reason)
    for row in rows:
        if row.who in behind:
            _tell_behind(output, row.name or output.language.say(everyone), behind[row.who])
    return 0


def _all_behind(db: Database, given: argparse.Namespace, period: Period, rows: Sequence[Reached]) -> dict[Who, _Behind]:
    """Return for each row the facts behind what was reached, and what its target is made of."""
    limit = 10**9 if given.all else 1_000
    found: dict[Who, _Behind] = {}
    for one in rows:
        with db.read() as session:
            reached = evidence(session, given.metric, one.who, period, limit=limit)
        found[one.who] = (reached, target_behind(db, TargetAsked(given.metric, one.who, period)))
    return found


def _behind_data(output: Output, behind: _Behind | None) -> dict[str, Any]:
    if behind is None:
        return {}
    say, (reached, target) = output.language.say, behind
    parts = [
        {
            "month": say(one.month.label()),
            "whose": say(one.whose),
            "value": plain(one.value),
            "counts": plain(one.counts),
            "origin": say(one.origin),
        }
        for one in target.parts
    ]
    return {
        "evidence": {"count": reached.count, "facts": [fact_data(one) for one in reached.facts]},
        "target_evidence": {"made": say(target.made), "parts": parts},
    }


def _tell_behind(output: Output, name: str, behind: _Behind) -> None:
    reached, target = behind
    output.say("")
    output.say(f"{name} · {output.language.say(target.made)}")
    for part in target.parts:
        say = output.language.say
        output.say(f"  {say(part.month.label())}  {say(part.whose)}  {plain(part.value, 2)}  {say(part.origin)}")
    _list_facts(output, reached)


def _row(output: Output, one: Reached) -> dict[str, Any]:
    return {
        "kind": one.who.kind,
        "id": one.who.id,
        "name": one.name,
        "actual": plain(one.attainment.actual),
        "target": plain(one.attainment.target),
        "attainment": plain(one.attainment.ratio, 6),
        "gap": plain(one.attainment.gap),
        "state": one.pace.state.value,
        "expected": plain(one.pace.expected),
        "reason": output.language.say(one.attainment.reason) if one.attainment.reason else None,
    }


def shown(wanted: Metric, figure: Figure) -> str:
    """Return a figure as people read it."""
    if figure.value is None:
        return "—"
    if wanted.kind is Kind.PERCENT:
        return f"{figure.value * 100:.1f}%"
    return plain(figure.value, 2) or ""


def _period(db: Database, text: str | None, name: str) -> Period:
    return Period.parse(text, settings_of(db).fiscal_start) if text else whole_period(db, name)


def _span(period: Period) -> dict[str, str]:
    return {"code": period.code(), "start": period.start.isoformat(), "end": period.end.isoformat()}
