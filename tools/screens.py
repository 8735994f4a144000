"""Screens for windows that nobody sees: Qt's own has 800 × 800, on which many a dialog is cut or has to scroll."""

from __future__ import annotations

import json
import os
from pathlib import Path

DESK = "1920x1200"
LAPTOP = "1366x768"


def give_screen(home: Path, size: str = LAPTOP, ratio: int = 1) -> None:
    """Let the windows of this process, where they are not seen, stand on a screen of `size` pixels; `home` keeps its description.

    To be called before Qt starts.
    """
    if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") != "offscreen":
        return
    width, height = map(int, size.split("x"))
    screen = {"name": "made", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": ratio}
    path = home / "screen.json"
    path.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={path}"
