"""Corrections of real files: rejected rows that come back, headings said, cells put right, columns that must not overwrite."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.imports import Choices, Counts, Meaning, TableChoice, TableKind, apply_plan, plan_import, write_rejected
from salesdesk.imports.plan.choices import Fix, table_id
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.imports.plan.policies import Policy
from salesdesk.model import Alias, Customer, ImportBatch, ImportSource, Member, Receipt, SaleLine
from salesdesk.services import records
from salesdesk.text import language
from tests.core.imports.sheets import stored

HEADINGS = ["订单号", "日期", "销售员", "客户名称", "产品", "数量", "金额"]
GOOD = ["SO1", "2026-10-01", "张三", "东方公司", "泵", 1, 100.5]
BAD = [["SO2", "2026-10-40", "张三", "东方公司", "泵", 1, 7], ["SO3", "2026-10-03", "李四", "西方公司", "阀", 2, "待定"]]


def sheet(path: Path, *lines: Sequence[object], name: str = "订单") -> Path:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = name
    for line in lines:
        page.append(list(line))
    book.save(path)
    return path


def plan(db: Database, path: Path, choices: Choices | None = None) -> ImportPlan:
    return plan_import(db, [path], choices=choices, today=date(2026, 11, 20))


@pytest.mark.parametrize("code", ["zh", "en"])
def test_rejected_rows_when_corrected_and_imported_again_then_are_the_same_import_going_on(
    sqlite_database: Database, tmp_path: Path, code: str
) -> None:
    path = sheet(tmp_path / "十月.xlsx", ["十月订单"], ["单位：万元"], HEADINGS, GOOD, *BAD)
    first = plan(sqlite_database, path)
    assert first.counts == Counts(new=1, rejected=2)
    result = apply_plan(sqlite_database, first)
    errors = tmp_path / "errors.xlsx"
    write_rejected(first, errors, language(code))
    book = openpyxl.load_workbook(errors)
    page = book.active
    assert page is not None
    assert page.title == ("失败结果" if code == "zh" else "Rejected rows")
    assert [cell.value for cell in page[5]][1:] == HEADINGS
    assert page["C6"].fill.fgColor.rgb == "FFFCE4D6"
    page["C6"].value, page["H7"].value = "2026-10-04", 9
    book.save(errors)

    again = plan(sqlite_database, errors)
    assert again.counts == Counts(new=2)
    apply_plan(sqlite_database, again)

    amounts = [amount for _, amount in stored(sqlite_database, SaleLine.id, SaleLine.amount)]
    assert amounts == [Decimal(1005000), Decimal(70000), Decimal(90000)]
    assert stored(sqlite_database, ImportBatch.corrects_id) == [(None,), (result.batch_id,)]
    assert all(one for (one,) in stored(sqlite_database, ImportSource.file_hash))
    assert plan(sqlite_database, errors).counts == Counts(same=2)


def test_cells_when_put_right_in_the_preview_then_import_and_words_are_remembered(sqlite_database: Database, tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", HEADINGS, GOOD, *BAD)
    table = plan(sqlite_database, path).tables[0].table
    fixes = (Fix(3, 1, "2026-10-40", "2026-10-04"), Fix(4, 6, "待定", "9"), Fix(4, 2, "李四", "李思"))
    choices = Choices((TableChoice(*table_id(table), fixes=fixes),))

    apply_plan(sqlite_database, plan(sqlite_database, path, choices))

    assert [one for _, one in stored(sqlite_database, SaleLine.id, SaleLine.amount)] == [Decimal("100.5"), Decimal(7), Decimal(9)]
    assert [name for (name,) in stored(sqlite_database, Member.name)] == ["张三", "李思"]
    next_month = sheet(
        tmp_path / "b.xlsx",
        HEADINGS,
        ["SO9", "2026-11-03", "李四", "西方公司", "阀", 2, 5],
        ["SO8", "2026-11-03", "张三", "x", "y", 1, "待定"],
    )
    following = plan(sqlite_database, next_month)
    assert (following.counts, [one.name for one in following.creates if one.record == "member"]) == (Counts(new=1, rejected=1), [])


def test_headings_when_the_manager_says_where_then_the_next_month_needs_no_word(sqlite_database: Database, tmp_path: Path) -> None:
    odd = ["甲", "乙", "丙", "丁", "戊", "己", "庚"]
    path = sheet(tmp_path / "a.xlsx", HEADINGS, odd, GOOD)
    said = Choices(headings=(("a.xlsx", "订单", 2),))
    told = plan(sqlite_database, path, said)
    assert told.tables[0].table.header_rows == (2,)
    meanings = (Meaning.ORDER_NUMBER, Meaning.DAY, Meaning.MEMBER, Meaning.CUSTOMER, Meaning.PRODUCT, Meaning.QUANTITY, Meaning.AMOUNT)
    choice = TableChoice(*table_id(told.tables[0].table), kind=TableKind.SALE_LINES, meanings=tuple(enumerate(meanings)))
    apply_plan(sqlite_database, plan(sqlite_database, path, Choices((choice,), headings=said.headings)))

    following = plan(sqlite_database, sheet(tmp_path / "b.xlsx", HEADINGS, odd, ["SO9", *GOOD[1:]]))

    assert following.tables[0].table.header_rows == (2,)
    assert following.counts == Counts(new=1)


@pytest.mark.parametrize(
    ("policy", "grade", "industry"), [(Policy.OVERWRITE, "B", "教育"), (Policy.EMPTY, "A", "教育"), (Policy.NEVER, "A", None)]
)
def test_columns_when_told_not_to_overwrite_then_stored_values_stay_and_it_is_remembered(
    sqlite_database: Database, tmp_path: Path, policy: Policy, grade: str, industry: str | None
) -> None:
    records.save(sqlite_database, "customer", {"name": "东方公司", "code": "C1", "grade": "A"})
    headings = ["客户编号", "客户名称", "客户级别", "行业", "电话"]
    path = sheet(tmp_path / "a.xlsx", headings, ["C1", "东方公司", "B", "教育", None], ["C2", "西方公司", "B", "医疗", "1"], name="客户")
    table = plan(sqlite_database, path).tables[0].table
    choice = TableChoice(*table_id(table), policies=((2, policy), (3, policy)))

    apply_plan(sqlite_database, plan(sqlite_database, path, Choices((choice,))))

    assert stored(sqlite_database, Customer.grade, Customer.industry) == [(grade, industry), ("B", "医疗")]
    assert plan(sqlite_database, path).counts == Counts(same=2)


def test_sales_when_edited_by_hand_then_a_column_can_leave_them(sqlite_database: Database, tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", HEADINGS, GOOD)
    apply_plan(sqlite_database, plan(sqlite_database, path))
    line = records.fetch(sqlite_database, "sale_line", 1)
    records.save(sqlite_database, "sale_line", {"amount": Decimal(99)}, 1, line.version)
    changed = plan(sqlite_database, path)
    assert changed.counts == Counts(changed=1)

    choice = TableChoice(*table_id(changed.tables[0].table), policies=((6, Policy.NEVER),))

    assert plan(sqlite_database, path, Choices((choice,))).counts == Counts(same=1)


def test_payments_in_columns_when_said_to_be_contracts_then_each_is_one_sale(sqlite_database: Database, tmp_path: Path) -> None:
    headings = ["合同编号", "客户名称", "商务", "签约日期", "合同金额", "已回款1", "回款日期1", "已回款2", "回款日期2"]
    rows = [
        ["H1", "甲公司", "张三", "2026-03-01", 300, 100, "2026-03-10", 50, "2026-04-02"],
        ["H2", "乙公司", "李四", "2026-03-05", 200, 80, "2026-03-20", None, None],
    ]
    path = sheet(tmp_path / "台账.xlsx", headings, *rows, name="台账")
    first = plan(sqlite_database, path)
    apply_plan(sqlite_database, first)
    table = first.tables[0].table
    choices = Choices((TableChoice(*table_id(table), kind=TableKind.CONTRACTS),))

    second = plan(sqlite_database, path, choices)
    apply_plan(sqlite_database, second)

    assert table.kind is TableKind.RECEIPTS
    assert any("合同金额" in language("zh").say(one) for one in table.notes)
    assert sorted(amount for (amount,) in stored(sqlite_database, Receipt.amount)) == [50, 80, 100]
    assert sorted(amount for (amount,) in stored(sqlite_database, SaleLine.amount)) == [200, 300]
    assert plan(sqlite_database, path).counts == Counts(same=2)


RENAMED = ["客户编号", "客户名称", "客户级别"]


@pytest.mark.parametrize(
    ("policy", "name"), [(None, "东方公司"), (Policy.NEVER, "东方公司"), (Policy.EMPTY, "东方公司"), (Policy.OVERWRITE, "东方集团")]
)
def test_names_when_a_list_calls_a_known_number_otherwise_then_stay_unless_told_and_the_old_one_is_still_known(
    sqlite_database: Database, tmp_path: Path, policy: Policy | None, name: str
) -> None:
    records.save(sqlite_database, "customer", {"name": "东方公司", "code": "C1", "grade": "A"})
    path = sheet(tmp_path / "a.xlsx", RENAMED, ["C1", "东方集团", "B"], ["C2", "西方公司", "B"], name="客户")
    first = plan(sqlite_database, path).tables[0]
    choice = TableChoice(*table_id(first.table), policies=((1, policy),) if policy else ())

    done = plan(sqlite_database, path, Choices((choice,)))
    apply_plan(sqlite_database, done)

    assert any("“东方集团” in row 2, “东方公司” here" in str(one) for one in first.notes)
    assert any("called otherwise" in str(one) for one in done.tables[0].notes) is (policy is None)
    assert stored(sqlite_database, Customer.name) == [(name,), ("西方公司",)]
    old = sheet(tmp_path / "b.xlsx", HEADINGS, [*GOOD[:3], "东方公司", *GOOD[4:]])
    assert [one.name for one in plan(sqlite_database, old).creates if one.record == "customer"] == []
    undo.undo(sqlite_database)
    assert stored(sqlite_database, Customer.name) == [("东方公司",)]
    assert stored(sqlite_database, Alias.text) == []


@pytest.mark.parametrize(
    ("known", "rows", "left", "reason"),
    [
        (None, [("K1", "甲公司"), ("K2", "乙公司"), ("K1", "丙公司")], ["甲公司", "乙公司"], "“K1” stands for “甲公司” in row 2 already"),
        (
            "丙公司",
            [("K1", "甲公司"), ("K2", "乙公司"), ("K1", "丙公司")],
            ["丙公司", "乙公司"],
            "“K1” stands for “丙公司” in row 4 already",
        ),
        (None, [("K1", "华信科技有限公司"), ("K1", "华信科技")], ["华信科技有限公司"], None),
        (None, [("K1", "華信科技"), ("K1", "华信科技")], ["華信科技"], None),
        (None, [("K1", "华为"), ("K1", "Huawei")], ["华为"], None),
    ],
)
def test_customers_when_one_code_stands_for_two_names_then_the_second_is_kept_out_and_overwrites_nothing(
    sqlite_database: Database, tmp_path: Path, known: str | None, rows: list[tuple[str, str]], left: list[str], reason: str | None
) -> None:
    if known is not None:
        records.save(sqlite_database, "customer", {"name": known, "code": "K1"})
    done = plan(sqlite_database, sheet(tmp_path / "a.xlsx", RENAMED, *([code, name, "A"] for code, name in rows), name="客户"))
    apply_plan(sqlite_database, done)

    told = [str(one.reason) for one in done.tables[0].rejected.problems]
    assert [one.startswith(reason or "?") for one in told] == [True] * (reason is not None)
    assert stored(sqlite_database, Customer.name) == [(one,) for one in left]


def test_policy_when_nothing_is_new_then_importing_remembers_it(sqlite_database: Database, tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", RENAMED, ["C1", "东方公司", "B"], name="客户")
    apply_plan(sqlite_database, plan(sqlite_database, path))
    changed = sheet(tmp_path / "b.xlsx", RENAMED, ["C1", "东方公司", "D"], name="客户")
    choice = TableChoice("b.xlsx", "客户", 1, policies=((2, Policy.NEVER),))

    kept = plan(sqlite_database, changed, Choices((choice,)))
    apply_plan(sqlite_database, kept)

    assert (kept.counts, kept.useful) == (Counts(same=1), True)
    assert plan(sqlite_database, changed).counts == Counts(same=1)
