"""The manager's month in the window, by clicks: an empty laptop, a real sheet, goals, reviews, paper; then all of it undone."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from python_calamine import CalamineWorkbook

from salesdesk import undo
from salesdesk.measure import Who, value
from salesdesk.period import Period
from salesdesk.services.goals.targets import target_of
from salesdesk.services.reviews import scoring as reviews
from tests.journeys.conftest import Driver
from ui.imports.dialog import ImportDialog
from ui.printing.preview import PreviewDialog
from ui.tables.grid import GridView

DECEMBER = Period.month(2023, 12)


@pytest.fixture
def sheet(shared_data: Path) -> Path:
    return next((shared_data / "sales").glob("superstore-zh__*.xls"))


def december_by_region(sheet: Path) -> dict[str, Decimal]:
    """Return the sales of December 2023 by region, summed from the sheet itself."""
    head, *rows = CalamineWorkbook.from_path(str(sheet)).get_sheet_by_name("订单").to_python(skip_empty_area=False)
    day, region, amount = (head.index(name) for name in ("订单日期", "区域", "销售额"))
    sums: dict[str, Decimal] = {}
    for row in rows:
        if (row[day].year, row[day].month) == (2023, 12):
            exact = round(Decimal(repr(row[amount])), 4)
            sums[row[region]] = sums.get(row[region], Decimal(0)) + exact
    return sums


def test_month_when_done_by_clicks_then_ends_with_printed_reviews(driver: Driver, sheet: Path, tmp_path: Path, language: str) -> None:
    bot = driver.bot
    driver.click("newWorkspace")
    name = driver.find(QLineEdit, "workspaceName")
    name.clear()
    bot.keyClicks(name, "East")
    driver.click("create")
    bot.waitUntil(lambda: driver.program.desk is not None, timeout=30_000)
    assert (tmp_path / "East.salesdesk").exists()

    driver.drop(sheet)
    dialog = driver.find(ImportDialog, "importDialog")
    driver.click("doImport")
    driver.click("seeOverview")
    bot.waitUntil(lambda: driver.desk.period == DECEMBER, timeout=30_000)
    driver.settle()
    assert dialog is not None

    expected = december_by_region(sheet)
    with driver.desk.db.read() as session:
        assert value(session, "sales_amount", Who(), DECEMBER) == sum(expected.values())
    shown = f"{sum(expected.values()) / 10_000:.1f}" if language == "zh" else f"{sum(expected.values()) / 1000:.1f}"
    bot.waitUntil(lambda: shown in driver.words(), timeout=30_000)

    driver.tab(2)
    grid = driver.find(GridView, "grid")
    row = next(row for row in range(grid.model().rowCount()) if "洪光" in str(grid.model().index(row, 0).data()))
    column = next(at for at in range(grid.model().columnCount()) if at > 1 and _is_december(grid, at))
    grid.setCurrentIndex(grid.model().index(row, column))
    bot.keyClicks(grid, "10")
    bot.keyClick(driver.typing(grid), Qt.Key.Key_Return)
    bot.waitUntil(lambda: _target(driver) is not None, timeout=30_000)

    driver.tab(5)
    driver.click("begin")
    score = driver.find(QLineEdit, "score")
    bot.keyClicks(score, "80")
    bot.keyClick(score, Qt.Key.Key_Return)
    driver.settle()
    driver.click("printOne")
    driver.find(PreviewDialog, "preview")
    driver.click("saveOne")
    saving = driver.find(QFileDialog, "savePdf")
    saving.selectFile(str(tmp_path / "review.pdf"))
    saving.accept()
    bot.waitUntil((tmp_path / "review.pdf").exists, timeout=30_000)
    driver.settle()
    driver.click("closePreview")
    words = PdfReader(tmp_path / "review.pdf").pages[0].extract_text()
    cycle = reviews.cycle_of(driver.desk.db, DECEMBER)
    assert cycle is not None
    assert any(one.card.member in words for one in reviews.reviews(driver.desk.db, cycle.id))
    assert ("完成率" in words) is (language == "zh")

    while (last := undo.next_undo(driver.desk.db)) is not None:
        driver.click("undoButton")
        bot.waitUntil(lambda done=last: undo.next_undo(driver.desk.db) != done, timeout=30_000)
        driver.settle()
    with driver.desk.db.read() as session:
        assert value(session, "orders", Who(), DECEMBER) == 0


def _is_december(grid: GridView, column: int) -> bool:
    head = str(grid.model().headerData(column, Qt.Orientation.Horizontal))
    return head in ("12月", "Dec")


def _target(driver: Driver) -> Decimal | None:
    with driver.desk.db.read() as session:
        return target_of(session, "sales_amount", Who(), DECEMBER)
