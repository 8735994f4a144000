"""How sheets come to the import: protected ones, folders, what was copied or dragged."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from tests.ui.imports.conftest import HEADINGS, ROWS, WAIT_MS, Journey, write_xlsx
from ui.imports.dialog import ImportDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
TEXT = "\n".join("\t".join(map(str, row)) for row in (HEADINGS, *ROWS))


def locked(path: Path, password: str, rows: object = ROWS) -> Path:
    """Write a workbook that is protected with `password`."""
    plain = write_xlsx(path.with_suffix(".plain"), rows)  # type: ignore[arg-type]
    hidden = BytesIO()
    with plain.open("rb") as file:
        OOXMLFile(file).encrypt(password, hidden)
    path.write_bytes(hidden.getvalue())
    plain.unlink()
    return path


def dialog_of(journey: Journey) -> ImportDialog:
    dialog = journey.program.window.findChildren(ImportDialog)[-1]
    journey.settle(dialog)
    return dialog


def test_protected_workbook_when_dropped_then_its_password_is_asked_for_until_it_fits(journey: Journey, tmp_path: Path) -> None:
    dialog = journey.drop(locked(tmp_path / "九月.xlsx", "芝麻开门"))
    page = dialog.password
    assert page.words.text() == "九月.xlsx is protected with a password."
    assert not page.open_button.isEnabled()

    QTest.keyClicks(page.field, "sesame")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    journey.settle(dialog)
    assert "not the password" in page.problem.text()

    page.field.setText("芝麻开门")
    journey.click(dialog, "unlock")
    journey.settle(dialog)
    assert dialog.total.text() == "4 new"


def test_protected_workbook_when_left_out_then_the_others_are_imported(journey: Journey, tmp_path: Path) -> None:
    dialog = journey.drop(locked(tmp_path / "工资.xlsx", "x"), write_xlsx(tmp_path / "九月.xlsx", ROWS))

    journey.click(dialog, "leaveLocked")
    journey.settle(dialog)

    assert dialog.total.text() == "4 new"
    assert dialog.flow.preview is not None
    assert [one.file for one in dialog.flow.preview.problems] == ["工资.xlsx"]


def test_folder_when_dropped_then_all_sheets_in_it_are_read_and_the_rest_is_told(journey: Journey, tmp_path: Path) -> None:
    folder = tmp_path / "九月"
    for part, number in (("华东", 1), ("华南", 2)):
        (folder / part).mkdir(parents=True)
        write_xlsx(folder / part / "销售.xlsx", [(f"S{number}{row[0]}", *row[1:-1], float(str(row[-1])) * number) for row in ROWS])
    (folder / "说明.pdf").write_bytes(b"%PDF")
    (folder / "~$销售.xlsx").write_bytes(b"open in Excel")

    dialog = journey.drop(folder)

    assert dialog.total.text() == "8 new"
    assert dialog.flow.preview is not None
    assert [one.plan.file for one in dialog.flow.preview.tables] == ["华东 – 销售.xlsx", "华南 – 销售.xlsx"]
    assert [(one.file, one.left_out) for one in dialog.flow.preview.problems] == [("九月", True)]
    assert "说明.pdf" in str(dialog.flow.preview.problems[0].text)


def test_table_when_pasted_into_the_window_then_is_imported_and_its_copy_is_gone_afterwards(
    journey: Journey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    QGuiApplication.clipboard().setText(TEXT)
    QTest.keyClick(journey.program.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    dialog = dialog_of(journey)
    assert dialog.total.text() == "4 new"
    assert list(tmp_path.glob("*/Copied *.txt"))
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert journey.lines() == len(ROWS)
    dialog.reject()
    journey.bot.waitUntil(lambda: not list(tmp_path.glob("*/Copied *.txt")), timeout=WAIT_MS)


def test_web_table_when_dragged_into_the_window_then_is_imported(journey: Journey) -> None:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (HEADINGS, *ROWS))
    data = QMimeData()
    data.setHtml(f"<html><table>{cells}</table></html>")

    window = journey.program.window
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(50, 50), action, data, button, keys))

    assert dialog_of(journey).total.text() == "4 new"


def test_files_when_copied_in_the_file_manager_then_are_imported_on_paste(journey: Journey, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_xlsx(tmp_path / "九月.xlsx", ROWS)))])
    QGuiApplication.clipboard().setMimeData(data)

    journey.program.window.act["paste"].trigger()

    assert dialog_of(journey).total.text() == "4 new"


def test_words_when_pasted_then_nothing_opens_and_the_window_says_what_to_copy(journey: Journey) -> None:
    QGuiApplication.clipboard().setText("hello")
    QTest.keyClick(journey.program.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert not journey.program.window.findChildren(ImportDialog)
    assert "headings" in journey.program.window.banner._words.text()


def test_table_when_pasted_while_a_list_has_the_keyboard_then_is_imported(journey: Journey) -> None:
    window = journey.program.window
    assert window.shell is not None
    window.shell.show_tab(3)
    journey.bot.waitUntil(lambda: not journey.program.tasks.busy, timeout=WAIT_MS)
    view = window.shell.tab.findChild(QTableView)
    assert view is not None
    QGuiApplication.clipboard().setText(TEXT)

    QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert dialog_of(journey).total.text() == "4 new"


def test_hidden_sheet_when_dropped_then_the_list_says_that_it_is_hidden(journey: Journey, tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "10月.xlsx", ROWS)
    book = openpyxl.load_workbook(path)
    copied = book.create_sheet("旧数据")
    copied.append(list(HEADINGS))
    copied.append(["S9", "2026-10-09", "张三", "北方公司", "水泵", 1, 7])
    copied.sheet_state = "hidden"
    book.save(path)

    dialog = journey.drop(path)
    journey.settle(dialog)

    lines = [line for entry in dialog.review.sources.entries.entries for line, _ in entry.lines]
    assert ["hidden sheet" in line for line in lines] == [False, True]
