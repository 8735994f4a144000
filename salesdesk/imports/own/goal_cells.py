"""The rows of our own export of goals: the columns that it has, and what their cells say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from salesdesk.fields import Field, Kind
from salesdesk.imports.own.values import Read, field_of, read_column
from salesdesk.imports.plan.goals.scope import Scopes
from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.model.base import SCALE
from salesdesk.model.goals import GOAL
from salesdesk.services.goals.result_lines import RESULTS
from salesdesk.sheets.grid import Cell
from salesdesk.text import Text, mark

_FIELDS = (
    *GOAL.fields,
    Field("owner", mark("Goal", "Owner")),
    Field("only", mark("Goal", "Limited to")),
    Field("target", mark("Goal", "Target"), Kind.NUMBER),
    Field("results", RESULTS, Kind.LONG_TEXT),
)
_AT = {"owner": ("owner", "member_id", "team_id"), "parent": ("parent_id",), "results": ("results", "metric")}


@dataclass(slots=True)
class OwnGoals:
    """The columns of the table by field, and what their cells say."""

    job: Job
    columns: dict[str, RecognisedColumn] = field(default_factory=dict)
    read: dict[str, Read] = field(default_factory=dict)
    cells: dict[str, list[Cell]] = field(default_factory=dict)
    scopes: Scopes = field(init=False)

    def __post_init__(self) -> None:
        self.scopes = Scopes(self.job.shared.session)
        for column in self.job.table.columns:
            one = field_of(column.header, _FIELDS)
            if one is not None and one.name not in self.columns:
                self.columns[one.name] = column
                self.cells[one.name] = self.job.columns.cells(column)
                self.read[one.name] = read_column(Field(one.name, one.label, _as_text(one.kind)), self.cells[one.name])

    @property
    def read_as(self) -> dict[int, Text]:
        """As what the columns are read."""
        labels = {one.name: one.label for one in _FIELDS}
        return {column.index: labels[name] for name, column in self.columns.items()}

    def said(self, name: str, at: int) -> object:
        return self.read[name].said[at] if name in self.read else None

    def text(self, name: str, at: int) -> str:
        return str(self.said(name, at) or "")

    def lines(self, name: str, at: int) -> str:
        """Return a text with its line breaks."""
        cell = self.cells[name][at] if name in self.cells else None
        return cell if isinstance(cell, str) else self.text(name, at)

    def number(self, name: str, at: int) -> Decimal | None:
        said = self.said(name, at)
        return Decimal(said) / SCALE if isinstance(said, int) else None

    def day(self, name: str, at: int) -> date | None:
        said = self.said(name, at)
        return said if isinstance(said, date) else None

    def reject(self, at: int, name: str, reason: Text) -> None:
        found = next((one for one in _AT.get(name, (name,)) if one in self.columns), None)
        self.job.columns.reject(at, self.columns[found] if found else None, self.cells[found][at] if found else None, reason)


def _as_text(kind: Kind) -> Kind:
    return kind if kind in (Kind.DATE, Kind.NUMBER, Kind.PERCENT, Kind.LONG_TEXT) else Kind.TEXT
