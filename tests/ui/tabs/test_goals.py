"""Targets are edited like a sheet: typed, pasted, filled, and kept when they cannot be stored."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from salesdesk import undo
from salesdesk.errors import SalesDeskError
from salesdesk.measure import Only, Who
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.goals.target_evidence import TargetAsked
from salesdesk.services.goals.targets import grid
from salesdesk.text import mark
from tests.ui.tabs.conftest import Company
from ui.desk import Desk
from ui.tables.grid import GridView
from ui.tables.grid_model import Edit
from ui.tabs.goals.dialogs import Question
from ui.tabs.goals.only_chooser import OnlyDialog
from ui.tabs.goals.targets_page import TargetsPage

JANUARY, OCTOBER = 2, 11


@pytest.fixture
def tab(qtbot: QtBot, company_desk: Desk) -> TargetsPage:
    company_desk.settings.put("goals.unit", "whole")
    made = TargetsPage(company_desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitUntil(lambda: len(made.sheet) > 0)
    return made


def view_of(tab: TargetsPage) -> GridView:
    found = tab.findChild(GridView)
    assert found is not None
    return found


def row_of(tab: TargetsPage, name: str) -> int:
    return next(row for row in range(len(tab.sheet)) if tab.sheet.shown(row, 0) == name)


def go_to(tab: TargetsPage, name: str, column: int) -> GridView:
    view = view_of(tab)
    view.setFocus()
    view.setCurrentIndex(view.sheet_model.index(row_of(tab, name), column))
    return view


def stored(company: Company, member: int, month: int) -> Decimal | None:
    shown = grid(company.db, "sales_amount", Period.of("year", date(2026, 1, 1)))
    row = next(one for one in shown.rows if one.who == Who.member(member))
    return row.values.get(date(2026, month, 1))


def editor_of(view: GridView) -> QLineEdit:
    found = view.viewport().findChild(QLineEdit)
    assert found is not None
    return found


def test_target_when_typed_then_is_stored_and_sums_follow(qtbot: QtBot, tab: TargetsPage, company: Company) -> None:
    view = go_to(tab, "李四", OCTOBER)
    QTest.keyClick(view, Qt.Key.Key_5)
    QTest.keyClicks(editor_of(view), "0,000")
    QTest.keyClick(editor_of(view), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: stored(company, company.li, 10) == 50_000)
    assert view.currentIndex().row() == row_of(tab, "李四") + 1
    assert tab.sheet.shown(row_of(tab, "华东一组"), OCTOBER + 4) == "over +170,000"


def test_target_when_typed_in_another_unit_then_is_exact(qtbot: QtBot, tab: TargetsPage, company: Company) -> None:
    view = go_to(tab, "王五", JANUARY)
    QTest.keyClick(view, Qt.Key.Key_5)
    editor_of(view).setText("51.05万")  # QTest types ASCII only
    QTest.keyClick(editor_of(view), Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: stored(company, company.wang, 1) == Decimal(510500))
    assert view.currentIndex().column() == JANUARY + 1


def test_block_when_pasted_then_bad_cells_are_named_and_good_ones_are_one_action(qtbot: QtBot, tab: TargetsPage, company: Company) -> None:
    view = go_to(tab, "李四", JANUARY)
    QGuiApplication.clipboard().setText('"1,000"\tabc\t3000\r\n4000\t5000\t6000\r\n')
    QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    question = tab.findChild(Question)
    assert question is not None
    question.findChild(QLineEdit, "answer").setText("重新分配")
    question.findChild(QPushButton, "do").click()

    qtbot.waitUntil(lambda: stored(company, company.zhang, 3) == 6000)
    assert [stored(company, company.li, month) for month in (1, 2, 3)] == [1000, None, 3000]
    assert tab.sheet.shown(row_of(tab, "李四"), JANUARY + 1) == "abc"
    assert "abc" in tab._notice.words.text()
    last = undo.next_undo(company.db)
    assert last is not None and last.reason == "重新分配"
    undo.undo(company.db)
    qtbot.waitUntil(lambda: tab.sheet.shown(row_of(tab, "李四"), JANUARY) == "")


def test_grid_when_there_is_no_target_yet_then_says_how_to_begin(qtbot: QtBot, tab: TargetsPage) -> None:
    hint = tab._place._sum
    assert hint.text() == ""
    tab._head.choose_metric("receipts")
    qtbot.waitUntil(lambda: hint.text().startswith("No targets yet"))
    view = go_to(tab, "李四", OCTOBER)
    QTest.keyClick(view, Qt.Key.Key_5)
    QTest.keyClick(editor_of(view), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hint.text() == "")


def test_columns_when_there_is_room_then_words_are_whole_and_months_alike(tab: TargetsPage) -> None:
    view = view_of(tab)
    tab.resize(1400, 700)
    role = max(view.fontMetrics().horizontalAdvance(tab.sheet.shown(row, 1)) for row in range(len(tab.sheet)))
    assert view.columnWidth(1) > role
    assert len({view.columnWidth(JANUARY + month) for month in range(12)}) == 1


def test_cells_when_copied_then_can_be_pasted_back(tab: TargetsPage) -> None:
    view = go_to(tab, "张三", JANUARY)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "510000\t510000\n"


def test_cells_when_filled_right_then_take_the_first_value(qtbot: QtBot, tab: TargetsPage, company: Company) -> None:
    view = go_to(tab, "李四", JANUARY)
    QTest.keyClick(view, Qt.Key.Key_7)
    QTest.keyClick(editor_of(view), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(company, company.li, 1) == 7)
    go_to(tab, "李四", JANUARY)
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: stored(company, company.li, 3) == 7)
    assert stored(company, company.li, 4) is None


def test_target_when_not_stored_then_stays_and_can_be_tried_again(
    qtbot: QtBot, tab: TargetsPage, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> int:
        raise SalesDeskError("database.full", mark("Errors", "The disk is full."))

    with monkeypatch.context() as broken:
        broken.setattr("ui.tabs.goals.saving.set_targets", full)
        view = go_to(tab, "李四", JANUARY)
        QTest.keyClick(view, Qt.Key.Key_9)
        QTest.keyClick(editor_of(view), Qt.Key.Key_Return)
        qtbot.waitUntil(tab._notice.isVisible)
    assert "The disk is full." in tab._notice.words.text()
    assert tab.sheet.shown(row_of(tab, "李四"), JANUARY) == "9"

    tab._notice.again.emit()
    qtbot.waitUntil(lambda: stored(company, company.li, 1) == 9)
    qtbot.waitUntil(lambda: not tab._notice.isVisible())


def test_target_when_explained_then_asks_for_its_evidence_and_a_sum_for_that_of_the_whole(
    qtbot: QtBot, tab: TargetsPage, company: Company, company_desk: Desk
) -> None:
    why = tab.findChild(QPushButton, "whyTarget")
    assert isinstance(why, QPushButton)
    assert not why.isVisible()
    for name, who in (("张三", Who.member(company.zhang)), ("华东一组", Who.team(company.team))):
        go_to(tab, name, OCTOBER)
        with qtbot.waitSignal(company_desk.evidence_requested) as asked:
            qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
        assert asked.args == [TargetAsked("sales_amount", who, Period.month(2026, 10))]


def test_target_when_typed_for_somebody_who_left_then_is_refused_with_a_sentence(qtbot: QtBot, tab: TargetsPage, company: Company) -> None:
    records.save(company.db, "member", {"left_on": date(2026, 9, 15)}, company.li)
    qtbot.waitUntil(lambda: tab.sheet.rows[row_of(tab, "李四")].left_on is not None)
    view = go_to(tab, "李四", OCTOBER)
    QTest.keyClick(view, Qt.Key.Key_5)
    QTest.keyClick(editor_of(view), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "left before" in tab._notice.words.text())
    assert stored(company, company.li, 10) is None


def test_part_when_chosen_then_its_targets_are_edited_beside_those_for_all(qtbot: QtBot, tab: TargetsPage, company: Company) -> None:
    only = Only(region=("华东",))
    chooser = tab.findChild(QComboBox, "only")
    chooser.setCurrentIndex(chooser.count() - 1)
    chooser.activated.emit(chooser.currentIndex())
    qtbot.waitUntil(lambda: tab.findChild(OnlyDialog) is not None)
    dialog = tab.findChild(OnlyDialog)
    dialog.filter.show_only(only)
    QTest.mouseClick(dialog.findChild(QPushButton, "onlyDo"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.sheet.grid.only == only)

    view = go_to(tab, "李四", OCTOBER)
    QTest.keyClick(view, Qt.Key.Key_7)
    QTest.keyClick(editor_of(view), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: limited(company, only) == {Who.member(company.li): 7})
    assert stored(company, company.li, 10) is None

    chooser.setCurrentIndex(chooser.findData(""))
    chooser.activated.emit(chooser.currentIndex())
    qtbot.waitUntil(lambda: not tab.sheet.grid.only)
    assert chooser.findData(only.code()) > 0


def limited(company: Company, only: Only) -> dict[Who, Decimal]:
    shown = grid(company.db, "sales_amount", Period.of("year", date(2026, 1, 1)), only=only)
    return {one.who: value for one in shown.rows for value in one.values.values()}


def test_target_of_a_team_when_typed_then_offers_to_let_its_parts_follow(qtbot: QtBot, tab: TargetsPage, company: Company) -> None:
    people = tab.sheet.parts(row_of(tab, "华东一组"))
    view = view_of(tab)
    view.want(tuple(Edit(row, JANUARY, Decimal(value)) for row, value in zip(people, (100, 300), strict=False)), "typed")
    qtbot.waitUntil(lambda: not tab._saving.waiting)
    team = row_of(tab, "华东一组")
    view.want((Edit(team, JANUARY, Decimal(801)),), "typed")
    button = tab.findChild(QPushButton, "partsFollow")
    qtbot.waitUntil(button.isVisible)
    assert "801" in tab._notice.words.text() and "400" in tab._notice.words.text()
    qtbot.waitUntil(lambda: not tab._saving.waiting)
    assert button.isVisible()

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.sheet.below(team, 0) == 801 and not tab._saving.waiting)
    assert [tab.sheet.own(row, 0) for row in people] == [200, 601]
    assert not button.isVisible()
