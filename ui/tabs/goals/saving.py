"""Targets on their way to the database: what was typed stays until it is stored, also when storing fails."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import Only
from salesdesk.services.goals.targets import Cell, set_targets
from ui.desk import Desk
from ui.messages import say
from ui.tabs.goals.sheet import Key


class Saving(QObject):
    """The values of one metric (of the part `only` of its facts) that are not stored yet.

    `changed` when there are others, `failed` carries the reason in words.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, desk: Desk, metric: str, only: Only, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._metric, self._only = metric, only
        self.waiting: dict[Key, Decimal | None] = {}
        self.lost: set[Key] = set()
        self._stored: dict[Key, Decimal | None] = {}

    def save(self, values: Mapping[Key, Decimal | None], reason: str = "") -> None:
        """Store `values` as one action."""
        self.waiting.update(values)
        self.lost -= set(values)
        self.changed.emit()
        cells = [Cell(who, month, value) for (who, month), value in values.items()]
        metric, only, kept = self._metric, self._only, dict(values)

        def store(db: Database) -> int:
            return set_targets(db, metric, cells, reason or None, only)

        def stored(_count: int) -> None:
            self._stored.update(kept)
            self.changed.emit()

        def lost(error: Exception) -> None:
            self.lost |= {key for key, value in kept.items() if self.waiting.get(key) == value and key in self.waiting}
            self.changed.emit()
            self.failed.emit(say(error.text) if isinstance(error, SalesDeskError) else "")

        self._desk.write(store, stored, lost, self)

    def again(self) -> None:
        """Try once more what was not stored."""
        self.save({key: self.waiting[key] for key in self.lost})

    def drop(self) -> None:
        """Give up what was not stored."""
        for key in self.lost:
            del self.waiting[key]
        self.lost.clear()
        self.changed.emit()

    @property
    def settled(self) -> bool:
        """True where something was stored that the grid does not show yet."""
        return bool(self._stored)

    def settle(self) -> None:
        """Forget what is stored: the grid that is shown now has it."""
        for key, value in self._stored.items():
            if key in self.waiting and self.waiting[key] == value:
                del self.waiting[key]
        self._stored.clear()
