"""New people of one name in one table, without numbers: two where their team, phone and the like differ."""

from __future__ import annotations

from salesdesk.imports.plan.names.register import Register
from salesdesk.imports.plan.writes import Raw
from salesdesk.search import spelling

Told = tuple[Raw, ...]


class Namesakes:
    """Keeps what each row told of the new people of one table."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._told: dict[str, list[tuple[int, Told]]] = {}

    def of(self, name: str, told: Told, table: int, row: int) -> int | None:
        """Return the new one of that name of whom nothing different was told, planned where all differ; None for a name not met yet."""
        own = self._told.get(spelling(name))
        if own is None:
            return None
        found = next((one for one, other in own if not _differ(told, other)), None)
        if found is None:
            found = self._register.create(name, None, table, row)
            own.append((found, told))
        return found

    def note(self, record_id: int, name: str, told: Told) -> None:
        """Keep what the first row of a name told of the new `record_id`."""
        self._told.setdefault(spelling(name), [(record_id, told)])


def _differ(one: Told, other: Told) -> bool:
    return any(a is not None and b is not None and a != b for a, b in zip(one, other, strict=True))
