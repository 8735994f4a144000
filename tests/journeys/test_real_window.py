"""The program in a real window, as a user starts it: keys and clicks come from outside, the workspace file tells what they did."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from salesdesk import workspace
from tests.plugins.displays import RealWindow

SHEET = "Order Date,Order ID,Sales Rep,Customer Name,Sales\n2026-10-08,SO-1,Ann Lee,Acme,1200.50\n2026-10-09,SO-2,Ben Hall,Globex,800\n"
PATIENCE = 90.0


def until(true: Callable[[], bool], what: str) -> None:
    """Wait until something is true."""
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            pytest.fail(f"not seen in {PATIENCE:.0f} s: {what}", pytrace=False)
        time.sleep(0.05)


def sales(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        found: int = connection.execute("SELECT COALESCE(SUM(amount), 0) / 10000 FROM sale_line").fetchone()[0]
    connection.close()
    return found


def windows(real_window: RealWindow, name: str) -> list[str]:
    """Return the windows on the display whose title contains `name`."""
    try:
        return real_window.xdotool("search", "--onlyvisible", "--name", name).split()
    except subprocess.CalledProcessError:
        return []


def focus(real_window: RealWindow, name: str) -> None:
    """Wait for a window by its title and give it the keyboard."""
    until(lambda: bool(windows(real_window, name)), f"a window called {name}")
    real_window.xdotool("windowactivate", "--sync", windows(real_window, name)[-1])


@pytest.mark.parametrize(("language", "asking", "importing"), [("en", "Choose sheets", "Import"), ("zh", "选择要导入的表格", "导入表格")])
def test_import_when_done_by_keys_in_a_real_window_then_is_in_the_file(
    real_window: RealWindow, tmp_path: Path, language: str, asking: str, importing: str
) -> None:
    sheet, place = tmp_path / "october.csv", tmp_path / "East.salesdesk"
    sheet.write_text(SHEET, encoding="utf-8")
    workspace.create(place, name="East", country="none").close()
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.json").write_text(f'{{"language": "{language}"}}', encoding="utf-8")
    program = subprocess.Popen(
        [sys.executable, "-m", "salesdesk", str(place)], env={**real_window.environment, "SALESDESK_HOME": str(home)}
    )
    try:
        focus(real_window, "East – SalesDesk")
        real_window.xdotool("key", "ctrl+i")
        focus(real_window, f"^{asking}")
        real_window.xdotool("type", "--delay", "5", str(sheet))
        real_window.xdotool("key", "Return")
        focus(real_window, f"^{importing}$")

        def closed() -> bool:
            # Return is the primary button of each page of the dialog: import, then see the overview.
            real_window.xdotool("key", "Return")
            return not windows(real_window, f"^{importing}$")

        until(closed, "the dialog closed")
        until(lambda: sales(place) == 2000, "the sales of the sheet in the workspace")
        focus(real_window, "East – SalesDesk")

        def undone() -> bool:
            # The key does nothing until the window has heard of the import, and nothing more once it is undone.
            real_window.xdotool("key", "ctrl+z")
            return sales(place) == 0

        until(undone, "the import undone")
        real_window.xdotool("key", "ctrl+q")
        assert program.wait(timeout=PATIENCE) == 0
    finally:
        if program.poll() is None:
            program.kill()
            program.wait()
