"""What was sent for an order that is known is the same sale as the order, whichever sheet comes first."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import ImportPlan, apply_plan, plan_import
from salesdesk.imports.plan.orders.parts import Place
from salesdesk.imports.plan.twice.deliveries import sent_for
from salesdesk.imports.plan.twice.sale import ORDER, Sale
from salesdesk.measure import EVERYONE, value
from salesdesk.model import SaleLine
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.undo import undo
from tests.core.imports.sheets import stored

ORDERS = "订单编号,订单日期,客户,销售员,订单金额\nDD1,2026-10-08,晟泰机械,张三,2000\nDD2,2026-10-15,宏远科技,李四,800\n"
SENT = (
    "出库单号,出库日期,源单号,客户,业务员,产品,数量,金额\n"
    "CK1,2026-10-10,DD1,晟泰机械,张三,泵,1,1200\nCK2,2026-10-12,DD1,晟泰机械,张三,泵,1,800\nCK3,2026-11-02,DD2,宏远科技,李四,阀,1,800\n"
)
LINES = (
    "单据编号,日期,客户,销售员,物料编码,物料名称,销售数量,价税合计\n"
    "DD1,2026-10-08,晟泰机械,张三,1.01,泵,2,2000\nDD2,2026-10-15,宏远科技,李四,1.02,阀,1,800\n"
)
SENT_LINES = (
    "单据编号,日期,源单编号,客户,销售员,物料编码,物料名称,实发数量,价税合计\n"
    "XSCKD1,2026-10-20,DD1,晟泰机械,张三,1.01,泵,1,1000\nXSCKD2,2026-11-05,DD1,晟泰机械,张三,1.01,泵,1,1000\n"
)
ENGLISH = "Order No,Order Date,Customer,Sales Rep,Order Amount\nSO-1,2026-10-01,Acme,Ann Ray,1000\n"
SHIPPED = (
    "Shipment No,Ship Date,Sales Order,Customer,Sales Rep,Amount\n"
    "SH-1,2026-10-04,SO-1,Acme,Ann Ray,600\nSH-2,2026-11-04,SO-1,Acme,Ann Ray,400\n"
)
PAIRS = {"heads": (ORDERS, SENT, 2800), "lines": (LINES, SENT_LINES, 2800), "english": (ENGLISH, SHIPPED, 1000)}


def bring(database: Database, folder: Path, *texts: str) -> ImportPlan:
    """Import sheets together, each as a file of its own."""
    paths = []
    for text in texts:
        path = folder / f"{'sent' if text in (SENT, SENT_LINES, SHIPPED) else 'sheet'}.csv"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    plan = plan_import(database, paths, Progress())
    apply_plan(database, plan, Progress())
    return plan


def sold(database: Database, month: int = 10) -> object:
    with database.read() as session:
        return value(session, "sales_amount", EVERYONE, Period.month(2026, month)) or 0


@pytest.mark.parametrize("way", ["orders first", "deliveries first", "together"])
@pytest.mark.parametrize("pair", PAIRS)
def test_a_delivery_when_it_names_an_order_that_is_known_then_the_order_counts_alone(
    database: Database, tmp_path: Path, pair: str, way: str
) -> None:
    orders, sent, total = PAIRS[pair]

    for texts in [(orders, sent)] if way == "together" else [(orders,), (sent,)] if way == "orders first" else [(sent,), (orders,)]:
        plan = bring(database, tmp_path, *texts)

    assert (sold(database), sold(database, 11)) == (total, 0)
    assert any("the same sales" in str(note) for table in plan.tables for note in table.notes)
    for text in (orders, sent):  # neither brings anything a second time
        assert bring(database, tmp_path, text).counts.new == 0
    assert (sold(database), sold(database, 11)) == (total, 0)


def test_deliveries_when_their_orders_are_not_known_then_count_and_an_import_of_the_orders_gives_way_when_undone(
    database: Database, tmp_path: Path
) -> None:
    bring(database, tmp_path, SENT)
    assert (sold(database), sold(database, 11)) == (2000, 800)

    bring(database, tmp_path, ORDERS)
    assert (sold(database), sold(database, 11)) == (2800, 0)
    assert undo(database) is not None
    assert (sold(database), sold(database, 11)) == (2000, 800)


@pytest.mark.parametrize(
    "sent",
    [
        SENT.replace("DD1", "DD8").replace("DD2", "DD9"),  # other orders
        SENT.replace("晟泰机械", "明德药业").replace("宏远科技", "明德药业"),  # another customer's orders have these numbers
    ],
)
def test_deliveries_when_they_are_of_other_orders_then_both_count(database: Database, tmp_path: Path, sent: str) -> None:
    bring(database, tmp_path, ORDERS)
    bring(database, tmp_path, sent)
    assert (sold(database), sold(database, 11)) == (4800, 800)


def test_a_delivery_when_it_came_back_then_it_is_taken_off_its_order(database: Database, tmp_path: Path) -> None:
    bring(database, tmp_path, ORDERS)
    bring(database, tmp_path, SENT + "CK4,2026-10-28,DD1,晟泰机械,张三,泵,-1,-200\n")
    assert sold(database) == 2600


def test_a_delivery_when_a_later_file_calls_it_void_then_it_counts_no_more(database: Database, tmp_path: Path) -> None:
    stated = SENT.replace("金额\n", "金额,状态\n").replace("00\n", "00,{}\n")
    bring(database, tmp_path, stated.format("正常", "正常", "正常"))
    bring(database, tmp_path, stated.format("正常", "作废", "正常"))
    assert (sold(database), sold(database, 11)) == (1200, 800)
    assert stored(database, SaleLine.order_number) == [("DD1",), ("DD2",)]


def line(day: str, amount: int = 1000) -> Sale:
    return Sale(ORDER, day, 1, 1, None, amount, "DD1", None, None, 0, 2, Place(record_id=1))


@pytest.mark.parametrize(
    ("ordered", "sent", "days"),
    [
        (["2026-10-08"], "2026-10-08", ["2026-10-08"]),
        (["2026-10-08"], "2026-11-30", ["2026-10-08"]),
        (["2026-10-08"], "2027-06-15", ["2026-10-08"]),  # made to order
        (["2026-10-08"], "2026-09-20", ["2026-10-08"]),  # sent before it was written down
        (["2026-10-08", "2026-10-20"], "2026-10-25", ["2026-10-08", "2026-10-20"]),  # lines of one order
        # A number that begins anew each year is another order's.
        (["2025-10-08"], "2026-10-10", []),
        (["2026-10-08"], "2025-10-10", []),
        (["2025-10-08", "2026-10-08"], "2026-10-10", ["2026-10-08"]),
        (["2026-10-08", "2026-01-05"], "2026-02-01", ["2026-01-05"]),
        (["2026-08-08", "2027-01-05"], "2026-11-30", ["2026-08-08"]),
    ],
)
def test_a_delivery_when_orders_of_its_number_are_of_other_times_then_is_theirs_only_where_it_may_be(
    ordered: list[str], sent: str, days: list[str]
) -> None:
    pairs = sent_for([line(sent, 400)], [line(day) for day in ordered])
    assert [one.day for pair in pairs for one in pair.others] == days


def test_deliveries_when_they_are_of_the_next_year_then_both_count(database: Database, tmp_path: Path) -> None:
    bring(database, tmp_path, ORDERS.replace("2026", "2025"))
    bring(database, tmp_path, SENT)
    assert (sold(database), sold(database, 11)) == (2000, 800)
