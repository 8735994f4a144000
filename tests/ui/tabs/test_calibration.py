"""Calibration with very many people: the table sorted by any column, boxes that stay readable and can be opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salesdesk.period import Period
from salesdesk.services.reviews.calibration import Row
from salesdesk.services.reviews.history import Graded, PastCycle
from salesdesk.services.reviews.scorecards import Person, Scorecard
from salesdesk.services.reviews.scoring import OPEN, ReviewSummary
from ui.charts.stacked import StackedBars
from ui.tabs.reviews.boxes import BoxView, initials
from ui.tabs.reviews.calibration_table import BEFORE, GRADE, NAME, CalibrationTable
from ui.tabs.reviews.over_time import OverTime
from ui.theme import Theme
from ui.widgets.buttons import LinkLabel

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


def test_grades_over_time_when_a_part_is_clicked_then_says_who_had_it_and_leads_to_the_review(qtbot: QtBot, theme: Theme) -> None:
    quarters = (Period.of("quarter", date(2026, 6, 30)), Period.of("quarter", date(2026, 9, 30)))
    people = [Graded(1, "Ann", "S", D(98)), Graded(2, "Ben", "B", D(75)), Graded(3, "Cid", "B", D(71)), Graded(4, "Dee", "", None)]
    over_time = OverTime()
    qtbot.addWidget(over_time)
    over_time.resize(800, 420)
    over_time.show_past([PastCycle(one, ("S", "A", "B", ""), D("81.3"), tuple(people)) for one in quarters])
    over_time.show()
    chart = over_time.findChild(StackedBars)
    assert isinstance(chart, StackedBars)
    qtbot.waitUntil(lambda: chart.plot is not None)
    # Of each column the half has a B; A, which nobody has, is no part.
    heights = [chart.place_of(one).height() for one in range(chart.count())]
    assert (len(heights), heights[1]) == (6, pytest.approx(2 * heights[0], abs=2))

    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.place_of(1).center())

    def shown() -> list[str]:
        return [one.text() for one in over_time.findChildren(LinkLabel, "gradedPerson") if one.isVisible()]

    qtbot.waitUntil(lambda: shown() == ["Ben", "Cid"])
    with qtbot.waitSignal(over_time.review_wanted) as wanted:
        qtbot.mouseClick(next(one for one in over_time.findChildren(LinkLabel) if one.text() == "Cid"), Qt.MouseButton.LeftButton)
    assert wanted.args == [(quarters[0], 3)]
