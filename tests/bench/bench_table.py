"""A table over 1,000,000 sale lines: first page, sorts, a scrolled page, the search of the bar, memory.

`SALESDESK_BENCH` names a workspace made before (`salesdesk sample --sales 1000000`); else one is made, which takes minutes.
"""

from __future__ import annotations

import os
import resource
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from pytestqt.qtbot import QtBot

from salesdesk.db import Database
from salesdesk.period import Period
from salesdesk.sample import make_sample
from salesdesk.services import listing
from salesdesk.services.listing import Query
from salesdesk.services.search import search
from salesdesk.settings import Settings
from ui.desk import Desk
from ui.messages import Messages
from ui.records.source import PageSource, sums_of
from ui.tables.table import RecordTable
from ui.tasks import Tasks

SALES = 1_000_000
FIRST_PAGE = SORT = 1.0
PAGE = 0.016
FIND = 0.05
MEGABYTES = 150
_PATIENCE_MS = 60_000

pytestmark = pytest.mark.timeout(1800)


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a workspace with a million sale lines."""
    kept = os.environ.get("SALESDESK_BENCH")
    if kept:
        database = Database.sqlite(Path(kept))
    else:
        database = make_sample(tmp_path_factory.mktemp("big") / "big.salesdesk", language="zh", sales=SALES, until=date(2026, 11, 1))
    yield database
    database.close()


def test_table_when_it_has_a_million_rows_then_is_quick(qtbot: QtBot, big: Database, tmp_path: Path) -> None:
    tasks, messages = Tasks(), Messages()
    desk = Desk(big, tasks, messages, Settings(tmp_path / "settings.json"), Period.month(2026, 10))
    source = PageSource(desk.when_open, "sale_line", None, None, sums_of("sale_line"))
    table = RecordTable("sale_line", source, desk, dense=True)
    qtbot.addWidget(table)
    table.resize(1200, 800)
    table.show()
    empty = _memory()

    def seconds(work: Callable[[], object]) -> float:
        begin = perf_counter()
        with qtbot.waitSignal(table.counted, timeout=_PATIENCE_MS):
            work()
        return perf_counter() - begin

    found = {"first page": seconds(table.reload)}
    for name in ("amount", "day", "order_number", "member_id"):
        column = [one.name for one in source.fields].index(name)
        found[f"sort by {name}"] = seconds(_sorting(table, column))
    pages = [_page(big, table, share) for share in (0.1, 0.35, 0.6, 0.85)]
    used = _memory() - empty
    print()
    for what, took in found.items():
        print(f"{what}: {took:.2f} s (at most {SORT} s)")
    print(f"a page by ids: {max(pages) * 1000:.1f} ms (at most {PAGE * 1000:.0f} ms)")
    print(f"memory: {used:.0f} MB above empty (at most {MEGABYTES} MB)")
    tasks.close()
    desk.deleteLater()
    messages.deleteLater()
    assert max(found.values()) < FIRST_PAGE
    assert sorted(pages)[1] < PAGE
    assert used < MEGABYTES


def test_search_when_there_are_a_million_sales_then_takes_a_blink(big: Database) -> None:
    number = listing.rows(
        big, "sale_line", listing.ids(big, "sale_line", Query())[:1], [listing.record("sale_line").field("order_number")]
    )[0][0]
    found = {words: _best(_searching(big, words)) for words in ("zs", "上海", str(number), str(number)[:4])}
    print()
    for words, took in found.items():
        print(f"search for {words}: {took * 1000:.0f} ms (at most {FIND * 1000:.0f} ms)")
    assert max(found.values()) < FIND


def _sorting(table: RecordTable, column: int) -> Callable[[], None]:
    def sort() -> None:
        table.model.sort(column)

    return sort


def _searching(database: Database, words: str) -> Callable[[], object]:
    def find() -> object:
        return search(database, words)

    return find


def _page(database: Database, table: RecordTable, share: float) -> float:
    """Return the seconds that the rows of one screen take, wherever in the table it is."""
    at = int(len(table.model.ids) * share)
    wanted = table.model.ids[at : at + 40]

    def fetch() -> object:
        return listing.rows(database, "sale_line", wanted)

    return _best(fetch)


def _best(work: Callable[[], object]) -> float:
    found = []
    for _ in range(3):
        begin = perf_counter()
        work()
        found.append(perf_counter() - begin)
    return min(found)


def _memory() -> float:
    """Return the memory in use, in MB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 2**20
