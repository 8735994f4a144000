"""The head of a plan: its name, how often it pays, from when, and for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.text import mark
from ui.forms import reading
from ui.messages import say
from ui.tabs.incentives.field_grid import FieldGrid
from ui.tabs.incentives.more_limits import role_code, role_name
from ui.tabs.incentives.plan_fields import PERIODS, SCOPES

Data = dict[str, Any]
_HEAD = (
    Field("name", mark("PlanForm", "Plan")),
    Field("period", mark("PlanForm", "Pays"), Kind.CHOICE, choices=PERIODS),
    Field("scope", mark("PlanForm", "For"), Kind.CHOICE, choices=SCOPES),
    Field("starts", mark("PlanForm", "Holds from"), Kind.DATE),
    Field("ends", mark("PlanForm", "until"), Kind.DATE),
    Field("excluded", mark("PlanForm", "Without these people"), Kind.LIST),
    Field("who", mark("PlanForm", "Names, separated by commas"), Kind.LIST),
)
_NO_DAY = mark("PlanForm", "Say from which day the plan holds.")


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says: `data` are name, period and people as plain data."""

    data: Data
    starts: date
    ends: date | None


class PlanHead(QWidget):
    """`edited` at each change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = FieldGrid(_HEAD, 3, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._grid)
        self._grid.edited.connect(self._take_edit)

    def show_plan(self, data: Mapping[str, Any], starts: date, ends: date | None) -> None:
        """Show the head of a plan as plain data."""
        people = data.get("people", {})
        scope = next((one for one in ("roles", "teams", "persons") if people.get(one)), "everyone")
        who = [role_name(one) for one in people.get(scope, ())] if scope == "roles" else people.get(scope)
        values = {"name": data["name"], "period": data.get("period", "month"), "scope": scope, "who": who, "starts": starts, "ends": ends}
        self._grid.show_values({**values, "excluded": people.get("excluded")})
        self._grid.offer("who", scope != "everyone")

    def head(self) -> Head:
        """Return what is typed; what is wrong is told at its field, and `reading.Unreadable` raised."""
        values = self._grid.values()
        scope = str(values.get("scope", "everyone"))
        people: Data = {"everyone": True} if scope == "everyone" else {scope: self._who(scope, values.get("who"))}
        if "excluded" in values:
            people["excluded"] = listed(values["excluded"])
        starts, ends = values.get("starts"), values.get("ends")
        if not isinstance(starts, date):
            self._grid.tell("starts", say(_NO_DAY))
            raise reading.Unreadable(_NO_DAY)
        data = {"name": str(values.get("name", "")), "period": str(values.get("period", "month")), "people": people}
        return Head(data, starts, ends if isinstance(ends, date) else None)

    def _who(self, scope: str, typed: object) -> list[str]:
        """Return the names of whom the plan is for, roles as they are stored."""
        if scope != "roles":
            return listed(typed)
        try:
            return [role_code(one) for one in listed(typed)]
        except reading.Unreadable as error:
            self._grid.tell("who", say(error.text))
            raise

    @Slot()
    def _take_edit(self) -> None:
        try:
            scope = str(self._grid.values().get("scope", "everyone"))
        except reading.Unreadable:
            scope = "everyone"
        self._grid.offer("who", scope != "everyone")
        self.edited.emit()


def listed(value: object) -> list[str]:
    """Return what a field of names says as a list."""
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)] if value else []
