"""No page holds up the window when it is first shown."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.paged import PagedTab
from ui.tab import Page
from ui.tabs import TABS, TabEntry

# Three times what a click may wait: a busy machine makes a step longer, but not each of three times.
_GROSSLY_MS = 150
_TRIES = 3


@pytest.mark.parametrize("entry", TABS, ids=lambda entry: entry.name)
@pytest.mark.usefixtures("company")
def test_pages_when_first_shown_then_no_step_takes_grossly_longer_than_a_click_may_wait(
    entry: TabEntry, company_desk: Desk, qtbot: QtBot
) -> None:
    tab, stack = entry.load(), QStackedWidget()
    qtbot.addWidget(stack)
    stack.addWidget(QWidget(stack))
    stack.resize(1280, 700)
    stack.show()

    for kind in tab.pages if issubclass(tab, PagedTab) else (tab,):
        least = min(max(_steps_of(kind, company_desk, stack)) for _ in range(_TRIES))
        assert least < _GROSSLY_MS, kind.__name__


def _steps_of(kind: type[Page], desk: Desk, stack: QStackedWidget) -> list[float]:
    """Return the processor time of each step of building a page, and of showing it, in milliseconds."""
    page, took, more = kind(desk, stack), list[float](), True
    stack.addWidget(page)
    while more:
        begun = time.thread_time()
        more = page.make_on()
        took.append((time.thread_time() - begun) * 1000)
    begun = time.thread_time()
    stack.setCurrentWidget(page)
    took.append((time.thread_time() - begun) * 1000)
    stack.setCurrentIndex(0)
    stack.removeWidget(page)
    page.deleteLater()
    return took
