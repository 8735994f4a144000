"""Undo and redo from the window, and what was done told in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from salesdesk.text import mark
from ui.desk import Desk
from ui.messages import Messages
from ui.tasks import Token

if TYPE_CHECKING:
    from salesdesk.db import Database
    from salesdesk.undo import Undone


class Undoing(QObject):
    """Takes back what was done last on `desk`, an import, or what was undone; nothing while there is no desk.

    `left` carries the number of an import whose undo left rows alone.
    """

    left = Signal(object)

    def __init__(self, messages: Messages, token: Token, parent: QObject) -> None:
        super().__init__(parent)
        self.desk: Desk | None = None
        self._messages = messages
        self._token = token

    @Slot()
    def undo(self) -> None:
        """Undo the last action."""
        if self.desk is not None:
            self.desk.write(_undo, self._undone, None, self._token)

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        if self.desk is not None:
            self.desk.write(_redo, self._redone, None, self._token)

    @Slot(object)
    def undo_import(self, action_id: object) -> None:
        """Undo the import that was done by an action."""
        if self.desk is not None and isinstance(action_id, int):

            def take_back(database: Database) -> Undone | None:
                return _undo(database, action_id)

            self.desk.write(take_back, self._undone, None, self._token)

    def _undone(self, done: Undone | None) -> None:
        if done is None:
            return
        if done.import_id is not None and (done.whole.left or done.whole.held):
            from salesdesk.services.undone_words import rows_words

            self.left.emit(done.import_id)
            told = rows_words(done.facts, done.names)
            self._messages.done(mark("Program", "Undone: {what}. {told}").fill(what=done.action.label, told=told))
        else:
            self._messages.done(mark("Program", "Undone: {what}").fill(what=done.action.label))

    def _redone(self, done: Undone | None) -> None:
        if done is None:
            return
        if done.left_out:
            from salesdesk.services.undone_words import left_out_words

            told = left_out_words(done.left_out)
            self._messages.done(mark("Program", "Done again: {what}. {told}").fill(what=done.action.label, told=told))
        else:
            self._messages.done(mark("Program", "Done again: {what}").fill(what=done.action.label))


def _undo(database: Database, action_id: int | None = None) -> Undone | None:
    from salesdesk.undo import undo

    return undo(database, action_id)


def _redo(database: Database) -> Undone | None:
    from salesdesk.undo import redo

    return redo(database)
