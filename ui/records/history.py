"""The history of a record, in the panel beside the table: who changed what, from what to what, and the sheet it came from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesdesk.db import Database
from salesdesk.services.life import Event, Life, life
from ui import looks
from ui.desk import Desk
from ui.messages import say
from ui.records.timeline import Moment, Timeline, from_to
from ui.tasks import Token


class History(Timeline):
    """Tells what happened to one record of `kind`."""

    def __init__(self, kind: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._desk, self._token = kind, desk, Token(self)

    def open_record(self, record_id: int) -> None:
        """Show the history of the record with this id."""
        kind = self._kind
        self._token.renew()

        def ask(db: Database) -> Life:
            return life(db, kind, record_id)

        self._desk.read(ask, self._show, owner=self._token)

    def _show(self, found: Life) -> None:
        came = ""
        if found.file:
            came = self.tr("From {file}, sheet {sheet}, row {row}").format(file=found.file, sheet=found.sheet, row=found.row)
        if found.hash:
            came = self.tr("{came}, hash of the row {hash}").format(came=came, hash=found.hash)
        self.show_moments([self._moment(one) for one in found.events], came)

    def _moment(self, one: Event) -> Moment:
        lines = [
            from_to(say(change.field.label), looks.show(change.field, change.before), looks.show(change.field, change.after))
            for change in one.changes
        ]
        if one.reason:
            lines.append(self.tr("Reason: {reason}").format(reason=one.reason))
        title = self.tr("{what} (undone)").format(what=say(one.label)) if one.undone else say(one.label)
        return Moment(one.at, one.actor, title, tuple(lines), one.undone)
