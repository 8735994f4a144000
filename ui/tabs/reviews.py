"""The Reviews tab."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from salesdesk.text import mark
from ui.tab import Tab
from ui.widgets.empty import EmptyState


class ReviewsTab(Tab):
    """Performance reviews."""

    name = "reviews"
    title = mark("Tab", "Reviews")
    icon = "clipboard-check"

    def build(self) -> None:
        empty = EmptyState(
            "clipboard-check", self.tr("There is nothing to review yet. Import last month's sheet first."), self.tr("Import a sheet"), self
        )
        layout = QVBoxLayout(self)
        layout.addWidget(empty)
        empty.chosen.connect(self.desk.import_requested)
