"""Splitting an amount into parts that add up to it again, to the last minor unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Context, Decimal
from math import lcm

from salesdesk.errors import SalesDeskError
from salesdesk.money import percent
from salesdesk.text import mark

_WIDE = Context(prec=80)
_ONE = Decimal(1)


def split(total: Decimal, weights: Sequence[Decimal], places: int = 2) -> tuple[Decimal, ...]:
    """Split `total` in proportion to `weights` into parts of `places` decimals that add up to it exactly.

    By largest remainder: each part is cut to its last decimal, and what is left goes by units to the parts that lost most, the earlier
    first. Weights that are all zero split evenly. ValueError for no weights, one below zero, or a total with more than `places` decimals.
    """
    if not weights or min(weights) < 0:
        raise ValueError("weights are needed, and none below zero")
    units = total.scaleb(places, _WIDE)
    if units != units.to_integral_value():
        raise ValueError(f"{total} has more than {places} decimals")
    sign = -1 if units < 0 else 1
    return tuple(Decimal(sign * part).scaleb(-places, _WIDE) for part in _shared(abs(int(units)), weights))


def split_evenly(total: Decimal, count: int, places: int = 2) -> tuple[Decimal, ...]:
    """Split `total` into `count` parts that differ by one unit of the last decimal at most; the earlier get more."""
    return split(total, (_ONE,) * count, places)


def even_shares(count: int) -> tuple[Decimal, ...]:
    """Return credit shares for `count` people that add up to exactly 1: three have 0.3334, 0.3333, 0.3333."""
    return split_evenly(_ONE, count, 4)


def credit(amount: Decimal, shares: Mapping[int, Decimal], places: int = 4) -> dict[int, Decimal]:
    """Credit `amount` to members (by id) by their shares, to the last of `places` decimals.

    Revenue is credited once: raises `SalesDeskError("credit.not_whole")` unless the shares add up to exactly 1.
    """
    if (whole := sum(shares.values(), Decimal(0))) != 1:
        raise SalesDeskError("credit.not_whole", mark("Credit", "Shares must add up to 100%, not {sum}."), sum=percent(whole, 2))
    return dict(zip(shares, split(amount, tuple(shares.values()), places), strict=True))


def _shared(units: int, weights: Sequence[Decimal]) -> list[int]:
    # In whole numbers over the common denominator: as exact as fractions, and ten times as fast.
    ratios = [weight.as_integer_ratio() for weight in weights]
    common = lcm(*(bottom for _, bottom in ratios))
    exact = [top * (common // bottom) for top, bottom in ratios]
    whole = sum(exact)
    if not whole:
        exact, whole = [1] * len(exact), len(exact)
    parts = [units * weight // whole for weight in exact]
    lost = [units * weight % whole for weight in exact]
    by_loss = sorted(range(len(parts)), key=lambda index: (-lost[index], index))
    for index in by_loss[: units - sum(parts)]:
        parts[index] += 1
    return parts
