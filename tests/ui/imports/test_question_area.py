"""The questions about a table are laid out whole when they are first seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.imports.conftest import Journey


class _Seen(QObject):
    """Notes each time that the field of a rate is painted whether all of it is in sight."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.whole: list[bool] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLineEdit) and watched.objectName() == "rateField":
            self.whole.append(watched.visibleRegion().boundingRect() == watched.rect())
        return super().eventFilter(watched, event)


def test_rate_when_it_is_all_that_is_asked_then_its_field_is_in_sight_from_the_first(
    journey: Journey, qapp: QApplication, tmp_path: Path
) -> None:
    sheet = tmp_path / "usd.csv"
    sheet.write_text("Order,Date,Sales Rep,Customer,Amount,Currency\nS1,2026-10-01,Ann,Acme,100,USD\n", encoding="utf-8")
    seen = _Seen(qapp)
    qapp.installEventFilter(seen)

    journey.drop(sheet)
    journey.bot.waitUntil(lambda: bool(seen.whole))
    qapp.removeEventFilter(seen)
    assert all(seen.whole)
