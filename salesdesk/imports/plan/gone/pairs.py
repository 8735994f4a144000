"""Facts that are missing in a sheet beside those that are new in it: which of them differ in one thing only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from salesdesk.imports.plan.writes import Raw

Row = Sequence[Raw]
# A quantity that was put right changes the amount as well: money is one thing.
_MONEY = ("quantity", "amount", "cost", "currency", "original_amount")
_MOST = 250_000  # rows: beyond them pairs would take longer than they are worth to look at
_FEWEST = 2  # what two facts have in common besides the things in which they differ


def pairs_of(names: Sequence[str], missing: Mapping[int, Row], fresh: Mapping[int, Row], go_on: Callable[[], None]) -> dict[int, int]:
    """Return by the id of a missing fact the place of the new one that says the same but for one thing; `names` are the fields."""
    found: dict[int, int] = {}
    if not missing or not fresh or len(missing) + len(fresh) > _MOST:
        return found
    left, free = dict(missing), dict(fresh)
    for thing in _things(names):
        go_on()
        rest = [at for at in range(len(names)) if at not in thing]
        there: dict[Row, list[int]] = {}
        for place, values in free.items():
            there.setdefault(tuple(values[at] for at in rest), []).append(place)
        for record_id, values in list(left.items()):
            if places := there.get(tuple(values[at] for at in rest)):
                found[record_id] = places.pop(0)
                del left[record_id], free[found[record_id]]
    return found


def alike(names: Sequence[str], missing: Mapping[int, Row], fresh: Mapping[int, Row], go_on: Callable[[], None]) -> int:
    """Return how many missing facts have a new one that says the same but for its money and one thing more."""
    left, free, found = dict(missing), dict(fresh), 0
    if not left or not free or len(left) + len(free) > _MOST:
        return 0
    money, *others = _things(names)
    for thing in others:
        go_on()
        rest = [at for at in range(len(names)) if at not in thing | money]
        there: dict[Row, list[int]] = {}
        for place, values in free.items():
            there.setdefault(tuple(values[at] for at in rest), []).append(place)
        for record_id, values in list(left.items()):
            same = tuple(values[at] for at in rest)
            if sum(one is not None for one in same) >= _FEWEST and (places := there.get(same)):
                del free[places.pop(0)], left[record_id]
                found += 1
    return found


def _things(names: Sequence[str]) -> list[frozenset[int]]:
    """Return the places of the fields that may differ together: most corrections are of money, few of the day."""
    money = frozenset(at for at, name in enumerate(names) if name in _MONEY)
    others = [frozenset({at}) for at, name in enumerate(names) if name not in _MONEY]
    return [one for one in (money, *reversed(others)) if one and len(one) < len(names)]
