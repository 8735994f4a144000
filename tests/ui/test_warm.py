"""What is not seen yet is loaded a file a turn."""

from __future__ import annotations

import subprocess
import sys

from tests.source import ROOT


def test_files_when_warmed_up_in_their_order_then_each_loads_no_other() -> None:
    """Read all at once, those of a tab would hold up the window."""
    code = """
import importlib, sys
import ui.app
from ui.warm import files_of, in_order
wanted = in_order(one for one in files_of(ui) if one != "ui.charts.plot")
for name in wanted:
    before = set(sys.modules)
    importlib.import_module(name)
    others = {one for one in set(sys.modules) - before if one.startswith("ui.")} - {name}
    if others:
        print(name, *sorted(others))
print(len(wanted) > 100)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == ["True"]


def test_charts_when_half_loaded_then_anything_else_can_be_loaded() -> None:
    """A dialog that was opened meanwhile would have waited for the charts, and they for the window: for ever."""
    code = """
from threading import Thread
import ui.app
from ui.charts.loading import PLOT, _Pieces
pieces = _Pieces()
Thread(target=pieces.read, args=(PLOT,), daemon=True).start()
steps = [pieces.step() for _ in range(5)]
import ui.dialogs.settings
while not steps[-1]:
    steps.append(pieces.step())
print(len(steps) > 50)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT, timeout=120)
    assert done.stdout.split() == ["True"]
