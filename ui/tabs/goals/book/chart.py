"""The months of a goal: what was reached, the target, last year, and the band of what can be thought of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.charts.axis import ticks
from ui.charts.trend import TrendBar, TrendBars
from ui.theme import tokens

if TYPE_CHECKING:
    from ui.charts.plot import Plot

_HALF = 0.28


@dataclass(frozen=True, slots=True)
class Band:
    """From what to what a month is achievable, and what is told of it; None where nothing is known."""

    low: Decimal | None
    high: Decimal | None
    told: Decimal | None


class GoalChart(TrendBars):
    """`TrendBars` over a band; months to come have a hollow mark at what is told of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("goalChart")
        self.setAccessibleName(self.tr("The goal by month, with what is achievable"))
        self._bands: tuple[Band, ...] = ()
        self.setMinimumHeight(190)

    def show_months(self, bars: Sequence[TrendBar], bands: Sequence[Band]) -> None:
        """Show `bars` with the band of each."""
        self._bands = tuple(bands)
        self.show_bars(bars)
        highest = [float(one) for band in bands for one in (band.high, band.told) if one is not None]
        highest += [float(one) for bar in bars for one in (bar.this_year, bar.target, bar.last_year) if one is not None]
        if self._ticks[0] >= 0:
            self._ticks = ticks(max(highest, default=0.0) * 1.02, at_most=4)
            self.redraw()

    def draw(self, plot: Plot) -> None:
        from ui.charts.plot import Shape

        colours, count = tokens(), max(len(self._bars), 1)
        shapes = []
        for at, band in enumerate(self._bands):
            if band.low is not None and band.high is not None:
                shapes.append(Shape(at + 0.02, at + 0.98, float(band.low), float(band.high), colours.soft))
        shapes += [Shape(0, count, at, at, colours.strong if at == 0 else colours.line, tall=1) for at in self._ticks]
        for at, bar in enumerate(self._bars):
            middle = at + 0.5
            if bar.this_year:
                value = float(bar.this_year)
                shapes.append(
                    Shape(middle - _HALF, middle + _HALF, min(value, 0.0), max(value, 0.0), colours.this_year, round=2, far="top")
                )
            if bar.last_year is not None:
                level = float(bar.last_year)
                shapes.append(Shape(middle - 0.36, middle + 0.36, level, level, colours.last_year, tall=2))
            told = self._bands[at].told if at < len(self._bands) else None
            if told is not None:
                shapes.append(Shape(middle, middle, float(told), float(told), colours.other, wide=8, tall=8, round=4))
            if bar.target is not None:
                level = float(bar.target)
                shapes.append(Shape(middle - 0.45, middle + 0.45, level, level, colours.target, tall=3))
        plot.show_shapes(shapes, count, self._ticks[0], self._ticks[-1])
