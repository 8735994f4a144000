"""The page of goals: bad input keeps what was typed, cascades follow by hand, agreed targets ask why in the grid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.imports import Counts, plan_import
from salesdesk.measure import EVERYONE, Who
from salesdesk.services import records
from salesdesk.services.goals import edit as goal_edit
from salesdesk.services.goals.book import goals
from salesdesk.services.goals.branches import whole_of
from salesdesk.services.goals.cascade import LAST_YEAR, cascade, shares
from salesdesk.services.goals.detail import goal_detail
from salesdesk.services.goals.edit import save_goal
from salesdesk.services.goals.profiles import keep_profile, profiles
from salesdesk.services.goals.target_evidence import TargetAsked
from salesdesk.services.goals.targets import target_of
from salesdesk.services.goals.wanted import WantedGoal
from salesdesk.services.list_asked import ListAsked
from salesdesk.services.list_evidence import ListSubject
from salesdesk.services.listing import Query
from tests.ui.tabs.conftest import Company
from ui.desk import Desk, Place
from ui.dialogs.files import ExportDialog
from ui.tables.grid import GridView
from ui.tables.grid_model import Edit
from ui.tables.grid_values import Measure
from ui.tabs.goals.book.adjust import AdjustDialog
from ui.tabs.goals.book.cascade import CascadeDialog
from ui.tabs.goals.book.cascade_sheet import FIRST, TOTAL, CascadeSheet
from ui.tabs.goals.book.difference import DifferenceQuestion
from ui.tabs.goals.book.follow import FollowQuestion
from ui.tabs.goals.book.form import GoalForm
from ui.tabs.goals.book.page import GoalsPage
from ui.tabs.goals.book.profiles import ProfilesDialog
from ui.tabs.goals.book.questions import CloseQuestion, DeleteQuestion, ReopenQuestion
from ui.tabs.goals.dialogs import Question
from ui.tabs.goals.plans.paint import TaskLine
from ui.tabs.goals.targets_page import TargetsPage
from ui.widgets.empty import EmptyState

START, END = date(2026, 1, 1), date(2026, 12, 31)


def goal(company: Company, who: Who = EVERYONE, value: int = 1200) -> int:
    """Add a goal of the year with the same target in each month."""
    months = {date(2026, month, 1): Decimal(value) for month in range(1, 13)}
    return save_goal(company.db, WantedGoal("Sales 2026", who, START, END, "sales_amount", months=months))


@pytest.fixture
def page(qtbot: QtBot, company_desk: Desk) -> GoalsPage:
    made = GoalsPage(company_desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def opened_form(qtbot: QtBot, page: GoalsPage) -> GoalForm:
    """Open the form for a new goal."""
    qtbot.waitUntil(lambda: page._found is not None)
    page.doing.add()
    qtbot.waitUntil(lambda: page.findChild(GoalForm) is not None)
    form = page.findChild(GoalForm)
    assert form is not None
    return form


def test_form_when_something_cannot_be_then_says_so_at_the_field_and_keeps_what_was_typed(
    qtbot: QtBot, page: GoalsPage, company: Company
) -> None:
    form = opened_form(qtbot, page)
    form.editors["target"].inner.setText("many")
    QTest.mouseClick(form.findChild(QPushButton, "saveGoal"), Qt.MouseButton.LeftButton)
    assert "many" in form.findChild(QLabel, "wrong_target").text()
    form.editors["target"].inner.setText("-5")
    form.editors["end"].inner.setText("2026-11-15")
    QTest.mouseClick(form.findChild(QPushButton, "saveGoal"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(form.findChild(QLabel, "wrong_name").text()))
    assert form.findChild(QLabel, "wrong_end").text().startswith("Targets are set by month")
    assert form.findChild(QLabel, "wrong_target").text()
    assert form.editors["target"].inner.text() == "-5"
    assert goals(company.db, page.desk.period).goals == ()
    form.reject()


def test_form_when_something_is_improbable_then_says_so_at_the_field_and_saves_at_the_second_try(
    qtbot: QtBot, page: GoalsPage, company: Company
) -> None:
    form = opened_form(qtbot, page)
    form.editors["name"].inner.setText("Year")
    form.editors["target"].inner.setText("900000000")
    press(form, "saveGoal")
    label = form.findChild(QLabel, "wrong_target")
    qtbot.waitUntil(form.problem.isVisible)
    assert "times the best so far" in label.text()
    assert label.property("role") == "warn"
    assert goals(company.db, page.desk.period).goals == ()
    press(form, "saveGoal")
    qtbot.waitUntil(lambda: len(goals(company.db, page.desk.period).goals) == 1)


def test_form_when_the_target_of_a_parent_changes_then_asks_whether_its_parts_follow(
    qtbot: QtBot, page: GoalsPage, company: Company
) -> None:
    parent = goal(company)
    cascade(company.db, parent, shares(whole_of(company.db, parent), LAST_YEAR))
    book = goals(company.db, page.desk.period)
    team = next(one for one in book.goals if one.parent_id == parent)
    goal_edit.agree(company.db, team.id, "Lead", START)
    page.go(Place("goals", page="goals", id=parent))
    qtbot.waitUntil(lambda: page.doing.one is not None and page.doing.one.goal.id == parent)
    page.doing.do("edit")
    qtbot.waitUntil(lambda: page.findChild(GoalForm) is not None)
    form = page.findChild(GoalForm)
    form.editors["target"].inner.setText("28800")
    press(form, "saveGoal")
    qtbot.waitUntil(lambda: form.findChild(FollowQuestion) is not None or form.problem.isVisible())
    if form.findChild(FollowQuestion) is None:  # what is improbable is asked about first
        press(form, "saveGoal")
    qtbot.waitUntil(lambda: form.findChild(FollowQuestion) is not None)
    question = form.findChild(FollowQuestion)
    press(question, "partsFollow")
    assert question.problem.isVisible()  # one of them was agreed
    question.findChild(QLineEdit, "followReason").setText("new plant")
    press(question, "partsFollow")
    qtbot.waitUntil(lambda: goals(company.db, page.desk.period).goals[0].target == 28_800)
    book = goals(company.db, page.desk.period)
    assert all(one.over in (0, None) for one in book.goals)
    assert next(one for one in book.goals if one.id == team.id).target == 2 * (team.target or 0)
    assert goal_detail(company.db, team.id).steps[0].reason == "new plant"


def test_cascade_when_changed_by_hand_then_what_is_below_follows_and_sums_are_told(company: Company) -> None:
    whole = whole_of(company.db, goal(company))
    sheet = CascadeSheet(whole, Measure(), shares(whole, LAST_YEAR))
    team = next(row for row in range(len(sheet)) if sheet.shown(row, 0) == "华东一组")
    assert sheet.adds_up and sheet.over(0) == (0, False)

    sheet.take(Edit(team, TOTAL, Decimal(6000)))
    people = [row for row in range(len(sheet)) if sheet.rows[row] is not None and sheet.rows[row].above == sheet.key(team)]  # type: ignore[union-attr]
    assert sum(sheet.total(row) for row in people) == 6000 == sheet.total(team)
    assert sheet.over(0)[0] == 6000 + sheet.total(next(row for row in range(1, len(sheet)) if sheet.shown(row, 0) == "华南组")) - 14_400
    assert not sheet.adds_up
    sheet.take(Edit(people[0], FIRST, Decimal(9)))
    assert sheet.month(people[0], 0) == 9
    assert any(word in sheet.shown(team, len(sheet.columns) - 1) for word in ("over", "under"))


def test_cascade_when_it_does_not_add_up_then_asks_before_it_is_set(qtbot: QtBot, company_desk: Desk, company: Company) -> None:
    dialog = CascadeDialog(company_desk, whole_of(company.db, goal(company)), None)
    qtbot.addWidget(dialog)
    dialog.show()
    sheet = dialog.sheet
    row, other = (at for at in range(len(sheet)) if sheet.rows[at] is not None and sheet.rows[at].depth == 1)  # type: ignore[union-attr]
    dialog.view.want((Edit(row, TOTAL, Decimal(6000)),), "typed")
    parts = {who: dict(months) for who, months in sheet.parts.items()}
    settle = dialog.findChild(QPushButton, "cascadeSettle")
    qtbot.waitUntil(settle.isVisible)

    for answer, kept in (("cancel", None), ("keepDifference", True), ("othersTake", False)):
        submitted: list[object] = []
        dialog.submitted.connect(submitted.append)
        press(dialog, "cascadeDo")
        question = next(one for one in dialog.findChildren(DifferenceQuestion) if one.isVisible())
        press(question, answer)
        assert bool(submitted) is (kept is not None)
        assert (sheet.parts == parts) is (kept is not False)
        dialog.submitted.disconnect(submitted.append)

    assert sheet.adds_up
    assert sheet.total(row) == 6000
    assert sheet.total(other) == sheet.total(0) - 6000
    assert not settle.isVisible()


def test_profile_when_saved_renamed_and_forgotten_then_is_offered_and_the_figures_stay(
    qtbot: QtBot, company_desk: Desk, company: Company
) -> None:
    dialog = CascadeDialog(company_desk, whole_of(company.db, goal(company)), None)
    qtbot.addWidget(dialog)
    dialog.show()
    months, before = dialog.findChild(QComboBox, "cascadeMonths"), dialog.sheet.parts
    press(dialog, "cascadeMonthsProfiles")
    asked = dialog.findChild(ProfilesDialog)
    name = asked.findChild(QLineEdit, "profileName")
    press(asked, "profileSave")
    qtbot.waitUntil(asked.problem.isVisible)
    assert profiles(company.db) == {}
    name.setText("旺季")
    press(asked, "profileSave")
    qtbot.waitUntil(lambda: months.findData("profile:旺季") > 0)
    assert len(set(profiles(company.db)["旺季"])) == 1
    name.setText("旺季")
    press(asked, "profileSave")
    assert "旺季" in asked.problem.text()
    asked.findChild(QListWidget, "profileList").setCurrentRow(0)
    name.setText("淡季")
    press(asked, "profileRename")
    qtbot.waitUntil(lambda: months.findData("profile:淡季") > 0)
    asked.findChild(QListWidget, "profileList").setCurrentRow(0)
    months.setCurrentIndex(months.findData("profile:淡季"))
    press(asked, "profileForget")
    qtbot.waitUntil(lambda: months.findData("profile:淡季") < 0)
    assert profiles(company.db) == {}
    assert dialog.sheet.parts == before


def test_profile_when_saved_in_the_form_then_fills_the_months_of_another_goal(qtbot: QtBot, page: GoalsPage, company: Company) -> None:
    keep_profile(company.db, "旺季", [Decimal(1)] * 11 + [Decimal(9)])
    form = opened_form(qtbot, page)
    form.editors["name"].inner.setText("Year")
    form.editors["target"].inner.setText("2000")
    box = form.findChild(QComboBox, "goalWay")
    box.setCurrentIndex(box.findData("profile:旺季"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: [*form._months_shown()][-1:] == [Decimal(900)])
    press(form, "goalWayProfiles")
    asked = form.findChild(ProfilesDialog)
    asked.findChild(QLineEdit, "profileName").setText("Peak")
    press(asked, "profileSave")
    qtbot.waitUntil(lambda: box.findData("profile:Peak") > 0)
    assert profiles(company.db)["Peak"] == (*[Decimal(100)] * 11, Decimal(900))
    assert box.currentData() == "profile:旺季"
    asked.reject()
    press(form, "saveGoal")
    qtbot.waitUntil(lambda: len(goals(company.db, page.desk.period).goals) == 1)
    assert goals(company.db, page.desk.period).goals[0].target == 2000


def press(dialog: QWidget, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None and button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_target_of_an_agreed_goal_when_typed_then_asks_why(qtbot: QtBot, company_desk: Desk, company: Company) -> None:
    zhang = Who.member(company.zhang)
    goal_edit.agree(company.db, goal(company, zhang), "张三", START)
    company_desk.settings.put("goals.unit", "whole")
    targets = TargetsPage(company_desk)
    qtbot.addWidget(targets)
    targets.resize(1200, 700)
    targets.show()
    qtbot.waitUntil(lambda: len(targets.sheet) > 0)
    view = targets.findChild(GridView)
    assert view is not None
    row = next(row for row in range(len(targets.sheet)) if targets.sheet.key(row) == zhang)
    view.want((Edit(row, 2, Decimal(7)),), "typed")
    question = targets.findChild(Question)
    assert question is not None
    QTest.mouseClick(question.findChild(QPushButton, "do"), Qt.MouseButton.LeftButton)
    assert question.wrong.text()
    question.findChild(QLineEdit, "answer").setText("new region")
    QTest.mouseClick(question.findChild(QPushButton, "do"), Qt.MouseButton.LeftButton)

    def stored() -> bool:
        with company.db.read() as session:
            return target_of(session, "sales_amount", zhang, targets.sheet.grid.months[0]) == 7

    qtbot.waitUntil(stored)


def test_tasks_when_added_by_a_line_ticked_and_filled_in_then_stand_on_the_page_of_their_goal(
    qtbot: QtBot, page: GoalsPage, company: Company
) -> None:
    wanted = goal(company)
    other = goal(company, Who.member(company.zhang))
    page.go(Place("goals", page="goals", id=wanted))
    qtbot.waitUntil(lambda: page._view.one is not None and page._view.one.goal.id == wanted)
    card = page._view.tasks
    card.quick.line.setText("Visit Globex !")
    QTest.keyClick(card.quick.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(card.list.tasks.tasks) == 1)
    assert not card.list.isHidden()

    place = card.list.visualRect(card.list.model().index(0, 0))
    delegate = card.list.itemDelegate()
    assert isinstance(delegate, TaskLine)
    QTest.mouseClick(card.list.viewport(), Qt.MouseButton.LeftButton, pos=delegate.tick_rect(place).center())
    qtbot.waitUntil(lambda: card.list.tasks.tasks[0].state == "done")
    assert "1" in card.findChild(QLabel, "goalTasksSum").text()

    QTest.mouseClick(card.findChild(QPushButton, "goalTaskNew"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.panel.form is not None and page.panel.isVisible())
    form = page.panel.form
    assert form is not None
    values = form.values()
    assert (values["goal_id"], values["state"], values["priority"]) == (wanted, "todo", "normal")
    form.load({**values, "name": "Write the plan"})
    QTest.mouseClick(page.panel.findChild(QPushButton, "save"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [one.name for one in card.list.tasks.tasks] == ["Write the plan", "Visit Globex"])

    page._listing.tree.look_at(other)
    qtbot.waitUntil(lambda: page._view.one is not None and page._view.one.goal.id == other)
    assert card.list.isHidden()
    page.panel.leave()


def test_goal_when_its_figures_are_asked_about_then_target_and_opportunities_have_their_evidence(
    qtbot: QtBot, company_desk: Desk, company: Company
) -> None:
    goal_id = goal(company)
    deal = {"name": "生产线", "customer_id": company.customer, "member_id": company.zhang, "amount": Decimal(900), "state": "open"}
    offered = records.save(company.db, "opportunity", {**deal, "close_on": date(2026, 12, 20)})
    page = GoalsPage(company_desk)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "goalTargetEvidence").isVisible())
    with qtbot.waitSignal(company_desk.evidence_requested) as asked:
        press(page, "goalTargetEvidence")
    found = next(one for one in goals(company.db, company_desk.period).goals if one.id == goal_id)
    assert asked.args == [TargetAsked("sales_amount", found.who, found.period, found.only)]
    with qtbot.waitSignal(company_desk.evidence_requested) as asked:
        press(page, "goalOpportunities")
    assert asked.args == [ListAsked("opportunity", "amount", Query(where={"id": (offered,)}), found.period)]
    assert ListSubject(asked.args[0]).behind(company.db).value == 900


def test_workbook_when_exported_from_the_page_then_changes_nothing_when_it_comes_back(
    qtbot: QtBot, page: GoalsPage, company: Company, tmp_path: Path
) -> None:
    goal(company)
    qtbot.waitUntil(lambda: page._found is not None and len(page._found.book.goals) == 1)
    file = tmp_path / "goals.xlsx"
    QTest.mouseClick(page.findChild(QToolButton, "exportGoals"), Qt.MouseButton.LeftButton)
    dialog = page.findChild(ExportDialog)
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    qtbot.waitUntil(file.exists)
    plan = plan_import(company.db, [file])
    assert (plan.counts, bool(plan.writes)) == (Counts(same=1), False)


def test_questions_when_they_ask_for_no_day_then_show_no_field_for_one(qtbot: QtBot, company: Company) -> None:
    detail = goal_detail(company.db, goal(company))
    for kind, asks in ((DeleteQuestion, False), (ReopenQuestion, False), (CloseQuestion, True)):
        question = kind(detail, None)
        qtbot.addWidget(question)
        question.show()
        assert question.day.isVisible() is asks


def test_adjustment_when_absurd_then_is_asked_about_once(qtbot: QtBot, company: Company) -> None:
    detail = goal_detail(company.db, goal(company))
    dialog = AdjustDialog(detail, (), None)
    qtbot.addWidget(dialog)
    dialog.show()
    submitted: list[object] = []
    dialog.submitted.connect(submitted.append)
    dialog.view.want((Edit(0, 1, Decimal(1_440_000)),), "typed")
    press(dialog, "adjustDo")
    assert "10,000" in dialog.problem.text()
    assert not submitted
    press(dialog, "adjustDo")
    assert len(submitted) == 1


def test_search_when_no_goal_fits_then_says_so_and_shows_all_again(qtbot: QtBot, page: GoalsPage, company: Company) -> None:
    goal(company)
    qtbot.waitUntil(lambda: page._found is not None and len(page._found.book.goals) == 1)
    nothing = page.findChild(EmptyState, "goalNothing")
    page.findChild(QLineEdit, "goalSearch").setText("zzz")
    assert nothing.isVisible()
    QTest.mouseClick(nothing.button, Qt.MouseButton.LeftButton)
    assert not nothing.isVisible()
    qtbot.waitUntil(lambda: page.doing.one is not None)
