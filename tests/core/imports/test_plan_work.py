"""What becomes of tables of opportunities, activities and tasks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.imports import Counts, Meaning, TableKind
from salesdesk.model import Activity, Customer, Opportunity, SaleLine, Task
from salesdesk.sheets.grid import Cell
from tests.core.imports.sheets import Sheets, apply, planned, stored


def test_opportunities_when_imported_then_are_kept_and_the_won_are_sales(database: Database, sheets: Sheets) -> None:
    headings = [
        ("id", Meaning.OPPORTUNITY_ID),
        ("stage", Meaning.STAGE),
        ("close", Meaning.CLOSE_DATE),
        ("value", Meaning.AMOUNT),
        ("account", Meaning.CUSTOMER),
        ("prob", Meaning.PROBABILITY),
    ]
    rows: list[list[Cell]] = [
        ["A", "Won", "2017-03-01", 1054.0, "X", 100.0],
        ["B", "Lost", "2017-03-02", 0.0, "Y", 0.0],
        ["C", "Engaging", None, None, "Z", 55.0],
        ["D", "Won", "2017-03-05", "abc", "Z", 100.0],
    ]
    path = sheets.add("a.csv", TableKind.OPPORTUNITIES, headings, rows)
    plan = planned(database, sheets, path)
    action = apply(database, plan).action_id
    again = planned(database, sheets, path)
    open_one = stored(database, Opportunity.name, Opportunity.state, Opportunity.amount, Opportunity.probability, Opportunity.close_on)

    assert plan.counts == Counts(new=3, rejected=1)
    assert [(one.row, one.column) for one in plan.tables[0].rejected.problems] == [(5, "value")]
    assert stored(database, SaleLine.order_number, SaleLine.day, SaleLine.source_row) == [("A", date(2017, 3, 1), 2)]
    assert [one[:2] for one in open_one] == [("X", "won"), ("Y", "lost"), ("Z", "open")]
    assert open_one[0][2:] == (Decimal(1054), Decimal(1), date(2017, 3, 1))
    assert open_one[2][2:] == (None, Decimal("0.55"), None)
    assert again.counts == Counts(same=3, rejected=1)
    assert not again.writes
    won = [[*rows[2][:1], "Won", "2017-04-01", 500.0, *rows[2][4:]]]
    later = planned(database, sheets, sheets.add("b.csv", TableKind.OPPORTUNITIES, headings, [*rows[:2], *won]))
    apply(database, later)
    assert later.counts == Counts(changed=1, same=2)
    assert sum(one[0] for one in stored(database, SaleLine.amount)) == Decimal(1554)
    undo.undo(database)
    assert action is not None
    undo.undo(database, action)
    assert stored(database, Opportunity.name) == stored(database, SaleLine.order_number) == stored(database, Customer.name) == []


def test_opportunities_when_in_a_currency_without_a_rate_then_stay_without_an_amount(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("name", Meaning.OPPORTUNITY), ("stage", Meaning.STAGE), ("amount", Meaning.AMOUNT), ("currency", Meaning.CURRENCY)]
    found = (("A", "Offer", 10.0, "USD"), ("B", "Offer", 20.0, "not invoiced"), ("C", "Offer", 30.0, "CNY"), ("D", "Won", 40.0, "USD"))
    rows: list[list[Cell]] = [list(one) for one in found]
    plan = planned(sqlite_database, sheets, sheets.add("a.csv", TableKind.OPPORTUNITIES, headings, rows))
    apply(sqlite_database, plan)

    assert plan.counts == Counts(new=3, rejected=1)
    assert stored(sqlite_database, Opportunity.name, Opportunity.amount) == [("A", None), ("B", Decimal(20)), ("C", Decimal(30))]
    assert any("no exchange rate" in one.source for one in plan.tables[0].notes)


def test_activities_when_imported_then_have_kinds_days_and_people_and_come_once(database: Database, sheets: Sheets) -> None:
    headings = [
        ("跟进时间", Meaning.DAY),
        ("客户名称", Meaning.CUSTOMER),
        ("跟进方式", Meaning.ACTIVITY),
        ("跟进内容", Meaning.CONTENT),
        ("负责人", Meaning.MEMBER),
        ("时长", Meaning.MINUTES),
    ]
    rows: list[list[Cell]] = [
        ["2026-10-08 14:30", "恒基重工", "上门拜访", "看了产线", "张三", 90.0],
        ["2026-10-09", "恒基重工", "电话", None, "李四", "15分钟"],
        ["2026-10-09", "宏远", "微信", "发资料", "张三", "很久"],
        ["2026-12-09", "宏远", "电话", "以后再说", "张三", None],
        [None, "宏远", "电话", "没有日期", "张三", None],
    ]
    path = sheets.add("跟进.xlsx", TableKind.ACTIVITIES, headings, rows)
    plan = planned(database, sheets, path)
    apply(database, plan)

    assert plan.counts == Counts(new=3, rejected=1, set_aside=1)
    assert stored(database, Activity.day, Activity.kind, Activity.note, Activity.minutes) == [
        (date(2026, 10, 8), "visit", "看了产线", 90),
        (date(2026, 10, 9), "call", None, 15),
        (date(2026, 10, 9), "message", "发资料", None),
    ]
    assert planned(database, sheets, path).counts == Counts(same=3, rejected=1, set_aside=1)
    undo.undo(database)
    assert stored(database, Activity.day) == []


def test_visits_when_the_sheet_says_so_then_need_no_kind(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("日期", Meaning.DAY), ("客户", Meaning.CUSTOMER), ("拜访人", Meaning.MEMBER), ("小结", Meaning.CONTENT)]
    apply(
        sqlite_database,
        planned(
            sqlite_database, sheets, sheets.add("十月拜访记录.xlsx", TableKind.ACTIVITIES, headings, [["2026-10-08", "A", "张三", "好"]])
        ),
    )

    assert stored(sqlite_database, Activity.kind) == [("visit",)]


def test_tasks_when_a_list_comes_again_then_what_is_done_now_changes(database: Database, sheets: Sheets) -> None:
    headings = [
        ("任务", Meaning.SUBJECT),
        ("负责人", Meaning.MEMBER),
        ("开始日期", Meaning.DAY),
        ("截止日期", Meaning.DUE_DATE),
        ("状态", Meaning.STATUS),
    ]
    rows: list[list[Cell]] = [
        ["催宏远货款", "张三", "2026-11-02", "2026-11-06", "未开始"],
        ["整理名单", "李四", "2026-11-09", "2026-11-03", "进行中"],
        [None, "李四", None, "2026-11-03", None],
    ]
    plan = planned(database, sheets, sheets.add("a.xlsx", TableKind.TASKS, headings, rows))
    apply(database, plan)
    first = stored(database, Task.name, Task.start, Task.due, Task.state, Task.priority)
    rows[0][4] = "已完成"
    again = planned(database, sheets, sheets.add("a.xlsx", TableKind.TASKS, headings, rows))
    apply(database, again)

    assert plan.counts == Counts(new=2, rejected=1)
    assert first == [
        ("催宏远货款", date(2026, 11, 2), date(2026, 11, 6), "todo", "normal"),
        ("整理名单", None, date(2026, 11, 3), "doing", "normal"),
    ]
    assert again.counts == Counts(changed=1, same=1, rejected=1)
    assert [one[1] for one in stored(database, Task.name, Task.state)] == ["done", "doing"]
