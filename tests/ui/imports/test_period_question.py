"""To which period rows without dates belong: what is asked shows what was assumed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from salesdesk.model import Member, Target
from tests.core.imports.sheets import stored
from tests.ui.imports.conftest import Journey, write_xlsx


@pytest.mark.parametrize(("sheet", "shown", "months"), [("Q4", "Q4 {year}", [10, 11, 12]), ("2月目标", "February {year}", [2])])
def test_targets_without_a_year_when_dropped_then_the_chooser_shows_the_period_that_is_taken(
    journey: Journey, tmp_path: Path, sheet: str, shown: str, months: list[int]
) -> None:
    file = write_xlsx(tmp_path / "a.xlsx", [("张三", 300000)], sheet, ("姓名", "销售目标"))
    dialog = journey.drop(file)

    chooser = dialog.review.table.question.findChild(object, "importPeriod")
    assert shown.format(year=date.today().year) in [one.text() for one in chooser.findChildren(QAbstractButton)]
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert journey.program.desk is not None
    assert sorted(start.month for (start,) in stored(journey.program.desk.db, Target.period_start)) == months


def test_roster_when_somebody_left_on_no_day_then_the_month_is_asked_and_can_be_another(journey: Journey, tmp_path: Path) -> None:
    file = write_xlsx(
        tmp_path / "a.xlsx", [("李娜", "E01", "在职"), ("王芳", "E02", "离职")], "2024年9月花名册", ("姓名", "工号", "在职状态")
    )
    dialog = journey.drop(file)
    before = next(one for one in dialog.review.table.question.findChildren(QAbstractButton) if one.accessibleName() == "Period before")

    assert dialog.review.table.question.isVisible()
    journey.bot.mouseClick(before, Qt.MouseButton.LeftButton)
    journey.settle(dialog)
    journey.click(dialog, "doImport")
    journey.settle(dialog)

    assert journey.program.desk is not None
    assert stored(journey.program.desk.db, Member.name, Member.left_on) == [("李娜", None), ("王芳", date(2024, 8, 31))]
