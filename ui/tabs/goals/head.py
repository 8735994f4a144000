"""The line over the grid: which metric, in which unit, and what can be filled in."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.measure import METRICS, Metric
from salesdesk.period import Period
from salesdesk.settings import Settings
from salesdesk.tokens import SMALL
from ui import looks
from ui.messages import say
from ui.tables.grid_values import Measure
from ui.tabs.goals.making import unit_names, whole_name, year_name
from ui.tabs.goals.only_chooser import OnlyChooser
from ui.widgets.box import Box
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Label
from ui.widgets.segmented import SegmentedRow

_METRIC, _UNIT = "goals.metric", "goals.unit"


class GoalsHead(QWidget):
    """Remembers metric and unit in the user's settings."""

    metric_chosen = Signal()
    unit_chosen = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._title = Label("", self)
        self._title.setProperty("role", "title")
        self._chooser = Box(self)
        self._chooser.setObjectName("metric")
        self._chooser.setAccessibleName(self.tr("Metric"))
        for one in METRICS:
            self._chooser.addItem(say(one.label), one.name)
        self.choose_metric(settings.text(_METRIC) or METRICS[0].name)
        self._units: SegmentedRow | None = None
        self._currency = ""
        self.fill = QToolButton(self)
        self.fill.setObjectName("fill")
        self.fill.setText(self.tr("Fill"))
        self.fill.setProperty("menu", True)
        self.fill.setProperty("role", "chooser")
        self.fill.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.fill.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.only = OnlyChooser(self)
        self.only.setToolTip(self.tr("Copy and paste work with Excel"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SMALL)
        self._row.addWidget(self._title)
        self._row.addStretch()
        self._row.addWidget(self._chooser)
        self._row.addWidget(self.only)
        self.export = IconButton("file-down", self.tr("Export to Excel"), self)
        self.export.setObjectName("exportTargets")
        self._row.addWidget(self.fill)
        self._row.addWidget(self.export)
        self._chooser.currentIndexChanged.connect(self._tell_metric)

    @property
    def metric_name(self) -> str:
        """The name of the chosen metric."""
        return str(self._chooser.currentData())

    @property
    def short(self) -> bool:
        """True where money is shown in 万 or K."""
        return self._settings.text(_UNIT) != "whole"

    def choose_metric(self, name: str) -> None:
        """Choose a metric by its name; nothing where there is none."""
        if (at := self._chooser.findData(name)) >= 0:
            self._chooser.setCurrentIndex(at)

    def show_title(self, metric: Metric, year: Period, measure: Measure) -> None:
        """Say what is shown, of which year, in which unit."""
        values = {"metric": say(metric.label), "year": year_name(year), "unit": measure.name}
        pattern = self.tr("{metric} targets {year} ({unit})") if measure.name else self.tr("{metric} targets {year}")
        words = pattern.format(**values)
        self._title.setText(f"{words} · {self.only.words}" if self.only.words else words)

    def offer_units(self, metric: Metric, currency: str) -> None:
        """Offer units for money."""
        if self._units is None or currency != self._currency:
            self._currency = currency
            if self._units is not None:
                self._units.deleteLater()
            self._units = SegmentedRow([("short", unit_names(currency)[1]), ("whole", whole_name(currency))], self)
            self._units.choose("short" if self.short else "whole")
            self._units.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._units.chosen.connect(self._choose_unit)
            self._row.insertWidget(self._row.indexOf(self.fill), self._units)
        self._units.setVisible(metric.kind is Kind.MONEY)

    @staticmethod
    def exact(metric: Metric, value: Decimal, currency: str) -> str:
        """Return `value` in full, with its unit."""
        words = looks.show(Field("value", metric.label, metric.kind), value)
        return f"{words} {whole_name(currency)}" if metric.kind is Kind.MONEY else words

    @Slot()
    def _tell_metric(self) -> None:
        self._settings.put(_METRIC, self.metric_name)
        self.metric_chosen.emit()

    @Slot(str)
    def _choose_unit(self, key: str) -> None:
        self._settings.put(_UNIT, key)
        self.unit_chosen.emit()
