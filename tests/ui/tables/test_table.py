"""Tables show any number of rows, keep one's place, and copy what a spreadsheet understands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from salesdesk.text import mark
from tests.ui.conftest import Rows
from ui.desk import Desk
from ui.tables.model import BLOCK, BlockModel
from ui.tables.table import RecordTable

Make = Callable[[Rows], RecordTable]


@pytest.fixture
def make(desk: Desk, qtbot: QtBot) -> Make:
    def made(rows: Rows) -> RecordTable:
        table = RecordTable("sales", rows, desk)
        qtbot.addWidget(table)
        table.resize(900, 400)
        table.show()
        table.reload()
        settle(qtbot, desk)
        return table

    return made


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.tasks.busy)


def text(table: RecordTable, row: int, column: int = 0) -> Any:
    return table.model.data(table.model.index(row, column))


def test_model_when_loaded_then_keeps_qt_rules(desk: Desk, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = BlockModel(Rows(450), desk.tasks)
    model.reload()
    settle(qtbot, desk)

    qtmodeltester.check(model)

    model.deleteLater()


def test_table_when_a_million_rows_then_only_blocks_are_read(make: Make, desk: Desk, qtbot: QtBot) -> None:
    rows = Rows(1_000_000)
    table = make(rows)
    assert text(table, 0) == "Customer 1"

    table.view.verticalScrollBar().setValue(table.view.verticalScrollBar().maximum())
    settle(qtbot, desk)

    assert text(table, 999_999) == "Customer 1000000"
    assert text(table, 500_000) == "…"
    assert sum(rows.asked) <= 3 * BLOCK


def test_select_all_when_a_million_rows_then_is_at_once_and_ends_with_a_click(make: Make, qtbot: QtBot) -> None:
    table = make(Rows(1_000_000))

    table.view.selectAll()
    assert (len(table.chosen.ids), table.chosen.all) == (1_000_000, True)

    table.view.selectRow(4)
    assert (list(table.chosen.ids), table.chosen.all) == ([5], False)


def test_header_when_clicked_then_sorts_and_keeps_the_current_record(make: Make, desk: Desk, qtbot: QtBot) -> None:
    table = make(Rows(1000))
    table.choose(7)

    table.view.horizontalHeader().setSortIndicator(2, Qt.SortOrder.DescendingOrder)
    settle(qtbot, desk)

    assert text(table, 0) == "Customer 1000"
    assert table.model.order == ("amount", True)
    assert table.current == 7
    assert list(table.chosen.ids) == [7]
    assert table.view.rowAt(table.view.viewport().height() // 2) > 900


def test_rows_when_reloaded_with_fewer_then_selection_stays_by_id(make: Make, desk: Desk, qtbot: QtBot) -> None:
    rows = Rows(500)
    table = make(rows)
    table.choose(300)

    rows.count = 400
    table.reload()
    settle(qtbot, desk)

    assert (table.current, list(table.chosen.ids), len(table.model.ids)) == (300, [300], 400)


def test_headings_when_there_is_little_room_then_none_is_cut(make: Make) -> None:
    rows = Rows(3)
    rows.fields = tuple(replace(one, label=mark("Sale", "Expected day of delivery")) if one.name == "day" else one for one in rows.fields)
    table = make(rows)
    header = table.view.horizontalHeader()
    for width in (400, 700, 760, 1400):
        table.resize(width, 300)
        needed = [header.fontMetrics().horizontalAdvance(table.view._heading(at)) + 16 for at in range(header.count())]
        assert all(header.sectionSize(at) >= need for at, need in enumerate(needed)), width


def test_search_when_nothing_is_found_then_says_so(make: Make, desk: Desk, qtbot: QtBot) -> None:
    table = make(Rows(50))

    table.search("zzz")
    settle(qtbot, desk)

    assert table.findChild(type(table._empty)).sentence.text() == "Nothing is called “zzz” here."
    assert table._empty.isVisible()
    assert not table.view.isVisible()


def test_copy_when_rows_are_selected_then_spreadsheet_gets_plain_values(make: Make, desk: Desk, qtbot: QtBot) -> None:
    table = make(Rows(5000))
    table.view.setColumnHidden(6, True)
    table.view.horizontalHeader().moveSection(0, 1)
    table.view.selectAll()
    table.view.selectRow(4998)

    table.copy()
    settle(qtbot, desk)
    assert QGuiApplication.clipboard().text() == "2026-07-19\tCustomer 4999\t1249.75\t25.00%\tBest\tAnn\n"

    table.view.selectAll()
    table.copy()
    settle(qtbot, desk)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Day\tCustomer\tAmount\tShare\tGrade\tMember"
    assert len(lines) == 5001


def test_columns_when_laid_out_then_are_found_so_again(make: Make, desk: Desk, qtbot: QtBot) -> None:
    table = make(Rows(10))
    header = table.view.horizontalHeader()
    header.moveSection(2, 0)
    header.resizeSection(1, 222)
    table.view.setColumnHidden(3, True)
    header.sectionMoved.emit(0, 0, 0)
    table.hide()

    again = make(Rows(10))

    assert [one.name for one in again.columns][:3] == ["amount", "customer", "day"]
    assert again.view.columnWidth(1) == 222
    assert again.view.isColumnHidden(3)


def test_enter_when_on_a_row_then_opens_its_record(make: Make, qtbot: QtBot) -> None:
    table = make(Rows(10))
    table.choose(3)

    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)

    assert opened.args == [3]


def test_page_when_scrolled_then_is_painted_within_a_frame(make: Make, desk: Desk, qtbot: QtBot) -> None:
    from time import thread_time  # what others do on the machine is no time of ours

    table = make(Rows(1_000_000))
    bar = table.view.verticalScrollBar()
    times = []
    for _ in range(30):
        begin = thread_time()
        bar.setValue(bar.value() + bar.pageStep())
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        times.append(thread_time() - begin)
        settle(qtbot, desk)

    assert sorted(times)[len(times) // 2] < 0.016
