"""The form of one component: on what it is founded, by which rule it pays, what bounds it; its sentence and its curve beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from salesdesk.fields import Kind
from salesdesk.tokens import MEDIUM, SMALL
from ui.dialogs.base import labelled
from ui.forms import reading
from ui.messages import say
from ui.tabs.incentives.field_grid import FieldGrid
from ui.tabs.incentives.folded import Folded
from ui.tabs.incentives.more_limits import SECTIONS, Wrong, take, threshold, values_of
from ui.tabs.incentives.plan_fields import AS_TEXT, BASIS, BOUNDS, GATE, KINDS, ONLY, RULES, TABLES
from ui.tabs.incentives.tier_table import TierTable

Data = dict[str, Any]
_USUAL: Mapping[str, Data] = {
    "tiers": {"first": "0.01", "breaks": [{"at": "100000", "pays": "0.02"}], "mode": "marginal"},
    "flat": {"rate": "0.02"},
    "each": {"amount": "100"},
    "fixed": {"amount": "500"},
    "curve": {
        "points": [{"at": "0.8", "pays": "0.5"}, {"at": "1", "pays": "1"}, {"at": "1.2", "pays": "1.5"}],
        "axis": "attainment",
        "bonus": "3000",
    },
    "milestones": {"steps": [{"at": "100000", "pays": "500"}, {"at": "200000", "pays": "1500"}]},
    "rank": {"prizes": ["2000", "1000", "500"]},
    "pool": {"amount": "5000", "by": "equal"},
    "kicker": {"on": "", "rate": "0.1"},
    "matrix": {
        "rows": {"figure": "attainment", "breaks": ["1"]},
        "columns": {"figure": "gross_margin", "breaks": ["0.25"]},
        "cells": [["0.01", "0.015"], ["0.015", "0.02"]],
    },
}
_PERCENT = {one.name for rule in RULES.values() for one in rule if one.kind is Kind.PERCENT} | {"otherwise"}


class ComponentForm(QWidget):
    """Shows and gives a component as plain data. What the form does not ask for stays as it was."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Data = {}
        self._name, self._kind = QLineEdit(self), QComboBox(self)
        self._name.setObjectName("componentName")
        self._kind.setObjectName("ruleKind")
        for kind, words in KINDS.items():
            self._kind.addItem(say(words), kind)
        self._basis = FieldGrid((*BASIS, *ONLY), 2, self)
        self._rules = {kind: FieldGrid(fields, 2, self) for kind, fields in RULES.items()}
        self._table = TierTable(self)
        self._as_text = QLabel(self.tr("The cells of a matrix are edited as text: see “Edit as text” above."), self)
        self._as_text.setProperty("role", "label")
        self._gate, self._bounds = FieldGrid(GATE, 3, self), FieldGrid(BOUNDS, 3, self)
        self._more = [Folded(say(title), FieldGrid(fields, 2, self), self) for title, fields in SECTIONS]
        self._lay_out()
        self._name.textEdited.connect(self.edited)
        self._kind.activated.connect(self._take_kind)
        for grid in (self._basis, self._gate, self._bounds, *self._rules.values(), *self._grids):
            grid.edited.connect(self._take_edit)
        self._table.edited.connect(self.edited)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(labelled(self, self.tr("Component"), self._name))
        column.addWidget(self._basis)
        column.addLayout(labelled(self, self.tr("Rule"), self._kind))
        for grid in self._rules.values():
            column.addWidget(grid)
        column.addWidget(self._table)
        column.addWidget(self._as_text)
        column.addSpacing(SMALL)
        column.addWidget(self._gate)
        column.addWidget(self._bounds)
        for part in self._more:
            column.addWidget(part)
        column.addStretch()

    @property
    def _grids(self) -> list[FieldGrid]:
        return [one.body for one in self._more if isinstance(one.body, FieldGrid)]

    @property
    def kind(self) -> str:
        """The kind of rule that is chosen."""
        return str(self._kind.currentData())

    def show_data(self, data: Data) -> None:
        """Show a component."""
        self._data = dict(data)
        rule = data["rule"]
        self._name.setText(data["name"])
        usual = {"whose": "own", "over": "period"}
        first = (data["basis"].get("only") or [{}])[0]
        self._basis.show_values({**usual, **data["basis"], "only": first.get("field"), "only_values": first.get("values")})
        self._kind.setCurrentIndex(self._kind.findData(rule["kind"]))
        self._show_rule(rule)
        gates = data.get("gates") or [{}]
        self._gate.show_values({**_decimals(gates[0]), "at_least": threshold(gates[0])})
        cap = data.get("cap") or {}
        self._bounds.show_values({"cap": _number(cap.get("at")), "starts": _day(data.get("starts")), "ends": _day(data.get("ends"))})
        values = values_of(data)
        for part, grid, (_, fields) in zip(self._more, self._grids, SECTIONS, strict=True):
            grid.show_values(values)
            part.unfold(any(values[one.name] not in (None, []) and values[one.name] != 0 for one in fields))

    def data(self) -> Data:
        """Return the component; raise `reading.Unreadable`."""
        found = {**self._data, "name": self._name.text().strip(), "basis": self._basis_data(), "rule": self._rule_data()}
        gate = self._gate.values()
        others = list(self._data.get("gates") or [])[1:]
        own = [{name: str(value) for name, value in gate.items()}] if "figure" in gate and "at_least" in gate else []
        found["gates"] = own + others
        bounds = self._bounds.values()
        found.pop("cap", None)
        if "cap" in bounds:
            found["cap"] = {**(self._data.get("cap") or {}), "at": str(bounds["cap"])}
        for name in ("starts", "ends"):
            found.pop(name, None)
            if name in bounds:
                found[name] = bounds[name]
        return self._with_more(found)

    def _with_more(self, found: Data) -> Data:
        values = {name: value for grid in self._grids for name, value in grid.values().items()}
        try:
            return take(values, self._data, found)
        except Wrong as wrong:
            for part, grid, (_, fields) in zip(self._more, self._grids, SECTIONS, strict=True):
                if wrong.field in {one.name for one in fields}:
                    part.unfold(True)
                    grid.tell(wrong.field, say(wrong.text))
            raise reading.Unreadable(wrong.text) from wrong

    def _basis_data(self) -> Data:
        values = self._basis.values()
        field, only = values.pop("only", None), values.pop("only_values", None)
        before = self._data.get("basis", {})
        others = list(before.get("only") or [])[1:]
        mine = [{"field": str(field), "values": list(only) if isinstance(only, list | tuple) else [str(only)]}] if field and only else []
        return {**before, **{name: str(value) for name, value in values.items()}, "only": mine + others}

    def _rule_data(self) -> Data:
        kind = self.kind
        if kind == "matrix":
            kept = self._data["rule"]
            return dict(kept if kept["kind"] == "matrix" else {"kind": "matrix", **_USUAL["matrix"]})
        found: Data = {"kind": kind}
        for name, value in self._rules[kind].values().items():
            found[name] = value if isinstance(value, bool) else value if isinstance(value, list) else str(value)
        if kind in TABLES:
            name, has_first = TABLES[kind]
            rows = self._table.rows()
            if has_first:
                found["first"] = str(rows[0][1]) if rows else "0"
                rows = rows[1:]
            found[name] = [{"at": str(at or 0), "pays": str(pays)} for at, pays in rows]
        return found

    def _show_rule(self, rule: Data) -> None:
        kind = rule["kind"]
        usual = {"mode": "whole", "axis": "base", "pays": "rate", "at_break": "upper", "per": "period", "ties": "share", "by": "equal"}
        values = {name: value for name, value in {**usual, **rule}.items() if name not in ("kind", "breaks", "points", "steps", "first")}
        for name, grid in self._rules.items():
            grid.setVisible(name == kind and name not in AS_TEXT)
        self._rules[kind].show_values(_decimals(values))
        self._table.setVisible(kind in TABLES)
        self._as_text.setVisible(kind in AS_TEXT)
        if kind in TABLES:
            name, has_first = TABLES[kind]
            rows: list[tuple[Decimal | None, Decimal]] = [(Decimal(one["at"]), Decimal(one["pays"])) for one in rule.get(name, ())]
            if has_first:
                rows.insert(0, (None, Decimal(rule.get("first", "0"))))
            self._table.show_rows(rows, has_first, self._percents())

    def _percents(self) -> tuple[bool, bool]:
        values = self._rules[self.kind].values() if self.kind in TABLES else {}
        of_bonus = self.kind == "curve" and "bonus" in values
        return values.get("axis") == "attainment", (self.kind == "tiers" and values.get("pays") == "rate") or of_bonus

    @Slot()
    def _take_edit(self) -> None:
        if self.kind in TABLES:
            self._table.set_percent(self._percents())
        self.edited.emit()

    @Slot()
    def _take_kind(self) -> None:
        self._show_rule({"kind": self.kind, **_USUAL[self.kind]})
        self.edited.emit()


def new_component(name: str) -> Data:
    """Return what a new component says."""
    return {"name": name, "basis": {"metric": "sales_amount"}, "rule": {"kind": "tiers", **_USUAL["tiers"]}}


def _decimals(values: Mapping[str, Any]) -> Data:
    """Return plain values as the editors show them."""
    return {name: _number(value) if name in _NUMBERS else value for name, value in values.items()}


_NUMBERS = _PERCENT | {"amount", "at_most", "needs", "bonus", "cap", "rate", "at_least"}


def _number(value: object) -> Decimal | None:
    return None if value in (None, "") else Decimal(str(value))


def _day(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) else value
