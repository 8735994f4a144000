"""Saves and deletes records for the panel, and tells what came of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.services import records
from salesdesk.services.records import Opened
from ui.desk import Desk
from ui.tasks import Token


class Saving(QObject):
    """Saves and deletes records of a kind while `token` keeps its turn.

    `saved` carries the id; `refused` and `gone` the error; `conflicted` the values that were not saved and what is stored (`Opened`),
    where somebody else changed the record meanwhile.
    """

    saved = Signal(object)
    deleted = Signal()
    conflicted = Signal(object, object)
    refused = Signal(object)
    gone = Signal(object)

    def __init__(self, kind: str, desk: Desk, token: Token, parent: QObject) -> None:
        super().__init__(parent)
        self._kind, self._desk, self._token = kind, desk, token

    def save(self, values: dict[str, object], record_id: int | None, version: int | None) -> None:
        """Store `values` in a record that was read as `version`, or in a new one."""

        def store(db: Database) -> int:
            return records.save(db, self._kind, values, record_id, version)

        def refused(error: Exception) -> None:
            self._refused(error, values, record_id)

        self._desk.write(store, self.saved.emit, refused, self._token)

    def delete(self, record_id: int) -> None:
        """Delete the record `record_id`."""

        def remove(db: Database) -> None:
            records.remove(db, self._kind, record_id)

        def removed(_nothing: None) -> None:
            self.deleted.emit()

        def refused(error: Exception) -> None:
            self._refused(error, {}, record_id)

        self._desk.write(remove, removed, refused, self._token)

    def _refused(self, error: Exception, values: dict[str, object], record_id: int | None) -> None:
        if record_id is None or not isinstance(error, SalesDeskError) or error.code != "database.conflict":
            self.refused.emit(error)
            return

        def ask(db: Database) -> Opened:
            return records.fetch(db, self._kind, record_id)

        def compare(theirs: Opened) -> None:
            self.conflicted.emit(values, theirs)

        self._desk.read(ask, compare, self.gone.emit, self._token)
