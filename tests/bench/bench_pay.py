"""Pay at the size of a large sales force: 300 members, 12 components, 12 months, 1,000,000 sale lines.

Run: python -m tests.bench.bench_pay [lines]. Prints time of the processor, the median of several runs and their spread, each beside what
it may take: for computing all months at once, for the last month as the window asks, for approving a month, for one person, and for trying
two plans over twelve months with 60 people.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from salesdesk import workspace
from salesdesk.db import Database
from salesdesk.model import Base, Member, Product, Target
from salesdesk.period import Period
from salesdesk.rules.pay.breaks import Axis, Break, Per
from salesdesk.rules.pay.component import Basis, Component, Only, Over
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.gates import Gate
from salesdesk.rules.pay.group import By, Pool, Rank
from salesdesk.rules.pay.limits import Cap, Floor
from salesdesk.rules.pay.people import People
from salesdesk.rules.pay.plan import Limits, Plan
from salesdesk.rules.pay.simple import Each, Flat, Milestones
from salesdesk.rules.pay.tier_table import Mode
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.sample.write import insert
from salesdesk.services.pay import compute, periods, person, plans, trials

D = Decimal
LINES, MEMBERS, FEW = 1_000_000, 300, 60
RUNS = 5
FIRST, LAST = date(2025, 11, 1), date(2026, 10, 31)
_COLUMNS = ("id", "version", "day", "order_number", "member_id", "product_id", "quantity", "amount", "cost", "is_split")


def plan(name: str, *, better: bool = False) -> Plan:
    """Return a plan of twelve components of many kinds."""
    rate = D("0.012") if better else D("0.01")
    by_target = (Break(D("0.8"), rate), Break(D(1), rate * 2))
    tiers = Tiers(D("0.005"), by_target, Mode.MARGINAL, axis=Axis.ATTAINMENT)
    by_deal = Tiers(D("0.001"), (Break(D(5000), D("0.002")), Break(D(9000), D("0.004"))), per=Per.DEAL)
    steps = (Break(D(500_000), D(500)), Break(D(1_000_000), D(1500)))
    sales, gate = "sales_amount", (Gate("gross_margin", D("0.1"), D("0.5")),)
    return Plan(
        name,
        People(everyone=True),
        (
            Component("Commission", Basis(sales, over=Over.QUARTER), tiers, gates=gate),
            Component("Margin", Basis("gross_profit"), Flat(D("0.02")), cap=Cap(D(9000), D("0.5"))),
            Component("Large deals", Basis(sales), by_deal),
            Component("Pieces", Basis("quantity"), Each(D("0.2"))),
            Component("Orders", Basis("orders"), Each(D("0.5"))),
            Component("Year", Basis(sales, over=Over.YEAR), Milestones(steps)),
            Component("Level", Basis(sales), Curve((Break(D("0.5"), D(0)), Break(D("1.5"), D(2))), Axis.ATTAINMENT, bonus=D(800))),
            Component("Rank", Basis(sales), Rank((D(3000), D(2000), D(1000)))),
            Component("Pool", Basis(sales), Pool(rate=D("0.0005"), by=By.ATTAINMENT)),
            Component("Line A", Basis(sales, only=(Only("category", ("A",)),)), Flat(D("0.003"))),
            Component("Line B", Basis(sales, only=(Only("category", ("B",)),)), Flat(D("0.002"))),
            Component("Whole", Basis(sales), Tiers(D("0.001"), (Break(D(100_000), D("0.002")),))),
        ),
        Limits(Cap(D(60_000)), Floor(D(2000))),
    )


def fill(db: Database, lines: int, members: int) -> None:
    """Write people, products, targets and a year of sales."""
    chance = random.Random(7)
    days = [(FIRST + timedelta(days=one)).isoformat() for one in range((LAST - FIRST).days + 1)]
    with db.write_unrecorded() as session:
        session.add_all([Member(id=one, name=f"M{one}", hired_on=date(2020, 1, 1)) for one in range(1, members + 1)])
        session.add_all([Product(id=one, name=f"P{one}", category="ABCD"[one % 4]) for one in range(1, 41)])
        session.flush()
        months = Period.span(FIRST, LAST).months()
        session.add_all(
            [
                Target(
                    metric="sales_amount",
                    member_id=one,
                    period_kind="month",
                    period_start=month.start,
                    value=D(lines * 5500 // members // 12),
                )
                for one in range(1, members + 1)
                for month in months
            ]
        )
        session.flush()
        insert(session, Base.metadata.tables["sale_line"], _COLUMNS, (_line(chance, at, lines, members, days) for at in range(lines)))


def _line(chance: random.Random, at: int, lines: int, members: int, days: list[str]) -> tuple[object, ...]:
    amount, cost = chance.randrange(1_000, 10_000) * 10_000, chance.randrange(500, 3_000) * 10_000
    day, number = days[at * len(days) // lines], f"SO-{at // 3}"
    return (at + 1, 1, day, number, chance.randrange(members) + 1, chance.randrange(40) + 1, 10_000, amount, cost, False)


def timed(what: str, may: str, run: Callable[[], object], runs: int = RUNS) -> None:
    """Print how long `run` takes."""
    spent = []
    for _ in range(runs):
        gc.collect()  # what the run before made is not to be searched in this one
        begun = time.process_time()
        run()
        spent.append(time.process_time() - begun)
    unit, times = ("ms", 1000) if may.endswith("ms") else ("s", 1)
    low, middle, high = (one * times for one in (min(spent), statistics.median(spent), max(spent)))
    print(f"{what}: {middle:.1f} {unit} ({low:.1f} to {high:.1f} in {runs} runs; may take {may})", flush=True)


def main(lines: int = LINES) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        db = workspace.create(Path(folder) / "big.salesdesk")
        fill(db, lines, MEMBERS)
        _everybody(db, lines)
        db.close()
        db = workspace.create(Path(folder) / "few.salesdesk")
        fill(db, lines // 10, FEW)
        one, other, last = plan("A"), plan("B", better=True), Period.month(2026, 10)
        what = f"two plans, 12 months, {FEW} people, {lines // 10:,} facts"
        timed(what, "3 s", lambda: trials.compare(db, one, other, last, 12))
        db.close()


def _everybody(db: Database, lines: int) -> None:
    pid = plans.add_plan(db, plan("Plan"), FIRST)
    what = f"{MEMBERS} members × 12 components × 12 months × {lines:,} facts"
    timed(what, "10 s", lambda: _chain(db, pid))
    timed("the last month with all before it, as the window asks", "10 s", lambda: periods.preview(db, pid, LAST))
    month = plans.add_plan(db, plan("Month"), LAST.replace(day=1))
    periods.compute(db, month, LAST)
    periods.advance(db, month, LAST)
    timed("approving a month, with all facts behind its lines kept", "5 s", lambda: periods.advance(db, month, LAST), 1)
    alone = plans.add_plan(db, _alone(), FIRST)
    members = iter(range(1, 4 * RUNS))
    timed("one person", "50 ms", lambda: person.person_lines(db, alone, LAST, next(members)), 3 * RUNS)


def _alone() -> Plan:
    whole = plan("Alone")
    return Plan("Alone", whole.people, tuple(one for one in whole.components if not isinstance(one.rule, Rank | Pool)), whole.limits)


def _chain(db: Database, pid: int) -> list[compute.Computed]:
    with db.read() as session:
        return compute.compute_chain(session, pid, Period.month(2026, 10))


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:]))
