"""The way of a sheet through the import dialog, click by click."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Member, Review
from salesdesk.period import Period
from salesdesk.services.settings import settings_of
from tests.core.imports.test_review_forms import PLAIN, sheet
from tests.ui.imports.conftest import HEADINGS, ROWS, WAIT_MS, Journey, write_xlsx
from ui.imports.dialog import ImportDialog
from ui.imports.name_rows import NameQuestion
from ui.imports.spellings_dialog import SpellingsDialog

# The list that opens in a cell takes the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


def test_sheet_when_dropped_then_is_shown_imported_and_undone(journey: Journey, tmp_path: Path) -> None:
    dialog = journey.drop(write_xlsx(tmp_path / "九月.xlsx", [*ROWS, ("SO5", "下周", "王强", "远景科技", "阀门", 3, 900)]))

    assert dialog.total.text() == "4 new, 1 rejected"
    assert "Sales lines" in dialog.review.table.heading.text()
    assert "2026-09-03 to 2026-09-30" in dialog.review.table.heading.text()
    assert journey.look_at(dialog, "rejected") == [["6", "日期", "下周", "This is no date."]]
    assert [row[2] for row in journey.look_at(dialog, "new")] == ["SO1", "SO2", "SO3", "SO4"]

    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert dialog.done_page.heading.text() == "Imported"
    assert journey.lines() == len(ROWS)
    assert journey.program.desk is not None
    assert journey.program.desk.period == Period.month(2026, 9)

    journey.click(dialog, "undoImport")
    journey.settle(dialog)
    assert dialog.done_page.heading.text() == "Import undone"
    assert dialog.done_page.sentence.text() == "Rows: 4 taken back\nNames and the like: 8 taken back"
    assert journey.lines() == 0


def test_notes_when_many_then_the_others_are_seen_on_request(journey: Journey, tmp_path: Path) -> None:
    headings = ("姓名", "销售目标", "实际完成", "完成率", "回款")
    rows = [("王芳", 80, 92, 1.15, 61), ("李强", 70, 55, 0.79, 40), ("合计", 150, 147, None, 101)]
    dialog = journey.drop(write_xlsx(tmp_path / "2026年9月业绩.xlsx", rows, headings=headings))
    notes = dialog.review.table.notes
    folded = [line.text() for _, line in notes._labels if line.isVisible()]

    assert notes.more.text() == f"{len(notes.text.splitlines()) - len(folded)} more notes"
    journey.click(dialog, "moreNotes")

    assert [line.text() for _, line in notes._labels if line.isVisible()] == notes.text.splitlines()
    journey.click(dialog, "moreNotes")
    assert [line.text() for _, line in notes._labels if line.isVisible()] == folded


def test_meaning_when_corrected_then_is_planned_anew_and_remembered(journey: Journey, tmp_path: Path) -> None:
    headings = (*HEADINGS[:2], "跟单", *HEADINGS[3:])
    path = write_xlsx(tmp_path / "九月.xlsx", ROWS, headings=headings)
    dialog = journey.drop(path)
    column = headings.index("跟单")

    journey.look_at(dialog, "columns")
    journey.correct(dialog, column, 2, "Salesperson")

    assert dialog.flow.preview is not None
    assert dialog.flow.preview.tables[0].plan.table.columns[column].meaning is Meaning.MEMBER
    assert {row[1] for row in journey.look_at(dialog, "names")} >= {"张伟", "李娜", "王强"}
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    journey.click(dialog, "cancelImport")

    later = journey.drop(write_xlsx(tmp_path / "十月.xlsx", [("SO9", "2026-10-03", "李娜", "远景科技", "水泵", 1, 100)], headings=headings))
    shown = journey.look_at(later, "columns")
    assert shown[column][2] == "Salesperson"
    assert "taught" in shown[column][4]


def test_sheet_when_it_comes_again_changed_then_shows_before_and_after(journey: Journey, tmp_path: Path) -> None:
    journey_rows = [list(row) for row in ROWS]
    dialog = journey.drop(write_xlsx(tmp_path / "九月.xlsx", journey_rows))
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    journey.click(dialog, "cancelImport")
    journey_rows[1][6] = 1300

    again = journey.drop(write_xlsx(tmp_path / "九月改.xlsx", journey_rows))

    assert again.total.text() == "1 changed, 3 the same"
    assert journey.look_at(again, "changed")[0][2:] == ["Amount", "1,250.50", "1,300.00"]


def test_near_name_when_said_to_be_the_known_one_then_is_not_created(journey: Journey, tmp_path: Path) -> None:
    first = journey.drop(write_xlsx(tmp_path / "九月.xlsx", ROWS))
    journey.click(first, "doImport")
    journey.settle(first)
    journey.click(first, "cancelImport")
    dialog = journey.drop(write_xlsx(tmp_path / "十月.xlsx", [("SO9", "2026-10-03", "李娜", "宏达贸易公司", "水泵", 1, 100)]))

    assert [row[1] for row in journey.look_at(dialog, "names")] == ["宏达贸易公司"]
    journey.correct(dialog, 0, 4, "The same as “宏达贸易有限公司”")

    assert dialog.flow.preview is not None
    assert dialog.flow.preview.plan is not None
    assert dialog.flow.preview.plan.creates == ()


SPACED = [("SO7", "2026-10-03", "李 娜", "远景-科技", "水泵", 1, 100), ("SO8", "2026-10-04", "王 强", "海天实业", "阀门", 2, 60)]


def _spaced(journey: Journey, tmp_path: Path) -> ImportDialog:
    first = journey.drop(write_xlsx(tmp_path / "九月.xlsx", ROWS))
    journey.click(first, "doImport")
    journey.settle(first)
    journey.click(first, "cancelImport")
    return journey.drop(write_xlsx(tmp_path / "十月.xlsx", SPACED))


def _creates(dialog: ImportDialog) -> list[str]:
    assert dialog.flow.preview is not None
    assert dialog.flow.preview.plan is not None
    return [one.name for one in dialog.flow.preview.plan.creates]


def test_names_that_differ_in_spaces_when_answered_by_one_click_then_are_the_same_and_the_next_sheet_asks_nothing(
    journey: Journey, tmp_path: Path
) -> None:
    dialog = _spaced(journey, tmp_path)
    question = dialog.review.table.spellings
    assert question.words.text() == "3 names differ from another in spaces, dots or dashes only. Are they the same?"
    assert "“李 娜” = “李娜”" in question.pairs.toolTip()
    assert question.pairs.text().count("=") == 3
    assert len(_creates(dialog)) == 3

    journey.click(dialog, "spellingsSame")
    journey.settle(dialog)
    assert _creates(dialog) == []
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    journey.click(dialog, "cancelImport")

    later = journey.drop(write_xlsx(tmp_path / "十一月.xlsx", [("SO9", "2026-11-03", "李 娜", "远景-科技", "阀门", 1, 9)]))
    assert not later.review.table.spellings.isVisible()
    assert _creates(later) == []
    journey.click(later, "doImport")
    journey.settle(later)
    assert later.done_page.heading.text() == "Imported"


@pytest.mark.parametrize(("answer", "people"), [("importAsSame", 3), ("importAsNew", 5), ("cancel", 3)])
def test_names_that_differ_in_spaces_when_not_answered_then_asked_before_anything_is_written(
    journey: Journey, tmp_path: Path, answer: str, people: int
) -> None:
    dialog = _spaced(journey, tmp_path)

    journey.click(dialog, "doImport")
    asked = dialog.findChild(SpellingsDialog)
    assert asked is not None
    assert journey.lines() == len(ROWS)
    journey.bot.mouseClick(asked.findChild(QPushButton, answer), Qt.MouseButton.LeftButton)
    if answer == "cancel":
        assert dialog.pages.currentWidget() is dialog.review
        assert journey.lines() == len(ROWS)
    else:
        journey.bot.waitUntil(lambda: dialog.flow.result is not None, timeout=WAIT_MS)
        assert journey.lines() == len(ROWS) + 2
    assert journey.count(Member) == people


def test_names_that_differ_in_spaces_when_answered_one_by_one_then_each_is_what_was_said(journey: Journey, tmp_path: Path) -> None:
    dialog = _spaced(journey, tmp_path)

    journey.click(dialog, "oneByOne")
    for name in ("same", "same", "new"):
        rows = [one for one in dialog.review.table.spellings.findChildren(NameQuestion) if one.isVisible() and not one.is_answered]
        journey.bot.mouseClick(rows[0].findChild(QPushButton, name), Qt.MouseButton.LeftButton)
        journey.settle(dialog)

    assert len(_creates(dialog)) == 1
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert dialog.done_page.heading.text() == "Imported"


def _form(path: Path, name: str, month: str) -> Path:
    return sheet(path, [PLAIN[0], (f"姓名:{name}", None, "考核月份", month), *PLAIN[2:]])


def test_form_whose_name_differs_in_spaces_when_answered_then_is_taken_and_the_next_month_asks_nothing(
    journey: Journey, tmp_path: Path
) -> None:
    dialog = _spaced(journey, tmp_path)
    journey.click(dialog, "cancelImport")
    dialog = journey.drop(_form(tmp_path / "考核 张伟.xlsx", "张伟", "2026-10"), _form(tmp_path / "考核.xlsx", "张 伟", "2026-09"))
    assert not dialog.import_button.isEnabled()
    assert dialog.review.table.spellings.words.text() == "1 name differs from another in spaces, dots or dashes only. Is it the same?"
    assert dialog.review.table.spellings.all_new.text() == "Somebody else"

    journey.click(dialog, "spellingsNew")
    journey.settle(dialog)
    assert dialog.review.table.why.text() == "There is no member called “张 伟”."
    assert dialog.total.text().startswith("2 new")
    journey.click(dialog, "spellingsSame")
    journey.settle(dialog)
    assert dialog.total.text() == "4 new"
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    journey.click(dialog, "cancelImport")
    assert journey.count(Review) == 2

    later = journey.drop(_form(tmp_path / "考核.xlsx", "张 伟", "2026-11"))
    assert later.total.text() == "2 new"
    assert not later.review.table.spellings.isVisible()


def test_form_whose_name_sounds_like_a_members_when_left_out_then_the_others_can_be_imported(journey: Journey, tmp_path: Path) -> None:
    dialog = _spaced(journey, tmp_path)
    journey.click(dialog, "cancelImport")
    dialog = journey.drop(_form(tmp_path / "one.xlsx", "张伟", "2026-10"), _form(tmp_path / "two.xlsx", "Zhang Wei", "2026-10"))
    (row,) = [one for one in dialog.review.table.names.findChildren(NameQuestion) if one.isVisible()]
    assert row.findChild(QLabel, "questionNames").text() == "“Zhang Wei” in the form = “张伟” in SalesDesk?"  # type: ignore[union-attr]
    assert "One is how the other sounds." in [one.text().split(" · ")[-1] for one in row.findChildren(QLabel)]
    assert not dialog.import_button.isEnabled()

    dialog.review.table.skip.click()
    journey.settle(dialog)

    assert dialog.import_button.isEnabled()
    assert not dialog.review.table.names.isVisible()


def test_table_without_dates_when_month_is_chosen_then_its_rows_are_of_it(journey: Journey, tmp_path: Path) -> None:
    rows = [(row[0], *row[2:]) for row in ROWS]
    dialog = journey.drop(write_xlsx(tmp_path / "明细.xlsx", rows, headings=(HEADINGS[0], *HEADINGS[2:])))
    assert dialog.review.table.question.isVisible()

    dialog.review.table.question.answered.emit(Period.month(2025, 2))
    journey.settle(dialog)

    assert {row[1] for row in journey.look_at(dialog, "new")} == {"2025-02-28"}


def test_kind_when_corrected_then_columns_are_read_for_it(journey: Journey, tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_text("名称,区域\n宏达贸易,华东\n远景科技,华北\n海天实业,华南\n", encoding="utf-8")
    dialog = journey.drop(path)
    kind = dialog.review.table.kind

    kind.setCurrentIndex(kind.findData(TableKind.CUSTOMERS))
    kind.activated.emit(kind.currentIndex())
    journey.settle(dialog)

    assert dialog.flow.preview is not None
    assert dialog.flow.preview.tables[0].plan.table.kind is TableKind.CUSTOMERS


def test_unreadable_file_when_dropped_with_a_good_one_then_only_it_is_left_out(journey: Journey, tmp_path: Path) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04" + b"\0" * 200)

    dialog = journey.drop(broken, write_xlsx(tmp_path / "九月.xlsx", ROWS[:2]), write_xlsx(tmp_path / "十月.xlsx", ROWS[2:]))
    assert dialog.total.text() == "4 new"
    assert [one.file for one in dialog.flow.preview.problems] == ["坏.xlsx"] if dialog.flow.preview else False
    journey.click(dialog, "doImport")
    journey.settle(dialog)

    told = [one.text() for one in dialog.done_page.findChildren(QLabel)]
    assert {"九月.xlsx › 销售明细", "十月.xlsx › 销售明细", "坏.xlsx"} <= set(told)


def test_file_when_it_holds_nothing_usable_then_is_told_what_to_do(journey: Journey, tmp_path: Path) -> None:
    path = tmp_path / "空.csv"
    path.write_bytes(b"")

    dialog = journey.drop(path)

    assert "空.csv" in dialog.nothing.empty.sentence.text()
    assert dialog.cancel_button.text() == "Close"
    assert not dialog.import_button.isVisible()


def test_dialog_when_closed_while_reading_then_ends_quietly(journey: Journey, tmp_path: Path) -> None:
    from ui.imports.dialog import ImportDialog

    rows = [(f"SO{at}", "2026-09-03", "张伟", "远景科技", "水泵", 1, at) for at in range(6_000)]
    journey.program.window.files_dropped.emit((write_xlsx(tmp_path / "九月.xlsx", rows),))
    dialog = journey.program.window.findChildren(ImportDialog)[-1]

    with journey.bot.waitSignal(dialog.finished, timeout=WAIT_MS):
        journey.click(dialog, "cancelImport")

    assert journey.lines() == 0


def test_rejected_rows_when_saved_then_are_a_workbook(journey: Journey, tmp_path: Path) -> None:
    from salesdesk.sheets.open import open_sheets

    dialog = journey.drop(write_xlsx(tmp_path / "九月.xlsx", [*ROWS, ("SO5", "下周", "王强", "远景科技", "阀门", 3, 900)]))
    kept = tmp_path / "rejected.xlsx"

    with journey.bot.waitSignal(dialog.flow.saved, timeout=WAIT_MS):
        dialog.flow.save_rejected(kept)

    assert any("SO5" in row for row in open_sheets(kept).sheets[0].rows)


def test_currency_without_a_rate_when_it_is_entered_in_the_preview_then_the_rows_are_taken(journey: Journey, tmp_path: Path) -> None:
    rows = [(*row, "USD") for row in ROWS]
    dialog = journey.drop(write_xlsx(tmp_path / "九月.xlsx", rows, headings=(*HEADINGS, "币种")))
    question = dialog.review.table.rate
    assert dialog.total.text() == "First say what 1 USD is worth: 4 rejected"
    assert question.isVisible()
    assert "USD" in question.words.text()

    journey.click(dialog, "firstQuestion")
    assert question.field.hasFocus()
    journey.bot.keyClicks(question.field, "none")
    journey.click(dialog, "useRate")
    assert "above zero" in question.problem.text()
    question.field.clear()
    journey.bot.keyClicks(question.field, "7.1")
    journey.click(dialog, "useRate")
    journey.settle(dialog)
    assert dialog.total.text() == "4 new"
    assert "7.1" in question.words.text()

    journey.click(dialog, "rateBack")
    journey.settle(dialog)
    journey.click(dialog, "keepInCurrency")
    journey.settle(dialog)
    assert dialog.total.text() == "4 new"
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert journey.program.desk is not None
    assert settings_of(journey.program.desk.db).currency == "USD"


def test_review_form_when_dropped_on_the_window_then_its_scores_are_imported(journey: Journey, tmp_path: Path) -> None:
    write_xlsx(tmp_path / "人员.xlsx", [("张伟", "一组", "A1"), ("李娜", "一组", "A2")], headings=("姓名", "部门", "工号"))
    people = journey.drop(tmp_path / "人员.xlsx")
    journey.click(people, "doImport")
    journey.settle(people)
    journey.click(people, "cancelImport")
    rows = [
        ("姓名:张伟", None, "考核月份", "2026-10"),
        ("指标", "评分标准", "得分", "权重"),
        ("销售完成率", "", 92, "60%"),
        ("客户满意度", "", 85, "40%"),
    ]

    dialog = journey.drop(write_xlsx(tmp_path / "考核.xlsx", rows, headings=("业务员考核", None, None, None)))

    assert dialog.total.text() == "2 new"
    assert [row[1:4] for row in journey.look_at(dialog, "new")] == [
        ["销售完成率", "The manager", "92"],
        ["客户满意度", "The manager", "85"],
    ]
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert dialog.done_page.heading.text() == "Imported"
    journey.click(dialog, "undoImport")
    journey.settle(dialog)
    assert dialog.done_page.heading.text() == "Import undone"


def test_sheet_without_numbers_when_it_comes_again_corrected_then_asks_and_replaces(journey: Journey, tmp_path: Path) -> None:
    headings = HEADINGS[1:]
    rows = [list(row[1:]) for row in ROWS]
    first = journey.drop(write_xlsx(tmp_path / "九月.xlsx", rows, headings=headings))
    journey.click(first, "doImport")
    journey.settle(first)
    journey.click(first, "cancelImport")
    rows[1][5] = 1300

    dialog = journey.drop(write_xlsx(tmp_path / "九月.xlsx", rows, headings=headings))

    assert not dialog.import_button.isEnabled()
    assert "销售明细" in dialog.total.text()
    assert "1 row (1,250.5)" in dialog.review.table.gone.words.text()
    assert "1,250.5 → 1,300" in dialog.review.table.gone.pairs.text()
    journey.click(dialog, "goneReplace")
    journey.settle(dialog)
    assert dialog.total.text() == "1 changed, 3 the same"
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert journey.lines() == len(ROWS)
