"""The Plans page: a task typed, dropped on another day, state and owner, done, taken back; a plan started; all said in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from salesdesk import undo
from salesdesk.period import Period
from salesdesk.rules.repeat import working_day_after
from salesdesk.services.tasks.listed import TaskQuery, TaskRow, tasks
from salesdesk.services.tasks.todo import add_task
from tests.ui.tabs.conftest import Company
from ui.desk import Desk
from ui.tabs.goals.plans.arrange import Column, day_key
from ui.tabs.goals.plans.cards import TaskList
from ui.tabs.goals.plans.columns import ColumnsView
from ui.tabs.goals.plans.page import PlansPage
from ui.tabs.goals.plans.paint import Shown
from ui.tabs.goals.plans.starting import StartDialog
from ui.theme import Theme

TODAY = date.today()
MONDAY = Period.of("week", TODAY).start


class Planning:
    """The page with its window's desk; waits for what it shows."""

    def __init__(self, page: PlansPage, company: Company, qtbot: QtBot) -> None:
        self.page, self.company, self.qtbot = page, company, qtbot

    @property
    def tasks(self) -> list[TaskRow]:
        return tasks(self.company.db, TaskQuery())

    def list_of(self, key: str) -> TaskList:
        return self.page.month.list_of(key) if self.page.view == "month" else self.page.columns[self.page.view].list_of(key)

    def shown(self, key: str) -> list[str]:
        return [one.name for one in self.list_of(key).tasks.tasks]

    def until(self, key: str, names: list[str]) -> None:
        def there() -> None:
            assert self.shown(key) == names

        self.qtbot.waitUntil(there)

    def look_at(self, view: str, key: str) -> None:
        self.qtbot.mouseClick(self.page.findChild(object, view), Qt.MouseButton.LeftButton)  # type: ignore[arg-type]

        def there() -> None:
            assert self.page.view == view
            assert self.list_of(key) is not None

        self.qtbot.waitUntil(_true(there))

    def drop(self, source: str, target: str) -> None:
        """Drop the first task of one list on another, by the events that a drag brings."""
        one, other = self.list_of(source), self.list_of(target)
        data = one.tasks.mimeData([one.tasks.index(0)])
        where, buttons = QPoint(5, 5), Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(where, Qt.DropAction.MoveAction, data, buttons, Qt.KeyboardModifier.NoModifier)
        other.dragEnterEvent(enter)
        if enter.isAccepted():
            other.dropEvent(QDropEvent(QPointF(where), Qt.DropAction.MoveAction, data, buttons, Qt.KeyboardModifier.NoModifier))


def _true(check: Callable[[], None]) -> Callable[[], bool]:
    def passed() -> bool:
        try:
            check()
        except (AssertionError, KeyError, StopIteration):
            return False
        return True

    return passed


@pytest.fixture
def planning(qtbot: QtBot, company: Company, company_desk: Desk) -> Planning:
    add_task(company.db, {"name": "Call", "owner_id": company.zhang, "due": MONDAY})
    add_task(company.db, {"name": "Quote", "due": MONDAY + timedelta(days=1), "state": "doing"})
    page = PlansPage(company_desk)
    qtbot.addWidget(page)
    page.resize(1300, 760)
    page.show()
    qtbot.waitExposed(page)
    found = Planning(page, company, qtbot)
    qtbot.waitUntil(_true(lambda: found.until(day_key(MONDAY), ["Call"])))
    return found


def test_line_when_typed_then_says_what_it_means_and_adds_the_task(planning: Planning, qtbot: QtBot) -> None:
    line = planning.page.findChild(QLineEdit, "quickLine")
    said = planning.page.findChild(QLabel, "quickSaid")
    assert line and said
    qtbot.keyClicks(line, "Visit @Nobody today")
    qtbot.waitUntil(_true(lambda: _holds(said, "Nobody in the team")))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(_true(lambda: _holds(said, "Nobody in the team")))
    assert len(planning.tasks) == 2
    line.clear()
    line.setText("拜访上海金石贸易有限公司 @李四 today ! 2h")
    qtbot.waitUntil(_true(lambda: _holds(said, "李四")))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.text() == "")

    made = next(one for one in planning.tasks if one.priority == "high")
    assert (made.name, made.owner, made.customer, made.due) == ("拜访上海金石贸易有限公司", "李四", "上海金石贸易有限公司", TODAY)
    assert len(planning.tasks) == 3


def _holds(label: QLabel, words: str) -> None:
    assert words in label.text()


def test_task_when_dropped_on_a_day_then_is_on_the_other_day_and_undo_brings_it_back(planning: Planning) -> None:
    friday = day_key(MONDAY + timedelta(days=4))
    planning.drop(day_key(MONDAY), friday)
    planning.until(friday, ["Call"])
    assert planning.shown(day_key(MONDAY)) == []
    undo.undo(planning.company.db)
    planning.until(day_key(MONDAY), ["Call"])


def test_task_when_dropped_on_state_and_owner_then_has_them(planning: Planning) -> None:
    planning.look_at("board", "state:done")
    planning.until("state:doing", ["Quote"])
    planning.drop("state:doing", "state:done")
    planning.until("state:done", ["Quote"])
    planning.look_at("owner", f"owner:{planning.company.wang}")
    planning.until("owner:", ["Quote"])
    planning.drop("owner:", f"owner:{planning.company.wang}")
    planning.until(f"owner:{planning.company.wang}", ["Quote"])
    done = next(one for one in planning.tasks if one.name == "Quote")

    assert (done.state, done.done_on, done.owner) == ("done", TODAY, "王五")


def test_task_when_dropped_where_nothing_may_be_dropped_then_stays(planning: Planning) -> None:
    planning.look_at("today", "overdue")
    for target in ("overdue", "coming"):
        planning.drop("owner:", target)
    assert [one.due for one in planning.tasks] == [MONDAY, MONDAY + timedelta(days=1)]


def test_calendar_when_a_task_is_dropped_on_a_day_then_is_due_then(planning: Planning) -> None:
    planning.look_at("month", day_key(MONDAY))
    planning.until(day_key(MONDAY), ["Call"])
    planning.drop(day_key(MONDAY), day_key(MONDAY + timedelta(days=2)))
    planning.until(day_key(MONDAY + timedelta(days=2)), ["Call"])
    assert planning.shown(day_key(MONDAY)) == []


def test_keys_when_pressed_then_do_move_and_delete_a_task(planning: Planning, qtbot: QtBot) -> None:
    cards = planning.list_of(day_key(MONDAY))
    cards.setFocus()
    cards.setCurrentIndex(cards.tasks.index(0))
    qtbot.keyClick(cards, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: planning.tasks[0].state == "done")
    qtbot.keyClick(cards, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    planning.until(day_key(MONDAY + timedelta(days=1)), ["Quote", "Call"])
    other = planning.list_of(day_key(MONDAY + timedelta(days=1)))
    other.setCurrentIndex(other.tasks.index(1))
    qtbot.keyClick(other, Qt.Key.Key_Delete)
    planning.until(day_key(MONDAY + timedelta(days=1)), ["Quote"])


def test_tick_when_clicked_then_marks_as_done_and_again_opens(planning: Planning, qtbot: QtBot) -> None:
    cards = planning.list_of(day_key(MONDAY))
    rect = cards.itemDelegate().tick_rect(cards.visualRect(cards.tasks.index(0)))  # type: ignore[attr-defined]
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    qtbot.waitUntil(lambda: planning.tasks[0].state == "done")
    qtbot.waitUntil(lambda: cards.tasks.tasks[0].state == "done")
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    qtbot.waitUntil(lambda: planning.tasks[0].state == "todo")


def test_menu_when_asked_then_gives_the_task_to_somebody(planning: Planning, qtbot: QtBot) -> None:
    cards = planning.list_of(day_key(MONDAY))
    cards.setCurrentIndex(cards.tasks.index(0))
    menu = planning.page.doing.menu_of(cards.chosen)
    owners = next(one.menu() for one in menu.actions() if one.text() == "Owner")
    next(one for one in owners.actions() if one.text() == "李四").trigger()
    menu.deleteLater()
    qtbot.waitUntil(lambda: planning.tasks[0].owner == "李四")


def test_plan_when_started_from_a_template_then_stands_in_its_week(planning: Planning, qtbot: QtBot) -> None:
    qtbot.mouseClick(planning.page.findChild(QPushButton, "startPlan"), Qt.MouseButton.LeftButton)
    dialog = planning.page.findChild(StartDialog)
    assert dialog
    qtbot.waitUntil(lambda: dialog.template.count() == 2)
    owner = dialog.findChild(QComboBox, "planOwner")
    assert owner
    owner.setCurrentText("张三")
    qtbot.mouseClick(dialog.findChild(QPushButton, "startNow"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(planning.tasks) == 14)
    first = working_day_after(TODAY, 0)
    if first in Period.of("week", TODAY):
        qtbot.waitUntil(_true(lambda: _has(planning, day_key(first), "Say whom we look for: industry, size, region, need")))
    assert {one.owner for one in planning.tasks if one.plan} == {"张三"}


def _has(planning: Planning, key: str, name: str) -> None:
    assert name in planning.shown(key)


def test_overdue_and_unowned_when_shown_then_are_said_in_words(planning: Planning, qtbot: QtBot) -> None:
    add_task(planning.company.db, {"name": "Old", "due": TODAY - timedelta(days=9)})
    planning.look_at("today", "overdue")
    qtbot.waitUntil(_true(lambda: _has(planning, "overdue", "Old")))
    cards = planning.list_of("overdue")
    place = [one.name for one in cards.tasks.tasks].index("Old")

    said = cards.tasks.index(place).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "Overdue since" in said
    assert "No owner" in said
    summed = planning.page.findChild(QLabel, "plansSum")
    assert summed and "overdue" in summed.text() and "without an owner" in summed.text()
    planning.look_at("week", "overdue")
    qtbot.waitUntil(_true(lambda: _has(planning, "overdue", "Old")))


def test_model_when_it_lists_tasks_then_is_sound(planning: Planning, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(planning.list_of(day_key(MONDAY)).tasks)


def test_page_when_there_are_no_tasks_then_says_what_to_do(qtbot: QtBot, company: Company, company_desk: Desk) -> None:
    page = PlansPage(company_desk)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.button.text() == "Start a plan…"


def test_form_when_asked_for_then_a_whole_task_is_filled_in_and_stands_in_its_column(planning: Planning, qtbot: QtBot) -> None:
    page = planning.page
    planning.look_at("owner", "owner:")
    qtbot.mouseClick(page.findChild(QPushButton, "newTask"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.panel.form is not None and page.panel.isVisible())
    form = page.panel.form
    assert form is not None
    form.load({**form.values(), "name": "Read the contract", "owner_id": planning.company.wang, "effort": 2})
    qtbot.mouseClick(page.panel.findChild(QPushButton, "save"), Qt.MouseButton.LeftButton)
    planning.until(f"owner:{planning.company.wang}", ["Read the contract"])
    page.panel.leave()


def test_columns_when_there_are_sixty_then_only_those_in_sight_are_made_until_one_scrolls(qtbot: QtBot, theme: Theme) -> None:
    view = ColumnsView("owners", Shown(), 190)
    qtbot.addWidget(view)
    view.resize(800, 500)
    view.show()
    columns = [Column(f"owner:{n}", f"Member {n}", ()) for n in range(60)]
    view.show_columns(columns, TODAY)
    qtbot.waitUntil(view.updatesEnabled)
    assert 4 <= len(view.findChildren(TaskList)) <= 6
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 5_000)
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    qtbot.waitUntil(view.updatesEnabled)
    assert view.findChild(TaskList, "tasks-owner:59") is not None
    assert view.findChild(TaskList, "tasks-owner:30") is None
    assert view.list_of("owner:30") is view.findChild(TaskList, "tasks-owner:30")
