"""Rows known by their figures alone to add up the rows below or above them, whatever they are called: 老王团队, North, 公司."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from salesdesk.imports.recognise.columns.proof import NEAR, NO_CHANCE, likelihood, lowest

_MOST_ROWS = 500
_FEWEST = 3
_DEEPEST = 12  # levels; no outline has so many, but a list of companies looks like one group in another

Figures = Mapping[int, Sequence[int | None]]


def whole_of(figures: Figures, count: int) -> int | None:
    """Return the place, the first or the last, of a row with the sums of everything where other rows add up parts of it, or None.

    Its figures are half of all others then: these say each thing twice.
    """
    for at in (count - 1, 0):
        own = [values[at] or 0 for values in figures.values()]
        others = [sum(value or 0 for place, value in enumerate(values) if place != at) for values in figures.values()]
        if any(own) and all(abs(2 * one - rest) <= 2 * NEAR for one, rest in zip(own, others, strict=True)):
            return at
    return None


def groups_by_sums(figures: Figures, count: int) -> dict[int, int]:
    """Return by place which rows add up those behind them up to where, {} unless every row is in such a group."""
    if not _FEWEST <= count <= _MOST_ROWS:
        return {}
    columns = list(figures.values())
    until = [[0, *itertools.accumulate(one or 0 for one in values)] for values in columns]
    ends: dict[int, int] = {}
    places = [count]  # from which on all rows are in groups, the nearest last
    for at in range(count - 2, -1, -1):
        own = [values[at] or 0 for values in columns]
        for end in reversed(places) if any(own) else ():
            if end > at + 1 and all(abs(sums[end] - sums[at + 1] - one) <= NEAR for sums, one in zip(until, own, strict=True)):
                ends[at] = end
                places.append(at)
                break
    found: dict[int, int] = {}
    at = 0
    while at in ends:
        end = ends[at]
        found[at], at = end, end
    return found if at == count else {}


def evidence(figures: Figures, groups: Mapping[int, int]) -> int:
    """Return how many figures of groups are sums of several others; two people may have sold the same, so one other says nothing."""
    return sum(sum(bool(values[place]) for place in range(at + 1, end)) > 1 for at, end in groups.items() for values in figures.values())


def is_no_chance(figures: Figures, groups: Mapping[int, int]) -> bool:
    """Tell whether so many sums agree by more than chance: round figures do soon, and one that comes again in each month says it once."""
    lines = ([value or 0 for value in values[at:end]] for at, end in groups.items() for values in figures.values())
    return likelihood(map(lowest, lines)) >= NO_CHANCE


def ends_by_sum(figures: Figures, heads: Mapping[int, int]) -> dict[int, int]:
    """Return the ends of groups whose level nothing tells: a group ends where its sum is reached."""
    for values in figures.values():
        found: dict[int, int] = {}
        if _close(values, heads, 0, found) and set(found) == set(heads):
            return found
    return {}


def _close(values: Sequence[int | None], heads: Mapping[int, int], start: int, found: dict[int, int]) -> bool:
    """Note in `found` where the groups from `start` on end; tell whether all rows are in one."""
    at = start
    while at < len(values):
        if at not in heads:
            return False
        end = _end_of(values, heads, at, found)
        if end is None:
            return False
        at = end
    return True


def _end_of(values: Sequence[int | None], heads: Mapping[int, int], at: int, found: dict[int, int], depth: int = 1) -> int | None:
    if depth > _DEEPEST:
        return None
    wanted, whole, place = values[at] or 0, 0, at + 1
    while place < len(values):
        end: int | None = place + 1
        if place in heads:
            end = _end_of(values, heads, place, found, depth + 1)
        if end is None:
            return None
        whole += values[place] or 0
        place = end
        if abs(whole - wanted) <= NEAR and (place == len(values) or place in heads):
            found[at] = place
            return place
    return None
