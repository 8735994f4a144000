"""Import of 100,000 rows × 12 cells against its floor, and against openpyxl with `add_all`.

The floor is what no import can do without: calamine's read and one raw `executemany` of the same rows into a plain table.
Run `python -m tests.bench.bench_import [rows]`; the two are measured in turn, three times each, and the medians compared. The
processor's time, of this and of the reading process, says the same where others use the machine: more of it than of the clock's
passes where there is a core for each of the two. `--cases` measures further imports (see `further`).
`--memory` measures what one import of so many rows needs instead: the program and the reading process, each at its peak.
"""

from __future__ import annotations

import contextlib
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

ROUNDS = 3
HEADINGS = ("订单号", "行号", "日期", "销售员", "客户编码", "客户名称", "产品", "数量", "单价", "金额", "成本", "区域")


def write_sheet(path: Path, rows: int, customers: int = 3_000, products: int = 200, costlier: float = 0.0) -> None:
    """Write a sheet of sale lines, the same for each run; `costlier` is added to what each of them cost."""
    import xlsxwriter

    chance = random.Random(2026)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("销售明细")
    days = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, HEADINGS)
    for at in range(rows):
        quantity, price, customer = chance.randint(1, 50), chance.randint(100, 90_000) / 100, chance.randrange(customers)
        amount = round(quantity * price, 2)
        sheet.write_row(at + 1, 0, (f"SO{2024000000 + at // 3}", at % 3 + 1))
        sheet.write_datetime(at + 1, 2, datetime(2024, 1, 1) + timedelta(days=chance.randrange(700)), days)  # noqa: DTZ001 - a sheet has no zone
        names = (
            f"张{chr(0x4E00 + chance.randrange(60))}",
            f"C{customer:05}",
            f"客户{customer}有限公司",
            f"产品{chance.randrange(products)}",
        )
        cost = round(amount * 0.7, 2) + costlier
        sheet.write_row(at + 1, 3, (*names, quantity, price, amount, cost, chance.choice(("华东", "华南", "华北", "西南"))))
    book.close()


def processor() -> float:
    """Return the seconds of the processor that this process and the reading ones have used."""
    import resource

    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


def floor(path: Path, folder: Path) -> float:
    """Return the seconds of a calamine read and a raw insert."""
    from python_calamine import CalamineWorkbook

    start = time.perf_counter()
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()[1:]
    with contextlib.closing(sqlite3.connect(folder / "floor.db")) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE line (a, b, c, d, e, f, g, h, i, j, k, l)")
        connection.executemany(f"INSERT INTO line VALUES ({','.join('?' * 12)})", ([_plain(cell) for cell in row] for row in rows))
        connection.commit()
    return time.perf_counter() - start


def ours(path: Path, folder: Path, parts: dict[str, list[float]]) -> float:
    """Return the seconds of a whole import into a new workspace: read, recognise, plan, apply."""
    from salesdesk import workspace
    from salesdesk.imports import Choices, apply_plan, plan_workbooks
    from salesdesk.progress import Progress
    from salesdesk.sheets.open import open_sheets

    db = workspace.create(folder / "bench.salesdesk")
    start = time.perf_counter()
    book = open_sheets(path)
    read = time.perf_counter()
    plan = plan_workbooks(db, [book], Progress(), Choices())
    planned = time.perf_counter()
    apply_plan(db, plan)
    end = time.perf_counter()
    db.close()
    assert plan.counts.new == len(book.sheets[0].rows) - 1
    for name, seconds in (("read", read - start), ("plan", planned - read), ("apply", end - planned)):
        parts.setdefault(name, []).append(seconds)
    return end - start


def usual(path: Path, folder: Path) -> float:
    """Return the seconds of what is usually done: openpyxl row by row, objects, `add_all`, commit."""
    from decimal import Decimal

    from openpyxl import load_workbook
    from sqlalchemy.orm import Session

    from salesdesk import workspace
    from salesdesk.model import Customer, Member, Product, SaleLine

    db = workspace.create(folder / "usual.salesdesk")
    start = time.perf_counter()
    known: dict[tuple[type, str], Any] = {}
    with Session(db.engine) as session:
        lines = []
        for row in load_workbook(path, read_only=True, data_only=True).worksheets[0].iter_rows(min_row=2, values_only=True):
            ids = []
            for kind, name in ((Member, row[3]), (Customer, row[5]), (Product, row[6])):
                if (kind, name) not in known:
                    known[kind, name] = kind(name=name)
                    session.add(known[kind, name])
                    session.flush()
                ids.append(known[kind, name].id)
            lines.append(
                SaleLine(
                    order_number=row[0], day=row[2].date(), member_id=ids[0], customer_id=ids[1], product_id=ids[2],
                    quantity=Decimal(str(row[7])), amount=Decimal(str(row[9])), cost=Decimal(str(row[10])), region=row[11],
                )
            )  # fmt: skip
        session.add_all(lines)
        session.commit()
    seconds = time.perf_counter() - start
    db.close()
    return seconds


def _plain(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, date) else cell


def main(rows: int) -> None:
    """Measure and print."""
    floors, whole, parts = [], [], dict[str, list[float]]()
    used: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "bench.xlsx"
        write_sheet(path, rows)
        for turn in range(ROUNDS):
            folder = Path(temporary) / str(turn)
            folder.mkdir()
            begin = processor()
            floors.append(floor(path, folder))
            between = processor()
            whole.append(ours(path, folder, parts))
            used.append((between - begin, processor() - between))
        usually = usual(path, folder)
    low, mine = statistics.median(floors), statistics.median(whole)
    shares = ", ".join(f"{name} {statistics.median(seconds):.2f} s" for name, seconds in parts.items())
    print(f"import of {rows:,} x 12: {mine:.2f} s ({shares}); floor {low:.2f} s; openpyxl + add_all {usually:.2f} s")
    each = ", ".join(f"{one / other:.2f}" for one, other in zip(whole, floors, strict=True))
    print(f"ratio to the floor: {mine / low:.2f} (at most 1.6); run by run {each}")
    low_used, mine_used = (statistics.median(one) for one in zip(*used, strict=True))
    each = ", ".join(f"{mine / low:.2f}" for low, mine in used)
    print(f"of the processor's time: {mine_used:.2f} s to {low_used:.2f} s, {mine_used / low_used:.2f}; run by run {each}")
    print(f"openpyxl + add_all against ours: {usually / mine:.1f} times as long (at least 6)")


def further(rows: int) -> None:
    """Measure imports of other kinds by the processor's time, and print: a sheet that comes again a tenth longer, or with changes
    in each row; one with many customers or products; a small one, the first and the second time.
    """
    from salesdesk import workspace
    from salesdesk.imports.ready import get_ready

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def sheet(called: str, count: int, **like: Any) -> Path:
            path = folder / f"{called}.xlsx"
            write_sheet(path, count, **like)
            return path

        month, longer = sheet("month", rows * 9 // 10), sheet("longer", rows)
        lists = {
            "a sheet, then the same a tenth longer, then with other costs": (month, longer, sheet("costlier", rows, costlier=1.0)),
            "40,000 customers, the first and the second time": (sheet("customers", rows, customers=40_000),) * 2,
            "20,000 products": (sheet("products", rows, products=20_000),),
            "500 rows, the first and the second time": (sheet("small", 500),) * 2,
        }
        get_ready()
        before = processor()
        low = floor(longer, folder)
        print(f"floor: {low:.2f} s, of the processor {processor() - before:.2f} s")
        for number, (called, paths) in enumerate(lists.items()):
            db = workspace.create(folder / f"{number}.salesdesk")
            print(called)
            for path in paths:
                _one(db, path)
            db.close()


def _one(db: Any, path: Path) -> None:
    from salesdesk.imports import Choices, apply_plan, plan_workbooks
    from salesdesk.progress import Progress
    from salesdesk.sheets.open import open_sheets

    start, used = time.perf_counter(), [processor()]
    book = open_sheets(path)
    used.append(processor())
    plan = plan_workbooks(db, [book], Progress(), Choices())
    used.append(processor())
    apply_plan(db, plan)
    used.append(processor())
    read, planned, applied = (after - before for before, after in pairwise(used))
    counts = f"{plan.counts.new:,} new, {plan.counts.changed:,} changed, {plan.counts.same:,} the same"
    print(
        f"  {time.perf_counter() - start:.3f} s, of the processor {used[-1] - used[0]:.3f} s (read {read:.3f}, plan {planned:.3f}, "
        f"apply {applied:.3f}): {counts}"
    )


def memory(rows: int) -> None:
    """Measure the peaks of one import in a process of its own, and print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.xlsx"
        write_sheet(path, rows)
        subprocess.run([sys.executable, "-m", "tests.bench.bench_import", "--once", str(path)], check=True)


def _once(path: Path) -> None:
    import resource

    with tempfile.TemporaryDirectory() as folder:
        seconds = ours(path, Path(folder), {})
    own, child = (resource.getrusage(who).ru_maxrss >> 10 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(
        f"one import in {seconds:.1f} s: {own} MB in the program, {child} MB in the reading process, {own + child} MB in all (at most 1500)"
    )


if __name__ == "__main__":
    if "--once" in sys.argv:
        _once(Path(sys.argv[-1]))
    else:
        wanted = next((int(one) for one in sys.argv[1:] if one.isdecimal()), 100_000)
        (memory if "--memory" in sys.argv else further if "--cases" in sys.argv else main)(wanted)
