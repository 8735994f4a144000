"""An import that is stopped while it writes: nothing of it stays, it is said, and the dialog can import again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.imports.conftest import ROWS, Journey, write_xlsx


def test_import_when_cancelled_then_nothing_is_written(journey: Journey, tmp_path: Path) -> None:
    rows = [(f"SO{at}", "2026-09-03", f"张{at % 20}", f"客户{at % 900}", "水泵", 1, at) for at in range(6_000)]
    dialog = journey.drop(write_xlsx(tmp_path / "九月.xlsx", rows))

    journey.click(dialog, "doImport")
    journey.bot.keyClick(dialog, Qt.Key.Key_Escape)
    journey.settle(dialog)

    assert dialog.pages.currentWidget() is dialog.review
    assert dialog.problem.text() == "Stopped. Nothing was imported."
    assert journey.lines() == 0
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert (journey.lines(), dialog.problem.text()) == (len(rows), "")


def test_import_when_it_is_done_before_it_can_be_stopped_then_says_so_and_it_can_be_undone(
    journey: Journey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = journey.drop(write_xlsx(tmp_path / "九月.xlsx", ROWS))
    monkeypatch.setattr(dialog.flow, "cancel", lambda: None)  # as after the last row

    journey.click(dialog, "doImport")
    journey.bot.keyClick(dialog, Qt.Key.Key_Escape)
    journey.settle(dialog)

    assert (journey.lines(), dialog.pages.currentWidget() is dialog.done_page) == (len(ROWS), True)
    assert dialog.problem.text() == "It was imported before it could be stopped. “Undo import” takes it back."
    journey.click(dialog, "undoImport")
    journey.settle(dialog)
    assert (journey.lines(), dialog.problem.text()) == (0, "")
