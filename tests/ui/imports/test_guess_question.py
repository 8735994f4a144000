"""A sheet without headings: what was guessed is in sight, one click confirms it, and the next one asks nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QPushButton

from salesdesk.imports.recognise.terms import TableKind
from tests.ui.imports.conftest import Journey, write_xlsx

FIRST = ("2026-09-01", "SO-1", "甲贸易有限公司", "水泵", 1, 100, 100, "张三")
ROWS = tuple((f"2026-09-{day:02}", f"SO-{day}", "乙科技有限公司", "阀门", day, 50, 50 * day, "李四") for day in range(2, 7))
OPEN = "First answer the question about “明细”, or leave it out."


def test_sheet_without_headings_when_dropped_then_waits_for_one_click_and_the_next_one_for_none(journey: Journey, tmp_path: Path) -> None:
    dialog = journey.drop(write_xlsx(tmp_path / "9.xlsx", ROWS, "明细", FIRST))
    words = dialog.findChild(QLabel, "guessWords")
    assert (dialog.total.text(), dialog.import_button.isEnabled()) == (OPEN, False)
    assert "“A” is Date, “B” is Order number, “C” is Customer" in words.text()
    assert [row[0] for row in journey.look_at(dialog, "columns")] == list("ABCDEFGH")

    dialog.total.asked.emit()
    assert dialog.findChild(QPushButton, "confirmGuess").hasFocus()
    journey.click(dialog, "confirmGuess")
    journey.settle(dialog)
    assert (dialog.total.text(), dialog.import_button.isEnabled()) == ("6 new", True)
    assert not dialog.findChild(QPushButton, "confirmGuess").isVisible()
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    journey.click(dialog, "cancelImport")

    later = [(day.replace("-09-", "-10-"), f"N{number}", *rest) for day, number, *rest in (FIRST, *ROWS)]
    again = journey.drop(write_xlsx(tmp_path / "10.xlsx", later[1:], "明细", later[0]))
    assert again.total.text() == "6 new"
    assert not again.findChild(QFrame, "guessQuestion").isVisible()


def test_guess_when_another_kind_is_said_after_it_was_confirmed_then_asks_again(journey: Journey, tmp_path: Path) -> None:
    dialog = journey.drop(write_xlsx(tmp_path / "9.xlsx", ROWS, "明细", FIRST))
    journey.click(dialog, "confirmGuess")
    journey.settle(dialog)

    kind = dialog.review.table.kind
    kind.setCurrentIndex(kind.findData(TableKind.ORDERS))
    kind.activated.emit(kind.currentIndex())
    journey.settle(dialog)

    assert dialog.findChild(QPushButton, "confirmGuess").isVisible()


def test_sheet_of_wages_when_dropped_then_says_why_it_waits_and_what_is_answered_is_not_so_of_sales(
    journey: Journey, tmp_path: Path
) -> None:
    rows, headings = [("张三", 9000, 9100), ("李四", 8000, 8200), ("王五", 7000, 7300)], ("姓名", "2026年8月", "2026年9月")
    dialog = journey.drop(write_xlsx(tmp_path / "a.xlsx", rows, "工资", headings))

    assert (
        dialog.findChild(QLabel, "guessWords").text().startswith("It is called “工资”, and nothing here speaks of sales. Should it count")
    )
    journey.click(dialog, "leaveGuessOut")
    journey.settle(dialog)
    assert not dialog.findChild(QFrame, "guessQuestion").isVisible()
    assert dialog.findChild(QCheckBox, "skipTable").isChecked()
    dialog.review.table.skip.click()
    journey.settle(dialog)
    journey.click(dialog, "confirmGuess")
    journey.settle(dialog)
    assert dialog.total.text() == "6 new"
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    journey.click(dialog, "cancelImport")

    again = journey.drop(write_xlsx(tmp_path / "b.xlsx", [(name, b, a) for name, a, b in rows], "提成", headings))
    assert again.findChild(QFrame, "guessQuestion").isVisible()  # another subject, though the headings are the same
