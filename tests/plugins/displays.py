"""A real window: an X server and a window manager of its own for the journeys that run in a process of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.plugins.needs import missing

PROGRAMS = ("Xvfb", "openbox", "xdotool")
PATIENCE = 90.0
"""Seconds for a program in a process of its own to do what is waited for."""


@dataclass(frozen=True, slots=True)
class RealWindow:
    """An X display; `environment` is for the program under test and for whatever looks at it."""

    environment: dict[str, str]

    def xdotool(self, *words: str, timeout: float = 20) -> str:
        """Run xdotool on the display and return what it prints; raise `CalledProcessError` when it fails."""
        done = self._run(*words, timeout=timeout)
        done.check_returncode()
        return done.stdout.strip()

    def windows(self, name: str) -> list[str]:
        """Return the visible windows whose title matches the pattern `name`."""
        found: list[str] | None = None

        def listed() -> bool:
            nonlocal found
            found = self._list(name)
            return found is not None

        until(listed, "windows that stay while they are listed")
        return found or []

    def focus(self, name: str) -> None:
        """Wait for a window by its title, give it the keyboard and wait until it has it."""

        def has_keyboard() -> bool:
            found = self.windows(name)
            if self._ask("getactivewindow") in found:
                return True
            if found:
                self._ask("windowactivate", found[-1])
            return False

        until(has_keyboard, f"a window called {name} with the keyboard")

    def _list(self, name: str) -> list[str] | None:
        """Return the windows called `name`; None where the list was broken off.

        A search asks each window of the display for its name. Where one of them goes in between, be it the frame of a dialog that was
        just closed, the X server answers BadWindow and the whole search ends: that says nothing of the window looked for.
        """
        done = self._run("search", "--onlyvisible", "--name", name)
        return done.stdout.split() if done.returncode == 0 or "X Error" not in done.stderr else None

    def _ask(self, *words: str) -> str | None:
        done = self._run(*words)
        return done.stdout.strip() if done.returncode == 0 else None

    def _run(self, *words: str, timeout: float = 20) -> subprocess.CompletedProcess[str]:
        return subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=timeout, check=False)


def until(true: Callable[[], bool], what: str) -> None:
    """Wait until something is true of another process, which has no signal to wait for; fail when it is not."""
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            pytest.fail(f"not seen in {PATIENCE:.0f} s: {what}", pytrace=False)
        time.sleep(0.05)


@pytest.fixture
def real_window(tmp_path: Path) -> Iterator[RealWindow]:
    """Start Xvfb and openbox on a free display; skip where they are not installed, except in `.ci/run`."""
    absent = [one for one in PROGRAMS if shutil.which(one) is None]
    if absent:
        missing(f"a real window needs {', '.join(absent)}: see README.md for the packages", "SALESDESK_REQUIRE_WINDOW")
    run_folder = tmp_path / "run"
    run_folder.mkdir(mode=0o700)
    server, display = _start_server()
    environment = {
        **{name: value for name, value in os.environ.items() if name not in {"WAYLAND_DISPLAY", "QT_STYLE_OVERRIDE"}},
        "DISPLAY": f":{display}",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(run_folder),
    }
    manager = subprocess.Popen(["openbox", "--sm-disable"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for_manager(environment, manager)
        yield RealWindow(environment)
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(timeout=10)


def _start_server() -> tuple[subprocess.Popen[bytes], int]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        line = answer.readline().strip()  # empty when the server ended
    if not line:
        pytest.fail(f"Xvfb ended with {server.wait()}", pytrace=False)
    return server, int(line)


def _wait_for_manager(environment: dict[str, str], manager: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 20
    # A display without a window manager cannot tell the number of its desktops.
    while subprocess.run(["xdotool", "get_num_desktops"], env=environment, capture_output=True, check=False).returncode != 0:
        if manager.poll() is not None or time.monotonic() > end:
            pytest.fail("openbox did not start", pytrace=False)
        time.sleep(0.02)
