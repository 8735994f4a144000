"""Totals in words all through a list are no lines, however long it is and though no cell of their rows is empty."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.core.imports.test_recognise import one

if TYPE_CHECKING:
    from salesdesk.imports.recognise.recognised import RecognisedTable
    from salesdesk.sheets.grid import Cell

N = None
EN: tuple[Cell, ...] = ("Date", "Order", "Rep", "Product", "Qty", "Amount")
ZH: tuple[Cell, ...] = ("日期", "订单号", "业务员", "产品名称", "数量", "金额")
START = date(2026, 1, 1)


def orders(days: int, of_order: str, of_day: str, *, full: bool) -> list[list[Cell]]:
    """Return two orders of one and two lines a day, with the totals of each order and each day; `full` leaves no cell empty."""
    rows: list[list[Cell]] = []
    for at in range(days):
        day = START + timedelta(days=at)
        for number in (2 * at, 2 * at + 1):
            lines = [(f"Part {line}", 1.0 + line, 10.5 * number + line + 1.25) for line in range(1 + number % 2)]
            head: list[Cell] = [day, f"S{number}", "Ann Lee"]
            for place, (part, quantity, amount) in enumerate(lines):
                rows.append([*(head if full or not place else [N, N, N]), part, quantity, amount])
            sums: list[Cell] = [sum(one for _, one, _ in lines), sum(one for *_, one in lines)]
            rows.append([*(head if full else [N, N, N]), of_order, *sums])
        both = [row for row in rows if row[3] == of_order][-2:]
        rows.append([day if full else N, of_day, N, N, *(sum(float(str(row[place])) for row in both) for place in (4, 5))])
    return rows


@pytest.mark.parametrize("days", [3, 850], ids=["short", "long"])
@pytest.mark.parametrize("full", [True, False], ids=["full", "blocks"])
@pytest.mark.parametrize("words", [(EN, "Order Total", "Daily Total"), (ZH, "订单小计", "当日合计")], ids=["English", "Chinese"])
def test_row_when_a_word_anywhere_in_it_says_a_total_then_is_no_line(
    days: int, full: bool, words: tuple[tuple[Cell, ...], str, str]
) -> None:
    head, of_order, of_day = words
    rows = orders(days, of_order, of_day, full=full)

    table = one(list(head), *rows)

    assert table.row_numbers() == [number for number, row in enumerate(rows, 2) if row[3] not in (of_order, N)]
    assert len(table.totals) == 3 * days


def test_total_of_a_day_when_compared_then_with_the_lines_of_the_day() -> None:
    table = one(list(EN), *orders(2, "Order Total", "Daily Total", full=True))

    assert [(total.first, total.last) for total in table.totals if total.label == "Daily Total"] == [(2, 5), (8, 11)]


def lines_of(product: str) -> RecognisedTable:
    rows = [[START + timedelta(days=at), f"S{at}", "Ann Lee", product if at % 3 else "Cap", 2.0, 7.25 + at * at] for at in range(12)]
    return one(list(EN), *rows)


@pytest.mark.parametrize("product", ["Total", "Body Total", "小计"])
def test_product_when_called_a_total_that_adds_up_nothing_then_its_lines_stay(product: str) -> None:
    assert lines_of(product).row_numbers() == list(range(2, 14))
