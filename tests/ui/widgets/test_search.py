"""The search field of the bar, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.search import Hit, SearchField

HITS = (Hit("李桂林", "Member", "user", 1), Hit("李冠良", "Customer", "building-2", 2))


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> SearchField:
    made = SearchField()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.go_there()
    return made


def test_search_when_enter_is_pressed_before_the_answer_then_goes_to_the_first(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.asked) as asked:
        QTest.keyClicks(field, "lgl")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == ["lgl"]
    with qtbot.waitSignal(field.picked) as picked:
        field.show_hits("lgl", HITS)
    assert (picked.args, field.text()) == ([1], "")


@pytest.mark.parametrize(("steps", "wanted"), [(0, 1), (2, 2)])
def test_search_when_enter_is_pressed_on_the_list_then_goes_to_what_is_chosen(
    field: SearchField, qtbot: QtBot, steps: int, wanted: int
) -> None:
    QTest.keyClicks(field, "lgl")
    field.show_hits("lgl", HITS)
    found = field._list
    qtbot.waitUntil(found.isVisible)
    for _ in range(steps):
        QTest.keyClick(found, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.picked) as picked:
        QTest.keyClick(found, Qt.Key.Key_Return)
    assert picked.args == [wanted]
    assert not found.isVisible()


def test_search_when_escaped_then_is_empty(field: SearchField, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "lgl")
    field.show_hits("lgl", HITS)
    qtbot.waitUntil(field._list.isVisible)
    QTest.keyClick(field._list, Qt.Key.Key_Escape)
    assert field.text() == "" and not field._list.isVisible()
