"""What a test needs from the machine: skipped with a sentence where it is missing, failed where it is demanded."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def missing(what: str, demanded_by: str) -> NoReturn:
    """Skip the test with the sentence `what`; fail it when the variable `demanded_by` is 1, as `.ci/run` sets it."""
    if os.environ.get(demanded_by) == "1":
        pytest.fail(f"{what}, and {demanded_by}=1 demands it", pytrace=False)
    pytest.skip(what)
