"""What is typed into a sheet means the same in every unit, and nothing is rounded on the way."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ui.tables.grid_values import Measure, NotANumber, as_block, as_clipboard

WAN = Measure(Decimal(10_000), "万元")
PERCENT = Measure(Decimal("0.01"), "%")


@pytest.mark.parametrize(
    ("measure", "words", "value"),
    [
        (WAN, "51", "510000"),
        (WAN, "51.01234", "510123.4"),
        (WAN, "５１", "510000"),
        (WAN, "1,200", "12000000"),
        (WAN, "510000元", "510000"),
        (Measure(Decimal(1_000), "K"), "51", "51000"),
        (Measure(), "51万", "510000"),
        (Measure(), "¥1,234.50", "1234.5"),
        (PERCENT, "31.8", "0.318"),
        (PERCENT, "31.8%", "0.318"),
        (WAN, "  ", None),
    ],
)
def test_words_when_read_then_are_exact_in_their_unit(measure: Measure, words: str, value: str | None) -> None:
    assert measure.read(words) == (None if value is None else Decimal(value))


@pytest.mark.parametrize("value", ["510123.4567", "0.0001", "510000", "12345678.9"])
def test_value_when_copied_and_pasted_then_is_the_same(value: str) -> None:
    assert WAN.read(WAN.plain(Decimal(value))) == Decimal(value)


def test_words_when_they_are_no_number_then_say_so() -> None:
    with pytest.raises(NotANumber):
        WAN.read("abc")


def test_clipboard_when_it_comes_from_excel_then_is_a_block() -> None:
    assert as_block('1\t2\r\n"a\tb"\t"c ""d"""\r\n') == [["1", "2"], ["a\tb", 'c "d"']]
    assert as_block(as_clipboard([["x\ny", "1"]])) == [["x\ny", "1"]]
