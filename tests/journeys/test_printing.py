"""Paper from a page that has none of its own: the print menu, and what it says where there is nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from salesdesk.services import records
from tests.journeys.conftest import Driver
from ui.printing.preview import PreviewDialog


def test_week_when_printed_from_the_overview_then_is_of_everybody(driver: Driver, language: str) -> None:
    driver.click("newWorkspace")
    driver.click("create")
    driver.bot.waitUntil(lambda: driver.program.desk is not None, timeout=30_000)
    driver.settle()

    _choose(driver, "week")
    driver.expect_words("printPlace", {"en": "nobody whose week could be printed", "zh": "没有可打印周计划的成员"}[language])
    driver.click("closePreview")

    for name in ("欧阳镕", "王海涛"):
        records.save(driver.desk.db, "member", {"name": name})
    _choose(driver, "week")
    preview = driver.find(PreviewDialog, "preview")
    driver.bot.waitUntil(lambda: preview._who.count() == 3, timeout=30_000)
    driver.settle()
    driver.click("closePreview")


def _choose(driver: Driver, document: str) -> None:
    driver.program.window.act["print"].trigger()
    menu = driver.find(QMenu, "printMenu")
    next(one for one in menu.actions() if one.objectName() == document).trigger()
    menu.close()
