"""The Goals tab."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from salesdesk.text import mark
from ui.tab import Tab
from ui.widgets.empty import EmptyState


class GoalsTab(Tab):
    """Targets by member and month."""

    name = "goals"
    title = mark("Tab", "Goals")
    icon = "target"

    def build(self) -> None:
        empty = EmptyState("target", self.tr("There are no targets yet. Import them from a sheet."), self.tr("Import a sheet"), self)
        layout = QVBoxLayout(self)
        layout.addWidget(empty)
        empty.chosen.connect(self.desk.import_requested)
