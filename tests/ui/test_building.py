"""What has many parts is built a part a turn, and seen when it is whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from ui.building import Built, Steps, Turning


class Parts(Built):
    """Three labels, each a step."""

    def build(self) -> Steps:
        for number in range(3):
            QLabel(str(number), self)
            yield

    @property
    def count(self) -> int:
        return len(self.findChildren(QLabel))


@pytest.fixture
def stack(qtbot: QtBot) -> Iterator[QStackedWidget]:
    """Return a stack that is seen, with an empty page."""
    made = QStackedWidget()
    qtbot.addWidget(made)
    made.addWidget(QWidget(made))
    made.show()
    return made


def _parts(stack: QStackedWidget) -> Parts:
    made = Parts(stack)
    stack.addWidget(made)
    return made


def test_turning_when_there_are_parts_then_shows_the_whole_after_the_last(stack: QStackedWidget, qtbot: QtBot) -> None:
    parts, counted = _parts(stack), list[int]()

    Turning(stack).turn_to(parts, lambda: counted.append(parts.count))
    at_once = (stack.currentIndex(), parts.count)
    qtbot.waitUntil(lambda: stack.currentWidget() is parts)

    assert at_once == (0, 1)
    assert counted == [3]


def test_turning_when_turned_elsewhere_meanwhile_then_stays_there_and_goes_on_when_asked_again(stack: QStackedWidget, qtbot: QtBot) -> None:
    first, second, turning = _parts(stack), _parts(stack), Turning(stack)

    turning.turn_to(first)
    turning.turn_to(second)
    qtbot.waitUntil(lambda: stack.currentWidget() is second)
    assert first.count == 1
    turning.turn_to(first)
    qtbot.waitUntil(lambda: stack.currentWidget() is first)

    assert first.count == 3


def test_parts_when_shown_by_somebody_else_then_are_built_at_once(stack: QStackedWidget) -> None:
    parts = _parts(stack)
    assert parts.make_on()

    stack.setCurrentWidget(parts)

    assert parts.count == 3
