"""What the evidence view says about a figure."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from salesdesk.fields import Kind
from salesdesk.measure import metric
from salesdesk.money import grouped, percent
from ui.amounts import Amounts
from ui.messages import say

if TYPE_CHECKING:
    from salesdesk.period import Period
    from salesdesk.services.evidence import Behind


class Words(QObject):
    """Writes a `Behind` and its parts in the language of the window, money to the cent."""

    def __init__(self, found: Behind) -> None:
        super().__init__()
        self._found = found

    def title(self) -> str:
        """Return metric, whose it is, and the period."""
        one = self._found
        period = self.tr("all periods") if one.asked.period is None else say(one.asked.period.label())
        named = [say(one.title), say(one.whose), say(one.of), period]
        return "  ·  ".join(part for part in named if part)

    def elsewhen(self, period: Period) -> str:
        """Return what leads to the same figure of another period."""
        return self.tr("Compare: {period}").format(period=say(period.label()))

    def figure(self) -> str:
        """Return the figure in full."""
        return self.value(self._found.value)

    def unit(self) -> str:
        """Return the currency of money."""
        if self._found.kind is not Kind.MONEY or self._found.value is None:
            return ""
        return Amounts(self._found.currency).unit

    def value(self, value: Decimal | None) -> str:
        """Return a value of the metric as people read it."""
        if value is None:
            return "–"
        if self._found.kind is Kind.PERCENT:
            return percent(value)
        if self._found.kind is Kind.MONEY:
            return grouped(value)
        return grouped(value, 0 if value == value.to_integral_value() else 2)

    def meaning(self) -> str:
        """Return what the metric is."""
        return self.tr("What it is: {description}.").format(description=say(self._found.description))

    def formula(self) -> str:
        """Return how a ratio is worked out, or how the figure stands to its target."""
        one = self._found
        if one.parts is not None:
            counted = metric(one.asked.metric).listed is not None
            over = grouped(one.denominator, 0 if counted or one.asked.metric == "average_order" else 2)
            names = {"top_name": say(one.parts[0]), "bottom_name": say(one.parts[1])}
            values = {"top": grouped(one.numerator, 0 if counted else 2), "bottom": over, "value": self.figure()}
            return self.tr("{top_name} {top} ÷ {bottom_name} {bottom} = {value}").format(**names, **values)
        if one.target is None or one.value is None or one.target <= 0:
            return ""
        values = {"target": self.value(one.target), "ratio": percent(one.value / one.target)}
        gap = one.target - one.value
        if gap > 0:
            return self.tr("{ratio} of the target of {target}, {gap} short").format(**values, gap=self.value(gap))
        if not gap:
            return self.tr("The target of {target} is exactly reached").format(**values)
        return self.tr("{ratio} of the target of {target}, {gap} above it").format(**values, gap=self.value(-gap))

    def count(self) -> str:
        """Return how many facts there are."""
        return self.tr("Facts: {n}").format(n=f"{self._found.count:,}")

    @property
    def adds_up(self) -> bool:
        """True where the parts of the figure add up to it, so that each is a share of it."""
        return self._found.parts is None and self._found.asked.metric != "orders"

    @property
    def whole(self) -> Decimal:
        """The whole figure, for shares."""
        return self._found.value or Decimal(0)
