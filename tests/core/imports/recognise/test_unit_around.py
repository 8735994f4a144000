"""The unit of amounts that stands in a note below the table, or in the name of sheet or file."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.imports.recognise.layout.unit_around import unit_around
from salesdesk.imports.recognise.terms import Meaning
from tests.core.imports.test_recognise import one

D = date(2026, 4, 1)
NOTES = {
    "注：金额单位为万元": 10_000,
    "单位：万元": 10_000,
    "（单位：万元）": 10_000,
    "备注：以上金额均以万元计": 10_000,
    "Note: amounts in CNY thousands": 1_000,
    "All figures are in thousands of CNY": 1_000,
    "Amounts in USD '000": 1_000,
    "注：目标单位为万元": 1,
    "注：单位：元": 1,
    "Targets in CNY thousands": 1,
    "Note: delivered in K": 1,
    "注：满10万元有奖": 1,
}
NAMES = {
    "四月（万元）": 10_000,
    "4月销售额-万元": 10_000,
    "Sales CNY K": 1_000,
    "April sales (thousands)": 1_000,
    "Sales $K": 1_000,
    "Team K": 1,
    "Q1 (M)": 1,
    "单笔过百万": 1,
    "奖金10万元": 1,
    "April": 1,
}


@pytest.mark.parametrize("line", NOTES)
def test_note_below_a_table_when_it_names_the_unit_of_amounts_then_gives_factor(line: str) -> None:
    assert unit_around([], [line], "Sheet1", "sales").factor == NOTES[line]


@pytest.mark.parametrize("name", NAMES)
def test_name_of_sheet_or_file_when_it_names_a_unit_then_gives_factor(name: str) -> None:
    assert unit_around([], [], name, "sales").factor == unit_around([], [], "Sheet1", name).factor == NAMES[name]


@pytest.mark.parametrize(
    ("rows", "sheet", "factor", "told"),
    [
        ([["日期", "业务员", "客户", "金额"], [D, "钱进", "永丰", 1.0], ["注：金额单位为万元"]], "Sheet1", 10_000, "“注：金额单位为万元”"),
        ([["日期", "业务员", "客户", "金额"], [D, "钱进", "永丰", 1.0], [], ["单位：万元"]], "四月（千元）", 10_000, "“单位：万元”"),
        ([["日期", "业务员", "客户", "金额"], [D, "钱进", "永丰", 1.0]], "四月（万元）", 10_000, "“四月（万元）”"),
        ([["日期", "业务员", "客户", "金额（元）"], [D, "钱进", "永丰", 1.0], ["单位：万元"]], "四月（万元）", 1, ""),
        ([["单位：元"], ["日期", "业务员", "客户", "金额"], [D, "钱进", "永丰", 1.0], ["单位：万元"]], "四月（万元）", 1, ""),
    ],
)
def test_unit_when_said_in_places_then_is_the_nearest_and_told(rows: list[list[object]], sheet: str, factor: int, told: str) -> None:
    table = one(*rows, sheet=sheet)  # type: ignore[arg-type]
    (amount,) = (column for column in table.columns if column.meaning is Meaning.AMOUNT)
    notes = [str(dict(note.values)["words"]) for note in table.notes if note.source.startswith("Amounts are multiplied")]

    assert (amount.factor, [f"“{words}”" for words in notes]) == (factor, [told] if told else [])
