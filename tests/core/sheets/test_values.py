"""Whole columns as days, exact numbers and texts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import with_all_digits
from salesdesk.sheets.values import SCALE, date_reading, has_lost_digits, number_reading, parse_dates, parse_numbers, parse_texts


@pytest.mark.parametrize(
    ("cell", "scaled"),
    [
        ("1,234.50", 12_345_000), ("￥1,234", 12_340_000), ("1.2万", 120_000_000),
        ("(1,200.00)", -12_000_000), ("△1,200", -12_000_000), ("△ 20.5", -205_000), ("85%", 8_500), ("１２３", 1_230_000),
        ("-5", -50_000), ("5-", -50_000), ("−5", -50_000), ("$90,000 ", 900_000_000), ("US$ 5", 50_000), ("1.5亿元", 1_500_000_000_000),
        ("RMB700", 7_000_000), ("RMB 800.50", 8_005_000), ("CNY900", 9_000_000), ("700USD", 7_000_000), ("人民币800元整", 8_000_000),
        ("1.2w", 120_000_000), ("3W", 300_000_000), ("2’000.00", 20_000_000), ("壹万贰仟元整", 120_000_000), ("一千二百", 12_000_000),
        ("三万五", 350_000_000), ("人民币壹佰元零伍分", 1_000_500), ("一亿三千万", 1_300_000_000_000), ("一千零五", 10_050_000),
        ("1200.-", 12_000_000), ("5,--", 50_000),
        (7, 70_000), (1.00005, 10_001), (-1.00005, -10_001), (0.1 + 0.2, 3_000), ("-", None), ("无", None), (None, None),
    ],
)  # fmt: skip
def test_number_when_written_as_people_write_then_is_exact(cell: Cell, scaled: int | None) -> None:
    assert parse_numbers([cell]) == ([scaled], [])


@pytest.mark.parametrize(
    ("cell", "whole"),
    [
        ("80万", 800_000), ("8000元", 8_000), ("1.2w", 12_000), ("3K", 3_000), ("一百二十万", 1_200_000), ("1万元", 10_000),
        ("80", 800_000), ("1.5", 15_000), ("¥8", 80_000), ("$8", 80_000), ("一百", 1_000_000), (0.75, 7_500),
    ],
)  # fmt: skip
def test_number_when_the_cell_says_its_unit_then_that_of_the_heading_is_not_applied_too(cell: Cell, whole: int) -> None:
    assert parse_numbers([cell], 10_000) == ([whole * SCALE], [])


NO_NUMBERS = ("约300", "300+50", "100（退货）", "RMBX700", "十一", "二〇二四", "壹仟贰元", "一百二千", "万一")


@pytest.mark.parametrize("cell", ["abc", "#REF!", True, date(2026, 1, 1), float("nan"), 1e300, "12..3", *NO_NUMBERS])
def test_number_when_it_is_none_or_unclear_then_is_reported_with_its_place(cell: Cell) -> None:
    numbers, problems = parse_numbers([1.0, cell])

    assert numbers == [10_000, None]
    assert [(at, value is cell) for at, value, _ in problems] == [(1, True)]


def test_numbers_when_debits_and_credits_then_credits_are_minus_and_alone_are_no_numbers() -> None:
    assert parse_numbers(["  2307.00 Cr", "5,844.00 Dr", 100.0])[0] == [-23_070_000, 58_440_000, 1_000_000]
    assert parse_numbers(["2307.00 Cr"])[0] == [None]


@given(some.lists(some.decimals(-10_000_000, 10_000_000, places=4), min_size=1))
def test_numbers_when_floats_or_texts_then_are_the_same(values: list[object]) -> None:
    floats = parse_numbers([float(str(one)) for one in values])[0]

    assert floats == parse_numbers([f"{one:,}" for one in values])[0]


def test_numbers_when_a_factor_is_given_then_are_in_full_units() -> None:
    assert parse_numbers([1.2345, None, "2"], factor=10_000)[0] == [12_345 * SCALE, None, 20_000 * SCALE]


def test_decimal_sign_when_the_column_shows_it_then_holds_for_all() -> None:
    assert parse_numbers(["$3.972.451", "94.640", "1.000,50"])[0] == [39_724_510_000, 946_400_000, 10_005_000]
    assert parse_numbers(["1052,75元", "11,50万元"])[0] == [10_527_500, 1_150_000_000]


@pytest.mark.parametrize(
    ("cells", "decimal", "certain"),
    [
        (["1.234,50", "1,234"], ",", True),
        (["1,234.50", "1,234"], ".", True),
        (["1,234", "56,789"], ".", True),
        (["1.234,50", "1,234.50"], ".", True),
        (["1.234,50", "1,234.50", "1,234"], ".", False),
        (["1,234.50", "12,5"], ".", False),
        (["12,5", "7"], ",", True),
        (["1052,75元", "11,50万元"], ",", True),
        (["1052,750"], ",", True),
        (["1,234万", "1,0527"], ".", True),
        (["12,50元", "1,234元"], ",", False),
        (["1.234", "56.789", "500"], ".", False),
        (["1.234", "0.125"], ".", True),
        (["1.234万", "5.678万"], ".", True),
    ],
)
def test_decimal_sign_when_some_cells_are_clear_then_they_decide_and_what_they_leave_open_is_not_certain(
    cells: list[Cell], decimal: str, certain: bool
) -> None:
    reading = number_reading(cells)

    assert (reading.decimal, reading.certain) == (decimal, certain)


def test_number_when_it_has_both_signs_then_is_read_as_it_stands_whatever_the_column_says() -> None:
    for way in (",", "."):
        assert parse_numbers(["1.234,50", "1,234.50"], decimal=way) == ([12_345_000, 12_345_000], [])
    assert parse_numbers(["1,234", "1.234"], decimal=",")[0] == [12_340, 12_340_000]
    assert parse_numbers(["1,234", "1.234"], decimal=".")[0] == [12_340_000, 12_340]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024年3月", date(2024, 3, 1)), ("2024.3", date(2024, 3, 1)), ("202403", date(2024, 3, 1)), ("2016-7-30", date(2016, 7, 30)),
        ("2024/3/5 12:30", date(2024, 3, 5)), ("20240305", date(2024, 3, 5)), (45_000.0, date(2023, 3, 15)),
        ("2023-04-05T10:00:00Z", date(2023, 4, 5)),
        ("Oct 7, 2025 6:55 PM", date(2025, 10, 7)), ("7-Oct-25", date(2025, 10, 7)),
        ("二〇二四年三月五日", date(2024, 3, 5)), ("二零二四年十二月三十一日", date(2024, 12, 31)), ("二○二四年十月", date(2024, 10, 1)),
        ("", None), ("-", None),
    ],
)  # fmt: skip
def test_day_when_written_in_any_way_then_is_understood(cell: Cell, day: date | None) -> None:
    assert parse_dates([cell]) == ([day], [])


@pytest.mark.parametrize(
    ("cells", "order", "first"),
    [
        (["04/01/19 08:46", "04/19/19 08:46"], "mdy", date(2019, 4, 1)),
        (["08/11/2022", "16/06/2022"], "dmy", date(2022, 11, 8)),
        (["07/10/83", "05/25/75", "7/5/2011"], "mdy", date(1983, 7, 10)),
        (["24-03-05", "24-03-31"], "ymd", date(2024, 3, 5)),
    ],
)
def test_order_of_day_and_month_when_one_date_shows_it_then_holds_for_the_column(cells: list[Cell], order: str, first: date) -> None:
    reading = date_reading(cells)

    assert (reading.order, reading.certain) == (order, True)
    assert parse_dates(cells)[0][0] == first


def test_order_of_day_and_month_when_nothing_shows_it_then_is_said_to_be_uncertain() -> None:
    assert date_reading(["01/02/2024", "02/02/2024"]).certain is False


MONTHS_OF_ONE_YEAR = [f"{day:02}/{month:02}/26" for month in range(4, 9) for day in range(1 + month, 31, 6)]


@pytest.mark.parametrize(
    ("cells", "open_"),
    [
        (["1/08/26", "30/05/26"], ()),
        (["1/08/26", "2/05/26"], ("dmy", "mdy")),
        (MONTHS_OF_ONE_YEAR, ()),
        ([*MONTHS_OF_ONE_YEAR, "31/06/26"], ()),
        (["26/08/01", "26/05/30"], ()),
        (["10/05/01", "10/05/12"], ()),
        (["05/06/07", "06/07/08"], ("dmy", "mdy", "ymd")),
        (["11/02/12", "12/03/15", "20/05/11"], ("dmy", "ymd")),
    ],
)
def test_year_when_it_would_lie_far_from_all_others_at_one_end_then_is_not_asked_about(cells: list[Cell], open_: tuple[str, ...]) -> None:
    reading = date_reading(cells)

    assert tuple(sorted(reading.open)) == open_
    assert reading.certain is not bool(open_)


def test_days_of_one_year_when_one_does_not_exist_then_are_still_read_with_the_year_last() -> None:
    assert date_reading([*MONTHS_OF_ONE_YEAR, "31/06/26"]).order == "dmy"


def test_day_when_it_does_not_fit_the_column_or_the_calendar_then_is_reported() -> None:
    days, problems = parse_dates(["04/19/19", "04/20/19", "25/12/19", "2024-02-30", "3月5日", "x"])

    assert days[2:] == [None] * 4
    assert [at for at, _, _ in problems] == [2, 3, 4, 5]
    assert parse_dates(["3月5日"], year=2024)[0] == [date(2024, 3, 5)]


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (["1-Sep", "15 Sep", "September 21st"], [1, 15, 21]),
        (["Sep 1", "Sep 15", "Sep-26"], [1, 15, 26]),
        (["Sep 26", "Sep-26"], [1, 1]),  # without a day below ten, months of 2026
    ],
)
def test_days_with_the_name_of_the_month_when_no_year_is_written_then_are_of_the_one_that_is_given(
    cells: list[Cell], days: list[int]
) -> None:
    assert parse_dates(cells, year=2026)[0] == [date(2026, 9, one) for one in days]


def test_texts_when_read_then_are_as_people_see_them() -> None:
    assert parse_texts([" 张\u3000三\t", 10500.0, "无", None, "N/A", date(2026, 1, 2)]) == [
        "张 三",
        "10500",
        None,
        None,
        None,
        "2026-01-02",
    ]


@pytest.mark.parametrize(
    ("cell", "text"), [(1.234567890123456e15, "1234567890123460"), (123456789012345.0, "123456789012345"), (1.5, "1.5")]
)
def test_long_number_when_shown_then_has_the_digits_that_excel_keeps(cell: float, text: str) -> None:
    assert parse_texts([cell]) == [text]


def test_long_number_when_its_digits_are_lost_then_is_known() -> None:
    cells: list[Cell] = [1.234567890123456e18, "1.23457E+15", "1,23E+17", 123456789012345.0, "SOE+15x", "6.2E+2", None]

    assert list(map(has_lost_digits, cells)) == [True, True, True, False, False, False, False]


@pytest.mark.parametrize(
    ("cells", "lost"),
    [
        (["110293847569723000", "110293847573434000", "110293847577145000", "A-1"], [True, True, True, False]),  # saved by Excel
        (["110293847569723000", "110293847573434000", "110293847577145001"], [False] * 3),
        (["110293847569723000", "110293847573434000"], [False] * 2),  # by chance, or not
        (["20261008153012000", "20261008153013000", "20261008153014000"], [False] * 3),  # by the clock
        (["5500000000000010", "5500000000000020", "5500000000000030"], [False] * 3),
    ],
)
def test_long_texts_when_zeros_stand_for_their_last_digits_then_are_known(cells: list[Cell], lost: list[bool]) -> None:
    assert [one is None for one in with_all_digits(cells)] == lost
