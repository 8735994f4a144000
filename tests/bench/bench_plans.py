"""The views of 500 tasks of 60 owners: how long the question takes in a reader, and how long the window is busy showing the answer.

The views are measured in time of the processor, which other work on the machine does not lengthen.

Run: python -m tests.bench.bench_plans
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from salesdesk.db import Database

RUNS = 7
OWNERS, TASKS = 60, 500


def filled(place: Path) -> Database:
    """Return a workspace with all the owners and tasks."""
    from salesdesk import workspace
    from salesdesk.model import Member, Task
    from salesdesk.text import mark

    db, chance = workspace.create(place), Random(1)
    with db.write(mark("Action", "Start plan {name}")) as session:
        owners = [Member(name=f"Member {n}", search="") for n in range(OWNERS)]
        session.add_all(owners)
        session.flush()
        for n in range(TASKS):
            due = date.today() + timedelta(days=chance.randint(-10, 20))
            session.add(Task(name=f"Visit customer number {n} about the contract", owner_id=chance.choice(owners).id, due=due))
    return db


def main() -> None:
    """Print the medians for each view."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from salesdesk.period import Period
    from salesdesk.services.tasks.listed import TaskQuery, members_of_team, tasks
    from ui.tabs.goals.plans import arrange
    from ui.tabs.goals.plans.columns import ColumnsView
    from ui.tabs.goals.plans.month import MonthView
    from ui.tabs.goals.plans.paint import Shown
    from ui.theme import Theme

    app = QApplication([])
    Theme(app, "light")
    today = date.today()
    with tempfile.TemporaryDirectory() as folder:
        db = filled(Path(folder) / "big.salesdesk")
        members = members_of_team(db, None)
        begin = time.perf_counter()
        for _ in range(RUNS):
            found = tasks(db, TaskQuery(open=True))
        print(f"question: {(time.perf_counter() - begin) / RUNS * 1000:.0f} ms for {len(found)} tasks")
        monday = Period.of("week", today).start
        columns = {
            "today": arrange.today_columns(found, today),
            "week": arrange.week_columns(found, monday, today, "CN"),
            "board": arrange.board_columns(found),
            "owner": arrange.owner_columns(found, members),
        }
        for name, wanted in columns.items():
            times = []
            for again in range(RUNS + 1):
                if again % 2 == 0:
                    view = ColumnsView(name, Shown(), 190)
                    view.resize(1300, 700)
                begin = time.process_time()
                view.show_columns(wanted, today)
                view.grab()
                times.append((time.process_time() - begin) * 1000)
            print(f"{name}: new {statistics.median(times[::2]):.0f} ms, again {statistics.median(times[1::2]):.0f} ms")
        month = MonthView()
        month.resize(1300, 700)
        times = []
        for _ in range(RUNS):
            begin = time.process_time()
            month.show_month(today, found, today, "CN")
            month.grab()
            times.append((time.process_time() - begin) * 1000)
        print(f"month: {statistics.median(times):.0f} ms")
        db.close()


if __name__ == "__main__":
    main()
