"""A broken amount never looks like none: errors and formulas without results keep their rows out, and say where they stand."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports import ImportPlan, plan_import
from salesdesk.imports.apply import apply_plan
from salesdesk.model import SaleLine
from salesdesk.text import language

HEAD = ["订单号", "订单日期", "业务员", "客户名称", "金额", "区域"]


def sheet(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("销售明细")
        page.write_row("A1", HEAD)
        for at in range(1, 12):
            page.write_row(at, 0, [f"SO{at:03}", f"2026-10-{at:02}", "张三", f"客户{at}", 100 * at, "华东"])
        page.write_formula("E4", "=VLOOKUP(1,Z:Z,1)", None, "#N/A")
        page.write_formula("D6", "=#REF!", None, "#REF!")
        page.write_formula("F8", "=1/0", None, "#DIV/0!")
        page.write_row(12, 0, ["合计"])
        page.write_number("E13", 6600)
        page.set_row(1, None, None, {"hidden": True})
    return path


def reasons(plan: ImportPlan) -> list[str]:
    return [language("en").say(one.reason) for table in plan.tables for one in table.rejected.problems]


def test_rows_when_a_formula_gave_an_error_then_are_rejected_with_the_cell_and_the_error(database: Database, tmp_path: Path) -> None:
    plan = plan_import(database, [sheet(tmp_path / "a.xlsx")])

    assert plan.counts.new == 9
    assert sorted(reasons(plan)) == ["D6: #REF!. The formula points to cells that were deleted.", "E4: #N/A. The formula found no match."]
    assert "#REF!" not in {one.name for one in plan.creates}


def test_attributes_when_a_formula_gave_an_error_then_are_left_empty_and_told(database: Database, tmp_path: Path) -> None:
    plan = plan_import(database, [sheet(tmp_path / "a.xlsx")])

    notes = [language("en").say(one) for table in plan.tables for one in (*table.notes, *table.table.notes)]
    assert "“区域” is left empty where a formula gave no value: 1 cell, the first is F8 (#DIV/0!)." in notes
    assert "1 of its rows is hidden in Excel (by a filter, say) and is read all the same: 2." in notes


def test_numbers_when_excel_lost_their_digits_then_are_named(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = [f"1.2345{at}E+17,2026-10-0{at},张三,客户{at},100" for at in range(1, 6)]
    path.write_text("\n".join([",".join(HEAD[:5]), *rows]), "utf-8")

    plan = plan_import(database, [path])

    notes = [language("en").say(one) for table in plan.tables for one in table.notes]
    assert any("A2 (1.23451E+17)" in one and "5 cells" in one for one in notes)


def test_error_when_it_is_in_a_column_of_a_person_or_payment_then_its_own_cell_is_named(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("业绩")
        lines = [["月份", "张三", "李四", "王五"], ["2026年1月", 1, 2, 3], ["2026年2月", 4, 0, 6], ["2026年3月", 7, 8, 9]]
        for at, line in enumerate(lines):
            page.write_row(at, 0, line)
        page.write_formula("C3", "=#REF!", None, "#REF!")
        page = book.add_worksheet("回款")
        page.write_row(0, 0, ["合同号", "客户", "销售员", "合同金额", "已回款1", "回款日期1", "已回款2", "回款日期2"])
        for at in range(1, 4):
            page.write_row(at, 0, [f"H{at}", f"客户{at}", "李四", 100, 10, "2026-01-02", 20, "2026-02-02"])
        page.write_formula("G3", "=#REF!", None, "#REF!")

    plan = plan_import(database, [path])

    found = [(one.row, one.column, one.index) for table in plan.tables for one in table.rejected.problems]
    assert found == [(3, "李四", 2), (3, "已回款2", 6)]
    assert [one[:2] for one in reasons(plan)] == ["C3", "G3"]


def with_months(path: Path, heads: list[str]) -> Path:
    """Write four sales whose months are formulas without a result, in the third row an error."""
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("销售明细")
        page.write_row(0, 0, heads)
        for at in range(1, 5):
            page.write_row(at, 0, [f"2026-10-0{at}", None, "张三", f"客户{at}", 100 * at])
            page.write_formula(at, 1, f'=TEXT(A{at + 1},"mmm")', None, "#VALUE!" if at == 3 else "")
    return path


@pytest.mark.parametrize("month", ["月份", "年份"])
def test_month_when_broken_beside_a_date_then_is_told_and_the_row_is_taken(database: Database, tmp_path: Path, month: str) -> None:
    plan = plan_import(database, [with_months(tmp_path / "a.xlsx", ["日期", month, "业务员", "客户", "金额"])])

    notes = [language("en").say(one) for table in plan.tables for one in table.notes]
    assert (plan.counts.new, plan.counts.rejected) == (4, 0)
    assert any(f"“{month}” is not read where a formula gave no value: 4 cells, the first is B2" in one for one in notes)


def test_month_when_broken_and_nothing_else_dates_the_row_then_rejects_it(database: Database, tmp_path: Path) -> None:
    plan = plan_import(database, [with_months(tmp_path / "a.xlsx", ["批次", "月份", "业务员", "客户", "金额"])])

    assert (plan.counts.new, plan.counts.rejected) == (0, 4)


def test_order_numbers_when_most_of_their_digits_are_gone_then_are_told_and_name_no_order(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = [f"4.5E+09,2026-10-0{at},张三,客户{at},{100 * at}" for at in (1, 2)]
    path.write_text("\n".join([",".join(HEAD[:5]), *rows]), "utf-8")

    plan = plan_import(database, [path])

    notes = [language("en").say(one) for table in plan.tables for one in table.notes]
    assert plan.counts.new == 2
    assert any("“订单号”" in one and "A2 (4.5E+09)" in one and "left empty" in one for one in notes)
    apply_plan(database, plan)
    with database.read() as session:
        assert session.scalars(select(SaleLine.order_number)).all() == [None, None]


@pytest.mark.parametrize(
    ("first", "then", "stored", "cut"),
    [
        # 19 digits each, of which a file of Excel has these left; 16 digits, the last of them a zero that Excel put there.
        ({100: 5.5e18, 101: 5.5e18}, {102: 5.5e18}, {100: None, 101: None, 102: None}, True),
        ({100: 5500000000000120, 101: 5500000000000130}, {102: 5500000000000120}, {100: None, 101: None, 102: None}, True),
        # Another program wrote all of them.
        (
            {100: 5500000000000120, 101: 5500000000000121}, {100: "5500000000000120"},
            {100: "5500000000000120", 101: "5500000000000121"}, False,
        ),
        ({100: 5500000000000121, 101: 9.5e18}, {100: "5500000000000121"}, {100: "5500000000000121", 101: None}, True),
    ],
)  # fmt: skip
def test_order_numbers_when_zeros_stand_for_their_last_digits_then_no_order_is_taken_for_another(
    database: Database, tmp_path: Path, first: dict[int, float], then: dict[int, object], stored: dict[int, str | None], cut: bool
) -> None:
    told = []
    for name, orders in (("a.xlsx", first), ("b.xlsx", then)):
        with xlsxwriter.Workbook(tmp_path / name) as book:
            page = book.add_worksheet()
            page.write_row(0, 0, HEAD[:5])
            for at, (amount, number) in enumerate(orders.items(), 1):
                page.write_row(at, 0, [number, "2026-10-01", "张三", "客户", amount])
        plan = plan_import(database, [tmp_path / name])
        told.append([language("en").say(one) for table in plan.tables for one in table.notes])
        apply_plan(database, plan)

    assert any("“订单号”: Excel kept only the first digits" in one and "left empty" in one for one in told[0]) == cut
    with database.read() as session:
        assert sorted((int(line.amount), line.order_number) for line in session.scalars(select(SaleLine))) == sorted(stored.items())


def change_part(path: Path, pattern: re.Pattern[bytes], by: Callable[[re.Match[bytes]], bytes]) -> None:
    """Replace what fits `pattern` in the first sheet of a workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = pattern.sub(by, parts["xl/worksheets/sheet1.xml"])
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


@pytest.mark.parametrize("first", [1102938475660123, 11029384756601234, 110293847566012341, 1102938475660123417])
def test_ids_when_written_as_numbers_of_all_digits_then_are_the_same_as_texts(database: Database, tmp_path: Path, first: int) -> None:
    plans = []
    for name, number in (("a.xlsx", lambda at: str(first + at)), ("b.xlsx", lambda at: 7_000_000 + at)):
        with xlsxwriter.Workbook(tmp_path / name) as book:
            page = book.add_worksheet()
            page.write_row(0, 0, HEAD[:5])
            for at in range(4):
                page.write_row(at + 1, 0, [number(at), "2026-10-01", "张三", "客户", 100 + at])
    # As programs write numbers that they do not keep as floats.
    change_part(tmp_path / "b.xlsx", re.compile(rb"<v>700000(\d)</v>"), lambda found: b"<v>%d</v>" % (first + int(found[1])))
    for name in ("a.xlsx", "b.xlsx"):
        plans.append(plan_import(database, [tmp_path / name]))
        apply_plan(database, plans[-1])

    assert [(one.counts.new, one.counts.same) for one in plans] == [(4, 0), (0, 4)]
    with database.read() as session:
        assert set(session.scalars(select(SaleLine.order_number))) == {str(first + at) for at in range(4)}


def test_total_when_its_formula_gave_no_value_then_is_said_not_to_be_compared(database: Database, tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx")
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("销售明细")
        page.write_row("A1", HEAD[:5])
        for at in range(1, 4):
            page.write_row(at, 0, [f"SO{at:03}", f"2026-10-{at:02}", "张三", f"客户{at}", 100 * at])
        page.write_string(4, 0, "合计")
        page.write_formula(4, 4, "=SUM(E2:E4)", None, "")

    plan = plan_import(database, [path])

    notes = [language("en").say(one) for table in plan.tables for one in table.notes]
    assert plan.counts.new == 3
    assert any("“合计” in row 5 could not be compared" in one and "=SUM(E2:E4)" in one for one in notes)


ROW: dict[str, object] = {
    "订单号": "SO{}", "行号": "{}", "订单日期": "2026-10-0{}", "业务员": "张三", "客户编号": "C{}", "客户名称": "客户{}", "产品编号": "P{}",
    "产品名称": "水泵{}", "数量": 2, "单价": 50, "金额": 100, "成本": 60,
}  # fmt: skip


def with_broken(path: Path, wrong: dict[str, str]) -> Path:
    """Write five sales; in the third the cells below the headings in `wrong` hold what is given there."""
    heads = list(ROW)
    lines = [heads]
    for at in range(1, 6):
        cells = {head: str(ROW[head]).format(at) for head in heads} | (wrong if at == 3 else {})
        lines.append([cells[head] for head in heads])
    path.write_text("\n".join(map(",".join, lines)), "utf-8")
    return path


@pytest.mark.parametrize(
    ("head", "value", "cell"),
    [
        ("成本", "#N/A", "L4"),
        ("成本", "待定", "L4"),
        ("单价", "#REF!", "J4"),
        ("产品编号", "#N/A", "G4"),
        ("客户编号", "#N/A", "E4"),
        ("产品名称", "#N/A", "H4"),
        ("订单号", "#N/A", "A4"),
        ("行号", "#N/A", "B4"),
    ],
)
def test_cell_when_broken_and_the_row_can_do_without_then_is_left_empty_and_told_with_its_place(
    database: Database, tmp_path: Path, head: str, value: str, cell: str
) -> None:
    plan = plan_import(database, [with_broken(tmp_path / "a.csv", {head: value})])

    notes = [language("en").say(one) for table in plan.tables for one in table.notes]
    assert (plan.counts.new, plan.counts.rejected) == (5, 0)
    assert [one for one in notes if f"“{head}” is left empty" in one and f"{cell} ({value})" in one and "1 cell," in one] != []


@pytest.mark.parametrize(
    "wrong",
    [
        {"金额": "#N/A"},
        {"金额": "#REF!", "单价": "50"},
        {"数量": "#N/A"},
        {"订单日期": "#REF!"},
        {"业务员": "#N/A"},
        {"客户名称": "#N/A", "客户编号": "#N/A"},
        {"产品编号": "#N/A", "产品名称": ""},
        {"金额": "", "单价": "#N/A"},
    ],
)
def test_cell_when_broken_and_the_row_says_nothing_certain_without_then_keeps_the_row_out(
    database: Database, tmp_path: Path, wrong: dict[str, str]
) -> None:
    plan = plan_import(database, [with_broken(tmp_path / "a.csv", wrong)])

    notes = [language("en").say(one) for table in plan.tables for one in table.notes]
    assert (plan.counts.new, plan.counts.rejected) == (4, 1)
    assert not any("left empty" in one for one in notes)


def test_order_number_when_broken_where_it_names_the_row_then_keeps_it_out(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "订单.csv"
    rows = [f"SO{at},2026-10-0{at},张三,客户{at},{100 * at}" for at in range(1, 6)]
    path.write_text("\n".join(["订单编号,下单日期,业务员,客户名称,订单金额", *rows]).replace("SO3", "#N/A"), "utf-8")

    plan = plan_import(database, [path])

    assert [str(one.table.kind) for one in plan.tables] == ["orders"]
    assert (plan.counts.new, plan.counts.rejected) == (4, 1)


def test_hiring_day_when_unreadable_then_the_colleague_is_taken_and_it_is_told(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "花名册.csv"
    path.write_text("工号,姓名,部门,入职日期\n1,张三,一部,2020-01-02\n2,李四,一部,待定\n3,王五,二部,2021-03-04\n", "utf-8")

    plan = plan_import(database, [path])

    notes = [language("en").say(one) for table in plan.tables for one in table.notes]
    assert (plan.counts.new, plan.counts.rejected) == (3, 0)
    assert "“入职日期” is left empty where it could not be read: 1 cell, the first is D3 (待定)." in notes
