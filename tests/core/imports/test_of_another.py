"""Two programs, shops or years give one number to two sales: both count; a corrected sheet changes what it brought."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports import ImportPlan, apply_plan, plan_import
from salesdesk.imports.plan.planned import Counts
from salesdesk.model import ImportBatch, Receipt, SaleLine
from salesdesk.undo import undo
from tests.core.imports.sheets import stored

HEAD = "订单编号,订单日期,客户名称,销售员,产品名称,数量,金额\n"
NOBODY = "订单编号,订单日期,产品名称,数量,金额\n"
PAID = "收款单号,收款日期,客户名称,收款金额\n"
ONE = "1001,2026-10-08,晟泰机械,张三,泵,1,1200\n"
TWO = ONE + "1002,2026-10-09,宏远科技,李四,阀,2,800\n1003,2026-10-12,明德药业,王五,轴,3,500\n"
BOUGHT = "1001,2026-10-08,泵,1,1200\n1002,2026-10-09,阀,2,800\n1003,2026-10-12,轴,3,500\n"
NEXT = BOUGHT.replace("2026-10", "2026-11").replace("1200", "1100").replace("800", "910").replace("500", "450")


def bring(database: Database, folder: Path, *files: tuple[str, str]) -> ImportPlan:
    """Import sheets together, each (name and text) as a file of its own."""
    for name, text in files:
        (folder / name).write_text(text, encoding="utf-8")
    plan = plan_import(database, [folder / name for name, _ in files])
    apply_plan(database, plan)
    return plan


def sold(database: Database) -> list[Decimal]:
    return sorted(one[0] for one in stored(database, SaleLine.amount))


@pytest.mark.parametrize(
    ("first", "second", "name", "new", "changed"),
    [
        # Another customer, day and amount.
        (HEAD + ONE, HEAD + "1001,2026-10-20,远大置业,赵六,泵,3,3000\n", "crm.csv", 1, 0),
        # Two shops on one day.
        (HEAD + ONE, HEAD + "1001,2026-10-08,远大置业,赵六,泵,3,3000\n", "crm.csv", 1, 0),
        # At a fixed price, a season later.
        (HEAD + ONE, HEAD + "1001,2026-12-20,远大置业,赵六,泵,1,1200\n", "crm.csv", 1, 0),
        # Numbers that begin anew each year, of the same customer.
        (HEAD + ONE, HEAD + "1001,2027-10-10,晟泰机械,张三,泵,2,2500\n", "2027.csv", 1, 0),
        # Of one number among others that are what they were.
        (HEAD + TWO, HEAD + TWO.replace(ONE, "1001,2026-11-20,远大置业,赵六,泵,3,3000\n"), "crm.csv", 1, 0),
        # Numbers that begin anew each month, where no customers are named; under one name as well.
        (NOBODY + BOUGHT, NOBODY + NEXT, "11.csv", 3, 0),
        (NOBODY + BOUGHT, NOBODY + NEXT, "a.csv", 3, 0),
        # A correction, whatever the file is called.
        (HEAD + TWO, HEAD + TWO.replace("1200", "1500"), "a.csv", 0, 1),
        (HEAD + TWO, HEAD + TWO.replace("1200", "1500") + "1004,2026-10-15,远大置业,赵六,泵,1,1\n", "b.csv", 1, 1),
        (HEAD + ONE, HEAD + ONE.replace("1200", "1500"), "b.csv", 0, 1),
        (HEAD + ONE, HEAD + ONE.replace("10-08", "10-18").replace("1200", "1500"), "b.csv", 0, 1),
        (HEAD + ONE, HEAD + ONE.replace("晟泰机械", "远大置业"), "b.csv", 0, 1),
        (HEAD + TWO, HEAD + TWO.replace("晟泰机械,张三,泵,1,1200", "远大置业,张三,泵,1,1500"), "b.csv", 0, 1),
        (HEAD + ONE, HEAD + "1001,2026-10-20,远大置业,赵六,泵,3,3000\n", "a.csv", 0, 1),
        # The same customer spelled in full, without the tax, some days later.
        (HEAD + ONE, HEAD + "1001,2026-10-18,上海晟泰机械有限公司,张三,泵,1,1061.95\n", "crm.csv", 0, 1),
        (NOBODY + BOUGHT, NOBODY + BOUGHT.replace("1200", "1100").replace("800", "910").replace("500", "450"), "b.csv", 0, 3),
    ],
)  # fmt: skip
def test_a_number_when_another_sheet_has_it_then_both_count_only_where_it_is_another_sale(
    database: Database, tmp_path: Path, first: str, second: str, name: str, new: int, changed: int
) -> None:
    bring(database, tmp_path, ("a.csv", first))
    before = sold(database)

    plan = bring(database, tmp_path, (name, second))

    assert (plan.counts.new, plan.counts.changed) == (new, changed)
    notes = [str(note) for note in plan.tables[0].notes if "Other records have their numbers" in str(note)]
    assert bool(notes) == (new > 0 and changed == 0)
    for text in (first, second) if not changed else (second,):
        again = bring(database, tmp_path, (name if text is second else "a.csv", text))
        assert (again.counts.new, again.counts.changed) == (0, 0)
    assert len(sold(database)) == len(before) + new


@pytest.mark.parametrize("together", [True, False])
def test_shops_when_their_files_have_one_number_then_both_count_and_each_is_found_again(
    database: Database, tmp_path: Path, together: bool
) -> None:
    east, west = (("城东店.csv", NOBODY + BOUGHT), ("城西店.csv", NOBODY + BOUGHT.replace("1200", "990").replace("500", "400")))
    for files in [(east, west)] if together else [(east,), (west,)]:
        bring(database, tmp_path, *files)
    assert sold(database) == [400, 500, 800, 990, 1200]

    longer = (west[0], west[1].replace("990", "995") + "1004,2026-10-15,泵,1,70\n")
    plan = bring(database, tmp_path, longer)
    assert (plan.counts.new, plan.counts.changed) == (1, 1)
    assert sold(database) == [70, 400, 500, 800, 995, 1200]
    assert bring(database, tmp_path, east, longer).counts.new == 0


def test_an_import_when_it_is_undone_then_the_other_sale_of_its_number_is_still_found(database: Database, tmp_path: Path) -> None:
    other = HEAD + "1001,2026-10-20,远大置业,赵六,泵,3,3000\n"
    bring(database, tmp_path, ("a.csv", HEAD + ONE))
    action = bring(database, tmp_path, ("crm.csv", other))
    assert action.counts.new == 1
    with database.read() as session:
        first = session.scalars(select(ImportBatch.action_id).order_by(ImportBatch.id)).first()
    assert undo(database, first) is not None

    assert bring(database, tmp_path, ("crm.csv", other)).counts == Counts(same=1)
    assert bring(database, tmp_path, ("a.csv", HEAD + ONE)).counts.new == 1
    assert sold(database) == [1200, 3000]


def test_receipts_when_two_programs_number_them_alike_then_both_count(database: Database, tmp_path: Path) -> None:
    bring(database, tmp_path, ("a.csv", PAID + "1,2026-10-08,晟泰机械,1200\n"))
    bring(database, tmp_path, ("b.csv", PAID + "1,2026-10-20,远大置业,3000\n"))
    assert sorted(one[0] for one in stored(database, Receipt.amount)) == [1200, 3000]


STATED = HEAD.replace("金额", "金额,订单状态")
OTHERS = "1001,2026-10-20,远大置业,赵六,泵,3,3000,{}\n"


@pytest.mark.parametrize("way", ["never counted", "counted before"])
def test_a_cancelled_order_when_another_sale_has_its_number_then_that_stays(database: Database, tmp_path: Path, way: str) -> None:
    bring(database, tmp_path, ("a.csv", HEAD + ONE))
    if way == "counted before":
        bring(database, tmp_path, ("crm.csv", STATED + OTHERS.format("已完成")))

    bring(database, tmp_path, ("crm.csv", STATED + OTHERS.format("已取消")))

    assert sold(database) == [1200]


@pytest.mark.parametrize("way", ["never counted", "counted before"])
def test_a_void_receipt_when_another_one_has_its_number_then_that_stays(database: Database, tmp_path: Path, way: str) -> None:
    head = PAID.replace("收款金额", "收款金额,状态")
    bring(database, tmp_path, ("a.csv", PAID + "1,2026-10-08,晟泰机械,1200\n"))
    if way == "counted before":
        bring(database, tmp_path, ("b.csv", head + "1,2026-10-20,远大置业,3000,正常\n"))

    bring(database, tmp_path, ("b.csv", head + "1,2026-10-20,远大置业,3000,作废\n"))

    assert [one[0] for one in stored(database, Receipt.amount)] == [1200]


WHOLE = "订单编号,订单日期,客户名称,销售员,订单金额\n"


def test_orders_of_two_programs_when_their_lines_come_then_each_counts_by_its_own(database: Database, tmp_path: Path) -> None:
    bring(database, tmp_path, ("a.csv", WHOLE + "1001,2026-10-08,晟泰机械,张三,1200\n"))
    bring(database, tmp_path, ("crm.csv", WHOLE + "1001,2026-10-20,远大置业,赵六,3000\n"))
    for name, line in (("lines.csv", ONE), ("crm lines.csv", "1001,2026-10-20,远大置业,赵六,泵,3,2900\n")):
        bring(database, tmp_path, (name, HEAD + line))
    assert sum(one or 0 for (one,) in stored(database, SaleLine.amount)) == 1200 + 2900
