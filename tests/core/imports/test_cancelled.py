"""Orders that are called off after they were imported count no more, and undo brings them back."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import ImportPlan, apply_plan, plan_import
from salesdesk.measure import EVERYONE, value
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.credit import set_credit
from salesdesk.undo import redo, undo

HEAD = "订单日期,订单编号,销售员,客户名称,产品名称,数量,销售金额,订单状态\n"
ROWS = (
    "2026-10-08,SO-1,张三,晟泰机械,减速机,1,1000,{}\n"
    "2026-10-08,SO-1,张三,晟泰机械,减速机,2,2000,{}\n"
    "2026-10-09,SO-2,李四,宏远科技,电机,1,500,{}\n"
)
Import = Callable[[str], ImportPlan]


@pytest.fixture
def bring(database: Database, tmp_path: Path) -> Import:
    def bring_(text: str) -> ImportPlan:
        path = tmp_path / "订单.csv"
        path.write_text(text, encoding="utf-8")
        plan = plan_import(database, [path], Progress())
        apply_plan(database, plan, Progress())
        return plan

    return bring_


def sold(database: Database) -> Decimal | None:
    with database.read() as session:
        return value(session, "sales_amount", EVERYONE, Period.month(2026, 10))


@pytest.mark.parametrize(
    "word", ["已取消", "作废", "Cancelled", "3-已取消", "【作废】", "已取消（客户原因）", "Cancelled by customer", "退货", "已退保", "退訂"]
)
def test_order_when_cancelled_after_its_import_then_counts_no_more_until_that_is_undone(
    database: Database, bring: Import, word: str
) -> None:
    bring(HEAD + ROWS.format("已审核", "已审核", "已审核"))
    assert sold(database) == 3500
    plan = bring(HEAD + ROWS.format(word, word, "已审核"))
    assert (plan.counts.changed, plan.counts.same, plan.counts.new, plan.counts.set_aside) == (2, 1, 0, 0)
    assert sold(database) == 500

    # The same again finds nothing more to take out.
    again = bring(HEAD + ROWS.format(word, word, "已审核"))
    assert (again.counts.changed, again.counts.same, again.counts.set_aside) == (0, 1, 2)
    assert undo(database) is not None
    assert sold(database) == 3500
    assert redo(database) is not None
    assert sold(database) == 500

    # Called off by mistake: a later sheet brings it back.
    assert bring(HEAD + ROWS.format("已审核", "已审核", "已审核")).counts.new == 2
    assert sold(database) == 3500


@pytest.mark.parametrize("word", ["退货", "Returned"])
def test_goods_when_they_came_back_in_rows_of_their_own_then_are_taken_off_once(database: Database, bring: Import, word: str) -> None:
    rows = [("1", "1000", "已审核"), ("2", "2000", word), ("3", "-2000", word)]
    bring(HEAD + "".join(f"2026-10-08,SO-{n},张三,晟泰机械,减速机,1,{amount},{state}\n" for n, amount, state in rows))
    assert sold(database) == 1000


def test_lines_when_one_of_two_equal_ones_is_cancelled_then_the_other_stays_as_it_is(database: Database, bring: Import) -> None:
    bring(HEAD + ROWS.format("已审核", "已审核", "已审核"))
    plan = bring(HEAD + ROWS.format("已取消", "已审核", "已审核"))
    assert (plan.counts.changed, plan.counts.same, plan.counts.new) == (1, 2, 0)
    assert sold(database) == 2500


def test_order_when_a_sheet_without_lines_cancels_it_then_all_its_lines_go_with_their_shares(database: Database, bring: Import) -> None:
    plan = bring(HEAD + ROWS.format("已审核", "已审核", "已审核"))
    line, members = 1, [one.name for one in plan.creates if one.record == "member"]
    assert len(members) == 2
    set_credit(database, line, {1: Decimal("0.5"), 2: Decimal("0.5")})
    bring("订单日期,订单编号,销售员,客户名称,订单金额,订单状态\n2026-10-08,SO-1,张三,晟泰机械,3000,已取消\n")
    assert sold(database) == 500
    assert undo(database) is not None
    assert sold(database) == 3500


@pytest.mark.parametrize(("other", "expected"), [("已审核", 3500), ("已完成", 500)])
def test_closed_when_met_then_is_finished_unless_others_are_finished_in_so_many_words(
    database: Database, bring: Import, other: str, expected: int
) -> None:
    plan = bring(HEAD + ROWS.format("已关闭", "已关闭", other))
    assert sold(database) == expected
    assert any("已关闭" in str(note) for table in plan.tables for note in table.notes)


VOID = "销售订单编号,客户名称,下单日期,负责人,生命状态,锁定状态,产品名称,数量,小计\n"
FIRST = "DD1,晟泰机械,2026-10-01,张三,正常,未锁定,泵,1,100\n{0},阀,2,200\n"
SECOND = "DD2,宏远科技,2026-10-02,李四,{2},未锁定,泵,5,500\n{1},阀,1,50\nDD3,宏远科技,2026-10-03,李四,正常,未锁定,泵,1,70\n"


@pytest.mark.parametrize(("first", "second"), [(",,,,,", ",,,,,"), ("DD1,,,,,", "DD2,,,,,")])  # the head of an order on its first line only
def test_order_when_its_first_line_says_that_it_is_void_then_all_its_lines_go_and_those_that_counted_go(
    database: Database, bring: Import, first: str, second: str
) -> None:
    text = VOID + FIRST + SECOND
    bring(text.format(first, second, "作废"))
    assert sold(database) == 370
    assert bring(text.format(first, second, "正常")).counts.new == 2
    assert sold(database) == 920

    plan = bring(text.format(first, second, "作废"))
    assert (plan.counts.changed, plan.counts.same, plan.counts.new) == (2, 3, 0)
    assert sold(database) == 370
    assert undo(database) is not None
    assert sold(database) == 920


FLAGGED = "单据编号,日期,客户,销售员,作废状态,物料名称,销售数量,价税合计\nXS1,2026-10-01,晟泰机械,张三,{},泵,1,100\n{}阀,2,200\n"
STATED = "订单编号,日期,客户,销售员,金额,订单状态\nXS1,2026-10-01,晟泰机械,张三,300,{}\n{}"


@pytest.mark.parametrize(
    ("sheet", "counts", "out"),
    [
        (FLAGGED, ("否", ",,,,,"), ("是", ",,,,,")),  # the head of the order on its first line only
        (FLAGGED, ("否", "XS1,2026-10-01,晟泰机械,张三,否,"), ("是", "XS1,2026-10-01,晟泰机械,张三,是,")),
        (STATED, ("已审核", ""), ("草稿", "")),
        (STATED, ("已审核", ""), ("已驳回", "")),
    ],
)
def test_order_when_a_flag_or_state_says_that_it_is_void_or_no_order_yet_then_counts_only_while_it_does_not(
    database: Database, bring: Import, sheet: str, counts: tuple[str, str], out: tuple[str, str]
) -> None:
    bring(sheet.format(*counts))
    assert sold(database) == 300
    bring(sheet.format(*out))
    assert not sold(database)
    bring(sheet.format(*counts))
    assert sold(database) == 300


def test_orders_and_receipts_when_void_after_their_import_then_count_no_more(database: Database, bring: Import) -> None:
    order = "销售订单编号,客户名称,下单日期,销售订单金额(元),负责人,生命状态,锁定状态\nDD1,晟泰机械,2026-10-01,300,张三,{},未锁定\n"
    receipt = "回款编号,客户名称,回款日期,回款金额,负责人,生命状态,锁定状态\nHK1,晟泰机械,2026-10-05,100,张三,{},未锁定\n"
    for text, name in ((order, "sales_amount"), (receipt, "receipts")):
        bring(text.format("正常"))
        plan = bring(text.format("作废"))
        assert (plan.counts.changed, plan.counts.same, plan.counts.new) == (1, 0, 0)
        with database.read() as session:
            assert not value(session, name, EVERYONE, Period.month(2026, 10))
        assert undo(database) is not None
        with database.read() as session:
            assert value(session, name, EVERYONE, Period.month(2026, 10))


NO_NUMBERS = "日期,客户,销售员,产品,数量,金额,状态\n"
SALES = (
    "2026-10-08,晟泰机械,张三,减速机,1,1000,{}\n"
    "2026-10-08,晟泰机械,张三,减速机,1,1000,{}\n"
    "2026-10-09,宏远科技,李四,电机,1,500,{}\n"
    "2026-10-10,宏远科技,李四,电机,1,600,{}\n"
)


def test_sales_without_numbers_when_cancelled_after_their_import_then_as_many_go_as_say_so(database: Database, bring: Import) -> None:
    bring(NO_NUMBERS + SALES.format(*["已完成"] * 4))
    assert sold(database) == 3100

    plan = bring(NO_NUMBERS + SALES.format("已取消", "已完成", "已取消", "已完成"))

    assert (plan.counts.changed, plan.counts.same, plan.counts.set_aside, plan.tables[0].gone) == (2, 2, 0, None)
    assert sold(database) == 1600
    again = bring(NO_NUMBERS + SALES.format("已取消", "已完成", "已取消", "已完成"))
    assert (again.counts.changed, again.counts.same, again.counts.set_aside) == (0, 2, 2)
    assert undo(database) is not None
    assert sold(database) == 3100


HEADS = (
    "订单日期,订单编号,销售员,客户名称,订单金额,订单状态\n2026-10-08,SO-1,张三,晟泰机械,3000,{}\n2026-10-09,SO-2,李四,宏远科技,500,已审核\n"
)
STATELESS = "订单编号,订单日期,客户名称,产品名称,数量,销售金额\n"
LINES = "SO-1,2026-10-08,晟泰机械,减速机,1,1000\nSO-1,2026-10-08,晟泰机械,电机,2,2000\nSO-2,2026-10-09,宏远科技,电机,1,500\n"


def together(database: Database, folder: Path, *texts: str) -> ImportPlan:
    """Import sheets, one file each, in one go."""
    files = [folder / f"{at}.csv" for at in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    plan = plan_import(database, files, Progress())
    apply_plan(database, plan, Progress())
    return plan


def notes_of(plan: ImportPlan) -> str:
    return "\n".join(str(note) for table in plan.tables for note in table.notes)


@pytest.mark.parametrize("heads_first", [True, False])
def test_lines_when_the_head_of_their_order_is_cancelled_in_another_file_then_do_not_count(
    database: Database, tmp_path: Path, heads_first: bool
) -> None:
    files = [HEADS.format("已取消"), STATELESS + LINES]
    plan = together(database, tmp_path, *(files if heads_first else files[::-1]))
    assert sold(database) == 500
    assert ("0.csv" if heads_first else "1.csv") in notes_of(plan)

    # The same again changes nothing, asks nothing, and counts nothing.
    again = together(database, tmp_path, *(files if heads_first else files[::-1]))
    assert (again.counts.changed, again.counts.new, [one.gone for one in again.tables]) == (0, 0, [None, None])


def test_lines_when_they_counted_and_their_order_is_cancelled_beside_them_then_each_is_taken_out_once(
    database: Database, tmp_path: Path
) -> None:
    together(database, tmp_path, HEADS.format("已审核"), STATELESS + LINES)
    assert sold(database) == 3500

    plan = together(database, tmp_path, HEADS.format("已取消"), STATELESS + LINES)

    assert sold(database) == 500
    assert len({(one.table, one.id) for one in plan.writes.deletes}) == len(plan.writes.deletes) == 3
    assert [one.gone for one in plan.tables] == [None, None]
    assert undo(database) is not None
    assert sold(database) == 3500


@pytest.mark.parametrize(
    ("heads", "lines", "expected"),
    [
        (HEADS.format("已取消"), LINES.replace("晟泰机械", "恒达电子"), 3500),  # another customer's order of that number
        (HEADS.format("已取消") + "2026-10-08,SO-1,张三,晟泰机械,3000,已审核\n", LINES, 3500),  # made anew under the number
        (HEADS.format("已取消"), LINES.replace("晟泰机械", ""), 500),
    ],
)
def test_lines_when_the_cancelled_order_may_be_another_then_they_count(
    database: Database, tmp_path: Path, heads: str, lines: str, expected: int
) -> None:
    plan = together(database, tmp_path, heads, STATELESS + lines)

    assert sold(database) == expected
    assert ("other customers" in notes_of(plan)) == ("恒达电子" in lines)
