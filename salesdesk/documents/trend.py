"""The chart of the last months, as any document may have it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.documents import formats
from salesdesk.documents.typst import Json
from salesdesk.fields import Kind
from salesdesk.text import Language, Text, mark


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One month of the chart; `day` is any day of it; no value means that there is none, not zero."""

    day: date
    value: Decimal | None
    target: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Trend:
    """The chart of the last months; the last point is the reviewed one. `kind` as in `ScoreRow`."""

    title: Text | str
    points: tuple[TrendPoint, ...]
    kind: Kind = Kind.PERCENT


def trend_data(trend: Trend, currency: str, speech: Language) -> dict[str, Json]:
    """Return the chart as the template reads it: figures in one unit, which the title names."""
    divisor, unit = _unit(trend, currency, speech.code)
    title = speech.say(trend.title)
    if unit:
        title = speech.say(mark("Review", "{label} ({unit})").fill(label=title, unit=unit))
    values = [None if point.value is None else point.value / divisor for point in trend.points]
    places = _places([value for value in values if value is not None])
    said = [formats.number(value, places) for value in values]
    months = [formats.month(point.day, speech.code) for point in trend.points]
    points: list[Json] = [
        {
            "month": months[at],
            "year": str(point.day.year) if at == 0 or point.day.month == 1 else "",
            "value": None if value is None else float(value),
            "target": None if point.target is None else float(point.target / divisor),
            "said": said[at],
            "current": at == len(trend.points) - 1,
        }
        for at, (point, value) in enumerate(zip(trend.points, values, strict=True))
    ]
    # What is read aloud instead of the picture.
    alt = ", ".join(f"{month} {point.day.year}: {value}" for month, point, value in zip(months, trend.points, said, strict=True))
    return {"title": title, "alt": f"{title}: {alt}", "steady": len({point.target for point in trend.points}) == 1, "points": points}


def _unit(trend: Trend, currency: str, code: str) -> tuple[Decimal, str]:
    if trend.kind is Kind.PERCENT:
        return Decimal("0.01"), "%"
    if trend.kind is not Kind.MONEY:
        return Decimal(1), ""
    divisor, sign = formats.money_unit((value for point in trend.points for value in (point.value, point.target)), code)
    return divisor, formats.currency_unit(sign, currency, code)


def _places(values: list[Decimal]) -> int:
    """Return how many decimals tell all values apart well enough: none, or one when all are small."""
    return 0 if all(value == int(value) for value in values) or max(map(abs, values)) >= 10 else 1
