"""Sales of several people: credited by shares, counted once, and found again when the sheet comes a second time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.imports import Counts, Meaning, TableKind
from salesdesk.measure import Who, value
from salesdesk.model import Credit, Member, Receipt, SaleLine
from salesdesk.period import Period
from salesdesk.services import credit, records
from salesdesk.sheets.grid import Cell
from tests.core.imports.sheets import Sheets, apply, planned, stored

YEAR = Period.parse("2026")
HEADINGS = [("订单号", Meaning.ORDER_NUMBER), ("日期", Meaning.DAY), ("销售", Meaning.MEMBER), ("金额", Meaning.AMOUNT)]
DAY = date(2026, 10, 5)


def rows(*named: tuple[str, float]) -> list[list[Cell]]:
    return [[f"S{n}", DAY, name, amount] for n, (name, amount) in enumerate(named)]


def sales_of(db: Database) -> dict[str, Decimal | None]:
    with db.read() as session:
        members = {name: value(session, "sales_amount", Who.member(one), YEAR) for one, name in stored(db, Member.id, Member.name)}
        return {**members, "": value(session, "sales_amount", Who(), YEAR)}


def test_names_when_they_share_then_each_is_credited_and_the_sale_counts_once(database: Database, sheets: Sheets) -> None:
    path = sheets.add(
        "a.xlsx", TableKind.SALE_LINES, HEADINGS, rows(("甲9/乙1", 100.0), ("张云稳+李耀男", 51.0), ("原粼→李耀男", 30.0), ("乙", 7.0))
    )
    plan = planned(database, sheets, path)
    apply(database, plan)

    expected = {"甲": "90", "乙": "17", "张云稳": "25.5", "李耀男": "55.5", "": "188"}
    assert sales_of(database) == {name: Decimal(amount) for name, amount in expected.items()}
    assert any("2" in str(note) and "share" in str(note) for note in plan.tables[0].notes)
    again = planned(database, sheets, path)
    assert again.counts == Counts(same=4)
    assert not again.writes


def test_names_when_shares_change_then_credits_follow_and_come_back_by_undo(database: Database, sheets: Sheets) -> None:
    apply(
        database,
        planned(database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, rows(("甲9/乙1", 100.0), ("甲/丙 1:1", 10.0)))),
    )
    before = stored(database, Credit.sale_line_id, Credit.member_id, Credit.share)

    plan = planned(database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, rows(("甲7/丙3", 100.0), ("乙", 10.0))))
    assert plan.counts == Counts(changed=2)
    change = next(one for one in plan.tables[0].samples if one.row == 2).changes[0]
    assert (change.before, change.after) == ("甲 90% + 乙 10%", "甲 70% + 丙 30%")
    result = apply(database, plan)

    assert sales_of(database) == {"甲": Decimal(70), "乙": Decimal(10), "丙": Decimal(30), "": Decimal(110)}
    undo.undo(database, result.action_id)
    assert sorted(stored(database, Credit.sale_line_id, Credit.member_id, Credit.share)) == sorted(before)
    assert sales_of(database) == {"甲": Decimal(95), "乙": Decimal(10), "丙": Decimal(5), "": Decimal(110)}


def test_split_when_made_by_hand_then_the_sheet_of_one_person_leaves_it(database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, rows(("甲", 100.0), ("乙", 1.0)))
    apply(database, planned(database, sheets, path))
    credit.set_credit(database, 1, {1: Decimal("0.5"), 2: Decimal("0.5")})

    assert planned(database, sheets, path).counts == Counts(same=2)


def test_names_when_one_with_a_slash_is_known_then_it_is_one(database: Database, sheets: Sheets) -> None:
    records.save(database, "member", {"name": "华东/张三"})
    apply(
        database,
        planned(database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, rows(("华东/张三", 5.0), ("华南/李四", 5.0)))),
    )

    assert stored(database, Credit.id) == []
    assert [name for (name,) in stored(database, Member.name)] == ["华东/张三", "华南/李四"]


def test_names_when_shares_are_not_whole_then_the_row_is_rejected_with_the_reason(database: Database, sheets: Sheets) -> None:
    plan = planned(database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, rows(("甲5/乙3", 100.0))))

    assert plan.counts == Counts(rejected=1)
    assert "8" in str(plan.tables[0].rejected.problems[0].reason)


OA = [
    ("合同编号", Meaning.CONTRACT_NUMBER),
    ("日期", Meaning.DAY),
    ("客户名称", Meaning.CUSTOMER),
    ("回款金额(元)", Meaning.AMOUNT),
    ("销售员", Meaning.MEMBER),
    ("业绩占比", Meaning.SHARE),
    ("回款业绩(元)", Meaning.IGNORED),
]
OA_ROWS: list[list[Cell]] = [
    ["H1", DAY, "东方", 100.0, "甲", 0.6, 60.0],
    ["H1", DAY, "东方", 100.0, "乙", 0.4, 40.0],
    ["H2", DAY, "西方", 50.0, "甲", 1.0, 50.0],
    ["H3", DAY, "北方", 10.0, "乙", "30%", 3.0],
]


@pytest.mark.parametrize("amount_in", [3, 6])
def test_shares_in_a_column_when_imported_then_no_amount_counts_twice(database: Database, sheets: Sheets, amount_in: int) -> None:
    headings = [
        (text, Meaning.AMOUNT if at == amount_in else Meaning.IGNORED if meaning is Meaning.AMOUNT else meaning)
        for at, (text, meaning) in enumerate(OA)
    ]
    orders = [(text, Meaning.ORDER_NUMBER if meaning is Meaning.CONTRACT_NUMBER else meaning) for text, meaning in headings]
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, orders, OA_ROWS)
    apply(database, planned(database, sheets, path))

    assert sales_of(database) == {"甲": Decimal(110), "乙": Decimal(43), "": Decimal(153)}
    assert len(stored(database, SaleLine.id)) == (3 if amount_in == 3 else 4)
    assert len(stored(database, Credit.id)) == (2 if amount_in == 3 else 0)
    assert not planned(database, sheets, path).writes


def test_shares_of_receipts_when_imported_then_each_has_a_part(database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.RECEIPTS, OA, OA_ROWS)
    apply(database, planned(database, sheets, path))
    more = [("日期", Meaning.DAY), ("业务员", Meaning.MEMBER), ("回款", Meaning.RECEIVED)]
    other = sheets.add("b.xlsx", TableKind.RECEIPTS, more, [[DAY, "甲+乙+丙", 100.0]])
    apply(database, planned(database, sheets, other))

    amounts = [amount for _, amount in stored(database, Receipt.id, Receipt.amount)]
    assert sorted(amounts) == sorted(map(Decimal, ("60", "40", "50", "3", "33.34", "33.33", "33.33")))
    assert not planned(database, sheets, path, other).writes


def test_monthly_figures_when_shared_then_credited(database: Database, sheets: Sheets) -> None:
    headings = [("姓名", Meaning.MEMBER), ("月份", Meaning.MONTH), ("业绩", Meaning.AMOUNT)]
    path = sheets.add("a.xlsx", TableKind.MONTHLY_BY_MEMBER, headings, [["甲9/乙1", "2026年3月", 100.0], ["乙", "2026年3月", 1.0]])
    apply(database, planned(database, sheets, path))

    assert sales_of(database) == {"甲": Decimal(90), "乙": Decimal(11), "": Decimal(101)}
