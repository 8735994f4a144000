"""The Fill menu of the Goals tab."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.db import Database
from salesdesk.fields import Kind
from salesdesk.measure import Metric
from salesdesk.measure.who import Who
from salesdesk.services.goals.past import year_before
from salesdesk.text import fill
from ui.desk import Desk
from ui.tables.grid import GridView
from ui.tables.grid_fill import Area
from ui.tables.grid_values import Measure
from ui.tabs.goals.dialogs import NumberQuestion
from ui.tabs.goals.fills import grown, months_of, spread, total_of
from ui.tabs.goals.sheet import FIRST, GoalsSheet, Key


class Filling(QObject):
    """Fills the selected cells, or all months of the selected rows."""

    def __init__(self, desk: Desk, view: GridView, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._view, self._page = desk, view, parent
        self.metric: Metric | None = None
        self.menu = QMenu(parent)
        self._right = self._add(self.tr("Same value to the right"), "fillRight", "Ctrl+R")
        self._down = self._add(self.tr("Same value down"), "fillDown", "Ctrl+D")
        self.menu.addSeparator()
        self._evenly = self._add(self.tr("Year's total evenly…"), "fillEvenly")
        self._shape = self._add(self.tr("Year's total by last year's shape…"), "fillShape")
        self._grown = self._add(self.tr("Last year's actual × (1 + x %)…"), "fillGrown")
        self._right.triggered.connect(view.fill_right)
        self._down.triggered.connect(view.fill_down)
        self._evenly.triggered.connect(self._ask_evenly)
        self._shape.triggered.connect(self._read_shape)
        self._grown.triggered.connect(self._ask_grown)
        self.menu.aboutToShow.connect(self._offer)

    def _add(self, words: str, name: str, keys: str = "") -> QAction:
        action = QAction(words, self.menu)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
            # The grid takes the keys itself; the menu only tells of them.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.menu.addAction(action)
        return action

    @property
    def _sheet(self) -> GoalsSheet:
        sheet = self._view.sheet
        assert isinstance(sheet, GoalsSheet)
        return sheet

    @Slot()
    def _offer(self) -> None:
        area = self._view.area
        self._right.setEnabled(len(area.columns) > 1)
        self._down.setEnabled(len(area.rows) > 1)
        additive = self.metric is not None and self.metric.additive
        for action in (self._evenly, self._shape):
            action.setEnabled(bool(area.rows) and additive)
        self._grown.setEnabled(bool(area.rows))

    def _cells(self) -> Area:
        return months_of(self._sheet, self._view.area)

    def _names(self, area: Area) -> str:
        first = self._sheet.shown(area.rows[0], 0)
        return first if len(area.rows) == 1 else self.tr("{name} and {n} more").format(name=first, n=len(area.rows) - 1)

    @Slot()
    def _ask_evenly(self) -> None:
        area = self._cells()
        sentence = fill(self.tr("Spread a total evenly over {n} {n:month|months}: {names}"), n=len(area.columns), names=self._names(area))
        self._ask_total(sentence, area, None)

    @Slot()
    def _read_shape(self) -> None:
        self._read_past(self._ask_shape)

    def _ask_shape(self, past: Mapping[Key, Decimal]) -> None:
        area = self._cells()
        sentence = self.tr("Spread a total over {n} {n:month|months} in the proportions of last year's actual: {names}")
        self._ask_total(fill(sentence, n=len(area.columns), names=self._names(area)), area, past)

    def _ask_total(self, sentence: str, area: Area, past: Mapping[Key, Decimal] | None) -> None:
        measure = self._sheet.measure
        many = len(area.rows) > 1
        value = None if many else total_of(self._sheet, area.rows[0], area)
        label = self.tr("Total for each") if many else self.tr("Total")
        if measure.name:
            label = f"{label} ({measure.name})"
        question = _Total(sentence, label, self.tr("Fill"), measure, value, self._page)
        question.area, question.past, question.filling, question.many = area, past, self, many
        if many:
            question.field.setPlaceholderText(self.tr("empty: each keeps the total it has"))
        question.answered.connect(question.fill)
        question.open()

    @Slot()
    def _ask_grown(self) -> None:
        area = self._cells()
        sentence = self.tr("Fill {n} {n:month|months} with what was reached a year before, and more: {names}")
        question = _Growth(
            fill(sentence, n=len(area.columns), names=self._names(area)),
            self.tr("More, in % (0 for the same)"),
            self.tr("Fill"),
            Measure(),
            Decimal(10),
            self._page,
        )
        question.area, question.filling = area, self
        question.answered.connect(question.fill)
        question.open()

    def grow(self, area: Area, percent: Decimal) -> None:
        """Fill `area` with last year's actual and `percent` more."""
        places = 4 if self.metric is not None and self.metric.kind is Kind.PERCENT else 0

        def fill(past: Mapping[Key, Decimal]) -> None:
            edits = grown(self._sheet, area, past, percent, places)
            if edits:
                self._view.want(edits, "filled")
            else:
                self._desk.messages.news(self.tr("There are no figures of last year to fill in."))

        self._read_past(fill)

    def spread(self, area: Area, total: Decimal | None, past: Mapping[Key, Decimal] | None) -> None:
        """Spread `total` over `area`."""
        self._view.want(spread(self._sheet, area, total, past), "filled")

    def _read_past(self, then) -> None:  # type: ignore[no-untyped-def]
        sheet, area = self._sheet, self._cells()
        whose: list[Who] = [sheet.key(row) for row in area.rows]
        months = [sheet.grid.months[column - FIRST] for column in area.columns]
        name, only = sheet.grid.metric, sheet.grid.only

        def ask(db: Database) -> dict[Key, Decimal]:
            return year_before(db, name, whose, months, only)

        self._desk.read(ask, then, owner=self)


class _Total(NumberQuestion):
    area: Area
    past: Mapping[Key, Decimal] | None
    filling: Filling
    many: bool

    def meaning(self, words: str) -> object:
        return None if self.many and not words.strip() else super().meaning(words)

    @Slot(object)
    def fill(self, total: Decimal | None) -> None:
        self.filling.spread(self.area, total, self.past)


class _Growth(NumberQuestion):
    area: Area
    filling: Filling

    @Slot(object)
    def fill(self, percent: Decimal) -> None:
        self.filling.grow(self.area, percent)
