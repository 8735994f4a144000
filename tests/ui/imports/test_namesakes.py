"""The question which of two people with one name a sheet means, answered in the preview."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from tests.ui.imports.conftest import ROWS, Journey, write_xlsx

# The list that opens takes the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


def test_name_when_two_have_it_then_the_manager_says_which_and_rows_are_imported(journey: Journey, tmp_path: Path) -> None:
    from salesdesk.model import Member

    assert journey.program.desk is not None
    with journey.program.desk.db.write_unrecorded() as session:
        session.add_all((Member(name="张伟", region="上海"), Member(name="张伟", region="成都")))
    dialog = journey.drop(write_xlsx(tmp_path / "九月.xlsx", ROWS))
    assert dialog.total.text() == "2 new, 2 rejected"
    asked = dialog.review.table.namesakes
    assert asked.isVisible()
    box = asked.findChild(QComboBox, "whichOne")
    assert box is not None
    assert [box.itemText(at) for at in range(box.count())] == ["Which one?", "上海 · no sale yet", "成都 · no sale yet"]

    journey.bot.keyClick(box, Qt.Key.Key_End)
    journey.settle(dialog)

    assert dialog.total.text() == "4 new"
    assert asked.isVisible()
    assert box.currentText() == "成都 · no sale yet"
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert journey.lines() == len(ROWS)
