"""The grid of targets for 60 members × 12 months × 6 metrics, and the page of their goals: opening, editing, recomputing.

Run: python -m tests.bench.bench_goals. Prints the medians in milliseconds; ends with 1 where the grid takes 300 ms or longer to open, or
an edit with its sums 50 ms or longer.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from salesdesk.db import Database

MEMBERS, TEAMS, ROUNDS = 60, 6, 9
METRICS = ("sales_amount", "receipts", "gross_profit", "new_customers", "orders", "quantity")
OPENS, EDITS = 300.0, 50.0


def fill(database: Database) -> None:
    """Add teams, members, the targets of the year and a goal for each member and metric."""
    from salesdesk.model import Goal, Member, Membership, Target, Team

    months = [date(2026, month, 1) for month in range(1, 13)]
    with database.write_unrecorded() as session:
        teams = [Team(name=f"Team {number}") for number in range(TEAMS)]
        members = [Member(name=f"Member {number:02}") for number in range(MEMBERS)]
        session.add_all([*teams, *members])
        session.flush()
        for number, member in enumerate(members):
            session.add(Membership(member_id=member.id, team_id=teams[number % TEAMS].id, start=None, end=None))
        whose = [{"team_id": team.id} for team in teams] + [{"member_id": member.id} for member in members]
        for metric in METRICS:
            for who in whose:
                rows = [Target(metric=metric, period_kind="month", period_start=month, value=Decimal(1000), **who) for month in months]
                session.add_all(rows)
                goal = Goal(name=metric, metric=metric, only="", start=months[0], end=date(2026, 12, 31), state="draft", **who)
                session.add(goal)


def milliseconds(work: Callable[[], object]) -> float:
    """Return the median over `ROUNDS` runs of `work`, after one to warm up."""
    spent = []
    for _ in range(ROUNDS + 1):
        begun = time.perf_counter()
        work()
        spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(spent[1:])


def measured(database: Database) -> dict[str, float]:
    """Return the medians: opening the grid (read, lay out, paint), one edit with its sums, storing it, and reading all goals."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from salesdesk.measure import Who, metric
    from salesdesk.period import Period
    from salesdesk.services.goals.book import goals
    from salesdesk.services.goals.targets import Cell, grid, set_targets
    from ui.tables.grid import GridView
    from ui.tabs.goals.making import make_sheet, measure_of

    app = QApplication.instance() or QApplication([])
    assert app is not None
    year = Period.parse("2026")
    measure = measure_of(metric("sales_amount"), "CNY", True)
    sheet = make_sheet(grid(database, "sales_amount", year), metric("sales_amount"), measure, year, True)
    view = GridView(sheet)
    view.resize(1240, 800)
    view.show()

    def opened() -> None:
        found = make_sheet(grid(database, "sales_amount", year), metric("sales_amount"), measure, year, True)
        view.show_sheet(found)
        view.grab()

    values = iter(range(1, 10_000))
    key = (sheet.key(1), sheet.months[0])

    def edited() -> None:
        shown = view.sheet
        shown.take({key: Decimal(next(values))}, set())  # type: ignore[attr-defined]
        view.sheet_model.touch()
        view.grab()

    member = next(row.who for row in sheet.rows if row.who.kind == "member")
    found = {
        "grid opens": milliseconds(opened),
        "edit and sums": milliseconds(edited),
        "edit stored": milliseconds(lambda: set_targets(database, "sales_amount", [Cell(member, key[1], Decimal(next(values)))])),
        "goals read": milliseconds(lambda: goals(database, year)),
    }
    assert isinstance(member, Who)
    view.close()
    return found


def main() -> int:
    """Print the figures; return 1 where one is over its limit."""
    from salesdesk import workspace

    with tempfile.TemporaryDirectory() as folder:
        os.environ["SALESDESK_HOME"] = folder
        database = workspace.create(Path(folder) / "goals.salesdesk")
        fill(database)
        found = measured(database)
        database.close()
    print(f"{MEMBERS} members × 12 months × {len(METRICS)} metrics")
    for name, spent in found.items():
        print(f"{name:16}{spent:8.1f} ms")
    return int(found["grid opens"] >= OPENS or found["edit and sums"] >= EDITS or found["edit stored"] >= EDITS)


if __name__ == "__main__":
    sys.exit(main())
