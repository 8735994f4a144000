"""The Overview of a workspace with a million sale lines, from asking for the figures to the last painted pixel.

Run: python -m tests.bench.bench_overview [lines]. Prints the medians in milliseconds, and what they are as a multiple of one bare SQL sum
over the same 24 months, which is what a computer needs at least to look at all the lines.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from salesdesk.db import Database
    from ui.tabs.overview.tab import OverviewTab
    from ui.tasks import Tasks

LINES = 1_000_000
ROUNDS = 7
AT_MOST_MS = 300.0


def milliseconds(work: Callable[[], object], before: Callable[[], object] | None = None) -> float:
    """Return the median over `ROUNDS` runs of `work`, after one to warm up; `before` each run, something that is not measured."""
    spent = []
    for _ in range(ROUNDS + 1):
        if before is not None:
            before()
        begun = time.perf_counter()
        work()
        spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(spent[1:])


def measure(lines: int) -> dict[str, float]:
    """Return the medians: the bare sum, the service for everyone and a team, the findings, and asking plus painting in the window."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from salesdesk.sample import make_sample

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SALESDESK_HOME"] = folder
        database = make_sample(Path(folder) / "big.salesdesk", language="en", sales=lines)
        found = {"bare sum": milliseconds(_Bare(database)), **_services(database), **_window(app, database, Path(folder))}
        database.close()
    return found


class _Bare:
    """One sum of all amounts, by the index that the figures use."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __call__(self) -> object:
        from sqlalchemy import text

        with self._database.read() as session:
            return session.execute(text("SELECT sum(amount) FROM sale_line WHERE day BETWEEN '2000-01-01' AND '2100-01-01'")).scalar()


def _services(database: Database) -> dict[str, float]:
    from salesdesk.measure import EVERYONE, Who
    from salesdesk.services.figures import latest_period, overview, teams
    from salesdesk.services.findings import findings

    period, team = latest_period(database), Who.team(teams(database)[0][0])
    return {
        "service, everyone": milliseconds(lambda: overview(database, EVERYONE, period)),
        "service, a team": milliseconds(lambda: overview(database, team, period)),
        "findings, which follow": milliseconds(lambda: findings(database, EVERYONE, period)),
    }


def _window(app: QApplication, database: Database, folder: Path) -> dict[str, float]:
    from salesdesk.services.figures import latest_period
    from salesdesk.settings import Settings
    from ui.desk import Desk
    from ui.messages import Messages
    from ui.tabs.overview.tab import OverviewTab
    from ui.tasks import Tasks
    from ui.theme import Theme

    Theme(app, "light")
    tasks = Tasks()
    desk = Desk(database, tasks, Messages(), Settings(folder / "settings.json"), latest_period(database))
    tab = OverviewTab(desk)
    tab.resize(1280, 680)
    tab.show()
    refresh = _Refresh(app, tab, tasks)
    found = {"refreshed and painted": milliseconds(refresh, refresh.wait)}
    tasks.close()
    tab.close()
    return found


class _Refresh:
    """Asks for the figures anew and paints the whole tab once they have come; the findings, which follow, are not measured."""

    def __init__(self, app: QApplication, tab: OverviewTab, tasks: Tasks) -> None:
        self._app, self._tab, self._tasks = app, tab, tasks

    def wait(self) -> None:
        """Let what is under way come to its end."""
        self._until(lambda: not self._tasks.busy and self._tab.attainment.chart.plot is not None)

    def __call__(self) -> object:
        before = self._tab.found
        self._tab.mark_stale()
        self._until(lambda: self._tab.found is not before)
        return self._tab.grab()

    def _until(self, holds: Callable[[], bool]) -> None:
        from PySide6.QtCore import QEventLoop

        while not holds():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def main() -> None:
    """Print what was measured."""
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else LINES
    found = measure(lines)
    for name, value in found.items():
        print(f"{name:24} {value:7.0f} ms  {value / found['bare sum']:5.1f} bare sums")
    print(f"Overview of {lines:,} lines: {found['refreshed and painted']:.0f} ms (at most {AT_MOST_MS:.0f})")


if __name__ == "__main__":
    main()
