"""A manager opens a workspace and sees its figures before the database is there; what another program wrote is never missing from them."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from salesdesk import workspace, workspace_file
from salesdesk.services.first_figures import FirstFigures
from salesdesk.settings import Settings
from tests.journeys.conftest import PATIENCE, Driver
from ui import opening
from ui.opening import Opened
from ui.widgets.cards import Kpi, KpiCard


@pytest.fixture
def path(tmp_path: Path, language: str, sample_at: Callable[..., Path]) -> Path:
    return sample_at(tmp_path / "team.salesdesk", language=language, sales=400)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return each figure that the card of sales ever shows."""
    seen: list[str] = []
    show = KpiCard.show_kpi

    def watched(card: KpiCard, kpi: Kpi) -> None:
        if card.name == "sales":
            seen.append(f"{kpi.figure} {kpi.unit}")
        show(card, kpi)

    monkeypatch.setattr(KpiCard, "show_kpi", watched)
    return seen


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Let no workspace be opened until this is set."""
    free, open_place = threading.Event(), opening.open_place

    def wait(place: str) -> Opened:
        free.wait(PATIENCE / 1000)
        return open_place(place)

    monkeypatch.setattr(opening, "open_place", wait)
    return free


@pytest.mark.parametrize("is_over", [True, False])
def test_figures_when_the_database_is_not_there_yet_then_are_shown_and_stay(
    driver: Driver, path: Path, shown: list[str], gate: threading.Event, is_over: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = FirstFigures(str(path))
    first.wait()
    monkeypatch.setattr(FirstFigures, "is_over", is_over)
    driver.program._ahead.take(first)
    driver.program.open_workspace(str(path))
    assert bool(shown) == is_over
    driver.bot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    assert driver.program.window.shell is not None and shown[0].split()[0] in driver.words()

    gate.set()
    driver.settle()
    assert driver.desk.db.path == path and len(shown) == 2 and len(set(shown)) == 1


def test_figures_when_there_are_no_first_ones_then_come_with_the_database(driver: Driver, path: Path, shown: list[str]) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE sale_line SET day = '2026-13-01' WHERE id = 1")
    first = FirstFigures(str(path))
    assert first.wait() is None
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM sale_line WHERE id = 1")
    driver.program._ahead.take(first)
    driver.program.open_workspace(str(path))
    driver.settle()
    assert driver.desk.db.path == path and len(shown) == 1


def test_program_when_closed_before_anything_was_read_then_ends(driver: Driver, path: Path) -> None:
    driver.program._ahead.take(FirstFigures(str(path)))
    driver.program.open_workspace(str(path))
    driver.program.close()
    assert driver.program.desk is None


def test_another_workspace_when_asked_for_while_one_comes_then_is_opened_and_the_first_let_go(
    driver: Driver, path: Path, shown: list[str], gate: threading.Event, tmp_path: Path
) -> None:
    other = tmp_path / "other.salesdesk"
    workspace.create(other, name="Other").close()
    first = FirstFigures(str(path))
    first.wait()
    driver.program._ahead.take(first)
    driver.program.open_workspace(str(path))
    assert shown

    driver.program.open_workspace(str(other))  # the window does not wait for the first
    gate.set()
    driver.settle()

    assert driver.desk.db.path == other
    workspace_file.lock(path).release()


def test_workspace_when_named_from_its_folder_then_is_found_from_any(driver: Driver, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    driver.program.start([path.name])
    driver.settle()
    assert Settings(path.parent / "settings.json").recent == (str(path),)


def test_language_when_changed_then_the_first_figures_are_shown_in_the_new_window(driver: Driver, path: Path, shown: list[str]) -> None:
    driver.program.open_workspace(str(path))
    driver.settle()
    shown.clear()
    driver.program._ahead.take(FirstFigures(str(path)))

    driver.program._change_language("en" if driver.program._settings.language == "zh" else "zh")
    driver.settle()

    assert shown and shown[0].split()[0] in driver.words()
    assert driver.desk.db.path == path
