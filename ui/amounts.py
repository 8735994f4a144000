"""Money on cards and charts: in one unit (万元, M USD) that is said once."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from salesdesk.money import Unit, grouped, short, unit_for
from ui.looks import language


class Amounts:
    """Writes amounts of one `currency` in the unit in which the `largest` reads best."""

    def __init__(self, currency: str, largest: Iterable[Decimal | None] = ()) -> None:
        self._language = language()
        self._currency = currency
        top = max((abs(one) for one in largest if one is not None), default=Decimal(0))
        self._unit = unit_for(top, self._language, currency)
        # 1.11 M rather than 1.1 M: what is missing to a target would not be seen.
        self._places = 2 if top / self._unit.factor < 10 and self._unit.factor > 1 else 1

    @property
    def unit(self) -> str:
        """The unit with the currency: "万元", "M USD"."""
        if self._language == "zh" and self._currency == "CNY":
            return self._unit.name or "元"
        return f"{self._unit.name} {self._currency}".strip()

    @property
    def factor(self) -> Decimal:
        """What one of the unit is worth."""
        return self._unit.factor

    def bare(self, amount: Decimal) -> str:
        """Return `amount` in the unit, without saying it."""
        if self._unit.factor == 1:
            return short(amount, self._language, self._currency, self._unit)[0]
        return grouped(amount / self._unit.factor, self._places)

    def full(self, amount: Decimal) -> str:
        """Return `amount` to the cent with its currency: "670,753.24 元", "670,753.24 USD"."""
        return f"{grouped(amount)} {'元' if self._language == 'zh' and self._currency == 'CNY' else self._currency}"

    def own(self, amount: Decimal) -> str:
        """Return `amount` with a unit of its own, for a sentence: "24.5 万", "245.1K"."""
        unit = unit_for(amount, self._language)
        words = short(amount, self._language, None, Unit(unit.factor, unit.name))[0]
        if not unit.name:
            return words
        return f"{words} {unit.name}" if self._language == "zh" else f"{words}{unit.name}"
