"""Texts filled with their values: one thing is no plural."""

from __future__ import annotations

from decimal import Decimal

import pytest

from salesdesk.text import fill, language, mark, some

ROWS = "{n} {n:row was|rows were} left in {file}"


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "0 rows were left in a.csv"),
        (1, "1 row was left in a.csv"),
        ("1", "1 row was left in a.csv"),
        (Decimal(1), "1 row was left in a.csv"),
        (2, "2 rows were left in a.csv"),
        ("1,200", "1,200 rows were left in a.csv"),
    ],
)
def test_text_when_filled_with_a_number_then_has_the_word_for_it(n: object, said: str) -> None:
    assert fill(ROWS, n=n, file="a.csv") == said
    assert str(mark("Test", ROWS).fill(n=n, file="a.csv")) == said


def test_names_when_filled_in_then_stand_between_commas_of_the_language() -> None:
    text = mark("Recognise", "Its columns are {headings}.").fill(headings=some(["日期", "客户", "金额"], 2))

    assert str(text) == "Its columns are 日期, 客户, …."
    assert "日期、客户、…" in language("zh").say(text)


def test_text_when_its_language_knows_no_plural_then_leaves_the_words_out() -> None:
    assert fill("{file} 中有 {n} 行", n=1, file="a|b") == "a|b 中有 1 行"
