"""Importing by clicks: monthly sheets, a Zoho export, errors that come back corrected, an undo that keeps what was edited."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit
from sqlalchemy import func, select

from salesdesk.model import Member, Opportunity, SaleLine
from salesdesk.services import records
from tests.clicks import LEFT
from tests.journeys.conftest import PATIENCE, Driver
from ui.imports.dialog import ImportDialog
from ui.imports.history import HistoryDialog

HEADINGS = ["订单号", "下单日期", "销售员", "客户名称", "产品名称", "数量", "金额"]
GOOD = [["SO1", "2026-10-01", "张三", "东方公司", "泵", 1, 100], ["SO2", "2026-10-02", "李四", "西方公司", "阀", 2, 50]]
BAD = ["SO3", "2026-10-35", "李四", "西方公司", "阀", 2, 70]
ZOHO = (
    "Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Probability (%),Created Time,"
    "Modified Time\n"
    "zcrm_4876876000000123451,zcrm_4876876000000000001,Ann Lee,1200.50,Pumps,2026-10-08,zcrm_4876876000000123001,Acme Ltd,Closed Won,"
    "100,2026-09-01 10:00:00,2026-10-08 09:00:00\n"
    "zcrm_4876876000000123452,zcrm_4876876000000000001,Ann Lee,800,Valves,2026-12-01,zcrm_4876876000000123002,Globex,Negotiation,"
    "60,2026-09-03 10:00:00,2026-10-09 09:00:00\n"
)


@pytest.fixture
def at_work(driver: Driver) -> Driver:
    """A manager with a new workspace."""
    driver.click("newWorkspace")
    name = driver.find(QLineEdit, "workspaceName")
    name.clear()
    driver.bot.keyClicks(name, "East")
    driver.click("create")
    driver.bot.waitUntil(lambda: driver.program.desk is not None, timeout=PATIENCE)
    return driver


def sheet(path: Path, rows: Sequence[Sequence[object]], title: str = "") -> Path:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "订单"
    for line in ([[title]] if title else []) + [HEADINGS, *rows]:  # type: ignore[operator]
        page.append(line)
    book.save(path)
    return path


def count(driver: Driver, model: type) -> int:
    with driver.desk.db.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def take(driver: Driver, path: Path) -> None:
    """Drop a sheet and import it."""
    driver.drop(path)
    driver.click("doImport")
    driver.find(QLabel, "doneHeading")
    driver.settle()


def close(driver: Driver) -> None:
    driver.click("cancelImport")
    driver.bot.waitUntil(lambda: not driver.program.window.findChildren(ImportDialog), timeout=PATIENCE)


def test_second_month_when_of_the_same_shape_then_needs_one_click(at_work: Driver, tmp_path: Path) -> None:
    take(at_work, sheet(tmp_path / "10月.xlsx", GOOD, "2026年10月销售明细"))
    close(at_work)
    take(at_work, sheet(tmp_path / "11月.xlsx", [["SO9", "2026-11-03", "张三", "东方公司", "泵", 1, 30]], "2026年11月销售明细"))

    assert count(at_work, SaleLine) == 3


def test_zoho_export_when_dropped_then_deals_are_kept_and_the_won_one_counts(at_work: Driver, tmp_path: Path) -> None:
    path = tmp_path / "Deals_2026_10_31.csv"
    path.write_text(ZOHO, "utf-8")
    at_work.drop(path)
    heading = at_work.find(QLabel, "tableHeading")
    assert "Zoho CRM" in heading.text()
    at_work.click("doImport")
    at_work.find(QLabel, "doneHeading")
    at_work.settle()

    assert (count(at_work, Opportunity), count(at_work, SaleLine)) == (2, 1)


def save_rejected(driver: Driver, path: Path) -> Path:
    """Save the rejected rows of the import that was done, and close it."""
    driver.click("saveRejected")
    saving = next(one for one in driver.program.window.findChildren(QFileDialog) if one.isVisible())
    saving.selectFile(str(path))
    saving.accept()
    driver.bot.waitUntil(path.exists, timeout=PATIENCE)
    driver.settle()
    close(driver)
    return path


def correct(path: Path, cell: str, value: object) -> None:
    book = openpyxl.load_workbook(path)
    page = book.active
    assert page is not None
    page[cell].value = value
    book.save(path)


def test_errors_when_saved_corrected_and_dropped_again_then_all_is_in(at_work: Driver, tmp_path: Path, language: str) -> None:
    take(at_work, sheet(tmp_path / "十月.xlsx", [*GOOD, BAD]))
    errors = save_rejected(at_work, tmp_path / "errors.xlsx")
    assert openpyxl.load_workbook(errors).sheetnames == ["失败结果" if language == "zh" else "Rejected rows"]
    correct(errors, "C4", "2026-10-05")

    take(at_work, errors)

    with at_work.desk.db.read() as session:
        assert session.scalar(select(func.sum(SaleLine.amount))) == Decimal(220)


def test_row_when_rejected_in_a_corrected_sheet_and_mended_then_replaces_what_it_was_before(at_work: Driver, tmp_path: Path) -> None:
    rows = [[None, f"2026-10-0{day}", "张三", f"客户{day}", "泵", 1, 100 * day] for day in range(1, 7)]
    take(at_work, sheet(tmp_path / "十月.xlsx", rows[:5]))
    close(at_work)
    take(at_work, sheet(tmp_path / "十月.xlsx", [*rows[:2], [*rows[2][:6], "三百多"], *rows[3:]]))
    errors = save_rejected(at_work, tmp_path / "errors.xlsx")
    correct(errors, "H4", 350)

    take(at_work, errors)

    with at_work.desk.db.read() as session:
        assert session.execute(select(func.count(), func.sum(SaleLine.amount))).one() == (6, Decimal(2150))


def test_undo_when_a_row_was_edited_since_then_it_is_kept_and_named_with_the_way_to_it(at_work: Driver, tmp_path: Path) -> None:
    take(at_work, sheet(tmp_path / "十月.xlsx", GOOD))
    close(at_work)
    records.save(at_work.desk.db, "sale_line", {"amount": Decimal(99)}, 1)
    at_work.click("lastImport")
    history = at_work.find(HistoryDialog, "importHistory")
    at_work.click("undoThis")
    at_work.bot.waitUntil(history.one.left.isVisible, timeout=PATIENCE)

    rows = history.one.left.grid.rows
    titles = [str(rows.index(row, 2).data()) for row in range(rows.rowCount())]
    assert count(at_work, SaleLine) == 1
    assert any(title.startswith("SO1") and "99" in title for title in titles)
    assert count(at_work, Member) == 1

    place = history.one.left.grid.visualRect(rows.index(next(at for at, one in enumerate(titles) if one.startswith("SO1")), 2)).center()
    at_work.bot.mouseClick(history.one.left.grid.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    at_work.bot.waitUntil(lambda: not at_work.program.window.findChildren(HistoryDialog), timeout=PATIENCE)
    at_work.settle()
    assert at_work.program.window.shell is not None
    assert at_work.program.window.shell.tab.name == "customers"
