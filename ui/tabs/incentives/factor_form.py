"""An accelerator or decelerator: by which figure a component's pay is multiplied, and by how much from where on."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.rules.pay.breaks import Break
from salesdesk.rules.pay.component import Factor
from salesdesk.tokens import SMALL
from ui.forms import reading
from ui.messages import say
from ui.tabs.incentives.conditions import kind_of
from ui.tabs.incentives.field_grid import FieldGrid
from ui.tabs.incentives.plan_fields import FACTOR
from ui.tabs.incentives.tier_table import TierTable
from ui.widgets.labels import Label

_COEFFICIENT = "review_coefficient"
"""A figure that is a factor already."""


class FactorForm(QWidget):
    """Shows and gives a factor as plain data; without a figure there is none. `edited` at each change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: Mapping[str, Any] = {}
        self._grid = FieldGrid(FACTOR, 1, self)
        self._table = TierTable(self, "factorTable", self.tr("Times"))
        self._wrong = Label("", self)
        self._wrong.setObjectName("factorWrong")
        self._wrong.setProperty("role", "bad")
        self._wrong.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for widget in (self._grid, self._table, self._wrong):
            column.addWidget(widget)
        self._grid.edited.connect(self._take_figure)
        self._table.edited.connect(self.edited)

    def show_factor(self, factor: Mapping[str, Any] | None) -> None:
        """Show a factor, or that there is none."""
        self._before = factor or {}
        figure = str(self._before.get("figure", "attainment")) if factor else None
        itself = bool(self._before.get("itself"))
        self._figure: object = figure
        self._grid.show_values({"factor_figure": figure, "factor_itself": itself})
        rows: list[tuple[Decimal | None, Decimal]] = [(None, Decimal(str(self._before.get("first", 1))))]
        rows += [(Decimal(str(one["at"])), Decimal(str(one["pays"]))) for one in self._before.get("breaks", ())]
        self._table.show_rows(rows, True, (kind_of(figure) == "percent", True))
        self._offer(figure, itself)
        self._wrong.hide()

    def factor(self) -> dict[str, Any] | None:
        """Return the factor; what is wrong is told under it, and `reading.Unreadable` raised."""
        values = self._grid.values()
        figure = values.get("factor_figure")
        self._wrong.hide()
        if figure is None:
            return None
        if "factor_itself" in values:
            return {**self._before, "first": str(self._before.get("first", 1)), "figure": str(figure), "breaks": [], "itself": True}
        try:
            rows = self._table.rows()
            first = rows[0][1] if rows else Decimal(1)
            breaks = [(at or Decimal(0), pays) for at, pays in rows[1:]]
            Factor(first, tuple(Break(at, pays) for at, pays in breaks), str(figure))
        except (reading.Unreadable, SalesDeskError) as error:
            self._wrong.setText(say(error.text))
            self._wrong.show()
            raise reading.Unreadable(error.text) from error
        made = {
            "first": str(first),
            "breaks": [{"at": str(at), "pays": str(pays)} for at, pays in breaks],
            "figure": str(figure),
            "itself": False,
        }
        return {**self._before, **made}

    def _offer(self, figure: object, itself: bool) -> None:
        self._grid.offer("factor_itself", figure is not None)
        self._table.setVisible(figure is not None and not itself)

    @Slot()
    def _take_figure(self) -> None:
        values = self._grid.values()
        figure = values.get("factor_figure")
        if figure != self._figure and figure == _COEFFICIENT:
            values["factor_itself"] = True
            self._grid.show_values(values)
        self._figure = figure
        self._offer(figure, "factor_itself" in values)
        percent = kind_of(figure) == "percent"
        if figure is not None:
            self._table.set_percent((percent, True))
        if figure is not None and len(self._table.rows()) < 2:
            usual = [(Decimal(1), Decimal("1.2"))] if percent else []
            self._table.show_rows([(None, Decimal(1)), *usual], True, (percent, True))
        self.edited.emit()
