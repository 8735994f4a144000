"""Several tables on one sheet: each has its own title and place, and a title is no table."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.imports.recognise.terms import TableKind
from tests.core.imports.test_recognise import SALES, meanings, one, tables

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


def _days(rows: int) -> list[date]:
    return [date(2026, 3, 1 + at) for at in range(rows)]


ZH = (
    ["订单号", *(f"S{at}" for at in range(6))],
    ["日期", *_days(6)],
    ["销售员", *("张伟", "李娜") * 3],
    ["客户", *("宏达", "远景", "蓝天") * 2],
)
ZH_MORE = (["产品", *["水泵"] * 6], ["数量", *(1.0, 2.0) * 3], ["金额", *(100.0 + at for at in range(6))])
EN = (
    ["Amount", *(100.0 + at for at in range(30))],
    ["Customer", *(f"Firm {at}" for at in range(30))],
    ["Sales rep", *("Ann Lee", "Bob Ray", "Cy Poe") * 10],
    ["Order date", *_days(30)],
)
SUMS = (["姓名", "张伟", "李娜", "王芳"], ["销售额", 10.0, 20.0, 30.0])
TOTAL = ("合计", N, N, N, N, N, 9.0, 615.0)
THINGS = (["产品", "水泵", "阀门", "电机"], ["销售额", 20.0, 20.0, 20.0])
BLANK: list[object] = [N]


def _rows(*columns: list[object], above: list[object] | None = None) -> list[list[object]]:
    height = max(map(len, columns))
    rows = [list(row) for row in zip(*([*one, *[N] * (height - len(one))] for one in columns), strict=True)]
    return [above, *rows] if above else rows


CUT = {
    "behind the number": [ZH[0], BLANK, *ZH[1:], *ZH_MORE],
    "behind the day": [*ZH[:2], BLANK, *ZH[2:], *ZH_MORE],
    "behind the person": [*ZH[:3], BLANK, ZH[3], *ZH_MORE],
    "behind the customer": [*ZH, BLANK, *ZH_MORE],
    "twice": [*ZH[:2], BLANK, *ZH[2:], BLANK, *ZH_MORE],
    "by two columns": [*ZH[:3], BLANK, BLANK, ZH[3], *ZH_MORE],
    "thirty rows, the amount in front": [*EN[:2], BLANK, *EN[2:]],
    "two rows": [[*one[:3]] for one in (*ZH[:3], BLANK, ZH[3], *ZH_MORE)],
    "a total below": [[*one, last] for one, last in zip((*ZH[:3], [N] * 7, ZH[3], *ZH_MORE), TOTAL, strict=True)],
}


@pytest.mark.parametrize("columns", CUT.values(), ids=CUT)
def test_table_when_an_empty_column_stands_in_it_then_is_one(columns: list[list[object]]) -> None:
    table = one(*_rows(*columns))

    assert table.kind is TableKind.SALE_LINES
    assert {"day", "member", "customer", "amount"} <= set(meanings(table))


OTHERS = {
    "customers": (
        [["客户编号", "K1", "K2", "K3"], ["客户名称", "宏达公司", "远景公司", "蓝天公司"]],
        [["联系人", "张三", "李四", "王五"], ["电话", *["13800000001"] * 3]],
    ),
    "visits": ([ZH[1], ZH[2]], [ZH[3], ["跟进方式", *("电话", "拜访") * 3], ["内容", *["报价"] * 6]]),
    "deals": (
        [["商机名称", "A", "B"], ["客户", "宏达", "远景"]],
        [["阶段", "谈判", "赢单"], ["预计金额", 100.0, 200.0], ["负责人", "张伟", "李娜"]],
    ),
    "months": (
        [["姓名", "张伟", "李娜", "王芳"], ["部门", "一部", "二部", "三部"]],
        [["岗位", "经理", "专员", "专员"], ["1月", *[10.0] * 3], ["2月", *[9.0] * 3]],
    ),
}


@pytest.mark.parametrize(("left", "right"), OTHERS.values(), ids=OTHERS)
def test_list_when_an_empty_column_stands_in_it_then_is_one(left: list[list[object]], right: list[list[object]]) -> None:
    assert one(*_rows(*left, BLANK, *right)).kind is one(*_rows(*left, *right)).kind


def test_table_when_an_empty_column_stands_in_it_below_a_title_then_is_one() -> None:
    assert len(tables(*_rows(*ZH[:3], BLANK, ZH[3], *ZH_MORE, above=["2026年3月销售明细", N, N, N, N, N, N, "单位：元"]))) == 1


APART = {
    "sums by person beside sums by product": [*SUMS, BLANK, *THINGS],
    "people beside sums by product": [
        SUMS[0],
        ["部门", "一部", "二部", "三部"],
        BLANK,
        ["产品", "水泵", "阀门", "电机"],
        ["销售额", 20.0, 20.0, 20.0],
    ],
    "lines beside sums by person": [*(one[:4] for one in (ZH[1], ZH[3], ZH_MORE[2])), BLANK, *SUMS],
    "lines beside fewer rows of people": [*ZH[:3], BLANK, ["客户", "宏达", "远景"], ["金额", 10.0, 20.0]],
    "prices beside lines": [
        ["产品", "水泵", "阀门", "电机"],
        ["单价", 20.0, 30.0, 40.0],
        BLANK,
        *([one[0], *one[1:4]] for one in (ZH[1], ZH[2], ZH_MORE[2])),
    ],
    "lines beside what is in stock": [*(one[:4] for one in (ZH[1], ZH[3], ZH_MORE[2])), BLANK, THINGS[0], ["库存", 5.0, 6.0, 7.0]],
    "lines of two kinds": [ZH[1], ZH[3], BLANK, ZH[1], ZH[2], ZH_MORE[2]],
}


@pytest.mark.parametrize("columns", APART.values(), ids=APART)
def test_tables_when_each_needs_nothing_beside_it_then_stay_two(columns: list[list[object]]) -> None:
    assert len(tables(*_rows(*columns))) == 2


def test_tables_when_each_has_its_title_then_stay_two() -> None:
    above = ["订单", N, N, N, "到货", N, N, N]

    assert [table.title for table in tables(*_rows(*ZH[:3], BLANK, ZH[3], *ZH_MORE, above=above))] == ["订单", "到货"]
