"""What is told of the last change goes with the next one: a page that says “Done again” after an undo tells an untruth."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.services import records
from tests.ui.imports.conftest import ROWS, WAIT_MS, Journey, journey, write_xlsx
from ui.widgets import banner

__all__ = ["journey"]


@pytest.fixture
def patient(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> Journey:
    """A window whose messages stay as long as nothing but time passes."""
    monkeypatch.setattr(banner, "_SHOWN_MS", 3_600_000)
    return journey


def _told(journey: Journey) -> str:
    journey.bot.waitUntil(lambda: not journey.program.tasks.busy, timeout=WAIT_MS)
    shown = journey.program.window.banner
    return shown.accessibleName() if shown.isVisible() else ""


def _do(journey: Journey, name: str) -> str:
    """Undo or redo, and return what is told of it in the end."""
    journey.bot.waitUntil(journey.program.window.act[name].isEnabled, timeout=WAIT_MS)
    journey.program.window.act[name].trigger()
    return _told(journey)


def test_message_of_a_redo_when_something_else_is_done_then_it_goes(patient: Journey, tmp_path: Path) -> None:
    journey = patient
    assert journey.program.desk is not None
    for name in ("Ann", "Ben"):
        records.save(journey.program.desk.db, "member", {"name": name})
    assert _do(journey, "undo").startswith("Undone:")
    assert _do(journey, "redo").startswith("Done again:")

    dialog = journey.drop(write_xlsx(tmp_path / "九月.xlsx", ROWS))
    assert _told(journey).startswith("Done again:")
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    assert _told(journey) == ""

    journey.click(dialog, "undoImport")
    journey.settle(dialog)
    dialog.close()
    assert _do(journey, "redo").startswith("Done again:")
    records.save(journey.program.desk.db, "member", {"name": "Cy"})
    journey.bot.waitUntil(journey.program.window.banner.isHidden, timeout=WAIT_MS)


def test_message_of_a_written_file_when_something_else_is_done_then_it_stays(patient: Journey) -> None:
    journey = patient
    assert journey.program.desk is not None
    journey.program.messages.wrote("Wrote 4 rows to a.xlsx.")

    with journey.bot.waitSignal(journey.program.desk.changed, timeout=WAIT_MS):
        records.save(journey.program.desk.db, "member", {"name": "Ann"})

    assert _told(journey) == "Wrote 4 rows to a.xlsx."


def test_message_of_a_change_when_the_workspace_is_closed_then_it_goes_with_it(patient: Journey) -> None:
    journey = patient
    journey.program.messages.done("Done.")
    assert _told(journey) == "Done."

    journey.program.window.act["close"].trigger()

    assert _told(journey) == ""
