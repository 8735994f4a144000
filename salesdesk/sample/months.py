"""The months of a sample: which they are, how strong each usually is, and on which days things are sold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from salesdesk.period import Period
from salesdesk.sample.world import MONTHS
from salesdesk.workdays import is_working_day

# The first day of the Chinese year, as month and day.
_SPRING = {
    2018: (2, 16), 2019: (2, 5), 2020: (1, 25), 2021: (2, 12), 2022: (2, 1), 2023: (1, 22), 2024: (2, 10), 2025: (1, 29), 2026: (2, 17),
    2027: (2, 6), 2028: (1, 26), 2029: (2, 13), 2030: (2, 3), 2031: (1, 23), 2032: (2, 11), 2033: (1, 31), 2034: (2, 19), 2035: (2, 8),
}  # fmt: skip
_ZH = (0.98, 1.0, 1.10, 0.97, 0.98, 1.09, 0.95, 0.95, 1.10, 0.98, 1.02, 1.16)
_EN = (0.92, 0.95, 1.10, 0.98, 1.0, 1.11, 0.88, 0.91, 1.10, 1.02, 1.0, 1.12)


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the sample: its working days with the cumulated weights by which sales fall on them."""

    period: Period
    season: float
    days: tuple[date, ...]
    weights: tuple[float, ...]


def last_complete(until: date) -> Period:
    """Return the last month that was over before `until`."""
    return Period.of("month", until.replace(day=1) - timedelta(days=1))


def months(until: date, country: str) -> list[Month]:
    """Return the sample's 24 months, the last being the last complete one before `until`."""
    one = last_complete(until)
    found = []
    for _ in range(MONTHS):
        found.append(_month(one, country))
        one = one.previous()
    return found[::-1]


def to_come(until: date) -> list[Period]:
    """Return the months after the sample's last up to the end of their year: they have targets already."""
    one = last_complete(until).next()
    found = [one]
    while one.start.month < 12:
        one = one.next()
        found.append(one)
    return found


def season(period: Period, country: str) -> float:
    """Return how strong a month usually is (1 is the mean): quarters' ends push, the Chinese new year takes its days."""
    if country != "CN":
        return _EN[period.start.month - 1]
    days = [period.start + timedelta(days=n) for n in range((period.end - period.start).days + 1)]
    return _ZH[period.start.month - 1] * (1 - 0.46 * sum(_is_festive(day) for day in days) / len(days))


def _is_festive(day: date) -> bool:
    return -7 <= (day - date(day.year, *_SPRING.get(day.year, (2, 5)))).days <= 14


def _month(period: Period, country: str) -> Month:
    days = [period.start + timedelta(days=n) for n in range((period.end - period.start).days + 1)]
    days = [day for day in days if is_working_day(day, country)]
    closing = 5 if period.start.month % 3 == 0 else 3
    weights = [1.0 + 0.9 * (place >= len(days) - closing) for place in range(len(days))]
    if country == "CN":
        weights = [weight * (0.5 if _is_festive(day) else 1.0) for weight, day in zip(weights, days, strict=True)]
    return Month(period, season(period, country), tuple(days), tuple(accumulate(weights)))
