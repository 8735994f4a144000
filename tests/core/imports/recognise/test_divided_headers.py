"""Headers of two and three rows, of which each divides into the one below it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell, Merged
from tests.core.imports.test_recognise import one

N = None
Rows = Sequence[Sequence[Cell]]
PEOPLE = [["甲", "张伟", 1.0, 10.0, 2.0, 20.0], ["乙", "李娜", 3.0, 30.0, 4.0, 40.0]]
TWO = (Merged(0, 2, 0, 3), Merged(0, 4, 0, 5))
LOWER = ["客户", "业务员", "数量", "金额", "数量", "金额"]
EN_LOWER = ["Customer", "Sales rep", "Units", "Amount", "Units", "Amount"]
JAN, FEB = YearMonth(2026, month=1), YearMonth(2026, month=2)

BY_MONTH: dict[str, tuple[Rows, tuple[Merged, ...]]] = {
    "merged, nothing above the names": ([[N, N, "2026年1月", N, "2026年2月", N], LOWER, *PEOPLE], TWO),
    "not merged, nothing above the names": ([[N, N, "2026年1月", N, "2026年2月", N], LOWER, *PEOPLE], ()),
    "not merged, a word above the names": ([["客户信息", N, "2026年1月", N, "2026年2月", N], LOWER, *PEOPLE], ()),
    "English, not merged, a word above the names": ([["Account", N, "Jan 2026", N, "Feb 2026", N], EN_LOWER, *PEOPLE], ()),
    "English, merged, thirty rows": ([[N, N, "Jan 2026", N, "Feb 2026", N], EN_LOWER, *PEOPLE * 15], TWO),
    "three rows, the year on top": ([[N, N, "2026年", N, N, N], [N, N, "1月", N, "2月", N], LOWER, *PEOPLE], ()),
    "three rows, names on top": ([["客户", "业务员", "2026年", N, N, N], [N, N, "1月", N, "2月", N], [N, N, *LOWER[2:]], *PEOPLE], ()),
    "three rows, names on top, merged": (
        [["客户", "业务员", "2026年", N, N, N], [N, N, "1月", N, "2月", N], [N, N, *LOWER[2:]], *PEOPLE],
        (Merged(0, 0, 2, 0), Merged(0, 1, 2, 1), Merged(0, 2, 0, 5), Merged(1, 2, 1, 3), Merged(1, 4, 1, 5)),
    ),
    "three rows, English": (
        [["Customer", "Sales rep", "2026", N, N, N], [N, N, "Jan", N, "Feb", N], [N, N, *EN_LOWER[2:]], *PEOPLE],
        (),
    ),
}


@pytest.mark.parametrize(("rows", "merged"), BY_MONTH.values(), ids=BY_MONTH)
def test_amounts_when_headed_by_two_or_three_rows_then_each_has_its_month(rows: Rows, merged: tuple[Merged, ...]) -> None:
    table = one(*rows, merged=merged)

    found = [column for column in table.columns if column.meaning is Meaning.PERIOD_VALUE]
    said = [(column.index, column.period and column.period.month, (table.period or column.period).year) for column in found]
    assert said == [(3, 1, 2026), (5, 2, 2026)]
    assert {Meaning.CUSTOMER, Meaning.MEMBER} <= {column.meaning for column in table.columns}


def test_years_when_two_stand_above_their_months_then_each_month_has_its_own() -> None:
    table = one(
        ["姓名", "2024年", N, N, N, "2025年", N, N, N],
        [N, "1月", N, "2月", N, "1月", N, "2月", N],
        [N, *["目标", "实际"] * 4],
        ["张伟", *map(float, range(8))],
        ["李娜", *map(float, range(8))],
    )

    periods = [column.period for column in table.columns if column.meaning is Meaning.PERIOD_VALUE]
    assert periods == [YearMonth(year, month=month) for year in (2024, 2025) for month in (1, 2)]


ONE_ROW: dict[str, Rows] = {
    "a title with a day at its end": [
        ["2026年3月销售", N, "2026-03-31"],
        ["客户", "业务员", "金额"],
        ["甲", "张伟", 10.0],
        ["乙", "李娜", 20.0],
    ],
    "words beside each other in the data": [["客户", "联系人", "电话"], ["甲", "张伟", N], ["乙", "李娜", "139"], ["丙", "王芳", "138"]],
    "different headings below two titles": [
        ["订单", N, "到货", N],
        ["客户", "业务员", "产品", "金额"],
        ["甲", "张伟", "泵", 10.0],
        ["乙", "李娜", "阀", 1.0],
    ],
}


@pytest.mark.parametrize("rows", ONE_ROW.values(), ids=ONE_ROW)
def test_header_when_the_row_above_or_below_divides_nothing_then_is_one_row(rows: Rows) -> None:
    assert len(one(*rows).header_rows) == 1


@pytest.mark.parametrize(
    ("heading", "period", "rest"),
    [
        ("水泵 1月", YearMonth(N, month=1), "水泵"),
        ("产品A 2月", YearMonth(N, month=2), "产品a"),
        ("产品1 12月", YearMonth(N, month=12), "产品1"),
        ("产品A-3月", YearMonth(N, month=3), "产品a"),
        ("线上_2026年1月份", YearMonth(2026, month=1), "线上"),
        ("水泵\n一月", YearMonth(N, month=1), "水泵"),
        ("Pump Jan", YearMonth(N, month=1), "pump"),
        ("截至 3月", N, "截至3月"),
        ("水泵1-3月", N, "水泵1-3月"),
        ("产品A1月", N, "产品a1月"),  # of A, or of A1
        ("型号 13月", N, "型号13月"),
    ],
)
def test_heading_when_its_month_stands_behind_a_name_then_both_are_read(heading: str, period: YearMonth | None, rest: str) -> None:
    found = read_heading(heading)

    assert (found.period, found.rest) == (period, rest)


TARGETS_AND_RESULTS = [("目标", "实际"), ("目标", "实际", "完成率"), ("Target", "Actual")]


@pytest.mark.parametrize("lower", TARGETS_AND_RESULTS, ids=map(" ".join, TARGETS_AND_RESULTS))
@pytest.mark.parametrize("name", [N, "姓名"], ids=["nothing below the name", "the name again"])
def test_months_when_repeated_above_targets_and_results_then_each_is_what_the_row_below_says(lower: Sequence[str], name: Cell) -> None:
    upper = [month for month in ("1月", "2月") for _ in lower]
    figures = [0.5 if said == "完成率" else 100.0 + at for at, said in enumerate(lower * 2)]

    table = one(["姓名", *upper], [name, *lower * 2], ["张伟", *figures], ["李娜", *figures])

    width = len(lower)
    targets = [(column.index, column.period and column.period.month) for column in table.columns if column.meaning is Meaning.TARGET]
    assert targets == [(1, 1), (1 + width, 2)]
    assert [column.index for column in table.columns if column.meaning is Meaning.PERIOD_VALUE] == [2, 2 + width]


def test_first_row_when_words_stand_below_two_headings_of_one_name_then_is_data() -> None:
    table = one(["客户", "联系人", "联系人", "电话"], ["甲公司", "张三", "李四", N], ["乙公司", "王五", N, "13900000000"])

    assert table.header_rows == (1,)
