"""Where the lines of a value axis are: at round numbers from zero, five at most."""

from __future__ import annotations

from math import ceil, floor, log10

_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)


def ticks(largest: float, at_most: int = 5) -> list[float]:
    """Return round values from zero that reach `largest`, `at_most` above zero; [0, 1] where there is nothing to show."""
    if not largest > 0:
        return [0.0, 1.0]
    power = 10.0 ** floor(log10(largest / at_most))
    step = next(factor * power for factor in _ROUND if factor * power * at_most >= largest * 0.999999)
    return [at * step for at in range(ceil(largest / step - 1e-9) + 1)]
