"""Several amounts in one row: one click counts all of them, one click takes that back, and the next sheet is read the same way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from tests.ui.imports.conftest import Journey, write_xlsx

HEADINGS = ("日期", "业务员", "客户", "线上销售额", "线下销售额")
ROWS = (("2026-09-01", "张三", "甲公司", 100, 50), ("2026-09-02", "李四", "乙公司", 200, 70), ("2026-09-03", "张三", "丙公司", 30, 40))


def test_amounts_when_all_are_said_to_count_then_each_is_a_line_and_it_is_remembered(journey: Journey, tmp_path: Path) -> None:
    dialog = journey.drop(write_xlsx(tmp_path / "9.xlsx", ROWS, "明细", HEADINGS))
    assert dialog.total.text() == "3 new"
    words = dialog.findChild(QLabel, "amountsWords")
    assert words.text() == "“线上销售额”, “线下销售额”: amounts of the same row. Do all of them count, each as a line of its own?"

    for button, total in (("countAll", "6 new"), ("countOne", "3 new"), ("countAll", "6 new")):
        journey.click(dialog, button)
        journey.settle(dialog)
        assert dialog.total.text() == total
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert journey.lines() == 6
    journey.click(dialog, "cancelImport")

    later = tuple((day.replace("-09-", "-10-"), *rest) for day, *rest in ROWS)
    again = journey.drop(write_xlsx(tmp_path / "10.xlsx", later, "明细", HEADINGS))
    assert again.total.text() == "6 new"
    assert again.findChild(QPushButton, "countAll").isChecked()
