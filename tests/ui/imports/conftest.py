"""A window on a new workspace, sheets made by hand, and the import dialog opened as by a drop of files."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from salesdesk.model import Base
from salesdesk.settings import Settings
from ui.imports.dialog import ImportDialog
from ui.messages import Messages
from ui.program import Program
from ui.theme import Theme

WAIT_MS = 30_000
HEADINGS = ("订单编号", "日期", "销售员", "客户名称", "产品名称", "数量", "金额")
ROWS: tuple[tuple[object, ...], ...] = (
    ("SO1", "2026-09-03", "张伟", "宏达贸易有限公司", "水泵", 2, 800),
    ("SO2", "2026-09-08", "李娜", "远景科技", "阀门", 5, 1250.5),
    ("SO3", "2026-09-21", "张伟", "海天实业", "水泵", 1, 400),
    ("SO4", "2026-09-30", "王强", "远景科技", "阀门", 3, 750),
)


class Journey:
    """Clicks through the dialog as a manager would."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program = program
        self.bot = qtbot

    def drop(self, *files: Path) -> ImportDialog:
        """Drop `files` on the window and wait for the preview."""
        self.program.window.files_dropped.emit(files)
        dialog = self.program.window.findChildren(ImportDialog)[-1]
        self.settle(dialog)
        return dialog

    def settle(self, dialog: ImportDialog) -> None:
        """Wait until nothing is under way."""
        self.bot.waitUntil(self._settled(dialog), timeout=WAIT_MS)

    def click(self, dialog: ImportDialog, name: str) -> None:
        """Click the button called `name`."""
        button = dialog.findChild(QPushButton, name)
        assert button is not None
        assert button.isVisible()
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def look_at(self, dialog: ImportDialog, view: str) -> list[list[str]]:
        """Choose a view of the table and return its rows as shown."""
        button = dialog.review.table.views.findChild(object, view)
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)
        rows = dialog.review.table.grid.rows
        return [[str(rows.data(rows.index(row, at))) for at in range(rows.columnCount())] for row in range(rows.rowCount())]

    def correct(self, dialog: ImportDialog, row: int, column: int, words: str) -> None:
        """Click a cell, choose `words` in the list that opens, and wait for the new preview."""
        grid = dialog.review.table.grid
        place = grid.visualRect(grid.rows.index(row, column)).center()
        self.bot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
        self.bot.waitUntil(self._listed(dialog), timeout=WAIT_MS)
        box = grid.findChild(QComboBox, "correction")
        assert box is not None
        view = box.view()
        view.scrollTo(box.model().index(box.findText(words), 0))
        at = view.visualRect(box.model().index(box.findText(words), 0))
        self.bot.mouseMove(view.viewport(), at.center())
        self.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at.center())
        self.settle(dialog)

    def lines(self) -> int:
        """Return how many sale lines the workspace has."""
        from salesdesk.model import SaleLine

        return self.count(SaleLine)

    def count(self, model: type[Base]) -> int:
        """Return how many records of one kind the workspace has."""
        from sqlalchemy import func, select

        assert self.program.desk is not None
        with self.program.desk.db.read() as session:
            return session.scalar(select(func.count()).select_from(model)) or 0

    @staticmethod
    def _settled(dialog: ImportDialog) -> Callable[[], bool]:
        def settled() -> bool:
            return not dialog.busy

        return settled

    @staticmethod
    def _listed(dialog: ImportDialog) -> Callable[[], bool]:
        def listed() -> bool:
            box = dialog.review.table.grid.findChild(QComboBox, "correction")
            return box is not None and box.view().isVisible()

        return listed


@pytest.fixture
def journey(qtbot: QtBot, qapp: QApplication, theme: Theme, new_file: Path, tmp_path: Path) -> Iterator[Journey]:
    """Open a window on a new, empty workspace."""
    place = Path(shutil.copyfile(new_file, tmp_path / "team.salesdesk"))
    messages = Messages()
    program = Program(qapp, theme, Settings(), messages)
    program.start([str(place)])
    qtbot.waitUntil(_opened(program), timeout=WAIT_MS)
    yield Journey(program, qtbot)
    program.window.close()
    program.window.deleteLater()
    program.close()
    program.deleteLater()
    messages.deleteLater()


def _opened(program: Program) -> Callable[[], bool]:
    def opened() -> bool:
        return program.desk is not None and not program.tasks.busy

    return opened


def write_xlsx(path: Path, rows: Sequence[Sequence[object]], sheet: str = "销售明细", headings: Sequence[object] = HEADINGS) -> Path:
    """Write a workbook of one sheet."""
    import openpyxl

    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in (headings, *rows):
        page.append(list(row))
    book.save(path)
    return path
