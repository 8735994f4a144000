"""What the import tells of a table before anything is written: its days, its total, the names that will be created."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.period import Period
from salesdesk.services.remembered_sheets import remembered
from tests.ui.imports.conftest import ROWS, Journey, write_xlsx
from ui.imports.dialog import ImportDialog
from ui.imports.name_rows import NameQuestion
from ui.imports.source_list import Entry

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


def _import(journey: Journey, path: Path) -> None:
    dialog = journey.drop(path)
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    journey.click(dialog, "cancelImport")


def _view(dialog: ImportDialog, name: str) -> QAbstractButton:
    found = dialog.review.table.views.findChild(QAbstractButton, name)
    assert found is not None
    return found


def _card(dialog: ImportDialog) -> Entry:
    """Return the card of the only table."""
    (found,) = [one for one in dialog.review.sources.entries.entries if one.table is not None]
    return found


def test_sheet_when_it_comes_again_longer_then_its_heading_tells_the_days_of_all_its_rows(journey: Journey, tmp_path: Path) -> None:
    _import(journey, write_xlsx(tmp_path / "九月.xlsx", ROWS))
    changed = [*ROWS[1][:6], 1300]

    dialog = journey.drop(write_xlsx(tmp_path / "十月.xlsx", [ROWS[0], changed, ("SO9", "2026-10-08", "李娜", "远景科技", "阀门", 1, 100)]))

    assert dialog.total.text() == "1 new, 1 changed, 1 the same"
    assert dialog.review.table.heading.text().endswith("3 rows, 2026-09-03 to 2026-10-08")
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert journey.program.desk is not None
    assert journey.program.desk.period == Period.month(2026, 10)

    again = journey.drop(write_xlsx(tmp_path / "全部.xlsx", [*ROWS[1:], ("SO10", "2026-09-15", "李娜", "远景科技", "阀门", 1, 7)]))
    assert again.review.table.heading.text().endswith("4 rows, 2026-09-08 to 2026-09-30")


def test_total_that_differs_when_its_table_is_not_the_chosen_one_then_its_card_says_so(journey: Journey, tmp_path: Path) -> None:
    right = write_xlsx(tmp_path / "九月.xlsx", [*ROWS[:2], ("合计", "", "", "", "", "", 2050.5)])
    wrong = write_xlsx(tmp_path / "十月.xlsx", [*ROWS[2:], ("合计", "", "", "", "", "", 1200)])

    dialog = journey.drop(right, wrong)

    assert dialog.review.sources.table == 0
    lines = [entry.lines for entry in dialog.review.sources.entries.entries if entry.table is not None]
    assert [one[1:] for one in lines] == [(), (("Total differs by −50.00", "warn"),)]


def test_near_names_when_answered_then_the_view_counts_the_names_that_will_be_created(journey: Journey, tmp_path: Path) -> None:
    _import(journey, write_xlsx(tmp_path / "九月.xlsx", ROWS))
    rows = [("SO9", "2026-10-03", "李娜", "宏达贸易公司", "水泵", 1, 100), ("SO10", "2026-10-04", "赵敏", "远景科技", "水泵", 1, 100)]
    dialog = journey.drop(write_xlsx(tmp_path / "十月.xlsx", rows))
    assert _view(dialog, "names").text() == "New names 2"

    (row,) = [one for one in dialog.review.table.names.findChildren(NameQuestion) if one.isVisible()]
    journey.bot.mouseClick(row.findChild(QPushButton, "same"), Qt.MouseButton.LeftButton)
    journey.settle(dialog)

    assert _view(dialog, "names").text() == "New names 1"
    assert [row[1] for row in journey.look_at(dialog, "names")] == ["宏达贸易公司", "赵敏"]


def test_sheet_of_a_kind_that_was_said_when_the_next_one_comes_then_its_card_says_when_and_as_what_it_was_confirmed(
    journey: Journey, tmp_path: Path
) -> None:
    heads, rows = ("伙伴", "区域", "备注一"), [("宏达贸易", "华东", "a"), ("远景科技", "华北", "b"), ("海天实业", "华南", "c")]
    first = journey.drop(write_xlsx(tmp_path / "一月.xlsx", rows, "华东", heads))
    assert [line for line, _ in _card(first).lines] == ["Unknown table · Left out"]
    kind = first.review.table.kind
    kind.setCurrentIndex(kind.findData(TableKind.CUSTOMERS))
    kind.activated.emit(kind.currentIndex())
    journey.settle(first)
    journey.look_at(first, "columns")
    journey.correct(first, 0, 2, "Customer")
    journey.click(first, "doImport")
    journey.settle(first)
    journey.click(first, "cancelImport")

    later = journey.drop(write_xlsx(tmp_path / "二月.xlsx", [("晟泰机械", "华中", "d")], "华中", heads))

    assert journey.program.desk is not None
    (known,) = remembered(journey.program.desk.db)
    assert known.learnt_at is not None
    day = known.learnt_at.astimezone().date().isoformat()
    assert [line for line, _ in _card(later).lines] == ["Customers · sure", f"As confirmed on {day}: 华东"]
    assert later.review.table.why.text().startswith(f"Read as you confirmed it on {day}; such sheets are remembered as “华东”.")
    assert later.total.text() == "1 new"


def test_sheet_that_was_left_out_when_the_next_one_comes_then_it_is_said_when_that_was_chosen(journey: Journey, tmp_path: Path) -> None:
    other = write_xlsx(tmp_path / "客户.xlsx", [("宏达贸易", "华东")], "客户", ("客户名称", "区域"))
    first = journey.drop(other, write_xlsx(tmp_path / "九月.xlsx", ROWS))
    assert _click_skip(journey, first) == "客户"
    journey.click(first, "doImport")
    journey.settle(first)
    journey.click(first, "cancelImport")

    later = journey.drop(write_xlsx(tmp_path / "客户2.xlsx", [("远景科技", "华北")], "客户", ("客户名称", "区域")))

    assert journey.program.desk is not None
    known = remembered(journey.program.desk.db)[0].learnt_at
    assert known is not None
    assert later.review.table.why.text() == f"Left out, as you chose on {known.astimezone().date().isoformat()} for sheets like it, “客户”."


def _click_skip(journey: Journey, dialog: ImportDialog) -> str:
    """Leave the chosen table out, and return what it is called."""
    skip = dialog.review.table.skip
    journey.bot.mouseClick(skip, Qt.MouseButton.LeftButton, pos=QPoint(8, skip.height() // 2))
    journey.settle(dialog)
    return dialog.review.sources.entries.entries[dialog.review.sources.currentIndex().row()].title
