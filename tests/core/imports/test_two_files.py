"""Two files of one import that bring the same facts: what agrees counts once, what differs is told and kept out."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select, update

from salesdesk.db import Database
from salesdesk.imports import apply_plan, plan_import
from salesdesk.imports.plan.planned import Counts
from salesdesk.measure import EVERYONE, value
from salesdesk.model import SaleLine
from salesdesk.period import Period
from salesdesk.text import language

HEAD = "订单编号,订单日期,销售员,客户名称,金额\n"
LINES = "订单编号,订单日期,销售员,客户名称,产品名称,金额\n"
PAID = "回款编号,回款日期,销售员,客户名称,回款金额\n"
ONE = "A1,2026-10-01,张三,晟泰机械,100\nA2,2026-10-02,李四,宏远科技,200\n"


@pytest.mark.parametrize(
    ("head", "first", "second", "counts", "problem"),
    [
        (HEAD, ONE, ONE, Counts(same=2), None),
        (HEAD, ONE, ONE.replace("100", "150"), Counts(same=1, rejected=1), (2, "金额", 100)),
        (HEAD, ONE, ONE.replace("A2,2026-10-02,李四", "A2,2026-10-02,张三"), Counts(same=1, rejected=1), (3, "销售员", "李四")),
        (HEAD, ONE, ONE.replace("10-02", "10-12"), Counts(same=1, rejected=1), (3, "订单日期", "2026-10-02")),
        (PAID, ONE, ONE.replace("200", "250"), Counts(same=1, rejected=1), (3, "回款金额", 200)),
        # Two lines of one order and product, sorted anew: the same.
        (
            LINES, "A1,2026-10-01,张三,晟泰机械,泵,100\nA1,2026-10-01,张三,晟泰机械,泵,200\n",
            "A1,2026-10-01,张三,晟泰机械,泵,200\nA1,2026-10-01,张三,晟泰机械,泵,100\n", Counts(same=2), None,
        ),
    ],
)  # fmt: skip
def test_files_when_two_of_one_import_differ_then_the_second_row_is_kept_out_and_told_why(
    database: Database, tmp_path: Path, head: str, first: str, second: str, counts: Counts, problem: tuple[int, str, object] | None
) -> None:
    for name, rows in (("a.csv", first), ("b.csv", second)):
        (tmp_path / name).write_text(head + rows, encoding="utf-8")
    plan = plan_import(database, [tmp_path / "a.csv", tmp_path / "b.csv"])
    apply_plan(database, plan)

    assert plan.tables[1].counts == counts
    told = [(one.row, one.column, language("en").say(one.reason)) for one in plan.tables[1].rejected.problems]
    assert [one[:2] for one in told] == ([problem[:2]] if problem else [])
    assert all(problem and one[2].startswith(f"“a.csv” brings it too, in row {one[0]}, and says {problem[2]}.") for one in told)
    with database.read() as session:
        assert value(session, "receipts" if head == PAID else "sales_amount", EVERYONE, Period.month(2026, 10)) == Decimal(300)


EAST = "日期,商品,数量,金额\n2026-10-01,水,1,2\n2026-10-01,水,1,2\n2026-10-02,饼干,2,16\n"
WEST = EAST.replace("2,16", "1,8")


def _bring(database: Database, folder: Path, **files: str) -> list[tuple[int, int]]:
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    plan = plan_import(database, [folder / f"{name}.csv" for name in files])
    apply_plan(database, plan)
    assert not [one for table in plan.tables for one in table.notes if "分组" in language("zh").say(one)]
    return [(one.counts.new, one.counts.same) for one in plan.tables]


def test_rows_without_a_number_when_their_files_are_called_by_two_shops_then_are_two(database: Database, tmp_path: Path) -> None:
    assert _bring(database, tmp_path, 东街店10月=EAST, 西街店10月=WEST) == [(3, 0), (3, 0)]
    assert _bring(database, tmp_path, 南街店10月=EAST) == [(3, 0)]
    assert _bring(database, tmp_path, 西街店10月=WEST, 东街店10月改=EAST) == [(0, 3), (0, 3)]
    # The list of all shops has nothing new.
    assert _bring(database, tmp_path, 十月=EAST + WEST.partition("\n")[2]) == [(0, 6)]


def test_rows_without_a_number_when_the_list_of_all_comes_with_those_of_shops_then_count_once(database: Database, tmp_path: Path) -> None:
    everything = EAST + WEST.partition("\n")[2]
    assert _bring(database, tmp_path, 十月=everything, 东街店10月=EAST, 西街店10月=WEST) == [(6, 0), (0, 3), (0, 3)]


def test_rows_of_a_shop_when_imported_before_shops_counted_then_are_the_same(database: Database, tmp_path: Path) -> None:
    _bring(database, tmp_path, 东街店10月=EAST)
    with database.engine.begin() as connection:  # as older programs wrote the keys
        for one in connection.execute(select(SaleLine.id, SaleLine.match_key)).all():
            base, _, rest = str(one[1]).partition("@")
            old = base + (f"#{rest.partition('#')[2]}" if "#" in rest else "")
            connection.execute(update(SaleLine).where(SaleLine.id == one[0]).values(match_key=old))
    assert _bring(database, tmp_path, 东街店10月=EAST) == [(0, 3)]
    assert _bring(database, tmp_path, 西街店10月=EAST) == [(3, 0)]
