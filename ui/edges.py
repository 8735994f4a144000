"""What the edges of the window tell of the workspace: its teams, how far its data go, the last import, what can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from salesdesk.settings import Settings
from salesdesk.text import Text, mark
from ui.desk import Desk, Standing, TeamChoice
from ui.tasks import Token

if TYPE_CHECKING:
    from salesdesk.db import Database
    from salesdesk.services.standing import LastImport, Whereabouts


class Edges(QObject):
    """Keeps `desk`, whose child it is, informed; `begin` once the workspace is open."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(desk)
        self._desk = desk
        self._settings = settings
        self._token = Token(self)
        desk.changed.connect(self._on_changed)
        desk.period_changed.connect(self.ask_standing)

    def begin(self) -> None:
        """Ask for everything."""
        self._ask_teams()
        self.ask_standing()

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        if {"team", "member", "membership"}.intersection(getattr(changes, "tables", ())):
            self._ask_teams()
        self.ask_standing()

    def _ask_teams(self) -> None:
        def ask(database: Database) -> list[tuple[int, str, int]]:
            from salesdesk.services.figures import teams

            return teams(database)

        self._desk.read(ask, self._show_teams, None, self._token)

    def _show_teams(self, found: list[tuple[int, str, int]]) -> None:
        self._desk.set_teams([TeamChoice(*one) for one in found])

    @Slot()
    def ask_standing(self) -> None:
        """Ask how things stand in the period looked at."""
        period = self._desk.period

        def ask(database: Database) -> Whereabouts:
            from salesdesk.services.standing import whereabouts

            return whereabouts(database, period)

        self._desk.read(ask, self._show_standing, None, self._token)

    def _show_standing(self, found: Whereabouts) -> None:
        last, path = found.last_import, self._desk.db.path
        self._desk.set_standing(
            Standing(
                workspace=found.name,
                data_until=found.days.data_until,
                working_day=found.days.over,
                working_days=found.days.total,
                last_import=_told(last) if last else "",
                last_import_id=last.action_id if last else None,
                last_backup=self._settings.last_backup(str(path)) if path else None,
                undo=found.undo,
                redo=found.redo,
                year=self._desk.period.end.year,
            )
        )


def _told(last: LastImport) -> Text:
    """Return what the status bar says of an import; of several files only the first is named, so that the bar stays in the window."""
    first, *more = last.files
    if more:
        several = mark("Program", "Imported {files} and {more} more: {n} {n:row|rows}")
        return several.fill(files=first, more=len(more), n=f"{last.rows:,}")
    return mark("Program", "Imported {files}: {n} {n:row|rows}").fill(files=first, n=f"{last.rows:,}")
