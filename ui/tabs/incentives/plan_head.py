"""The head of a plan: its name, how often it pays, from when, and for whom, each from and until a day where that is said."""

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
from ui.tabs.incentives.included import included_read, included_shown
from ui.tabs.incentives.more_limits import role_code, role_name
from ui.tabs.incentives.plan_fields import PERIODS, SCOPES
from ui.widgets.labels import Label

Data = dict[str, Any]
_HEAD = (
    Field("name", mark("PlanForm", "Plan")),
    Field("period", mark("PlanForm", "Pays"), Kind.CHOICE, choices=PERIODS),
    Field("scope", mark("PlanForm", "For"), Kind.CHOICE, choices=SCOPES),
    Field("starts", mark("PlanForm", "Holds from"), Kind.DATE),
    Field("ends", mark("PlanForm", "until"), Kind.DATE),
    Field("excluded", mark("PlanForm", "Without these people"), Kind.LIST),
    Field("roles", mark("PlanForm", "Roles"), Kind.LIST),
    Field("teams", mark("PlanForm", "Teams"), Kind.LIST),
    Field("persons", mark("PlanForm", "People"), Kind.LIST),
)
_NAMED = ("roles", "teams", "persons")
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
        self._whom = Label("", self)
        self._whom.setObjectName("planWhom")
        self._whom.setProperty("role", "label")
        self._whom.setWordWrap(True)
        column.addWidget(self._grid)
        column.addWidget(self._whom)
        # Words that long above the field would push those beside it away.
        self._grid.hint("persons", self.tr("Ann 2026-11-01 – 2027-03-31, Bob"))
        self._grid.edited.connect(self._take_edit)

    def show_plan(self, data: Mapping[str, Any], starts: date, ends: date | None) -> None:
        """Show the head of a plan as plain data."""
        people = data.get("people", {})
        named = {one: included_shown(people.get(one, ()), role_name if one == "roles" else str) for one in _NAMED}
        scope = "named" if any(named.values()) and not people.get("everyone") else "everyone"
        values = {"name": data["name"], "period": data.get("period", "month"), "scope": scope, "starts": starts, "ends": ends, **named}
        self._grid.show_values({**values, "excluded": people.get("excluded")})
        self._offer(scope)

    def say_whom(self, words: str) -> None:
        """Say in a sentence for whom the plan is."""
        self._whom.setText(words)

    def head(self) -> Head:
        """Return what is typed; what is wrong is told at its field, and `reading.Unreadable` raised."""
        values = self._grid.values()
        scope = str(values.get("scope", "everyone"))
        people: Data = {"everyone": True} if scope == "everyone" else self._named(values)
        if "excluded" in values:
            people["excluded"] = listed(values["excluded"])
        starts, ends = values.get("starts"), values.get("ends")
        if not isinstance(starts, date):
            self._grid.tell("starts", say(_NO_DAY))
            raise reading.Unreadable(_NO_DAY)
        data = {"name": str(values.get("name", "")), "period": str(values.get("period", "month")), "people": people}
        return Head(data, starts, ends if isinstance(ends, date) else None)

    def tell(self, name: str, words: str) -> None:
        """Say at the field `name` of those whom the plan is for what is wrong there."""
        self._grid.tell(name, words)

    def _named(self, values: Mapping[str, object]) -> Data:
        """Return those whom the plan is for, roles as they are stored."""
        found: Data = {}
        for name in _NAMED:
            try:
                if typed := listed(values.get(name)):
                    found[name] = included_read(typed, role_code if name == "roles" else str)
            except reading.Unreadable as error:
                self._grid.tell(name, say(error.text))
                raise
        return found

    @Slot()
    def _take_edit(self) -> None:
        try:
            scope = str(self._grid.values().get("scope", "everyone"))
        except reading.Unreadable:
            scope = "everyone"
        self._offer(scope)
        self.edited.emit()

    def _offer(self, scope: str) -> None:
        for one in _NAMED:
            self._grid.offer(one, scope != "everyone")


def listed(value: object) -> list[str]:
    """Return what a field of names says as a list."""
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)] if value else []
