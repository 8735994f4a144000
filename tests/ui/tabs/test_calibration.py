"""Calibration with very many people: the table sorted by any column, boxes that stay readable and can be opened."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salesdesk.services.reviews.calibration import Row
from salesdesk.services.reviews.scorecards import Person, Scorecard
from salesdesk.services.reviews.scoring import OPEN, ReviewSummary
from ui.tabs.reviews.boxes import BoxView, initials
from ui.tabs.reviews.calibration_table import BEFORE, GRADE, NAME, CalibrationTable
from ui.theme import Theme

D = Decimal


def a_row(number: int, box: int = 2, before: Decimal | None = None) -> Row:
    person = Person(f"王小{chr(0x4E00 + number)}", "representative", "East", "", None)
    total = D(60 + number % 40)
    card = Scorecard((), total, "SABCD"[number % 5], D(1), (), person, tuple("SABCD"), "CNY", None, total)
    review = ReviewSummary(number, number, OPEN, card, None, 300, {}, None, potential=2)
    return Row(review, D(number) / 100, before, None, box, ())


def test_table_when_sorted_by_any_column_then_keeps_who_is_looked_at_and_puts_nothing_last(qtbot: QtBot, theme: Theme) -> None:
    table = CalibrationTable()
    qtbot.addWidget(table)
    table.people.set_rows([a_row(one, before=None if one == 1 else D(one % 3)) for one in range(6)])
    table.choose(4)

    for column in range(NAME, table.people.columnCount()):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            table.sortByColumn(column, order)
            assert table.current is not None and table.current.review.id == 4
    table.sortByColumn(BEFORE, Qt.SortOrder.DescendingOrder)
    assert [one.before for one in table.people.rows] == [2, 2, 1, 0, 0, None]
    table.sortByColumn(GRADE, Qt.SortOrder.AscendingOrder)
    assert [one.review.card.grade for one in table.people.rows] == list("SSABCD")
    table.people.set_rows(table.people.rows)
    assert [one.review.card.grade for one in table.people.rows] == list("SSABCD")


def test_boxes_when_there_are_three_hundred_people_then_nobody_overlaps_and_a_box_can_be_opened(qtbot: QtBot, theme: Theme) -> None:
    boxes = BoxView()
    qtbot.addWidget(boxes)
    boxes.resize(900, 480)
    rows = [a_row(one, box=1 + one % 3) for one in range(300)]
    boxes.show_rows([replace(one, review=replace(one.review, potential=1 + at // 3 % 3)) for at, one in enumerate(rows)])
    places = [boxes.chip_of(one.review.id) for one in rows]
    shown = [one for one in places if not one.isEmpty()]
    assert len(shown) > 200
    assert not any(one.intersects(other) for at, one in enumerate(shown) for other in shown[at + 1 :])

    qtbot.mouseDClick(boxes, Qt.MouseButton.LeftButton, pos=boxes.place_of(2, 2).center())
    inside = [one.review.id for at, one in enumerate(rows) if one.box == 2 and at // 3 % 3 == 1]
    assert all(not boxes.chip_of(one).isEmpty() for one in inside)
    qtbot.keyClick(boxes, Qt.Key.Key_Escape)
    assert not boxes.place_of(1, 1).isEmpty()


@pytest.mark.parametrize(
    ("name", "expected"), [("Maya Okafor", "MO"), ("张三", "张三"), ("欧阳小红", "小红"), ("𬭎辉", "𬭎辉"), ("Cher", "Che")]
)
def test_initials_when_of_a_name_then_tell_people_apart(name: str, expected: str) -> None:
    assert initials(name) == expected
