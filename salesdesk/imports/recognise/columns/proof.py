"""What figures prove by themselves: round and small ones agree by chance, and prove nothing."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

NEAR = 100
"""Figures that differ by no more, one hundredth, are the same."""

NO_CHANCE, HARDLY_CHANCE = 1_000_000, 1_000
"""Of how many sheets one has such sums by chance: where any rows of it may be meant, and where only one column or row is."""

Line = Sequence[int]


def likelihood(lines: Iterable[Line]) -> int:
    """Return of how many sheets one has all these sums by chance; each line is the sum, and what it is the sum of.

    A sum of 12 by chance is one of twelve, whether it is 12 or 120,000. What comes again says nothing new, nor does the sum of one.
    """
    telling = {tuple(line) for line in lines if sum(map(bool, line[1:])) > 1}
    return math.prod(max(1, abs(line[0]) // (math.gcd(*line) or 1)) for line in telling)


def lowest(line: Line) -> Line:
    """Return a line in its lowest terms: where all figures are ten times those of another line, it says what that one does."""
    return [value // (math.gcd(*line) or 1) for value in line]
