"""Several tables on one sheet: each has its own title and place, and a title is no table."""

from __future__ import annotations

from datetime import date

from salesdesk.imports.recognise.recognised import TableKind
from tests.core.imports.test_recognise import SALES, one, tables

N = None
D = date(2026, 10, 1)
BESIDE = (
    [N, "销售明细", N, N, N, N, "2026年业绩", N, N],
    [N],
    [N, "日期", "客户", "金额", "业务员", N, "姓名", "1月", "2月"],
    [N, D, "绍兴纺织", 100.0, "张三", N, "张三", 10.0, 20.0],
    [N, D, "台州机电", 101.0, "张三", N, "李四", 10.0, 20.0],
    [N, D, "绍兴纺织", 102.0, "李四", N, N, N, N],
)


def test_titles_when_they_stand_side_by_side_above_a_blank_row_then_are_no_table_but_the_titles() -> None:
    found = tables(*BESIDE)

    assert [(table.kind, table.title) for table in found] == [
        (TableKind.SALE_LINES, "销售明细"),
        (TableKind.MONTHLY_BY_MEMBER, "2026年业绩"),
    ]
    assert "year" not in found[1].needs


def test_table_when_its_sheet_has_others_then_says_its_cells() -> None:
    assert [table.place for table in tables(*BESIDE, sheet="S")] == ["S B3:E6", "S G3:I5"]
    assert one(*SALES, sheet="S").place == "S"
