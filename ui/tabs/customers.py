"""The Customers tab."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from salesdesk.text import mark
from ui.tab import Tab
from ui.widgets.empty import EmptyState


class CustomersTab(Tab):
    """Customers and what was sold to them."""

    name = "customers"
    title = mark("Tab", "Customers")
    icon = "building-2"

    def build(self) -> None:
        empty = EmptyState(
            "building-2", self.tr("There are no customers yet. Import a sheet of sales or of customers."), self.tr("Import a sheet"), self
        )
        layout = QVBoxLayout(self)
        layout.addWidget(empty)
        empty.chosen.connect(self.desk.import_requested)
