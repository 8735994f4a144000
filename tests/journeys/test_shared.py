"""A shared workspace is opened from the window: the server is asked for, tried, opened, and remembered without the password."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit

from salesdesk import workspace
from salesdesk.places import Server as Place
from tests.journeys.conftest import Driver
from ui.dialogs.shared import SharedDialog

PASSWORD = "geheim/:@"


def test_shared_workspace_when_asked_for_then_is_tried_opened_and_remembered_without_its_password(
    driver: Driver, language: str, empty_server_address: str, tmp_path: Path
) -> None:
    workspace.create(empty_server_address, name="华东").close()
    place = Place.at(empty_server_address)
    driver.click("sharedWorkspace")
    dialog = driver.find(SharedDialog, "sharedDialog")

    driver.click("testShared")
    assert driver.find(QLabel, "shared_hostWrong").text()  # nothing is said yet of the server

    for name, words in (("host", place.host), ("database", "none_such"), ("user", place.user), ("password", PASSWORD)):
        field = driver.find(QLineEdit, f"shared_{name}")
        field.clear()
        driver.bot.keyClicks(field, words)
    driver.click("testShared")
    driver.bot.waitUntil(lambda: "no such database" in dialog.problem.text() or "没有这个数据库" in dialog.problem.text(), timeout=20_000)

    field = driver.find(QLineEdit, "shared_database")
    field.clear()
    driver.bot.keyClicks(field, place.database)
    driver.click("testShared")
    driver.bot.waitUntil(lambda: "华东" in driver.find(QLabel, "sharedSaid").text(), timeout=20_000)
    driver.click("openShared")
    driver.bot.waitUntil(lambda: driver.program.window.windowTitle().startswith("华东"), timeout=20_000)
    driver.settle()
    kept = (tmp_path / "settings.json").read_text("utf-8")
    assert PASSWORD not in kept
    assert "geheim" not in kept
    assert place.database in kept

    driver.program.open_workspace(str(tmp_path / "gone.salesdesk"))
    driver.settle()
    driver.program._change_language("en" if language == "zh" else "zh")
    driver.settle()
    assert driver.program.window.windowTitle().startswith("华东")


def test_empty_database_when_opened_then_a_workspace_is_set_up_in_it(driver: Driver, language: str, empty_server_address: str) -> None:
    place = Place.at(empty_server_address)
    driver.click("sharedWorkspace")
    for name, words in (("host", place.host), ("database", place.database), ("user", place.user), ("password", PASSWORD)):
        field = driver.find(QLineEdit, f"shared_{name}")
        field.clear()
        driver.bot.keyClicks(field, words)
    driver.click("testShared")
    said = driver.find(QLabel, "sharedSaid")
    driver.bot.waitUntil(lambda: "empty" in said.text() or "空" in said.text(), timeout=20_000)
    driver.click("openShared")
    name = driver.find(QLineEdit, "workspaceName")
    name.clear()
    driver.bot.keyClicks(name, "East")
    driver.click("create")

    driver.bot.waitUntil(lambda: driver.program.window.windowTitle().startswith("East"), timeout=20_000)
    driver.settle()
    assert driver.desk.db.path is None


def test_server_when_an_address_is_taken_apart_then_it_is_the_same_again() -> None:
    one = Place("db.example.com:5433", "sales east", "张三", PASSWORD)
    assert Place.at(one.address()) == one
    assert "geheim" not in one.address(with_password=False)
