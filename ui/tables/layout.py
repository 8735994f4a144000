"""What is remembered of a table: order, widths and hidden columns, by the names of fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView

from salesdesk.fields import Field
from salesdesk.settings import Settings


class TableLayout:
    """Keeps the layout of the table `name` in the user's settings."""

    def __init__(self, settings: Settings, name: str, fields: Sequence[Field]) -> None:
        self._settings = settings
        self._key = f"table.{name}"
        self._names = [one.name for one in fields]

    def keep(self, header: QHeaderView) -> None:
        """Remember how `header` is laid out."""
        order = [self._names[header.logicalIndex(at)] for at in range(header.count())]
        widths = {name: header.sectionSize(at) for at, name in enumerate(self._names) if not header.isSectionHidden(at)}
        hidden = [name for at, name in enumerate(self._names) if header.isSectionHidden(at)]
        self._settings.put(self._key, {"order": order, "widths": widths, "hidden": hidden})

    def restore(self, header: QHeaderView) -> bool:
        """Lay `header` out as remembered; fields that are new or gone since do no harm. Return False when nothing was remembered."""
        kept = self._settings.get(self._key)
        if not isinstance(kept, dict):
            return False
        order, widths, hidden = kept.get("order"), kept.get("widths"), kept.get("hidden")
        known = [name for name in order if name in self._names] if isinstance(order, list) else []
        for at, name in enumerate(known):
            header.moveSection(header.visualIndex(self._names.index(str(name))), at)
        for column, width in widths.items() if isinstance(widths, dict) else ():
            if column in self._names and isinstance(width, int) and width > 0:
                header.resizeSection(self._names.index(column), width)
        for name in hidden if isinstance(hidden, list) else ():
            if name in self._names:
                header.setSectionHidden(self._names.index(str(name)), True)
        return True
