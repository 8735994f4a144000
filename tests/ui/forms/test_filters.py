"""What a metric is limited to, chosen while the values to choose from are still on their way."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from salesdesk.measure import Only
from ui.forms.filters import FilterEditor

VALUES = {"region": [("North", "North"), ("South", "South")]}


@pytest.fixture
def editor(qtbot: QtBot) -> FilterEditor:
    made = FilterEditor()
    qtbot.addWidget(made)
    return made


def test_limit_when_chosen_before_the_values_come_then_stays_and_is_told(editor: FilterEditor, qtbot: QtBot) -> None:
    what = editor.findChild(QComboBox, "filterWhat0")
    what.setCurrentIndex(what.findData("region"))
    what.activated.emit(what.currentIndex())
    with qtbot.waitSignal(editor.edited):
        editor.offer(VALUES)
    assert editor.only() == Only(region=("North",))


def test_limit_when_shown_then_stays_without_an_edit_when_the_values_come(editor: FilterEditor, qtbot: QtBot) -> None:
    editor.show_only(Only(region=("West",)))
    with qtbot.assertNotEmitted(editor.edited):
        editor.offer(VALUES)
    assert editor.only() == Only(region=("West",))
