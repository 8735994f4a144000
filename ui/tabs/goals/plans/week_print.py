"""Printing the week of a member, or of everybody: which week, then the preview."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from salesdesk.period import Period
from ui.desk import Desk

if TYPE_CHECKING:
    from salesdesk.db import Database
    from salesdesk.documents.printout import Printout


class WeekPrinting(QObject):
    """Opens the preview of the weeks of `members`: one page each, and a choice of whose."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self.members: Sequence[tuple[int, str]] = ()

    def ask(self, monday: date) -> None:
        """Show the week that begins on `monday`."""
        from salesdesk.documents.week import week_printout
        from ui.printing.preview import PreviewDialog

        week, members = Period.of("week", monday), [one for one, _ in self.members]

        def printout(database: Database) -> Printout:
            return week_printout(database, week, members)

        PreviewDialog(self._desk, printout, members[0] if len(members) == 1 else None, self._window).open()
