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
