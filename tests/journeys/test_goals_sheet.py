"""A manager's own sheet of goals by clicks: dropped, imported, looked at with its rejected row, planned with a task, and undone."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from salesdesk.period import Period
from salesdesk.services.goals.book import goals
from salesdesk.services.tasks.listed import TaskQuery, tasks
from tests.journeys.conftest import PATIENCE, Driver
from tests.journeys.test_import_journeys import at_work, close, take  # noqa: F401 - a fixture
from ui.tabs.goals.book.tree import GoalTree

ROWS = (
    ("2026年目标责任表", *[None] * 7),
    ("目标名称", "负责人", "指标", "范围", "目标值(万元)", "期间", "上级目标", "关键结果"),
    ("年度销售", "公司", "销售额", None, 1200, "全年", None, None),
    ("张三上半年", "张三", "销售额", "区域=华东", 300, "1-6月", "年度销售", "签约经销商5家；完成展厅"),
    ("张三拓客", "张三", "新客户数", None, "很多", "Q1", None, None),
)


def test_sheet_of_goals_when_dropped_then_goals_stand_on_their_page_and_undo_takes_them_back(
    at_work: Driver,  # noqa: F811
    tmp_path: Path,
) -> None:
    path = tmp_path / "目标.xlsx"
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in ROWS:
        page.append(list(row))
    book.save(path)
    db, year = at_work.desk.db, Period.parse("2026")

    take(at_work, path)
    close(at_work)
    assert [(one.name, one.depth, one.target) for one in goals(db, year).goals] == [
        ("年度销售", 0, 12_000_000),
        ("张三上半年", 1, 3_000_000),
    ]

    at_work.tab(2)
    at_work.click("goals")
    at_work.find(GoalTree, "goalTree").look_at(goals(db, year).goals[1].id)
    at_work.bot.waitUntil(lambda: at_work.find(QLabel, "goalName").text() == "张三上半年", timeout=PATIENCE)
    line = at_work.find(QLineEdit, "quickLine")
    line.setText("拜访经销商 @张三 !")  # QTest types ASCII only
    at_work.bot.keyClick(line, Qt.Key.Key_Return)
    at_work.bot.waitUntil(lambda: len(tasks(db, TaskQuery(goal=goals(db, year).goals[1].id))) == 1, timeout=PATIENCE)
    at_work.settle()

    for _ in range(2):
        at_work.program.window.undo_requested.emit()  # Ctrl+Z
        at_work.settle()
    assert goals(db, year).goals == ()
    assert tasks(db, TaskQuery()) == []
