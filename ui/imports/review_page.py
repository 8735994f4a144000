"""What was recognised, and what would happen: the tables of the files at the left, the chosen one beside them."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.imports.preview import Preview
from salesdesk.tokens import LARGE
from ui.building import Steps
from ui.imports.corrections import Corrections
from ui.imports.source_list import SourceList
from ui.imports.table_page import TablePage
from ui.imports.total_line import first_question
from ui.settling import settle


class ReviewPage(QWidget):
    """Shows a preview. `sources` and `table` are there once it is built."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Preview | None = None

    def build(self, corrections: Corrections) -> Steps:
        """Make the two parts, piece by piece; what is said of a table goes to `corrections`."""
        self.sources = SourceList(self)
        self.table = TablePage(corrections, self)
        yield from self.table.build()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        row.addWidget(self.sources)
        row.addWidget(self.table, 1)
        self.sources.chosen.connect(self._show_table)

    def show_preview(self, found: Preview) -> None:
        """Show `found`, and of its tables the one that was chosen before."""
        self._found = found
        self.sources.show_preview(found)
        self._show_table(self.sources.table)

    def go_to_question(self) -> None:
        """Show the first table that waits for an answer, and its question."""
        place = first_question(self._found)
        if place is not None:
            self.sources.choose(place)
            settle()
            self.table.focus_question()

    def let_go(self) -> None:
        """Let go of what is shown."""
        self._found = None
        self.table.show_table(None)

    @Slot(object)
    def _show_table(self, place: object) -> None:
        if self._found is not None and isinstance(place, int) and place < len(self._found.tables):
            self.table.show_table(self._found.tables[place])
