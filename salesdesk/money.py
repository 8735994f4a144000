"""Exact amounts: money, rounding, how amounts are stored, and how they are written for people."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache

from salesdesk.errors import SalesDeskError
from salesdesk.text import mark

SCALE = 10_000
"""What a stored whole number counts: ten-thousandths."""

MINUS = "−"

# ISO 4217: the currencies whose minor unit is not 1/100.
_NO_MINOR = ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF")
_THOUSANDTHS = ("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND")
_PLACES = dict.fromkeys(_NO_MINOR, 0) | dict.fromkeys(_THOUSANDTHS, 3)
_WIDE = Context(prec=80)
_LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount of one currency (ISO 4217); two currencies are never added."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not isinstance(self.amount, Decimal) or not self.amount.is_finite():
            raise TypeError("money is a finite Decimal")

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - self._same(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.amount, self.currency)

    def __mul__(self, factor: Decimal | int) -> Money:
        return Money(self.amount * factor, self.currency)

    def rounded(self) -> Money:
        """Return the money as it can be paid: half up to the currency's minor unit."""
        return Money(round_half_up(self.amount, minor_places(self.currency)), self.currency)

    def _same(self, other: Money) -> Decimal:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} cannot be added")
        return other.amount


def minor_places(currency: str) -> int:
    """Return how many decimals the currency is paid with: CNY 2, JPY 0, KWD 3; 2 for a code that is not known."""
    return _PLACES.get(currency, 2)


def round_half_up(value: Decimal, places: int = 0) -> Decimal:
    """Round to `places` decimals; a half goes away from zero, so that −2.5 is the mirror of 2.5."""
    return value.quantize(_last(places), ROUND_HALF_UP, _WIDE)


@cache
def _last(places: int) -> Decimal:
    """Return one unit of the last of `places` decimals."""
    return Decimal(1).scaleb(-places)


def to_scaled(value: Decimal) -> int:
    """Return `value` as it is stored, in ten-thousandths; what lies beyond the fourth decimal is rounded half up.

    Raises `SalesDeskError("money.too_large")` beyond 64 bits (some 900 million million).
    """
    scaled = int(round_half_up(value, 4).scaleb(4, _WIDE)) if value.adjusted() < 40 else _LARGEST + 1
    if abs(scaled) > _LARGEST:
        raise SalesDeskError("money.too_large", mark("Errors", "{value} is larger than any amount can be."), value=value)
    return scaled


def from_scaled(scaled: int) -> Decimal:
    """Return what `to_scaled` stored, without needless zeros: 12.5, not 12.5000."""
    whole, rest = divmod(abs(scaled), SCALE)
    value = Decimal(f"{whole}.{rest:04d}".rstrip("0").rstrip("."))
    return -value if scaled < 0 else value


@dataclass(frozen=True, slots=True)
class Unit:
    """What the figures of a card or an axis are counted in, said once: factor 10,000 and "万元", or 1,000 and "K"."""

    factor: Decimal
    name: str


# Chinese counts in 万 and 亿, English in thousands; this is not a matter of words, so it is no translation.
_UNITS = {
    "zh": (Unit(Decimal(1), ""), Unit(Decimal(10_000), "万"), Unit(Decimal(100_000_000), "亿")),
    "en": (Unit(Decimal(1), ""), Unit(Decimal(1_000), "K"), Unit(Decimal(1_000_000), "M"), Unit(Decimal(1_000_000_000), "B")),
}
_FROM = {"K": Decimal(10_000)}  # below ten thousand a figure is clearer in full
_YUAN = "元"


def unit_for(largest: Decimal, language: str, currency: str | None = None) -> Unit:
    """Return the unit in which figures up to `largest` read best; in Chinese with 元 where the `currency` is CNY."""
    units = _UNITS["zh" if language.lower().startswith("zh") else "en"]
    chosen, size = units[0], abs(largest)
    for unit in units[1:]:
        # As it would be shown: 999,960 is 1,000.0 K and so better 1.0 M.
        if round_half_up(size / chosen.factor, _places(chosen)) * chosen.factor >= _FROM.get(unit.name, unit.factor):
            chosen = unit
    return Unit(chosen.factor, chosen.name + _YUAN) if units is _UNITS["zh"] and currency == "CNY" else chosen


def short(amount: Decimal, language: str, currency: str | None = None, unit: Unit | None = None) -> tuple[str, str]:
    """Return the figure and its unit for a card or an axis: ("684.2", "万元"), ("6.8", "M"); in the given `unit`, else in its own."""
    unit = unit or unit_for(amount, language, currency)
    if unit.factor == 1:
        return grouped(amount, 0 if amount == amount.to_integral_value() else 2), unit.name
    return grouped(amount / unit.factor, 1), unit.name


def grouped(amount: Decimal, places: int = 2) -> str:
    """Return the amount in full: "1,234.50", "−1,234.50"; what rounds to zero has no sign."""
    rounded = round_half_up(amount, places)
    return f"{MINUS if rounded < 0 else ''}{abs(rounded):,f}"


def percent(ratio: Decimal, places: int = 1) -> str:
    """Return a ratio as people read it: 0.853 is "85.3%"."""
    return f"{grouped(ratio * 100, places)}%"


def _places(unit: Unit) -> int:
    return 2 if unit.factor == 1 else 1
