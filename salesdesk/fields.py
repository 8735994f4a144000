"""What a record looks like: one description that the table, the form, the import and the export read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from salesdesk.text import Text


class Kind(StrEnum):
    """What a field holds; the window maps each to showing, aligning and editing, the import to parsing."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    INTEGER = "integer"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"
    REFERENCE = "reference"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a `CHOICE` field: as stored, as shown."""

    value: str
    label: Text


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record.

    `target` names the record that a `REFERENCE` points to. `check` returns a sentence when a value cannot be, else None.
    `aliases` are further header words under which sheets bring the field. `width` is in characters.
    """

    name: str
    label: Text
    kind: Kind = Kind.TEXT
    required: bool = False
    read_only: bool = False
    in_table: bool = True
    width: int = 14
    choices: tuple[Choice, ...] = ()
    target: str | None = None
    aliases: tuple[str, ...] = ()
    check: Callable[[object], Text | None] | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A kind of record: what it is called, its fields, and by which of them a stored one is found again."""

    name: str
    label: Text
    plural: Text
    fields: tuple[Field, ...]

    def field(self, name: str) -> Field:
        """Return the field called `name`; KeyError when there is none."""
        for one in self.fields:
            if one.name == name:
                return one
        raise KeyError(name)
