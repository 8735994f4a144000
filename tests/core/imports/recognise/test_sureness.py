"""How sure a column is: known values raise it, total rows below do not lower it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.imports.recognise.language.known import NOBODY, Known, name_key
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from tests.core.imports.test_recognise import one

TEAM = Known(members=frozenset(map(name_key, ("夏冰", "沈佳怡", "顾明远"))))
BY_NAME: list[list[Cell]] = [["姓名", "1月", "2月"], ["夏冰", 1.0, 2.0], ["沈佳怡", 3.0, 4.0], ["顾明远", 5.0, 6.0]]


def of(known: Known) -> RecognisedTable:
    (found,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (SheetGrid("2026", False, [list(row) for row in BY_NAME]),)), known=known)
    return found


def test_names_when_all_are_known_then_are_surer_than_the_heading_says() -> None:
    guessed, known = of(NOBODY).columns[0], of(TEAM).columns[0]

    assert (guessed.meaning, known.meaning) == (Meaning.MEMBER, Meaning.MEMBER)
    assert guessed.confidence < 0.7 < 0.9 <= known.confidence
    assert str(known.reason) == "100 % of its values are names that are known here."


@pytest.mark.parametrize("label", ["合计", "总计", "Total"])
def test_dates_when_a_total_stands_below_them_then_are_as_sure_as_without(label: str) -> None:
    days = (date(2026, 10, at) for at in range(1, 4))
    rows: list[list[Cell]] = [[day, f"SO-{day.day}", "绍兴纺织", 100.0, "夏冰"] for day in days]

    table = one(["日期", "订单号", "客户", "金额", "业务员"], *rows, [label, None, None, 300.0, None])

    assert table.columns[0].confidence >= 0.9
