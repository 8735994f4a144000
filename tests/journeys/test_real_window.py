"""The program in a real window, as a user starts it: keys and clicks come from outside, the workspace file tells what they did."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from salesdesk import workspace
from tests.plugins.displays import PATIENCE, RealWindow, until

SHEET = "Order Date,Order ID,Sales Rep,Customer Name,Sales\n2026-10-08,SO-1,Ann Lee,Acme,1200.50\n2026-10-09,SO-2,Ben Hall,Globex,800\n"


def sales(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        found: int = connection.execute("SELECT COALESCE(SUM(amount), 0) / 10000 FROM sale_line").fetchone()[0]
    connection.close()
    return found


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
        real_window.focus("East – SalesDesk")
        real_window.xdotool("key", "ctrl+i")
        real_window.focus(f"^{asking}")
        real_window.xdotool("type", "--delay", "5", str(sheet))
        real_window.xdotool("key", "Return")
        real_window.focus(f"^{importing}$")

        def closed() -> bool:
            # Return is the primary button of each page of the dialog: import, then see the overview.
            real_window.xdotool("key", "Return")
            return not real_window.windows(f"^{importing}$")

        until(closed, "the dialog closed")
        until(lambda: sales(place) == 2000, "the sales of the sheet in the workspace")
        real_window.focus("East – SalesDesk")

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
