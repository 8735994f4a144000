"""The Team tab."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from salesdesk.text import mark
from ui.tab import Tab
from ui.widgets.empty import EmptyState


class TeamTab(Tab):
    """The people and their teams."""

    name = "team"
    title = mark("Tab", "Team")
    icon = "users"

    def build(self) -> None:
        empty = EmptyState(
            "users",
            self.tr("There is nobody in the team yet. Import last month's sheet: its people are found in it."),
            self.tr("Import a sheet"),
            self,
        )
        layout = QVBoxLayout(self)
        layout.addWidget(empty)
        empty.chosen.connect(self.desk.import_requested)
