"""The command line as a test types it, within the test's own process: a process of its own for each command costs a second."""

from __future__ import annotations

import contextlib
import io
import json
from dataclasses import dataclass
from typing import Any

from salesdesk.cli import main


@dataclass(frozen=True, slots=True)
class Done:
    """What a command left: its exit code and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def run(*arguments: object, language: str = "en") -> Done:
    """Run a command as `salesdesk ARGUMENTS` would."""
    out, told = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(told):
        try:
            code = main([*(str(one) for one in arguments), "--language", language])
        except SystemExit as end:  # wrong usage
            code = end.code if isinstance(end.code, int) else 1
    return Done(code, out.getvalue(), told.getvalue())


def answer(*arguments: object) -> Any:
    """Run a command for its JSON; fail when it does."""
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr + done.stdout
    return json.loads(done.stdout)
