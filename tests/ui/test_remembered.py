"""Figures that were seen last are shown again only where they would be the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.period import Period
from salesdesk.settings import Settings
from ui.remembered import Remembered, recall, remember
from ui.widgets.cards import Delta, Kpi, Tone

OCTOBER = Period.month(2026, 10)
KPI = Kpi("Sales", "5.97", "M USD", "Target 6.1", Tone.WARN, trend=(1.0, 2.5), deltas=(Delta("+3%", Tone.GOOD, "up"),))


@pytest.mark.parametrize(
    ("last", "until", "today", "is_same"),
    [
        (date(2026, 10, 20), date(2026, 10, 20), date(2026, 10, 23), True),  # the sheet of the 20th says nothing of later days
        (date(2026, 10, 31), date(2026, 10, 31), date(2026, 11, 9), True),
        (date(2026, 10, 20), date(2026, 10, 20), date(2026, 11, 1), False),  # the month is over by now
        (date(2026, 10, 31), date(2026, 10, 20), date(2026, 10, 21), False),  # data of days to come: one more of them counts
    ],
)
def test_figures_when_recalled_on_another_day_then_only_where_no_more_of_the_period_is_over(
    tmp_path: Path, last: date, until: date, today: date, is_same: bool
) -> None:
    settings, path = Settings(tmp_path / "settings.json"), tmp_path / "a.salesdesk"
    path.write_bytes(b"as it was left")
    seen = Remembered(OCTOBER, {"sales": KPI}, last, until)
    remember(settings, path, seen)
    assert recall(settings, path, today) == (seen if is_same else None)


def test_figures_when_the_workspace_was_changed_then_are_forgotten(tmp_path: Path) -> None:
    settings, path = Settings(tmp_path / "settings.json"), tmp_path / "a.salesdesk"
    path.write_bytes(b"as it was left")
    remember(settings, path, Remembered(OCTOBER, {"sales": KPI}, None, OCTOBER.end))
    path.write_bytes(b"changed by another program")
    assert recall(settings, path, date(2026, 12, 1)) is None
