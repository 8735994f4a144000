"""The foot of the import: a click on Import that ends what is typed, and the way to the question that comes first."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from tests.ui.imports.conftest import ROWS, WAIT_MS, Journey, write_xlsx
from tests.ui.imports.test_written_questions import write
from ui.imports.dialog import ImportDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


def _type_into_rejected(journey: Journey, dialog: ImportDialog, value: str) -> None:
    """Click the value that keeps the first row out, and type over it without ending it."""
    journey.look_at(dialog, "rejected")
    grid = dialog.review.table.grid
    journey.bot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(grid.visualRect(grid.rows.index(0, 2)).center()))
    field = grid.findChild(QLineEdit, "correctedValue")
    assert field is not None
    field.selectAll()
    journey.bot.keyClicks(field, value)
    assert field.hasFocus()


def test_import_when_clicked_while_a_cell_is_typed_into_then_the_first_click_imports_with_what_was_typed(
    journey: Journey, tmp_path: Path
) -> None:
    dialog = journey.drop(write_xlsx(tmp_path / "九月.xlsx", [*ROWS, ("SO5", "下周", "王强", "远景科技", "阀门", 3, 900)]))
    assert dialog.total.text() == "4 new, 1 rejected"
    _type_into_rejected(journey, dialog, "2026-09-29")

    journey.click(dialog, "doImport")
    journey.bot.waitUntil(lambda: dialog.flow.result is not None, timeout=WAIT_MS)
    journey.settle(dialog)

    assert dialog.done_page.heading.text() == "Imported"
    assert journey.lines() == len(ROWS) + 1


def test_import_when_clicked_and_something_else_is_put_right_before_it_is_planned_then_waits_for_the_next_click(
    journey: Journey, tmp_path: Path
) -> None:
    late = write_xlsx(tmp_path / "九月.xlsx", [*ROWS[:2], ("SO5", "下周", "王强", "远景科技", "阀门", 3, 900)])
    dialog = journey.drop(late, write_xlsx(tmp_path / "十月.xlsx", ROWS[2:]))
    _type_into_rejected(journey, dialog, "2026-09-29")
    journey.click(dialog, "doImport")
    assert dialog.flow.busy

    journey.bot.mouseClick(dialog.review.table.skip, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.review.table.skip.height() // 2))
    journey.settle(dialog)

    assert dialog.flow.result is None
    assert dialog.total.text() == "2 new"
    assert journey.lines() == 0


def test_question_of_another_table_when_its_name_is_clicked_then_that_table_and_its_answer_are_in_front(
    journey: Journey, tmp_path: Path
) -> None:
    dialog = journey.drop(
        write(tmp_path / "a sure.csv", "13/04/2026", "25/04/2026"),
        write(tmp_path / "open.csv", "03/04/2026", "05/04/2026"),
        write(tmp_path / "open too.csv", "03/05/2026", "05/05/2026"),
    )
    assert dialog.review.sources.table == 1
    dialog.review.sources.choose(0)
    assert dialog.total.text() == "First answer the question about “open”, or leave it out."
    assert not dialog.review.table.written.isVisible()

    journey.click(dialog, "firstQuestion")
    assert dialog.review.sources.table == 1
    assert dialog.findChild(QPushButton, "way-dmy").hasFocus()  # type: ignore[union-attr]

    journey.bot.keyClick(dialog.findChild(QPushButton, "way-dmy"), Qt.Key.Key_Space)
    journey.settle(dialog)
    assert dialog.total.text() == "First answer the question about “open too”, or leave it out."
    journey.click(dialog, "firstQuestion")
    assert dialog.review.sources.table == 2
    journey.click(dialog, "way-dmy")
    journey.settle(dialog)
    assert dialog.total.text() == "6 new"
