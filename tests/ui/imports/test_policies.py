"""What a column may do to what is filled already: overwrite, only where empty, never change; said by clicks, and remembered."""

from __future__ import annotations

from pathlib import Path

from salesdesk.model import Customer
from tests.ui.imports.conftest import Journey, write_xlsx

HEADINGS = ("客户编号", "客户名称", "等级", "行业", "电话")
FIRST = (("C1", "甲公司", "A", None, "021-1"), ("C2", "乙公司", None, "机械", None))
SECOND = (("C1", "甲集团", "B", "医药", "021-9"), ("C2", "乙公司", "C", None, "022"))
THIRD = (("C1", "甲集团", "D", "食品", "023"), ("C3", "丙公司", "D", "食品", "024"))
NAME, GRADE, INDUSTRY, PHONE = range(1, 5)
POLICY = 5  # the last column of the list


def _customers(journey: Journey) -> list[tuple[str | None, ...]]:
    assert journey.program.desk is not None
    with journey.program.desk.db.read() as session:
        return [(one.name, one.grade, one.industry, one.phone) for one in session.query(Customer).order_by(Customer.code)]


def test_columns_when_told_what_they_may_change_then_values_blanks_and_names_are_as_said_and_the_next_sheet_too(
    journey: Journey, tmp_path: Path
) -> None:
    dialog = journey.drop(write_xlsx(tmp_path / "1.xlsx", FIRST, "客户", HEADINGS))
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    journey.click(dialog, "cancelImport")

    dialog = journey.drop(write_xlsx(tmp_path / "2.xlsx", SECOND, "客户", HEADINGS))
    assert [row[POLICY] for row in journey.look_at(dialog, "columns")] == ["Overwrite", "Never change", *["Overwrite"] * 3]
    for row, words in ((NAME, "Overwrite"), (GRADE, "Only where empty"), (INDUSTRY, "Only where empty"), (PHONE, "Never change")):
        journey.correct(dialog, row, POLICY, words)
    changes = [row[2:] for row in journey.look_at(dialog, "changed")]
    assert changes == [["Customer", "甲公司", "甲集团"], ["Industry", "(empty)", "医药"], ["Grade", "(empty)", "C"]]
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    journey.click(dialog, "cancelImport")
    assert _customers(journey) == [("甲集团", "A", "医药", "021-1"), ("乙公司", "C", "机械", None)]

    again = journey.drop(write_xlsx(tmp_path / "3.xlsx", THIRD, "客户", HEADINGS))
    assert again.total.text() == "1 new, 1 the same"
    assert [row[POLICY] for row in journey.look_at(again, "columns")][NAME:] == [
        "Overwrite",
        "Only where empty",
        "Only where empty",
        "Never change",
    ]
    journey.click(again, "doImport")
    journey.settle(again)
    assert _customers(journey)[2] == ("丙公司", "D", "食品", "024")


def test_column_when_nothing_is_taken_from_it_then_says_so_where_others_say_what_they_may_change(journey: Journey, tmp_path: Path) -> None:
    rows = (("2026-09-03", "张伟", "宏达贸易", 800, 500), ("2026-09-08", "李娜", "远景科技", 1250, 1000))
    dialog = journey.drop(write_xlsx(tmp_path / "1.xlsx", rows, headings=("日期", "销售员", "客户", "销售额", "回款额")))

    assert [row[POLICY] for row in journey.look_at(dialog, "columns")] == [*["Overwrite"] * 4, "Not taken"]
