"""The question how dates or numbers are written, asked and answered by clicks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from tests.ui.imports.conftest import Journey
from ui.widgets.buttons import LinkLabel

HEADINGS = "Order ID,Order Date,Sales Rep,Customer,Amount"


def write(path: Path, *days: str) -> Path:
    lines = [f"{path.stem}{at},{day},Ann,Acme,{at + 5}" for at, day in enumerate(days)]
    path.write_text("\n".join((HEADINGS, *lines)), encoding="utf-8")
    return path


def test_dates_when_they_fit_two_orders_then_one_click_answers_and_is_remembered(journey: Journey, tmp_path: Path) -> None:
    dialog = journey.drop(write(tmp_path / "april.csv", "03/04/2026", "05/04/2026", "07/04/2026"))
    assert not dialog.import_button.isEnabled()
    assert "april" in dialog.total.text()
    assert dialog.import_button.toolTip() == dialog.total.text()
    words = [dialog.findChild(QPushButton, f"way-{way}").text() for way in ("dmy", "mdy")]
    assert words == [
        "Day first: 03/04/2026 is 3 April 2026, 05/04/2026 is 5 April 2026",
        "Month first: 03/04/2026 is 4 March 2026, 05/04/2026 is 4 May 2026",
    ]

    journey.click(dialog, "way-mdy")
    journey.settle(dialog)
    assert {row[1] for row in journey.look_at(dialog, "new")} >= {"2026-03-04"}
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert journey.lines() == 3
    journey.click(dialog, "cancelImport")

    later = journey.drop(write(tmp_path / "may.csv", "03/05/2026", "05/05/2026"))
    assert later.total.text() == "2 new"
    assert later.findChild(QPushButton, "way-mdy").isChecked()
    assert not later.findChild(QPushButton, "way-mdy").isVisible()
    later.findChild(LinkLabel, "changeWritten").clicked.emit()
    journey.click(later, "way-dmy")
    journey.settle(later)
    assert {row[1] for row in journey.look_at(later, "new")} >= {"2026-05-03"}


def test_question_when_its_table_is_left_out_then_the_others_can_be_imported(journey: Journey, tmp_path: Path) -> None:
    sure = write(tmp_path / "a sure.csv", "13/04/2026", "25/04/2026")
    dialog = journey.drop(sure, write(tmp_path / "open.csv", "03/04/2026", "05/04/2026"))
    assert not dialog.import_button.isEnabled()

    assert dialog.review.table.written.isVisible()  # the table that waits is shown first, though it is the second
    dialog.review.table.skip.click()
    journey.settle(dialog)

    assert dialog.import_button.isEnabled()
    assert not dialog.review.table.written.isVisible()
