"""The Incentives tab."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from salesdesk.text import mark
from ui.tab import Tab
from ui.widgets.empty import EmptyState


class IncentivesTab(Tab):
    """What the team is owed, and why."""

    name = "incentives"
    title = mark("Tab", "Incentives")
    icon = "award"

    def build(self) -> None:
        empty = EmptyState(
            "award", self.tr("There is nothing to reward yet. Import last month's sheet first."), self.tr("Import a sheet"), self
        )
        layout = QVBoxLayout(self)
        layout.addWidget(empty)
        empty.chosen.connect(self.desk.import_requested)
