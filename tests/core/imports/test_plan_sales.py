"""What a plan says of sale lines: days, money, names, identity; it writes nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices, RateChoice, SameAs, TableChoice
from salesdesk.imports.plan.planned import Counts, LackingRate
from salesdesk.imports.recognise.recognised import TotalsRow, YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import ExchangeRate, Member, SaleLine
from salesdesk.services.settings import settings_of
from salesdesk.undo import undo
from tests.core.imports.sheets import Sheets, apply, planned, stored

HEADINGS = [
    ("日期", Meaning.DAY),
    ("销售员", Meaning.MEMBER),
    ("产品", Meaning.PRODUCT),
    ("数量", Meaning.QUANTITY),
    ("销售额", Meaning.AMOUNT),
]
ROWS = [["2024-01-15", "张三", "手表", 2.0, 259.8], ["2024-01-16", "李四", "耳机", 1.0, 99.0], ["2024-01-16", "李四", "耳机", 1.0, 99.0]]


def test_plan_when_table_is_new_then_all_is_new_and_nothing_written(sqlite_database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, ROWS)

    plan = planned(sqlite_database, sheets, path)

    assert plan.counts == Counts(new=3)
    assert {(one.record, one.name) for one in plan.creates} == {
        ("member", "张三"),
        ("member", "李四"),
        ("product", "手表"),
        ("product", "耳机"),
    }
    assert dict(plan.tables[0].samples[0].values)["amount"] == Decimal("259.8")
    assert stored(sqlite_database, SaleLine.day) == stored(sqlite_database, Member.name) == []


def test_plan_when_cells_cannot_be_read_then_their_rows_are_rejected_with_reason(sqlite_database: Database, sheets: Sheets) -> None:
    rows = [
        *ROWS,
        ["2024-01-17", "张三", "手表", 1.0, "n.a. yet"],
        [None, "张三", "手表", 1.0, 5.0],
        ["2024-01-18", "张三", "手表", 1.0, None],
    ]
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, rows)

    table = planned(sqlite_database, sheets, path).tables[0]

    assert table.counts == Counts(new=3, rejected=3)
    assert [(one.row, one.column) for one in table.rejected.problems] == [(5, "销售额"), (6, "日期"), (7, "销售额")]
    assert table.rejected.rows[0] == (5, ("2024-01-17", "张三", "手表", 1.0, "n.a. yet"))
    assert all(str(one.reason) for one in table.rejected.problems)


def test_plan_when_amount_is_missing_everywhere_then_it_is_quantity_times_price(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("日期", Meaning.DAY), ("数量", Meaning.QUANTITY), ("单价", Meaning.UNIT_PRICE), ("利润", Meaning.PROFIT)]
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, headings, [[date(2024, 1, 5), 3.0, 19.99, 10.0]])

    apply(sqlite_database, planned(sqlite_database, sheets, path))

    assert stored(sqlite_database, SaleLine.amount, SaleLine.cost) == [(Decimal("59.97"), Decimal("49.97"))]


def test_plan_when_table_has_no_dates_then_last_complete_month_and_identity_without_it(sqlite_database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS[1:], [row[1:] for row in ROWS])

    plan = planned(sqlite_database, sheets, path, today=date(2026, 3, 5))
    apply(sqlite_database, plan)
    later = planned(sqlite_database, sheets, path, today=date(2026, 7, 5))

    assert plan.tables[0].default_day == "2026-02-28"
    assert "2026-02-28" in str(plan.tables[0].notes[0])
    assert later.counts == Counts(same=3)


def test_plan_when_manager_gives_the_day_then_it_is_part_of_identity(sqlite_database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS[1:], [row[1:] for row in ROWS])
    march, april = Choices(day=date(2026, 3, 31)), Choices(day=date(2026, 4, 30))

    apply(sqlite_database, planned(sqlite_database, sheets, path, march))

    assert planned(sqlite_database, sheets, path, march).counts == Counts(same=3)
    assert planned(sqlite_database, sheets, path, april).counts == Counts(new=3)


def test_plan_when_table_has_a_period_then_its_last_day(sqlite_database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS[1:], [row[1:] for row in ROWS], period=YearMonth(2024, None, 2))

    apply(sqlite_database, planned(sqlite_database, sheets, path))

    assert set(stored(sqlite_database, SaleLine.day)) == {(date(2024, 2, 29),)}


def test_plan_when_amount_is_in_another_currency_then_converted_at_the_days_rate(database: Database, sheets: Sheets) -> None:
    with database.write_unrecorded() as session:
        session.add_all(
            ExchangeRate(currency="USD", day=day, rate=rate)
            for day, rate in ((date(2024, 1, 1), Decimal("7.1234")), (date(2024, 2, 1), Decimal("7.2")))
        )
    headings = [*HEADINGS, ("币种", Meaning.CURRENCY)]
    rows = [
        ["2024-01-31", "张三", "手表", 1.0, 100.0, "美元"],
        ["2024-02-01", "张三", "手表", 1.0, 100.0, "CNY"],
        ["2023-12-31", "张三", "手表", 1.0, 100.0, "USD"],
    ]
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, headings, rows)

    plan = planned(database, sheets, path)
    apply(database, plan)

    assert plan.counts == Counts(new=2, rejected=1)
    assert "USD" in str(plan.tables[0].rejected.problems[0].reason)
    assert stored(database, SaleLine.amount, SaleLine.currency, SaleLine.original_amount) == [
        (Decimal("712.34"), "USD", Decimal(100)),
        (Decimal(100), None, None),
    ]


@pytest.mark.parametrize(
    ("currency", "rate", "amount"),
    [
        ("USD", 7.12, 712), ("USD", "712", 712), ("USD", 0.125, 800), ("JPY", 0.0493, "4.93"), ("JPY", 4.93, "4.93"), ("CNY", 1, 100),
        ("USD", None, 700), ("USD", 1, 700), ("USD", 0, 700), ("USD", "?", 700), ("PEN", 1.9, None),
    ],
)  # fmt: skip
def test_plan_when_rows_name_their_exchange_rate_then_it_holds_before_that_of_the_workspace(
    sqlite_database: Database, sheets: Sheets, currency: str, rate: float | str | None, amount: str | int | None
) -> None:
    with sqlite_database.write_unrecorded() as session:
        session.add(ExchangeRate(currency="USD", day=date(2024, 1, 1), rate=Decimal(7)))
    headings = [*HEADINGS, ("币种", Meaning.CURRENCY), ("汇率", Meaning.EXCHANGE_RATE)]
    rows = [["2024-01-15", "张三", "手表", 1.0, 100.0, currency, rate], ["2024-01-16", "张三", "手表", 1.0, 5.0, "CNY", 1.0]]
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, headings, rows)

    plan = planned(sqlite_database, sheets, path)
    apply(sqlite_database, plan)

    found = stored(sqlite_database, SaleLine.amount)
    assert found == [(Decimal(one),) for one in (amount, 5) if one is not None]
    assert any("“汇率”" in str(note) for note in plan.tables[0].notes) == (currency != "CNY" and amount not in (700, None))


def test_plan_when_names_differ_in_width_and_case_only_then_they_are_the_same(sqlite_database: Database, sheets: Sheets) -> None:
    rows = [
        ["2024-01-15", "Ann Lee", "GTX Pro", 1.0, 1.0],
        ["2024-01-15", "ANN  LEE", "gtx  pro", 1.0, 2.0],
        ["2024-01-15", "Ａnn Lee", "ＧＴＸ Pro", 1.0, 3.0],
    ]
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, rows)

    plan = planned(sqlite_database, sheets, path)

    assert [one.name for one in plan.creates] == ["Ann Lee", "GTX Pro"]


def test_plan_when_two_have_one_name_then_numbers_keep_them_apart(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("工号", Meaning.EMPLOYEE_NUMBER), *HEADINGS]
    first = sheets.add("a.xlsx", TableKind.SALE_LINES, headings, [["E1", *ROWS[0]], ["E2", *ROWS[0]]])
    apply(sqlite_database, planned(sqlite_database, sheets, first))
    without = sheets.add("b.xlsx", TableKind.SALE_LINES, HEADINGS, [ROWS[0]])

    plan = planned(sqlite_database, sheets, without)

    assert stored(sqlite_database, Member.name, Member.employee_number) == [("张三", "E1"), ("张三", "E2")]
    assert plan.counts == Counts(rejected=1)
    assert "张三" in str(plan.tables[0].rejected.problems[0].reason)


def test_plan_when_name_is_nearly_known_then_offered_and_taken_only_when_told(sqlite_database: Database, sheets: Sheets) -> None:
    apply(
        sqlite_database,
        planned(sqlite_database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, [["2024-01-15", "Jonathan", "P", 1.0, 1.0]])),
    )
    path = sheets.add("b.xlsx", TableKind.SALE_LINES, HEADINGS, [["2024-01-16", "Jonathon", "P", 1.0, 1.0]])

    plan = planned(sqlite_database, sheets, path)
    near = plan.near[0]
    told = planned(sqlite_database, sheets, path, Choices(same_as=(SameAs("member", near.text, near.other_id),)))
    apply(sqlite_database, told)

    assert (near.text, near.other) == ("Jonathon", "Jonathan")
    assert [one.name for one in plan.creates] == ["Jonathon"]
    assert told.creates == ()
    assert planned(sqlite_database, sheets, path).counts == Counts(same=1)


def test_plan_when_sheet_has_its_own_total_then_it_is_compared(sqlite_database: Database, sheets: Sheets) -> None:
    totals = [TotalsRow(5, "合计", ((4, 457.8),), 2, 4), TotalsRow(6, "总计", ((4, 500.0),), 2, 4)]
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, ROWS, totals=totals)

    checks = planned(sqlite_database, sheets, path).tables[0].totals

    assert [(one.agrees, one.stated, one.read) for one in checks] == [(True, 4578000, 4578000), (False, 5000000, 4578000)]


def test_plan_when_rejected_rows_are_in_the_total_then_says_how_much_of_it(sqlite_database: Database, sheets: Sheets) -> None:
    rows = [
        *ROWS,
        ["no day", "张三", "手表", 1.0, 40.2],
        ["2024-01-17", "张三", "手表", "x", 2.0],
        ["2024-01-18", "张三", "手表", 1.0, "?"],
    ]
    totals = [TotalsRow(8, "合计", ((3, 5.0), (4, 500.0)), 2, 7), TotalsRow(9, "首三行", ((4, 457.8),), 2, 4)]

    checks = planned(
        sqlite_database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, rows, totals=totals)
    ).tables[0].totals  # fmt: skip

    assert [(one.column, one.read, one.rejected, one.rejected_rows) for one in checks] == [
        ("数量", 60_000, 20_000, 2),
        ("销售额", 5_000_000, 422_000, 2),
        ("销售额", 4_578_000, 0, 0),
    ]


def test_plan_when_two_files_bring_the_same_rows_then_they_count_once(sqlite_database: Database, sheets: Sheets) -> None:
    one = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, ROWS)
    other = sheets.add("b.csv", TableKind.SALE_LINES, HEADINGS, [*ROWS, ["2024-02-01", "张三", "手表", 1.0, 5.0]])

    plan = planned(sqlite_database, sheets, one, other)

    assert [one.counts for one in plan.tables] == [Counts(new=3), Counts(new=1, same=3)]


def test_plan_when_corrected_then_next_sheet_of_that_shape_is_read_alike(sqlite_database: Database, sheets: Sheets) -> None:
    wrong = [
        ("日期", Meaning.DAY),
        ("跟进人", Meaning.CONTACT),
        ("产品", Meaning.PRODUCT),
        ("数量", Meaning.QUANTITY),
        ("销售额", Meaning.AMOUNT),
    ]
    path = sheets.add("a.xlsx", TableKind.UNKNOWN, wrong, ROWS)
    choice = TableChoice("a.xlsx", "Sheet1", 1, kind=TableKind.SALE_LINES, meanings=((1, Meaning.MEMBER),))

    assert planned(sqlite_database, sheets, path).counts == Counts(set_aside=3)
    apply(sqlite_database, planned(sqlite_database, sheets, path, Choices((choice,))))
    again = planned(sqlite_database, sheets, sheets.add("b.xlsx", TableKind.UNKNOWN, wrong, ROWS))

    assert sorted({name for (name,) in stored(sqlite_database, Member.name)}) == ["张三", "李四"]
    assert again.counts == Counts(same=3)


def test_plan_when_dates_carry_times_then_the_day_counts(sqlite_database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, [["2024-01-15 23:59:00", *ROWS[0][1:]]])

    apply(sqlite_database, planned(sqlite_database, sheets, path))

    assert stored(sqlite_database, SaleLine.day) == [(date(2024, 1, 15),)]


def test_plan_when_manager_gives_a_meaning_to_a_column_then_the_other_loses_it(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("日期", Meaning.DAY), ("订单金额", Meaning.AMOUNT), ("实收", Meaning.IGNORED)]
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, headings, [["2024-01-15", 10.0, 8.0]])

    apply(
        sqlite_database,
        planned(sqlite_database, sheets, path, Choices((TableChoice("a.xlsx", "Sheet1", 1, meanings=((2, Meaning.AMOUNT),)),))),
    )

    assert stored(sqlite_database, SaleLine.amount) == [(Decimal(8),)]


def test_plan_when_comma_of_one_cell_is_unclear_then_that_row_is_rejected(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("日期", Meaning.DAY), ("金额", Meaning.AMOUNT)]
    path = sheets.add("b.csv", TableKind.SALE_LINES, headings, [["2024-01-15", "12,50元"], ["2024-01-16", "1,234.00元"]])

    assert planned(sqlite_database, sheets, path).counts == Counts(new=1, rejected=1)


def test_plan_when_lines_have_no_date_then_they_take_that_of_their_order(sqlite_database: Database, sheets: Sheets) -> None:
    orders = sheets.add(
        "orders.xlsx", TableKind.ORDERS, [("SalesID", Meaning.ORDER_NUMBER), ("SalesDate", Meaning.DAY)], [["S1", "2024-07-08"]]
    )
    headings = [("SalesID", Meaning.ORDER_NUMBER), ("LineID", Meaning.LINE_ID), ("Amount", Meaning.AMOUNT)]
    lines = sheets.add("lines.xlsx", TableKind.SALE_LINES, headings, [["S1", "1", 5.0], ["S2", "2", 7.0]])

    apply(sqlite_database, planned(sqlite_database, sheets, lines, orders))

    days = stored(sqlite_database, SaleLine.order_number, SaleLine.day, SaleLine.amount)
    assert sorted(days, key=repr) == [
        ("S1", date(2024, 7, 8), Decimal(5)),
        ("S1", date(2024, 7, 8), None),
        ("S2", date(2026, 10, 31), Decimal(7)),
    ]
    assert planned(sqlite_database, sheets, lines, orders).counts == Counts(same=3)


def test_plan_when_orders_are_cancelled_then_they_are_no_sales(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [*HEADINGS, ("状态", Meaning.STATUS)]
    rows = [[*row, state] for row, state in zip(ROWS, ("已完成", "已取消", None), strict=True)]
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, headings, rows)

    table = planned(sqlite_database, sheets, path).tables[0]

    assert table.counts == Counts(new=2, set_aside=1)
    assert any(note.source.startswith("Cancelled") for note in table.notes)


def test_plan_when_lines_bring_no_money_then_it_says_so(sqlite_database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS[:4], [row[:4] for row in ROWS])
    notes = planned(sqlite_database, sheets, path).tables[0].notes
    assert any("no amounts" in note.source for note in notes)


def test_plan_when_a_person_stands_in_rejected_rows_only_then_nobody_is_made(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [*HEADINGS, ("币种", Meaning.CURRENCY)]
    rows = [
        ["2024-01-15", "张三", "手表", 1.0, 10.0, "CNY"],
        ["2024-01-15", "王五", "手表", 1.0, 10.0, "USD"],
        ["2024-01-15", "赵六", "耳机", 1.0, "n.a. yet", "CNY"],
        ["2024-01-15", "二义", "键盘", 1.0, 10.0, "CNY"],
    ]
    with sqlite_database.write_unrecorded() as session:
        session.add_all([Member(name="二义", employee_number="1"), Member(name="二义", employee_number="2")])
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, headings, rows)

    plan = planned(sqlite_database, sheets, path)
    apply(sqlite_database, plan)

    assert plan.counts == Counts(new=1, rejected=3)
    assert {(one.record, one.name) for one in plan.creates} == {("member", "张三"), ("product", "手表")}
    assert [name for (name,) in stored(sqlite_database, Member.name)] == ["二义", "二义", "张三"]


def test_plan_when_a_rate_is_entered_then_amounts_are_converted_and_the_rate_is_kept(database: Database, sheets: Sheets) -> None:
    headings = [*HEADINGS, ("币种", Meaning.CURRENCY)]
    rows = [["2024-01-15", "张三", "手表", 1.0, 10.0, "USD"], ["2024-02-15", "张三", "手表", 1.0, 20.0, "USD"]]
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, headings, rows)
    first = planned(database, sheets, path)
    assert first.tables[0].lacking == (LackingRate("USD", date(2024, 1, 15)),)

    said = Choices(rates=(RateChoice("USD", date(2024, 1, 15), Decimal("7.1")),))
    apply(database, planned(database, sheets, path, said))

    assert stored(database, SaleLine.amount) == [(Decimal(71),), (Decimal(142),)]
    assert stored(database, ExchangeRate.currency, ExchangeRate.day, ExchangeRate.rate) == [("USD", date(2024, 1, 15), Decimal("7.1"))]
    undo(database)
    assert stored(database, ExchangeRate.currency) == []


def test_plan_when_an_empty_workspace_is_kept_in_the_sheets_currency_then_amounts_stay_and_later_it_cannot_be(
    database: Database, sheets: Sheets
) -> None:
    headings = [*HEADINGS, ("币种", Meaning.CURRENCY)]
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, headings, [["2024-01-15", "张三", "手表", 1.0, 10.0, "USD"]])
    apply(database, planned(database, sheets, path, Choices(currency="USD")))

    assert settings_of(database).currency == "USD"
    assert stored(database, SaleLine.amount, SaleLine.currency) == [(Decimal(10), None)]
    other = sheets.add("b.xlsx", TableKind.SALE_LINES, headings, [["2024-01-15", "张三", "手表", 1.0, 10.0, "EUR"]])
    later = planned(database, sheets, other, Choices(currency="EUR"))
    assert later.counts == Counts(rejected=1)
    assert later.choices.currency is None
