"""Records that a list knows by their number and calls otherwise: told, and called so where that is wanted."""

from __future__ import annotations

from dataclasses import dataclass, field

from salesdesk.imports.plan.names.register import Register
from salesdesk.imports.plan.policies import Policy
from salesdesk.imports.plan.writes import Insert, Raw
from salesdesk.search import spelling
from salesdesk.text import Text, mark

_OTHERWISE = mark(
    "Import",
    "Known by their numbers, but called otherwise in the sheet: {n}, the first is “{name}” in row {row}, “{known}” here. "
    "The names stay; to take over those of the sheet, choose “Overwrite” at “{column}”.",
)


@dataclass(slots=True)
class Renamed:
    """Collects, row by row, which stored records a list calls otherwise; `policy` is what it may do to their names, None: nobody said.

    A name changes only where that is said, for lists of other programs shorten names. The old one goes on being known.
    """

    register: Register
    policy: Policy | None
    _told: list[tuple[int, str, str]] = field(default_factory=list)
    _old: dict[str, int] = field(default_factory=dict)

    def meet(self, record_id: int, name: str, row: int) -> bool:
        """Tell whether the record is to be called `name` from now on."""
        known, key = self.register.name(record_id), spelling(name)
        if record_id < 0 or spelling(known) == key or self.register.called(name):
            return False
        if self.policy is not Policy.OVERWRITE:
            if self.policy is None:
                self._told.append((row, name, known))
            return False
        self._old[spelling(known)] = record_id
        self.register.by_name.setdefault(key, []).append(record_id)
        return True

    @property
    def aliases(self) -> list[Insert]:
        """The old names, as other spellings of the records."""
        new = {text: one for text, one in self._old.items() if text not in self.register.aliases}
        if not new:
            return []
        columns: dict[str, list[Raw]] = {"record": [self.register.record] * len(new), "text": list(new), "target_id": list(new.values())}
        return [Insert("alias", columns, None, {})]

    def notes(self, column: str) -> list[Text]:
        """Return what is to be told of names that stay."""
        if not self._told:
            return []
        row, name, known = self._told[0]
        return [_OTHERWISE.fill(n=len(self._told), name=name, row=row, known=known, column=column)]
