"""People's own values in a plan: quota, rate, cap, advance, bonus, guarantee or points, each from a day on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.fields import Choice, Field, Kind
from salesdesk.rules.pay.words import number, rate
from salesdesk.services.pay import by_hand
from salesdesk.services.pay.by_hand import Parameter
from salesdesk.text import mark
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.forms import reading
from ui.messages import say
from ui.tables.table import RecordTable
from ui.tabs.incentives.field_grid import FieldGrid, named, typed
from ui.tabs.incentives.rows import RowsSource
from ui.tasks import Token
from ui.widgets.labels import Label

NAMES = {
    "quota": mark("Personal", "Target"),
    "rate": mark("Personal", "Rate"),
    "bonus": mark("Personal", "Bonus at 100%"),
    "points": mark("Personal", "Points in a pool"),
    "draw": mark("Personal", "Advance"),
    "cap": mark("Personal", "Cap"),
    "floor": mark("Personal", "Guarantee"),
}
_OF_PLAN = frozenset({"draw", "cap", "floor"})
FIELDS = (
    Field("member", mark("Personal", "Member"), width=14),
    Field("name", mark("Personal", "What"), width=14),
    Field("component", mark("Personal", "Component"), width=16),
    Field("since", mark("Personal", "From"), Kind.DATE, width=12),
    Field("value", mark("Personal", "Value"), width=12),
)


class PersonalDialog(Dialog):
    """Lists what people have of their own; setting it again from a later day keeps the earlier one."""

    def __init__(
        self, desk: Desk, plan_id: int, components: Sequence[str], members: Sequence[tuple[int, str]], day: date, parent: QWidget | None
    ) -> None:
        super().__init__("personalDialog", self.tr("People's own values"), parent, 680)
        self._desk, self._plan = desk, plan_id
        self._token = Token(self)
        self._members = {name: one for one, name in members}
        hint = Label(self.tr("They come before what the plan says. A rate of 5% is written 0.05 or 5%. Empty takes the value back."), self)
        hint.setWordWrap(True)
        hint.setProperty("role", "label")
        self.table = RecordTable("personal", RowsSource(FIELDS), desk, self, dense=True)
        self.table.set_empty(self.tr("Nobody has values of their own."))
        self.table.setMinimumHeight(220)
        kinds = tuple(Choice(name, text) for name, text in NAMES.items())
        fields = (
            Field("member", mark("Personal", "Member"), Kind.CHOICE, required=True, choices=tuple(map(named, self._members))),
            Field("name", mark("Personal", "What"), Kind.CHOICE, required=True, choices=kinds),
            Field("component", mark("Personal", "Component"), Kind.CHOICE, choices=tuple(named(one) for one in components)),
            Field("since", mark("Personal", "From"), Kind.DATE, required=True),
            Field("value", mark("Personal", "Value")),
        )
        self._grid = FieldGrid(fields, 3, self)
        self._grid.show_values({"since": day, "name": "quota"})
        for widget in (hint, self.table, self._grid):
            self.body.addWidget(widget)
        self.add_button("cancel", self.tr("Close")).clicked.connect(self.reject)
        self.add_button("confirm", self.tr("Set it"), "primary").clicked.connect(self._confirm)
        self._reload()

    @Slot()
    def _confirm(self) -> None:
        found = typed(self, self._grid)
        if found is None:
            return
        try:
            value = _number(str(found.get("value", "")))
        except reading.Unreadable as error:
            self._grid.tell("value", say(error.text))
            self._grid.go_to_wrong()
            self.make_room()
            return
        since = found.get("since")
        if not self._grid.is_complete(found) or not isinstance(since, date):
            self.make_room()
            return
        self.tell_problem("")
        plan, member, name = self._plan, self._members[str(found["member"])], str(found["name"])
        component = str(found.get("component", ""))

        def write(db: Database) -> None:
            by_hand.set_parameter(db, plan, member, name, value, since, component)

        self._desk.write(write, self._written, self._failed, self._token)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, SalesDeskError):
            self._grid.tell("value", say(error.text))
            self._grid.go_to_wrong()
            self.make_room()
        else:
            self._desk.messages.error(error)

    def _written(self, _nothing: None) -> None:
        self._reload()

    def _of(self, one: Parameter) -> str | None:
        """Return of which component a value is; a cap, a guarantee or an advance without one is of the whole plan."""
        return one.component or (None if one.name in _OF_PLAN else self.tr("all of them"))

    def _reload(self) -> None:
        plan = self._plan

        def ask(db: Database) -> list[Parameter]:
            return by_hand.parameters(db, plan)

        self._desk.read(ask, self._show, owner=self._token)

    def _show(self, found: list[Parameter]) -> None:
        rows = [(one.member, say(NAMES[one.name]), self._of(one), one.valid_from, _shown(one)) for one in found]
        self.table.set_source(RowsSource(FIELDS, rows))


def _shown(one: Parameter) -> str:
    if one.value is None:
        return "–"
    return rate(one.value) if one.name == "rate" else number(one.value)


def _number(typed: str) -> Decimal | None:
    words = typed.strip()
    if not words:
        return None
    percent = words.endswith(("%", "％"))
    found = reading.number(words.rstrip("%％"))
    return found / 100 if percent else found
