"""A quarter's reviews by clicks: from a ready template to twelve signed prints; an appeal; an improvement plan with its checks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit, QMenu, QPlainTextEdit

from salesdesk.period import Period
from salesdesk.services.reviews import appeals, before, calibration, improvement
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.scoring import FINAL
from tests.journeys.conftest import Driver
from ui.printing.preview import PreviewDialog
from ui.tabs.reviews.boxes import BoxView
from ui.tabs.reviews.calibration_table import CALIBRATED, CalibrationTable
from ui.tabs.reviews.people import PeopleList

LEFT = Qt.MouseButton.LeftButton
QUARTER = Period.of("quarter", date(2026, 9, 1))


@pytest.fixture
def sampled(driver: Driver, tmp_path: Path, language: str, sample_at: Callable[..., Path]) -> Driver:
    """Open the sample team at the third quarter."""
    place = sample_at(tmp_path / "Sample.salesdesk", language=language, sales=2500, until=date(2026, 11, 2))
    driver.program.open_workspace(str(place))
    driver.bot.waitUntil(lambda: driver.program.desk is not None, timeout=60_000)
    driver.settle()
    driver.desk.choose_period(QUARTER)
    driver.tab(5)
    return driver


def choose(driver: Driver, menu: str, entry: str) -> None:
    """Choose an entry of a menu that is open, or of one below it."""
    driver.bot.waitUntil(lambda: bool(_menus(menu)), timeout=30_000)
    action = _menus(menu)[0].findChild(QAction, entry)
    assert isinstance(action, QAction), entry
    assert action.isEnabled(), entry
    owner = _menus(menu)[0]
    action.trigger()
    owner.close()
    driver.settle()


def _menus(name: str) -> list[QMenu]:
    menus = [one for top in QApplication.topLevelWidgets() for one in (top, *top.findChildren(QMenu)) if isinstance(one, QMenu)]
    return [one for one in menus if one.objectName() == name and one.isVisible()]


def page(driver: Driver, name: str) -> None:
    """Click a page of the tab."""
    driver.click(name)
    driver.settle()


def look_at(driver: Driver, row: int) -> None:
    people = driver.find(PeopleList, "reviewPeople")
    driver.bot.mouseClick(people.viewport(), LEFT, pos=people.visualRect(people.people.index(row, 0)).center())
    driver.settle()


def test_quarter_when_done_by_clicks_then_ends_with_twelve_signed_prints(sampled: Driver, tmp_path: Path, language: str) -> None:
    driver = sampled
    _begin_with_a_ready_template(driver)
    _score_and_note(driver)
    _calibrate(driver)
    page(driver, "people")
    driver.click("finaliseAll")
    driver.click("confirm")
    driver.settle()
    driver.click("reviewMore")
    choose(driver, "reviewMenu", "sign")
    found = reviews.reviews_of_period(driver.desk.db, QUARTER)
    assert all(one.state == FINAL and one.signed_on is not None for one in found)

    driver.click("printAll")
    driver.find(PreviewDialog, "preview")
    driver.click("saveEach")
    saving = driver.find(QFileDialog, "saveFolder")
    (tmp_path / "out").mkdir()
    saving.selectFile(str(tmp_path / "out"))
    saving.accept()
    driver.bot.waitUntil(lambda: len(list((tmp_path / "out").glob("*.pdf"))) == 12, timeout=60_000)
    driver.settle()
    driver.click("closePreview")
    names = sorted(one.name for one in (tmp_path / "out").glob("*.pdf"))
    word = "绩效考核" if language == "zh" else "Review"
    assert names[0].startswith(f"2026Q3_{word}_")
    words = PdfReader(tmp_path / "out" / names[0]).pages[0].extract_text()
    assert any(one.card.member in words.replace("\n", "") for one in found)


def _begin_with_a_ready_template(driver: Driver) -> None:
    page(driver, "templates")
    driver.click("newTemplate")
    choose(driver, "readyMenu", "ready1")
    driver.click("saveTemplate")
    driver.settle()
    assert len(review_templates.templates(driver.desk.db)) == 2
    page(driver, "people")
    box = driver.find(QComboBox, "beginTemplate")
    box.setCurrentIndex(next(at for at in range(box.count()) if _role_of(driver, box.itemData(at))))
    driver.click("begin")
    driver.settle()
    assert len(reviews.reviews_of_period(driver.desk.db, QUARTER)) == 12


def _score_and_note(driver: Driver) -> None:
    bot = driver.bot
    score = driver.find(QLineEdit, "score")
    bot.keyClicks(score, "88")
    bot.keyClick(score, Qt.Key.Key_Return)
    driver.settle()
    bot.keyClicks(driver.find(QPlainTextEdit, "strengths"), "OK")
    bot.keyClicks(driver.find(QLineEdit, "noteText"), "Praised by a customer")
    driver.click("addNote")
    driver.settle()


def _calibrate(driver: Driver) -> None:
    """Type a total in the table, and drag the same person to another box, each with its reason."""
    bot = driver.bot
    page(driver, "calibration")
    table = driver.find(CalibrationTable, "calibrationTable")
    who = table.people.rows[0].review
    table.people.setData(table.people.index(0, CALIBRATED), "91")
    bot.keyClicks(driver.find(QLineEdit, "reason"), "Agreed in the round")
    driver.click("confirm")
    driver.settle()
    assert reviews.review(driver.desk.db, who.id).card.total == 91
    driver.click("boxes")
    _drag(driver, driver.find(BoxView, "boxView"), who.id, (3, 3))
    bot.keyClicks(driver.find(QLineEdit, "reason"), "Ready for more")
    driver.click("confirm")
    driver.settle()
    assert reviews.review(driver.desk.db, who.id).potential == 3
    cycle = reviews.cycle_of(driver.desk.db, QUARTER)
    assert cycle is not None
    assert {one.why for one in calibration.history(driver.desk.db, cycle.id)} >= {"Agreed in the round", "Ready for more"}


def test_appeal_when_raised_and_upheld_by_clicks_then_the_review_opens_again(sampled: Driver) -> None:
    driver, bot = sampled, sampled.bot
    driver.click("begin")
    driver.settle()
    driver.click("finaliseAll")
    driver.click("confirm")
    driver.settle()
    look_at(driver, 2)
    driver.click("reviewActions")
    choose(driver, "oneReviewMenu", "appeal")
    bot.keyClicks(driver.find(QPlainTextEdit, "appealText"), "A receipt is missing")
    driver.click("confirm")
    driver.settle()
    (waiting,) = appeals.appeals(driver.desk.db)
    driver.click("answerAppeal")
    bot.keyClicks(driver.find(QPlainTextEdit, "answerText"), "It came on the 30th")
    driver.click("confirm")
    driver.settle()

    assert appeals.appeals(driver.desk.db)[0].state == appeals.UPHELD
    assert reviews.review(driver.desk.db, waiting.review_id).state != FINAL
    assert len(before.old_versions(driver.desk.db, waiting.review_id)) == 1


def test_plan_when_drafted_from_a_review_and_checked_by_clicks_then_is_closed(sampled: Driver) -> None:
    driver, bot = sampled, sampled.bot
    driver.click("begin")
    driver.settle()
    look_at(driver, 11)
    driver.click("reviewActions")
    choose(driver, "oneReviewMenu", "improve")
    bot.keyClicks(driver.find(QPlainTextEdit, "plan_measures"), "Call before the due date")
    driver.click("savePlan")
    assert driver.find(QPlainTextEdit, "plan_goal").toPlainText() == ""
    bot.keyClicks(driver.find(QPlainTextEdit, "plan_goal"), "95 % by January")
    if not driver.find(QPlainTextEdit, "plan_problem").toPlainText():
        bot.keyClicks(driver.find(QPlainTextEdit, "plan_problem"), "Late")
    driver.click("savePlan")
    driver.settle()
    _drafted(driver)

    bot.keyClicks(driver.find(QLineEdit, "checkFinding"), "Two of three called")
    driver.click("holdCheck")
    driver.settle()
    assert _drafted(driver).checks[0].finding == "Two of three called"
    driver.click("closePlan")
    bot.keyClicks(driver.find(QLineEdit, "outcomeWords"), "On time again")
    driver.click("confirm")
    driver.settle()
    assert _drafted(driver).state == "met"
    assert driver.find(QAbstractButton, "reopenPlan").isVisible()


def _drafted(driver: Driver) -> improvement.Plan:
    """Return the plan of this journey; the sample team has another one."""
    return next(one for one in improvement.plans(driver.desk.db) if one.goal == "95 % by January")


def _role_of(driver: Driver, template_id: object) -> bool:
    return any(one.id == template_id and one.role == "representative" for one in review_templates.templates(driver.desk.db))


def _drag(driver: Driver, boxes: BoxView, review_id: int, place: tuple[int, int]) -> None:
    start = boxes.chip_of(review_id).center()
    target = boxes.place_of(*place).center()
    driver.bot.mousePress(boxes, LEFT, pos=start)
    driver.bot.mouseMove(boxes, start + QPoint(12, 12))
    driver.bot.mouseMove(boxes, target)
    driver.bot.mouseRelease(boxes, LEFT, pos=target)
