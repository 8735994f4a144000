"""What holds for every test: one locale, zone and home, no unexpected log line, nothing left behind by a window."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_MEMORY = Path("/dev/shm")
_ROOM = 2 << 30  # bytes: several processes, each with a server, take some hundred million


def _in_memory() -> None:
    """Let temporary files be made in memory where there is room: on a disk a new database costs more than most tests do with it."""
    if "TMPDIR" not in os.environ and _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM:
        os.environ["TMPDIR"] = str(_MEMORY)
        tempfile.tempdir = None  # so that it is asked for anew


_in_memory()
_HOME = tempfile.mkdtemp(prefix="salesdesk-tests-")
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
# Before anything of ours or of Qt's is imported: both read the environment once.
os.environ.update(
    LC_ALL="C.UTF-8",
    LANG="C.UTF-8",
    LANGUAGE="en",
    TZ="Asia/Shanghai",  # not UTC: a moment mistaken for a local time shows
    QT_QPA_PLATFORM="offscreen",  # a real window runs in a process of its own: see `real_window`
    QT_SCALE_FACTOR="1",
    QT_STYLE_OVERRIDE="Fusion",
    SALESDESK_HOME=_HOME,
)
if hasattr(time, "tzset"):
    time.tzset()

ROOT = Path(__file__).resolve().parent.parent

# Each run tries the same examples, so that a change is judged by what it changed; SALESDESK_SEARCH=1 looks for new ones.
# No time counts: a busy machine is no fault.
_UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
settings.register_profile("same", _UNTIMED, derandomize=True)
settings.register_profile("search", _UNTIMED, print_blob=True)
settings.load_profile("search" if os.environ.get("SALESDESK_SEARCH") else "same")

pytest_plugins = [
    "tests.plugins.logs",
    "tests.plugins.windows",
    "tests.plugins.displays",
    "tests.plugins.statements",
    "tests.plugins.postgres",
    "tests.plugins.databases",
]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a folder of its own for the program's settings and logs."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SALESDESK_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real sheets that is kept beside the checkout; skip where there is none."""
    folder = Path(os.environ.get("SALESDESK_DATA", ROOT.parent / "shared" / "data"))
    if not (folder / "sales").is_dir():
        pytest.skip(f"no real sheets at {folder}: set SALESDESK_DATA to their folder")
    return folder
