"""How soon a cancelled import answers, and what it leaves: cancelled at moments spread over reading, planning and writing.

Others' load on the machine makes every answer longer; the processor's time in between is told beside it.

Run `python -m tests.bench.bench_cancel [rows] [times]`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

LIMIT_MS = 300.0
PHASES = ("read", "plan", "write")


class _Answer:
    """One import in a thread of its own, as the window's workers do it."""

    def __init__(self, place: Path, sheet: Path) -> None:
        from salesdesk import workspace
        from salesdesk.progress import Progress

        self.phase = "read"
        self.begun = {phase: threading.Event() for phase in PHASES}
        self.ended = self.used = 0.0
        self.since: dict[str, float] = {}
        self.progress = Progress()
        self.cancelled = False
        self._db = workspace.open_workspace(place)
        self._sheet = sheet
        self.thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        from salesdesk.errors import Cancelled
        from salesdesk.imports import Choices, apply_plan, plan_workbooks
        from salesdesk.sheets.open import open_sheets

        try:
            self._begin("read")
            book = open_sheets(self._sheet, self.progress)
            self._begin("plan")
            plan = plan_workbooks(self._db, [book], self.progress, Choices())
            self._begin("write")
            apply_plan(self._db, plan, self.progress)
        except Cancelled:
            self.cancelled = True
        self.ended, self.used = time.perf_counter(), time.process_time()
        self._db.close()
        for one in self.begun.values():
            one.set()

    def _begin(self, phase: str) -> None:
        self.phase, self.since[phase] = phase, time.perf_counter()
        self.begun[phase].set()


def main(rows: int, times: int) -> None:
    """Cancel `times` imports of `rows` rows, and print."""
    from tests.bench.bench_import import write_sheet

    waits: dict[str, list[tuple[float, float]]] = {}
    left = done = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sheet, place = folder / "sales.xlsx", folder / "cancel.salesdesk"
        write_sheet(sheet, rows)
        _make(place)
        lasts = _durations(folder, sheet)
        for turn in range(times):
            one = _Answer(place, sheet)
            one.thread.start()
            wanted = PHASES[turn % len(PHASES)]
            one.begun[wanted].wait()
            time.sleep(lasts[wanted] * (turn // len(PHASES) + 0.5) / -(-times // len(PHASES)))
            phase, asked, used = one.phase, time.perf_counter(), time.process_time()
            one.progress.cancel()
            one.thread.join()
            if not one.cancelled:
                done += 1  # it was over already
                place.unlink()
                _make(place)
                continue
            waits.setdefault(phase, []).append(((one.ended - asked) * 1000, (one.used - used) * 1000))
            left += _stored(place) + _side_files(place) + _processes()
    for phase, answers in waits.items():
        wall, cpu = zip(*answers, strict=True)
        print(
            f"{phase:>6}: {len(answers):3} cancelled, answered in {statistics.median(wall):5.0f} ms, at most {max(wall):5.0f} ms "
            f"(processor: {statistics.median(cpu):5.0f} ms, at most {max(cpu):5.0f} ms)"
        )
    longest = max(wall for answers in waits.values() for wall, _ in answers)
    print(f"longest {longest:.0f} ms (at most {LIMIT_MS:.0f}); rows, files, processes left behind: {left}; over before: {done}")


def _durations(folder: Path, sheet: Path) -> dict[str, float]:
    place = folder / "whole.salesdesk"
    _make(place)
    one = _Answer(place, sheet)
    one.thread.start()
    one.thread.join()
    begins = [*(one.since[phase] for phase in PHASES), one.ended]
    return {phase: after - before for phase, before, after in zip(PHASES, begins, begins[1:], strict=False)}


def _make(place: Path) -> None:
    from salesdesk import workspace

    workspace.create(place).close()


def _side_files(place: Path) -> int:
    """Count what stands beside the workspace and was not there before: SQLite takes its side files away when it closes."""
    return len(
        [
            one
            for one in place.parent.iterdir()
            if one.name.startswith(place.name) and one.name[len(place.name) :] in ("-wal", "-shm", "-journal")
        ]
    )


def _processes() -> int:
    """Count the processes that read sheets for this one."""
    listed = subprocess.run(["ps", "--ppid", str(os.getpid()), "-o", "args="], capture_output=True, text=True, check=False).stdout
    return listed.count("salesdesk.sheets.child")


def _stored(place: Path) -> int:
    import contextlib
    import sqlite3

    tables = ("sale_line", "customer", "member", "product", "import_batch", "import_source", "journal_action", "journal_bulk")
    with contextlib.closing(sqlite3.connect(place)) as connection:
        return sum(int(connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]) for table in tables)


if __name__ == "__main__":
    main(*(int(one) for one in (sys.argv[1:] + ["100000", "30"][len(sys.argv) - 1 :])))
