"""A sale that several sheets tell - as a won opportunity, a contract, an order, or within a sum of its month - counts once."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import permutations
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices, TableChoice
from salesdesk.imports.plan.planned import Counts, ImportPlan, Twice
from salesdesk.imports.plan.twice.words import twice_words
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.measure import EVERYONE, value
from salesdesk.model import ImportMemory, Member, Opportunity, Receipt, SaleLine
from salesdesk.period import Period
from salesdesk.sheets.grid import Cell
from salesdesk.undo import undo
from tests.core.imports.sheets import Sheets, apply, planned, stored

M = Meaning
DEALS = list(
    zip(
        "商机名称 客户 金额 成交日期 阶段 负责人".split(),
        map(M, "opportunity customer amount close_date stage member".split()),
        strict=True,
    )
)
CONTRACTS = list(
    zip(
        "合同编号 商机名称 客户 签订日期 金额 负责人".split(),
        map(M, "contract_number opportunity customer day amount member".split()),
        strict=True,
    )
)
ORDERS = list(
    zip(
        "订单号 合同编号 客户 日期 金额 负责人".split(),
        map(M, "order_number contract_number customer day amount member".split()),
        strict=True,
    )
)
BY_PERSON = [("姓名", M.MEMBER), ("销售额", M.AMOUNT)]
OCTOBER = YearMonth(2026, None, 10)
ONCE, BOTH = Choices(twice="once"), Choices(twice="both")


def _deals(sheets: Sheets) -> Path:
    rows: list[list[Cell]] = [
        ["晟泰-设备", "晟泰机械", 100.0, "2026-10-05", "赢单", "张三"],
        ["宏远-备件", "宏远科技", 70.0, "2026-10-06", "赢单", "李四"],
        ["宏远-年度", "宏远科技", 500.0, "2026-12-06", "方案", "李四"],
    ]
    return sheets.add("deals.xlsx", TableKind.OPPORTUNITIES, DEALS, rows)


def _contracts(sheets: Sheets) -> Path:
    rows: list[list[Cell]] = [
        ["HT1", "晟泰-设备", "晟泰机械", "2026-10-08", 100.0, "张三"],
        ["HT2", None, "明德药业", "2026-10-09", 40.0, "张三"],
    ]
    return sheets.add("contracts.xlsx", TableKind.CONTRACTS, CONTRACTS, rows)


def _orders(sheets: Sheets, *, named: bool = True) -> Path:
    rows: list[list[Cell]] = [
        ["DD1", "HT1", "晟泰机械", "2026-10-12", 100.0, "张三"],
        ["DD2", None, "宏远科技", "2026-10-13", 30.0, "李四"],
    ]
    headings = ORDERS if named else [ORDERS[0], *ORDERS[2:]]
    return sheets.add("orders.xlsx", TableKind.ORDERS, headings, rows if named else [[row[0], *row[2:]] for row in rows])


def _sums(sheets: Sheets, *amounts: float) -> Path:
    rows: list[list[Cell]] = [[name, amount] for name, amount in zip(("张三", "李四", "王五"), amounts, strict=False)]
    return sheets.add("sums.xlsx", TableKind.MONTHLY_BY_MEMBER, BY_PERSON, rows, period=OCTOBER)


def _sales(db: Database) -> object:
    with db.read() as session:
        return value(session, "sales_amount", EVERYONE, Period.month(2026, 10))


def _asked(plan: ImportPlan) -> list[Twice]:
    return [found for one in plan.tables for found in one.twice]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_sale_when_opportunity_contract_and_order_name_one_another_then_it_counts_by_its_order(
    database: Database, sheets: Sheets, order: tuple[int, ...]
) -> None:
    made = (_deals, _contracts, _orders)

    for at in order:
        plan = planned(database, sheets, made[at](sheets), ONCE)
        apply(database, plan)

    # By order 100 and 30 (which stands for the opportunity of 70 of the same customer), by contract the 40 that has no order.
    assert _sales(database) == 170
    assert sorted(one for (one,) in stored(database, SaleLine.order_number)) == ["DD1", "DD2", "HT2"]
    assert len(stored(database, Opportunity.id)) == 3
    for make in made:  # none of them brings anything a second time
        assert planned(database, sheets, make(sheets), ONCE).counts.new == 0


def test_sales_when_their_sheets_come_together_then_only_what_names_nothing_is_asked_about(database: Database, sheets: Sheets) -> None:
    plan = planned(database, sheets, _deals(sheets), _contracts(sheets), _orders(sheets))

    (asked,) = _asked(plan)
    assert (asked.what, asked.others, asked.n, asked.amount, asked.there_amount, asked.said) == (
        "opportunities",
        "orders",
        1,
        700_000,
        300_000,
        None,
    )
    assert "宏远科技" in str(asked.lines[0])
    assert [one.may_count_twice for one in plan.tables] == [True, False, False]
    counts = {one.file: one.counts for one in plan.tables}
    assert counts["contracts.xlsx"] == Counts(new=1, set_aside=1)
    notes = [str(note) for one in plan.tables for note in one.notes]
    assert any("Named by 1 order" in one and "1 contract here" in one for one in notes)
    assert any("1 won opportunity" in one for one in notes)


@pytest.mark.parametrize(("said", "sales"), [(ONCE, 130), (BOTH, 270)])
def test_orders_when_they_may_be_contracts_that_count_already_then_the_answer_decides_and_undo_brings_them_back(
    database: Database, sheets: Sheets, said: Choices, sales: int
) -> None:
    apply(database, planned(database, sheets, _contracts(sheets)))
    # Of 140 that are signed the 100 of one customer are ordered as well; the other has no order, and stays.
    assert _sales(database) == 140

    (asked,) = _asked(planned(database, sheets, _orders(sheets, named=False)))
    assert (asked.stored, asked.n, asked.equal, asked.there) == (True, 1, 1, 1)
    result = apply(database, planned(database, sheets, _orders(sheets, named=False), said))

    assert _sales(database) == sales + (40 if said is ONCE else 0)
    assert result.action_id is not None
    undo(database, result.action_id)
    assert _sales(database) == 140


def test_contracts_when_their_customers_ordered_nothing_then_they_count_unasked(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, _orders(sheets)))
    rows: list[list[Cell]] = [["HT7", None, "明德药业", "2026-10-09", 40.0, "张三"]]

    plan = planned(database, sheets, sheets.add("contracts.xlsx", TableKind.CONTRACTS, CONTRACTS, rows))

    assert not _asked(plan) and plan.counts == Counts(new=1)


@pytest.mark.parametrize("answered", ["now", "never"])
def test_next_months_contracts_when_the_orders_of_this_month_stand_for_others_then_they_are_other_sales(
    database: Database, sheets: Sheets, answered: str
) -> None:
    choice = TableChoice("contracts.xlsx", "Sheet1", 1, twice="once", remember=answered == "now")
    apply(database, planned(database, sheets, _orders(sheets, named=False)))
    apply(database, planned(database, sheets, _contracts(sheets), Choices(tables=(choice,))))
    rows: list[list[Cell]] = [["HT8", None, "晟泰机械", "2026-10-18", 100.0, "张三"], ["HT9", None, "晟泰机械", "2026-11-01", 90.0, "张三"]]

    plan = planned(database, sheets, sheets.add("later.xlsx", TableKind.CONTRACTS, CONTRACTS, rows))

    assert not _asked(plan) and plan.counts == Counts(new=2)
    assert stored(database, SaleLine.order_number, SaleLine.contract_number)[0] == ("DD1", "HT1")


def test_contracts_when_nothing_but_the_time_can_be_compared_then_the_question_says_so(database: Database, sheets: Sheets) -> None:
    bare = [("订单号", M.ORDER_NUMBER), ("日期", M.DAY), ("金额", M.AMOUNT)]
    orders: list[list[Cell]] = [["DD1", "2026-10-12", 100.0], ["DD2", "2026-10-13", 30.0]]
    apply(database, planned(database, sheets, sheets.add("orders.xlsx", TableKind.ORDERS, bare, orders)))
    signed = [("合同编号", M.CONTRACT_NUMBER), *bare[1:]]
    rows: list[list[Cell]] = [["HT1", "2026-10-08", 100.0], ["HT2", "2026-10-08", 55.0]]

    (asked,) = _asked(planned(database, sheets, sheets.add("contracts.xlsx", TableKind.CONTRACTS, signed, rows)))

    assert (asked.n, asked.equal, asked.people, len(asked.lines)) == (2, 1, False, 1)
    assert "Nothing else tells" in str(twice_words(asked)[0])


def test_an_order_when_it_is_far_from_a_contract_then_it_is_another_sale(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, _orders(sheets, named=False)))
    rows: list[list[Cell]] = [["HT7", None, "晟泰机械", "2026-05-09", 100.0, "张三"]]

    assert not _asked(planned(database, sheets, sheets.add("contracts.xlsx", TableKind.CONTRACTS, CONTRACTS, rows)))


@pytest.mark.parametrize("sums_first", [True, False])
def test_sums_of_a_month_when_they_agree_with_its_single_sales_then_these_count_unasked(
    database: Database, sheets: Sheets, sums_first: bool
) -> None:
    paths = [_sums(sheets, 100.0, 30.0, 55.0), _orders(sheets)]
    for path in paths if sums_first else paths[::-1]:
        plan = planned(database, sheets, path)
        assert not _asked(plan)
        apply(database, plan)

    # Who has no single sales keeps the sum.
    assert _sales(database) == 185
    assert sorted(stored(database, SaleLine.amount)) == [(Decimal(30),), (Decimal(55),), (Decimal(100),)]
    assert planned(database, sheets, *paths).counts.new == 0


@pytest.mark.parametrize(("said", "sales"), [(ONCE, 130), (BOTH, 280)])
def test_sums_of_a_month_when_they_differ_from_its_single_sales_then_it_is_asked(
    database: Database, sheets: Sheets, said: Choices, sales: int
) -> None:
    apply(database, planned(database, sheets, _orders(sheets)))
    path = _sums(sheets, 150.0, 30.0)

    (asked,) = _asked(planned(database, sheets, path))
    apply(database, planned(database, sheets, path, said))

    assert (asked.what, asked.n, asked.equal, asked.amount, asked.there_amount) == ("sums:sale_line", 1, 0, 1_500_000, 1_000_000)
    assert _sales(database) == sales


def test_sums_by_product_when_sums_by_person_are_there_then_they_are_asked_about(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, _sums(sheets, 150.0, 30.0)))
    headings = [("产品", M.PRODUCT), ("销售额", M.AMOUNT)]
    rows: list[list[Cell]] = [["手表", 100.0], ["耳机", 60.0]]

    plan = planned(database, sheets, sheets.add("products.xlsx", TableKind.MONTHLY_BY_MEMBER, headings, rows, period=OCTOBER))

    assert [one.may_count_twice for one in plan.tables] == [True]


def test_receipts_of_a_month_when_the_single_ones_come_then_they_count_once(database: Database, sheets: Sheets) -> None:
    headings = [("姓名", M.MEMBER), ("目标", M.TARGET), ("回款目标", M.TARGET), ("实际", M.AMOUNT), ("回款实际", M.RECEIVED)]
    rows: list[list[Cell]] = [["张三", 90.0, 90.0, 80.0, 60.0]]
    apply(database, planned(database, sheets, sheets.add("sums.xlsx", TableKind.MONTHLY_BY_MEMBER, headings, rows, period=OCTOBER)))
    assert stored(database, Receipt.amount) == [(Decimal(60),)]
    single = [("日期", M.DAY), ("回款金额", M.AMOUNT), ("负责人", M.MEMBER)]
    came: list[list[Cell]] = [["2026-10-03", 20.0, "张三"], ["2026-10-20", 40.0, "张三"]]

    apply(database, planned(database, sheets, sheets.add("receipts.xlsx", TableKind.RECEIPTS, single, came)))

    assert sorted(stored(database, Receipt.amount)) == [(Decimal(20),), (Decimal(40),)]


def test_the_answer_when_it_was_given_for_a_sheet_then_the_next_month_needs_none(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, _orders(sheets)))
    path = _sums(sheets, 150.0, 30.0)
    choice = TableChoice("sums.xlsx", "Sheet1", 1, twice="once")
    apply(database, planned(database, sheets, path, Choices(tables=(choice,))))

    (asked,) = _asked(planned(database, sheets, _sums(sheets, 160.0, 35.0)))

    assert asked.said == "once"
    assert [one[0]["twice"] for one in stored(database, ImportMemory.written)] == ["once"]


LISTED = list(zip("日期 客户 金额 负责人".split(), map(M, "day customer amount member".split()), strict=True))
ALL: list[list[Cell]] = [
    ["2026-10-02", "晟泰机械", 100.0, "张三"],
    ["2026-10-03", "宏远科技", 70.0, "李四"],
    ["2026-10-05", "明德药业", 40.0, "张三"],
    ["2026-10-05", "晟泰机械", 25.0, "张三"],
    ["2026-10-06", "晟泰机械", 10.0, "王五"],
]


def _of_one(sheets: Sheets) -> Path:
    """A salesperson's own list, which names nobody, with a row that the list of all does not have."""
    rows: list[list[Cell]] = [*(row[:3] for row in ALL if row[3] == "张三"), ["2026-10-30", "明德药业", 9.0]]
    return sheets.add("one.xlsx", TableKind.SALE_LINES, LISTED[:3], rows)


def _of_all(sheets: Sheets) -> Path:
    return sheets.add("all.xlsx", TableKind.SALE_LINES, LISTED, ALL)


@pytest.mark.parametrize(("said", "sales"), [(ONCE, 254), (BOTH, 419)])
@pytest.mark.parametrize("together", [True, False])
def test_a_persons_list_when_the_list_of_all_has_its_rows_then_it_is_asked(
    database: Database, sheets: Sheets, said: Choices, sales: int, together: bool
) -> None:
    paths = [_of_all(sheets), _of_one(sheets)]
    if not together:
        apply(database, planned(database, sheets, paths.pop(0)))

    (asked,) = _asked(planned(database, sheets, *paths))
    apply(database, planned(database, sheets, *paths, said))

    assert (asked.what, asked.n, asked.amount, asked.there_amount) == ("alike", 3, 1_650_000, 1_650_000)
    assert _sales(database) == sales


def test_lines_when_the_same_orders_have_other_numbers_elsewhere_then_the_lines_stay_that_say_what_was_sold(
    database: Database, sheets: Sheets
) -> None:
    apply(database, planned(database, sheets, _of_all(sheets)))
    headings = list(zip("单号 日期 客户 产品 金额".split(), map(M, "order_number day customer product amount".split()), strict=True))
    rows: list[list[Cell]] = [
        ["X1", "2026-10-02", "晟泰机械", "手表", 60.0],
        ["X1", "2026-10-02", "晟泰机械", "耳机", 40.0],
        ["X2", "2026-10-03", "宏远科技", "手表", 70.0],
        ["X3", "2026-10-05", "明德药业", "耳机", 40.0],
    ]
    path = sheets.add("lines.xlsx", TableKind.SALE_LINES, headings, rows)

    (asked,) = _asked(planned(database, sheets, path))
    result = apply(database, planned(database, sheets, path, ONCE))

    assert (asked.stored, asked.n, asked.there) == (True, 3, 3)
    assert _sales(database) == 245
    # They name nobody: whose the sales were they still are.
    names = dict(stored(database, Member.id, Member.name))
    assert sorted((str(amount), names[member]) for member, amount in stored(database, SaleLine.member_id, SaleLine.amount)) == [
        ("10", "王五"), ("25", "张三"), ("40", "张三"), ("40", "张三"), ("60", "张三"), ("70", "李四"),
    ]  # fmt: skip
    assert result.action_id is not None
    undo(database, result.action_id)
    assert _sales(database) == 245 and len(stored(database, SaleLine.id)) == 5


@pytest.mark.parametrize(("said", "count"), [(ONCE, 4), (BOTH, 7)])
def test_receipts_when_the_bank_and_the_program_of_finance_list_the_same_then_it_is_asked(
    database: Database, sheets: Sheets, said: Choices, count: int
) -> None:
    numbered = [("单号", M.NUMBER), ("日期", M.DAY), ("客户", M.CUSTOMER), ("金额", M.RECEIVED)]
    rows: list[list[Cell]] = [[f"SK{at}", f"2026-10-0{at}", "晟泰机械", 10.0 * at] for at in range(1, 5)]
    apply(database, planned(database, sheets, sheets.add("finance.xlsx", TableKind.RECEIPTS, numbered, rows)))
    bank = sheets.add("bank.xlsx", TableKind.RECEIPTS, numbered[1:], [row[1:] for row in rows[:3]])

    (asked,) = _asked(planned(database, sheets, bank))
    apply(database, planned(database, sheets, bank, said))

    assert (asked.what, asked.n) == ("alike", 3)
    assert len(stored(database, Receipt.id)) == count


@pytest.mark.parametrize(("days", "asked"), [(1, True), (3, True), (7, False)])
def test_the_same_orders_when_another_program_dates_them_later_then_they_are_asked_about(
    database: Database, sheets: Sheets, days: int, asked: bool
) -> None:
    headings = [("单号", M.ORDER_NUMBER), *LISTED[:3]]
    orders = [[f"A{at}", date(2026, 10, 2 + 5 * at), who, 100.0 + at] for at, who in enumerate("甲公司 乙公司 丙公司 丁公司".split())]
    apply(database, planned(database, sheets, sheets.add("crm.xlsx", TableKind.ORDERS, headings, orders)))
    later: list[list[Cell]] = [[f"B{at}", day + timedelta(days), who, amount] for at, (_, day, who, amount) in enumerate(orders)]  # type: ignore[operator]

    found = _asked(planned(database, sheets, sheets.add("erp.xlsx", TableKind.ORDERS, headings, later)))

    assert [(one.what, one.n, one.there) for one in found] == ([("alike", 4, 4)] if asked else [])


def test_lines_when_their_orders_were_there_first_then_nothing_is_asked(database: Database, sheets: Sheets) -> None:
    headings = [("单号", M.ORDER_NUMBER), *LISTED[:3]]
    orders: list[list[Cell]] = [[f"A{at}", f"2026-10-0{at + 2}", "甲公司", 100.0 + at] for at in range(4)]
    apply(database, planned(database, sheets, sheets.add("heads.xlsx", TableKind.ORDERS, headings, orders)))
    lines: list[list[Cell]] = [[*row, "手表"] for row in orders]

    plan = planned(database, sheets, sheets.add("lines.xlsx", TableKind.SALE_LINES, [*headings, ("产品", M.PRODUCT)], lines))

    assert not _asked(plan)


def test_another_months_list_when_one_row_is_alike_then_nothing_is_asked(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, _of_all(sheets)))
    rows: list[list[Cell]] = [ALL[0][:3], *([f"2026-10-{day}", "明德药业", 11.0 * day] for day in range(10, 20))]

    assert not _asked(planned(database, sheets, sheets.add("more.xlsx", TableKind.SALE_LINES, LISTED[:3], rows)))


ROW: list[Cell] = ["DD1", "晟泰机械", "2026-10-12", 100.0, "张三"]


@pytest.mark.parametrize(
    ("changed", "asked"),
    [({}, 1), ({0: "DD9"}, 0), ({0: None}, 0), ({1: "宏远科技"}, 0), ({2: "2026-10-13"}, 0), ({3: 101.0}, 0), ({4: "李四"}, 0)],
)
def test_one_order_when_another_sheet_of_the_workbook_has_it_with_all_else_the_same_then_it_is_asked(
    database: Database, sheets: Sheets, changed: dict[int, Cell], asked: int
) -> None:
    headings = [ORDERS[0], *ORDERS[2:]]
    again = [changed.get(at, cell) for at, cell in enumerate(ROW)]
    sheets.add("a.xlsx", TableKind.ORDERS, headings, [ROW, ["DD2", "宏远科技", "2026-10-20", 40.0, "李四"]], sheet="10月")
    path = sheets.add("a.xlsx", TableKind.ORDERS, headings, [again, ["DD3", "明德药业", "2026-11-02", 60.0, "李四"]], sheet="11月")

    plan = planned(database, sheets, path)
    apply(database, planned(database, sheets, path, ONCE))

    assert sum(len(table.twice) for table in plan.tables) == asked
    assert len(stored(database, SaleLine.id)) == 4 - asked
