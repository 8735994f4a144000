"""What the tests of importing share."""

from __future__ import annotations

import pytest

from tests.core.imports.sheets import Sheets, made_sheets


@pytest.fixture
def sheets(monkeypatch: pytest.MonkeyPatch) -> Sheets:
    """Give sheets that planning reads instead of files."""
    return made_sheets(monkeypatch)
