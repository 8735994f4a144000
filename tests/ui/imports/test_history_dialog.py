"""The history of imports by clicks: what is remembered of sheets, and an undo that finds rows gone."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from salesdesk.services import records
from salesdesk.services.remembered_sheets import remembered
from tests.ui.imports.conftest import HEADINGS, ROWS, WAIT_MS, Journey, write_xlsx
from ui.imports.history import HistoryDialog
from ui.imports.left_rows import LeftRows

# The list that opens in a cell takes the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
TAUGHT = (*HEADINGS[:2], "跟单", *HEADINGS[3:])


@pytest.fixture
def history(journey: Journey, tmp_path: Path) -> HistoryDialog:
    """The history after one import, in which a column was corrected."""
    dialog = journey.drop(write_xlsx(tmp_path / "九月.xlsx", ROWS, headings=TAUGHT))
    journey.look_at(dialog, "columns")
    journey.correct(dialog, 2, 2, "Salesperson")
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    journey.click(dialog, "cancelImport")
    journey.program.window.history_requested.emit()
    found = journey.program.window.findChildren(HistoryDialog)[-1]
    _rest(journey)
    return found


def _rest(journey: Journey) -> None:
    journey.bot.waitUntil(lambda: not journey.program.tasks.busy, timeout=WAIT_MS)


def _click(journey: Journey, dialog: QWidget, name: str) -> None:
    button = dialog.findChild(QWidget, name)
    assert button is not None
    journey.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    _rest(journey)


def _name_file(journey: Journey, dialog: QWidget, path: Path) -> None:
    """Put a path into the file dialog that is open, and accept it."""
    file = next(one for one in dialog.findChildren(QFileDialog) if one.isVisible())
    line = file.findChild(QLineEdit, "fileNameEdit")
    line.setText(str(path))
    file.accept()
    journey.bot.waitUntil(lambda: not file.isVisible(), timeout=WAIT_MS)
    _rest(journey)


def _names(journey: Journey) -> list[str]:
    assert journey.program.desk is not None
    return [one.name for one in remembered(journey.program.desk.db)]


def test_remembered_sheet_when_renamed_exported_forgotten_and_taken_in_then_is_there_again(
    journey: Journey, history: HistoryDialog, tmp_path: Path
) -> None:
    _click(journey, history, "shapes")
    name = history.shapes.name
    name.selectAll()
    journey.bot.keyClicks(name, "ERP monthly")
    journey.bot.keyClick(name, Qt.Key.Key_Return)
    _rest(journey)
    assert _names(journey) == ["ERP monthly"]

    _click(journey, history, "exportShapes")
    _name_file(journey, history, tmp_path / "sheets")
    assert [one["name"] for one in json.loads((tmp_path / "sheets.json").read_text("utf-8"))["shapes"]] == ["ERP monthly"]
    assert history.shapes.told.text() == "Wrote 1 remembered sheet to sheets.json."

    _click(journey, history, "forgetShape")
    assert _names(journey) == []
    assert history.shapes.empty.isVisible()

    _click(journey, history, "takeShapes")
    _name_file(journey, history, tmp_path / "sheets.json")
    assert _names(journey) == ["ERP monthly"]
    assert history.shapes.told.text() == "Took in 1 remembered sheet from sheets.json."


def test_undo_when_a_row_and_a_remembered_sheet_are_gone_then_both_are_named(journey: Journey, history: HistoryDialog) -> None:
    assert journey.program.desk is not None
    records.remove(journey.program.desk.db, "sale_line", 1)
    _click(journey, history, "shapes")
    _click(journey, history, "forgetShape")
    _click(journey, history, "imports")

    undo = history.one.findChild(QPushButton, "undoThis")
    journey.bot.mouseClick(undo, Qt.MouseButton.LeftButton)
    journey.bot.waitUntil(history.one.left.isVisible, timeout=WAIT_MS)
    _rest(journey)

    assert history.one.undone.text().splitlines()[1:] == [
        "Rows: 3 taken back, 1 was deleted before",
        "Names and the like: 8 taken back, 1 was deleted before",
    ]
    rows = history.one.left.grid.rows
    told = {tuple(str(rows.index(row, column).data()) for column in range(3)) for row in range(rows.rowCount())}
    assert told == {("Deleted before", "Sale line", "SO1 · 2026-09-03 · 800"), ("Deleted before", "Remembered sheet", "销售明细")}
    assert journey.lines() == 0


def test_history_when_return_is_pressed_then_nothing_is_undone(journey: Journey, history: HistoryDialog) -> None:
    button = history.findChild(QPushButton, "undoThis")
    assert button is not None
    assert not button.autoDefault()

    journey.bot.keyClick(history, Qt.Key.Key_Return)
    _rest(journey)

    assert journey.lines() == len(ROWS)


def test_undo_in_the_import_window_when_rows_stay_then_each_group_is_counted_and_named_with_its_reason(
    journey: Journey, tmp_path: Path
) -> None:
    dialog = journey.drop(write_xlsx(tmp_path / "九月.xlsx", ROWS))
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert journey.program.desk is not None
    db = journey.program.desk.db
    records.save(db, "sale_line", {"amount": Decimal(99)}, 1)
    records.save(db, "sale_line", {"day": date(2026, 10, 1), "order_number": "MINE", "customer_id": 3})
    records.remove(db, "sale_line", 2)

    journey.click(dialog, "undoImport")
    journey.settle(dialog)

    counted = [
        "Rows: 2 taken back, 1 kept because it was changed since, 1 was deleted before",
        "Names and the like: 4 taken back, 4 could not be taken back",
    ]
    assert dialog.done_page.sentence.text().splitlines() == counted
    told = _left(dialog.done_page.left)
    edited, *failed, gone = told
    by_edited = "Used by SO1 · 2026-09-03 · 99 · 宏达贸易有限公司 (Sale line)"
    assert edited == ["Kept", "Sale line", "SO1 · 2026-09-03 · 99 · 宏达贸易有限公司", "Changed since"]
    assert sorted(failed) == [
        ["Not taken back", "Customer", "宏达贸易有限公司", by_edited],
        ["Not taken back", "Customer", "海天实业", "Used by MINE · 2026-10-01 · 海天实业 (Sale line)"],
        ["Not taken back", "Member", "张伟", by_edited],
        ["Not taken back", "Product", "水泵", by_edited],
    ]
    assert gone == ["Deleted before", "Sale line", "SO2 · 2026-09-08 · 1,250.5", ""]

    dialog.close()
    journey.program.window.history_requested.emit()
    history = journey.program.window.findChildren(HistoryDialog)[-1]
    journey.bot.waitUntil(history.one.left.isVisible, timeout=WAIT_MS)
    _rest(journey)
    assert history.one.undone.text().splitlines()[1:] == counted
    assert _left(history.one.left) == told


def _left(rows: LeftRows) -> list[list[str]]:
    """Return what is listed of rows that were left: what became of them, kind, name, reason."""
    grid = rows.grid.rows
    return [[str(grid.index(row, column).data()) for column in range(4)] for row in range(grid.rowCount())]


def test_undo_when_a_later_import_holds_the_rows_then_says_so_before_and_they_stay(journey: Journey, tmp_path: Path) -> None:
    for name, rows in (("九月上.xlsx", ROWS[:2]), ("九月.xlsx", ROWS)):
        dialog = journey.drop(write_xlsx(tmp_path / name, rows))
        journey.click(dialog, "doImport")
        journey.settle(dialog)
        journey.click(dialog, "cancelImport")
    assert journey.program.desk is not None
    history = HistoryDialog(journey.program.desk, journey.program.window, chosen=1)
    history.open()
    _rest(journey)
    assert history.one.shared.text() == "2 of its rows are in import 2 (九月.xlsx) too and stay when this one is undone."

    _click(journey, history, "undoThis")
    journey.bot.waitUntil(history.one.undone.isVisible, timeout=WAIT_MS)
    _rest(journey)

    assert history.one.undone.text().splitlines()[1:] == [
        "Rows: 2 stay, as a later import holds them too",
        "Names and the like: 6 stay, as a later import holds them too",
    ]
    assert history.one.shared.text() == "2 of its rows stay with import 2 (九月.xlsx), which holds them too."
    assert not history.one.left.isVisible()
    assert journey.lines() == len(ROWS)
