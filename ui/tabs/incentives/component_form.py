"""The form of one component: on what it is founded, by which rule it pays, on which conditions, and what bounds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from salesdesk.rules.pay.time import Prorate
from salesdesk.tokens import MEDIUM, SMALL
from ui.building import Steps
from ui.dialogs.base import labelled
from ui.forms import reading
from ui.messages import say
from ui.tabs.incentives.conditions import RowWrong, filters_read, filters_shown, gates_read, gates_shown
from ui.tabs.incentives.factor_form import FactorForm
from ui.tabs.incentives.field_grid import FieldGrid
from ui.tabs.incentives.folded import Folded
from ui.tabs.incentives.more_limits import SECTIONS, Wrong, take, values_of
from ui.tabs.incentives.plan_fields import BASIS, BOUNDS, BOUNDS_NEED, EVERY, GATE, ONLY, ONLY_NEEDS
from ui.tabs.incentives.row_list import RowList
from ui.tabs.incentives.rule_form import USUAL, RuleForm

Data = dict[str, Any]


class ComponentForm(QWidget):
    """Shows and gives a component as plain data. What the form does not ask for stays as it was.

    To be built by `build` before anything is shown.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Data = {}

    def build(self) -> Steps:
        """Make the fields, a few at a time."""
        self._name = QLineEdit(self)
        self._name.setObjectName("componentName")
        self._basis, self._rule = FieldGrid(BASIS, 2, self), RuleForm(self)
        yield
        self._rule.make_usual()
        yield
        self._filters = RowList("filter", ONLY, (self.tr("Limit what counts"), self.tr("Remove the limit")), 2, self, ONLY_NEEDS)
        self._gates = RowList("gate", GATE, (self.tr("Add a condition"), self.tr("Remove the condition")), 2, self, ONLY_NEEDS)
        self._every, self._bounds = FieldGrid((EVERY,), 2, self), FieldGrid(BOUNDS, 3, self, BOUNDS_NEED)
        yield
        self._accelerator = Folded(self.tr("Accelerator: what it pays times a factor"), self)
        self._factor = FactorForm(self._accelerator)
        self._accelerator.hold(self._factor)
        self._more: list[Folded] = []
        for title, fields, needs in SECTIONS:
            yield
            part = Folded(say(title), self)
            part.hold(FieldGrid(fields, 2, part, needs))
            self._more.append(part)
        self._lay_out()
        self._name.textEdited.connect(self.edited)
        for grid in (self._basis, self._every, self._bounds, *self._grids):
            grid.edited.connect(self._take_edit)
        for rows in (self._filters, self._gates):
            rows.edited.connect(self._take_edit)
        self._rule.edited.connect(self.edited)
        self._factor.edited.connect(self.edited)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(labelled(self, self.tr("Component"), self._name))
        for widget in (self._basis, self._filters, self._rule):
            column.addWidget(widget)
        column.addSpacing(SMALL)
        for part in (self._gates, self._every, self._bounds, self._accelerator, *self._more):
            column.addWidget(part)
        column.addStretch()

    @property
    def _grids(self) -> list[FieldGrid]:
        return [one.body for one in self._more if isinstance(one.body, FieldGrid)]

    def show_data(self, data: Data, before: Sequence[str] = ()) -> None:
        """Show a component; `before` are the names of those that stand before it in the plan."""
        self._rule.offer_components(before)
        self._data = dict(data)
        self._name.setText(data["name"])
        self._basis.show_values({"whose": "own", "over": "period", **data["basis"]})
        self._filters.show_rows(filters_shown(data["basis"].get("only") or ()))
        self._rule.show_rule(data["rule"])
        self._gates.show_rows(gates_shown(data.get("gates") or ()))
        self._every.show_values({"every_gate": "every" if data.get("every_gate", True) else "any"})
        self._every.setVisible(len(self._gates) > 1)
        values, cap = values_of(data), (data.get("cap") or {}).get("at")
        days = {name: _day(data.get(name)) for name in ("starts", "ends")}
        self._bounds.show_values({**values, "cap": None if cap is None else Decimal(str(cap)), **days})
        self._factor.show_factor(data.get("factor"))
        self._accelerator.unfold(bool(data.get("factor")))
        for part, grid, (_, fields, _) in zip(self._more, self._grids, SECTIONS, strict=True):
            grid.show_values(values)
            part.unfold(any(values[one.name] not in (None, [], "period", Prorate.NONE.value) and values[one.name] != 0 for one in fields))

    def data(self) -> Data:
        """Return the component; what is wrong is told at its field, and `reading.Unreadable` raised."""
        found = {**self._data, "name": self._name.text().strip(), "basis": self._basis_data(), "rule": self._rule.rule()}
        try:
            found["gates"] = gates_read(self._gates.rows(), self._data.get("gates") or ())
        except RowWrong as wrong:
            raise self._told(self._gates, wrong) from wrong
        found["every_gate"] = self._every.values().get("every_gate") != "any"
        bounds = self._bounds.values()
        for name in ("cap", "starts", "ends", "factor"):
            found.pop(name, None)
        if "cap" in bounds:
            found["cap"] = {**(self._data.get("cap") or {}), "at": str(bounds["cap"])}
        found |= {name: bounds[name] for name in ("starts", "ends") if name in bounds}
        if (factor := self._factor.factor()) is not None:
            found["factor"] = factor
        return self._with_more(found, bounds)

    def _with_more(self, found: Data, bounds: Mapping[str, object]) -> Data:
        values = {**bounds, **{name: value for grid in self._grids for name, value in grid.values().items()}}
        try:
            return take(values, self._data, found)
        except Wrong as wrong:
            for part, grid, (_, fields, _) in zip(self._more, self._grids, SECTIONS, strict=True):
                if wrong.field in {one.name for one in fields}:
                    part.unfold(True)
                    grid.tell(wrong.field, say(wrong.text))
            raise reading.Unreadable(wrong.text) from wrong

    def _basis_data(self) -> Data:
        values = self._basis.values()
        try:
            only = filters_read(self._filters.rows())
        except RowWrong as wrong:
            raise self._told(self._filters, wrong) from wrong
        return {**self._data.get("basis", {}), **{name: str(value) for name, value in values.items()}, "only": only}

    def tell(self, place: str, words: str) -> None:
        """Say at the field of a `place` of the component, as a plan file is written ("gates[2].otherwise"), what is wrong there."""
        root, _, leaf = place.partition(".")
        if root == "rule":
            self._rule.tell(words)
        elif root.startswith("gates"):
            at = int(root.removeprefix("gates").strip("[]") or 1) - 1
            self._gates.tell(at, leaf or "figure", words)
        else:
            name = field_of(place)
            for part, grid in zip([None, *self._more], [self._bounds, *self._grids], strict=True):
                if name in grid.names:
                    if part is not None:
                        part.unfold(True)
                    grid.tell(name, words)

    def _told(self, rows: RowList, wrong: RowWrong) -> reading.Unreadable:
        rows.tell(wrong.at, wrong.field, say(wrong.text))
        return reading.Unreadable(wrong.text)

    @Slot()
    def _take_edit(self) -> None:
        self._every.setVisible(len(self._gates) > 1)
        self.edited.emit()


def field_of(place: str) -> str:
    """Return the field of a form for a place of a plan: "cap.then" is cap_then, "cap.at" and "ramp.steps" are cap and ramp."""
    root, _, leaf = place.partition(".")
    return f"{root}_{leaf}" if leaf in ("then", "first", "terms", "after") else root


def new_component(name: str) -> Data:
    """Return what a new component says."""
    return {"name": name, "basis": {"metric": "sales_amount"}, "rule": {"kind": "tiers", **USUAL["tiers"]}}


def _day(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) else value
