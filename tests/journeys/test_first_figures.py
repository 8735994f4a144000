"""A manager opens a workspace and sees its figures before the database is there; what another program wrote is never missing from them."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from pathlib import Path

import pytest

from salesdesk.sample import make_sample
from salesdesk.services.first_figures import FirstFigures, leave
from salesdesk.services.remembered_figures import recall
from tests.journeys.conftest import PATIENCE, Driver
from ui import opening
from ui.opening import Opened
from ui.widgets.cards import Kpi, KpiCard


@pytest.fixture
def path(tmp_path: Path, language: str) -> Path:
    file = tmp_path / "team.salesdesk"
    make_sample(file, language=language, sales=400).close()
    return file


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


def look_at(driver: Driver, path: Path) -> None:
    """Open the workspace and wait for the figures of its database."""
    driver.program.open_workspace(str(path))

    def seen() -> bool:
        return driver.program.desk is not None and driver.program.desk.seen is not None and not driver.program.tasks.busy

    driver.bot.waitUntil(seen, timeout=PATIENCE)


@pytest.mark.parametrize("remembered", [True, False])
def test_figures_when_the_database_is_not_there_yet_then_are_shown_and_stay(
    driver: Driver, path: Path, shown: list[str], gate: threading.Event, remembered: bool
) -> None:
    if remembered:
        leave(path)
    first = FirstFigures(str(path))
    assert (first.known() is not None) == remembered and first.coming != remembered
    driver.program._ahead.take(first)
    driver.program.open_workspace(str(path))
    driver.bot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    assert driver.program.window.shell is not None and shown[0].split()[0] in driver.words()

    gate.set()
    driver.settle()
    assert driver.desk.db.path == path and len(shown) == 2 and len(set(shown)) == 1


def test_figures_when_another_program_wrote_then_old_ones_are_never_shown(driver: Driver, path: Path, shown: list[str]) -> None:
    look_at(driver, path)
    driver.program._leave()
    old = set(shown)
    assert recall(path) is not None
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE sale_line SET amount = amount * 3")
    shown.clear()

    look_at(driver, path)
    assert len(set(shown)) == 1 and not old & set(shown)


def test_figures_when_another_program_writes_while_the_window_has_it_then_are_not_remembered(driver: Driver, path: Path) -> None:
    look_at(driver, path)
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE sale_line SET amount = amount * 3")
    driver.program._leave()
    assert recall(path) is None


def test_program_when_closed_before_anything_was_read_then_ends(driver: Driver, path: Path) -> None:
    driver.program._ahead.take(FirstFigures(str(path)))
    driver.program.open_workspace(str(path))
    driver.program.close()
    assert driver.program.desk is None
