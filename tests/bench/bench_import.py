"""Import of 100,000 rows × 12 cells against its floor, and against openpyxl with `add_all`.

The floor is what no import can do without: calamine's read and one raw `executemany` of the same rows into a plain table.
Run `python -m tests.bench.bench_import [rows]`; the two are measured in turn, three times each, and the medians compared.
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
from pathlib import Path
from typing import Any

ROUNDS = 3
HEADINGS = ("订单号", "行号", "日期", "销售员", "客户编码", "客户名称", "产品", "数量", "单价", "金额", "成本", "区域")


def write_sheet(path: Path, rows: int) -> None:
    """Write a sheet of sale lines, the same for each run."""
    import xlsxwriter

    chance = random.Random(2026)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("销售明细")
    days = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, HEADINGS)
    for at in range(rows):
        quantity, price, customer = chance.randint(1, 50), chance.randint(100, 90_000) / 100, chance.randrange(3_000)
        amount = round(quantity * price, 2)
        sheet.write_row(at + 1, 0, (f"SO{2024000000 + at // 3}", at % 3 + 1))
        sheet.write_datetime(at + 1, 2, datetime(2024, 1, 1) + timedelta(days=chance.randrange(700)), days)  # noqa: DTZ001 - a sheet has no zone
        names = (f"张{chr(0x4E00 + chance.randrange(60))}", f"C{customer:05}", f"客户{customer}有限公司", f"产品{chance.randrange(200)}")
        sheet.write_row(
            at + 1, 3, (*names, quantity, price, amount, round(amount * 0.7, 2), chance.choice(("华东", "华南", "华北", "西南")))
        )
    book.close()


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
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "bench.xlsx"
        write_sheet(path, rows)
        for turn in range(ROUNDS):
            folder = Path(temporary) / str(turn)
            folder.mkdir()
            floors.append(floor(path, folder))
            whole.append(ours(path, folder, parts))
        usually = usual(path, folder)
    low, mine = statistics.median(floors), statistics.median(whole)
    shares = ", ".join(f"{name} {statistics.median(seconds):.2f} s" for name, seconds in parts.items())
    print(f"import of {rows:,} x 12: {mine:.2f} s ({shares}); floor {low:.2f} s; openpyxl + add_all {usually:.2f} s")
    print(f"ratio to the floor: {mine / low:.2f} (at most 1.6)")
    print(f"openpyxl + add_all against ours: {usually / mine:.1f} times as long (at least 6)")


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
        (memory if "--memory" in sys.argv else main)(wanted)
