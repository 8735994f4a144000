"""targets: set, list and split targets by month."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from salesdesk.cli.figures import A_METRIC
from salesdesk.cli.output import Output, held, opened, plain
from salesdesk.cli.parser import Commands
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import EVERYONE, Only, Who, metric
from salesdesk.measure.only import LABELS
from salesdesk.money import to_scaled
from salesdesk.period import Period
from salesdesk.rules.cascade import spread
from salesdesk.services.goals import cascade as weights
from salesdesk.services.goals.branches import below
from salesdesk.services.goals.month_split import EVENLY, LAST_YEAR, MONTH_WAYS, PROFILE, split_months
from salesdesk.services.goals.targets import Cell, grid, set_targets
from salesdesk.services.goals.typed import look
from salesdesk.services.goals.wanted import WantedGoal
from salesdesk.services.names import who_called
from salesdesk.services.settings import settings_of
from salesdesk.text import Text, mark

_NOTES = (
    mark("Help", "set: VALUE is the total of the period (spread by --by over its months), or that of one month."),
    mark(
        "Help",
        "split: the target of --who over the period goes to those right below, by --over people and --by months; "
        "every split adds up to the cent.",
    ),
    mark(
        "Help",
        "--over people: last_year (by last year's actual share, the default), evenly (the same for each), headcount (full months of work; "
        "newcomers ramp up), potential (that of their customers), as_is (as their targets are now).",
    ),
    mark("Help", "--by months: last_year, working_days, evenly, profile:NAME; without it set goes evenly, split as the whole does."),
    mark("Help", "Filters: --only region=East --only customers=new (region, industry, channel, grade, category, line, customers)."),
    """JSON: {"metric": "sales_amount", "only": "", "year": "2026", "currency": "CNY",
 "rows": [{"kind": "everyone|team|member", "id": null, "name": "", "level": 0, "months": {"2026-01": "100000", …}, "total": "1200000"}]}""",
)


def add(commands: Commands) -> None:
    """Add the command."""
    one = commands.add("targets", mark("Help", "set, list and split targets"), notes=_NOTES)
    one.add_argument("do", choices=("set", "list", "split"), help=mark("Help", "set a target, list them, or split one"))
    one.add_argument("value", nargs="?", metavar="VALUE", help=mark("Help", "set: the target, e.g. 1200000"))
    one.add_workspace("--in")
    one.add_argument("--period", required=True, metavar="2026", help=mark("Help", "a month, quarter, half or year"))
    one.add_argument("--metric", default="sales_amount", metavar="METRIC", help=A_METRIC)
    one.add_argument("--who", metavar="NAME", help=mark("Help", "name of a team or member; the company by default"))
    one.add_argument("--by", default="", metavar="WAY", help=mark("Help", "how it is spread over months, see below"))
    one.add_argument("--over", default=LAST_YEAR, choices=tuple(weights.WAYS), help=mark("Help", "how it is split over people, see below"))
    about = mark("Help", "a part of the facts only, see below")
    one.add_argument("--only", action="append", default=[], metavar="WHAT=VALUE", help=about)
    one.add_argument("--reason", default="", metavar="WORDS", help=mark("Help", "why; needed where a goal is agreed"))
    one.set_defaults(run=_targets)


def _targets(given: argparse.Namespace, output: Output) -> int:
    if given.by and given.by not in MONTH_WAYS and not given.by.startswith(PROFILE):
        raise SalesDeskError("targets.by", mark("Errors", "“{by}” is not one of: {known}."), by=given.by, known=", ".join(MONTH_WAYS))
    only = _only(given.only)
    with opened(given.workspace, output) if given.do == "list" else held(given.workspace) as db:
        period = Period.parse(given.period, settings_of(db).fiscal_start)
        who = who_called(db, given.who) if given.who else EVERYONE
        if given.do != "list":
            cells = _set(db, given, who, period, only) if given.do == "set" else _split(db, given, who, period, only)
            count = set_targets(db, given.metric, cells, given.reason or None, only)
            output.say(mark("Cli", "Targets changed: {n}").fill(n=count))
            if given.do == "set":
                _tell_doubts(db, given, who, period, only, sum((one.value or Decimal(0) for one in cells), Decimal(0)), output)
        _list(db, given, period, only, output)
    return 0


def _tell_doubts(db: Database, given: argparse.Namespace, who: Who, period: Period, only: Only, total: Decimal, output: Output) -> None:
    """Say what is improbable about what was set, as the form of a goal does: a metric without data, many times the best so far."""
    whole = total if metric(given.metric).additive else Decimal(given.value.replace(",", ""))
    wanted = WantedGoal("", who, period.start, period.end, given.metric, only)
    for sentence in look(db, wanted, whole, given.by or EVENLY, None, None).doubts.values():
        output.say(sentence)


def _only(pairs: list[str]) -> Only:
    values: dict[str, Any] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        if name not in LABELS or name in ("product", "customer") or not value:
            raise SalesDeskError("targets.only", mark("Errors", "“{pair}” is no filter: write it like region=East."), pair=pair)
        values[name] = value if name == "customers" else (*values.get(name, ()), value)
    try:
        return Only(**values)
    except ValueError as error:
        raise SalesDeskError("targets.only", mark("Errors", "“{pair}” is no filter: write it like region=East."), pair=pairs[-1]) from error


def _set(db: Database, given: argparse.Namespace, who: Who, period: Period, only: Only) -> list[Cell]:
    try:
        total = Decimal((given.value or "").replace(",", ""))
        if not total.is_finite():
            raise ArithmeticError
    except ArithmeticError as error:
        raise SalesDeskError("targets.value", mark("Errors", "“{value}” is not a number."), value=given.value or "") from error
    to_scaled(total)  # tells what is too large to be kept
    if total < 0:
        raise SalesDeskError("target.negative", mark("Errors", "A target cannot be negative ({value})."), value=total)
    months = split_months(db, given.metric, who, period, total, given.by or EVENLY, only)
    return [Cell(who, month, value) for month, value in months.items()]


def _split(db: Database, given: argparse.Namespace, who: Who, period: Period, only: Only) -> list[Cell]:
    branches, months = below(db, given.metric, who, period, only)
    total = sum(months.values(), Decimal(0))
    if not metric(given.metric).additive or not total or not branches:
        raise SalesDeskError("targets.split", mark("Errors", "There is nothing to split: no target of a sum, or nobody below."))
    places = weights.places_of([total])
    people = [weights.weight(one, given.over) for one in branches]
    shape = split_months(db, given.metric, who, period, total, given.by, only, places) if given.by else months
    parts = spread(total, people, list(shape.values()), places)
    return [Cell(one.who, month, value) for one, row in zip(branches, parts, strict=True) for month, value in zip(shape, row, strict=True)]


def _list(db: Database, given: argparse.Namespace, period: Period, only: Only, output: Output) -> None:
    settings = settings_of(db)
    year = Period.of("year", period.start, settings.fiscal_start)
    shown = grid(db, given.metric, year, None, only)
    rows: list[tuple[Who, str, int, dict[date, Decimal]]] = [(EVERYONE, "", 0, dict(shown.company))]
    rows += [(one.who, one.name, one.level, dict(one.values)) for one in shown.rows]
    months = [month for month in shown.months if month.start <= period.end and month.end >= period.start]
    kept = [row for row in rows if row[3]]
    output.data(
        {
            "metric": given.metric,
            "only": only.code(),
            "year": year.code(),
            "currency": settings.currency,
            "rows": [
                {
                    "kind": who.kind,
                    "id": who.id,
                    "name": name,
                    "level": level,
                    "months": {month.code(): plain(values.get(month.start)) for month in months},
                    "total": plain(_total(given.metric, values, months)),
                }
                for who, name, level, values in kept
            ],
        }
    )
    head: list[Text | str] = [mark("Cli", "Who"), *(month.code() for month in months), mark("Cli", "Total")]
    everyone = output.language.say(mark("Cli", "Everyone"))
    table: list[list[str]] = []
    for _who, name, level, values in kept:
        figures = [plain(values.get(month.start), 2) or "" for month in months]
        table.append(["  " * level + (name or everyone), *figures, plain(_total(given.metric, values, months), 2) or ""])
    output.table(head, table)


def _total(name: str, values: Mapping[date, Decimal], months: Sequence[Period]) -> Decimal | None:
    """Return the target of all months: their sum; for what cannot be summed the one that holds in each, None where they differ."""
    if metric(name).additive:
        return sum((values.get(month.start, Decimal(0)) for month in months), Decimal(0))
    found = {values.get(month.start) for month in months}
    return found.pop() if len(found) == 1 else None
