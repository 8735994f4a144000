"""A week's plan in the window, by clicks: made from a template, dragged to another day, done, printed, and all of it undone."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QFileDialog, QLineEdit, QToolButton

from salesdesk import undo, workspace
from salesdesk.measure import Who, measure
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.tasks.listed import TaskQuery, TaskRow, tasks
from salesdesk.services.tasks.plans import shipped
from tests.clicks import LEFT
from tests.journeys.conftest import Driver
from ui.printing.preview import PreviewDialog
from ui.tabs.goals.plans.arrange import day_key
from ui.tabs.goals.plans.cards import TaskList
from ui.tabs.goals.plans.page import PlansPage

WEEK = Period.of("week", date.today())


def dropped(source: TaskList, name: str, target: TaskList) -> None:
    """Drop the task called `name` on another list, by the events that a drag brings."""
    row = [one.name for one in source.tasks.tasks].index(name)
    data, where, plain = source.tasks.mimeData([source.tasks.index(row)]), QPoint(9, 9), Qt.KeyboardModifier.NoModifier
    target.dragEnterEvent(QDragEnterEvent(where, Qt.DropAction.MoveAction, data, LEFT, plain))
    target.dropEvent(QDropEvent(QPointF(where), Qt.DropAction.MoveAction, data, LEFT, plain))


def test_week_when_planned_from_a_template_then_is_moved_done_and_printed(driver: Driver, tmp_path: Path, language: str) -> None:
    bot, place = driver.bot, tmp_path / "East.salesdesk"
    made = workspace.create(place, name="East", country="none", language=language)
    ann = records.save(made, "member", {"name": "陈静怡"})
    made.close()
    driver.program.open_workspace(str(place))
    bot.waitUntil(lambda: driver.program.desk is not None, timeout=30_000)
    driver.settle()
    first = shipped(language)[1].tasks[0].name

    driver.tab(2)
    bot.mouseClick(driver.find(QToolButton, "plans"), LEFT)
    page = driver.find(PlansPage, "plans")
    driver.settle()
    driver.click("startPlan")
    template = driver.find(QComboBox, "planTemplate")
    bot.waitUntil(lambda: template.count() == 2)
    template.setCurrentIndex(1)
    driver.find(QComboBox, "planOwner").setCurrentText("陈静怡")
    driver.find(QDateEdit, "planStart").setDate(QDate(WEEK.start.year, WEEK.start.month, WEEK.start.day))
    driver.click("startNow")
    bot.waitUntil(lambda: len(listed(driver)) == 11, timeout=30_000)
    driver.settle()

    def there(day: date) -> bool:
        keys = page.columns["week"].keys
        return day_key(day) in keys and first in [one.name for one in page.columns["week"].list_of(day_key(day)).tasks.tasks]

    bot.waitUntil(lambda: there(WEEK.start), timeout=30_000)
    moved = WEEK.start + timedelta(days=6)
    dropped(page.columns["week"].list_of(day_key(WEEK.start)), first, page.columns["week"].list_of(day_key(moved)))
    bot.waitUntil(lambda: there(moved), timeout=30_000)
    driver.settle()
    cards = page.columns["week"].list_of(day_key(moved))
    cards.setCurrentIndex(cards.tasks.index([one.name for one in cards.tasks.tasks].index(first)))
    bot.keyClick(cards, Qt.Key.Key_Space)
    bot.waitUntil(lambda: next(one.state for one in listed(driver) if one.name == first) == "done", timeout=30_000)
    line = driver.find(QLineEdit, "quickLine")
    line.setText("Call Acme @陈静怡 today !")
    bot.keyClick(line, Qt.Key.Key_Return)
    bot.waitUntil(lambda: len(listed(driver)) == 12, timeout=30_000)
    driver.settle()

    words = printed(driver, tmp_path / "week.pdf")
    with driver.desk.db.read() as session:
        assert measure(session, "task_completion", Who.member(ann), WEEK)[0].numerator == 1
    assert "陈静怡" in words
    assert "CallAcme" in words
    assert "".join(first.split())[:8] in words

    while (last := undo.next_undo(driver.desk.db)) is not None and len(listed(driver)):
        driver.click("undoButton")
        bot.waitUntil(lambda done=last: undo.next_undo(driver.desk.db) != done, timeout=30_000)
        driver.settle()
    assert listed(driver) == []


def listed(driver: Driver) -> list[TaskRow]:
    return tasks(driver.desk.db, TaskQuery())


def printed(driver: Driver, file: Path) -> str:
    """Print the week into `file` and return what it says, without blanks."""
    driver.click("printWeek")
    driver.find(PreviewDialog, "preview")
    driver.click("saveOne")
    saving = driver.find(QFileDialog, "savePdf")
    saving.selectFile(str(file))
    saving.accept()
    driver.bot.waitUntil(file.exists, timeout=30_000)
    driver.settle()
    driver.click("closePreview")
    return "".join(PdfReader(file).pages[0].extract_text().split())
