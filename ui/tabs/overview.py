"""The Overview tab."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from salesdesk.text import mark
from ui.tab import Tab
from ui.widgets.empty import EmptyState


class OverviewTab(Tab):
    """Who is on course, and why."""

    name = "overview"
    title = mark("Tab", "Overview")
    icon = "layout-dashboard"

    def build(self) -> None:
        empty = EmptyState(
            "layout-dashboard",
            self.tr("There are no sales yet. Import last month's sheet to see who reached what."),
            self.tr("Import a sheet"),
            self,
        )
        layout = QVBoxLayout(self)
        layout.addWidget(empty)
        empty.chosen.connect(self.desk.import_requested)
