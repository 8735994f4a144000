"""Two names that may be one, as they are offered."""

from __future__ import annotations

from dataclasses import dataclass

from salesdesk.text import Text

SPACES = "spaces"
"""Names that differ in spaces, dots or dashes only."""


@dataclass(frozen=True, slots=True)
class NearMatch:
    """A new name that looks much like a known one; nothing is assumed, the manager may say that they are the same.

    `other_id` is None where the other name is new as well; `table` is the place of the table that asks, None for names that
    the import creates. `kind` says how they are alike: with `SPACES` they are most likely the same, so an import waits for the answer.
    `only_known`: nobody new can be meant, so what bears the name is left out where it is somebody else (a filled form).
    """

    record: str
    text: str
    other: str
    other_id: int | None
    reason: Text
    table: int | None = None
    kind: str = ""
    only_known: bool = False

    @property
    def asked(self) -> tuple[str, str]:
        """What is the same for the same question: the kind of record, and the name."""
        return self.record, self.text
