"""Charts paint what they are given, in the colours of the moment, and can be picked from by mouse and keyboard."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.tokens import DARK, LIGHT
from ui.charts.attainment import AttainmentBars
from ui.charts.attainment_rows import AttainmentRow
from ui.charts.axis import ticks
from ui.charts.trend import TrendBar, TrendBars
from ui.theme import Theme
from ui.widgets.cards import Kpi, KpiCard, Tone

ROWS = [
    AttainmentRow(1, "Ann", 0.583, Decimal(90), "90 K", Tone.BAD, 0.9),
    AttainmentRow(2, "Ben", 1.184, Decimal(10), "10 K", Tone.GOOD, 0.9),
    AttainmentRow(3, "Cao", None, Decimal(0), "0 K"),
    AttainmentRow(4, "Dan", 9.5, Decimal(50), "50 K", Tone.GOOD),
]
MONTHS = [TrendBar(at, f"{at + 1}月", Decimal(600 + at), Decimal(500), Decimal(620)) for at in range(12)]


def colours_of(widget: QWidget) -> dict[str, int]:
    image = widget.grab().toImage()
    found: dict[str, int] = {}
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            name = image.pixelColor(x, y).name().upper()
            found[name] = found.get(name, 0) + 1
    return found


@pytest.fixture
def bars(theme: Theme, qtbot: QtBot) -> AttainmentBars:
    made = AttainmentBars()
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    made.show_rows(ROWS)
    qtbot.waitUntil(lambda: made.chart.plot is not None)
    return made


@pytest.fixture
def trend(theme: Theme, qtbot: QtBot) -> TrendBars:
    made = TrendBars()
    qtbot.addWidget(made)
    made.resize(600, 240)
    made.show()
    made.show_bars(MONTHS)
    qtbot.waitUntil(lambda: made.plot is not None)
    return made


def test_attainment_when_shown_then_bars_have_the_colours_of_their_tones(bars: AttainmentBars) -> None:
    found = colours_of(bars)

    assert found[QColor(LIGHT.bad).name().upper()] > 50
    assert found[QColor(LIGHT.good).name().upper()] > 100


def test_charts_when_the_scheme_changes_then_follow(bars: AttainmentBars, theme: Theme) -> None:
    theme.choose("dark")
    try:
        assert colours_of(bars)[QColor(DARK.good).name().upper()] > 100
    finally:
        theme.choose("light")


def test_attainment_when_sorted_then_order_follows_and_unknown_comes_last(bars: AttainmentBars) -> None:
    assert [row.name for row in bars.chart.rows] == ["Dan", "Ben", "Ann", "Cao"]

    bars.sorter.menu().actions()[1].trigger()
    assert [row.name for row in bars.chart.rows] == ["Ann", "Dan", "Ben", "Cao"]


def test_attainment_when_clicked_then_picks_the_member(bars: AttainmentBars, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bars.picked) as picked:
        qtbot.mouseClick(bars.chart, Qt.MouseButton.LeftButton, pos=QPoint(200, 50))

    assert picked.args == [2]


def test_attainment_when_walked_by_keyboard_then_says_and_picks(bars: AttainmentBars, qtbot: QtBot) -> None:
    qtbot.keyClick(bars.chart, Qt.Key.Key_Down)
    qtbot.keyClick(bars.chart, Qt.Key.Key_Down)
    assert "Ben" in bars.chart.accessibleDescription()

    with qtbot.waitSignal(bars.picked) as picked:
        qtbot.keyClick(bars.chart, Qt.Key.Key_Return)
    assert picked.args == [2]


def test_attainment_when_sixty_members_then_scrolls(bars: AttainmentBars) -> None:
    bars.show_rows([AttainmentRow(at, f"M{at}", at / 60, Decimal(at), str(at)) for at in range(60)])

    bars.chart.move_to(59)

    assert bars._area.verticalScrollBar().value() > 1000


def test_attainment_when_nobody_has_a_target_then_bars_compare_amounts(bars: AttainmentBars) -> None:
    bars.show_rows([AttainmentRow(1, "Ann", None, Decimal(100), "100"), AttainmentRow(2, "Ben", None, Decimal(50), "50")])

    assert not bars.chart.has_ratios
    assert colours_of(bars)[QColor(LIGHT.this_year).name().upper()] > 100


def test_attainment_when_a_team_is_usual_then_no_bar_is_out_of_sight(bars: AttainmentBars) -> None:
    bars.show_rows([AttainmentRow(at, f"M{at}", at / 12, Decimal(at), str(at)) for at in range(12)])

    assert bars.minimumSizeHint().height() >= bars.chart.height()


def test_attainment_when_there_is_nobody_then_paints_nothing(bars: AttainmentBars) -> None:
    bars.show_rows([])

    assert bars.chart.count() == 0
    bars.grab()


def test_trend_when_shown_then_this_year_last_year_and_target_are_there(trend: TrendBars) -> None:
    found = colours_of(trend)

    assert all(found[QColor(one).name().upper()] > 20 for one in (LIGHT.this_year, LIGHT.last_year, LIGHT.target))


def test_trend_when_a_month_is_clicked_then_is_picked(trend: TrendBars, qtbot: QtBot) -> None:
    with qtbot.waitSignal(trend.picked) as picked:
        qtbot.mouseClick(trend, Qt.MouseButton.LeftButton, pos=QPoint(595 - 5, 100))

    assert picked.args == [11]


def test_trend_when_values_are_negative_or_unknown_then_is_painted(trend: TrendBars) -> None:
    trend.show_bars([TrendBar(1, "Jan", Decimal(-50)), TrendBar(2, "Feb", None, None, None), TrendBar(3, "Mar", Decimal(0))])

    assert colours_of(trend)[QColor(LIGHT.this_year).name().upper()] > 20


@pytest.mark.parametrize("largest", [0.003, 1, 7, 99, 100, 101, 684.2, 12_345_678])
def test_axis_when_made_then_starts_at_zero_with_five_lines_at_most(largest: float) -> None:
    found = ticks(largest)

    assert found[0] == 0
    assert found[-1] >= largest
    assert len(found) <= 6


def test_kpi_when_there_is_no_figure_then_says_why(theme: Theme, qtbot: QtBot) -> None:
    card = KpiCard("margin")
    qtbot.addWidget(card)

    card.show_kpi(Kpi("Gross margin", "", "%", reason="No costs were imported."))
    assert card.accessibleName() == "Gross margin – % No costs were imported."

    card.show_kpi(Kpi("Sales", "684.2", "万元", "12.4% on last year", Tone.GOOD, "up", (1.0, 2.0)))
    assert card.accessibleName() == "Sales 684.2 万元 up 12.4% on last year"
    with qtbot.waitSignal(card.asked):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
