"""What the coming months bring, told from somebody's own past, with a range, and how well it would have been told before.

The methods are chosen for each series by its own backtest: each of the last twelve months is told from what was known before it, by
every method, and the mean of the three with the smallest absolute error is the outlook: a mean of methods that err differently is
steadier than any one of them. With fewer than six months to test on it is the mean of the months there are. Rolling origins as in
Hyndman & Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), 5.10; combining as in 13.4.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from salesdesk.text import Text, mark

_NOTHING, _ONE = Decimal(0), Decimal(1)
TESTED = 12
"""So many of the last months are told again in a backtest."""
YEAR = 12
_FIRST = 3
_CHOSEN = 3
_ENOUGH = 6

Values = Sequence[Decimal]
Method = Callable[[Values, int], Decimal]


@dataclass(frozen=True, slots=True)
class Backtest:
    """How far off a method was: the sum of what it missed over the sum of what it was, for `months` past months (0.12 is 12 %)."""

    error: Decimal | None
    months: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What `ahead` months come to together, from `low` to `high` in eight of ten cases of the past; None where the past says too little.

    `by_month` are the months one by one. `methods` name how it was told; `backtest` and `plain` say how well that, and each plain way,
    would have told each of the last months from those before it. `reason` says why there is no outlook.
    """

    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    by_month: tuple[Decimal, ...] = ()
    methods: tuple[str, ...] = ()
    backtest: Backtest = Backtest(None, 0)
    plain: Mapping[str, Backtest] = field(default_factory=dict)
    reason: Text | None = None


def last_month(past: Values, ahead: int) -> Decimal:
    """Tell the next months to be as the last one."""
    del ahead
    return past[-1]


def year_ago(past: Values, ahead: int) -> Decimal:
    """Tell a month to be as the same one a year before; as the last month where that is not known."""
    at = len(past) - 1 + ahead - YEAR
    while at >= len(past):
        at -= YEAR
    return past[at] if at >= 0 else past[-1]


def mean_of_three(past: Values, ahead: int) -> Decimal:
    """Tell the next months to be as the mean of the last three."""
    del ahead
    return _mean(past[-3:])


def mean_of_year(past: Values, ahead: int) -> Decimal:
    """Tell the next months to be as the mean of the last twelve."""
    del ahead
    return _mean(past[-YEAR:])


def level(past: Values, ahead: int) -> Decimal:
    """Tell the next months by simple exponential smoothing with a weight of 0.3 for the newest month."""
    del ahead
    found = past[0]
    for one in past[1:]:
        found += Decimal("0.3") * (one - found)
    return found


def grown(past: Values, ahead: int) -> Decimal:
    """Tell a month to be as the same one a year before, times what the last six months were to those a year before them."""
    if len(past) < YEAR + 6:
        return year_ago(past, ahead)
    before = sum(past[-YEAR - 6 : -YEAR], _NOTHING)
    return year_ago(past, ahead) * (sum(past[-6:], _NOTHING) / before) if before > 0 else year_ago(past, ahead)


def between(past: Values, ahead: int) -> Decimal:
    """Tell the mean of the level and of the grown month of last year: two ways that err differently."""
    return (level(past, ahead) + grown(past, ahead)) / 2


def shaped(past: Values, ahead: int) -> Decimal:
    """Tell the mean of the last twelve months, times what the calendar month usually is to its year (half drawn to even)."""
    if len(past) < 2 * YEAR:
        return between(past, ahead)
    shares = []
    at = len(past) - 1 + ahead - YEAR
    while at >= len(past):
        at -= YEAR
    while at >= 0:
        around = past[max(at - 5, 0) : at + 7]
        if (mean := _mean(around)) > 0:
            shares.append(past[at] / mean)
        at -= YEAR
    share = (_mean(shares) + 1) / 2 if shares else _ONE
    return _mean(past[-YEAR:]) * share


PLAIN: Mapping[str, Method] = {"last_month": last_month, "year_ago": year_ago, "mean_of_three": mean_of_three}
"""The baselines that an outlook must not be worse than."""
METHODS: Mapping[str, Method] = {
    **PLAIN,
    "mean_of_year": mean_of_year,
    "level": level,
    "grown": grown,
    "between": between,
    "shaped": shaped,
}


NAMES: Mapping[str, Text] = {
    "last_month": mark("Outlook", "last month"),
    "year_ago": mark("Outlook", "same month last year"),
    "mean_of_three": mark("Outlook", "mean of 3 months"),
    "mean_of_year": mark("Outlook", "mean of 12 months"),
    "level": mark("Outlook", "level of the latest months"),
    "grown": mark("Outlook", "last year with this year's growth"),
    "between": mark("Outlook", "level and grown last year"),
    "shaped": mark("Outlook", "mean of 12 months in the shape of the year"),
}
"""What the methods are called."""

_OVER = mark("Outlook", "All of its months are over: there is nothing left to tell.")
_TOO_LITTLE = mark("Outlook", "Fewer than 4 whole months are known: too little to tell more.")


def outlook(past: Values, months: int) -> Outlook:
    """Tell the `months` months after `past` (whole months without a gap, oldest first, in any unit)."""
    past = _begun(past)
    if months < 1:
        return Outlook(None, reason=_OVER)
    if len(past) <= _FIRST:
        return Outlook(None, reason=_TOO_LITTLE)
    seen = _Seen(past)
    chosen = seen.choose(len(past))
    by_month = tuple(seen.tell(chosen, len(past), ahead) for ahead in range(1, months + 1))
    value = sum(by_month, _NOTHING)
    low, high = _range(seen, value, months)
    tests = seen.tests(len(past))
    own = _off([(seen.tell(seen.choose(at), at, 1), past[at]) for at in tests])
    plain = {name: _off([(METHODS[name](past[:at], 1), past[at]) for at in tests]) for name in PLAIN}
    return Outlook(value, low, high, by_month, chosen, own, plain)


class _Seen:
    """A past, and what each method would have missed in each of its months: worked out once."""

    def __init__(self, past: Values) -> None:
        self.past = past
        self._missed: dict[tuple[str, int], Decimal] = {}

    def tests(self, until: int) -> range:
        return range(max(_FIRST, until - TESTED), until)

    def choose(self, until: int) -> tuple[str, ...]:
        """Return the methods to tell the month `until` by, from what was before it."""
        tests = self.tests(until)
        if len(tests) < _ENOUGH:
            return ("mean_of_year",)
        missed = {name: sum((self._miss(name, at) for at in tests), _NOTHING) for name in METHODS}
        return tuple(sorted(METHODS, key=missed.__getitem__)[:_CHOSEN])

    def tell(self, names: Sequence[str], until: int, ahead: int) -> Decimal:
        """Tell a month by the mean of these methods."""
        return _mean([METHODS[name](self.past[:until], ahead) for name in names])

    def _miss(self, name: str, at: int) -> Decimal:
        if (name, at) not in self._missed:
            self._missed[name, at] = abs(METHODS[name](self.past[:at], 1) - self.past[at])
        return self._missed[name, at]


def _range(seen: _Seen, value: Decimal, months: int) -> tuple[Decimal | None, Decimal | None]:
    """Return between what the same outlook would have been right in eight of ten cases; None where there are too few of them."""
    ratios = []
    for until in range(max(_FIRST, len(seen.past) - months - TESTED + 1), len(seen.past) - months + 1):
        names = seen.choose(until)
        told = sum((seen.tell(names, until, ahead) for ahead in range(1, months + 1)), _NOTHING)
        if told > 0:
            ratios.append(sum(seen.past[until : until + months], _NOTHING) / told)
    if len(ratios) < _ENOUGH:
        return None, None
    ratios.sort()
    cut = (len(ratios) - 1) // 10
    return value * min(ratios[cut], _ONE), value * max(ratios[-1 - cut], _ONE)


def _off(pairs: Sequence[tuple[Decimal, Decimal]]) -> Backtest:
    size = sum((abs(real) for _, real in pairs), _NOTHING)
    missed = sum((abs(told - real) for told, real in pairs), _NOTHING)
    return Backtest(missed / size if size else None, len(pairs))


def _begun(past: Values) -> Values:
    """Leave out the months before the first that has anything."""
    first = next((at for at, one in enumerate(past) if one), len(past))
    return past[first:]


def _mean(values: Values) -> Decimal:
    return sum(values, _NOTHING) / len(values) if values else _NOTHING


def running(actual: Decimal, share: Decimal, told: Decimal | None) -> Decimal | None:
    """Return what a period comes to of which `share` (0 to 1) is over: from what was told of it at first to its own rate.

    What is left is told by the rate so far, weighed with `share`, and by `told`, weighed with the rest: the more is over, the more
    the period itself counts. None where neither is known.
    """
    left = _ONE - min(max(share, _NOTHING), _ONE)
    if not left:
        return actual
    if told is None:
        return actual / share if share > 0 else None
    return actual + left * actual + left * left * told
