"""The rule of a component: its kind, its fields, its break points or the cells of its matrix."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.fields import Kind
from salesdesk.rules.pay.codec import read_rule, without_place
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM
from ui.dialogs.base import labelled
from ui.forms import reading
from ui.messages import say
from ui.tabs.incentives.conditions import kind_of
from ui.tabs.incentives.field_grid import FieldGrid
from ui.tabs.incentives.matrix_grid import Cells, MatrixGrid, numbers
from ui.tabs.incentives.plan_fields import KINDS, RULES, TABLES
from ui.tabs.incentives.tier_table import TierTable
from ui.widgets.labels import Label

Data = dict[str, Any]
USUAL: Mapping[str, Data] = {
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
"""What a rule of a kind says to begin with."""
_PERCENT = {one.name for rule in RULES.values() for one in rule if one.kind is Kind.PERCENT}
_NUMBERS = _PERCENT | {"amount", "at_most", "needs", "bonus", "cap", "rate", "at_least"}
_DEFAULTS = {"mode": "whole", "axis": "base", "pays": "rate", "at_break": "upper", "per": "period", "ties": "share", "by": "equal"}
_APART = ("kind", "breaks", "points", "steps", "first", "rows", "columns", "cells")

_NO_COMPONENT = mark("PlanForm", "Choose on which component it is an extra: one that stands before this one.")


class RuleForm(QWidget):
    """Shows and gives a rule as plain data. `edited` at each change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = QComboBox(self)
        self._kind.setObjectName("ruleKind")
        for kind, words in KINDS.items():
            self._kind.addItem(say(words), kind)
        self._made: dict[str, FieldGrid] = {}
        self._before: list[tuple[object, str]] = []
        self._table, self._matrix, self._wrong = TierTable(self), MatrixGrid(self), Label("", self)
        self._wrong.setObjectName("ruleWrong")
        self._wrong.setProperty("role", "bad")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(labelled(self, self.tr("Rule"), self._kind))
        for widget in (self._table, self._matrix, self._wrong):
            column.addWidget(widget)
        self._kind.activated.connect(self._take_kind)
        self._table.edited.connect(self.edited)
        self._matrix.edited.connect(self.edited)

    def offer_components(self, names: Sequence[str]) -> None:
        """Offer the components on which an extra can be founded."""
        self._before = [(one, one) for one in names]
        if "kicker" in self._made:
            self._made["kicker"].offer_choices("on", self._before)

    def make_usual(self) -> None:
        """Make the fields of the commonest kind of rule, so that a plan which has it need not wait for them."""
        self._fields("tiers").hide()

    def _fields(self, kind: str) -> FieldGrid:
        """Return the fields of a kind of rule; most plans have one or two of the ten kinds."""
        if kind not in self._made:
            grid = self._made[kind] = FieldGrid(RULES[kind], 2, self)
            grid.edited.connect(self._take_edit)
            if kind == "kicker":
                grid.offer_choices("on", self._before)
            self._column.insertWidget(self._column.indexOf(self._table), grid)
        return self._made[kind]

    @property
    def kind(self) -> str:
        """The kind of rule that is chosen."""
        return str(self._kind.currentData())

    def show_rule(self, rule: Data) -> None:
        """Show a rule."""
        kind = rule["kind"]
        self._kind.setCurrentIndex(self._kind.findData(kind))
        values = {name: value for name, value in {**_DEFAULTS, **rule}.items() if name not in _APART}
        if kind == "matrix":
            values |= {"row_figure": rule["rows"]["figure"], "column_figure": rule["columns"]["figure"]}
        shown = self._fields(kind)
        for grid in self._made.values():
            grid.setVisible(grid is shown)
        shown.show_values({name: _number(one) if name in _NUMBERS else one for name, one in values.items()})
        self._table.setVisible(kind in TABLES)
        self._matrix.setVisible(kind == "matrix")
        if kind in TABLES:
            name, has_first = TABLES[kind]
            rows: list[tuple[Decimal | None, Decimal]] = [(Decimal(one["at"]), Decimal(one["pays"])) for one in rule.get(name, ())]
            if has_first:
                rows.insert(0, (None, Decimal(rule.get("first", "0"))))
            self._table.show_rows(rows, has_first, self._percents())
        elif kind == "matrix":
            rows_at, columns_at = ([Decimal(str(one)) for one in rule[part]["breaks"]] for part in ("rows", "columns"))
            self._matrix.show_cells(Cells(tuple(rows_at), tuple(columns_at), numbers(rule["cells"])), self._matrix_kinds())
        self.tell("")

    def rule(self) -> Data:
        """Return the rule; what is wrong with it is told under it, and `reading.Unreadable` raised."""
        values = self._fields(self.kind).values()
        if self.kind == "kicker" and "on" not in values:
            self._fields("kicker").tell("on", say(_NO_COMPONENT))
            raise reading.Unreadable(_NO_COMPONENT)
        try:
            found = self._matrix_data(values) if self.kind == "matrix" else self._plain_data(values)
            read_rule(found)
        except reading.Unreadable as error:
            self.tell(say(error.text))
            raise
        except SalesDeskError as error:
            text = without_place(error.text)
            self.tell(say(text))
            raise reading.Unreadable(text) from error
        self.tell("")
        return found

    def _plain_data(self, values: Mapping[str, object]) -> Data:
        found: Data = {"kind": self.kind}
        for name, value in values.items():
            found[name] = value if isinstance(value, bool | list) else str(value)
        if self.kind in TABLES:
            name, has_first = TABLES[self.kind]
            rows = self._table.rows()
            if has_first:
                found["first"] = str(rows[0][1]) if rows else "0"
                rows = rows[1:]
            found[name] = [{"at": str(at or 0), "pays": str(pays)} for at, pays in rows]
        return found

    def _matrix_data(self, values: Mapping[str, object]) -> Data:
        found = self._matrix.cells()
        return {
            "kind": "matrix",
            "rows": {"figure": str(values.get("row_figure", "attainment")), "breaks": [str(one) for one in found.rows]},
            "columns": {"figure": str(values.get("column_figure", "attainment")), "breaks": [str(one) for one in found.columns]},
            "cells": [[str(one) for one in row] for row in found.cells],
            **{name: str(values[name]) for name in ("pays", "at_break") if name in values},
        }

    def _percents(self) -> tuple[bool, bool]:
        values = self._fields(self.kind).values() if self.kind in TABLES else {}
        of_bonus = self.kind == "curve" and "bonus" in values
        return values.get("axis") == "attainment", (self.kind == "tiers" and values.get("pays") == "rate") or of_bonus

    def _matrix_kinds(self) -> tuple[str, str, str]:
        values = self._fields("matrix").values()
        pays = "money" if values.get("pays") == "amount" else "percent"
        return kind_of(values.get("row_figure")), kind_of(values.get("column_figure")), pays

    def tell(self, words: str) -> None:
        """Say under the rule what is wrong with it; without words nothing is."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    @Slot()
    def _take_edit(self) -> None:
        try:
            if self.kind in TABLES:
                self._table.set_percent(self._percents())
            elif self.kind == "matrix":
                self._matrix.set_kinds(self._matrix_kinds())
        except reading.Unreadable as error:
            # Whoever asks for the rule next is told as well: nothing is saved meanwhile.
            self.tell(say(error.text))
        self.edited.emit()

    @Slot()
    def _take_kind(self) -> None:
        self.show_rule({"kind": self.kind, **USUAL[self.kind]})
        self.edited.emit()


def _number(value: object) -> Decimal | None:
    return None if value in (None, "") else Decimal(str(value))
