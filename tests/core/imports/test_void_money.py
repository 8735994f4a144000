"""Void receipts and invoices do not count, and those that counted before are found by whatever the sheet says of them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import ImportPlan, apply_plan, plan_import
from salesdesk.imports.plan.planned import Counts
from salesdesk.measure import EVERYONE, value
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.undo import undo

PRODUCT = "客户名称,回款日期,回款金额,负责人,生命状态,锁定状态\n"
STATE = "收款日期,客户名称,收款金额,业务员,状态\n"
BARE = "收款日期,客户名称,收款金额,状态\n"
NUMBERED = "收款单号,收款日期,客户名称,收款金额,业务员,状态\n"
INVOICES = "Invoice Date,Invoice Number,Customer,Amount,Sales Rep,Status\n"
CHINESE, ENGLISH = ("作废", "已作废", "已退款"), ("Void", "Cancelled")
FIRST, SECOND = "HK-1,2026-10-05,晟泰机械,100,张三,已确认\n", "HK-2,2026-10-05,晟泰机械,100,李四,已确认\n"
Import = Callable[[str], ImportPlan]


@pytest.fixture
def bring(database: Database, tmp_path: Path) -> Import:
    def bring_(text: str) -> ImportPlan:
        path = tmp_path / "sheet.csv"
        path.write_text(text, encoding="utf-8")
        plan = plan_import(database, [path], Progress())
        apply_plan(database, plan, Progress())
        return plan

    return bring_


def total(database: Database, name: str = "receipts") -> Decimal:
    with database.read() as session:
        return value(session, name, EVERYONE, Period.month(2026, 10)) or Decimal(0)


def told(plan: ImportPlan) -> str:
    return "\n".join(note.source for table in plan.tables for note in table.notes)


@pytest.mark.parametrize(
    ("sheet", "name"),
    [
        *((STATE + f"2026-10-08,晟泰机械,3000,张三,已确认\n2026-10-09,宏远科技,500,李四,{word}\n", "receipts") for word in CHINESE),
        *((INVOICES + f"2026-10-08,I-1,Acme,3000,Jo Lee,Paid\n2026-10-09,I-2,Globex,500,Ann Ray,{word}\n", "invoiced") for word in ENGLISH),
        # What went back stands as a row of its own, and the state of an order says nothing of the money that came in.
        (STATE + "2026-10-08,晟泰机械,3500,张三,已退款\n2026-10-09,晟泰机械,-500,李四,成功\n", "receipts"),
        (STATE.replace("状态", "订单状态") + "2026-10-08,晟泰机械,3000,张三,已取消\n", "receipts"),
    ],
)  # fmt: skip
def test_money_when_its_state_says_that_it_is_void_then_does_not_count(database: Database, bring: Import, sheet: str, name: str) -> None:
    bring(sheet)

    assert total(database, name) == 3000


@pytest.mark.parametrize(
    ("head", "row", "states"),
    [
        (PRODUCT, "{1},2026-10-0{0},100,张三,{2},未锁定\n", ("正常", "作废")),
        (STATE, "2026-10-0{0},{1},100,张三,{2}\n", ("已确认", "已作废")),
        (BARE, "2026-10-0{0},{1},100,{2}\n", ("Paid", "Voided")),
        (NUMBERED, "HK-{0},2026-10-0{0},{1},100,张三,{2}\n", ("已确认", "Cancelled")),
    ],
)
def test_money_when_void_after_its_import_then_is_found_by_what_its_row_says(
    database: Database, bring: Import, head: str, row: str, states: tuple[str, str]
) -> None:
    rows = [row.format(day, customer, "{}") for day, customer in zip("5678", "晟泰机械 宏远科技 恒达电子 远洋贸易".split(), strict=True)]
    sheet = head + "".join(rows)
    bring(sheet.format(*[states[0]] * 4))
    assert total(database) == 400

    plan = bring(sheet.format(states[1], *[states[0]] * 3))

    assert total(database) == 300
    assert (plan.counts.changed, plan.counts.same, plan.counts.new, plan.tables[0].gone) == (1, 3, 0, None)
    again = bring(sheet.format(states[1], *[states[0]] * 3))
    assert (again.counts.changed, again.counts.same, again.tables[0].gone) == (0, 3, None)
    assert undo(database) is not None
    assert total(database) == 400


def test_money_when_one_of_two_equal_ones_is_void_then_the_other_stays(database: Database, bring: Import) -> None:
    row = "2026-10-05,晟泰机械,100,张三,{}\n"
    bring(STATE + row.format("已确认") * 2)

    plan = bring(STATE + row.format("作废") + row.format("已确认"))

    assert (plan.counts.changed, plan.counts.same, total(database)) == (1, 1, 100)


def test_money_when_two_people_shared_it_and_it_is_void_then_both_parts_go(database: Database, bring: Import) -> None:
    row = "2026-10-0{},晟泰机械,100,张三5/李四5,{}\n"
    bring(STATE + row.format(5, "已确认") * 2 + row.format(6, "已确认"))
    assert total(database) == 300

    plan = bring(STATE + row.format(5, "作废") * 2 + row.format(6, "已确认"))

    assert (total(database), plan.counts.changed, plan.counts.same) == (100, 4, 2)


@pytest.mark.parametrize(
    ("stored", "void", "expected", "is_told"),
    [
        (FIRST, "2026-10-05,晟泰机械,100,作废\n", 0, False),
        (FIRST, "2026-10-06,晟泰机械,100,作废\n", 100, False),
        (FIRST, "2026-10-05,,100,作废\n", 100, True),
        (FIRST + SECOND, "2026-10-05,晟泰机械,100,作废\n", 200, True),
    ],
)
def test_void_money_when_the_sheet_says_less_than_the_stored_one_then_goes_if_only_one_agrees_and_else_is_told(
    database: Database, bring: Import, stored: str, void: str, expected: int, is_told: bool
) -> None:
    bring(NUMBERED + stored)

    plan = bring(BARE + void + "2026-10-20,宏远科技,7,已确认\n")

    assert total(database) == expected + 7
    assert ("cannot be told" in told(plan)) == is_told


def test_void_money_when_another_with_its_day_and_amount_has_another_number_then_that_one_stays(database: Database, bring: Import) -> None:
    bring(NUMBERED + SECOND)

    plan = bring(NUMBERED + "HK-1,2026-10-05,晟泰机械,100,李四,作废\n" + SECOND)

    assert plan.counts == Counts(same=1, set_aside=1)
    assert total(database) == 100


def test_void_money_when_two_files_say_so_then_goes_once(database: Database, bring: Import, tmp_path: Path) -> None:
    bring(STATE + "2026-10-05,晟泰机械,100,张三,已确认\n2026-10-06,宏远科技,7,张三,已确认\n")
    files = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for file in files:
        file.write_text(STATE + "2026-10-05,晟泰机械,100,张三,作废\n2026-10-06,宏远科技,7,张三,已确认\n", encoding="utf-8")

    plan = plan_import(database, files, Progress())
    apply_plan(database, plan, Progress())

    assert (len(plan.writes.deletes), total(database)) == (1, 7)


@pytest.mark.parametrize("stored", [True, False])
@pytest.mark.parametrize("void_first", [True, False])
def test_void_money_when_another_file_brings_or_changes_it_then_goes_and_that_is_told(
    database: Database, bring: Import, tmp_path: Path, void_first: bool, stored: bool
) -> None:
    if stored:
        bring(NUMBERED + FIRST)
    texts = [NUMBERED + FIRST.replace("已确认", "作废"), NUMBERED + FIRST.replace("100", "120")]
    files = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for file, text in zip(files, texts if void_first else texts[::-1], strict=True):
        file.write_text(text, encoding="utf-8")

    plan = plan_import(database, files, Progress())
    apply_plan(database, plan, Progress())

    assert total(database) == 0
    assert "Void in another table" in told(plan)
    assert (plan.counts.changed, plan.counts.set_aside) == ((1, 1) if stored else (0, 2))
