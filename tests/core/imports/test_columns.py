"""Columns as values."""

from __future__ import annotations

import pytest

from salesdesk.imports.plan.cells.columns import without_points


@pytest.mark.parametrize(
    ("texts", "plain"),
    [
        (["1001.0", None, "1002.0"], ["1001", None, "1002"]),
        (["20261001001", "20261002001.0", None], ["20261001001", "20261002001", None]),
        (["A-1", "1002.0"], ["A-1", "1002.0"]),
        (["1001.0", "1002.5"], ["1001.0", "1002.5"]),
        (["A1.0", "1.0"], ["A1.0", "1.0"]),
        ([None], [None]),
    ],
)
def test_numbers_when_all_were_taken_for_figures_then_are_as_they_were(texts: list[str | None], plain: list[str | None]) -> None:
    assert without_points(texts) == plain
